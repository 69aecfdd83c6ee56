"""Which right does somebody have on a day, how much, why, and what if the law changes?

Parts: `unit` and `fact` (what a rule may ask), `parameter` (dated values with their source, `parameter_file` reads them),
`expression` (one definition, evaluated for one person or compiled for a million rows), `rule` (the table of steps),
`instrument` (a rule with its parameters), `assessment` (one case taken through the steps), `reason` (why), `decision` (the
answer), `receipt` (its proof, hashed through `document`), `entitlement` (the limit it opens), `batch` (many rows at once),
`case` (published examples as data), `registry` (all instruments), `law/<instrument>` (parameters, formula, facts, cases).
"""
