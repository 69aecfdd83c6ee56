"""Days and terms: so many days, working days, weeks or months later, the last day of a term, a day in a school year."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

import polars as pl

from krachtlijn.kernel.calendar import add_working_days, holidays
from krachtlijn.kernel.period import add_months, school_year
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.node import Expression, Literal, Strict, require_unit
from krachtlijn.rules.expression.wording import Reader, Said, phrase
from krachtlijn.rules.unit import FIRST_DAY, LAST_DAY, Scalar, Unit

_FIRST_MONTH = 9
_SUFFIX = {Unit.DAYS: "d", Unit.WEEKS: "w", Unit.MONTHS: "mo"}
_DAYS_PER_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Strict):
    """The day so many days, weeks or months later, or earlier; a day that does not exist becomes the last of its month."""

    day: Expression
    by: Expression
    earlier: bool = False

    def __post_init__(self) -> None:
        require_unit((self.day,), Unit.DATE)
        if self.by.unit not in _SUFFIX:
            raise TypeError(f"a day moves by days, weeks or months, not by {self.by.unit}")

    @property
    def unit(self) -> Unit:
        """A date."""
        return Unit.DATE

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The day and the distance."""
        return (self.day, self.by)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Count days, weeks of seven days or calendar months."""
        day: date = values[0]
        number: int = -values[1] if self.earlier else values[1]
        if self.by.unit is Unit.MONTHS:
            return add_months(day, number)
        return day + timedelta(days=number * (_DAYS_PER_WEEK if self.by.unit is Unit.WEEKS else 1))

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns."""
        return _offset(values[0], f"{'-' if self.earlier else ''}{{}}{_SUFFIX[self.by.unit]}", values[1])

    def said(self, reader: Reader) -> Said:
        """So long before or after the day."""
        day, by = reader.say(self.day), reader.say(self.by)
        nl, en = ("voor", "before") if self.earlier else ("na", "after")
        return reader.with_result(_measured(day, by, pattern=Text(nl=f"{{}} {nl} {{}}", en=f"{{}} {en} {{}}")), self)


@dataclass(frozen=True, slots=True, kw_only=True)
class LastDayOfTerm(Strict):
    """The last day of a term of months that begins on a day: from 1 September, three months end on 30 November."""

    day: Expression
    months: Expression

    def __post_init__(self) -> None:
        require_unit((self.day,), Unit.DATE)
        require_unit((self.months,), Unit.MONTHS)

    @property
    def unit(self) -> Unit:
        """A date."""
        return Unit.DATE

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The first day and the number of months."""
        return (self.day, self.months)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """The day before the same day of the month; the last of the month when that day does not exist."""
        first: date = values[0]
        same_day = add_months(first, values[1])
        return same_day if same_day.day < first.day else same_day - timedelta(days=1)

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns."""
        same_day = _offset(values[0], "{}mo", values[1])
        is_shorter = same_day.dt.day() < values[0].dt.day()
        return pl.when(is_shorter).then(same_day).when(~is_shorter).then(same_day - timedelta(days=1))

    def said(self, reader: Reader) -> Said:
        """The last day of so many months, and the day on which they begin."""
        nl = "de laatste dag van een termijn van {} die begint op {}"
        pattern = Text(nl=nl, en="the last day of a term of {} that begins on {}")
        return reader.with_result(_measured(reader.say(self.day), reader.say(self.months), pattern=pattern), self)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDaysLater(Strict):
    """The day so many working days later (Monday to Friday, no Belgian holiday); the day itself is not counted."""

    day: Expression
    by: Expression

    def __post_init__(self) -> None:
        require_unit((self.day,), Unit.DATE)
        require_unit((self.by,), Unit.DAYS)

    @property
    def unit(self) -> Unit:
        """A date."""
        return Unit.DATE

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The day and the number of working days."""
        return (self.day, self.by)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Count the days on which offices are open."""
        return add_working_days(values[0], values[1])

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns."""
        day, by = values[0], values[1].cast(pl.Int32)
        return pl.when(by == 0).then(day).otherwise(day.dt.add_business_days(by, holidays=_all_holidays(), roll="backward"))

    def said(self, reader: Reader) -> Said:
        """So many working days after the day."""
        pattern = Text(nl="{} na {}, alleen werkdagen geteld", en="{} after {}, counting working days only")
        said = _measured(reader.say(self.day), reader.say(self.by), pattern=pattern)
        return reader.with_result(said, self)


@cache
def _all_holidays() -> tuple[date, ...]:
    """Legal holidays in every year that a term can reach."""
    return tuple(day for year in range(FIRST_DAY.year, LAST_DAY.year + 2) for day in holidays(year))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayInSchoolYear(Strict):
    """A day of the year in the school year (1 September up to 1 September) that holds another day."""

    day: Expression
    day_of_year: Expression

    def __post_init__(self) -> None:
        require_unit((self.day,), Unit.DATE)
        require_unit((self.day_of_year,), Unit.DAY_OF_YEAR)

    @property
    def unit(self) -> Unit:
        """A date."""
        return Unit.DATE

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The day that names the school year, and the day to find in it."""
        return (self.day, self.day_of_year)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Find the school year, then the day in it."""
        start, (month, day) = school_year(values[0]).valid_from, divmod(values[1], 100)
        return date(start.year + (month < _FIRST_MONTH), month, day)

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns."""
        year, is_spring = values[0].dt.year(), values[0].dt.month() < _FIRST_MONTH
        month, day = values[1] // 100, values[1] % 100
        return pl.date(year - is_spring.cast(pl.Int32) + (month < _FIRST_MONTH).cast(pl.Int32), month, day)

    def said(self, reader: Reader) -> Said:
        """The day and the school year it lies in."""
        pattern = Text(nl="{} in het schooljaar van {}", en="{} in the school year of {}")
        return reader.with_result(_measured(reader.say(self.day), reader.say(self.day_of_year), pattern=pattern), self)


def _measured(day: Said, by: Said, *, pattern: Text) -> Said:
    """A measure and the day it is counted from; what does not fit stands below the sentence."""
    below = Text(nl="deze dag", en="this day")
    if by.fits:
        if day.fits:
            return Said(text=phrase(pattern.nl, pattern.en, by, day))
        return Said(text=phrase(f"{pattern.nl}:", f"{pattern.en}:", by, below), parts=(day,))
    so_much = Text(nl="zoveel als het eerste hieronder", en="as much as the first below")
    second = Text(nl="het tweede", en="the second")
    return Said(text=phrase(f"{pattern.nl}:", f"{pattern.en}:", so_much, second), parts=(by, day))


def _offset(day: pl.Expr, pattern: str, number: pl.Expr) -> pl.Expr:
    return day.dt.offset_by(pl.format(pattern, number))


def later(day: Expression, by: Expression) -> Expression:
    """The day so many days, weeks or months later."""
    return Moved(day=day, by=by)


def earlier(day: Expression, by: Expression) -> Expression:
    """The day so many days, weeks or months earlier."""
    return Moved(day=day, by=by, earlier=True)


def working_days_later(day: Expression, by: Expression) -> Expression:
    """The day so many working days later; the day itself is not counted."""
    return WorkingDaysLater(day=day, by=by)


def last_day_of_term(day: Expression, months: Expression) -> Expression:
    """The last day of a term of months that begins on `day`."""
    return LastDayOfTerm(day=day, months=months)


def school_year_day(day: Expression, month_day: Expression | tuple[int, int]) -> Expression:
    """A day (month, day of the month; or an expression that gives one) in the school year that holds `day`."""
    if isinstance(month_day, tuple):
        month_day = Literal(value=month_day[0] * 100 + month_day[1], of_unit=Unit.DAY_OF_YEAR)
    return DayInSchoolYear(day=day, day_of_year=month_day)
