"""Read providers, trainings and sessions as frozen values, in bulk for the path planner and by page for people."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.ids import KboNumber
from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.region_build import RegionBuild
from krachtlijn.store.training import models
from krachtlijn.store.training.rows import provider_value, session_values, training_value
from krachtlijn.training.provider import Provider
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def current_region() -> RegionBuild | None:
    """The reference region in the store, or None when it was never built."""
    row = models.RegionBuild.objects.first()
    if row is None:
        return None
    return RegionBuild(
        seed=row.seed,
        on=row.built_for,
        size=row.size,
        taxonomy_release=row.taxonomy_release,
        sha256=row.sha256,
        untaught_share=row.untaught_share_per_10000 / 10_000,
        built_at=row.built_at,
        release=row.release_id,
    )


def region_calibration() -> tuple[dict[str, object], ...]:
    """The calibration table kept with the region: name, unit, target, generated, period, source, is_met.

    `source` is None for a size that the region asks of itself.
    """
    row = models.RegionBuild.objects.first()
    return tuple(row.calibration) if row else ()


def offer_key() -> str:
    """Changes when the offer is replaced; an index of the whole offer is kept under it. Empty without a region."""
    row = models.RegionBuild.objects.values_list("sha256", "pk").first()
    return f"{row[0]}-{row[1]}" if row else ""


def training(training_id: str) -> Training:
    """One training. Raises NotFound."""
    found = load_trainings(models.Training.objects.filter(pk=training_id))
    if not found:
        raise _unknown_training(training_id)
    return found[0]


def provider(kbo_number: KboNumber) -> Provider:
    """One provider. Raises NotFound."""
    row = models.Provider.objects.filter(pk=kbo_number).first()
    if row is None:
        raise NotFound(Text(nl=f"Geen aanbieder met nummer {kbo_number}.", en=f"No provider with number {kbo_number}."))
    return provider_value(row)


def providers(kbo_numbers: Iterable[KboNumber]) -> dict[KboNumber, Provider]:
    """Providers by number; unknown numbers are left out."""
    rows = models.Provider.objects.filter(pk__in=set(kbo_numbers))
    return {KboNumber(row.kbo_number): provider_value(row) for row in rows}


def sessions_of(training_id: str, *, on: date, limit: int = 50) -> tuple[Session, ...]:
    """Sessions of a training that start on or after the day, soonest first."""
    rows = models.Session.objects.filter(training_id=training_id, starts_on__gte=on).order_by("starts_on", "id")[:limit]
    return tuple(session_values(rows))


def session_of(training_id: str, *, session_id: str, on: date) -> Session:
    """One session of a training, by its id, that starts on or after the day. Raises `NotFound`."""
    rows = models.Session.objects.filter(pk=session_id, training_id=training_id, starts_on__gte=on)
    for session in session_values(rows):
        return session
    raise NotFound(
        Text(
            nl=f"Deze opleiding heeft vanaf {on} geen sessie ‘{session_id}’. Zie training/{training_id}.",
            en=f"This training has no session '{session_id}' from {on} on. See training/{training_id}.",
        )
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingMark:
    """What tells a training from another one that got its number later."""

    title_nl: str
    provider: KboNumber


def training_marks(ids: Iterable[str]) -> dict[str, TrainingMark]:
    """Title and provider of the trainings with these numbers; those that are not on offer are left out."""
    rows = models.Training.objects.filter(pk__in=set(ids)).values_list("pk", "title_nl", "provider_id")
    return {key: TrainingMark(title_nl=title, provider=KboNumber(provider)) for key, title, provider in rows}


def session_marks(ids: Iterable[str]) -> dict[str, tuple[str, date, date]]:
    """Training, first and last day of the sessions with these numbers; those that are not on offer are left out."""
    rows = models.Session.objects.filter(pk__in=set(ids)).values_list("pk", "training_id", "starts_on", "ends_on")
    return {key: (training, starts_on, ends_on) for key, training, starts_on, ends_on in rows}


def candidate_sessions(*, on: date, until: date) -> tuple[tuple[Training, ...], tuple[Session, ...]]:
    """All trainings, in order of id, and the sessions that start after `on` and before `until`, in order of start and id."""
    runs = models.Session.objects.filter(starts_on__gt=on, starts_on__lt=until).order_by("starts_on", "id")
    return load_trainings(models.Training.objects.all()), tuple(session_values(runs))


def load_trainings(wanted: "QuerySet[models.Training]") -> tuple[Training, ...]:
    """The trainings of a selection with outcomes, awards, prerequisites and recognitions, in order of id; five queries."""
    rows = list(wanted.order_by("pk").defer("search_text"))
    ids = [row.pk for row in rows]
    outcomes = _grouped(models.Outcome.objects.filter(training_id__in=ids).values_list("training_id", "skill"))
    awards = _grouped(models.Award.objects.filter(training_id__in=ids).values_list("training_id", "code"))
    before = _grouped(models.Prerequisite.objects.filter(training_id__in=ids).values_list("training_id", "required_id"))
    recognitions: dict[str, list[models.Recognition]] = defaultdict(list)
    for item in models.Recognition.objects.filter(training_id__in=ids).order_by("pk"):
        recognitions[item.training_id].append(item)
    return tuple(
        training_value(
            row,
            outcomes=outcomes[row.pk],
            awards=awards[row.pk],
            prerequisites=before[row.pk],
            recognitions=recognitions[row.pk],
        )
        for row in rows
    )


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _unknown_training(training_id: str) -> NotFound:
    return NotFound(
        Text(
            nl=f"Geen opleiding met nummer ‘{training_id}’. Zoek ze met: krachtlijn training search.",
            en=f"No training with number '{training_id}'. Find it with: krachtlijn training search.",
        )
    )
