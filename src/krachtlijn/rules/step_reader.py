"""One step of a rule for one case, with only the steps and facts it rests on: for reasons of rows decided in a batch."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date

from krachtlijn.rules.assessment import Assessment
from krachtlijn.rules.expression.leaf import Given, Result
from krachtlijn.rules.expression.reading import Evaluation, Situation
from krachtlijn.rules.fact import Facts
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import DatedValue
from krachtlijn.rules.rule import Condition, Step
from krachtlijn.rules.sentence import places


class StepReader:
    """Reads single steps of an instrument; parameter values are looked up once for each stretch of days without change."""

    def __init__(self, instrument: Instrument) -> None:
        self.instrument = instrument
        self._steps: Mapping[str, Step] = {step.name: step for step in instrument.rule.steps}
        self._behind_steps: dict[str, tuple[str, ...]] = {}
        self._changes = instrument.parameters.days_of_change
        self._values: dict[date, tuple[Mapping[str, DatedValue], frozenset[str]]] = {}

    def steps_behind(self, name: str) -> tuple[str, ...]:
        """The steps that the step rests on, in the order of the rule, the step itself last."""
        if name not in self._behind_steps:
            wanted = set(self._behind(name))
            self._behind_steps[name] = tuple(step for step in self._steps if step in wanted)
        return self._behind_steps[name]

    def _behind(self, name: str) -> Iterator[str]:
        yield name
        for node in self._steps[name].expressions[0].walk():
            if isinstance(node, Result):
                yield from self._behind(node.step)

    def facts_behind(self, name: str) -> tuple[str, ...]:
        """The facts that the step may read, its own and those of the steps it rests on, in the order of the questions."""
        nodes = (node for step in self.steps_behind(name) for node in self._steps[step].expressions[0].walk())
        names = {node.question.name for node in nodes if isinstance(node, Given)}
        return tuple(question.name for question in self.instrument.questions if question.name in names)

    def read(self, name: str, facts: Facts, *, on: date, assumed: bool = False) -> Assessment:
        """The step evaluated for a case as `assess` evaluates it; with `assumed` last values are read as if confirmed."""
        situation = self._situation(facts, on=on, assumed=assumed)
        for step in self.steps_behind(name):
            situation.results[step] = self._steps[step].expressions[0].evaluate(situation)
        return Assessment(instrument=self.instrument, situation=situation, verdict=situation.results[name], assumed=assumed)

    def not_met(self, condition: Condition, facts: Facts, *, on: date, assumed: bool = False) -> Assessment:
        """The case in which the condition is known not to be met, for its sentence: only what that speaks of is evaluated."""
        situation = self._situation(facts, on=on, assumed=assumed)
        for spoken in self._spoken_steps(condition):
            for step in self.steps_behind(spoken):
                situation.results[step] = self._steps[step].expressions[0].evaluate(situation)
        situation.results[condition.name] = refused = Evaluation(value=False)
        return Assessment(instrument=self.instrument, situation=situation, verdict=refused, assumed=assumed)

    def facts_of_refusal(self, condition: Condition) -> tuple[str, ...]:
        """The facts on which the sentence of a condition that is not met depends."""
        names = set(places(condition.not_met)).union(*map(self.facts_behind, self._spoken_steps(condition)))
        return tuple(question.name for question in self.instrument.questions if question.name in names)

    def _spoken_steps(self, condition: Condition) -> tuple[str, ...]:
        return tuple(name for name in self._steps if name in places(condition.not_met))

    def _situation(self, facts: Facts, *, on: date, assumed: bool) -> Situation:
        start = self.start_of_stretch(on)
        if start not in self._values:
            table = self.instrument.parameters
            self._values[start] = (table.at(on), table.unconfirmed_keys(on))
        values, unconfirmed = self._values[start]
        return Situation(facts=facts, parameters=values, on=on, unconfirmed=frozenset() if assumed else unconfirmed)

    def start_of_stretch(self, on: date) -> date:
        """First day of the stretch without a change of values that holds the day (`date.min` before the first value)."""
        position = bisect_right(self._changes, on)
        return self._changes[position - 1] if position else date.min
