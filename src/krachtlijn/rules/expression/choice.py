"""Is something known, is it one of these, and which case holds first?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.leaf import Absent, Undecided
from krachtlijn.rules.expression.node import Expression, Literal, Strict, require_unit
from krachtlijn.rules.expression.reading import (
    Column,
    Evaluation,
    Rows,
    Situation,
    fixed_flag,
    fixed_rank,
    loosest,
    merged,
)
from krachtlijn.rules.expression.wording import Reader, Said, phrase
from krachtlijn.rules.unit import Scalar, Unit

_UNTOLD = (Undecided, Absent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known(Expression):
    """Whether a fact was given, or whether a parameter holds a value on the day (`none = true` does not)."""

    part: Expression

    @property
    def unit(self) -> Unit:
        """Yes or no."""
        return Unit.FLAG

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The part."""
        return (self.part,)

    def evaluate(self, situation: Situation) -> Evaluation:
        """Unknown only while the part is open: then nobody confirms that there is a value."""
        result = self.part.evaluate(situation)
        return merged((result,), None if result.open_keys else result.value is not None)

    def column(self, rows: Rows) -> Column:
        """Not null."""
        part = self.part.compile(rows)
        value = part.value.is_not_null()
        if part.is_open is not False:
            value = pl.when(~fixed_flag(part.is_open)).then(value)
        return Column(value=value, basis=part.basis, is_open=part.is_open)

    def said(self, reader: Reader) -> Said:
        """That there is an answer, a value or a result."""
        return self.part.said_known(reader, is_denied=False)

    def denied(self, reader: Reader) -> Said:
        """That there is none."""
        return self.part.said_known(reader, is_denied=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class OneOf(Strict):
    """Whether a value is in a fixed list."""

    part: Expression
    values: tuple[Scalar, ...]

    @property
    def unit(self) -> Unit:
        """Yes or no."""
        return Unit.FLAG

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The part."""
        return (self.part,)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Look it up."""
        return values[0] in self.values

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """Look up the column; null stays null."""
        return values[0].is_in(list(self.values))

    def said(self, reader: Reader) -> Said:
        """The texts that fit."""
        return self.part.said_as(self.values, reader, is_denied=False)

    def denied(self, reader: Reader) -> Said:
        """The texts that do not."""
        return self.part.said_as(self.values, reader, is_denied=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Switch(Expression):
    """The value of the first case whose condition holds, else `otherwise`; unknown when a condition met on the way is."""

    cases: tuple[tuple[Expression, Expression], ...]
    otherwise: Expression

    def __post_init__(self) -> None:
        require_unit([condition for condition, _ in self.cases], Unit.FLAG)
        require_unit([value for _, value in self.cases], self.otherwise.unit)

    @property
    def unit(self) -> Unit:
        """Unit of every value."""
        return self.otherwise.unit

    @property
    def operands(self) -> tuple[Expression, ...]:
        """Conditions and values in order, then the last resort."""
        return (*(part for case in self.cases for part in case), self.otherwise)

    def evaluate(self, situation: Situation) -> Evaluation:
        """Ask the conditions in order; the answer rests on those asked and on the value taken."""
        asked: list[Evaluation] = []
        for condition, value in self.cases:
            asked.append(condition.evaluate(situation))
            if asked[-1].value is None:
                return merged(asked, None)
            if asked[-1].value:
                return _taken(asked, value.evaluate(situation))
        return _taken(asked, self.otherwise.evaluate(situation))

    def column(self, rows: Rows) -> Column:
        """Nested conditions, from the last resort outwards."""
        last = self.otherwise.compile(rows)
        value, basis, is_open = last.value, last.basis, last.is_open
        for condition, result in reversed(self.cases):
            holds, then = condition.compile(rows), result.compile(rows)
            value = pl.when(holds.value).then(then.value).when(~holds.value).then(value)
            basis = loosest((holds.basis, _chosen(holds.value, then.basis, basis)))
            is_open = _open_by(holds, then=then.is_open, otherwise=is_open)
        return Column(value=value, basis=basis, is_open=is_open)

    def said(self, reader: Reader) -> Said:
        """The cases in order, and what holds in all others."""
        first = Text(nl="het eerste geval dat past, telt:", en="the first case that fits counts:")
        return Said(text=first, parts=self._said_cases(reader))

    def _said_cases(self, reader: Reader) -> tuple[Said, ...]:
        cases = tuple(_said_case(reader.say(condition), _said_then(value, reader)) for condition, value in self.cases)
        if isinstance(self.otherwise, Switch):
            return (*cases, *self.otherwise._said_cases(reader))
        last = _said_then(self.otherwise, reader)
        rest = phrase("in alle andere gevallen: {}", "in all other cases: {}", last)
        return (*cases, Said(text=rest, parts=last.parts))


def _said_then(value: Expression, reader: Reader) -> Said:
    if value.unit is not Unit.FLAG or isinstance(value, _UNTOLD):
        return reader.say(value)
    if isinstance(value, Literal):
        return Said(text=Text(nl="in orde", en="in order") if value.value else Text(nl="niet in orde", en="not in order"))
    said = reader.say(value)
    return Said(text=phrase("nodig is: {}", "needed is: {}", said), parts=said.parts)


def _said_case(condition: Said, then: Said) -> Said:
    if condition.fits:
        return Said(text=phrase("als dit klopt: {}. Dan: {}", "if this is so: {}. Then: {}", condition, then), parts=then.parts)
    if condition.is_group and then.fits and not then.text.nl.endswith("."):
        return Said(text=phrase("{}, als {}", "{}, if {}", then, condition), parts=condition.parts)
    result = Said(text=phrase("dan: {}", "then: {}", then), parts=then.parts)
    if condition.is_group:
        when = Said(text=phrase("als {}", "if {}", condition), parts=condition.parts)
    else:
        when = Said(text=Text(nl="als dit klopt:", en="if this is so:"), parts=(condition,))
    return Said(text=Text(nl="een geval:", en="a case:"), parts=(when, result))


def _taken(asked: Sequence[Evaluation], value: Evaluation) -> Evaluation:
    return merged((*asked, value), value.value)


def _chosen(holds: pl.Expr, then: pl.Expr | int, otherwise: pl.Expr | int) -> pl.Expr | int:
    if isinstance(then, int) and then == 0 and isinstance(otherwise, int) and otherwise == 0:
        return 0
    chosen = pl.when(holds).then(fixed_rank(then)).when(~holds).then(fixed_rank(otherwise))
    return chosen.otherwise(fixed_rank(0))


def _open_by(holds: Column, *, then: pl.Expr | bool, otherwise: pl.Expr | bool) -> pl.Expr | bool:
    if holds.is_open is False and then is False and otherwise is False:
        return False
    chosen = pl.when(holds.value).then(fixed_flag(then)).when(~holds.value).then(fixed_flag(otherwise))
    return chosen.otherwise(fixed_flag(holds.is_open))


def known(part: Expression) -> Expression:
    """Whether a fact was given, or a parameter holds a value on the day."""
    return Known(part=part)


def one_of(part: Expression, *values: Scalar) -> Expression:
    """Whether a value is in a fixed list."""
    return OneOf(part=part, values=values)


def switch(*cases: tuple[Expression, Expression], otherwise: Expression) -> Expression:
    """The value of the first case whose condition holds."""
    return Switch(cases=cases, otherwise=otherwise)
