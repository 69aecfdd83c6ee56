"""Support of VLAIO for the training that a small or medium-sized enterprise buys.

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
