"""What does somebody ask for themselves? "Mijn pad", "Mijn rechten" and "Mijn gegevens", with or without signing in."""
