"""What does a course in adult education (CVO) cost, with which reduction and up to which ceiling?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
