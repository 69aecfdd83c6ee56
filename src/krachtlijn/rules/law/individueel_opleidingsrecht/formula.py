"""Individueel opleidingsrecht (law of 3 October 2022): days of training a year, by the size of the employer.

`on` names the calendar year. Who works part-time or part of the year has a share of the days; how a part of a day is rounded
is told by no source, so the answer gives whole days rounded down and up.
"""

from datetime import date

from krachtlijn.kernel.money import FRACTION_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import Product, largest, smallest
from krachtlijn.rules.expression.choice import switch
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Expression, Literal
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law.individueel_opleidingsrecht import questions as ask
from krachtlijn.rules.law.vlaams_opleidingsverlof.questions import PRIVATE_SECTOR_EMPLOYEE
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, result_of
from krachtlijn.rules.unit import Unit

LIANTIS = "https://www.liantis.be/nl/nieuws/arbeidsdeal-individueel-opleidingsrecht-en-jaarlijks-opleidingsplan"
PRATO = "https://www.prato.be/individueel-opleidingsrecht-en-jaarlijks-opleidingsplan/"
COUNTING = "https://werk.belgie.be/nl/themas/opleiding/individueel-opleidingsrecht/individueel-opleidingsrecht-faq"
LEARNING_ACCOUNT = "https://www.prato.be/federal-learning-account-van-toepassing-vanaf-2024-betaversie-is-definitief/"

SIZE_SMALL = dated("fed.size_small", Unit.COUNT)
SIZE_LARGE = dated("fed.size_large", Unit.COUNT)
DAYS_SMALL = dated("fed.days.small", Unit.DAYS)
DAYS_LARGE = dated("fed.days.large", Unit.DAYS)
SECTOR_MIN_DAYS = dated("fed.sector_min_days", Unit.DAYS)
NON_PROFIT_EXEMPT = dated("fed.non_profit_exempt", Unit.FLAG)
REFERENCE_FROM = dated("fed.fte_reference_from", Unit.DATE)
REFERENCE_UNTIL = dated("fed.fte_reference_until", Unit.DATE)
MONTHS_IN_YEAR = 12
WHOLE_YEAR = Literal(value=MONTHS_IN_YEAR, of_unit=Unit.MONTHS)
IS_LARGE = ask.EMPLOYER_FTE >= SIZE_LARGE

CONDITIONS: tuple[Step, ...] = (
    Condition(
        name="private_sector",
        holds=PRIVATE_SECTOR_EMPLOYEE,
        met=Text(nl="U bent werknemer in de privésector.", en="You are an employee in the private sector."),
        not_met=Text(
            nl="U bent geen werknemer in de privésector. Dit recht bestaat alleen daar.",
            en="You are not an employee in the private sector. This right exists only there.",
        ),
        source=LIANTIS,
    ),
    Condition(
        name="employer_large_enough",
        holds=ask.EMPLOYER_FTE >= SIZE_SMALL,
        met=Text(
            nl="Uw werkgever is groot genoeg: {employer_fte} voltijdse equivalenten.",
            en="Your employer is large enough: {employer_fte} full-time equivalents.",
        ),
        not_met=Text(
            nl="Uw werkgever telt er {employer_fte}. Onder {fed.size_small} voltijdse equivalenten is er geen recht. Vraag uw "
            "werkgever of u toch een opleiding mag volgen.",
            en="Your employer has {employer_fte}. Below {fed.size_small} full-time equivalents there is no right. Ask your "
            "employer whether you may follow a training all the same.",
        ),
        source=LIANTIS,
    ),
    Condition(
        name="not_exempt",
        holds=any_of(~NON_PROFIT_EXEMPT, ~ask.NON_PROFIT),
        met=Text(nl="Uw werkgever is niet vrijgesteld.", en="Your employer is not exempt."),
        not_met=Text(
            nl="Werkgevers in de non-profit waren voor 2022 vrijgesteld.",
            en="Employers in the non-profit sector were exempt for 2022.",
        ),
        source=LIANTIS,
    ),
)
FULL_TIME_DAYS = Quantity(
    name="full_time_days",
    title=Text(nl="dagen per jaar bij voltijds werk", en="days a year for full-time work"),
    amount=switch(
        (~IS_LARGE, DAYS_SMALL),
        (ask.SECTOR_AGREEMENT, largest(ask.SECTOR_DAYS, SECTOR_MIN_DAYS)),
        otherwise=DAYS_LARGE,
    ),
)


def _share_of_days(rounding: Rounding) -> Expression:
    """Days x contract fraction x months / 12, in whole days."""
    by_contract = Product(left=result_of(FULL_TIME_DAYS), right=ask.CONTRACT_FRACTION, of_unit=Unit.COUNT)
    months = smallest(ask.MONTHS_THIS_YEAR, WHOLE_YEAR)
    divisor = FRACTION_SCALE * MONTHS_IN_YEAR
    return Product(left=by_contract, right=months, of_unit=Unit.DAYS, divisor=divisor, rounding=rounding)


AT_LEAST = Quantity(
    name="days_at_least",
    title=Text(nl="uw dagen dit jaar, minstens", en="your days this year, at least"),
    amount=_share_of_days(Rounding.DOWN),
)
AT_MOST = Quantity(
    name="days_at_most",
    title=Text(nl="uw dagen dit jaar, hoogstens", en="your days this year, at most"),
    amount=_share_of_days(Rounding.UP),
)
RIGHT = all_of(*(result_of(step) for step in CONDITIONS if isinstance(step, Condition)))
ANSWER: tuple[Step, ...] = (
    FULL_TIME_DAYS,
    AT_LEAST,
    AT_MOST,
    Quantity(
        name="fte_reference_from",
        title=Text(
            nl="eerste dag van de referteperiode voor het aantal werknemers", en="first day of the reference period for the staff"
        ),
        amount=REFERENCE_FROM,
    ),
    Quantity(
        name="fte_reference_until",
        title=Text(
            nl="laatste dag van de referteperiode voor het aantal werknemers", en="last day of the reference period for the staff"
        ),
        amount=REFERENCE_UNTIL,
    ),
    Notice(
        name="rounding_unknown",
        when=all_of(RIGHT, result_of(AT_LEAST) < result_of(AT_MOST)),
        text=Text(
            nl="U hebt recht op een deel van een dag. Hoe men dat afrondt, staat in geen bron: vraag het uw werkgever.",
            en="You have a right to part of a day. How that is rounded is told by no source: ask your employer.",
        ),
        source=LIANTIS,
    ),
    Notice(
        name="verlof_apart",
        when=RIGHT,
        text=Text(
            nl="Uren Vlaams opleidingsverlof tellen niet mee voor deze dagen.",
            en="Hours of Vlaams opleidingsverlof do not count for these days.",
        ),
        source=LEARNING_ACCOUNT,
    ),
    Notice(
        name="yearly_plan",
        when=all_of(RIGHT, IS_LARGE),
        text=Text(
            nl="Uw werkgever maakt elk jaar een opleidingsplan. Vraag het op en kijk wat er voor u in staat.",
            en="Your employer draws up a training plan every year. Ask for it and see what it holds for you.",
        ),
        source=PRATO,
    ),
)

RULE = Rule(
    instrument="individueel_opleidingsrecht",
    title=Text(nl="Individueel opleidingsrecht (federaal)", en="Individual training right (federal)"),
    valid_from=date(2022, 1, 1),
    source=COUNTING,
    steps=(*CONDITIONS, *ANSWER),
)

# It gives days a year, not hours or euro for one training.
LIMIT_TERMS: LimitTerms | None = None
ABOUT = About(
    sentence=Text(
        nl="Elk jaar een aantal dagen opleiding via uw werkgever, als die groot genoeg is.",
        en="A number of days of training a year through your employer, when it is large enough.",
    ),
    matters_for=frozenset({Position.EMPLOYEE}),
    otherwise=Text(
        nl="Dit recht is er alleen voor werknemers in de privésector. Voor zelfstandigen en werkzoekenden bestaat het niet.",
        en="This right is only for employees in the private sector. For self-employed people and jobseekers it does not exist.",
    ),
)
