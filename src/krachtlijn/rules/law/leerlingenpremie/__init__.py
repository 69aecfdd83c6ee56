"""When does a young person who learns at a workplace get the leerlingenpremie?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
