"""How an expression says itself: a phrase in Dutch and English, with a list below it where it has parts.

A fact is called by quoting its question, so the words of the rule are the words of the form. A parameter is said with its
value of the day, its title and a mark when that value is not plainly the law.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import polars as pl

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.reading import Rows, Situation
from krachtlijn.rules.fact import Question
from krachtlijn.rules.parameter import Basis, DatedValue, Parameter, ParameterTable
from krachtlijn.rules.sentence import filled
from krachtlijn.rules.unit import Scalar, Unit, format_scalar

if TYPE_CHECKING:
    from krachtlijn.rules.expression.node import Expression

BASIS_WORDS: Mapping[Basis, Text] = {
    Basis.IN_FORCE: Text(nl="van kracht", en="in force"),
    Basis.ANNOUNCED: Text(nl="aangekondigd, nog geen wet", en="announced, not law yet"),
    Basis.DRAFT: Text(nl="ontwerp, nog geen wet", en="draft, not law yet"),
    Basis.CONFLICT: Text(nl="bronnen spreken elkaar tegen", en="sources contradict each other"),
    Basis.SCENARIO: Text(nl="scenario, geen wet", en="scenario, not law"),
}
NOT_CONFIRMED = Text(nl="niet bevestigd op deze dag", en="not confirmed on this day")
_CODES: Mapping[str, Text] = {
    "school_year": Text(nl="schooljaar", en="school year"),
    "calendar_year": Text(nl="kalenderjaar", en="calendar year"),
    "workplace": Text(nl="werkplaats", en="workplace"),
    "domicile": Text(nl="woonplaats", en="place of residence"),
    "forfeits": Text(nl="strikte dag", en="strict day"),
    "allows_refusal": Text(nl="laatste dag zonder risico op een weigering", en="last day without the risk of a refusal"),
    "guideline": Text(nl="richtdatum", en="guideline"),
}
"""The words for a parameter that holds one of a few texts; a text without words is a fault in the definition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A phrase, and the phrases it is made of when those do not fit in it.

    `is_atom`: a name or a value, that may stand inside a longer phrase. `is_group`: a clause that ends on its verb, such as
    "dit alles klopt", above its list.
    """

    text: Text
    parts: "tuple[Said, ...]" = ()
    is_atom: bool = False
    is_group: bool = False

    @property
    def fits(self) -> bool:
        """Whether it may stand inside another phrase."""
        return not self.parts


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """For whom is said: the values of the day `on`, and how each step is called.

    `places` tells what stands in a sentence for a fact or a step, by its name. `shared` names the larger parts that occur more
    than once; they are spelled out apart, and called by their name elsewhere.
    """

    parameters: ParameterTable
    on: date
    steps: Mapping[str, Text]
    conditions: frozenset[str]
    places: Mapping[str, Text] = field(default_factory=dict)
    shared: "Mapping[Expression, Text]" = field(default_factory=dict)

    def filled(self, text: Text) -> Text:
        """A sentence with each place filled: a parameter by its value of the day, a fact or step by its name in brackets."""
        return filled(text, speak=lambda name, language: (self.places.get(name) or self.value(name)).in_language(language))

    def say(self, part: "Expression") -> Said:
        """A part in words, or its name when it is spelled out apart."""
        name = self.shared.get(part)
        if name is None:
            return part.said(self)
        return Said(text=phrase("{} klopt", "{} holds", name)) if part.unit is Unit.FLAG else atom(name)

    def deny(self, part: "Expression") -> Said:
        """That a part does not hold, in words or by its name."""
        name = self.shared.get(part)
        return part.denied(self) if name is None else Said(text=phrase("{} klopt niet", "{} does not hold", name))

    def latest(self, key: str) -> tuple[Parameter, DatedValue | None]:
        """A parameter and its value of the day, or the last one before it."""
        parameter = self.parameters.by_key[key]
        return parameter, parameter.latest(self.on)

    def value(self, key: str) -> Text:
        """The value of the day without its title, and between brackets its marks."""
        said, marks = self.bare(key), self.marks(key)
        return phrase("{} ({})", "{} ({})", said, listed(marks, SEMICOLON)) if marks else said

    def marked(self, key: str) -> Text:
        """The value of the day without its title, its marks behind it."""
        return listed((self.bare(key), *self.marks(key)), SEMICOLON)

    def bare(self, key: str) -> Text:
        """The value of the day alone."""
        parameter, latest = self.latest(key)
        return value_text(latest, unit=parameter.unit)

    def marks(self, key: str) -> tuple[Text, ...]:
        """What sets the value apart from plain law in force: not confirmed, announced, in conflict."""
        parameter, latest = self.latest(key)
        if latest is None:
            return ()
        loose = () if latest.status is Basis.IN_FORCE else (BASIS_WORDS[latest.status],)
        return loose if parameter.confirms(self.on) else (*loose, NOT_CONFIRMED)

    def parameter(self, key: str) -> Said:
        """The value of the day, its title and its marks, as a name inside a sentence."""
        beside = listed((self.parameters.by_key[key].title, *self.marks(key)), SEMICOLON)
        absent = Text(nl="een waarde die er op deze dag niet is", en="a value there is not on this day")
        latest = self.latest(key)[1]
        return atom(phrase("{} ({})", "{} ({})", absent if latest is None or latest.value is None else self.bare(key), beside))

    def is_constant(self, expression: "Expression") -> bool:
        """Whether no fact and no earlier step changes it."""
        return expression.is_constant(Rows(parameters=self.parameters, day=self.on, on=pl.lit(self.on)))

    def result(self, expression: "Expression") -> Scalar | None:
        """What an expression comes to on the day when no fact changes that; None when one does, or when there is no value."""
        if not self.is_constant(expression):
            return None
        situation = Situation(facts={}, parameters=self.parameters.at(self.on), on=self.on)
        return expression.evaluate(situation).value

    def with_result(self, said: Said, expression: "Expression") -> Said:
        """The phrase, and behind it what it comes to on the day when no fact changes that."""
        value = self.result(expression) if said.fits else None
        if value is None:
            return said
        return Said(text=phrase("{}, dus {}", "{}, so {}", said, spoken(value, expression.unit)))


def value_text(dated: DatedValue | None, *, unit: Unit) -> Text:
    """The value of a parameter in words; says so when there is none."""
    if dated is None:
        return Text(nl="nog geen waarde", en="no value yet")
    return Text(nl="geen waarde", en="no value") if dated.value is None else spoken(dated.value, unit)


def spoken(value: Scalar | None, unit: Unit) -> Text:
    """A value as people read it. Raises KeyError for a text without words."""
    if isinstance(value, str):
        return _CODES[value]
    return Text(nl=format_scalar(value, unit, "nl"), en=format_scalar(value, unit, "en"))


def asked(question: Question) -> Text:
    """The question itself, between quotes, without the explanation behind it."""
    return Text(nl=_quoted(question.text.nl), en=_quoted(question.text.en))


def _quoted(text: str) -> str:
    first, mark, _ = text.partition("?")
    return f"“{first}{mark}”"


def quoted(text: Text) -> Text:
    """A title between quotes."""
    return Text(nl=f"“{text.nl}”", en=f"“{text.en}”")


def phrase(nl: str, en: str, *parts: Text | Said) -> Text:
    """A pattern with a place `{}` for each part, filled in both languages."""
    texts = [part.text if isinstance(part, Said) else part for part in parts]
    return Text(nl=nl.format(*(text.nl for text in texts)), en=en.format(*(text.en for text in texts)))


def listed(texts: Sequence[Text], separator: Text, last: Text | None = None) -> Text:
    """Texts in a row, with another word before the last where that is given."""
    final = last or separator
    nl = _row([text.nl for text in texts], separator.nl, last=final.nl)
    return Text(nl=nl, en=_row([text.en for text in texts], separator.en, last=final.en))


def _row(texts: Sequence[str], separator: str, *, last: str) -> str:
    return f"{separator.join(texts[:-1])}{last}{texts[-1]}" if len(texts) > 1 else "".join(texts)


SEMICOLON = Text(nl="; ", en="; ")
COMMA, OR, AND = Text(nl=", ", en=", "), Text(nl=" of ", en=" or "), Text(nl=" en ", en=" and ")


def atom(text: Text) -> Said:
    """A name or value."""
    return Said(text=text, is_atom=True)


def joined(pattern: Text, operands: Sequence[Said], *, above: Text) -> Said:
    """The pattern filled when every operand is a name or value; else a list under the sentence `above`."""
    if all(operand.is_atom for operand in operands):
        return Said(text=phrase(pattern.nl, pattern.en, *operands))
    return Said(text=above, parts=tuple(operands))


def holding(pattern: Text, operand: Said, *, above: Text) -> Said:
    """The pattern filled when the operand fits in it; else the operand under the sentence `above`."""
    if operand.fits:
        return Said(text=phrase(pattern.nl, pattern.en, operand))
    return Said(text=above, parts=(operand,))


def group(above: Text, parts: Sequence[Said]) -> Said:
    """A clause such as "dit alles klopt" above its list; a list under the same clause inside it becomes part of it."""
    if len(parts) == 1:
        return parts[0]
    flat = (inner for part in parts for inner in (part.parts if part.is_group and part.text == above else (part,)))
    return Said(text=above, parts=tuple(flat), is_group=True)


_ROUNDING = {
    Rounding.DOWN: Text(nl="afgerond naar beneden", en="rounded down"),
    Rounding.UP: Text(nl="afgerond naar boven", en="rounded up"),
    Rounding.HALF_UP: Text(nl="afgerond (vanaf de helft naar boven)", en="rounded (half and more go up)"),
}
_WHOLE = Text(nl="op een geheel getal", en="to a whole number")
_GRAINS: Mapping[tuple[Unit, int], Text] = {
    (Unit.EURO, 1): Text(nl="op een honderdste van een cent", en="to a hundredth of a cent"),
    (Unit.EURO, EURO_SCALE // 100): Text(nl="op de cent", en="to the cent"),
    (Unit.EURO, EURO_SCALE // 10): Text(nl="op tien cent", en="to ten cents"),
    (Unit.EURO, EURO_SCALE): Text(nl="op de euro", en="to the euro"),
    (Unit.HOURS, 1): Text(nl="op een honderdste van een uur", en="to a hundredth of an hour"),
    (Unit.HOURS, 100): Text(nl="op het hele uur", en="to the whole hour"),
    (Unit.FRACTION, 1): Text(nl="op een honderdste van een procent", en="to a hundredth of a percent"),
    (Unit.DAYS, 1): Text(nl="op de hele dag", en="to the whole day"),
}


def rounded(rounding: Rounding, *, unit: Unit, step: int) -> Text:
    """How a step rounds, and to what; with a comma before it."""
    multiple = spoken(step, unit)
    coarse = phrase("op een veelvoud van {}", "to a multiple of {}", multiple)
    grain = _GRAINS.get((unit, step), _WHOLE if step == 1 else coarse)
    return phrase(", {} {}", ", {} {}", _ROUNDING[rounding], grain)
