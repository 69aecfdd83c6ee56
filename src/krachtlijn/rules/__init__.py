"""Which right does somebody have on a day, how much, why, and what if the law changes?

Parts: `unit` and `fact` (what a rule may ask), `parameter` (dated values with their source, `parameter_file` reads them),
`expression` (one definition, evaluated for one person or compiled for a million rows), `rule` (the table of steps),
`instrument` (a rule with its parameters), `decision` (the answer with reasons), `receipt` (the proof of the answer),
`entitlement` (the limit a decision opens), `batch` (many rows at once), `case` (published examples as data), `registry`
(all instruments), `law/<instrument>` (parameters, formula, facts and cases of one instrument).
"""
