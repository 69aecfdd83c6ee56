"""Trainings, sessions, employers and open vacancies of the region as tables, beside the rows that the site keeps of them.

Amounts are whole numbers of their unit, as everywhere: 1/100 hour, 1/10,000 euro, per 10,000 of full time. Null is not
published or not asked.
"""

from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from krachtlijn.jobs.employer import Employer
from krachtlijn.jobs.vacancy import Vacancy
from krachtlijn.sources.reference_region.frame_schema import Schema
from krachtlijn.sources.reference_region.region import Region
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

TRAINING_COLUMNS: Schema = {
    "training": pl.String,
    "title_nl": pl.String,
    "title_en": pl.String,
    "provider": pl.String,
    "kind": pl.String,
    "contact_hours": pl.Int64,
    "size_unit": pl.String,
    "size": pl.Int64,
    "price": pl.Int64,
    "vks_level": pl.Int64,
    "minimum_vks_level": pl.Int64,
    "minimum_dutch": pl.String,
    "minimum_age": pl.Int64,
    "licence": pl.String,
    "has_intake": pl.Boolean,
    "odb_number": pl.String,
    "is_synthetic": pl.Boolean,
}
OUTCOME_COLUMNS: Schema = {"training": pl.String, "skill": pl.String, "is_synthetic": pl.Boolean}
RECOGNITION_COLUMNS: Schema = {
    "training": pl.String,
    "regime": pl.String,
    "valid_from": pl.Date,
    "valid_until": pl.Date,
    "is_synthetic": pl.Boolean,
}
SESSION_COLUMNS: Schema = {
    "session": pl.String,
    "training": pl.String,
    "starts_on": pl.Date,
    "ends_on": pl.Date,
    "slot": pl.String,
    "hours_per_week": pl.Int64,
    "mode": pl.String,
    "municipality": pl.String,
    "latitude": pl.Float64,
    "longitude": pl.Float64,
    "capacity": pl.Int64,
    "places_taken": pl.Int64,
    "enrol_before": pl.Date,
    "is_synthetic": pl.Boolean,
}
EMPLOYER_COLUMNS: Schema = {
    "employer": pl.String,
    "name": pl.String,
    "nace_section": pl.String,
    "headcount": pl.Int64,
    "private_sector": pl.Boolean,
    "has_sector_covenant": pl.Boolean,
    "municipality": pl.String,
    "establishments": pl.Int64,
    "is_synthetic": pl.Boolean,
}
OPEN_VACANCY_COLUMNS: Schema = {
    "vacancy": pl.String,
    "employer": pl.String,
    "occupation": pl.String,
    "municipality": pl.String,
    "opened_on": pl.Date,
    "positions": pl.Int64,
    "employment_fraction": pl.Int64,
    "minimum_vks_level": pl.Int64,
    "minimum_dutch": pl.String,
    "is_synthetic": pl.Boolean,
}


def offer_tables(region: Region) -> Mapping[str, pl.DataFrame]:
    """The tables by name: trainings, outcomes, recognitions, sessions, employers, open_vacancies."""
    trainings = region.trainings
    return {
        "trainings": _table(map(_training, trainings), TRAINING_COLUMNS),
        "outcomes": _table((_outcome(item, skill) for item in trainings for skill in sorted(item.outcomes)), OUTCOME_COLUMNS),
        "recognitions": _table((row for item in trainings for row in _recognitions(item)), RECOGNITION_COLUMNS),
        "sessions": _table(map(_session, region.sessions), SESSION_COLUMNS),
        "employers": _table(map(_employer, region.employers), EMPLOYER_COLUMNS),
        "open_vacancies": _table(map(_open_vacancy, region.vacancies), OPEN_VACANCY_COLUMNS),
    }


def _table(rows: Iterable[tuple[Any, ...]], schema: Schema) -> pl.DataFrame:
    return pl.DataFrame(list(rows), schema=dict(schema), orient="row")


def _training(item: Training) -> tuple[Any, ...]:
    asked = item.admission
    return (
        item.id,
        item.title.nl,
        item.title.en,
        item.provider,
        item.kind.value,
        item.contact_hours,
        item.size_unit.value,
        item.size,
        item.price,
        item.vks_level,
        asked.minimum_vks_level,
        asked.dutch.value if asked.dutch else None,
        asked.minimum_age,
        asked.licence,
        asked.intake,
        item.odb_number,
        item.is_synthetic,
    )


def _outcome(item: Training, skill: str) -> tuple[Any, ...]:
    return item.id, skill, item.is_synthetic


def _recognitions(item: Training) -> Iterable[tuple[Any, ...]]:
    return (
        (item.id, found.regime.value, found.period.valid_from, found.period.valid_until, item.is_synthetic)
        for found in item.recognitions
    )


def _session(item: Session) -> tuple[Any, ...]:
    place = item.place
    return (
        item.id,
        item.training,
        item.starts_on,
        item.ends_on,
        item.slot.value,
        item.hours_per_week,
        item.mode.value,
        place.municipality if place else None,
        place.coordinates.latitude if place else None,
        place.coordinates.longitude if place else None,
        item.capacity,
        item.places_taken,
        item.enrol_before,
        item.is_synthetic,
    )


def _employer(item: Employer) -> tuple[Any, ...]:
    return (
        item.kbo_number,
        item.name,
        item.nace_section,
        item.headcount,
        item.is_private,
        item.has_sector_covenant,
        item.seat.municipality,
        len(item.establishments),
        item.is_synthetic,
    )


def _open_vacancy(item: Vacancy) -> tuple[Any, ...]:
    return (
        item.id,
        item.employer,
        item.occupation,
        item.place.municipality,
        item.opened_on,
        item.positions,
        item.employment_fraction,
        item.minimum_vks_level,
        item.dutch.value if item.dutch else None,
        item.is_synthetic,
    )
