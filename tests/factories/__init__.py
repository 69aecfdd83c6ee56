"""Test data by factory: profiles, trainings and rows with traits instead of inheritance."""
