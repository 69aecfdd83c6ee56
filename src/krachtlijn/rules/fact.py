"""Facts a rule may ask: the question in words, the unit, and checks that report every problem at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.rules.unit import Scalar, Unit, accepts, format_scalar, parse_scalar

Fact = Scalar
Facts = Mapping[str, Fact]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to a question of unit text: the code kept and the label shown."""

    code: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a rule asks about one fact; `choices` closes a question of unit text."""

    name: str
    text: Text
    unit: Unit
    choices: tuple[Choice, ...] = ()

    def accepts(self, value: object) -> bool:
        """Whether a value answers the question."""
        if self.choices and value not in {choice.code for choice in self.choices}:
            return False
        return accepts(value, self.unit)

    def answer_text(self, value: Fact | None, language: str = "nl") -> str:
        """An answer as people read it: the label of a choice, else the value with its unit."""
        for choice in self.choices:
            if choice.code == value:
                return choice.label.in_language(language)
        return format_scalar(value, self.unit, language)


def check_facts(facts: Mapping[str, object], *, questions: Iterable[Question]) -> None:
    """Refuse facts the rule does not know or that do not answer their question.

    Raises `InvalidInput` with one problem per fact.
    """
    asked = {question.name: question for question in questions}
    unknown = [_unknown(name) for name in facts if name not in asked]
    wrong = [_wrong(asked[name], value) for name, value in facts.items() if name in asked and not asked[name].accepts(value)]
    if unknown or wrong:
        refusal = _refusal(", ".join(sorted(asked)), has_unknown=bool(unknown))
        raise InvalidInput(refusal, problems=(*unknown, *wrong))


def parse_facts(document: Mapping[str, object], *, questions: Iterable[Question]) -> dict[str, Fact]:
    """Facts from a document with plain values ("0.80", 32, "2026-09-01"); an empty value (None) is left out.

    Raises `InvalidInput` with every unknown name and every value that does not fit its unit.
    """
    asked = {question.name: question for question in questions}
    values: dict[str, object] = {}
    for name, raw in document.items():
        if raw is not None:
            values[name] = _parsed(raw, asked[name]) if name in asked else raw
    check_facts(values, questions=asked.values())
    return {name: value for name, value in values.items() if isinstance(value, Scalar)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unreadable:
    """A raw value that answers no question; shown as it was given."""

    raw: object

    def __str__(self) -> str:
        return str(self.raw)


_NO_SUCH_FACT = "the rule does not know this fact; change the name or leave it out."


def _parsed(raw: object, question: Question) -> object:
    try:
        return parse_scalar(raw, question.unit)
    except InvalidInput:
        return _Unreadable(raw=raw)


def _unknown(name: str) -> Problem:
    reason = Text(
        nl="dit gegeven kent de regel niet; verander de naam of laat het weg.",
        en="the rule does not know this fact; change the name or leave it out.",
    )
    return Problem(reason=reason, column=name)


def _refusal(known: str, *, has_unknown: bool) -> Text:
    """The sentence above the problems; it lists the names there are once, when one was not among them."""
    sentence = Text(
        nl="De gegevens passen niet bij deze regel; verbeter ze en vraag opnieuw.",
        en="The facts do not fit this rule; correct them and ask again.",
    )
    if not has_unknown:
        return sentence
    return Text(nl=f"{sentence.nl} De regel kent: {known}.", en=f"{sentence.en} The rule knows: {known}.")


def _wrong(question: Question, value: object) -> Problem:
    choices = ", ".join(choice.code for choice in question.choices) or f"unit {question.unit}"
    reason = Text(
        nl=f"‘{value}’ past niet bij ‘{question.name}’ ({choices}); het antwoordt op: {question.text.nl}",
        en=f"'{value}' does not fit '{question.name}' ({choices}); it answers: {question.text.en}",
    )
    return Problem(reason=reason, column=question.name)
