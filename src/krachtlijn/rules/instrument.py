"""An instrument: a rule with its dated parameters, checked against each other, and the limit it opens."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.rules.document import digest_of
from krachtlijn.rules.expression.leaf import Dated, Result, Undecided
from krachtlijn.rules.fact import Question
from krachtlijn.rules.parameter import DatedValue, ParameterTable, ParameterVersion
from krachtlijn.rules.rule import Rule, Step
from krachtlijn.rules.sentence import places
from krachtlijn.rules.term import Lateness
from krachtlijn.rules.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitTerms:
    """How a granted right becomes a limit, by names of quantities of the rule.

    `limit` counts in `unit`, `per_unit` is the support in euro for one unit. `pot` names the text fact that splits the
    limit into pots. `period` names the quantity that says "school_year" or "calendar_year". What no source says about
    combining stands in neither list.
    """

    unit: Unit
    per_unit: str
    limit: str
    period: str | None = None
    pot: str | None = None
    excludes: tuple[str, ...] = ()
    combines_with: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Instrument:
    """A rule that can be decided; make it with `instrument_of`.

    `questions` are the facts it may ask, in the order in which it uses them. Hashes are SHA-256 in hexadecimal;
    `definition_hash` is that of rule, parameters and limit together. Without `limit_terms` a granted right opens no limit: a
    status, an exemption, a day by which something must be done.
    """

    rule: Rule
    parameters: ParameterTable
    limit_terms: LimitTerms | None
    questions: tuple[Question, ...]
    rule_hash: str
    definition_hash: str
    parameter_hashes: Mapping[tuple[str, date], str]

    @cached_property
    def question_by_name(self) -> Mapping[str, Question]:
        """Questions by the name of their fact."""
        return MappingProxyType({question.name: question for question in self.questions})

    @cached_property
    def step_hashes(self) -> Mapping[str, str]:
        """SHA-256 of each step of the rule by its name."""
        return MappingProxyType({step.name: digest_of(step) for step in self.rule.steps})

    def versions_on(self, on: date) -> tuple[ParameterVersion, ...]:
        """The version of each parameter that has begun on the day."""
        return tuple(self._versions[key, dated.period.valid_from] for key, dated in self.parameters.at(on).items())

    @cached_property
    def _versions(self) -> Mapping[tuple[str, date], ParameterVersion]:
        return {
            (parameter.key, value.period.valid_from): self._version(parameter.key, value)
            for parameter in self.parameters.parameters
            for value in parameter.values
        }

    def _version(self, key: str, dated: DatedValue) -> ParameterVersion:
        since = dated.period.valid_from
        return ParameterVersion(
            key=key,
            valid_from=since,
            confirmed_until=dated.confirmed_until,
            status=dated.status,
            hash=self.parameter_hashes[key, since],
        )

    @property
    def id(self) -> str:
        """The Dutch name as a code, such as `vlaams_opleidingsverlof`."""
        return self.rule.instrument

    @property
    def title(self) -> Text:
        """Name people know."""
        return self.rule.title

    @property
    def confirmed_until(self) -> date:
        """First day from which at least one of its parameters is no longer confirmed."""
        return self.parameters.confirmed_until

    def with_parameters(self, parameters: ParameterTable) -> "Instrument":
        """The same rule over other parameters, such as a scenario."""
        return instrument_of(self.rule, parameters=parameters, limit_terms=self.limit_terms)


def instrument_of(rule: Rule, *, parameters: ParameterTable, limit_terms: LimitTerms | None) -> Instrument:
    """Join a rule and its parameters.

    Raises `InvalidInput` with everything that does not fit: unknown, unused or differently measured parameters, steps used
    before they exist, one name for two facts, places in sentences that nothing fills.
    """
    problems = tuple(Problem(reason=reason, column=rule.instrument) for reason in _mismatches(rule, parameters, limit_terms))
    if problems:
        raise InvalidInput(
            Text(
                nl=f"De regel {rule.instrument} en zijn parameters passen niet bij elkaar; verbeter de definitie.",
                en=f"The rule {rule.instrument} and its parameters do not fit; correct the definition.",
            ),
            problems=problems,
        )
    hashes = {
        (parameter.key, value.period.valid_from): digest_of((parameter.key, parameter.unit, value))
        for parameter in parameters.parameters
        for value in parameter.values
    }
    return Instrument(
        rule=rule,
        parameters=parameters,
        limit_terms=limit_terms,
        questions=rule.questions,
        rule_hash=digest_of(rule),
        definition_hash=digest_of((rule, parameters, limit_terms)),
        parameter_hashes=hashes,
    )


def _mismatches(rule: Rule, parameters: ParameterTable, limit_terms: LimitTerms | None) -> Iterator[Text]:
    yield from _parameter_mismatches(rule, parameters)
    yield from _name_mismatches(rule)
    yield from _order_mismatches(rule.steps)
    yield from _place_mismatches(rule, parameters)
    yield from _lateness_mismatches(rule, parameters)
    if limit_terms is None:
        return
    shown = {quantity.name for quantity in rule.quantities}
    for name in sorted({limit_terms.limit, limit_terms.per_unit} - shown):
        yield _mismatch(f"de grens noemt ‘{name}’, geen hoeveelheid", f"the limit names '{name}', not a quantity")


def _lateness_mismatches(rule: Rule, parameters: ParameterTable) -> Iterator[Text]:
    """A parameter that tells what a day too late means holds one of the three kinds, on every day."""
    keys = (term.lateness.key for term in rule.terms if isinstance(term.lateness, Dated))
    for key in (key for key in keys if key in parameters.by_key):
        wrong = sorted({str(dated.value) for dated in parameters.by_key[key].values} - set(Lateness))
        if wrong:
            kinds = ", ".join(Lateness)
            nl = f"{key} zegt wat te laat betekent en kent {', '.join(wrong)} niet; kies uit {kinds}"
            yield _mismatch(nl, f"{key} tells what too late means and knows no {', '.join(wrong)}; choose from {kinds}")


def _mismatch(nl: str, en: str) -> Text:
    return Text(nl=f"{nl}.", en=f"{en}.")


def _spoken(rule: Rule) -> frozenset[str]:
    """Names that stand as places in the sentences of the rule, those of what it cannot decide among them."""
    sentences = [sentence for step in rule.steps for sentence in step.sentences]
    nodes = (node for step in rule.steps for expression in step.expressions for node in expression.walk())
    sentences += [node.why for node in nodes if isinstance(node, Undecided)]
    return frozenset().union(*(places(sentence) for sentence in sentences))


def _parameter_mismatches(rule: Rule, parameters: ParameterTable) -> Iterator[Text]:
    in_file, used = parameters.by_key, {node.key for node in rule.parameters}
    for key in sorted(used - set(in_file)):
        yield _mismatch(f"parameter {key} staat niet in het bestand", f"parameter {key} is not in the file")
    for key in sorted(set(in_file) - used - _spoken(rule)):
        yield _mismatch(f"parameter {key} wordt nergens gebruikt", f"parameter {key} is used nowhere")
    for key, unit in ((node.key, node.unit) for node in rule.parameters):
        if key in in_file and in_file[key].unit is not unit:
            yield _mismatch(
                f"parameter {key} heeft eenheid {in_file[key].unit}, de regel rekent met {unit}",
                f"parameter {key} has unit {in_file[key].unit}, the rule computes with {unit}",
            )


def _name_mismatches(rule: Rule) -> Iterator[Text]:
    names = Counter([*(step.name for step in rule.steps), *(question.name for question in rule.questions)])
    for name, count in names.items():
        if count > 1:
            yield _mismatch(f"‘{name}’ heeft {count} betekenissen", f"'{name}' has {count} meanings")


def _order_mismatches(steps: tuple[Step, ...]) -> Iterator[Text]:
    done: dict[str, Unit] = {}
    for step in steps:
        for node in (node for expression in step.expressions for node in expression.walk()):
            if isinstance(node, Result) and done.get(node.step) is not node.unit:
                yield _mismatch(f"{step.name} gebruikt {node.step} te vroeg", f"{step.name} uses {node.step} too early")
        done[step.name] = step.expressions[0].unit


def _place_mismatches(rule: Rule, parameters: ParameterTable) -> Iterator[Text]:
    known = {*parameters.by_key, *(question.name for question in rule.questions), *(step.name for step in rule.steps)}
    for name in sorted(_spoken(rule) - known):
        yield _mismatch(f"geen waarde heet {{{name}}}", f"no value is called {{{name}}}")
