"""Outplacement of at least so many weeks of notice that are worked: `formula` (the rule), `parameters.toml`, `cases.toml`."""
