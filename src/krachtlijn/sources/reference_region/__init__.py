"""How do we get a Flanders of which everything may be shown? A synthetic region, made from a seed, a day and a taxonomy.

Everything in it is invented (`is_synthetic`), except names, codes and places of municipalities and the published totals it is
calibrated to. Parts: `size` (how many of each) and `scale` (other numbers, for benchmarks), `municipality`, `classification`
(what the region needs of a taxonomy and how employment is spread over it), `quota` (draws that meet a share exactly),
`employers`, `population` (jobseekers), `workers` with `schooling`, `wages` and `training_leave`, `vacancies`, `providers`,
`programme` (trainings that award something), `course_content` (what a course teaches, and its title) with `competence_cluster`,
`trainings`, `sessions`, `persons`, `region` (all of it, and its SHA-256),
`offer_tables` (the offer as tables), `published` and `assumed` (what is drawn to), `calibration` (both beside what came out).

What is taught is drawn from what occupations ask, weighted by employment, never from what a person of the region wants. Title,
hours and admission of a training follow from what it teaches.
"""
