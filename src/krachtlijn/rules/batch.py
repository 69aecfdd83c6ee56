"""The same rule for a million rows: one Polars plan, whole numbers only, no reasons; to the last digit like one case.

Columns out: the kept ones, `outcome`, `basis`, one per amount, one per term (its last day), and each of these again with
`if_unchanged_` for rows that a value past its confirmation leaves open. With `with_steps` also what every condition, notice
and the lateness of a term gave: `condition:<name>`, `notice:<name>`, `lateness:<name>`, null where it is not known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import Outcome
from krachtlijn.rules.expression.reading import Column, Rows, any_open, dtype_of, fixed_flag, fixed_rank, loosest
from krachtlijn.rules.fact import Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import BASES, Basis, ParameterTable
from krachtlijn.rules.rule import Rule
from krachtlijn.rules.term import Lateness
from krachtlijn.rules.unit import FIRST_DAY, LAST_DAY, Unit

OUTCOME_TYPE = pl.Enum([outcome.value for outcome in Outcome])
BASIS_TYPE = pl.Enum([basis.value for basis in BASES])
PREFIX = "if_unchanged_"


def decide_frame(
    instrument: Instrument, frame: pl.DataFrame, *, on: date | str, keep: Sequence[str] = (), with_steps: bool = False
) -> pl.DataFrame:
    """Decide every row; `on` is one day or the name of a Date column, `keep` names columns that are no facts.

    Facts are columns by name: Int64 in whole numbers of their unit, Boolean, String or Date; null or absent is unknown.
    Raises `InvalidInput` with every column that the rule does not know or that does not fit.
    """
    check_frame(instrument, frame, on=on, keep=keep)
    days = [on] if isinstance(on, date) else frame[on].unique().to_list()
    is_confirmed = not any(instrument.parameters.unconfirmed(day) for day in days)
    plan = decide_lazy(instrument, frame.lazy(), on=on, keep=keep, is_confirmed=is_confirmed, with_steps=with_steps)
    return plan.collect()


def decide_lazy(
    instrument: Instrument,
    frame: pl.LazyFrame,
    *,
    on: date | str,
    keep: Sequence[str] = (),
    is_confirmed: bool = False,
    with_steps: bool = False,
) -> pl.LazyFrame:
    """The plan of `decide_frame`, for a frame that was checked; smaller when the rule `is_confirmed` on every day of it."""
    given = set(frame.collect_schema().names())
    frame = frame.with_columns(_fact_column(question, given) for question in instrument.questions)
    rows = Rows(
        parameters=instrument.parameters,
        day=on if isinstance(on, date) else None,
        on=pl.col(on) if isinstance(on, str) else pl.lit(on),
        only_confirmed=not is_confirmed,
    )
    frame, confirmed = _reading(frame, instrument, rows=rows, name="confirmed")
    assumed = confirmed
    if not is_confirmed:
        last_known = replace(rows, only_confirmed=False, results={})
        frame, assumed = _reading(frame, instrument, rows=last_known, name="assumed")
    steps = _step_answers(instrument, confirmed, assumed=assumed) if with_steps else ()
    return frame.select(*keep, *_answers(instrument, confirmed, assumed=assumed), *steps)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The steps of a rule as columns, read from confirmed values only or from the last values."""

    name: str
    rows: Rows

    @property
    def verdict(self) -> pl.Expr:
        """Whether the right follows; null when that is unknown."""
        return pl.col(f"{self.name}:verdict")

    @property
    def outcome(self) -> pl.Expr:
        """What the verdict says."""
        granted, refused, unknown = (pl.lit(outcome.value, dtype=OUTCOME_TYPE) for outcome in Outcome)
        return pl.when(self.verdict).then(granted).when(~self.verdict).then(refused).otherwise(unknown)

    @property
    def basis(self) -> pl.Expr:
        """What it rests on."""
        return pl.col(f"{self.name}:rank").cast(pl.UInt8).cat.to(BASIS_TYPE)  # its categories stand in the order of their ranks

    def amounts(self, rule: Rule) -> Iterator[tuple[str, pl.Expr]]:
        """Name and value of what a granted right gives, and of each last day unless the right is refused."""
        for step in rule.quantities:
            yield step.name, pl.when(self.verdict).then(self.rows.results[step.name].value)
        for term in rule.terms:
            yield term.name, pl.when(self.verdict.fill_null(value=True)).then(self.rows.results[term.name].value)

    def steps(self, rule: Rule) -> Iterator[tuple[str, pl.Expr]]:
        """Name and value of conditions and notices, and what a day too late means: the strictest where that is not confirmed."""
        for condition in rule.conditions:
            yield f"condition:{condition.name}", self.rows.results[condition.name].value
        for notice in rule.notices:
            yield f"notice:{notice.name}", self.rows.results[notice.name].value
        for term in rule.terms:
            yield f"lateness:{term.name}", term.lateness.compile(self.rows).value.fill_null(Lateness.FORFEITS.value)


def _reading(frame: pl.LazyFrame, instrument: Instrument, *, rows: Rows, name: str) -> tuple[pl.LazyFrame, _Reading]:
    for step in instrument.rule.steps:
        column = step.expressions[0].compile(rows)
        stem = f"{name}:{step.name}"
        frame = frame.with_columns(_step_columns(stem, column))
        rows.results[step.name] = _kept_column(stem, column)
    return frame.with_columns(_verdict_columns(instrument, rows, name=name)), _Reading(name=name, rows=rows)


def _fact_column(question: Question, given: set[str]) -> pl.Expr:
    dtype = dtype_of(question.unit)
    column = pl.col(question.name) if question.name in given else pl.lit(None)
    return column.cast(dtype).alias(question.name)


def _step_columns(stem: str, column: Column) -> Iterator[pl.Expr]:
    yield column.value.alias(stem)
    if not isinstance(column.basis, int):
        yield column.basis.alias(f"{stem}:basis")
    if not isinstance(column.is_open, bool):
        yield column.is_open.alias(f"{stem}:open")


def _kept_column(stem: str, column: Column) -> Column:
    return Column(
        value=pl.col(stem),
        basis=column.basis if isinstance(column.basis, int) else pl.col(f"{stem}:basis"),
        is_open=column.is_open if isinstance(column.is_open, bool) else pl.col(f"{stem}:open"),
    )


def _verdict_columns(instrument: Instrument, rows: Rows, *, name: str) -> Iterator[pl.Expr]:
    verdict = instrument.rule.verdict.column(rows)
    amounts = [rows.results[quantity.name] for quantity in instrument.rule.quantities]
    granted = loosest((verdict.basis, *map(_basis_if_known, amounts)))
    rank = pl.when(verdict.value).then(fixed_rank(granted)).otherwise(fixed_rank(verdict.basis))
    amount_is_open = fixed_flag(any_open(amount.is_open for amount in amounts))
    yield verdict.value.alias(f"{name}:verdict")
    yield rank.alias(f"{name}:rank")
    yield pl.when(verdict.value).then(amount_is_open).otherwise(fixed_flag(verdict.is_open)).alias(f"{name}:open")


def _basis_if_known(column: Column) -> pl.Expr | int:
    if isinstance(column.basis, int) and column.basis == 0:
        return 0
    return pl.when(column.value.is_not_null()).then(fixed_rank(column.basis)).otherwise(fixed_rank(0))


def _answers(instrument: Instrument, confirmed: _Reading, *, assumed: _Reading) -> Iterator[pl.Expr]:
    """The columns out: the answer where nothing leaves it open, elsewhere what would hold if nothing changed."""
    is_settled, is_assumed = _settled_and_assumed(instrument, confirmed)
    unknown = pl.lit(Outcome.UNKNOWN.value, dtype=OUTCOME_TYPE)
    yield pl.when(is_settled).then(confirmed.outcome).otherwise(unknown).alias("outcome")
    in_force = pl.lit(Basis.IN_FORCE.value, dtype=BASIS_TYPE)
    yield pl.when(is_settled).then(confirmed.basis).otherwise(in_force).alias("basis")
    for name, value in confirmed.amounts(instrument.rule):
        yield pl.when(is_settled).then(value).alias(name)
    yield pl.when(is_assumed).then(assumed.outcome).alias(f"{PREFIX}outcome")
    yield pl.when(is_assumed).then(pl.lit(Basis.SCENARIO.value, dtype=BASIS_TYPE)).alias(f"{PREFIX}basis")
    for name, value in assumed.amounts(instrument.rule):
        yield pl.when(is_assumed).then(value).alias(f"{PREFIX}{name}")


def _step_answers(instrument: Instrument, confirmed: _Reading, *, assumed: _Reading) -> Iterator[pl.Expr]:
    is_settled, is_assumed = _settled_and_assumed(instrument, confirmed)
    for name, value in confirmed.steps(instrument.rule):
        yield pl.when(is_settled).then(value).alias(name)
    for name, value in assumed.steps(instrument.rule):
        yield pl.when(is_assumed).then(value).alias(f"{PREFIX}{name}")


def _settled_and_assumed(instrument: Instrument, confirmed: _Reading) -> tuple[pl.Expr, pl.Expr]:
    """Rows that nothing leaves open, and rows for which only last values are known; neither before the rule began."""
    has_begun = _has_begun(instrument.parameters, confirmed.rows)
    is_open = pl.col(f"{confirmed.name}:open")
    return has_begun & ~is_open, has_begun & is_open


def _has_begun(parameters: ParameterTable, rows: Rows) -> pl.Expr:
    if rows.day is not None:
        return pl.lit(parameters.has_begun(rows.day))
    return rows.on >= max(parameter.values[0].period.valid_from for parameter in parameters.parameters)


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
