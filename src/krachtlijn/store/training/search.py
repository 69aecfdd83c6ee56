"""Search trainings by words and conditions, a page at a time; the same on SQLite and PostgreSQL."""

from collections.abc import Sequence
from datetime import date
from functools import cache

from django.db.models import F, Q, QuerySet

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.store.training import models
from krachtlijn.store.training.queries import load_trainings, providers
from krachtlijn.store.training.rows import session_values
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.training.search import (
    MOST_HITS,
    SearchPlace,
    TrainingFilters,
    TrainingHit,
    TrainingPage,
    parse_place,
    places_after,
    search_words,
)
from krachtlijn.training.session import Session


def search_trainings(
    text: str, *, on: date, filters: TrainingFilters | None = None, after: str | None = None, limit: int = 20
) -> TrainingPage:
    """Trainings whose title, provider, awards or outcomes hold every word and that meet the conditions.

    Trainings with the words in their title come first, then by title. `after` is the `next_after` of the page before: the list
    goes on after that place, whatever came or went. At most 100 a page. Raises `InvalidInput` for an `after` no page gave.
    """
    chosen = filters or TrainingFilters()
    place = parse_place(after) if after else None
    ranked = _order(_matching(search_words(text), filters=chosen, on=on), words=search_words(text))
    if _asks_session(chosen):
        with_session = _trainings_with_session(filters=chosen, on=on)
        ranked = [found for found in ranked if found.training in with_session]
    page = places_after(ranked, place, limit=min(limit, MOST_HITS))
    is_last = not page or page[-1] == ranked[-1]
    return TrainingPage(
        hits=_hits([found.training for found in page], filters=chosen, on=on),
        total=len(ranked),
        next_after=None if is_last else str(page[-1]),
    )


def _matching(words: Sequence[str], *, filters: TrainingFilters, on: date) -> "QuerySet[models.Training]":
    found = models.Training.objects.all()
    for word in words:
        found = found.filter(search_text__contains=word)
    if filters.max_price is not None:
        found = found.filter(price__lte=filters.max_price)
    if filters.regime is not None:
        holding = models.Recognition.objects.filter(
            Q(valid_until__isnull=True) | Q(valid_until__gt=on), regime=filters.regime.value, valid_from__lte=on
        )
        found = found.filter(pk__in=holding.values("training_id"))
    return found


def _order(found: "QuerySet[models.Training]", *, words: Sequence[str]) -> list[SearchPlace]:
    def place(row: tuple[str, str, str]) -> SearchPlace:
        training_id, dutch, english = row
        titles = normalised(f"{dutch} {english}")
        is_elsewhere = not all(word in titles for word in words)
        return SearchPlace(is_elsewhere=is_elsewhere, title=normalised(dutch), training=training_id)

    return sorted(map(place, found.values_list("pk", "title_nl", "title_en")))


def _asks_session(filters: TrainingFilters) -> bool:
    asked = (filters.within_km, filters.slot, filters.mode, filters.starts_from, filters.starts_before)
    return filters.has_places or any(value is not None for value in asked)


def _sessions_to_come(filters: TrainingFilters, *, on: date) -> "QuerySet[models.Session]":
    """Sessions that meet every condition except the distance."""
    rows = models.Session.objects.filter(starts_on__gte=max(on, filters.starts_from or on))
    if filters.starts_before is not None:
        rows = rows.filter(starts_on__lt=filters.starts_before)
    if filters.slot is not None:
        rows = rows.filter(slot=filters.slot.value)
    if filters.mode is not None:
        rows = rows.filter(mode=filters.mode.value)
    return rows.filter(places_taken__lt=F("capacity")) if filters.has_places else rows


def _trainings_with_session(*, filters: TrainingFilters, on: date) -> set[str]:
    """Ids of the trainings with at least one session that meets every condition."""
    rows = _sessions_to_come(filters, on=on).values_list("training_id", "latitude", "longitude").distinct()
    if filters.near is None or filters.within_km is None:
        return {row[0] for row in rows}
    near, most = filters.near, filters.within_km

    @cache
    def is_within(latitude: float | None, longitude: float | None) -> bool:
        if latitude is None or longitude is None:
            return True
        return near.distance_km(Coordinates(latitude=latitude, longitude=longitude)) <= most

    return {training_id for training_id, latitude, longitude in rows if is_within(latitude, longitude)}


def _first_sessions(page: Sequence[str], *, filters: TrainingFilters, on: date) -> dict[str, Session]:
    """The soonest session per training of the page that meets the conditions."""
    rows = _sessions_to_come(filters, on=on).filter(training_id__in=page).order_by("-starts_on", "-id")
    return {session.training: session for session in session_values(rows) if filters.accepts(session, on=on)}


def _hits(page: Sequence[str], *, filters: TrainingFilters, on: date) -> tuple[TrainingHit, ...]:
    soonest = _first_sessions(page, filters=filters, on=on)
    trainings = {item.id: item for item in load_trainings(models.Training.objects.filter(pk__in=page))}
    known = providers(item.provider for item in trainings.values())
    return tuple(
        TrainingHit(
            training=trainings[training_id],
            provider=known[trainings[training_id].provider],
            next_session=soonest.get(training_id),
            distance_km=filters.distance_km(soonest[training_id]) if training_id in soonest else None,
        )
        for training_id in page
    )
