"""Scenarios: what if dated values of the law were others? Each is one file, is no law, and says so wherever it shows."""
