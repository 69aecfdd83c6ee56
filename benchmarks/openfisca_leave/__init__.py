"""The training leave as a country package of openfisca-core, to compare speed and answers with; the product never imports it.

It is written for persons of whom every fact is known, for openfisca has no unknown. Amounts are whole numbers, as in the rule
itself: hours in 1/100, euro in 1/10,000, fractions per 10,000.
"""
