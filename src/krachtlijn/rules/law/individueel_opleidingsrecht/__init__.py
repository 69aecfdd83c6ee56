"""How many days of training a year does the federal law give an employee, by size of the employer and time worked?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
