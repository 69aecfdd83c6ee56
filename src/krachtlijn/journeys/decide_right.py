"""Decide a right for somebody, keep the decision with its receipt, and read it back in words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.profile import Person
from krachtlijn.rules.decision import Decision, Outcome, decide
from krachtlijn.rules.document import document_of
from krachtlijn.rules.fact import Fact, Facts, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.law.vlaams_opleidingsverlof.facts import reference_month as month_of_school_year
from krachtlijn.rules.registry import about, facts_of, flemish_instruments
from krachtlijn.rules.unit import Unit
from krachtlijn.store.rules.actions import keep_decision
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

SCHEMA = "decision/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRight:
    """An instrument in plain words, and until when its rule is known; `confirmed_until` is the first day without a source."""

    instrument: Instrument
    sentence: Text
    confirmed_until: date
    is_confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One other answer, and the outcome it would give; `is_assumed` when that holds only if the rule stays unchanged."""

    question: Text
    answer: Text
    outcome: Outcome
    is_assumed: bool = False


def find_instrument(instrument_id: str) -> Instrument:
    """The instrument of an id, with `-` or `_` between its words. Raises `NotFound` with the ids that exist."""
    return flemish_instruments().get(instrument_id)


def right_overview(*, on: date) -> tuple[KnownRight, ...]:
    """Every instrument with the day until which its rule is known from a source."""
    return tuple(
        KnownRight(
            instrument=instrument,
            sentence=about(instrument).sentence,
            confirmed_until=instrument.confirmed_until,
            is_confirmed=not instrument.parameters.unconfirmed(on),
        )
        for instrument in flemish_instruments()
    )


def reference_month(on: date) -> date:
    """First day of the month whose work counts for Vlaams opleidingsverlof in the school year of the day, as last known.

    Raises `LookupError` before the first rule.
    """
    month = flemish_instruments().get("vlaams_opleidingsverlof").parameters.by_key["vov.reference_month"].latest(on)
    if month is None or not isinstance(month.value, int):
        raise LookupError(f"no reference month on {on}")
    return month_of_school_year(month.value, on=on)


def known_facts(
    instrument: Instrument, *, person: Person | None, training: Training | None, session: Session | None = None, on: date
) -> dict[str, Fact]:
    """What we know already: facts of the rule from the profile, the training chosen and its session."""
    return facts_of(instrument, person, training=training, session=session, on=on)


def next_questions(
    instrument: Instrument, facts: Facts, *, unknown: Collection[str], on: date, limit: int
) -> tuple[Question, ...]:
    """The next questions whose answer can still matter, in the order of the rule; none of those nobody could answer.

    When the rule is not confirmed on the day, what matters if it stays unchanged is asked.
    """
    decision = decide(instrument, facts, on=on)
    open_questions = (decision.if_unchanged or decision).missing
    return tuple(question for question in open_questions if question.name not in unknown)[:limit]


def decision_document(decision: Decision, *, instrument: Instrument) -> dict[str, Any]:
    """The decision as plain data: title, answers given, outcome, reasons, what would change it, and the receipt."""
    body = document_of(decision)
    if not isinstance(body, dict):
        raise TypeError("a decision is a record")
    facts, assumed = dict(decision.receipt.facts), body["if_unchanged"]
    if isinstance(assumed, dict) and decision.if_unchanged:
        assumed["receipt"] = document_of(decision.if_unchanged.receipt.to_document())
    return {
        "schema": SCHEMA,
        **body,
        "title": document_of(instrument.title),
        "on": decision.receipt.on.isoformat(),
        "answers": [_answer(question, facts[question.name]) for question in instrument.questions if question.name in facts],
        "changes": [document_of(change) for change in single_changes(instrument, facts, on=decision.receipt.on)],
        "receipt": decision.receipt.to_document(),
    }


def decide_right(
    instrument: Instrument, facts: Facts, *, asked_on: date, on: date, by: Actor, holder: Holder, is_synthetic: bool
) -> str:
    """Decide for the day `on`, keep for the holder, and return the id of the receipt.

    `is_synthetic` when a fact comes from practice data. Raises `InvalidInput` for facts that do not fit, `NotAllowed` for a
    holder who is somebody else and gave no mandate.
    """
    decision = decide(instrument, facts, on=on)
    return keep(decision, instrument=instrument, asked_on=asked_on, by=by, holder=holder, is_synthetic=is_synthetic)


def keep(decision: Decision, *, instrument: Instrument, asked_on: date, by: Actor, holder: Holder, is_synthetic: bool) -> str:
    """Keep a decision of the instrument for the holder, as it was made, and return the id of its receipt.

    Raises `NotAllowed` for a holder who is somebody else and gave no mandate.
    """
    return keep_decision(
        by=by,
        asked_on=asked_on,
        is_synthetic=is_synthetic,
        on=decision.receipt.on,
        holder=holder,
        receipt_id=decision.receipt.id,
        document=decision_document(decision, instrument=instrument),
        instrument=instrument,
    )


def single_changes(instrument: Instrument, facts: Facts, *, on: date) -> tuple[Change, ...]:
    """Every single other answer (yes, no or a choice) that would change a refusal into a right, or the other way round.

    When the rule is not confirmed on the day, what holds if it stays unchanged is compared.
    """
    before, _ = _outcome(instrument, facts, on=on)
    if before is Outcome.UNKNOWN:
        return ()
    changes = []
    for question, answer in _other_answers(instrument.questions, facts):
        after = _outcome(instrument, {**facts, question.name: answer}, on=on)
        if after[0] not in {before, Outcome.UNKNOWN}:
            said = _spoken(question, answer)
            changes.append(Change(question=question.text, answer=said, outcome=after[0], is_assumed=after[1]))
    return tuple(changes)


def _outcome(instrument: Instrument, facts: Facts, *, on: date) -> tuple[Outcome, bool]:
    """What follows, if need be when the rule stays unchanged, and whether it is that supposition."""
    decision = decide(instrument, facts, on=on)
    assumed = decision.if_unchanged
    return (assumed.outcome, True) if assumed else (decision.outcome, False)


def _other_answers(questions: Iterable[Question], facts: Facts) -> Iterable[tuple[Question, Fact]]:
    for question in questions:
        if question.name not in facts:
            continue
        possible: tuple[Fact, ...] = (True, False) if question.unit is Unit.FLAG else tuple(c.code for c in question.choices)
        for answer in possible:
            if answer != facts[question.name]:
                yield question, answer


def _answer(question: Question, value: Fact) -> dict[str, Any]:
    return {"name": question.name, "question": document_of(question.text), "answer": document_of(_spoken(question, value))}


def _spoken(question: Question, value: Fact) -> Text:
    return Text(nl=question.answer_text(value, "nl"), en=question.answer_text(value, "en"))
