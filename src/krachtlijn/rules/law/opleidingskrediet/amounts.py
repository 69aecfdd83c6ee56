"""How much a month: the premium by what somebody worked before and works during, and the extra for who lives alone.

Amounts in 1/10,000 euro. Net is gross x 0.89, rounded half up to the cent for the premium and for the extra apart, as the
source prints both.
"""

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import plus, share_of
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Expression, Literal
from krachtlijn.rules.law.opleidingskrediet import questions as ask
from krachtlijn.rules.rule import Quantity, Step, result_of
from krachtlijn.rules.unit import Unit

FULL_HIGH = dated("krediet.amount.full_high", Unit.EURO)
HALF_HIGH = dated("krediet.amount.half_high", Unit.EURO)
FULL_MID = dated("krediet.amount.full_mid", Unit.EURO)
FULL_LOW = dated("krediet.amount.full_low", Unit.EURO)
FIFTH = dated("krediet.amount.fifth", Unit.EURO)
SINGLE_EXTRA = dated("krediet.single_extra", Unit.EURO)
NET_SHARE = dated("krediet.net_share", Unit.FRACTION)
BEFORE_HIGH = dated("krediet.before_high", Unit.FRACTION)
BEFORE_MID = dated("krediet.before_mid", Unit.FRACTION)
BEFORE_LOW = dated("krediet.before_low", Unit.FRACTION)
DURING_HALF = dated("krediet.during_half", Unit.FRACTION)
DURING_FIFTH = dated("krediet.during_fifth", Unit.FRACTION)
MAX_MONTHS = dated("krediet.max_months", Unit.MONTHS)
CENT = EURO_SCALE // 100
NOTHING = Literal(value=0, of_unit=Unit.EURO)

BELOW_HIGH_UNTOLD = Text(
    nl="Wat u kreeg als u voordien minder dan 75 % werkte, vonden wij voor de jaren voor september 2021 niet. Vraag het na bij "
    "de Vlaamse overheid.",
    en="What you got if you had worked less than 75 % was not found for the years before September 2021. Ask the Flemish "
    "government.",
)
CHILDREN_AND_OTHERS = Text(
    nl="Of u als alleenstaande telt wanneer u met kinderen en met andere volwassenen woont, zegt de bron niet. Vraag het na "
    "bij de Vlaamse overheid.",
    en="Whether you count as single when you live with children and with other adults is not told by the source. Ask the "
    "Flemish government.",
)

WORKED_MUCH = ask.FRACTION_BEFORE >= BEFORE_HIGH
STOPS_WORKING = ask.FRACTION_DURING.equals(0)
WORKS_HALF = ask.FRACTION_DURING.equals(DURING_HALF)
WORKS_FOUR_FIFTHS = ask.FRACTION_DURING.equals(DURING_FIFTH)


def gives_a_premium() -> Expression:
    """Whether the table has a row for what somebody worked before and works during."""
    less_before = switch(
        (known(BEFORE_LOW), ask.FRACTION_BEFORE >= BEFORE_LOW),
        otherwise=Undecided(of_unit=Unit.FLAG, why=BELOW_HIGH_UNTOLD),
    )
    works_on = any_of(WORKS_HALF, all_of(WORKS_FOUR_FIFTHS, ask.FULL_TIME_AT_START))
    return any_of(all_of(WORKED_MUCH, any_of(STOPS_WORKING, works_on)), all_of(STOPS_WORKING, less_before))


PREMIUM = Quantity(
    name="premium",
    title=Text(nl="premie per maand, bruto", en="premium per month, gross"),
    amount=switch(
        (WORKS_HALF, HALF_HIGH),
        (WORKS_FOUR_FIFTHS, FIFTH),
        (WORKED_MUCH, FULL_HIGH),
        (ask.FRACTION_BEFORE >= BEFORE_MID, FULL_MID),
        otherwise=FULL_LOW,
    ),
)
COUNTS_AS_SINGLE = Quantity(
    name="counts_as_single",
    title=Text(nl="u telt als alleenstaande", en="you count as single"),
    amount=switch(
        (ask.HOUSEHOLD.equals("alone"), Literal(value=True, of_unit=Unit.FLAG)),
        (ask.CHILDREN_WITH_ALLOWANCE.equals(0), Literal(value=False, of_unit=Unit.FLAG)),
        (ask.HOUSEHOLD.equals("children_only"), Literal(value=True, of_unit=Unit.FLAG)),
        otherwise=Undecided(of_unit=Unit.FLAG, why=CHILDREN_AND_OTHERS),
    ),
)
EXTRA = Quantity(
    name="single_extra",
    title=Text(nl="extra voor alleenstaanden per maand, bruto", en="extra for single persons per month, gross"),
    amount=switch((result_of(COUNTS_AS_SINGLE), SINGLE_EXTRA), otherwise=NOTHING),
)


def _net(gross: Expression) -> Expression:
    return share_of(gross, NET_SHARE, rounding=Rounding.HALF_UP, step=CENT)


STEPS: tuple[Step, ...] = (
    PREMIUM,
    COUNTS_AS_SINGLE,
    EXTRA,
    Quantity(
        name="gross_month",
        title=Text(nl="samen per maand, bruto", en="together per month, gross"),
        amount=plus(result_of(PREMIUM), result_of(EXTRA)),
    ),
    Quantity(
        name="net_month",
        title=Text(nl="samen per maand, netto", en="together per month, net"),
        amount=plus(_net(result_of(PREMIUM)), _net(result_of(EXTRA))),
    ),
    Quantity(
        name="max_months",
        title=Text(
            nl="hoogstens zo lang, en nooit langer dan uw tijdskrediet",
            en="at most this long, and never longer than your time credit",
        ),
        amount=MAX_MONTHS,
    ),
)
