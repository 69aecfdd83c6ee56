"""Does somebody without any income get a premium for a long training to a shortage occupation, and which parts of it?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
