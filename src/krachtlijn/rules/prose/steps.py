"""A step of a rule in words: what must hold, what follows, by when, and what is said with it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from string import ascii_uppercase

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.leaf import Dated
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.expression.wording import Reader, Said, asked, holding, phrase, quoted
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.prose.parts import Line
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, Term
from krachtlijn.rules.sentence import places
from krachtlijn.rules.term import Counting, Lateness, counting_words

_BETWEEN = Text(
    nl="Dit is een tussenstap: het antwoord toont ze niet.", en="This is a step in between: the answer does not show it."
)

_LARGE = 8
"""Expressions from which a part is spelled out apart when it comes back."""


def reader_of(instrument: Instrument, *, on: date) -> Reader:
    """The reader of a rule on a day: conditions are called by their number, shared parts by a letter, others by their title."""
    shared = enumerate(_shared_parts(instrument.rule))
    letters = {part: Text(nl=f"onderdeel {_letter(place)}", en=f"part {_letter(place)}") for place, part in shared}
    conditions = enumerate(instrument.rule.conditions, start=1)
    numbers = {step.name: Text(nl=f"voorwaarde {number}", en=f"condition {number}") for number, step in conditions}
    return Reader(
        parameters=instrument.parameters,
        on=on,
        steps={step.name: numbers.get(step.name) or quoted(step.sentences[0]) for step in instrument.rule.steps},
        conditions=frozenset(numbers),
        places=dict(_places(instrument)),
        shared=letters,
    )


def _places(instrument: Instrument) -> Iterator[tuple[str, Text]]:
    for question in instrument.questions:
        yield question.name, phrase("[uw antwoord op {}]", "[your answer to {}]", asked(question))
    for step in instrument.rule.steps:
        name = quoted(step.sentences[0])
        day = isinstance(step, Term)
        yield step.name, phrase("[de dag van {}]", "[the day of {}]", name) if day else phrase("[{}]", "[{}]", name)


def _letter(place: int) -> str:
    return ascii_uppercase[place] if place < len(ascii_uppercase) else f"Z{place - len(ascii_uppercase) + 1}"


def _shared_parts(rule: Rule) -> tuple[Expression, ...]:
    """Parts of some size that occur more than once, in the order in which they come back; each is looked into once."""
    seen: set[Expression] = set()
    shared: dict[Expression, None] = {}

    def look_into(part: Expression) -> None:
        if sum(1 for _ in part.walk()) >= _LARGE:
            if part in seen:
                shared[part] = None
                return
            seen.add(part)
        for operand in part.operands:
            look_into(operand)

    for step in rule.steps:
        for expression in step.expressions:
            look_into(expression)
    return tuple(shared)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writer:
    """Writes the steps of one rule for one reader."""

    instrument: Instrument
    reader: Reader

    def shared(self) -> tuple[Line, ...]:
        """The parts that occur more than once, spelled out."""
        return tuple(
            Line(title=name, says=(part.said(self.reader),), values=self._numbers(_keys(part)))
            for part, name in self.reader.shared.items()
        )

    def condition(self, step: Condition) -> Line:
        """What must hold, how that is found, and what is said when it does not."""
        otherwise = phrase("Anders zeggen wij: {}", "Otherwise we say: {}", self.reader.filled(step.not_met))
        return Line(
            title=self.reader.filled(step.met),
            says=(step.holds.said(self.reader),),
            remarks=(otherwise,),
            source=step.source,
            article=step.article,
            values=self._values(step),
        )

    def quantity(self, step: Quantity) -> Line:
        """What an amount comes to, or what a step in between holds."""
        remarks = () if step.shown else (_BETWEEN,)
        return Line(title=step.title, says=(step.amount.said(self.reader),), remarks=remarks, values=self._values(step))

    def term(self, step: Term) -> Line:
        """What is to be done by whom, the last day for it, how that is counted, and what late means."""
        return Line(
            title=self.reader.filled(step.what),
            says=(step.day.said(self.reader), *self._first_day(step), *map(self._counting, step.counting)),
            remarks=(phrase("Wie moet dat doen: {}.", "Who has to do so: {}.", step.bound.who), *self._lateness(step)),
            source=step.source,
            values=self._values(step),
        )

    def _first_day(self, step: Term) -> Iterator[Said]:
        if step.first_day is not None:
            first = self.reader.say(step.first_day)
            above = Text(nl="het kan pas vanaf deze dag:", en="it is possible only from this day:")
            yield holding(Text(nl="het kan pas vanaf {}", en="it is possible only from {}"), first, above=above)

    def _counting(self, counting: Counting) -> Said:
        """How the day is counted, in the cases for which it is counted so."""
        length = counting.length
        if length is None:
            words = counting_words(counting.how)
        elif (value := self.reader.result(length)) is None:
            words = Text(nl="een termijn die er op deze dag niet is", en="a term there is not on this day")
        else:
            words = counting_words(counting.how, length=value, unit=length.unit)
        counted = phrase("zo tellen wij: {}", "this is how we count: {}", words)
        if counting.when is None:
            return Said(text=counted)
        when = self.reader.say(counting.when)
        nl, en = "{}, als dit klopt: {}", "{}, if this is so: {}"
        above = phrase("{}, als dit klopt:", "{}, if this is so:", counted)
        return Said(text=phrase(nl, en, counted, when)) if when.fits else Said(text=above, parts=(when,))

    def _lateness(self, step: Term) -> Iterator[Text]:
        """What late means on the day, and what to do or expect then."""
        kind = self.reader.result(step.lateness)
        if isinstance(step.lateness, Dated):
            said = self.reader.parameter(step.lateness.key)
            yield phrase("Soort laatste dag: {}.", "Kind of last day: {}.", said)
        if kind is not None:
            yield Lateness(str(kind)).sentence
        if step.late is not None:
            yield self.reader.filled(step.late)

    def notice(self, step: Notice) -> Line:
        """A sentence, and when it is said."""
        said = step.when.said(self.reader)
        return Line(title=self.reader.filled(step.text), says=(said,), source=step.source, values=self._values(step))

    def _values(self, step: Step) -> tuple[int, ...]:
        """Numbers of the parameters that a step computes with or speaks of."""
        spoken_of = (places(sentence) for sentence in step.sentences)
        return self._numbers(frozenset().union(*map(_keys, step.expressions), *spoken_of))

    def _numbers(self, keys: frozenset[str]) -> tuple[int, ...]:
        numbered = enumerate(self.instrument.parameters.parameters, start=1)
        return tuple(number for number, parameter in numbered if parameter.key in keys)


def _keys(expression: Expression) -> frozenset[str]:
    return frozenset(node.key for node in expression.walk() if isinstance(node, Dated))
