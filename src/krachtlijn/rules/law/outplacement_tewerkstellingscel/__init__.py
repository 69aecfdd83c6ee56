"""Outplacement through an employment cell: `formula` (the rule), `parameters.toml`, `cases.toml`."""
