"""What an individuele beroepsopleiding asks, besides what every form of learning at the workplace asks."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

QUIT_FOR_IBO = fact(
    "quit_for_ibo",
    Unit.FLAG,
    nl="Nam u zelf ontslag om met deze IBO te beginnen?",
    en="Did you resign from a job to start this IBO?",
)
WORKED_THERE_AS = fact(
    "worked_there_as",
    Unit.TEXT,
    nl="Werkte u al bij deze werkgever, en hoe?",
    en="Did you work for this employer before, and how?",
    choices=(
        choice("never", "nee, nooit", "no, never"),
        choice("agency_worker", "ja, alleen als uitzendkracht", "yes, only as an agency worker"),
        choice("student", "ja, alleen als jobstudent", "yes, only in a student job"),
        choice("employee", "ja, als werknemer", "yes, as an employee"),
    ),
)
AGENCY_DAYS_THERE = fact(
    "agency_days_there",
    Unit.DAYS,
    nl="Hoeveel dagen werkte u daar als uitzendkracht?",
    en="How many days did you work there as an agency worker?",
)
WORKING_WEEK = fact(
    "working_week",
    Unit.TEXT,
    nl="Hoeveel dagen telt de werkweek bij deze werkgever?",
    en="How many days has the working week at this employer?",
    choices=(choice("five_days", "vijf dagen", "five days"), choice("six_days", "zes dagen", "six days")),
)
COMPETENCES_TO_LEARN = fact(
    "competences_to_learn",
    Unit.FLAG,
    nl="Moet u voor deze job nog vaardigheden leren die u in de studentenjob niet leerde?",
    en="Do you still have to learn skills for this job that the student job did not teach you?",
)
EMPLOYER_EXCLUSION = fact(
    "ibo_employer_exclusion",
    Unit.TEXT,
    nl="Is er iets dat deze werkgever of deze job van IBO uitsluit?",
    en="Does anything exclude this employer or this job from IBO?",
    choices=(
        choice("none", "nee, niets van dit alles", "no, none of these"),
        choice("court_or_parliament", "het is een rechtbank of een parlement", "it is a court or a parliament"),
        choice("service_vouchers", "het is werk met dienstencheques", "it is work paid with dienstencheques"),
        choice(
            "sheltered_work",
            "het is werk voor de doelgroep van maatwerk of lokale diensteneconomie",
            "it is work for the target group of sheltered work (maatwerk) or local services",
        ),
        choice(
            "temporary_unemployment",
            "in de afdeling zijn er tijdelijk werklozen",
            "the unit has temporarily unemployed workers",
        ),
        choice(
            "debt_or_exclusion",
            "de werkgever heeft schulden bij VDAB of is door VDAB uitgesloten",
            "the employer has debts to VDAB or was excluded by VDAB",
        ),
    ),
)
IBO_PLUS = fact(
    "ibo_plus",
    Unit.FLAG,
    nl="Is het een IBO-plus? VDAB beslist dat, bijvoorbeeld als u lang werkzoekend bent of een arbeidshandicap hebt.",
    en="Is it an IBO-plus? VDAB decides so, for instance when you are long unemployed or have an occupational disability.",
)
FUTURE_GROSS_PAY = fact(
    "future_gross_pay",
    Unit.EURO,
    nl="Hoeveel brutoloon per maand, voltijds, verdient u na de IBO in deze job?",
    en="What gross pay a month, full time, will you earn in this job after the IBO?",
)
ABSENT_DAYS = fact(
    "absent_days_in_a_row",
    Unit.DAYS,
    nl="Hoeveel kalenderdagen na elkaar was u in deze maand afwezig?",
    en="How many calendar days in a row were you absent this month?",
)
DAILY_BENEFIT = fact(
    "daily_benefit",
    Unit.EURO,
    nl="Hoeveel bedraagt uw uitkering per dag?",
    en="How much is your benefit a day?",
)
