"""Small helpers for the naive training rights: three-valued logic, money, months."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal


def both(*parts: bool | None) -> bool | None:
    """And: false when one is false, else not known when one is not known."""
    if any(part is False for part in parts):
        return False
    if any(part is None for part in parts):
        return None
    return True


def either(*parts: bool | None) -> bool | None:
    """Or: true when one is true, else not known when one is not known."""
    if any(part is True for part in parts):
        return True
    if any(part is None for part in parts):
        return None
    return False


def negate(part: bool | None) -> bool | None:
    return None if part is None else not part


def at_least(number, limit) -> bool | None:
    return None if number is None or limit is None else number >= limit


def outcome_of(conditions: list[bool | None]) -> str:
    """Refused when one is false, else unknown when one is not known, else granted."""
    return {True: "granted", False: "refused", None: "unknown"}[both(*conditions)]


def cents(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount.quantize(Decimal("0.01"), ROUND_HALF_UP)


def down(number: Decimal | None) -> Decimal | None:
    """Rounded down to 1/100 (reading C10: parts of hours, what Flanders pays of a cheque)."""
    return None if number is None else number.quantize(Decimal("0.01"), ROUND_DOWN)


def smallest(*amounts: Decimal | None) -> Decimal | None:
    """The smallest; not known when one is not known."""
    return None if any(amount is None for amount in amounts) else min(amounts)


def shift_months(day: date, months: int) -> date:
    """The same day of another month; the last of that month where it has no such day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def last_day_within(day: date | None, months: int) -> date | None:
    """Last day of a term of months that begins on `day`.

    T7: a start on 01-09-2022 and 3 months end on 30-11-2022, thus the day before the
    same day number. Where that month has no such day number, the month's last day.
    """
    if day is None:
        return None
    same = shift_months(day, months)
    return same if same.day < day.day else same - timedelta(days=1)


def plus_days(day: date | None, days: int) -> date | None:
    return None if day is None else day + timedelta(days=days)


def school_year(day: date) -> int:
    """The year in which the school year of this day begins (1 September to 31 August)."""
    return day.year if day.month >= 9 else day.year - 1


def plan_counts(facts: dict, on: date) -> bool | None:
    """The training is in a development plan whose attest is at most 6 years old on `on`.

    A25 "Always counted as VOV activity": "loopbaanattest <=6 years old"; A26a row
    "Schooling": "career guidance followed in the past 6 years". Reading C11: counted back.
    """
    made_on = facts.get("development_plan_on")
    fresh = None if made_on is None else shift_months(on, -72) <= made_on <= on
    return both(facts.get("in_development_plan"), fresh)


def told(facts: dict, name: str) -> bool:
    """Reading C9: an unusual thing counts only when it is told."""
    return facts.get(name) is True
