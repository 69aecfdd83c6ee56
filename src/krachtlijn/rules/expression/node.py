"""The tree itself: expressions, literals, comparison and not."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import eq, ge, gt, le, lt, ne
from typing import Any, NoReturn

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.comparing import MIRRORED, OPPOSITE, compared
from krachtlijn.rules.expression.reading import (
    Column,
    Evaluation,
    Rows,
    Situation,
    dtype_of,
    fixed_flag,
    loosest,
    merged,
)
from krachtlijn.rules.expression.wording import COMMA, OR, Reader, Said, atom, holding, listed, phrase, spoken
from krachtlijn.rules.unit import Scalar, Unit


class Expression(ABC):
    """A node: it has a unit, evaluates one situation and compiles to a column.

    Operators build trees: `a >= b`, `~a`, `a.equals("x")`; `all_of` and `any_of` join them. Mixing units raises TypeError.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def unit(self) -> Unit:
        """Unit of the value."""

    @property
    @abstractmethod
    def operands(self) -> "tuple[Expression, ...]":
        """The expressions this one is made of."""

    @abstractmethod
    def evaluate(self, situation: Situation) -> Evaluation:
        """The value in one situation, with what decided it."""

    @abstractmethod
    def column(self, rows: Rows) -> Column:
        """The value and its basis as Polars expressions; use `compile`, which computes constants once."""

    @abstractmethod
    def said(self, reader: Reader) -> Said:
        """The expression in words, with the values of the reader's day."""

    def said_as(self, values: "tuple[Scalar, ...]", reader: Reader, *, is_denied: bool) -> Said:
        """That the value is one of a few texts, or none of them."""
        options = listed([spoken(value, self.unit) for value in values], COMMA, OR)
        pattern = Text(nl="{} is niet {}", en="{} is not {}") if is_denied else Text(nl="{} is {}", en="{} is {}")
        return Said(text=phrase(pattern.nl, pattern.en, self.said(reader), options))

    def said_known(self, reader: Reader, *, is_denied: bool) -> Said:
        """That there is a value, or that there is none."""
        said = self.said(reader)
        known, above = ("{} is niet bekend", "dit is niet bekend:") if is_denied else ("{} is bekend", "dit is bekend:")
        is_known, over = ("{} is not known", "this is not known:") if is_denied else ("{} is known", "this is known:")
        return holding(Text(nl=known, en=is_known), said, above=Text(nl=above, en=over))

    def denied(self, reader: Reader) -> Said:
        """That it does not hold, in words; for a yes or no."""
        said = self.said(reader)
        if said.fits:
            return Said(text=phrase("dit klopt niet: {}", "this is not so: {}", said))
        return Said(text=Text(nl="dit klopt niet:", en="this is not so:"), parts=(said,))

    def is_constant(self, rows: Rows) -> bool:
        """Whether the value is the same in every row."""
        return all(operand.is_constant(rows) for operand in self.operands)

    def compile(self, rows: Rows) -> Column:
        """The column, or one literal when no row can differ."""
        if not self.is_constant(rows):
            return self.column(rows)
        result = self.evaluate(rows.situation)
        return Column(
            value=pl.lit(result.value, dtype=dtype_of(self.unit)), basis=result.basis.rank, is_open=bool(result.open_keys)
        )

    def walk(self) -> "Iterator[Expression]":
        """This expression and all below it, from left to right."""
        yield self
        for operand in self.operands:
            yield from operand.walk()

    def __ge__(self, other: "Expression") -> "Expression":
        return Comparison(left=self, operator=Operator.AT_LEAST, right=other)

    def __gt__(self, other: "Expression") -> "Expression":
        return Comparison(left=self, operator=Operator.MORE_THAN, right=other)

    def __le__(self, other: "Expression") -> "Expression":
        return Comparison(left=self, operator=Operator.AT_MOST, right=other)

    def __lt__(self, other: "Expression") -> "Expression":
        return Comparison(left=self, operator=Operator.LESS_THAN, right=other)

    def __invert__(self) -> "Expression":
        return Not(part=self)

    def __bool__(self) -> NoReturn:
        raise TypeError("an expression has no truth of its own: use all_of, any_of and ~ instead of and, or and not")

    def equals(self, other: "Expression | Scalar") -> "Expression":
        """Whether both values are the same; a plain value takes this expression's unit."""
        right = other if isinstance(other, Expression) else Literal(value=other, of_unit=self.unit)
        return Comparison(left=self, operator=Operator.EQUAL, right=right)


def require_unit(expressions: Sequence[Expression], unit: Unit) -> None:
    """Refuse a definition that mixes units.

    Raises TypeError, when the definition is made and not when a person asks.
    """
    for expression in expressions:
        if expression.unit is not unit:
            raise TypeError(f"expected {unit}, got {expression.unit}: {expression!r}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal(Expression):
    """A value that is the same for everybody and always."""

    value: Scalar
    of_unit: Unit

    @property
    def unit(self) -> Unit:
        """Unit given."""
        return self.of_unit

    @property
    def operands(self) -> tuple[Expression, ...]:
        """None."""
        return ()

    def evaluate(self, situation: Situation) -> Evaluation:  # noqa: ARG002
        """The value itself."""
        return Evaluation(self.value)

    def column(self, rows: Rows) -> Column:  # noqa: ARG002
        """The value as a literal."""
        return Column(value=pl.lit(self.value, dtype=dtype_of(self.of_unit)))

    def said(self, reader: Reader) -> Said:  # noqa: ARG002
        """The value as people read it."""
        return atom(spoken(self.value, self.of_unit))


# An operand that is plainly unknown outweighs an open one; each column is read once, so that plans stay small.
_KNOWN, _OPEN, _PLAIN = (pl.lit(state, dtype=pl.Int8) for state in range(3))


class Strict(Expression):
    """An expression that is unknown as soon as one operand is."""

    __slots__ = ()

    @abstractmethod
    def apply(self, values: Sequence[Any]) -> Scalar:
        """The value from known operand values."""

    @abstractmethod
    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """The same on columns; null in, null out."""

    def evaluate(self, situation: Situation) -> Evaluation:
        """Evaluate all operands; unknown when one is, and open when every unknown one is."""
        results = [operand.evaluate(situation) for operand in self.operands]
        values = [value for value, _ in results]
        if None in values:
            return merged(results, None, can_be_open=not any(result.is_plainly_unknown for result in results))
        return merged(results, self.apply(values))

    def column(self, rows: Rows) -> Column:
        """Combine the columns of all operands."""
        columns = [operand.compile(rows) for operand in self.operands]
        return Column(
            value=self.combine([column.value for column in columns]),
            basis=loosest(column.basis for column in columns),
            is_open=self.openness(columns),
        )

    def openness(self, columns: Sequence[Column]) -> pl.Expr | bool:
        """Whether an operand is open, in rows where none is unknown for another reason."""
        if all(column.is_open is False for column in columns):
            return False
        states = [
            pl.when(fixed_flag(column.is_open)).then(_OPEN).when(column.value.is_null()).then(_PLAIN).otherwise(_KNOWN)
            for column in columns
        ]
        return pl.max_horizontal(states).eq(_OPEN)


class Operator(StrEnum):
    """How two values of the same unit are compared."""

    AT_LEAST = ">="
    MORE_THAN = ">"
    AT_MOST = "<="
    LESS_THAN = "<"
    EQUAL = "="
    DIFFERENT = "!="


_COMPARE = {
    Operator.AT_LEAST: ge,
    Operator.MORE_THAN: gt,
    Operator.AT_MOST: le,
    Operator.LESS_THAN: lt,
    Operator.EQUAL: eq,
    Operator.DIFFERENT: ne,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison(Strict):
    """Compares two values of the same unit; raises TypeError for different units."""

    left: Expression
    operator: Operator
    right: Expression

    def __post_init__(self) -> None:
        require_unit((self.right,), self.left.unit)

    @property
    def unit(self) -> Unit:
        """Yes or no."""
        return Unit.FLAG

    @property
    def operands(self) -> tuple[Expression, ...]:
        """Left and right."""
        return (self.left, self.right)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Compare."""
        return bool(_COMPARE[self.operator](values[0], values[1]))

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """Compare columns."""
        compared: pl.Expr = _COMPARE[self.operator](values[0], values[1])
        return compared

    def said(self, reader: Reader) -> Said:
        """Both, with the words of the operator between them."""
        return self._said_with(self.operator, reader)

    def denied(self, reader: Reader) -> Said:
        """The opposite comparison."""
        return self._said_with(OPPOSITE[self.operator], reader)

    def _said_with(self, operator: str, reader: Reader) -> Said:
        if self.left.unit is Unit.TEXT and isinstance(self.right, Literal):
            return self.left.said_as((self.right.value,), reader, is_denied=operator == Operator.DIFFERENT)
        left, right, are_days = reader.say(self.left), reader.say(self.right), self.left.unit is Unit.DATE
        if reader.is_constant(self.left) and not reader.is_constant(self.right):
            return compared(right, left, operator=MIRRORED[operator], are_days=are_days)
        return compared(left, right, operator=operator, are_days=are_days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Strict):
    """The opposite; unknown stays unknown."""

    part: Expression

    def __post_init__(self) -> None:
        require_unit((self.part,), Unit.FLAG)

    @property
    def unit(self) -> Unit:
        """Yes or no."""
        return Unit.FLAG

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The part."""
        return (self.part,)

    def apply(self, values: Sequence[Any]) -> Scalar:
        """Negate."""
        return not values[0]

    def combine(self, values: Sequence[pl.Expr]) -> pl.Expr:
        """Negate the column."""
        return ~values[0]

    def said(self, reader: Reader) -> Said:
        """That the part does not hold."""
        return reader.deny(self.part)

    def denied(self, reader: Reader) -> Said:
        """That it does."""
        return reader.say(self.part)
