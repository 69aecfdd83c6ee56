"""Periods in calendar days: from `valid_from` up to, but not including, `valid_until`."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text


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

    >>> add_months(date(2022, 11, 30), 3)
    datetime.date(2023, 2, 28)
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def school_year(on: date) -> Period:
    """The Flemish school year (1 September up to 1 September) that holds the day."""
    start = on.year if on.month >= 9 else on.year - 1
    return Period(valid_from=date(start, 9, 1), valid_until=date(start + 1, 9, 1))
