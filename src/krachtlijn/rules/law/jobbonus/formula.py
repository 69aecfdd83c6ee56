"""Vlaamse jobbonus: a yearly premium for who works at low pay, paid in the year after the work.

`on` is a day of the year of work (the reference year), in 2022 of the half-year: pass a day on which the person worked. Pay is
recalculated to full time and rounded up to the cent. Between the two bounds the amount falls; the formula was not found, so the
amount is known only for who earns at most the lower bound and worked full-time all year.
"""

from datetime import date

from krachtlijn.kernel.money import EURO_SCALE
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.expression.whole import whole_of
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law.jobbonus import questions as ask
from krachtlijn.rules.law.person_questions import EMPLOYEE
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, result_of
from krachtlijn.rules.unit import Unit

OFFICIAL = "https://www.vlaanderen.be/jobbonus"
WHO = "https://sodalis.be/vlaamse-jobbonus-moet-werknemers-met-een-laag-inkomen-motiveren/"
BOUNDS = (
    "https://sodalis.be/wijziging-uitvoeringsbesluit-decreet-vlaamse-jobbonus-aanpassing-loongrenzen-en-premiebedrag-"
    "refertejaren-2023-2024/"
)
CENT = EURO_SCALE // 100

LOW = dated("jobbonus.low", Unit.EURO)
HIGH = dated("jobbonus.high", Unit.EURO)
HIGH_DISPUTED = dated("jobbonus.high_disputed", Unit.EURO)
MAXIMUM = dated("jobbonus.max", Unit.EURO)
ONE_OFF = dated("jobbonus.one_off", Unit.EURO)
FULL_TIME = Literal(value=10_000, of_unit=Unit.FRACTION)

AT_THE_BOUND = Text(
    nl="U verdient precies de bovengrens. De ene bron geeft dan nog 20 euro, de andere niets.",
    en="You earn exactly the upper bound. One source then still gives 20 euro, another nothing.",
)
BETWEEN_THE_BOUNDS = Text(
    nl="U verdient meer dan de ondergrens. Dan daalt de jobbonus; met welke formule, vonden wij niet, dus noemen wij geen "
    "bedrag. Het staat in de brief die u krijgt.",
    en="You earn more than the lower bound. The jobbonus then falls; by which formula was not found, so we name no amount. It is "
    "in the letter you get.",
)
PART_OF_THE_TIME = Text(
    nl="Wie deeltijds of een deel van het jaar werkt, krijgt een deel. Hoe men dat per kwartaal berekent, vonden wij niet "
    "volledig.",
    en="Who works part-time or part of the year gets a part. How that is computed by quarter was not found in full.",
)

REFERENCE_WAGE = Quantity(
    name="reference_wage",
    title=Text(nl="uw loon omgerekend naar voltijds, per maand", en="your pay recalculated to full time, a month"),
    amount=whole_of(ask.PAY, ask.FRACTION_WORKED, step=CENT),
)
WAGE = result_of(REFERENCE_WAGE)

CONDITIONS: tuple[Step, ...] = (
    REFERENCE_WAGE,
    Condition(
        name="works_as_employee",
        holds=EMPLOYEE,
        met=Text(nl="U werkte als werknemer of ambtenaar.", en="You worked as an employee or civil servant."),
        not_met=Text(
            nl="De jobbonus is er alleen voor werknemers en ambtenaren.",
            en="The jobbonus is only for employees and civil servants.",
        ),
        source=WHO,
    ),
    Condition(
        name="worked",
        holds=Literal(value=0, of_unit=Unit.FRACTION) < ask.FRACTION_WORKED,
        met=Text(nl="U werkte in die periode.", en="You worked in that period."),
        not_met=Text(
            nl="U werkte niet in die periode. Vraag de jobbonus na voor een dag waarop u werkte.",
            en="You did not work in that period. Ask for the jobbonus on a day on which you worked.",
        ),
        source=WHO,
    ),
    Condition(
        name="lives_in_flanders",
        holds=ask.LIVES_IN_FLANDERS_AFTER,
        met=Text(nl="U woont in het Vlaamse Gewest.", en="You live in the Flemish Region."),
        not_met=Text(
            nl="U woont op 1 januari na het werkjaar niet in het Vlaamse Gewest. Waar u werkt, telt niet.",
            en="You do not live in the Flemish Region on 1 January after the year of work. Where you work does not count.",
        ),
        source=WHO,
    ),
    Condition(
        name="below_pension_age",
        holds=~ask.PENSION_AGE_REACHED,
        met=Text(nl="U hebt de pensioenleeftijd nog niet.", en="You have not reached pension age."),
        not_met=Text(
            nl="Vanaf de wettelijke pensioenleeftijd is er geen jobbonus.", en="From the legal pension age there is no jobbonus."
        ),
        source=WHO,
    ),
    Condition(
        name="low_pay",
        holds=any_of(
            WAGE <= HIGH,
            all_of(known(HIGH_DISPUTED), WAGE <= HIGH_DISPUTED, Undecided(of_unit=Unit.FLAG, why=AT_THE_BOUND)),
        ),
        met=Text(
            nl="Uw loon, omgerekend naar voltijds, is {reference_wage} per maand: niet meer dan {jobbonus.high}.",
            en="Your pay, recalculated to full time, is {reference_wage} a month: not more than {jobbonus.high}.",
        ),
        not_met=Text(
            nl="Uw loon, omgerekend naar voltijds, is {reference_wage} per maand: meer dan {jobbonus.high}.",
            en="Your pay, recalculated to full time, is {reference_wage} a month: more than {jobbonus.high}.",
        ),
        source=BOUNDS,
    ),
)
RIGHT = all_of(*(result_of(step) for step in CONDITIONS if isinstance(step, Condition)))
ANSWER: tuple[Step, ...] = (
    Quantity(
        name="maximum",
        title=Text(nl="hoogste jobbonus voor dat jaar", en="highest jobbonus for that year"),
        amount=MAXIMUM,
    ),
    Quantity(
        name="amount",
        title=Text(nl="uw jobbonus voor dat jaar", en="your jobbonus for that year"),
        amount=switch(
            (WAGE > LOW, Undecided(of_unit=Unit.EURO, why=BETWEEN_THE_BOUNDS)),
            (all_of(ask.FRACTION_WORKED >= FULL_TIME, ask.WORKED_ALL_YEAR), MAXIMUM),
            otherwise=Undecided(of_unit=Unit.EURO, why=PART_OF_THE_TIME),
        ),
    ),
    Quantity(
        name="one_off",
        title=Text(nl="eenmalig daarbovenop", en="on top of it, once"),
        amount=ONE_OFF,
    ),
    Notice(
        name="no_request",
        when=RIGHT,
        text=Text(
            nl="U vraagt niets aan: in het jaar na het werk krijgt u een brief. Geef wel uw rekeningnummer door in Mijn "
            "Burgerprofiel.",
            en="You ask for nothing: in the year after the work you get a letter. Do enter your account number in Mijn "
            "Burgerprofiel.",
        ),
        source=OFFICIAL,
    ),
)

RULE = Rule(
    instrument="jobbonus",
    title=Text(nl="Vlaamse jobbonus", en="Flemish job bonus (jobbonus)"),
    valid_from=date(2021, 1, 1),
    source=OFFICIAL,
    steps=(*CONDITIONS, *ANSWER),
)

# A premium for work; it pays for no training.
LIMIT_TERMS: LimitTerms | None = None
ABOUT = About(
    sentence=Text(
        nl="Een premie per jaar voor wie werkt met een laag loon.",
        en="A yearly premium for who works at low pay.",
    ),
    matters_for=frozenset({Position.EMPLOYEE}),
    otherwise=Text(
        nl="De jobbonus is er alleen voor werknemers en ambtenaren. Was u dat in een vroeger jaar, kijk dan apart na voor "
        "een dag in dat jaar.",
        en="The jobbonus is only for employees and civil servants. If you were one in an earlier year, check apart for a day "
        "in that year.",
    ),
)
