"""What can anybody read, without signing in? Start page, occupations, trainings, the six lines, rules and their dates."""
