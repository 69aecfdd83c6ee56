"""Employers with their establishments, and the vacancies that are open."""
