"""What the Sociaal Interventiefonds asks about the failing enterprise and the part somebody had in it."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

ROLE = fact(
    "role_in_failing_enterprise",
    Unit.TEXT,
    nl="Wat was u in de onderneming die het moeilijk heeft?",
    en="What were you in the enterprise in trouble?",
    choices=(
        choice("employee", "werknemer", "employee"),
        choice("former_employee", "werknemer die al eerder vertrok", "employee who left earlier"),
        choice("bankrupt_self_employed", "zelfstandige die failliet ging", "self-employed person who went bankrupt"),
        choice("helper", "helper van een zelfstandige die failliet ging", "helper of a self-employed person who went bankrupt"),
        choice("none", "geen van deze", "none of these"),
    ),
)
TROUBLE = fact(
    "trouble_of_enterprise",
    Unit.TEXT,
    nl="Wat is er met de onderneming gebeurd?",
    en="What happened to the enterprise?",
    choices=(
        choice("bankruptcy", "faillissement", "bankruptcy"),
        choice("judicial_reorganisation", "gerechtelijke reorganisatie", "judicial reorganisation"),
        choice("nonprofit_dissolution", "gerechtelijke ontbinding van een vzw", "dissolution of a non-profit by the court"),
        choice("nonprofit_liquidation", "vrijwillige vereffening van een vzw", "voluntary liquidation of a non-profit"),
        choice("financial_trouble", "geldproblemen, zonder een van de vorige", "money trouble, without any of these"),
        choice("none", "geen van deze", "none of these"),
    ),
)
NONPROFIT_TROUBLES = ("nonprofit_dissolution", "nonprofit_liquidation")
MANIFEST_INSOLVENCY = fact(
    "manifest_insolvency",
    Unit.FLAG,
    nl="Kan de vzw haar schulden duidelijk niet meer betalen (kennelijk onvermogen)?",
    en="Is it manifest that the non-profit can no longer pay its debts?",
)
LACK_OF_MEANS_PROVEN = fact(
    "lack_of_means_proven",
    Unit.FLAG,
    nl="Bewees de onderneming met haar jaarrekening dat ze de outplacement niet kan betalen?",
    en="Did the enterprise prove with its accounts that it cannot pay for the outplacement?",
)
LOST_WORK = fact(
    "lost_work_through_it",
    Unit.FLAG,
    nl="Verloor u daardoor uw werk?",
    en="Did you lose your work because of that?",
)
WORKED_IN_FLANDERS = fact(
    "worked_in_flemish_establishment",
    Unit.FLAG,
    nl="Werkte u in een vestiging in het Vlaamse Gewest?",
    en="Did you work in an establishment in the Flemish Region?",
)
LEFT_ON = fact("left_service_on", Unit.DATE, nl="Op welke dag vertrok u er?", en="On which day did you leave?")
JUDGMENT_ON = fact(
    "bankruptcy_judgment_on",
    Unit.DATE,
    nl="Van welke dag is het vonnis van faillissement?",
    en="What is the date of the bankruptcy judgment?",
)
APPLICANT_APPOINTED_ON = fact(
    "applicant_appointed_on",
    Unit.DATE,
    nl="Op welke dag werd de curator aangesteld, of werd de onderneming overgenomen?",
    en="On which day was the receiver appointed, or was the enterprise taken over?",
)
