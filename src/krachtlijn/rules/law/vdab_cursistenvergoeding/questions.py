"""What the allowances for VDAB trainees ask, besides what more instruments ask about a person or a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

TRAINEE_STATUS = fact(
    "vdab_trainee_status",
    Unit.FLAG,
    nl="Hebt u het VDAB-cursistenstatuut? Dat staat in uw opleidingscontract met VDAB.",
    en="Do you have the trainee status of VDAB? It stands in your training contract with VDAB.",
)
CONTRACT_STARTED_ON = fact(
    "trainee_contract_started_on",
    Unit.DATE,
    nl="Op welke dag begon uw opleidingscontract met VDAB?",
    en="On which day did your training contract with VDAB begin?",
)
TRANSPORT = fact(
    "transport_to_training",
    Unit.TEXT,
    nl="Hoe gaat u naar de les?",
    en="How do you travel to the lessons?",
    choices=(
        choice("de_lijn", "met een abonnement van De Lijn", "with a pass of De Lijn"),
        choice(
            "other_public", "met een abonnement van een andere maatschappij (trein, MIVB, TEC)", "with a pass of another carrier"
        ),
        choice("own", "met de auto, de fiets of anders", "by car, by bicycle or otherwise"),
    ),
)
TRAINING_DAYS = fact(
    "training_days_month",
    Unit.DAYS,
    nl="Hoeveel dagen ging u in deze maand naar de les?",
    en="On how many days did you go to the lessons in this month?",
)
KM_PER_DAY = fact(
    "km_per_day",
    Unit.COUNT,
    nl="Hoeveel kilometer legt u per lesdag af, heen en terug samen?",
    en="How many kilometres do you travel per day of lessons, there and back together?",
)
PASS_COST = fact(
    "pass_cost_month",
    Unit.EURO,
    nl="Hoeveel kost uw abonnement voor deze maand?",
    en="What does your pass cost for this month?",
)
KM_ONE_WAY = fact(
    "km_one_way",
    Unit.COUNT,
    nl="Hoeveel kilometer is het naar de les, enkel?",
    en="How many kilometres is it to the lessons, one way?",
)
HOURS_ONE_WAY = fact(
    "travel_hours_one_way",
    Unit.HOURS,
    nl="Hoeveel uren duurt de weg naar de les, enkel?",
    en="How many hours does the way to the lessons take, one way?",
)
NEEDS_STAY = fact(
    "stays_near_training",
    Unit.FLAG,
    nl="Verblijft u in de week dicht bij de opleiding, omdat ze te ver van huis is?",
    en="Do you stay near the training in the week, because it is too far from home?",
)
HOURS_AWAY = fact(
    "hours_away_by_public_transport",
    Unit.HOURS,
    nl="Hoeveel uren per dag zou u van huis zijn met het openbaar vervoer, lessen en reis samen?",
    en="How many hours a day would you be away from home by public transport, lessons and travel together?",
)
RETURNS_ONCE_A_WEEK = fact(
    "returns_once_a_week",
    Unit.FLAG,
    nl="Keert u maar één keer per week terug naar huis?",
    en="Do you return home only once a week?",
)
PAYS_FOR_STAY = fact(
    "pays_for_stay",
    Unit.FLAG,
    nl="Betaalt u voor dat verblijf, en hebt u daar een bewijs van?",
    en="Do you pay for that stay, and do you have proof of it?",
)
KM_STAY = fact(
    "km_stay_to_training",
    Unit.COUNT,
    nl="Hoeveel kilometer ligt dat verblijf van de opleiding?",
    en="How many kilometres is that stay from the training?",
)
MIDDAY_MEALS = fact(
    "midday_meals_month",
    Unit.COUNT,
    nl="Hoeveel middagmalen nam u daar in deze maand?",
    en="How many midday meals there in this month?",
)
EVENING_MEALS = fact(
    "evening_meals_month",
    Unit.COUNT,
    nl="Hoeveel avondmalen nam u daar in deze maand?",
    en="How many evening meals there in this month?",
)
NIGHTS = fact(
    "nights_month", Unit.COUNT, nl="Hoeveel nachten sliep u daar in deze maand?", en="How many nights there in this month?"
)
NEEDS_CHILDCARE = fact(
    "pays_childcare",
    Unit.FLAG,
    nl="Betaalt u kinderopvang terwijl u les volgt?",
    en="Do you pay for childcare while you follow lessons?",
)
CHILD_UNDER_SECONDARY = fact(
    "child_under_secondary",
    Unit.FLAG,
    nl="Gaat het kind nog niet naar school, of naar de kleuterschool of lagere school?",
    en="Does the child not go to school yet, or to nursery or primary school?",
)
CHILDCARE_LICENSED = fact(
    "childcare_licensed",
    Unit.FLAG,
    nl="Heeft de opvang een vergunning of erkenning?",
    en="Is the childcare licensed or recognised?",
)
CHILDCARE_PROOF = fact(
    "childcare_proof",
    Unit.FLAG,
    nl="Hebt u een nota of betalingsbewijs van de opvang?",
    en="Do you have a bill or proof of payment of the childcare?",
)
CHILDCARE_COST = fact(
    "childcare_cost_month",
    Unit.EURO,
    nl="Hoeveel kostte de opvang in deze maand, zonder extra's (vervoer, extra maaltijden) en zonder schoolvrije dagen?",
    en="What did the childcare cost in this month, without extras (transport, extra meals) and without school-free days?",
)
CHILDCARE_FREE_DAYS_COST = fact(
    "childcare_cost_school_free_days",
    Unit.EURO,
    nl="Hoeveel kostte de opvang in deze maand op schoolvrije dagen? Was er geen, vul dan 0 in.",
    en="What did the childcare cost in this month on school-free days? If there was none, fill in 0.",
)
HAD_INCENTIVE = fact(
    "had_incentive_premium",
    Unit.FLAG,
    nl="Geeft uw contract u een stimulanspremie vanaf de vijfde week?",
    en="Does your contract give you an incentive premium from the fifth week?",
)
