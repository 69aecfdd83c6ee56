"""Published totals and shares the region is drawn to; `calibration` compares them with what came out.

The totals of training leave count all workers of Flanders: a region of fewer workers holds its part of them, one in
`WORKERS_OF_FLANDERS` / workers. Hours asked are a press figure of two school years, two years apart and not named; users
and requests are those of 2022-23.
"""

WORKERS_OF_FLANDERS = 3_000_000
TRAINING_LEAVE_TAKE_UP = 0.017
TRAINING_LEAVE_MEN = 0.62
TRAINING_LEAVE_LARGER_FIRMS = 0.84
TRAINING_LEAVE_REQUESTS = 90_778
TRAINING_LEAVE_EMPLOYEES = 55_793
TRAINING_LEAVE_HOURS = 5_800_000
TRAINING_LEAVE_HOURS_TWO_YEARS_BEFORE = 4_500_000
SECTOR_COVENANT_REACH = 0.73
JOBSEEKERS_PER_VACANCY = 2.3
VACANCIES_IN_SHORTAGE_OCCUPATIONS = 0.60
VACANCIES_HARD_TO_FILL = 0.224
VACANCIES_CANCELLED_NO_CANDIDATE = 0.015
VACANCIES_EXPANSION = 0.06
STEM_DIPLOMAS = 0.19
STEM_DIPLOMAS_MEN = 0.35
STEM_DIPLOMAS_WOMEN = 0.08
JOB_CHANGE_25_44 = 0.113
JOB_CHANGE_55_64 = 0.061
