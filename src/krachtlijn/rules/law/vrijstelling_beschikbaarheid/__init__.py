"""May a jobseeker keep the benefit during a training without being available for work, and who decides?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
