"""From one day to another: full years between them, and a second span as long as the first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.node import Expression, Strict, require_unit
from krachtlijn.rules.expression.wording import Reader, Said, joined
from krachtlijn.rules.unit import Scalar, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span(Strict):
    """Two days, both included."""

    first: Expression
    last: Expression

    def __post_init__(self) -> None:
        require_unit((self.first, self.last), Unit.DATE)

    @property
    def operands(self) -> tuple[Expression, ...]:
        """First and last day."""
        return (self.first, self.last)


class FullYears(_Span):
    """Full years from the first day to the last, such as an age; 0 when the last lies before the first."""

    __slots__ = ()

    @property
    def unit(self) -> Unit:
        """A number of years."""
        return Unit.COUNT

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Count birthdays; who was born on 29 February has one on 1 March in other years."""
        first: date = values[0]
        last: date = values[1]
        return max(0, last.year - first.year - ((last.month, last.day) < (first.month, first.day)))

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns."""
        first, last = values
        is_before = last.dt.strftime("%m%d") < first.dt.strftime("%m%d")
        years = last.dt.year().cast(pl.Int64) - first.dt.year().cast(pl.Int64)
        return (years - is_before.cast(pl.Int64)).clip(lower_bound=0)

    def said(self, reader: Reader) -> Said:
        """Full years between both days."""
        pattern = Text(nl="het aantal volle jaren van {} tot {}", en="the number of full years from {} to {}")
        above = Text(
            nl="het aantal volle jaren van de eerste dag tot de tweede:",
            en="the number of full years from the first day to the second:",
        )
        return joined(pattern, [reader.say(operand) for operand in self.operands], above=above)


class AsLongAgain(_Span):
    """The last day of a span that follows and is as long; the last day itself when it lies before the first."""

    __slots__ = ()

    @property
    def unit(self) -> Unit:
        """A date."""
        return Unit.DATE

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Count the days of the span, both ends included, from its last day."""
        first, last = values
        following: date = last + timedelta(days=max(0, (last - first).days + 1))
        return following

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns."""
        first, last = values
        days = ((last - first).dt.total_days() + 1).clip(lower_bound=0)
        return last.dt.offset_by(pl.format("{}d", days))

    def said(self, reader: Reader) -> Said:
        """The end of a second span, as long as the first."""
        begin = Text(
            nl="de laatste dag van een even lange periode na die ", en="the last day of a span as long as, and after, that "
        )
        pattern = Text(nl=f"{begin.nl}van {{}} tot en met {{}}", en=f"{begin.en}from {{}} to {{}}")
        above = Text(nl=f"{begin.nl}van de eerste dag tot en met de tweede:", en=f"{begin.en}from the first day to the second:")
        return joined(pattern, [reader.say(operand) for operand in self.operands], above=above)


def full_years(first: Expression, last: Expression) -> Expression:
    """Full years from one day to another, such as the age on a day."""
    return FullYears(first=first, last=last)


def as_long_again(first: Expression, last: Expression) -> Expression:
    """The last day of a span as long as that from `first` to `last`, which begins the day after."""
    return AsLongAgain(first=first, last=last)
