"""Cases drawn per branch of a rule: near its published cases, at both sides of every date and threshold, with facts left out.

Facts are columns in whole numbers of their unit, null is not known, `on` is the day. A branch is a side of a comparison or a
junction anywhere in the rule, an end of a condition, or a dated value on its first day, on the day before and later.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import polars as pl

from krachtlijn.kernel.period import add_months
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.expression.node import Comparison, Literal
from krachtlijn.rules.expression.reading import Rows, dtype_of
from krachtlijn.rules.fact import Fact, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import LAW_FOLDER
from krachtlijn.rules.rule import Condition
from krachtlijn.rules.unit import Unit

CHANGED, LEFT_OUT = 0.12, 0.03
ENOUGH = 1_000
ROUNDS = 12
_STEPS = {Unit.EURO: 100, Unit.HOURS: 25, Unit.FRACTION: 1}
_DAYS = (0, 1, 7, 8, 9, 13, 14, 15, 16, 27, 28, 29, 30, 31, 60, 90, 91, 92, 93, 180, 182, 365, 366)
_MONTHS = (1, 2, 3, 4, 5, 6, 7, 9, 10, 12, 14, 24, 36, 60, 72, 84)


@dataclass(frozen=True, slots=True, kw_only=True)
class BranchCount:
    """How many of the cases took a branch."""

    branch: str
    count: int


def draw_cases(instrument: Instrument, *, count: int, rng: np.random.Generator) -> tuple[pl.DataFrame, tuple[BranchCount, ...]]:
    """At least `count` cases, and how many took each branch; branches that few take are drawn again from who took them."""
    frame = _near(_published(instrument), instrument, count=count, rng=rng)
    for _ in range(ROUNDS):
        taken = branches(instrument, frame)
        rare = {name: mask for name, mask in taken.items() if 0 < int(mask.sum()) < ENOUGH}
        if not rare:
            break
        more = [_near(frame.filter(mask), instrument, count=4 * ENOUGH, rng=rng) for mask in rare.values()]
        frame = pl.concat([frame, *more])
    taken = branches(instrument, frame)
    return frame, tuple(BranchCount(branch=name, count=int(mask.sum())) for name, mask in taken.items())


def branches(instrument: Instrument, frame: pl.DataFrame) -> dict[str, pl.Series]:
    """For each branch by name, which rows take it; values are read as if unchanged."""
    rows = Rows(parameters=instrument.parameters, day=None, on=pl.col("on"), only_confirmed=False)
    lazy, columns = frame.lazy(), {}
    for step in instrument.rule.steps:
        for place, node in enumerate(_sides(step)):
            name = f"{step.name}[{place}]"
            lazy = lazy.with_columns(node.compile(rows).value.alias(name))
            columns |= {f"{name} yes": pl.col(name), f"{name} no": ~pl.col(name), f"{name} unknown": pl.col(name).is_null()}
        column = step.expressions[0].compile(rows)
        basis = column.basis if not isinstance(column.basis, int) else pl.lit(column.basis)
        lazy = lazy.with_columns(column.value.alias(f"step:{step.name}"), basis.alias(f"basis:{step.name}"))
        rows.results[step.name] = type(column)(value=pl.col(f"step:{step.name}"), basis=pl.col(f"basis:{step.name}"))
    columns |= dict(_days_of(instrument))
    found = lazy.select(expression.fill_null(value=False).alias(name) for name, expression in columns.items()).collect()
    return {name: found[name] for name in found.columns if _can_be_taken(name, found[name])}


def _sides(step: object) -> Iterator[object]:
    """What has two sides in a step: the condition itself and every comparison in it."""
    expressions = step.expressions
    if isinstance(step, Condition):
        yield step.holds
    for expression in expressions:
        yield from (node for node in expression.walk() if isinstance(node, Comparison))


def _days_of(instrument: Instrument) -> Iterator[tuple[str, pl.Expr]]:
    for parameter in instrument.parameters.parameters:
        for dated in parameter.values:
            first = dated.period.valid_from
            yield f"{parameter.key} {first} first day", pl.col("on") == first
            yield f"{parameter.key} {first} day before", pl.col("on") == first - timedelta(days=1)
            yield f"{parameter.key} {first} later", pl.col("on") > first


def _can_be_taken(name: str, taken: pl.Series) -> bool:
    """A side that no case ever takes stays in the table, except "unknown" of what is always known."""
    return not name.endswith(" unknown") or bool(taken.any())


def _published(instrument: Instrument) -> pl.DataFrame:
    cases = load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument)
    columns = [
        pl.Series(question.name, [case.facts.get(question.name) for case in cases], dtype=dtype_of(question.unit))
        for question in instrument.questions
    ]
    return pl.DataFrame([*columns, pl.Series("on", [case.on for case in cases], dtype=pl.Date)])


def _near(seeds: pl.DataFrame, instrument: Instrument, *, count: int, rng: np.random.Generator) -> pl.DataFrame:
    """Cases like the seeds: now and then another day, another answer, or none."""
    frame = seeds[rng.integers(0, len(seeds), count)]
    days = _days_to_ask(instrument, rng)
    other = pl.Series(days, dtype=pl.Date)[rng.integers(0, len(days), count)]
    frame = frame.with_columns(_mixed(frame["on"], other, rng.random(count) < 2 * CHANGED))
    other = (_other(frame, question, instrument=instrument, rng=rng) for question in instrument.questions)
    return frame.with_columns(_changed(frame[series.name], series, rng) for series in other)


def _mixed(kept: pl.Series, other: pl.Series, changed: np.ndarray) -> pl.Series:
    return other.zip_with(pl.Series(changed), kept).alias(kept.name)


def _other(frame: pl.DataFrame, question: Question, *, instrument: Instrument, rng: np.random.Generator) -> pl.Series:
    """Another answer to the question for each case."""
    if question.unit is Unit.DATE:
        return _days_near(frame, instrument, rng).alias(question.name)
    pool = _answers(question, instrument)
    return pl.Series(question.name, pool, dtype=dtype_of(question.unit))[rng.integers(0, len(pool), len(frame))]


def _changed(kept: pl.Series, other: pl.Series, rng: np.random.Generator) -> pl.Series:
    mixed = _mixed(kept, other, rng.random(len(kept)) < CHANGED)
    nothing = pl.Series([None], dtype=mixed.dtype).new_from_index(0, len(kept))
    return _mixed(mixed, nothing, rng.random(len(kept)) < LEFT_OUT).alias(kept.name)


def _answers(question: Question, instrument: Instrument) -> list[Fact]:
    if question.unit is Unit.FLAG:
        return [True, False]
    if question.unit is Unit.TEXT:
        return [choice.code for choice in question.choices] or ["a", "b"]
    told = {0, *_constants(instrument, question.unit), *_told(instrument, question)}
    step = _STEPS.get(question.unit, 1)
    near = {value + shift for value in told for shift in (-step, 0, step, 4 * step)}
    finest = step if question.unit is Unit.EURO else 1  # nobody tells an amount finer than a cent
    return sorted({value // finest * finest for value in near if 0 <= value <= question.unit.largest})


def _told(instrument: Instrument, question: Question) -> set[Fact]:
    return set(_published(instrument)[question.name].drop_nulls().to_list())


def _constants(instrument: Instrument, unit: Unit) -> Iterator[int]:
    for parameter in instrument.parameters.parameters:
        if parameter.unit is unit:
            yield from (dated.value for dated in parameter.values if isinstance(dated.value, int))
    for step in instrument.rule.steps:
        for expression in step.expressions:
            yield from (node.value for node in expression.walk() if isinstance(node, Literal) and node.of_unit is unit)


def _days_to_ask(instrument: Instrument, rng: np.random.Generator) -> list[date]:
    changes = {
        day for parameter in instrument.parameters.parameters for day in parameter.days_of_change if day < date(2090, 1, 1)
    }
    near = {day + timedelta(days=shift) for day in changes for shift in (-1, 0, 1)}
    first = instrument.rule.valid_from - timedelta(days=300)
    span = (date(2028, 1, 1) - first).days
    return [*sorted(near), *(first + timedelta(days=int(shift)) for shift in rng.integers(0, span, max(20, len(near))))]


def _days_near(frame: pl.DataFrame, instrument: Instrument, rng: np.random.Generator) -> pl.Series:
    """Days around the day asked for, or around another day of the case, at the distances that terms have."""
    count = len(frame)
    anchors = ["on", *(question.name for question in instrument.questions if question.unit is Unit.DATE)]
    chosen = rng.integers(0, len(anchors), count)
    anchor = pl.select(
        pl.coalesce([pl.when(pl.Series(chosen == place)).then(frame[name]) for place, name in enumerate(anchors)] + [frame["on"]])
    ).to_series()
    months = np.where(rng.random(count) < 0.5, rng.choice([*_MONTHS, *(-m for m in _MONTHS)], count), 0)
    days = np.where(months == 0, rng.choice([*_DAYS, *(-d for d in _DAYS)], count), rng.integers(-1, 2, count))
    return pl.Series(_moved(anchor.to_list(), months, days), dtype=pl.Date)


def _moved(anchors: Sequence[date], months: np.ndarray, days: np.ndarray) -> list[date]:
    moved = (add_months(day, int(m)) + timedelta(days=int(d)) for day, m, d in zip(anchors, months, days, strict=True))
    return [min(max(day, date(1950, 1, 1)), date(2090, 1, 1)) for day in moved]
