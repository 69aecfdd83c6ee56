"""One case taken through every step of a rule: what each step gave and whether the right follows."""

from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.reading import Evaluation, Situation, merged
from krachtlijn.rules.fact import Facts, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.sentence import filled
from krachtlijn.rules.unit import format_scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The steps of a rule evaluated for one case. `assumed`: parameters were read past their confirmation."""

    instrument: Instrument
    situation: Situation
    verdict: Evaluation
    assumed: bool

    def result(self, step: str) -> Evaluation:
        """What the step gave."""
        return self.situation.results[step]

    @property
    def ground(self) -> Evaluation:
        """What the answer rests on: the verdict and, when it is yes, every amount that is known."""
        amounts = self.amounts if self.verdict.value is True else ()
        return merged((self.verdict, *(amount for amount in amounts if amount.value is not None)), self.verdict.value)

    @property
    def amounts(self) -> tuple[Evaluation, ...]:
        """The quantities of the answer, known or not."""
        return tuple(self.result(quantity.name) for quantity in self.instrument.rule.quantities)

    def questions(self, names: frozenset[str]) -> tuple[Question, ...]:
        """The questions of these facts, in the order of the rule."""
        return tuple(question for question in self.instrument.questions if question.name in names)

    def sentence(self, text: Text) -> Text:
        """The text with the values of this case in its places."""
        return filled(text, speak=self._speak)

    def _speak(self, name: str, language: str) -> str:
        for question in self.instrument.questions:
            if question.name == name:
                return question.answer_text(self.situation.facts.get(name), language)
        for step in self.instrument.rule.steps:
            if step.name == name:
                return format_scalar(self.result(name).value, step.expressions[0].unit, language)
        dated = self.situation.parameters.get(name)
        unit = self.instrument.parameters.by_key[name].unit
        return format_scalar(dated.value if dated else None, unit, language)


def assess(instrument: Instrument, facts: Facts, *, on: date, assumed: bool = False) -> Assessment:
    """Evaluate every step from top to bottom with the parameter values of the day (or the last ones before it)."""
    situation = Situation(facts=facts, parameters=instrument.parameters.at(on), on=on)
    for step in instrument.rule.steps:
        situation.results[step.name] = step.expressions[0].evaluate(situation)
    verdict = instrument.rule.verdict.evaluate(situation)
    return Assessment(instrument=instrument, situation=situation, verdict=verdict, assumed=assumed)
