"""Who gets the Vlaamse jobbonus for a year of work, and how much where a source tells?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
