"""What more than one form of learning at the workplace asks: the place, the agreement, how much of the week."""

from krachtlijn.people.profile import REGION_NAMES
from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

WORKPLACE_REGION = fact(
    "workplace_region",
    Unit.TEXT,
    nl="Waar ligt de werkplek waar de opleiding doorgaat?",
    en="Where is the workplace in which the training takes place?",
    choices=tuple(choice(region.value, name.nl, name.en) for region, name in REGION_NAMES.items()),
)
AGREEMENT_STARTS_ON = fact(
    "agreement_starts_on", Unit.DATE, nl="Wanneer begint de overeenkomst?", en="When does the agreement begin?"
)
AGREEMENT_ENDS_ON = fact("agreement_ends_on", Unit.DATE, nl="Wanneer eindigt de overeenkomst?", en="When does the agreement end?")
AGREEMENT_REGISTERED_ON = fact(
    "agreement_registered_on",
    Unit.DATE,
    nl="Op welke dag is de overeenkomst geregistreerd in app.werkplekduaal.be?",
    en="On which day was the agreement registered in app.werkplekduaal.be?",
)
WORKPLACE_FRACTION = fact(
    "workplace_fraction",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse week bent u op de werkplek?",
    en="What share of a full-time week are you at the workplace?",
)
MINIMUM_MONTHLY_INCOME = fact(
    "minimum_monthly_income",
    Unit.EURO,
    nl="Hoeveel bedraagt het gewaarborgd gemiddeld minimummaandinkomen (GGMMI) op deze dag? Vraag het aan VDAB of aan de school.",
    en="How much is the guaranteed average minimum monthly income (GGMMI) on this day? Ask VDAB or the school.",
)
