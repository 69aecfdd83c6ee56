"""Which occupations and competences exist, what are they called, and how do they hang together?

Parts: `concept` (address and labels), `occupation`, `skill`, `qualification` (names of professional qualifications),
`classification` (what one release of a classification states), `active` (which releases together form the taxonomy in use),
`taxonomy` (that taxonomy as one value), `overlap` (between occupations), `normalisation` and `label_index` (finding a concept
by free text), `title_resolution` with the table `title_rules` (a published title to an occupation, only as far as independent
signals agree).
"""
