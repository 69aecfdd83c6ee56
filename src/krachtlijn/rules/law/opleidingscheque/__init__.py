"""When may an employee buy opleidingscheques, for how much, and what does Flanders pay?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
