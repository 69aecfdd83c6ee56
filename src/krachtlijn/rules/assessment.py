"""One case taken through every step of a rule: what each step gave and whether the right follows."""

from dataclasses import dataclass, replace
from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.reading import Evaluation, Situation, merged
from krachtlijn.rules.fact import Facts, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.sentence import filled
from krachtlijn.rules.unit import format_scalar

LAST_KNOWN = Text(nl="(laatst bekend)", en="(last known)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The steps of a rule evaluated for one case.

    `assumed`: parameters were read past their confirmation. Otherwise these have no value, and what they could change is open.
    """

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

    @property
    def open_keys(self) -> frozenset[str]:
        """Unconfirmed parameters that could change the answer: its verdict or, unless it is a refusal, an amount."""
        if self.verdict.value is False or self.verdict.is_plainly_unknown:
            return frozenset()
        return self.verdict.open_keys.union(*(amount.open_keys for amount in self.amounts))

    def questions(self, names: frozenset[str]) -> tuple[Question, ...]:
        """The questions of these facts, in the order of the rule."""
        return tuple(question for question in self.instrument.questions if question.name in names)

    def sentence(self, text: Text) -> Text:
        """The text with the values of this case in its places."""
        return filled(text, speak=self._speak)

    def _speak(self, name: str, language: str) -> str:
        question = self.instrument.question_by_name.get(name)
        if question is not None:
            return question.answer_text(self.situation.facts.get(name), language)
        unit = self.instrument.rule.units.get(name)
        if unit is not None:
            return format_scalar(self.result(name).value, unit, language)
        dated = self.situation.parameters.get(name)
        unit = self.instrument.parameters.by_key[name].unit
        spoken = format_scalar(dated.value if dated else None, unit, language)
        return f"{spoken} {LAST_KNOWN.in_language(language)}" if name in self.situation.unconfirmed else spoken


def assess(instrument: Instrument, facts: Facts, *, on: date) -> Assessment:
    """Evaluate every step from top to bottom with the parameter values that are confirmed on the day."""
    parameters = instrument.parameters
    situation = Situation(facts=facts, parameters=parameters.at(on), on=on, unconfirmed=parameters.unconfirmed_keys(on))
    return _assessed(instrument, situation, assumed=False)


def assess_if_unchanged(confirmed: Assessment) -> Assessment:
    """The same case with the last values read as if they were confirmed; a step that none of them reaches keeps its result."""
    before, reach = confirmed.situation, confirmed.instrument.rule.reach
    kept = {step: result for step, result in before.results.items() if reach[step].isdisjoint(before.unconfirmed)}
    return _assessed(confirmed.instrument, replace(before, unconfirmed=frozenset(), results=kept), assumed=True)


def _assessed(instrument: Instrument, situation: Situation, *, assumed: bool) -> Assessment:
    for step in instrument.rule.steps:
        if step.name not in situation.results:
            situation.results[step.name] = step.expressions[0].evaluate(situation)
    verdict = instrument.rule.verdict.evaluate(situation)
    return Assessment(instrument=instrument, situation=situation, verdict=verdict, assumed=assumed)
