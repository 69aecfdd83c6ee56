"""Decide every right of one person on one day in one go: what each gives, why not, what is still to be asked, what goes together.

Every fact is told once and serves all instruments. Instruments that cannot matter for the person's positions are decided too,
but nothing is asked for them and their one sentence says why.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import groupby
from typing import Any

from krachtlijn.journeys.decide_right import decision_document, keep, known_facts
from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.position import Position, check_positions
from krachtlijn.people.profile import Person
from krachtlijn.rules.about import About
from krachtlijn.rules.decision import Decision, Outcome, Value, decide
from krachtlijn.rules.document import document_of
from krachtlijn.rules.fact import Fact, Facts, Question, check_facts, parse_facts
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.law.other_bodies import ASK_HEALTH_FUND, ASK_OCMW
from krachtlijn.rules.position_facts import full_positions, implied_facts, position_facts
from krachtlijn.rules.question_order import FOLLOWS, PLACE_OF, TOPIC_OF, Topic
from krachtlijn.rules.registry import about, flemish_instruments
from krachtlijn.rules.stacking import Pair, known_pairs
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

SCHEMA = "rights-of-person/1"
UNDECIDED = Text(nl="Onbekend. ", en="Unknown. ")
"""How the reason of a condition begins that no answer can settle."""
ASK_FIRST: Mapping[Position, Text] = {Position.SICKNESS_BENEFIT: ASK_HEALTH_FUND, Position.LEEFLOON: ASK_OCMW}
"""The body that must agree before a training, for who lives on its benefit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person on one day: positions, the facts told or known by the name of their question, and the training in mind."""

    on: date
    positions: frozenset[Position]
    facts: Mapping[str, Fact] = field(default_factory=dict)
    person: Person | None = None
    training: Training | None = None
    session: Session | None = None

    @property
    def full_positions(self) -> frozenset[Position]:
        """The positions told, with the one that the income told adds."""
        return full_positions(self.positions, self.facts)

    def with_facts(self, facts: Facts) -> "Case":
        """The case with other answers; the rest stays."""
        return replace(self, facts={**self.facts, **facts})


@dataclass(frozen=True, slots=True, kw_only=True)
class RightOfPerson:
    """One instrument for the person; `matters` is whether it can matter in the positions told."""

    instrument: Instrument
    about: About
    matters: bool
    decision: Decision

    @property
    def supposed(self) -> Decision:
        """What holds if the rule does not change, when that is not confirmed; otherwise the decision itself."""
        return self.decision.if_unchanged or self.decision

    @property
    def undecided(self) -> tuple[Text, ...]:
        """What no answer can settle, such as whom to ask because another body decides; then the right stays open."""
        reasons = (reason.text for reason in self.supposed.reasons if reason.met is None)
        return tuple(
            Text(nl=text.nl.removeprefix(UNDECIDED.nl), en=text.en.removeprefix(UNDECIDED.en))
            for text in dict.fromkeys(reasons)
            if text.nl.startswith(UNDECIDED.nl)
        )

    @property
    def own_values(self) -> tuple[Value, ...]:
        """What the person gets: only of a granted right, so that there is never an amount without a right."""
        return tuple(value for value in self._granted if value.name not in self.about.employer_amounts)

    @property
    def employer_values(self) -> tuple[Value, ...]:
        """What an employer pays or gets through a granted right."""
        return tuple(value for value in self._granted if value.name in self.about.employer_amounts)

    @property
    def _granted(self) -> tuple[Value, ...]:
        return self.decision.values if self.decision.can_open_balance else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A right of which the answer or an amount becomes another one."""

    before: RightOfPerson
    after: RightOfPerson

    @property
    def is_other_outcome(self) -> bool:
        """Whether the answer itself turns, if need be supposing that the rule does not change."""
        return _outcomes(self.before) != _outcomes(self.after)


def all_questions() -> dict[str, Question]:
    """Every fact some instrument asks, by name, in the order in which all together ask."""
    questions = {question.name: question for instrument in flemish_instruments() for question in instrument.questions}
    return {name: questions[name] for name in sorted(questions, key=PLACE_OF.__getitem__)}


def shared_facts(case: Case) -> dict[str, Fact]:
    """All that is known: from profile, training and session, then what was told itself, then what the positions settle."""
    known: dict[str, Fact] = {}
    for instrument in flemish_instruments():
        known |= known_facts(instrument, person=case.person, training=case.training, session=case.session, on=case.on)
    facts = {**known, **case.facts, **position_facts(case.full_positions)}
    return {**facts, **implied_facts(facts)}


def decide_all(case: Case) -> tuple[RightOfPerson, ...]:
    """Every instrument decided for the case, in the order of the registry.

    Raises `InvalidInput` for facts no instrument asks, values that do not fit, and positions that cannot hold together.
    """
    check_positions(case.positions)
    check_facts(case.facts, questions=all_questions().values())
    facts = shared_facts(case)
    return tuple(_decided(instrument, facts, case=case) for instrument in flemish_instruments())


def _decided(instrument: Instrument, facts: Facts, *, case: Case) -> RightOfPerson:
    asked = {question.name: facts[question.name] for question in instrument.questions if question.name in facts}
    told = about(instrument)
    return RightOfPerson(
        instrument=instrument,
        about=told,
        matters=told.matters(case.full_positions),
        decision=decide(instrument, asked, on=case.on),
    )


def open_questions(rights: Iterable[RightOfPerson], *, unknown: Collection[str]) -> tuple[Question, ...]:
    """What can still give a right that matters and was not yet passed over, topic by topic.

    For a right that no answer can settle nothing more is asked.
    """
    missing = {
        question.name: question
        for right in rights
        if right.matters and not right.undecided
        for question in right.supposed.missing
        if question.name not in unknown
    }
    return tuple(missing[name] for name in sorted(missing, key=PLACE_OF.__getitem__))


def first_topic(questions: Iterable[Question]) -> tuple[Topic, tuple[Question, ...]] | None:
    """The first topic with questions still open, without those that wait for another; None when nothing is to be asked."""
    questions = tuple(questions)
    still_open = {question.name for question in questions}
    ready = (question for question in questions if FOLLOWS.get(question.name) not in still_open)
    return next(((topic, tuple(same)) for topic, same in groupby(ready, key=lambda question: TOPIC_OF[question.name])), None)


def turned_rights(before: Iterable[RightOfPerson], after: Iterable[RightOfPerson]) -> tuple[Turn, ...]:
    """The rights of which the answer or an amount becomes another one, those with another answer first."""
    turns = [
        Turn(before=old, after=new)
        for old, new in zip(before, after, strict=True)
        if _outcomes(old) != _outcomes(new) or old.supposed.values != new.supposed.values
    ]
    return tuple(sorted(turns, key=lambda turn: not turn.is_other_outcome))


def _outcomes(right: RightOfPerson) -> tuple[Outcome, Outcome, bool]:
    return (right.decision.outcome, right.supposed.outcome, right.matters)


def pairs_for(rights: Iterable[RightOfPerson]) -> tuple[Pair, ...]:
    """What is known of going together, among the rights that matter and are not refused."""
    open_rights = {right.instrument.id for right in rights if right.matters and right.supposed.outcome is not Outcome.REFUSED}
    return known_pairs(flemish_instruments(), among=open_rights)


def bodies_to_ask(positions: Collection[Position]) -> tuple[Text, ...]:
    """Whom to ask before a training, because another body than VDAB must agree."""
    return tuple(sentence for position, sentence in ASK_FIRST.items() if position in positions)


def keep_all(rights: Iterable[RightOfPerson], *, asked_on: date, by: Actor, holder: Holder, is_synthetic: bool) -> dict[str, str]:
    """Keep the decisions that matter for the holder; returns the receipt of each by instrument.

    Raises `NotAllowed` for a holder who is somebody else and gave no mandate.
    """
    return {
        right.instrument.id: keep(
            right.decision, instrument=right.instrument, asked_on=asked_on, by=by, holder=holder, is_synthetic=is_synthetic
        )
        for right in rights
        if right.matters
    }


def parse_shared_facts(document: Mapping[str, object]) -> dict[str, Fact]:
    """Facts of any instrument from plain values. Raises `InvalidInput` with every unknown name and every wrong value."""
    return parse_facts(document, questions=all_questions().values())


def check_told(case: Case) -> None:
    """Refuse facts that contradict the positions. Raises `InvalidInput` with one problem per fact."""
    settled = position_facts(case.full_positions)
    wrong = [name for name, value in case.facts.items() if name in settled and value != settled[name]]
    if wrong:
        reason = Text(
            nl="dit antwoord past niet bij de situaties die u gaf; verander een van beide.",
            en="this answer does not fit the positions given; change one of both.",
        )
        raise InvalidInput(
            Text(
                nl="Antwoorden en situaties spreken elkaar tegen; verbeter ze en vraag opnieuw.",
                en="Answers and positions contradict each other; correct them and ask again.",
            ),
            problems=tuple(Problem(column=name, reason=reason) for name in wrong),
        )


def all_rights_document(case: Case, *, what_if: Facts | None = None) -> dict[str, Any]:
    """All rights of the case as plain data; with `what_if` also which of them turn when those answers are other ones.

    Raises `InvalidInput` like `decide_all`, and for facts that contradict the positions.
    """
    check_told(case.with_facts(what_if or {}))
    rights = decide_all(case)
    changed = decide_all(case.with_facts(what_if)) if what_if else None
    return {
        "schema": SCHEMA,
        "on": case.on.isoformat(),
        "positions": [position.value for position in Position if position in case.positions],
        "ask_first": [document_of(sentence) for sentence in bodies_to_ask(case.positions)],
        "rights": [_right_document(right) for right in rights],
        "questions": [document_of(question) for question in open_questions(rights, unknown=())],
        "combinations": [document_of(pair) for pair in pairs_for(rights)],
        "turned": None if changed is None else [_turn_document(turn) for turn in turned_rights(rights, changed)],
    }


def _right_document(right: RightOfPerson) -> dict[str, Any]:
    told = right.about
    return {
        "instrument": right.instrument.id,
        "title": document_of(right.instrument.title),
        "sentence": document_of(told.sentence),
        "for_employer": told.for_employer,
        "employer_amounts": sorted(told.employer_amounts),
        "matters": right.matters,
        "why_not_asked": None if right.matters else document_of(told.otherwise),
        "decision": decision_document(right.decision, instrument=right.instrument) if right.matters else None,
    }


def _turn_document(turn: Turn) -> dict[str, Any]:
    return {"instrument": turn.after.instrument.id, "before": _state(turn.before), "after": _state(turn.after)}


def _state(right: RightOfPerson) -> dict[str, Any]:
    decision, assumed = right.decision, right.decision.if_unchanged
    return {
        "outcome": decision.outcome.value,
        "basis": decision.basis.value,
        "if_unchanged": assumed.outcome.value if assumed else None,
        "values": document_of(decision.values),
    }
