"""What the premie kwalificerend werkplekleren asks, besides what every form of learning at the workplace asks."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

LEARNER_IS_PAID = fact(
    "learner_is_paid",
    Unit.FLAG,
    nl="Krijgt de leerling loon of een leervergoeding?",
    en="Does the learner get a wage or a learning allowance?",
)
HAS_MENTOR = fact(
    "has_mentor",
    Unit.FLAG,
    nl="Begeleidt een mentor van de onderneming de leerling?",
    en="Does a mentor of the firm guide the learner?",
)
WORKPLACE_SHARE = fact(
    "workplace_share",
    Unit.FRACTION,
    nl="Welk deel van de opleiding gaat door op de werkplek?",
    en="What share of the training takes place at the workplace?",
)
TRAINING_LEVEL = fact(
    "training_level",
    Unit.LEVEL,
    nl="Tot welk niveau (1 tot 8) van de Vlaamse kwalificatiestructuur leidt de opleiding?",
    en="To which level (1 to 8) of the Flemish qualification structure does the training lead?",
)
ADULT_DUAL = fact(
    "adult_dual",
    Unit.FLAG,
    nl="Is het een duale opleiding in het volwassenenonderwijs?",
    en="Is it a dual training in adult education?",
)
NURSING_GRADUATE = fact(
    "nursing_graduate_programme",
    Unit.FLAG,
    nl="Is het de graduaatsopleiding verpleegkunde?",
    en="Is it the graduaat programme in nursing?",
)
RECEIVED_THIS_YEAR = fact(
    "firm_premium_received_this_school_year",
    Unit.FLAG,
    nl="Kreeg de onderneming dit schooljaar al deze premie voor deze leerling?",
    en="Has the firm received this premium for this learner this school year?",
)
TIMES_RECEIVED = fact(
    "firm_premiums_received",
    Unit.COUNT,
    nl="Hoe vaak kreeg de onderneming voor deze leerling al deze premie of de vroegere stagebonus?",
    en="How often has the firm received this premium or the former stagebonus for this learner?",
)
