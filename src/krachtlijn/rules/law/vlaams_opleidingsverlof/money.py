"""What it pays: the refund to the employer and the cap on the pay that goes on.

Hourly pay is monthly pay x 12 / 52 / 38, rounded to the cent. The source divides by the weekly hours of the contract and
prints 38 as its example of full time; here pay and cap are both those of full time. The cap rises by 2 % per index
overrun, rounded to the whole euro at each step.
"""

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import per_hour, plus, priced, ratio_of, share_of, smallest, times
from krachtlijn.rules.expression.choice import switch
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.law.vlaams_opleidingsverlof.hours import GRANTED_HOURS
from krachtlijn.rules.rule import Quantity, Step, result_of
from krachtlijn.rules.unit import Unit

REFUND_PER_HOUR = dated("vov.refund_per_hour", Unit.EURO)
PAY_CAP = dated("vov.pay_cap_month", Unit.EURO)
PAY_CAP_INCREASE = dated("vov.pay_cap_increase", Unit.FRACTION)
PAY_MONTHS = dated("vov.pay_months", Unit.COUNT)
PAY_WEEKS = dated("vov.pay_weeks", Unit.COUNT)
PAY_WEEK_HOURS = dated("vov.pay_week_hours", Unit.HOURS)
CENT = EURO_SCALE // 100


def _hourly(monthly: Expression) -> Expression:
    return per_hour(times(monthly, PAY_MONTHS), times(PAY_WEEK_HOURS, PAY_WEEKS), step=CENT)


def _indexed(cap: Expression) -> Expression:
    raised = plus(cap, share_of(cap, PAY_CAP_INCREASE, rounding=Rounding.HALF_UP))
    return ratio_of(raised, (1, 1), rounding=Rounding.HALF_UP, step=EURO_SCALE)


def _indexed_times(overruns: int) -> Expression:
    cap: Expression = ask.PREVIOUS_PAY_CAP
    for _ in range(overruns):
        cap = _indexed(cap)
    return cap


STEPS: tuple[Step, ...] = (
    Quantity(
        name="refund_per_hour",
        title=Text(nl="terugbetaling aan de werkgever per uur", en="refund to the employer per hour"),
        amount=REFUND_PER_HOUR,
    ),
    Quantity(
        name="refund",
        title=Text(nl="terugbetaling aan de werkgever voor deze opleiding", en="refund to the employer for this training"),
        amount=ratio_of(
            priced(result_of(GRANTED_HOURS), REFUND_PER_HOUR, rounding=Rounding.HALF_UP),
            (1, 1),
            rounding=Rounding.HALF_UP,
            step=CENT,
        ),
    ),
    Quantity(name="pay_cap", title=Text(nl="loongrens per maand", en="pay cap per month"), amount=PAY_CAP),
    Quantity(name="hourly_cap", title=Text(nl="loongrens per uur", en="pay cap per hour"), amount=_hourly(PAY_CAP)),
    Quantity(
        name="hourly_pay",
        title=Text(nl="loon per uur verlof, hoogstens de loongrens", en="pay per hour of leave, at most the cap"),
        amount=_hourly(smallest(ask.GROSS_MONTHLY_PAY, PAY_CAP)),
        asked=False,
    ),
    Quantity(
        name="indexed_pay_cap",
        title=Text(nl="loongrens na indexering", en="pay cap after indexation"),
        amount=switch(
            *((ask.INDEX_OVERRUNS.equals(count), _indexed_times(count)) for count in range(5)),
            otherwise=Undecided(
                of_unit=Unit.EURO,
                why=Text(
                    nl="Meer dan vier overschrijdingen in één schooljaar zijn niet voorzien.",
                    en="More than four overruns in one school year are not provided for.",
                ),
            ),
        ),
        asked=False,
    ),
)
