"""What an evaluation of one case carries, what a compiled column carries, and what either is read from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.rules.fact import Facts
from krachtlijn.rules.parameter import Basis, DatedValue, ParameterTable
from krachtlijn.rules.unit import Scalar, Unit

_DTYPES: dict[Unit, type[pl.DataType]] = {Unit.FLAG: pl.Boolean, Unit.TEXT: pl.String, Unit.DATE: pl.Date}


def dtype_of(unit: Unit) -> type[pl.DataType]:
    """Polars type of a column of this unit; numbers are Int64."""
    return _DTYPES.get(unit, pl.Int64)


_NONE: frozenset[str] = frozenset()
_KEPT = 65_536
"""How many grounds, and how many pairs of them, are remembered; the same few return for every person."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Ground:
    """What a value rests on, or what it lacks; make it with `ground_of`, which gives the same ground for the same content.

    `parameters` are the keys that mattered, `missing` the facts whose absence left it unknown, `open_keys` the parameters that
    no source confirms and whose value could change it (it is unknown then), `notes` what no source tells.
    """

    basis: Basis
    parameters: frozenset[str]
    missing: frozenset[str]
    open_keys: frozenset[str]
    notes: tuple[Text, ...]


@lru_cache(maxsize=_KEPT)
def ground_of(
    *,
    basis: Basis = Basis.IN_FORCE,
    parameters: frozenset[str] = _NONE,
    missing: frozenset[str] = _NONE,
    open_keys: frozenset[str] = _NONE,
    notes: tuple[Text, ...] = (),
) -> Ground:
    """The ground of that content."""
    return Ground(basis=basis, parameters=parameters, missing=missing, open_keys=open_keys, notes=notes)


FACTS_ONLY = ground_of()
"""The ground of what rests on facts that were given."""


class Evaluation(NamedTuple):
    """The value (None: unknown) and its ground. A tuple, because one decision makes hundreds."""

    value: Scalar | None
    ground: Ground = FACTS_ONLY

    @property
    def basis(self) -> Basis:
        """Of its ground."""
        return self.ground.basis

    @property
    def parameters(self) -> frozenset[str]:
        """Of its ground."""
        return self.ground.parameters

    @property
    def missing(self) -> frozenset[str]:
        """Of its ground."""
        return self.ground.missing

    @property
    def open_keys(self) -> frozenset[str]:
        """Of its ground."""
        return self.ground.open_keys

    @property
    def notes(self) -> tuple[Text, ...]:
        """Of its ground."""
        return self.ground.notes

    @property
    def is_plainly_unknown(self) -> bool:
        """Whether it is unknown whatever the unconfirmed parameters turn out to be."""
        return self.value is None and not self.ground.open_keys


def merged(results: Iterable[Evaluation], value: Scalar | None, *, can_be_open: bool = True) -> Evaluation:
    """A value that rests on all the results: loosest basis, all parameters; what lacks only when it is unknown.

    `can_be_open=False` when no value of an unconfirmed parameter could change it.
    """
    ground = FACTS_ONLY
    for _, other in results:
        if ground is FACTS_ONLY:
            ground = other
        elif other is not FACTS_ONLY and other is not ground:
            ground = _joined(ground, other)
    if ground.open_keys and not (value is None and can_be_open):
        ground = _closed(ground)
    if ground.missing and value is not None:
        ground = _answered(ground)
    return Evaluation(value, ground)


@lru_cache(maxsize=_KEPT)
def _joined(one: Ground, other: Ground) -> Ground:
    return ground_of(
        basis=max(one.basis, other.basis, key=lambda basis: basis.rank),
        parameters=one.parameters | other.parameters,
        missing=one.missing | other.missing,
        open_keys=one.open_keys | other.open_keys,
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
    )


@lru_cache(maxsize=_KEPT)
def _closed(ground: Ground) -> Ground:
    return ground_of(basis=ground.basis, parameters=ground.parameters, missing=ground.missing, notes=ground.notes)


@lru_cache(maxsize=_KEPT)
def _answered(ground: Ground) -> Ground:
    return ground_of(basis=ground.basis, parameters=ground.parameters, open_keys=ground.open_keys, notes=ground.notes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """One case: its facts, the parameter values of the day, the day, and the results of earlier steps.

    A parameter among `unconfirmed` has no value: what it could change is open. Leave the set empty to read last values.
    """

    facts: Facts
    parameters: Mapping[str, DatedValue]
    on: date
    unconfirmed: frozenset[str] = frozenset()
    results: dict[str, Evaluation] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A compiled value (null: unknown), the rank of its basis, and whether an unconfirmed parameter could change it.

    Basis and openness are plain when they are the same in every row.
    """

    value: pl.Expr
    basis: pl.Expr | int = 0
    is_open: pl.Expr | bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Many cases at once: one day for all rows, or an expression with a day per row (`day` is None then).

    With `only_confirmed` a parameter past its confirmation has no value; without it the last value is read.
    """

    parameters: ParameterTable
    day: date | None
    on: pl.Expr
    only_confirmed: bool = False
    results: dict[str, Column] = field(default_factory=dict)

    @property
    def situation(self) -> Situation:
        """The situation that all rows share, for what does not depend on facts."""
        if self.day is None:
            return Situation(facts={}, parameters={}, on=date.min)
        unconfirmed = self.parameters.unconfirmed_keys(self.day) if self.only_confirmed else frozenset()
        return Situation(facts={}, parameters=self.parameters.at(self.day), on=self.day, unconfirmed=unconfirmed)


def loosest(bases: Iterable[pl.Expr | int]) -> pl.Expr | int:
    """The highest rank of all, computed now where all are numbers."""
    given = tuple(bases)
    fixed = max((basis for basis in given if isinstance(basis, int)), default=0)
    varying = [basis for basis in given if not isinstance(basis, int)]
    return pl.max_horizontal(fixed_rank(fixed), *varying) if varying else fixed


def fixed_rank(basis: pl.Expr | int) -> pl.Expr:
    """The rank as an expression of type Int8."""
    return pl.lit(basis, dtype=pl.Int8) if isinstance(basis, int) else basis


def any_open(flags: Iterable[pl.Expr | bool]) -> pl.Expr | bool:
    """Whether one of them is open, decided now where all are plain."""
    given = tuple(flags)
    varying = [flag for flag in given if not isinstance(flag, bool)]
    if any(flag is True for flag in given):
        return True
    return pl.any_horizontal(varying) if varying else False


def fixed_flag(flag: pl.Expr | bool) -> pl.Expr:
    """The flag as an expression of type Boolean."""
    return pl.lit(flag) if isinstance(flag, bool) else flag
