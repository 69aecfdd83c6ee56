"""Arithmetic on whole numbers of a unit (euro 1/10,000, hours 1/100, fractions per 10,000), never below zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction as Ratio
from functools import reduce
from typing import Any

import polars as pl

from krachtlijn.kernel.money import EURO_SCALE, FRACTION_SCALE, HOURS_SCALE, Rounding, divide
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.calculating import (
    EARLIEST,
    LARGEST,
    LATEST,
    SMALLEST,
    SUM,
    among,
    difference,
    product,
    quotient,
    raised,
    share,
    unchanged,
)
from krachtlijn.rules.expression.node import Expression, Literal, Strict, require_unit
from krachtlijn.rules.expression.reading import Column, Evaluation, Situation, fixed_flag, merged
from krachtlijn.rules.expression.wording import Reader, Said, phrase, rounded, spoken
from krachtlijn.rules.unit import Scalar, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pair(Strict):
    """Two amounts of the same unit that give a third."""

    left: Expression
    right: Expression

    def __post_init__(self) -> None:
        require_unit((self.right,), self.left.unit)

    @property
    def unit(self) -> Unit:
        """Unit of both."""
        return self.left.unit

    @property
    def operands(self) -> tuple[Expression, ...]:
        """Left and right."""
        return (self.left, self.right)

    @property
    def terms(self) -> tuple[Expression, ...]:
        """All operands of pairs of this kind that stand inside each other."""
        first = self.left.terms if isinstance(self.left, type(self)) else (self.left,)
        return (*first, *(self.right.terms if isinstance(self.right, type(self)) else (self.right,)))

    def _said_terms(self, reader: Reader) -> tuple[Said, ...]:
        return tuple(reader.say(term) for term in self.terms)


class Sum(_Pair):
    """Both together."""

    __slots__ = ()

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Add."""
        return int(values[0] + values[1])

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """Add columns."""
        return values[0] + values[1]

    def said(self, reader: Reader) -> Said:
        """All that is added together; or an amount raised by a share of itself."""
        left, right = self.left, self.right
        if isinstance(right, Product) and right.left == left and right.right.unit is Unit.FRACTION:
            return raised(reader.say(left), reader.say(right.right), ending=right.ending)
        return among(SUM, self._said_terms(reader))


class Excess(_Pair):
    """What the first has more than the second; zero when it has not."""

    __slots__ = ()

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Subtract, not below zero."""
        return int(max(values[0] - values[1], 0))

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """Subtract columns, not below zero."""
        return (values[0] - values[1]).clip(lower_bound=0)

    def said(self, reader: Reader) -> Said:
        """The first less the second."""
        return difference(reader.say(self.left), reader.say(self.right))


class Smallest(_Pair):
    """The smaller of two amounts or the earlier of two days."""

    __slots__ = ()

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Take the smaller."""
        smallest: Scalar = min(values)
        return smallest

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """Take the smaller per row; null when one is null."""
        left, right = values
        return pl.when(left <= right).then(left).when(left > right).then(right)

    def said(self, reader: Reader) -> Said:
        """The smallest of all."""
        return among(EARLIEST if self.unit is Unit.DATE else SMALLEST, self._said_terms(reader))


class Largest(_Pair):
    """The larger of two amounts or the later of two days."""

    __slots__ = ()

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Take the larger."""
        largest: Scalar = max(values)
        return largest

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """Take the larger per row; null when one is null."""
        left, right = values
        return pl.when(left >= right).then(left).when(left < right).then(right)

    def said(self, reader: Reader) -> Said:
        """The largest of all."""
        return among(LATEST if self.unit is Unit.DATE else LARGEST, self._said_terms(reader))


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Strict):
    """left x right / divisor, rounded once by a named rule and multiplied by `step` (1 unless a coarser unit is kept)."""

    left: Expression
    right: Expression
    of_unit: Unit
    divisor: int = 1
    rounding: Rounding = Rounding.DOWN
    step: int = 1

    def __post_init__(self) -> None:
        if self.rounding is Rounding.EXACT or self.divisor <= 0:
            raise TypeError("a product needs a positive divisor and a rounding rule that always ends on a number")

    @property
    def unit(self) -> Unit:
        """Unit of the result."""
        return self.of_unit

    @property
    def operands(self) -> tuple[Expression, ...]:
        """Left and right."""
        return (self.left, self.right)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Multiply, divide, round."""
        return divide(values[0] * values[1], self.divisor, self.rounding) * self.step

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns, in whole numbers."""
        numerator = values[0] * values[1]
        if self.divisor == 1:
            return numerator * self.step
        if self.rounding is Rounding.HALF_UP:
            return (numerator * 2 + self.divisor) // (self.divisor * 2) * self.step
        added = self.divisor - 1 if self.rounding is Rounding.UP else 0
        return (numerator + added) // self.divisor * self.step

    @property
    def scale(self) -> Ratio:
        """How many of the numbers computed make one: more than one of its unit while a share is not divided out yet."""
        own = Ratio(self.step * _scale_of(self.left) * _scale_of(self.right)) / self.divisor
        return max(own, Ratio(_scales(self.of_unit)))

    @property
    def ending(self) -> Text:
        """By what number people would divide, and how is rounded; empty for a plain product."""
        own = Ratio(self.step * _scale_of(self.left) * _scale_of(self.right)) / self.divisor
        divisor = self.scale / own
        divided = phrase(", gedeeld door {}", ", divided by {}", spoken(int(divisor), Unit.COUNT))
        rounding = rounded(self.rounding, unit=self.of_unit, step=self.step)
        nothing = Text(nl="", en="")
        return phrase("{}{}", "{}{}", divided if divisor != 1 else nothing, rounding if self.divisor != 1 else nothing)

    def said(self, reader: Reader) -> Said:
        """Both multiplied, a share of an amount, or an amount only divided and rounded."""
        left, right = reader.say(self.left), reader.say(self.right)
        if isinstance(self.right, Literal) and self.right.value == 1:
            return unchanged(left, self.ending)
        return (
            share(left, right, ending=self.ending)
            if self.right.unit is Unit.FRACTION
            else product(left, right, ending=self.ending)
        )


def _scale_of(expression: Expression) -> Ratio:
    return expression.scale if isinstance(expression, Product) else Ratio(_scales(expression.unit))


def _scales(unit: Unit) -> int:
    return {Unit.EURO: EURO_SCALE, Unit.HOURS: HOURS_SCALE, Unit.FRACTION: FRACTION_SCALE}.get(unit, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class HourlyRate(Strict):
    """amount / hours, in euro (1/10,000) per hour, rounded half up to a multiple of `step`; unknown for no hours."""

    amount: Expression
    hours: Expression
    step: int = 1

    def __post_init__(self) -> None:
        require_unit((self.amount,), Unit.EURO)
        require_unit((self.hours,), Unit.HOURS)

    @property
    def unit(self) -> Unit:
        """Euro, for one hour."""
        return Unit.EURO

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The amount and the hours it pays."""
        return (self.amount, self.hours)

    def evaluate(self, situation: Situation) -> Evaluation:
        """Divide by the hours; unknown when there are none."""
        results = [operand.evaluate(situation) for operand in self.operands]
        values = [result.value for result in results]
        if None in values or values[1] == 0:
            is_plain = values[1] == 0 or any(result.is_plainly_unknown for result in results)
            return merged(results, None, can_be_open=not is_plain)
        return merged(results, self.apply(values))

    def openness(self, columns: Sequence[Column]) -> pl.Expr | bool:
        """Never open for no hours."""
        is_open = Strict.openness(self, columns)
        return is_open if is_open is False else fixed_flag(is_open) & columns[1].value.ne_missing(0)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Divide and round."""
        return divide(values[0] * HOURS_SCALE, values[1] * self.step, Rounding.HALF_UP) * self.step

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns, in whole numbers."""
        divisor = pl.when(values[1] > 0).then(values[1] * self.step)
        return (values[0] * HOURS_SCALE * 2 + divisor) // (divisor * 2) * self.step

    def said(self, reader: Reader) -> Said:
        """The amount divided by the hours, rounded."""
        rounding = rounded(Rounding.HALF_UP, unit=self.unit, step=self.step)
        return quotient(reader.say(self.amount), reader.say(self.hours), rounding=rounding)


def share_of(amount: Expression, share: Expression, *, rounding: Rounding, step: int = 1) -> Expression:
    """amount x share, the share per 10,000; rounded to a multiple of `step` of the amount's unit."""
    require_unit((share,), Unit.FRACTION)
    divisor = FRACTION_SCALE * step
    return Product(left=amount, right=share, of_unit=amount.unit, divisor=divisor, rounding=rounding, step=step)


def times(amount: Expression, count: Expression) -> Expression:
    """amount x count, exact; the count is a number of things (exams, credits, lesson periods)."""
    if not count.unit.is_number or count.unit in {Unit.EURO, Unit.HOURS, Unit.FRACTION}:
        raise TypeError(f"a count is a whole number of things, not {count.unit}")
    return Product(left=amount, right=count, of_unit=amount.unit)


def priced(hours: Expression, rate: Expression, *, rounding: Rounding) -> Expression:
    """hours (1/100) x euro per hour (1/10,000), in euro (1/10,000)."""
    require_unit((hours,), Unit.HOURS)
    require_unit((rate,), Unit.EURO)
    return Product(left=hours, right=rate, of_unit=Unit.EURO, divisor=HOURS_SCALE, rounding=rounding)


def per_hour(amount: Expression, hours: Expression, *, step: int = 1) -> Expression:
    """amount / hours, in euro (1/10,000) per hour, rounded half up to a multiple of `step`."""
    return HourlyRate(amount=amount, hours=hours, step=step)


def ratio_of(amount: Expression, ratio: tuple[int, int], *, rounding: Rounding, step: int = 1) -> Expression:
    """amount x ratio[0] / ratio[1], rounded once to a multiple of `step` of the amount's unit."""
    numerator, denominator = ratio
    factor = Literal(value=numerator, of_unit=Unit.COUNT)
    divisor = denominator * step
    return Product(left=amount, right=factor, of_unit=amount.unit, divisor=divisor, rounding=rounding, step=step)


def smallest(*amounts: Expression) -> Expression:
    """The smallest amount or the earliest day; unknown when one is."""
    return reduce(lambda left, right: Smallest(left=left, right=right), amounts)


def largest(*amounts: Expression) -> Expression:
    """The largest amount or the latest day; unknown when one is."""
    return reduce(lambda left, right: Largest(left=left, right=right), amounts)


def plus(left: Expression, right: Expression) -> Expression:
    """Both together."""
    return Sum(left=left, right=right)


def less(left: Expression, right: Expression) -> Expression:
    """left - right, not below zero."""
    return Excess(left=left, right=right)
