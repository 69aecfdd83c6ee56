"""Answers about one right while somebody is still answering: they live in the session until the decision is kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from django.http import HttpRequest

from krachtlijn.rules.fact import Fact, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.unit import Unit
from krachtlijn.store.rules.queries import KeptDecisionView

KEY = "right_answers"


@dataclass(frozen=True, slots=True, kw_only=True)
class RightAnswers:
    """The day asked for, the training chosen, facts known so far, and questions answered with "Weet ik niet"."""

    on: date
    training: str = ""
    facts: dict[str, Fact] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()

    def with_round(self, answered: dict[str, Fact], *, asked: frozenset[str]) -> "RightAnswers":
        """The answers after one page: what was asked and not answered is not known."""
        kept = {name: value for name, value in self.facts.items() if name not in asked}
        return replace(self, facts={**kept, **answered}, unknown=(self.unknown - asked) | (asked - answered.keys()))


def answers_in(request: HttpRequest, instrument: Instrument) -> RightAnswers | None:
    """The answers given so far; None when nobody began, or when the rule now asks something else."""
    kept = request.session.get(KEY, {}).get(instrument.id)
    if kept is None:
        return None
    facts = readable_facts(kept["facts"], instrument.questions)
    if facts is None:
        return None
    return RightAnswers(
        on=date.fromisoformat(kept["on"]), training=kept["training"], facts=facts, unknown=frozenset(kept["unknown"])
    )


def answers_of(kept: KeptDecisionView, instrument: Instrument) -> RightAnswers | None:
    """The answers a kept decision was given on; None when the rule now asks something else."""
    facts = readable_facts(kept.document["receipt"]["facts"], instrument.questions)
    return None if facts is None else RightAnswers(on=kept.decided_for, facts=facts)


def readable_facts(document: Mapping[str, Any], asked: Iterable[Question]) -> dict[str, Fact] | None:
    """Facts from plain data, without those nobody asks any more; None when one does not fit its question any more."""
    questions = {question.name: question for question in asked}
    facts = {
        name: date.fromisoformat(value) if questions[name].unit is Unit.DATE else value
        for name, value in document.items()
        if name in questions
    }
    return facts if all(questions[name].accepts(value) for name, value in facts.items()) else None


def plain_facts(facts: Mapping[str, Fact]) -> dict[str, Any]:
    """Facts as plain data; `readable_facts` reads them back."""
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in facts.items()}


def keep_answers(request: HttpRequest, instrument: Instrument, answers: RightAnswers) -> None:
    """Keep the answers; call it in a POST only."""
    facts, unknown = plain_facts(answers.facts), sorted(answers.unknown)
    kept = {"on": answers.on.isoformat(), "training": answers.training, "facts": facts, "unknown": unknown}
    request.session[KEY] = {**request.session.get(KEY, {}), instrument.id: kept}
