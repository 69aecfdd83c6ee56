"""What an IBO costs the employer and what VDAB pays the trainee, a month; amounts in 1/10,000 euro, to the cent.

The fee follows from the pay after the IBO, by bands. No source tells the bands since 2023, nor how a month with a long
absence is counted: then the amount is unknown and says why.
"""

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import less, share_of
from krachtlijn.rules.expression.choice import known, one_of, switch
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.law.ibo import questions as ask
from krachtlijn.rules.law.person_questions import INCOME
from krachtlijn.rules.law.workplace_questions import MINIMUM_MONTHLY_INCOME, WORKPLACE_FRACTION
from krachtlijn.rules.rule import Quantity, Step, result_of
from krachtlijn.rules.unit import Unit

CENT = EURO_SCALE // 100
FEES = tuple(dated(f"ibo.fee.{band}", Unit.EURO) for band in range(1, 6))
PLUS_FEE = dated("ibo.fee.plus", Unit.EURO)
BAND_2_FROM, BAND_2_UNTIL = dated("ibo.band.2_from", Unit.EURO), dated("ibo.band.2_until", Unit.EURO)
BAND_3_FROM, BAND_3_UNTIL = dated("ibo.band.3_from", Unit.EURO), dated("ibo.band.3_until", Unit.EURO)
BAND_4_FROM, BAND_4_UNTIL = dated("ibo.band.4_from", Unit.EURO), dated("ibo.band.4_until", Unit.EURO)
ABSENCE_DAYS = dated("ibo.absence_days", Unit.DAYS)

PREMIUM_HIGH = dated("ibo.premium.high_benefit", Unit.FRACTION)
PREMIUM_MIDDLE = dated("ibo.premium.middle_benefit", Unit.FRACTION)
PREMIUM_LOW = dated("ibo.premium.low_benefit", Unit.FRACTION)
PREMIUM_NO_INCOME = dated("ibo.premium.no_income", Unit.FRACTION)
GUARANTEED_SHARE = dated("ibo.guaranteed_share", Unit.FRACTION)
HIGH_FROM = dated("ibo.benefit.high_from", Unit.EURO)
MIDDLE_FROM = dated("ibo.benefit.middle_from", Unit.EURO)


def _unknown(unit: Unit, *, nl: str, en: str) -> Expression:
    return Undecided(of_unit=unit, why=Text(nl=nl, en=en))


BANDS_NOT_FOUND = _unknown(
    Unit.EURO,
    nl="Hoeveel de werkgever betaalt, weten wij niet: de loonschalen van deze periode staan in geen bron. Vraag ze aan VDAB.",
    en="What the employer pays is unknown: no source tells the pay bands of this period. Ask VDAB.",
)
BETWEEN_BANDS = _unknown(
    Unit.EURO,
    nl="Dit loon valt tussen twee schalen: de bron drukt ze in hele euro's. Vraag VDAB welke schaal geldt.",
    en="This pay lies between two bands: the source prints them in whole euros. Ask VDAB which band holds.",
)
LONG_ABSENCE = _unknown(
    Unit.EURO,
    nl="Door de lange afwezigheid betaalt de werkgever een deel van het maandbedrag. Hoe VDAB dat deel telt, staat in geen bron.",
    en="After the long absence the employer pays a part of the monthly fee. No source tells how VDAB counts that part.",
)
FULL_TIME_FEE = switch(
    (~known(BAND_2_FROM), BANDS_NOT_FOUND),
    (ask.FUTURE_GROSS_PAY < BAND_2_FROM, FEES[0]),
    (ask.FUTURE_GROSS_PAY <= BAND_2_UNTIL, FEES[1]),
    (ask.FUTURE_GROSS_PAY < BAND_3_FROM, BETWEEN_BANDS),
    (ask.FUTURE_GROSS_PAY <= BAND_3_UNTIL, FEES[2]),
    (ask.FUTURE_GROSS_PAY < BAND_4_FROM, BETWEEN_BANDS),
    (ask.FUTURE_GROSS_PAY <= BAND_4_UNTIL, FEES[3]),
    otherwise=FEES[4],
)
IS_LONG_ABSENT = all_of(known(ask.ABSENT_DAYS), ask.ABSENT_DAYS > ABSENCE_DAYS)

BOUNDS_NOT_FOUND = _unknown(
    Unit.FRACTION,
    nl="Welke premie bij uw uitkering hoort, weten wij niet: geen bron noemt de grensbedragen van deze periode. Vraag het VDAB.",
    en="Which premium goes with your benefit is unknown: no source tells the bounds of this period. Ask VDAB.",
)
ON_THE_BOUND = _unknown(
    Unit.FRACTION,
    nl="Uw uitkering ligt precies op de grens: de bron zet die in twee schijven. Vraag VDAB welk percentage geldt.",
    en="Your benefit lies exactly on the bound: the source prints it in two bands. Ask VDAB which share holds.",
)
OTHER_INCOME = _unknown(
    Unit.FRACTION,
    nl="Welke premie u krijgt met een ander inkomen dan een uitkering per dag, staat in geen bron. Vraag het aan VDAB.",
    en="No source tells the premium for who has another income than a benefit by the day. Ask VDAB.",
)
PREMIUM_SHARE = Quantity(
    name="premium_share",
    title=Text(nl="premie van VDAB, als deel van het GGMMI", en="premium of VDAB, as a share of the GGMMI"),
    amount=switch(
        (INCOME.equals("none"), PREMIUM_NO_INCOME),
        (~one_of(INCOME, "unemployment_benefit", "sickness_benefit"), OTHER_INCOME),
        (~known(HIGH_FROM), BOUNDS_NOT_FOUND),
        (ask.DAILY_BENEFIT >= HIGH_FROM, PREMIUM_HIGH),
        (ask.DAILY_BENEFIT > MIDDLE_FROM, PREMIUM_MIDDLE),
        (ask.DAILY_BENEFIT < MIDDLE_FROM, PREMIUM_LOW),
        otherwise=ON_THE_BOUND,
    ),
)


def _of_minimum(share: Expression) -> Expression:
    """A share of the minimum monthly income, for the part of the week worked."""
    full_time = share_of(MINIMUM_MONTHLY_INCOME, share, rounding=Rounding.HALF_UP)
    return share_of(full_time, WORKPLACE_FRACTION, rounding=Rounding.HALF_UP, step=CENT)


STEPS: tuple[Step, ...] = (
    Quantity(
        name="employer_fee",
        title=Text(nl="de werkgever betaalt VDAB, per maand", en="the employer pays VDAB, a month"),
        amount=switch(
            (ask.IBO_PLUS, PLUS_FEE),
            (IS_LONG_ABSENT, LONG_ABSENCE),
            otherwise=share_of(FULL_TIME_FEE, WORKPLACE_FRACTION, rounding=Rounding.HALF_UP, step=CENT),
        ),
    ),
    Quantity(
        name="days_charged_in_part",
        title=Text(nl="dagen afwezigheid waarvoor het bedrag daalt", en="days of absence that lower the fee"),
        amount=less(ask.ABSENT_DAYS, ABSENCE_DAYS),
        asked=False,
    ),
    PREMIUM_SHARE,
    Quantity(
        name="premium",
        title=Text(nl="premie van VDAB, per maand", en="premium of VDAB, a month"),
        amount=_of_minimum(result_of(PREMIUM_SHARE)),
    ),
    Quantity(
        name="guaranteed_income",
        title=Text(nl="samen krijgt u minstens, per maand", en="together you get at least, a month"),
        amount=_of_minimum(GUARANTEED_SHARE),
    ),
)
