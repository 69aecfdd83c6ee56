"""Synthetic persons as one frame with a column per fact of every instrument; nothing in it is about anybody.

Each fact is drawn apart: unknown, or a value that a case beside the law has, or any value of its unit. Cases lie on both
sides of the thresholds, so every branch of a rule is taken by somebody.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

import numpy as np
import polars as pl

from krachtlijn.rules.case import load_cases
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.fact import Fact, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import LAW_FOLDER
from krachtlijn.rules.unit import Unit

UNKNOWN, FROM_CASE = 0.08, 0.85
"""Share of facts that nobody gave, and of the rest that are drawn from the cases."""
DAYS = [date(2015, 1, 1) + timedelta(days=7 * week) for week in range(12 * 52)]


def draw_persons(
    instruments: Iterable[Instrument], *, count: int, rng: np.random.Generator, unknown: float = UNKNOWN
) -> pl.DataFrame:
    """`count` rows with every fact that the instruments ask, in whole numbers of its unit; null is unknown."""
    pools = {question: _Pool(question, told) for question, told in _told(instruments).items()}
    return pl.DataFrame([pool.draw(count, rng=rng, unknown=unknown) for pool in pools.values()])


def facts_of_row(row: Mapping[str, Fact | None], *, instrument: Instrument) -> dict[str, Fact]:
    """What one person tells the instrument; what is unknown is left out."""
    told = ((question.name, row[question.name]) for question in instrument.questions)
    return {name: value for name, value in told if value is not None}


def _told(instruments: Iterable[Instrument]) -> dict[Question, list[Fact]]:
    """Every question with the answers that cases give it, as often as they give them."""
    told: dict[Question, list[Fact]] = {}
    for instrument in instruments:
        cases = load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument)
        for question in instrument.questions:
            told.setdefault(question, []).extend(case.facts[question.name] for case in cases if question.name in case.facts)
    return told


class _Pool:
    """The answers that are drawn for one question: those of cases, then any."""

    def __init__(self, question: Question, told: list[Fact]) -> None:
        any_value = _any_values(question)
        from_cases = told or any_value
        self.name, self.first_other = question.name, len(from_cases)
        self.values = pl.Series(question.name, [*from_cases, *any_value], dtype=dtype_of(question.unit))

    def draw(self, count: int, *, rng: np.random.Generator, unknown: float) -> pl.Series:
        """So many answers, a share of them unknown."""
        from_case = rng.integers(0, self.first_other, count)
        other = rng.integers(self.first_other, len(self.values), count)
        picked = np.where(rng.random(count) < FROM_CASE, from_case, other)
        is_known = pl.Series(rng.random(count) >= unknown)
        return pl.select(pl.when(is_known).then(self.values.gather(picked)).alias(self.name)).to_series()


def _any_values(question: Question) -> list[Fact]:
    if question.unit is Unit.FLAG:
        return [True, False]
    if question.unit is Unit.TEXT:
        return [choice.code for choice in question.choices]
    if question.unit is Unit.DATE:
        return list(DAYS)
    largest = {Unit.EURO: 8_000 * 10_000, Unit.HOURS: 300 * 100}.get(question.unit, min(question.unit.largest, 120))
    return list(range(0, (question.unit.largest if question.unit is Unit.FRACTION else largest) + 1, max(1, largest // 120)))
