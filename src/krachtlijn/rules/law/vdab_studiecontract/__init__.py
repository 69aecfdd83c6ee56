"""May a jobseeker study full time for a shortage occupation at the expense of VDAB (studiecontract, also called OKOT)?

Parts: `questions` (what is asked), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
