"""What the region assumes of workers because no published total was found; every row of it is called an own assumption.

Shares count out of the sum of their row; wages are full-time gross euro per month.
"""

AGE_BANDS = ((18, 24), (25, 34), (35, 44), (45, 54), (55, 64))
WORKERS_BY_AGE = (8, 23, 24, 25, 20)

VKS_LEVELS = (2, 3, 4, 5, 6, 7)
WORKERS_BY_VKS = (9, 9, 36, 5, 26, 15)

FRACTIONS = (10_000, 9_000, 8_000, 5_000, 3_000)
MEN_BY_FRACTION = (87, 3, 6, 3, 1)
WOMEN_BY_FRACTION = (53, 6, 24, 14, 3)

WAGE_OF_TENTH = 2_450
WAGE_OF_HALF = 3_750
WAGE_OF_NINE_TENTHS = 5_700
LOWEST_WAGE = 1_955.04
"""The guaranteed minimum of December 2022, the newest in the sources of the rules; taken as the floor of every wage."""

TRAINING_LEAVE_BY_AGE = (7, 36, 28, 21, 8)
"""Published is only that users aged 25 to 34 are the most."""
TRAINING_LEAVE_BY_KIND = {
    "hour_based": 60,
    "adult_education": 18,
    "higher_education": 14,
    "graduaat": 5,
    "exam_commission": 2,
    "evc_test": 1,
}
TRAINING_LEAVE_JOINT = 0.40
"""Share of the users with two or more requests whose employer took the initiative for one of them."""
TRAINING_LEAVE_EMPLOYER_INITIATIVE = 0.40
"""Share of the other users whose employer took the initiative."""
