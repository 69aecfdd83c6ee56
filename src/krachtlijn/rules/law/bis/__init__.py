"""Who can do a beroepsinlevingsstage, how long, and how much must the employer pay at least?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
