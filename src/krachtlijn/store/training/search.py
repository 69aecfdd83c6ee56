"""Search trainings by words and conditions, a page at a time; the same on SQLite and PostgreSQL."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from krachtlijn.store.training import models
from krachtlijn.store.training.queries import load_trainings, providers
from krachtlijn.store.training.rows import session_value
from krachtlijn.training.search import MOST_HITS, TrainingFilters, TrainingHit, TrainingPage, normalised, search_words
from krachtlijn.training.session import Session


def search_trainings(
    text: str, *, on: date, filters: TrainingFilters | None = None, after: str | None = None, limit: int = 20
) -> TrainingPage:
    """Trainings whose title, provider, awards or outcomes hold every word and that meet the conditions.

    Trainings with the words in their title come first, then by title. `after` is the `next_after` of the page before; one that
    no longer exists starts again at the beginning. At most 100 a page.
    """
    chosen = filters or TrainingFilters()
    ranked = _order(_matching(search_words(text), filters=chosen, on=on), words=search_words(text))
    runs = _accepted_sessions(ranked, filters=chosen, on=on)
    if _asks_session(chosen):
        ranked = [training_id for training_id in ranked if runs[training_id]]
    start = ranked.index(after) + 1 if after in ranked else 0
    page = ranked[start : start + min(limit, MOST_HITS)]
    is_last = start + len(page) >= len(ranked)
    return TrainingPage(
        hits=_hits(page, runs=runs, filters=chosen), total=len(ranked), next_after=None if is_last or not page else page[-1]
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


def _order(found: "QuerySet[models.Training]", *, words: Sequence[str]) -> list[str]:
    rows = found.values_list("pk", "title_nl", "title_en")

    def rank(row: tuple[str, str, str]) -> tuple[bool, str, str]:
        title = normalised(f"{row[1]} {row[2]}")
        return (not all(word in title for word in words), normalised(row[1]), row[0])

    return [row[0] for row in sorted(rows, key=rank)]


def _asks_session(filters: TrainingFilters) -> bool:
    asked = (filters.within_km, filters.slot, filters.mode, filters.starts_from, filters.starts_before)
    return filters.has_places or any(value is not None for value in asked)


def _accepted_sessions(training_ids: Sequence[str], *, filters: TrainingFilters, on: date) -> dict[str, list[Session]]:
    """Sessions to come per training that meet the conditions, soonest first."""
    rows = models.Session.objects.filter(training_id__in=training_ids, starts_on__gte=on).order_by("starts_on", "id")
    if filters.slot is not None:
        rows = rows.filter(slot=filters.slot.value)
    if filters.mode is not None:
        rows = rows.filter(mode=filters.mode.value)
    accepted: dict[str, list[Session]] = defaultdict(list)
    for session in map(session_value, rows):
        if filters.accepts(session, on=on):
            accepted[session.training].append(session)
    return accepted


def _hits(page: Sequence[str], *, runs: dict[str, list[Session]], filters: TrainingFilters) -> tuple[TrainingHit, ...]:
    trainings = {item.id: item for item in load_trainings(models.Training.objects.filter(pk__in=page))}
    known = providers(item.provider for item in trainings.values())
    hits = []
    for training_id in page:
        soonest = next(iter(runs[training_id]), None)
        hits.append(
            TrainingHit(
                training=trainings[training_id],
                provider=known[trainings[training_id].provider],
                next_session=soonest,
                distance_km=filters.distance_km(soonest) if soonest else None,
            )
        )
    return tuple(hits)
