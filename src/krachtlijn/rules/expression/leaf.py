"""Where values come from: facts, dated parameters, earlier steps, the day of the decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.expression.reading import Column, Evaluation, Ground, Rows, Situation, dtype_of, fixed_rank, ground_of
from krachtlijn.rules.expression.wording import COMMA, OR, Reader, Said, asked, atom, listed, phrase, quoted, spoken
from krachtlijn.rules.fact import Choice, Question
from krachtlijn.rules.parameter import FIRMEST, Parameter
from krachtlijn.rules.unit import Scalar, Unit


class _Leaf(Expression):
    """An expression without operands."""

    __slots__ = ()

    @property
    def operands(self) -> tuple[Expression, ...]:
        """None."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Given(_Leaf):
    """A fact of the case, with the question to ask when it is missing."""

    question: Question

    @property
    def unit(self) -> Unit:
        """Unit of the fact."""
        return self.question.unit

    def is_constant(self, rows: Rows) -> bool:  # noqa: ARG002
        """Never."""
        return False

    def evaluate(self, situation: Situation) -> Evaluation:
        """The fact, or unknown with its name among the missing."""
        name = self.question.name
        value = situation.facts.get(name)
        return Evaluation(None, _missing(name)) if value is None else Evaluation(value)

    def column(self, rows: Rows) -> Column:  # noqa: ARG002
        """The column of that name."""
        return Column(value=pl.col(self.question.name))

    def said(self, reader: Reader) -> Said:  # noqa: ARG002
        """The question, between quotes."""
        if self.unit is Unit.FLAG:
            return Said(text=phrase("u antwoordt ja op {}", "you answer yes to {}", asked(self.question)))
        return atom(phrase("uw antwoord op {}", "your answer to {}", asked(self.question)))

    def denied(self, reader: Reader) -> Said:  # noqa: ARG002
        """The question, answered with no."""
        return Said(text=phrase("u antwoordt nee op {}", "you answer no to {}", asked(self.question)))

    def said_known(self, reader: Reader, *, is_denied: bool) -> Said:  # noqa: ARG002
        """That the question was answered, or was not."""
        nl, en = (
            ("u gaf geen antwoord op {}", "you gave no answer to {}")
            if is_denied
            else (
                "u gaf een antwoord op {}",
                "you gave an answer to {}",
            )
        )
        return Said(text=phrase(nl, en, asked(self.question)))

    def said_as(self, values: tuple[Scalar, ...], reader: Reader, *, is_denied: bool) -> Said:  # noqa: ARG002
        """The labels of the answers that fit, or of those that do not."""
        labels = {choice.code: quoted(choice.label) for choice in self.question.choices}
        options, question = listed([labels[str(value)] for value in values], COMMA, OR), asked(self.question)
        if is_denied:
            return Said(text=phrase("u antwoordt iets anders dan {} op {}", "you answer other than {} to {}", options, question))
        return Said(text=phrase("u antwoordt {} op {}", "you answer {} to {}", options, question))


@cache
def _missing(name: str) -> Ground:
    return ground_of(missing=frozenset((name,)))


@cache
def _in_force(key: str) -> Ground:
    return ground_of(parameters=frozenset((key,)))


@cache
def _open(key: str) -> Ground:
    return ground_of(parameters=frozenset((key,)), open_keys=frozenset((key,)))


def fact(name: str, unit: Unit, *, nl: str, en: str, choices: Sequence[Choice] = ()) -> Given:
    """A fact by name and unit, with the question in Dutch and English."""
    return Given(question=Question(name=name, text=Text(nl=nl, en=en), unit=unit, choices=tuple(choices)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated(_Leaf):
    """A dated parameter: the value of the day, or the last one before it (see `decision` for what that means)."""

    key: str
    of_unit: Unit

    @property
    def unit(self) -> Unit:
        """Unit the rule expects; checked against the file."""
        return self.of_unit

    def is_constant(self, rows: Rows) -> bool:
        """When all rows share one day."""
        return rows.day is not None

    def evaluate(self, situation: Situation) -> Evaluation:
        """The value with its status; unknown when it never began, when the source knows no such rule then, or while open."""
        if self.key in situation.unconfirmed:
            return Evaluation(None, _open(self.key))
        dated = situation.parameters.get(self.key)
        if dated is None:
            return Evaluation(None, _in_force(self.key))
        if dated.status is FIRMEST:
            return Evaluation(dated.value, _in_force(self.key))
        return Evaluation(dated.value, ground_of(basis=dated.status, parameters=frozenset((self.key,))))

    def column(self, rows: Rows) -> Column:
        """The value by the day of each row."""
        parameter = rows.parameters.by_key[self.key]
        column = _by_day(parameter, rows.on)
        return _only_confirmed(column, parameter, on=rows.on) if rows.only_confirmed else column

    def said(self, reader: Reader) -> Said:
        """The value of the day with its title."""
        return self._said_to_be(reader, Text(nl="ja", en="yes")) if self.unit is Unit.FLAG else reader.parameter(self.key)

    def denied(self, reader: Reader) -> Said:
        """That the rule says no here."""
        return self._said_to_be(reader, Text(nl="nee", en="no"))

    def said_known(self, reader: Reader, *, is_denied: bool) -> Said:
        """That the rule has such a value, or has none, and what it is on the day."""
        nl, en = ("geen {}", "no {}") if is_denied else ("een {}", "a {}")
        title = quoted(reader.parameters.by_key[self.key].title)
        named = phrase(nl, en, title)
        pattern = ("de regel kent {} (op deze dag: {})", "the rule knows {} (on this day: {})")
        return Said(text=phrase(*pattern, named, reader.marked(self.key)))

    def said_as(self, values: tuple[Scalar, ...], reader: Reader, *, is_denied: bool) -> Said:
        """What the rule must say here, and what it says on the day."""
        options = listed([spoken(value, self.unit) for value in values], COMMA, OR)
        return self._said_to_be(reader, phrase("niet {}", "not {}", options) if is_denied else options)

    def _said_to_be(self, reader: Reader, wanted: Text) -> Said:
        title, value = quoted(reader.parameters.by_key[self.key].title), reader.marked(self.key)
        nl, en = "de regel zegt {} bij {} (op deze dag: {})", "the rule says {} at {} (on this day: {})"
        return Said(text=phrase(nl, en, wanted, title, value))


def _only_confirmed(column: Column, parameter: Parameter, *, on: pl.Expr) -> Column:
    is_confirmed = pl.any_horizontal(
        (on >= period.valid_from) & (on < (period.valid_until or date.max)) for period in parameter.confirmed_periods
    )
    basis = column.basis if isinstance(column.basis, int) else pl.when(is_confirmed).then(column.basis).otherwise(fixed_rank(0))
    return Column(value=pl.when(is_confirmed).then(column.value), basis=basis, is_open=~is_confirmed)


def _by_day(parameter: Parameter, on: pl.Expr) -> Column:
    value, rank = pl.lit(None, dtype=dtype_of(parameter.unit)), pl.lit(0, dtype=pl.Int8)
    for dated in parameter.values:
        begun = on >= dated.period.valid_from
        value = pl.when(begun).then(pl.lit(dated.value, dtype=dtype_of(parameter.unit))).otherwise(value)
        rank = pl.when(begun).then(pl.lit(dated.status.rank, dtype=pl.Int8)).otherwise(rank)
    ranks = {dated.status.rank for dated in parameter.values}
    return Column(value=value, basis=rank if ranks != {0} else 0)


def dated(key: str, unit: Unit) -> Dated:
    """A dated parameter by its key in `parameters.toml`."""
    return Dated(key=key, of_unit=unit)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(_Leaf):
    """The result of an earlier step of the same rule."""

    step: str
    of_unit: Unit

    @property
    def unit(self) -> Unit:
        """Unit of the step."""
        return self.of_unit

    def is_constant(self, rows: Rows) -> bool:  # noqa: ARG002
        """Never: it stands in a column."""
        return False

    def evaluate(self, situation: Situation) -> Evaluation:
        """The result as it was."""
        return situation.results[self.step]

    def column(self, rows: Rows) -> Column:
        """The column of the step."""
        return rows.results[self.step]

    def said(self, reader: Reader) -> Said:
        """The name of the step, or that it holds."""
        name = reader.steps[self.step]
        if self.unit is not Unit.FLAG:
            return atom(name)
        if self.step in reader.conditions:
            return Said(text=phrase("aan {} is voldaan", "{} is met", name))
        return Said(text=phrase("{} klopt", "{} holds", name))

    def denied(self, reader: Reader) -> Said:
        """That the step does not hold."""
        name = reader.steps[self.step]
        if self.step in reader.conditions:
            return Said(text=phrase("aan {} is niet voldaan", "{} is not met", name))
        return Said(text=phrase("{} klopt niet", "{} does not hold", name))


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDay(_Leaf):
    """The day for which is decided (`on`)."""

    @property
    def unit(self) -> Unit:
        """A date."""
        return Unit.DATE

    def is_constant(self, rows: Rows) -> bool:
        """When all rows share one day."""
        return rows.day is not None

    def evaluate(self, situation: Situation) -> Evaluation:
        """The day."""
        return Evaluation(situation.on)

    def column(self, rows: Rows) -> Column:
        """The day of each row."""
        return Column(value=rows.on)

    def said(self, reader: Reader) -> Said:
        """The day asked for, with its date."""
        return atom(phrase("de gekozen dag ({})", "the day chosen ({})", spoken(reader.on, Unit.DATE)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Undecided(_Leaf):
    """A value that cannot be decided here, such as an amount that no source tells: always unknown, and it says why."""

    of_unit: Unit
    why: Text

    @property
    def unit(self) -> Unit:
        """Unit the value would have."""
        return self.of_unit

    def evaluate(self, situation: Situation) -> Evaluation:  # noqa: ARG002
        """Unknown, with the reason as a note."""
        return Evaluation(None, ground_of(notes=(self.why,)))

    def said(self, reader: Reader) -> Said:
        """That nobody can tell, and why."""
        return Said(text=phrase("onbekend. {}", "unknown. {}", reader.filled(self.why)))

    def denied(self, reader: Reader) -> Said:
        """Unknown as well."""
        return self.said(reader)

    def column(self, rows: Rows) -> Column:  # noqa: ARG002
        """Null."""
        return Column(value=pl.lit(None, dtype=dtype_of(self.of_unit)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent(_Leaf):
    """No value, because what would have one does not apply; nothing is asked and nothing is said."""

    of_unit: Unit

    @property
    def unit(self) -> Unit:
        """Unit the value would have."""
        return self.of_unit

    def evaluate(self, situation: Situation) -> Evaluation:  # noqa: ARG002
        """No value."""
        return Evaluation(None)

    def said(self, reader: Reader) -> Said:  # noqa: ARG002
        """That it does not apply."""
        return Said(text=Text(nl="dit geldt dan niet", en="this does not apply then"))

    def column(self, rows: Rows) -> Column:  # noqa: ARG002
        """Null."""
        return Column(value=pl.lit(None, dtype=dtype_of(self.of_unit)))
