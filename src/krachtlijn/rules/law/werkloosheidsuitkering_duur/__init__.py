"""Until when does somebody keep the federal unemployment benefit, and does a training make it last longer?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
