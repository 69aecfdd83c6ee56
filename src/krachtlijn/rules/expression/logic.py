"""Kleene's and, or: what is unknown only matters when nothing else settles the answer."""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.choice import Known
from krachtlijn.rules.expression.leaf import Dated, Given, Result
from krachtlijn.rules.expression.node import Expression, Strict, require_unit
from krachtlijn.rules.expression.reading import (
    Column,
    Evaluation,
    Rows,
    Situation,
    any_open,
    fixed_flag,
    fixed_rank,
    loosest,
    merged,
)
from krachtlijn.rules.expression.wording import AND, COMMA, Reader, Said, group, listed, phrase
from krachtlijn.rules.parameter import FIRMEST
from krachtlijn.rules.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class _Junction(Expression):
    """And, or: one decisive part settles the answer, and the answer then rests on the firmest decisive part.

    While none does, an open part leaves it open, whatever else is unknown: the part could yet settle it.
    """

    parts: tuple[Expression, ...]

    def __post_init__(self) -> None:
        require_unit(self.parts, Unit.FLAG)

    @property
    @abstractmethod
    def decisive(self) -> bool:
        """The value of a part that settles the answer."""

    @property
    def unit(self) -> Unit:
        """Yes or no."""
        return Unit.FLAG

    @property
    def operands(self) -> tuple[Expression, ...]:
        """The parts."""
        return self.parts

    def _said_parts(self, reader: Reader) -> tuple[Said, ...]:
        results = [part for part in self.parts if isinstance(part, Result) and part.step in reader.conditions]
        others = [part for part in self.parts if part not in results and not _is_told_by(part, self.parts)]
        said = tuple(reader.say(part) for part in others)
        if not results:
            return said
        names = listed([reader.steps[result.step] for result in results], COMMA, AND)
        met = phrase("aan {} is voldaan", "{} are met" if len(results) > 1 else "{} is met", names)
        return (Said(text=met), *said)

    def _denied_parts(self, reader: Reader) -> tuple[Said, ...]:
        return tuple(reader.deny(part) for part in self.parts)

    def evaluate(self, situation: Situation) -> Evaluation:
        """Kleene's logic; the basis is that of the firmest decisive part, else the loosest of all."""
        decisive, firmest, is_unknown, results = self.decisive, None, False, []
        for part in self.parts:
            result = part.evaluate(situation)
            if result.value is decisive:
                if result.ground.basis is FIRMEST:
                    return result  # the first of the firmest: no later part changes anything
                if firmest is None or result.basis.rank < firmest.basis.rank:
                    firmest = result
            is_unknown = is_unknown or result.value is None
            results.append(result)
        return firmest or merged(results, None if is_unknown else not decisive)

    def column(self, rows: Rows) -> Column:
        """The same on columns (Polars' `&` and `|` are Kleene's)."""
        columns = [part.compile(rows) for part in self.parts]
        values = [column.value for column in columns]
        value: pl.Expr = reduce(or_ if self.decisive else and_, values, pl.lit(not self.decisive))
        bases = [column.basis for column in columns]
        loose, some_open = loosest(bases), any_open(column.is_open for column in columns)
        is_open = some_open if some_open is False else fixed_flag(some_open) & value.is_null()
        if isinstance(loose, int) and loose == 0:
            return Column(value=value, is_open=is_open)
        settles = values if self.decisive else [~one for one in values]
        return Column(value=value, basis=_firmest(settles, bases=bases, otherwise=loose), is_open=is_open)


_ALL = Text(nl="dit alles klopt:", en="all of this is so:")
_ANY = Text(nl="minstens een van deze dingen klopt:", en="at least one of these is so:")


def _is_told_by(part: Expression, parts: tuple[Expression, ...]) -> bool:
    """Whether another part that must hold already says that there is such an answer or value."""
    if not isinstance(part, Known):
        return False
    strict = (other for other in parts if isinstance(other, Given | Dated | Strict))
    return any(part.part in (other, *other.operands) for other in strict)


def _firmest(settles: Sequence[pl.Expr], *, bases: Sequence[pl.Expr | int], otherwise: pl.Expr | int) -> pl.Expr:
    """The firmest basis of the parts that settle the answer, else the other; what every row has alike is asked once."""
    by_rank: dict[int, list[pl.Expr]] = {}
    found: list[pl.Expr] = []
    for one, basis in zip(settles, bases, strict=True):
        if isinstance(basis, int):
            by_rank.setdefault(basis, []).append(one)
        else:
            found.append(pl.when(one).then(basis))
    found += [pl.when(reduce(or_, alike)).then(fixed_rank(rank)) for rank, alike in by_rank.items()]
    return pl.coalesce(pl.min_horizontal(found), fixed_rank(otherwise))


@dataclass(frozen=True, slots=True, kw_only=True)
class AllOf(_Junction):
    """True when every part is; false as soon as one is, whatever is unknown."""

    @property
    def decisive(self) -> bool:
        """One false part settles it."""
        return False

    def said(self, reader: Reader) -> Said:
        """All parts below each other."""
        return group(_ALL, self._said_parts(reader))

    def denied(self, reader: Reader) -> Said:
        """That one of the parts does not hold."""
        return group(_ANY, self._denied_parts(reader))


@dataclass(frozen=True, slots=True, kw_only=True)
class AnyOf(_Junction):
    """True as soon as one part is, whatever is unknown; false when every part is."""

    @property
    def decisive(self) -> bool:
        """One true part settles it."""
        return True

    def said(self, reader: Reader) -> Said:
        """The alternatives below each other."""
        return group(_ANY, tuple(reader.say(part) for part in self.parts))

    def denied(self, reader: Reader) -> Said:
        """That none of them holds."""
        return group(_ALL, self._denied_parts(reader))


def all_of(*parts: Expression) -> Expression:
    """True when every part is."""
    return AllOf(parts=parts)


def any_of(*parts: Expression) -> Expression:
    """True as soon as one part is."""
    return AnyOf(parts=parts)
