"""Is something known, is it one of these, and which case holds first?"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from krachtlijn.rules.expression.node import Expression, Strict, require_unit
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
from krachtlijn.rules.unit import Scalar, Unit


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
