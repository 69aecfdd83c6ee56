"""Rights: which instruments are decided, until when their rule is known, and a decision with reasons. Nothing is stored."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import ConfigDict, Field

from krachtlijn.api.v1.answer import Answer, DecisionDay, On, Sentence, answer
from krachtlijn.api.v1.request import actor_in, today
from krachtlijn.journeys.decide_all_rights import Case, all_rights_document, parse_shared_facts
from krachtlijn.journeys.decide_right import KnownRight, decision_document, find_instrument, known_facts, right_overview
from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.people.position import Position, check_positions, positions_of
from krachtlijn.people.profile import Person
from krachtlijn.people.profile_document import parse_person
from krachtlijn.rules.decision import Decision, decide
from krachtlijn.rules.fact import Question, parse_facts
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import Parameter
from krachtlijn.store.training.queries import session_of, training
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

router = Router(by_alias=True)


class ChoiceShape(Schema):
    """One answer to a question."""

    code: str
    label: Sentence


class QuestionShape(Schema):
    """A fact the rule may ask; `choices` closes a question of unit text."""

    name: str
    text: Sentence
    unit: str
    choices: list[ChoiceShape]


class InstrumentShape(Schema):
    """An instrument; `confirmed_until` is the first day without a source for one of its values."""

    id: str
    title: Sentence
    sentence: Sentence
    confirmed_until: date
    is_confirmed: bool = Field(description="Whether every value is confirmed on the day asked.")


class ParameterShape(Schema):
    """A dated value of the rule: the first day without a source, where the last value comes from and when that was read."""

    key: str
    title: Sentence
    unit: str
    confirmed_until: date
    is_confirmed: bool
    article: str | None
    source: str
    read_on: date | None = Field(description="Day on which the source was read; null for a scenario, which has none.")


class InstrumentDetail(InstrumentShape):
    """An instrument with its questions and the day until which each of its values is known."""

    questions: list[QuestionShape]
    parameters: list[ParameterShape]


class DecisionRequest(Schema):
    """Which right, and what is known: facts by name, a profile, the training chosen. Facts go before what a profile says."""

    model_config = ConfigDict(extra="forbid")

    instrument: str = Field(min_length=1)
    facts: dict[str, str | int | float | bool | None] = Field(
        {},
        description="Plain values by the name of their question, as 0.80, true or 2026-09-01; leave out what is not known.",
    )
    person: dict[str, Any] | None = Field(None, description="A profile, person/1.")
    training: str | None = Field(None, description="The id of a training.")
    session: str | None = Field(None, description="The id of a session of that training that is still to start.")
    on: DecisionDay | None = Field(None, description="Day to decide for; today in Brussels when left out.")


class AllRightsRequest(Schema):
    """All rights of one person: the positions that hold, what is known, and answers to try out beside them."""

    model_config = ConfigDict(extra="forbid")

    positions: list[Position] | None = Field(
        None,
        description="Everything that holds about the person now; what is left out of the list does not hold. Without it the "
        "profile tells the positions.",
    )
    facts: dict[str, str | int | float | bool | None] = Field(
        {},
        description="Plain values by the name of their question, each for all instruments at once.",
    )
    what_if: dict[str, str | int | float | bool | None] | None = Field(
        None, description="Other answers to try out; `turned` then lists the rights of which the answer or an amount changes."
    )
    person: dict[str, Any] | None = Field(None, description="A profile, person/1.")
    training: str | None = Field(None, description="The id of a training.")
    session: str | None = Field(None, description="The id of a session of that training that is still to start.")
    on: DecisionDay | None = Field(None, description="Day to decide for; today in Brussels when left out.")


@router.get("/instruments", response=Answer[list[InstrumentShape]])
def list_instruments(request: HttpRequest, *, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """Every instrument, and until when its rule is known."""
    day = on or today()
    known = list(map(_instrument, right_overview(on=day)))
    return answer(schema="instrument-list/1", on=day, result=known, is_synthetic=False)


@router.get("/instruments/{instrument_id}", response=Answer[InstrumentDetail])
def show_instrument(request: HttpRequest, *, instrument_id: str, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """One instrument: what it asks, and until when each of its values is known."""
    day = on or today()
    instrument = find_instrument(instrument_id)
    known = next(right for right in right_overview(on=day) if right.instrument.id == instrument.id)
    result = {
        **_instrument(known),
        "questions": list(map(_question, instrument.questions)),
        "parameters": [_parameter(parameter, on=day) for parameter in instrument.parameters.parameters],
    }
    return answer(schema="instrument-page/1", on=day, result=result, is_synthetic=False)


@router.post("/decide", response=Answer[dict[str, Any]])
def decide_one_right(request: HttpRequest, *, question: DecisionRequest) -> dict[str, Any]:
    """Decide one right on one day. The result is a `decision/1` document; it is not kept."""
    check_permission(actor_in(request), Permission.PLAN_OWN_PATH)
    decision, instrument, is_synthetic = decided(question)
    document = decision_document(decision, instrument=instrument)
    return answer(schema="decision/1", on=decision.receipt.on, result=document, is_synthetic=is_synthetic)


def decided(question: DecisionRequest) -> tuple[Decision, Instrument, bool | None]:
    """The decision that is asked, its instrument, and whether it rests on practice data (None: on no such data)."""
    day = question.on or today()
    instrument = find_instrument(question.instrument)
    profile = parse_person(question.person) if question.person is not None else None
    chosen = training(question.training) if question.training is not None else None
    run = _session(question.session, chosen=chosen, on=day) if question.session is not None else None
    told = parse_facts(question.facts, questions=instrument.questions)
    known = known_facts(instrument, person=profile, training=chosen, session=run, on=day)
    given = [part.is_synthetic for part in (profile, chosen) if part is not None]
    return decide(instrument, {**known, **told}, on=day), instrument, any(given) if given else None


@router.post("/decide-all", response=Answer[dict[str, Any]])
def decide_all_rights(request: HttpRequest, *, question: AllRightsRequest) -> dict[str, Any]:
    """Decide every right of one person on one day. The result is a `rights-of-person/1` document; it is not kept.

    It tells per right the decision or in one sentence why it cannot matter, what is still to be asked, each fact once, whom to
    ask first, which rights go together, and with `what_if` which rights turn.
    """
    check_permission(actor_in(request), Permission.PLAN_OWN_PATH)
    day = question.on or today()
    profile = parse_person(question.person) if question.person is not None else None
    chosen = training(question.training) if question.training is not None else None
    case = Case(
        on=day,
        positions=_positions(question.positions, profile=profile),
        facts=parse_shared_facts(question.facts),
        person=profile,
        training=chosen,
        session=_session(question.session, chosen=chosen, on=day) if question.session is not None else None,
    )
    document = all_rights_document(case, what_if=parse_shared_facts(question.what_if or {}))
    given = [part.is_synthetic for part in (profile, chosen) if part is not None]
    return answer(schema="rights-of-person/1", on=day, result=document, is_synthetic=any(given) if given else None)


def _positions(told: list[Position] | None, *, profile: Person | None) -> frozenset[Position]:
    if told is not None:
        return check_positions(told)
    return check_positions(positions_of(profile) if profile is not None else ())


def _session(session_id: str, *, chosen: Training | None, on: date) -> Session:
    if chosen is None:
        reason = Text(nl="session vraagt ook training: van welke opleiding?", en="session also needs training: of which one?")
        raise InvalidInput(reason, problems=(Problem(column="training", reason=reason),))
    return session_of(chosen.id, session_id=session_id, on=on)


def _instrument(known: KnownRight) -> dict[str, Any]:
    return {
        "id": known.instrument.id,
        "title": known.instrument.title,
        "sentence": known.sentence,
        "confirmed_until": known.confirmed_until,
        "is_confirmed": known.is_confirmed,
    }


def _question(question: Question) -> dict[str, Any]:
    choices = [{"code": choice.code, "label": choice.label} for choice in question.choices]
    return {"name": question.name, "text": question.text, "unit": question.unit.value, "choices": choices}


def _parameter(parameter: Parameter, *, on: date) -> dict[str, Any]:
    last = parameter.values[-1]
    return {
        "key": parameter.key,
        "title": parameter.title,
        "unit": parameter.unit.value,
        "confirmed_until": parameter.confirmed_until,
        "is_confirmed": parameter.confirms(on),
        "article": last.article,
        "source": last.source,
        "read_on": last.read_on,
    }
