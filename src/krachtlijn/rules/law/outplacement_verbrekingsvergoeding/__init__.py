"""Outplacement after pay in lieu of at least so many weeks: `formula` (the rule), `parameters.toml`, `cases.toml`."""
