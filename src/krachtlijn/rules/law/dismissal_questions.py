"""What the rules on outplacement and on a failing employer ask about a dismissal."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

CONTRACT_END = fact(
    "contract_end",
    Unit.TEXT,
    nl="Hoe eindigt of eindigde uw arbeidsovereenkomst?",
    en="How does or did your employment contract end?",
    choices=(
        choice("dismissed", "uw werkgever ontslaat u", "your employer dismisses you"),
        choice(
            "urgent_reason",
            "uw werkgever ontslaat u om een dringende reden",
            "your employer dismisses you for an urgent reason",
        ),
        choice("medical_force_majeure", "door medische overmacht", "by medical force majeure"),
        choice(
            "other",
            "anders, zoals uw eigen ontslag of de einddatum van het contract",
            "otherwise, such as your own resignation or the end date of the contract",
        ),
    ),
)
SETTLEMENT = fact(
    "dismissal_settlement",
    Unit.TEXT,
    nl="Werkt u een opzegtermijn, of krijgt u een vergoeding in de plaats?",
    en="Do you work a notice period, or do you get pay in lieu?",
    choices=(
        choice("notice_worked", "u werkt de opzegtermijn", "you work the notice period"),
        choice("in_lieu", "u krijgt een verbrekingsvergoeding", "you get pay in lieu of notice"),
        choice(
            "notice_then_in_lieu",
            "eerst een opzegtermijn, later toch een vergoeding",
            "first a notice period, later pay in lieu after all",
        ),
    ),
)
NOTICE_WEEKS = fact(
    "notice_weeks",
    Unit.WEEKS,
    nl="Hoeveel weken duurt de opzegtermijn, of hoeveel weken loon is de vergoeding?",
    en="How many weeks is the notice period, or how many weeks of pay is the pay in lieu?",
)
DISMISSED_ON = fact("dismissed_on", Unit.DATE, nl="Op welke dag werd u ontslagen?", en="On which day were you dismissed?")
NOTICE_STARTS_ON = fact(
    "notice_starts_on", Unit.DATE, nl="Op welke dag begint de opzegtermijn?", en="On which day does the notice period start?"
)
CONTRACT_ENDS_ON = fact(
    "contract_ends_on",
    Unit.DATE,
    nl="Op welke dag eindigt of eindigde de arbeidsovereenkomst?",
    en="On which day does or did the employment contract end?",
)
OFFERED_ON = fact(
    "outplacement_offered_on",
    Unit.DATE,
    nl="Op welke dag kreeg u het aanbod voor outplacement?",
    en="On which day did you get the offer of outplacement?",
)
DEFAULT_NOTICE_ON = fact(
    "default_notice_on",
    Unit.DATE,
    nl="Op welke dag stelde u uw werkgever in gebreke?",
    en="On which day did you give your employer notice of default?",
)
DISMISSED_BY_PRIVATE_EMPLOYER = fact(
    "dismissed_by_private_employer",
    Unit.FLAG,
    nl="Is de werkgever die u ontslaat een privéwerkgever?",
    en="Is the employer who dismisses you a private employer?",
)
MAY_RETIRE = fact(
    "may_retire",
    Unit.FLAG,
    nl="Mag u al met (vervroegd) rustpensioen?",
    en="May you already take your (early) retirement pension?",
)
YEARLY_PAY = fact(
    "yearly_pay",
    Unit.EURO,
    nl="Wat was uw brutoloon in het kalenderjaar voor het ontslag?",
    en="What was your gross pay in the calendar year before the dismissal?",
)
FRACTION_BEFORE_DISMISSAL = fact(
    "fraction_before_dismissal",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse baan werkte u voor uw ontslag?",
    en="What share of full time did you work before your dismissal?",
)

# restructuring

COLLECTIVE_DISMISSAL = fact(
    "collective_dismissal",
    Unit.FLAG,
    nl="Werd u ontslagen bij een collectief ontslag of een herstructurering?",
    en="Were you dismissed in a collective dismissal or a restructuring?",
)
EMPLOYER_STAFF = fact(
    "employer_staff",
    Unit.COUNT,
    nl="Hoeveel werknemers telde de werkgever die u ontslaat?",
    en="How many employees had the employer who dismisses you?",
)
ENROLLED_IN_CELL = fact(
    "enrolled_in_employment_cell",
    Unit.FLAG,
    nl="Bent u ingeschreven in een tewerkstellingscel?",
    en="Are you enrolled in an employment cell (tewerkstellingscel)?",
)
