"""Answers about all rights at once while somebody is answering: they live in the session, decisions are kept when asked for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.http import HttpRequest

from krachtlijn.journeys.decide_all_rights import Case, all_questions, shared_facts
from krachtlijn.people.position import Position
from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.position_facts import position_facts
from krachtlijn.training.specification import Training
from krachtlijn.web.citizen.right_answers import plain_facts, readable_facts

KEY = "all_rights"


@dataclass(frozen=True, slots=True, kw_only=True)
class AllAnswers:
    """The day, the positions, the facts known so far and what was passed over; receipts of what was kept; what is tried out."""

    on: date
    positions: frozenset[Position]
    training: str = ""
    is_synthetic: bool
    facts: dict[str, Fact] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()
    receipts: dict[str, str] = field(default_factory=dict)
    tried: dict[str, Fact] = field(default_factory=dict)
    tried_positions: frozenset[Position] = frozenset()

    @property
    def case(self) -> Case:
        """What is decided."""
        return Case(on=self.on, positions=self.positions, facts=self.facts)

    @property
    def tried_case(self) -> Case:
        """The same with the answers that are tried out."""
        positions = self.tried_positions or self.positions
        return Case(on=self.on, positions=positions, facts={**self.facts, **self.tried})

    def with_round(self, answered: Mapping[str, Fact], *, asked: frozenset[str]) -> "AllAnswers":
        """The answers after one page: what was asked and not answered is not known; nothing is kept of it yet."""
        kept = {name: value for name, value in self.facts.items() if name not in asked}
        unknown = (self.unknown - asked) | (asked - answered.keys())
        return replace(self, facts={**kept, **answered}, unknown=unknown, receipts={}, tried={}, tried_positions=frozenset())

    def with_training(self, training: Training) -> "AllAnswers":
        """The answers filled up with what is known of a training."""
        known = shared_facts(Case(on=self.on, positions=self.positions, training=training))
        named = {name: value for name, value in known.items() if name not in position_facts(self.positions)}
        facts, unknown = {**self.facts, **named}, self.unknown - named.keys()
        synthetic = self.is_synthetic or training.is_synthetic
        return replace(self, training=training.id, facts=facts, unknown=unknown, receipts={}, is_synthetic=synthetic)


def begun_answers(before: AllAnswers | None, *, on: date, positions: frozenset[Position], person: Person | None) -> AllAnswers:
    """The answers after the first page: earlier ones stay, the profile fills in the rest; positions go before both."""
    known = shared_facts(Case(on=on, positions=positions, person=person))
    facts = {**known, **(before.facts if before else {})}
    settled = position_facts(positions).keys()
    return AllAnswers(
        on=on,
        positions=positions,
        training=before.training if before else "",
        is_synthetic=bool(before and before.is_synthetic) or bool(person and person.is_synthetic),
        facts={name: value for name, value in facts.items() if name not in settled},
        unknown=before.unknown if before else frozenset(),
    )


def all_answers_in(request: HttpRequest) -> AllAnswers | None:
    """The answers given so far; None when nobody began, or when the rules now ask something else."""
    kept = request.session.get(KEY)
    if kept is None:
        return None
    questions = all_questions().values()
    facts, tried = readable_facts(kept["facts"], questions), readable_facts(kept["tried"], questions)
    if facts is None or tried is None:
        return None
    return AllAnswers(
        on=date.fromisoformat(kept["on"]),
        positions=_positions(kept["positions"]),
        training=kept["training"],
        is_synthetic=kept["is_synthetic"],
        facts=facts,
        unknown=frozenset(kept["unknown"]),
        receipts=kept["receipts"],
        tried=tried,
        tried_positions=_positions(kept["tried_positions"]),
    )


def keep_all_answers(request: HttpRequest, answers: AllAnswers) -> None:
    """Keep the answers; call it in a POST only."""
    kept: dict[str, Any] = {
        "on": answers.on.isoformat(),
        "positions": sorted(answers.positions),
        "training": answers.training,
        "is_synthetic": answers.is_synthetic,
        "facts": plain_facts(answers.facts),
        "unknown": sorted(answers.unknown),
        "receipts": answers.receipts,
        "tried": plain_facts(answers.tried),
        "tried_positions": sorted(answers.tried_positions),
    }
    request.session[KEY] = kept


def _positions(names: Iterable[str]) -> frozenset[Position]:
    return frozenset(map(Position, names))
