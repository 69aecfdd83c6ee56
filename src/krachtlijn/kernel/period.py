"""Periods in calendar days: from `valid_from` up to, but not including, `valid_until`."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from itertools import pairwise

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text

FIRST_DECISION_DAY, LAST_DECISION_DAY = date(2000, 1, 1), date(2100, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Half-open period of days; `valid_until=None` means: no end known.

    Raises `InvalidInput` when the end does not lie after the start.
    """

    valid_from: date
    valid_until: date | None = None

    def __post_init__(self) -> None:
        if self.valid_until is not None and self.valid_until <= self.valid_from:
            raise InvalidInput(
                Text(
                    nl=f"De periode eindigt op {self.valid_until}, niet na het begin {self.valid_from}; verbeter een van beide.",
                    en=f"The period ends on {self.valid_until}, not after its start {self.valid_from}; correct one of them.",
                )
            )

    def contains(self, on: date) -> bool:
        """Whether the day lies inside the period."""
        return self.valid_from <= on and (self.valid_until is None or on < self.valid_until)

    def overlaps(self, other: "Period") -> bool:
        """Whether at least one day lies in both."""
        return (self.valid_until is None or other.valid_from < self.valid_until) and (
            other.valid_until is None or self.valid_from < other.valid_until
        )

    @property
    def last_day(self) -> date | None:
        """Last day inside the period, or None when it has no end."""
        return None if self.valid_until is None else self.valid_until - timedelta(days=1)


def overlapping_pairs(periods: Iterable[Period]) -> tuple[tuple[Period, Period], ...]:
    """Neighbouring pairs that share a day, in order of start; empty when the periods are disjoint."""
    ordered = sorted(periods, key=lambda period: period.valid_from)
    return tuple((a, b) for a, b in pairwise(ordered) if a.overlaps(b))


def add_months(day: date, months: int) -> date:
    """The same day of the month `months` later (or earlier); the last day of the month when it does not exist.

    Raises `InvalidInput` when that day lies outside the calendar (years 1 to 9999).

    >>> add_months(date(2022, 11, 30), 3)
    datetime.date(2023, 2, 28)
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise InvalidInput(
            Text(
                nl=f"De dag {months} maanden na {day} ligt buiten de kalender; kies een andere dag.",
                en=f"The day {months} months after {day} lies outside the calendar; choose another day.",
            )
        )
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def school_year(on: date) -> Period:
    """The Flemish school year (1 September up to 1 September) that holds the day."""
    start = on.year if on.month >= 9 else on.year - 1
    return Period(valid_from=date(start, 9, 1), valid_until=date(start + 1, 9, 1))


def check_decision_day(day: date, *, column: str = "on") -> date:
    """The day, when it is one we answer for: 1 January 2000 to 1 January 2100. Raises `InvalidInput` for `column` otherwise."""
    if FIRST_DECISION_DAY <= day <= LAST_DECISION_DAY:
        return day
    reason = Text(
        nl=f"{day} ligt te ver weg; kies een dag van {FIRST_DECISION_DAY} tot en met {LAST_DECISION_DAY}.",
        en=f"{day} is out of reach; choose a day from {FIRST_DECISION_DAY} to {LAST_DECISION_DAY}.",
    )
    raise InvalidInput(
        Text(nl="Voor deze dag kunnen wij niet antwoorden.", en="We cannot answer for this day."),
        problems=(Problem(column=column, reason=reason),),
    )
