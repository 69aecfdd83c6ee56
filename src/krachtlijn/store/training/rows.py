"""Trainings as rows and back: a `Training` written and read again is the same `Training`."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date

from django.db.models import QuerySet

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import ConceptUri, KboNumber, NisCode, OdbNumber
from krachtlijn.kernel.money import Euro, Hours
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DaySlot, DutchLevel, Place
from krachtlijn.store.training import models
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.training.admission import Admission
from krachtlijn.training.provider import Provider, ProviderKind
from krachtlijn.training.recognition import Recognition, Regime
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import SizeUnit, Training, TrainingKind

SkillNames = Mapping[ConceptUri, tuple[str, ...]]


def provider_row(provider: Provider) -> models.Provider:
    """The provider as a row."""
    return models.Provider(
        kbo_number=provider.kbo_number,
        name=provider.name,
        kind=provider.kind,
        municipality=provider.place.municipality,
        latitude=provider.place.coordinates.latitude,
        longitude=provider.place.coordinates.longitude,
        quality_registrations=[
            [period.valid_from.isoformat(), period.valid_until.isoformat() if period.valid_until else None]
            for period in provider.quality_registrations
        ],
        is_synthetic=provider.is_synthetic,
    )


def provider_value(row: models.Provider) -> Provider:
    """The row as a provider."""
    return Provider(
        kbo_number=KboNumber(row.kbo_number),
        name=row.name,
        kind=ProviderKind(row.kind),
        place=Place(
            municipality=NisCode(row.municipality), coordinates=Coordinates(latitude=row.latitude, longitude=row.longitude)
        ),
        quality_registrations=tuple(
            Period(valid_from=date.fromisoformat(start), valid_until=date.fromisoformat(end) if end else None)
            for start, end in row.quality_registrations
        ),
        is_synthetic=row.is_synthetic,
    )


def training_row(training: Training, *, provider_name: str, skill_names: SkillNames) -> models.Training:
    """The training itself as a row, with the text that search looks in."""
    admission = training.admission
    return models.Training(
        id=training.id,
        provider_id=training.provider,
        title_nl=training.title.nl[:300],
        title_en=training.title.en[:300],
        kind=training.kind.value,
        contact_hours=training.contact_hours,
        size_unit=training.size_unit.value,
        size=training.size,
        price=training.price,
        vks_level=training.vks_level,
        odb_number=training.odb_number,
        minimum_vks_level=admission.minimum_vks_level,
        minimum_dutch=admission.dutch.value if admission.dutch else "",
        minimum_age=admission.minimum_age,
        licence=admission.licence or "",
        has_intake=admission.intake,
        search_text=_search_text(training, provider_name=provider_name, skill_names=skill_names),
        is_synthetic=training.is_synthetic,
    )


def _search_text(training: Training, *, provider_name: str, skill_names: SkillNames) -> str:
    outcomes = [name for skill in sorted(training.outcomes) for name in skill_names.get(skill, ())]
    parts = (training.title.nl, training.title.en, provider_name, training.odb_number or "", *sorted(training.awards), *outcomes)
    return " ".join(dict.fromkeys(map(normalised, parts)))


def outcome_rows(training: Training) -> Iterable[models.Outcome]:
    """One row per competence taught."""
    return (models.Outcome(training_id=training.id, skill=skill) for skill in sorted(training.outcomes))


def award_rows(training: Training) -> Iterable[models.Award]:
    """One row per code awarded."""
    return (models.Award(training_id=training.id, code=code) for code in sorted(training.awards))


def prerequisite_rows(training: Training) -> Iterable[models.Prerequisite]:
    """One row per training to finish first."""
    return (models.Prerequisite(training_id=training.id, required_id=other) for other in sorted(training.prerequisites))


def recognition_rows(training: Training) -> Iterable[models.Recognition]:
    """One row per recognition."""
    return (
        models.Recognition(
            training_id=training.id,
            regime=item.regime.value,
            valid_from=item.period.valid_from,
            valid_until=item.period.valid_until,
            level_restriction=item.level_restriction,
        )
        for item in training.recognitions
    )


def session_row(session: Session) -> models.Session:
    """The session as a row."""
    place = session.place
    return models.Session(
        id=session.id,
        training_id=session.training,
        starts_on=session.starts_on,
        ends_on=session.ends_on,
        slot=session.slot.value,
        hours_per_week=session.hours_per_week,
        mode=session.mode.value,
        municipality=place.municipality if place else "",
        latitude=place.coordinates.latitude if place else None,
        longitude=place.coordinates.longitude if place else None,
        capacity=session.capacity,
        places_taken=session.places_taken,
        as_of=session.as_of,
        language=session.language,
        enrol_before=session.enrol_before,
        is_synthetic=session.is_synthetic,
    )


SESSION_FIELDS = (
    "id",
    "training_id",
    "starts_on",
    "ends_on",
    "slot",
    "hours_per_week",
    "mode",
    "municipality",
    "latitude",
    "longitude",
    "capacity",
    "places_taken",
    "as_of",
    "language",
    "enrol_before",
    "is_synthetic",
)


def session_values(rows: "QuerySet[models.Session]") -> Iterator[Session]:
    """The sessions of a selection, in its order; reads columns, not objects, because there are thousands."""
    places: dict[tuple[str, float, float], Place] = {}
    for row in rows.values_list(*SESSION_FIELDS).iterator(chunk_size=5000):
        session_id, training, starts_on, ends_on, slot, weekly, mode, nis, latitude, longitude, *rest = row
        capacity, places_taken, as_of, language, enrol_before, is_synthetic = rest
        place = None
        if latitude is not None:
            key = (nis, latitude, longitude)
            place = places.get(key) or places.setdefault(key, _place(key))
        yield Session(
            id=session_id,
            training=training,
            starts_on=starts_on,
            ends_on=ends_on,
            slot=_SLOTS[slot],
            hours_per_week=Hours(weekly),
            mode=_MODES[mode],
            place=place,
            capacity=capacity,
            places_taken=places_taken,
            as_of=as_of if as_of.tzinfo is UTC else as_of.astimezone(UTC),
            language=language,
            enrol_before=enrol_before,
            is_synthetic=is_synthetic,
        )


_SLOTS = {slot.value: slot for slot in DaySlot}
_MODES = {mode.value: mode for mode in Mode}


def _place(key: tuple[str, float, float]) -> Place:
    municipality, latitude, longitude = key
    return Place(municipality=NisCode(municipality), coordinates=Coordinates(latitude=latitude, longitude=longitude))


def training_value(
    row: models.Training,
    *,
    outcomes: Iterable[str],
    awards: Iterable[str],
    prerequisites: Iterable[str],
    recognitions: Iterable[models.Recognition],
) -> Training:
    """The row with its children as a training."""
    return Training(
        id=row.id,
        title=Text(nl=row.title_nl, en=row.title_en),
        provider=KboNumber(row.provider_id),
        kind=TrainingKind(row.kind),
        outcomes=frozenset(map(ConceptUri, outcomes)),
        contact_hours=Hours(row.contact_hours),
        size_unit=SizeUnit(row.size_unit),
        size=row.size,
        price=None if row.price is None else Euro(row.price),
        admission=Admission(
            minimum_vks_level=row.minimum_vks_level,
            dutch=DutchLevel(row.minimum_dutch) if row.minimum_dutch else None,
            minimum_age=row.minimum_age,
            licence=row.licence or None,
            intake=row.has_intake,
        ),
        awards=frozenset(awards),
        vks_level=row.vks_level,
        prerequisites=frozenset(prerequisites),
        odb_number=OdbNumber(row.odb_number) if row.odb_number else None,
        recognitions=tuple(
            Recognition(
                regime=Regime(item.regime),
                period=Period(valid_from=item.valid_from, valid_until=item.valid_until),
                level_restriction=item.level_restriction,
            )
            for item in recognitions
        ),
        is_synthetic=row.is_synthetic,
    )
