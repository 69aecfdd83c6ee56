"""How do we get a Flanders of which everything may be shown? A synthetic region, made from a seed, a day and a taxonomy.

Everything in it is invented (`is_synthetic`), except names, codes and places of municipalities and the published totals it is
calibrated to. Parts: `size` (how many of each), `municipality`, `classification` (what the region needs of a taxonomy and how
employment is spread over it), `quota` (draws that meet a share exactly), `employers`, `population`, `vacancies`, `providers`,
`programme` (trainings that award something), `trainings`, `sessions`, `persons`, `region` (all of it, and its SHA-256),
`calibration` (published totals beside the generated ones).

What is taught is drawn from what occupations ask, weighted by employment, never from what a person of the region wants.
"""
