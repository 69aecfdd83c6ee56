"""Refund and pay caps for the naive Vlaams opleidingsverlof (A25 "Rules: money")."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from training_small import cents

REFUNDS = [  # column "Refund per approved hour"; T9, T10
    (date(2019, 9, 1), Decimal("21.30")),
    (date(2025, 9, 1), Decimal("14.91")),
]
PAY_CAPS = [  # column "Monthly pay cap (gross)"
    (date(2019, 9, 1), Decimal("2928")),
    (date(2021, 9, 1), Decimal("3047")),  # "Conflict: ... Use 2021-22."
    (date(2022, 9, 1), Decimal("3170")),
    (date(2023, 1, 1), Decimal("3364")),
    (date(2023, 9, 1), Decimal("3500")),
    (date(2024, 9, 1), Decimal("3641")),
    (date(2025, 9, 1), Decimal("3714")),
]
INDEXED_SINCE = date(2023, 9, 1)  # "Cap indexation since 2023-24"
STEP = Decimal("1.02")
MOST_OVERRUNS = 4  # more in one year is not computed; reading F10


def at(table: list[tuple[date, Decimal]], on: date) -> Decimal:
    """The amount of the last row that has begun."""
    return [amount for begins, amount in table if begins <= on][-1]


def per_hour(month: Decimal) -> Decimal:
    """A25 "Hourly cap: monthly x 3 / 13 / 38"; T12."""
    return cents(month * 3 / 13 / 38)


def indexed(facts: dict, on: date) -> Decimal | None:
    """A25 "x 1.02 once per overrun, rounded to the whole euro at each step"; T11."""
    cap, overruns = facts.get("previous_pay_cap"), facts.get("index_overruns")
    if on < INDEXED_SINCE or cap is None or overruns is None:
        return None
    if overruns > MOST_OVERRUNS:
        return None
    for _ in range(overruns):
        cap = (cap * STEP).quantize(Decimal(1), ROUND_HALF_UP)
    return cap


def values_of(facts: dict, on: date, granted_hours: Decimal | None) -> dict:
    refund, cap = at(REFUNDS, on), at(PAY_CAPS, on)
    pay = facts.get("gross_monthly_pay")
    return {
        "refund_per_hour": refund,
        "refund": None if granted_hours is None else cents(granted_hours * refund),
        "pay_cap": cap,
        "hourly_cap": per_hour(cap),
        "hourly_pay": None if pay is None else per_hour(min(pay, cap)),
        "indexed_pay_cap": indexed(facts, on),
    }
