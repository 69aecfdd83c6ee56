"""Krachtlijn: from any person to the competences the labour market needs, along a path that is reachable, dated and paid for.

Two rings and one store. The pure ring (everything except `store`, `journeys`, `web`, `api`, `cli`, `config`) decides; the
store keeps; the shells show. `docs/explanation/house.md` draws the house.
"""
