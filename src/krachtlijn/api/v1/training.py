"""Trainings with their sessions to come: search and show."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from krachtlijn.api.v1.answer import Answer, Decimals, On, Sentence, answer
from krachtlijn.api.v1.cursor import DEFAULT_PER_PAGE, Cursor, PerPage, read_cursor, write_cursor
from krachtlijn.api.v1.request import language_now, today
from krachtlijn.journeys.search_trainings import search_trainings
from krachtlijn.journeys.show_training import ShownTraining, show_training
from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.money import euro, euro_decimal, hours_decimal
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DaySlot
from krachtlijn.store.training.queries import current_region
from krachtlijn.training.recognition import Regime
from krachtlijn.training.search import TrainingFilters, TrainingHit
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import Training

router = Router(by_alias=True)


class ProviderShape(Schema):
    """Who offers the training."""

    kbo_number: str
    name: str


class SessionShape(Schema):
    """One dated run; seats as counted at `as_of`; `municipality` (NIS code) is null when it is wholly online."""

    id: str
    starts_on: date
    ends_on: date
    slot: DaySlot
    mode: Mode
    language: str
    hours_per_week: Decimals
    municipality: str | None
    capacity: int
    places_left: int
    as_of: datetime
    enrol_before: date | None
    is_synthetic: bool


class AdmissionShape(Schema):
    """What the provider asks at the start; null or false: nothing of that kind."""

    minimum_vks_level: int | None
    dutch: str | None
    minimum_age: int | None
    licence: str | None
    intake: bool


class RecognitionShape(Schema):
    """A regime that recognises the training, from a day until (exclusive) another."""

    regime: Regime
    valid_from: date
    valid_until: date | None


class HitShape(Schema):
    """A training found; `price_eur` is null when it is not published; `next_session` is null when none is to come."""

    id: str
    title: Sentence
    provider: ProviderShape
    contact_hours: Decimals
    price_eur: Decimals
    next_session: SessionShape | None
    distance_km: float | None
    is_synthetic: bool


class HitListing(Schema):
    """One page of trainings, and how many there are."""

    items: list[HitShape]
    next: str | None
    total: int


class OutcomeShape(Schema):
    """A competence the training teaches."""

    uri: str
    name: str


class RequiredShape(Schema):
    """A training to finish first."""

    id: str
    title: Sentence


class TrainingShape(Schema):
    """A training with what it teaches, asks, costs and awards, and its sessions to come."""

    id: str
    title: Sentence
    provider: ProviderShape
    kind: str
    contact_hours: Decimals
    size: int
    size_unit: str
    price_eur: Decimals
    admission: AdmissionShape
    awards: list[str]
    vks_level: int | None
    odb_number: str | None
    recognitions: list[RecognitionShape]
    outcomes: list[OutcomeShape]
    required: list[RequiredShape]
    sessions: list[SessionShape]
    is_synthetic: bool


class Wishes(Schema):
    """Conditions of a search."""

    q: str = Query("", max_length=200, description="Words from the title, the provider or what is taught.")
    near: str | None = Query(None, description="Municipality, by name or NIS code.")
    within_km: int | None = Query(None, ge=1, le=500, description="At most this far from `near`, in kilometres.")
    slot: DaySlot | None = Query(None, description="Part of the week.")
    mode: Mode | None = Query(None, description="How lessons are given.")
    starts_from: date | None = Query(None, description="First day a session may start.")
    starts_before: date | None = Query(None, description="Sessions start before this day.")
    max_price_eur: Decimal | None = Query(None, ge=0, description="Leaves out prices that are not published.")
    regime: Regime | None = Query(None, description="Recognised for this regime on the day.")
    has_places: bool = Query(False, description="Only sessions with places left.")


@router.get("", response=Answer[HitListing])
def search_all_trainings(
    request: HttpRequest,
    *,
    wishes: Annotated[Wishes, Query()],
    cursor: Cursor = None,
    per_page: PerPage = DEFAULT_PER_PAGE,
    on: On = None,
) -> dict[str, Any]:
    """Trainings that fit; those with the words in their title first."""
    day = on or today()
    after = str(read_cursor(cursor, request=request)[0]) if cursor else None
    found = search_trainings(wishes.q, on=day, filters=_filters(wishes), municipality=wishes.near, after=after, limit=per_page)
    following = write_cursor((found.next_after,), request=request) if found.next_after else None
    result = {"items": list(map(_hit, found.hits)), "next": following, "total": found.total}
    return answer(schema="found-trainings/1", on=day, result=result, is_synthetic=_is_synthetic(), releases=_releases())


@router.get("/{training_id}", response=Answer[TrainingShape])
def show_one_training(request: HttpRequest, *, training_id: str, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """One training, with the sessions that start on or after the day."""
    day = on or today()
    shown = show_training(training_id, on=day, language=language_now())
    result = _training(shown)
    return answer(schema="training-sessions/1", on=day, result=result, is_synthetic=_is_synthetic(), releases=_releases())


def _filters(wishes: Wishes) -> TrainingFilters:
    if wishes.within_km is not None and wishes.near is None:
        reason = Text(nl="within_km vraagt ook near: vanaf waar?", en="within_km also needs near: from where?")
        raise InvalidInput(reason, problems=(Problem(column="near", reason=reason),))
    return TrainingFilters(
        within_km=wishes.within_km,
        slot=wishes.slot,
        mode=wishes.mode,
        starts_from=wishes.starts_from,
        starts_before=wishes.starts_before,
        max_price=euro(wishes.max_price_eur) if wishes.max_price_eur is not None else None,
        regime=wishes.regime,
        has_places=wishes.has_places,
    )


def _is_synthetic() -> bool:
    return current_region() is not None


def _releases() -> tuple[str, ...]:
    region = current_region()
    return (region.taxonomy_release, region.release) if region else ()


def _size(training: Training) -> dict[str, Any]:
    return {
        "id": training.id,
        "title": training.title,
        "contact_hours": hours_decimal(training.contact_hours),
        "price_eur": None if training.price is None else euro_decimal(training.price),
        "is_synthetic": training.is_synthetic,
    }


def _hit(hit: TrainingHit) -> dict[str, Any]:
    return {
        **_size(hit.training),
        "provider": hit.provider,
        "next_session": _session(hit.next_session) if hit.next_session else None,
        "distance_km": None if hit.distance_km is None else round(hit.distance_km, 1),
    }


def _session(session: Session) -> dict[str, Any]:
    kept = ("id", "starts_on", "ends_on", "slot", "mode", "language", "capacity", "places_left", "as_of", "enrol_before")
    return {
        **{name: getattr(session, name) for name in kept},
        "hours_per_week": hours_decimal(session.hours_per_week),
        "municipality": session.place.municipality if session.place else None,
        "is_synthetic": session.is_synthetic,
    }


def _training(shown: ShownTraining) -> dict[str, Any]:
    training, language = shown.training, language_now()
    return {
        **_size(training),
        "provider": shown.provider,
        "kind": training.kind.value,
        "size": training.size,
        "size_unit": training.size_unit.value,
        "admission": training.admission,
        "awards": sorted(training.awards),
        "vks_level": training.vks_level,
        "odb_number": training.odb_number,
        "recognitions": [
            {"regime": item.regime, "valid_from": item.period.valid_from, "valid_until": item.period.valid_until}
            for item in training.recognitions
        ],
        "outcomes": [{"uri": name.uri, "name": name.name_in(language)} for name in shown.outcomes],
        "required": list(shown.required),
        "sessions": list(map(_session, shown.sessions)),
    }
