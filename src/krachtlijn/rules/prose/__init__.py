"""The third reading of a rule: readable Dutch and English, as in force on a day, made from the definition alone.

Parts: `parts` (what a text is made of), `steps` (a step of the rule in words), `sections` (the order of reading), `values` (the
values of the day and their history), `text` (all together), `plain` (the lines as they are printed).
"""
