"""Who may buy loopbaancheques for career guidance, how many, for how many hours and at what price?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
