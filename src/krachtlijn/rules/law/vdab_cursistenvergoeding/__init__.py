"""What does VDAB pay a jobseeker in a recognised training in one month: travel, stay, childcare?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
