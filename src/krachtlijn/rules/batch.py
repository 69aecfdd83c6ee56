"""The same rule for a million rows: one Polars plan, whole numbers only, no reasons; to the last digit like one case.

Columns out: the kept ones, `outcome`, `basis`, one per amount, one per term (its last day), and each of these again with
`if_unchanged_` for rows whose day lies past the confirmation of the rule.
"""

from collections.abc import Iterator, Sequence
from datetime import date

import polars as pl

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import Outcome
from krachtlijn.rules.expression.reading import Column, Rows, dtype_of, fixed_rank, loosest
from krachtlijn.rules.fact import Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import BASES, Basis, ParameterTable
from krachtlijn.rules.unit import FIRST_DAY, LAST_DAY, Unit

OUTCOME_TYPE = pl.Enum([outcome.value for outcome in Outcome])
BASIS_TYPE = pl.Enum([basis.value for basis in BASES])
PREFIX = "if_unchanged_"


def decide_frame(instrument: Instrument, frame: pl.DataFrame, *, on: date | str, keep: Sequence[str] = ()) -> pl.DataFrame:
    """Decide every row; `on` is one day or the name of a Date column, `keep` names columns that are no facts.

    Facts are columns by name: Int64 in whole numbers of their unit, Boolean, String or Date; null or absent is unknown.
    Raises `InvalidInput` with every column that the rule does not know or that does not fit.
    """
    check_frame(instrument, frame, on=on, keep=keep)
    return decide_lazy(instrument, frame.lazy(), on=on, keep=keep).collect()


def decide_lazy(instrument: Instrument, frame: pl.LazyFrame, *, on: date | str, keep: Sequence[str] = ()) -> pl.LazyFrame:
    """The plan of `decide_frame`, for a frame that was checked."""
    rule, given = instrument.rule, set(frame.collect_schema().names())
    frame = frame.with_columns(_fact_column(question, given) for question in rule.questions)
    day = on if isinstance(on, date) else None
    rows = Rows(parameters=instrument.parameters, day=day, on=pl.col(on) if isinstance(on, str) else pl.lit(on))
    for step in rule.steps:
        column = step.expressions[0].compile(rows)
        frame = frame.with_columns(_step_columns(step.name, column))
        rows.results[step.name] = _kept_column(step.name, column)
    frame = frame.with_columns(_verdict_columns(instrument, rows))
    return frame.select(*keep, *_answers(instrument, rows))


def _fact_column(question: Question, given: set[str]) -> pl.Expr:
    dtype = dtype_of(question.unit)
    column = pl.col(question.name) if question.name in given else pl.lit(None)
    return column.cast(dtype).alias(question.name)


def _step_columns(name: str, column: Column) -> list[pl.Expr]:
    value = column.value.alias(f"step:{name}")
    return [value] if isinstance(column.basis, int) else [value, column.basis.alias(f"basis:{name}")]


def _kept_column(name: str, column: Column) -> Column:
    basis = column.basis if isinstance(column.basis, int) else pl.col(f"basis:{name}")
    return Column(value=pl.col(f"step:{name}"), basis=basis)


def _verdict_columns(instrument: Instrument, rows: Rows) -> list[pl.Expr]:
    verdict = instrument.rule.verdict.column(rows)
    amounts = [rows.results[quantity.name] for quantity in instrument.rule.quantities]
    bases = [_basis_if_known(amount) for amount in amounts]
    granted = loosest((verdict.basis, *bases))
    rank = pl.when(verdict.value).then(fixed_rank(granted)).otherwise(fixed_rank(verdict.basis))
    return [verdict.value.alias("verdict"), rank.alias("rank")]


def _basis_if_known(column: Column) -> pl.Expr | int:
    if isinstance(column.basis, int) and column.basis == 0:
        return 0
    return pl.when(column.value.is_not_null()).then(fixed_rank(column.basis)).otherwise(fixed_rank(0))


def _answers(instrument: Instrument, rows: Rows) -> Iterator[pl.Expr]:
    confirmed, assumed = _periods(instrument.parameters, rows)
    verdict, rule = pl.col("verdict"), instrument.rule
    outcome = pl.when(verdict).then(pl.lit("granted")).when(~verdict).then(pl.lit("refused")).otherwise(pl.lit("unknown"))
    outcome = outcome.cast(OUTCOME_TYPE)
    basis = pl.col("rank").replace_strict(list(range(len(BASES))), list(BASES), return_dtype=BASIS_TYPE)
    granted = [(step.name, pl.when(verdict).then(rows.results[step.name].value)) for step in rule.quantities]
    not_refused = verdict.fill_null(value=True)
    terms = [(step.name, pl.when(not_refused).then(rows.results[step.name].value)) for step in rule.terms]
    yield _where(confirmed, outcome).fill_null(pl.lit("unknown", dtype=OUTCOME_TYPE)).alias("outcome")
    yield _where(confirmed, basis).fill_null(pl.lit(Basis.IN_FORCE.value, dtype=BASIS_TYPE)).alias("basis")
    for name, value in (*granted, *terms):
        yield _where(confirmed, value).alias(name)
    yield _where(assumed, outcome).alias(f"{PREFIX}outcome")
    yield _where(assumed, pl.lit(Basis.SCENARIO.value, dtype=BASIS_TYPE)).alias(f"{PREFIX}basis")
    for name, value in (*granted, *terms):
        yield _where(assumed, value).alias(f"{PREFIX}{name}")


def _where(holds: pl.Expr | bool, value: pl.Expr) -> pl.Expr:
    """The value in rows where it holds, null elsewhere; decided now when it is the same for all rows."""
    if holds is True:
        return value
    return pl.when(pl.lit(value=False) if holds is False else holds).then(value)


def _periods(parameters: ParameterTable, rows: Rows) -> tuple[pl.Expr | bool, pl.Expr | bool]:
    """Whether the rule is confirmed on the day, and whether it is not but has begun."""
    if rows.day is not None:
        confirmed = not parameters.unconfirmed(rows.day)
        return confirmed, not confirmed and parameters.has_begun(rows.day)
    inside = [
        (rows.on >= period.valid_from) & (rows.on < (period.valid_until or date.max)) for period in parameters.confirmed_periods()
    ]
    is_confirmed = pl.any_horizontal(inside) if inside else pl.lit(value=False)
    begins = max(parameter.values[0].period.valid_from for parameter in parameters.parameters)
    return is_confirmed, ~is_confirmed & (rows.on >= begins)


def check_frame(instrument: Instrument, frame: pl.DataFrame, *, on: date | str, keep: Sequence[str] = ()) -> None:
    """Refuse a frame with columns the rule does not know, of another type, or with values that answer no question.

    Raises `InvalidInput` with one problem per column.
    """
    asked = {question.name: question for question in instrument.questions}
    known = {*asked, *keep, *([on] if isinstance(on, str) else [])}
    problems = [
        _problem(name, "deze kolom is geen gegeven van de regel", "this column is no fact of the rule")
        for name in frame.columns
        if name not in known
    ]
    problems += [
        _problem(name, f"verwacht {asked[name].unit} in gehele getallen of een keuze", f"expected {asked[name].unit}")
        for name in frame.columns
        if name in asked and not _fits(frame[name], asked[name])
    ]
    if isinstance(on, str) and (on not in frame.columns or frame[on].dtype != pl.Date or frame[on].null_count()):
        problems.append(_problem(on, "elke rij heeft hier een datum nodig", "every row needs a date here"))
    if problems:
        raise InvalidInput(
            Text(
                nl="De tabel past niet bij deze regel; verbeter de kolommen en probeer opnieuw.",
                en="The table does not fit this rule; correct the columns and try again.",
            ),
            problems=tuple(problems),
        )


def _problem(column: str, nl: str, en: str) -> Problem:
    return Problem(reason=Text(nl=f"{nl}.", en=f"{en}."), column=column)


def _fits(column: pl.Series, question: Question) -> bool:
    if column.dtype == pl.Null:
        return True
    if question.unit.is_number:
        return column.dtype.is_integer() and bool(column.drop_nulls().is_between(0, question.unit.largest).all())
    if question.unit is Unit.TEXT:
        codes = [choice.code for choice in question.choices]
        is_text = isinstance(column.dtype, pl.String | pl.Categorical | pl.Enum)
        return is_text and (not codes or set(column.drop_nulls().unique().cast(pl.String)) <= set(codes))
    if question.unit is Unit.DATE:
        return column.dtype == pl.Date and bool(column.drop_nulls().is_between(FIRST_DAY, LAST_DAY).all())
    return column.dtype == dtype_of(question.unit)
