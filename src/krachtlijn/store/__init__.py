"""Where is everything kept? One Django app per owner of tables; the only place that touches the database.

Inside: `models` (what is kept, what the database refuses), `queries` (read; frozen values out), `actions` (write; verbs,
audited), `frames` (rows to and from Polars). `audit` and `work` lie below all other owners.
"""
