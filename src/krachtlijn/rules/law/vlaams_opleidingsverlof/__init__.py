"""When may an employee take Vlaams opleidingsverlof, how many hours, and what does the employer get back?

Parts: `questions` (what is asked), `employment` and `training` (the conditions), `hours` and `money` (what follows),
`terms` (last days), `formula` (the rule), `facts` (the loader), `parameters.toml`, `cases.toml`.
"""
