"""Change the offer: replace the trainings and sessions of the reference region and keep which region it is."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.sources.reference_region.calibration import CalibrationRow
from krachtlijn.sources.reference_region.region import Region
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.training import models
from krachtlijn.store.training.rows import (
    SkillNames,
    award_rows,
    outcome_rows,
    prerequisite_rows,
    provider_row,
    recognition_rows,
    session_row,
    training_row,
)

BATCH = 2000


@transaction.atomic
def record_region(
    *,
    by: Actor,
    on: date,
    region: Region,
    sha256: str,
    calibration: tuple[CalibrationRow, ...],
    skill_names: SkillNames,
    release_id: str,
    manifest: Mapping[str, Any],
) -> None:
    """Replace the providers, trainings and sessions of the former region, and make the release of its frames visible.

    Raises `NotAllowed`. The database refuses overbooked sessions, unknown prerequisites and numbers that occur twice.
    """
    check_permission(by, Permission.BUILD_REGION)
    _remove_former_region()
    _record_offer(region, skill_names=skill_names)
    now = timezone.now()
    release = models.FrameRelease.objects.create(pk=release_id, kind="reference_region", manifest=manifest, created_at=now)
    models.RegionBuild.objects.create(
        seed=region.seed,
        built_for=region.on,
        size=region.size,
        taxonomy_release=region.taxonomy_release,
        sha256=sha256,
        untaught_share_per_10000=round(10_000 * region.untaught_share),
        calibration=[_calibration_document(row) for row in calibration],
        release=release,
        built_at=now,
    )
    details = {"seed": region.seed, "built_for": str(region.on), "size": region.size, "sha256": sha256, "on": str(on)}
    record_change(by=by, action="record_region", subject_kind="region", subject_id=release_id, details=details)


def _remove_former_region() -> None:
    models.RegionBuild.objects.all().delete()
    models.FrameRelease.objects.filter(kind="reference_region").delete()
    synthetic = models.Training.objects.filter(is_synthetic=True)
    for child in (models.Outcome, models.Award, models.Prerequisite, models.Recognition, models.Session):
        child.objects.filter(training__in=synthetic)._raw_delete("default")
    synthetic._raw_delete("default")
    models.Provider.objects.filter(is_synthetic=True)._raw_delete("default")


def _record_offer(region: Region, *, skill_names: SkillNames) -> None:
    names = {provider.kbo_number: provider.name for provider in region.providers}
    trainings = region.trainings
    _create(models.Provider, map(provider_row, region.providers))
    _create(
        models.Training,
        (training_row(item, provider_name=names[item.provider], skill_names=skill_names) for item in trainings),
    )
    _create(models.Outcome, (row for item in trainings for row in outcome_rows(item)))
    _create(models.Award, (row for item in trainings for row in award_rows(item)))
    _create(models.Prerequisite, (row for item in trainings for row in prerequisite_rows(item)))
    _create(models.Recognition, (row for item in trainings for row in recognition_rows(item)))
    _create(models.Session, map(session_row, region.sessions))


def _create(model: type[Model], rows: Iterable[Model]) -> None:
    model._default_manager.bulk_create(rows, batch_size=BATCH)


def _calibration_document(row: CalibrationRow) -> dict[str, Any]:
    return {
        "nl": row.target.name.nl,
        "en": row.target.name.en,
        "unit": row.target.unit,
        "target": row.target.value,
        "generated": row.generated,
        "period": row.target.period,
        "source": row.target.source,
        "is_met": row.is_met,
    }
