"""A rule is a table of steps, read from top to bottom: conditions, quantities, terms and notices.

A later step may use the result of an earlier one. The right is granted when every condition is met, refused when one is
not, unknown otherwise.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from types import MappingProxyType

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.leaf import Dated, Given, Result
from krachtlijn.rules.expression.logic import AllOf
from krachtlijn.rules.expression.node import Expression, Literal, require_unit
from krachtlijn.rules.fact import Question
from krachtlijn.rules.term import Bound, Counting, check_lateness
from krachtlijn.rules.unit import Unit

ALWAYS = Literal(value=True, of_unit=Unit.FLAG)


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What must hold; a sentence for when it does and for when it does not, with the place in the law."""

    name: str
    holds: Expression
    met: Text
    not_met: Text
    source: str
    article: str | None = None

    def __post_init__(self) -> None:
        require_unit((self.holds,), Unit.FLAG)

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """What is computed; the first gives the result of the step."""
        return (self.holds,)

    @property
    def sentences(self) -> tuple[Text, ...]:
        """Sentences with places to fill."""
        return (self.met, self.not_met)


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """An amount, day or choice that follows. `shown` puts it in the answer; `asked` asks for the facts it lacks."""

    name: str
    title: Text
    amount: Expression
    shown: bool = True
    asked: bool = True

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """What is computed."""
        return (self.amount,)

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The title has no places."""
        return (self.title,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A last day for something, from `first_day` when there is one. Unknown when it does not apply.

    `lateness` tells what a day too late means (a `Lateness`, or a parameter that holds one), `bound` whom the day binds,
    `counting` how it is counted: the first whose `when` holds. `late` is what to do or expect then, if a source says so.
    What is no act, such as the end of a period, has no working day before it to be safe.
    """

    name: str
    what: Text
    day: Expression
    lateness: Expression
    bound: Bound
    counting: tuple[Counting, ...]
    source: str
    first_day: Expression | None = None
    late: Text | None = None
    is_act: bool = True

    def __post_init__(self) -> None:
        require_unit((self.day, *self._first_days), Unit.DATE)
        check_lateness(self.lateness)
        if not self.counting or self.counting[-1].when is not None:
            raise TypeError(f"term {self.name}: the last way of counting holds when no other does")

    @property
    def _first_days(self) -> tuple[Expression, ...]:
        return () if self.first_day is None else (self.first_day,)

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """The day, what lateness means, the first day, and what its counting rests on."""
        counted = (expression for counting in self.counting for expression in counting.expressions)
        return (self.day, self.lateness, *self._first_days, *counted)

    @property
    def sentences(self) -> tuple[Text, ...]:
        """What is to be done, and what follows when it is not."""
        return (self.what,) if self.late is None else (self.what, self.late)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A sentence that belongs with the answer when something holds; it decides nothing."""

    name: str
    when: Expression
    text: Text
    source: str

    def __post_init__(self) -> None:
        require_unit((self.when,), Unit.FLAG)

    @property
    def expressions(self) -> tuple[Expression, ...]:
        """When to say it."""
        return (self.when,)

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The sentence."""
        return (self.text,)


Step = Condition | Quantity | Term | Notice


@dataclass(frozen=True, kw_only=True)
class Rule:
    """The definition of one instrument. `valid_from` is the day the instrument began, `source` its legal base.

    It never changes and keeps what is found by reading all its steps.
    """

    instrument: str
    title: Text
    valid_from: date
    source: str
    steps: tuple[Step, ...]

    @cached_property
    def conditions(self) -> tuple[Condition, ...]:
        """Steps that must hold."""
        return tuple(step for step in self.steps if isinstance(step, Condition))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Steps with an amount in the answer."""
        return tuple(step for step in self.steps if isinstance(step, Quantity) and step.shown)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Steps with a last day."""
        return tuple(step for step in self.steps if isinstance(step, Term))

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Steps with a sentence only."""
        return tuple(step for step in self.steps if isinstance(step, Notice))

    @cached_property
    def verdict(self) -> Expression:
        """Whether every condition holds."""
        return AllOf(parts=tuple(result_of(condition) for condition in self.conditions))

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """Facts the rule may ask, in the order in which it first uses them."""
        return tuple(dict.fromkeys(node.question for node in self._nodes() if isinstance(node, Given)))

    @property
    def parameters(self) -> tuple[Dated, ...]:
        """Parameters the rule computes with, in order of first use."""
        return tuple(dict.fromkeys(node for node in self._nodes() if isinstance(node, Dated)))

    @cached_property
    def units(self) -> Mapping[str, Unit]:
        """The unit of the result of each step."""
        return MappingProxyType({step.name: step.expressions[0].unit for step in self.steps})

    @cached_property
    def reach(self) -> Mapping[str, frozenset[str]]:
        """Keys of the parameters that the result of each step may rest on, through earlier steps too."""
        reached: dict[str, frozenset[str]] = {}
        for step in self.steps:
            nodes = tuple(step.expressions[0].walk())
            own = frozenset(node.key for node in nodes if isinstance(node, Dated))
            reached[step.name] = own.union(*(reached[node.step] for node in nodes if isinstance(node, Result)))
        return MappingProxyType(reached)

    def _nodes(self) -> Iterator[Expression]:
        for step in self.steps:
            for expression in step.expressions:
                yield from expression.walk()


def result_of(step: Condition | Quantity | Notice) -> Result:
    """The result of a step, for use in a later one."""
    return Result(step=step.name, of_unit=step.expressions[0].unit)
