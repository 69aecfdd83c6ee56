"""When does an employer get the premie kwalificerend werkplekleren for a learner, and how much?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
