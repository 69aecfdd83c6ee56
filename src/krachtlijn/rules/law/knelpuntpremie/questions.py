"""What the knelpuntpremie asks, besides what more instruments ask about a person or a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

DAYS_WORKED_BEFORE = fact(
    "days_worked_two_years",
    Unit.DAYS,
    nl="Hoeveel dagen werkte u samen in de twee jaar voor de start?",
    en="How many days in all did you work in the two years before the start?",
)
PASSED_AT_SCHOOL = fact(
    "passed_at_school_two_years",
    Unit.FLAG,
    nl="Slaagde u in de twee jaar voor de start als leerplichtige voor een studie?",
    en="Did you complete a study as a pupil of compulsory school age in the two years before the start?",
)
LEFT_SECONDARY_ON = fact(
    "left_secondary_on",
    Unit.DATE,
    nl="Wanneer was u voor het laatst ingeschreven in het secundair onderwijs?",
    en="When were you last enrolled in secondary education?",
)
LIVES_IN_EU = fact(
    "lives_in_eu", Unit.FLAG, nl="Woont u in een land van de Europese Unie?", en="Do you live in a country of the European Union?"
)
PASSED_TRAINING = fact("passed_training", Unit.FLAG, nl="Slaagde u voor de opleiding?", en="Did you pass the training?")
DAYS_WORKED_AFTER = fact(
    "days_worked_after_training",
    Unit.DAYS,
    nl="Hoeveel dagen werkte u binnen de vier maanden na het einde van de opleiding?",
    en="How many days did you work within four months of the end of the training?",
)
