"""Inschrijvingsgeld volwassenenonderwijs: a fee per lesson period, with reductions and a ceiling per semester and training.

`on` is the day the module starts: it names the school year and the semester of the ceiling. Granted means that this fee is
what one pays; course material comes on top and is told by the centre.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import less, smallest, times
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import school_year_day
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.inschrijvingsgeld_volwassenenonderwijs import questions as ask
from krachtlijn.rules.law.person_questions import SECONDARY_DIPLOMA
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, result_of
from krachtlijn.rules.unit import Unit

CENTRE = "https://cvofocus.be/info/inschrijvingsgeld-en-kosten/"
SINCE_2025 = "https://edukempen.be/opleidingen/kostprijs2025"
CERTIFICATES = "https://deavondschool.be/algemene-info/kortingen/vrijstellingen-van-inschrijvingsgeld"
OFFICIAL = "http://cdn.vlaanderen.be/onderwijs-en-vorming/school-en-studiekosten/kosten-volwassenenonderwijs"

STANDARD = dated("fee.standard", Unit.EURO)
NT2 = dated("fee.nt2", Unit.EURO)
PARTIAL = dated("fee.partial_exemption", Unit.EURO)
FULL = dated("fee.full_exemption", Unit.EURO)
GENERAL = dated("fee.general", Unit.EURO)
RAISED = dated("fee.raised", Unit.EURO)
SHORTAGE = dated("fee.shortage", Unit.EURO)
SHORTAGE_EXEMPT = dated("fee.shortage_exempt", Unit.EURO)
REPEATED = dated("fee.repeated", Unit.EURO)
REPEATED_EXEMPT = dated("fee.repeated_exempt", Unit.EURO)
REPEATED_AFTER = dated("fee.repeated_after", Unit.COUNT)
CEILING = dated("fee.ceiling", Unit.EURO)
NOTHING = Literal(value=0, of_unit=Unit.EURO)

NT2_REDUCTION = Text(
    nl="Hoeveel Nederlands tweede taal sinds 1 september 2025 met een vrijstelling kost, vonden wij niet. Vraag het aan het "
    "centrum.",
    en="What Dutch as a second language costs with an exemption since 1 September 2025 was not found. Ask the centre.",
)
REPEATED_UNTOLD = Text(
    nl="U volgt deze module al voor de vierde keer of meer. Wat dat kost, vonden wij voor deze periode niet. Vraag het aan het "
    "centrum.",
    en="You follow this module for the fourth time or more. What that costs was not found for this period. Ask the centre.",
)
IS_GENERAL = ask.COURSE_GROUP.equals("general")
IS_NT2 = ask.COURSE_GROUP.equals("nt2")
IS_SHORTAGE = ask.COURSE_GROUP.equals("shortage")
WITHOUT_EXEMPTION = ask.EXEMPTION.equals("none")
IS_FULLY_EXEMPT = ask.EXEMPTION.equals("full")
IS_REPEATED = all_of(ask.SAME_MODULE_BEFORE >= REPEATED_AFTER, ~ask.OPEN_MODULE)
REPEATED_RATE = switch(
    (~known(REPEATED), Undecided(of_unit=Unit.EURO, why=REPEATED_UNTOLD)),
    (IS_FULLY_EXEMPT, REPEATED_EXEMPT),
    otherwise=REPEATED,
)

CONDITIONS: tuple[Step, ...] = (
    Condition(
        name="adult_education",
        holds=training.TRAINING_KIND.equals("adult_education"),
        met=Text(nl="Het is een opleiding in een CVO.", en="It is a training in a CVO."),
        not_met=Text(
            nl="Het is geen opleiding in een CVO. Vraag de prijs aan wie de opleiding geeft.",
            en="It is no training in a CVO. Ask who gives the training for the price.",
        ),
        source=CENTRE,
    ),
    Condition(
        name="school_year",
        holds=training.in_school_year(),
        met=Text(nl="De opleiding past bij het gevraagde schooljaar.", en="The training fits the school year asked for."),
        not_met=training.OUTSIDE_SCHOOL_YEAR,
        source=CENTRE,
    ),
)
RATE = Quantity(
    name="rate",
    title=Text(nl="inschrijvingsgeld per lestijd", en="fee per lesson period"),
    amount=switch(
        (IS_REPEATED, REPEATED_RATE),
        (all_of(IS_GENERAL, known(GENERAL)), GENERAL),
        (all_of(IS_GENERAL, ~SECONDARY_DIPLOMA), NOTHING),
        (all_of(ask.COURSE_GROUP.equals("raised"), known(RAISED)), RAISED),
        (all_of(WITHOUT_EXEMPTION, IS_NT2), NT2),
        (all_of(WITHOUT_EXEMPTION, IS_SHORTAGE, known(SHORTAGE)), SHORTAGE),
        (WITHOUT_EXEMPTION, STANDARD),
        (all_of(IS_NT2, known(GENERAL)), Undecided(of_unit=Unit.EURO, why=NT2_REDUCTION)),
        (all_of(IS_SHORTAGE, known(SHORTAGE_EXEMPT)), SHORTAGE_EXEMPT),
        (IS_FULLY_EXEMPT, FULL),
        otherwise=PARTIAL,
    ),
)
CEILING_LEFT = Quantity(
    name="ceiling_left",
    title=Text(nl="wat u dit semester nog hoogstens betaalt", en="the most you still pay this semester"),
    amount=less(CEILING, ask.PAID_THIS_SEMESTER),
)
WITHOUT_CEILING = times(result_of(RATE), training.LESTIJDEN)
ANSWER: tuple[Step, ...] = (
    RATE,
    CEILING_LEFT,
    Quantity(
        name="fee",
        title=Text(nl="u betaalt voor deze module", en="you pay for this module"),
        amount=switch((IS_REPEATED, WITHOUT_CEILING), otherwise=smallest(WITHOUT_CEILING, result_of(CEILING_LEFT))),
    ),
    Quantity(
        name="ceiling_until",
        title=Text(nl="laatste startdag die bij dit semester telt", en="last starting day that counts for this semester"),
        amount=switch(
            (school_year_day(training.ON, (12, 31)) >= training.ON, school_year_day(training.ON, (12, 31))),
            otherwise=school_year_day(training.ON, (8, 31)),
        ),
    ),
    Notice(
        name="repeated_module",
        when=all_of(IS_REPEATED, known(REPEATED)),
        text=Text(
            nl="U volgt deze module al voor de vierde keer of meer. Dan geldt een hoger tarief, zonder de grens per semester.",
            en="You follow this module for the fourth time or more. Then a higher rate applies, without the semester ceiling.",
        ),
        source=CENTRE,
    ),
    Notice(
        name="certificate",
        when=all_of(known(ask.EXEMPTION), ~WITHOUT_EXEMPTION),
        text=Text(
            nl="Breng een attest van uw vrijstelling mee dat bij de inschrijving hoogstens één maand oud is.",
            en="Bring a certificate of your exemption that is at most one month old when you enrol.",
        ),
        source=CERTIFICATES,
    ),
    Notice(
        name="first_secondary_diploma",
        when=~SECONDARY_DIPLOMA,
        text=Text(
            nl="Haalt u zo voor het eerst een diploma secundair onderwijs, dan kunt u het inschrijvingsgeld terugvragen.",
            en="If this gives you a first diploma of secondary education, you can ask the fee back.",
        ),
        source=OFFICIAL,
    ),
    Notice(
        name="course_material",
        when=Literal(value=True, of_unit=Unit.FLAG),
        text=Text(
            nl="Cursusmateriaal betaalt u apart; het centrum zegt vooraf hoeveel.",
            en="You pay for course material apart; the centre tells beforehand how much.",
        ),
        source=OFFICIAL,
    ),
)

RULE = Rule(
    instrument="inschrijvingsgeld_volwassenenonderwijs",
    title=Text(nl="Inschrijvingsgeld volwassenenonderwijs (CVO)", en="Fee of adult education (CVO)"),
    valid_from=date(2015, 9, 1),
    source=OFFICIAL,
    steps=(*CONDITIONS, *ANSWER),
)

# A price with reductions: nothing is paid for a training, so no limit is opened.
LIMIT_TERMS: LimitTerms | None = None
ABOUT = About(
    sentence=Text(
        nl="Wat u betaalt voor een opleiding in een centrum voor volwassenenonderwijs, en of u minder of niets betaalt.",
        en="What you pay for a training in a centre for adult education, and whether you pay less or nothing.",
    ),
)
