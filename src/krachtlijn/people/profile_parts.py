"""The parts of a profile document: place, time, job, work done, diplomas and competences, each read and written."""

from datetime import date
from typing import Any

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import concept_uri, nis_code
from krachtlijn.kernel.money import Fraction, fraction_decimal, hours_decimal
from krachtlijn.kernel.period import Period
from krachtlijn.people.document_reader import DocumentReader
from krachtlijn.people.profile import (
    Availability,
    CareerSpell,
    DaySlot,
    Diploma,
    Employment,
    Evidence,
    HeldCompetence,
    Place,
)
from krachtlijn.people.profile_value import (
    LARGEST_LATITUDE,
    LARGEST_LONGITUDE,
    VKS_LEVELS,
    parse_degrees,
    parse_fraction,
    parse_hours,
    parse_region,
    parse_text,
    parse_whole,
    parse_yes_no,
)


def read_residence(reader: DocumentReader) -> Place | None:
    """Where somebody lives."""
    municipality = reader.need("municipality", nis_code)
    latitude = reader.need("latitude", lambda value: parse_degrees(value, LARGEST_LATITUDE))
    longitude = reader.need("longitude", lambda value: parse_degrees(value, LARGEST_LONGITUDE))
    if municipality is None or latitude is None or longitude is None:
        return None
    return Place(municipality=municipality, coordinates=Coordinates(latitude=latitude, longitude=longitude))


def read_availability(reader: DocumentReader) -> Availability:
    """When somebody can follow lessons."""
    slots = reader.need("slots", lambda names: frozenset(map(DaySlot, names))) or frozenset()
    return Availability(
        slots=slots,
        from_date=reader.read("from_date", date.fromisoformat),
        hours_per_week=reader.read("hours_per_week", parse_hours),
    )


def read_employment(reader: DocumentReader) -> Employment:
    """The present job."""
    return Employment(
        private_sector=reader.read("private_sector", parse_yes_no),
        workplace_region=reader.read("workplace_region", parse_region),
        employment_fraction=reader.read("employment_fraction", parse_fraction),
        reference_fraction=reader.read("reference_fraction", parse_fraction),
        weekly_hours=reader.read("weekly_hours", parse_hours),
        employer_consents=reader.read("employer_consents", parse_yes_no),
        student_contract=reader.read("student_contract", parse_yes_no),
        apprenticeship_contract=reader.read("apprenticeship_contract", parse_yes_no),
        employer_pays_training=reader.read("employer_pays_training", parse_yes_no),
    )


def read_spell(reader: DocumentReader) -> CareerSpell | None:
    """A period of work."""
    occupation, start = reader.need("occupation", concept_uri), reader.need("valid_from", date.fromisoformat)
    end = reader.read("valid_until", date.fromisoformat)
    period = reader.read("valid_from", lambda _: Period(valid_from=start, valid_until=end)) if start else None
    if occupation is None or period is None:
        return None
    return CareerSpell(
        occupation=occupation, period=period, employment_fraction=reader.read("employment_fraction", parse_fraction)
    )


def read_diploma(reader: DocumentReader) -> Diploma | None:
    """A diploma or licence."""
    title = reader.need("title", parse_text)
    return (
        None
        if title is None
        else Diploma(
            title=title,
            vks_level=reader.read("vks_level", lambda value: parse_whole(value, least=VKS_LEVELS[0], most=VKS_LEVELS[1])),
            qualification=reader.read("qualification", parse_text),
            licence=reader.read("licence", parse_text),
            obtained_on=reader.read("obtained_on", date.fromisoformat),
        )
    )


def read_competence(reader: DocumentReader) -> HeldCompetence | None:
    """A competence and how we know."""
    skill, evidence = reader.need("skill", concept_uri), reader.need("evidence", Evidence)
    if skill is None or evidence is None:
        return None
    return HeldCompetence(skill=skill, evidence=evidence, since=reader.read("since", date.fromisoformat))


def iso_day(day: date | None) -> str | None:
    """The day as text."""
    return day.isoformat() if day else None


def without_unknown(document: dict[str, Any]) -> dict[str, Any]:
    """The document without what is not known."""
    return {key: value for key, value in document.items() if value is not None}


def _number(value: Any) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def residence_document(place: Place | None) -> dict[str, Any] | None:
    """The place as plain data."""
    if place is None:
        return None
    point = place.coordinates
    return {"municipality": place.municipality, "latitude": point.latitude, "longitude": point.longitude}


def availability_document(availability: Availability | None) -> dict[str, Any] | None:
    """The time for lessons as plain data."""
    if availability is None:
        return None
    weekly = availability.hours_per_week
    return without_unknown(
        {
            "slots": sorted(slot.value for slot in availability.slots),
            "from_date": iso_day(availability.from_date),
            "hours_per_week": None if weekly is None else _number(hours_decimal(weekly)),
        }
    )


def employment_document(job: Employment | None) -> dict[str, Any] | None:
    """The job as plain data."""
    if job is None:
        return None
    return without_unknown(
        {
            "private_sector": job.private_sector,
            "workplace_region": job.workplace_region and job.workplace_region.value,
            "employment_fraction": _share(job.employment_fraction),
            "reference_fraction": _share(job.reference_fraction),
            "weekly_hours": None if job.weekly_hours is None else _number(hours_decimal(job.weekly_hours)),
            "employer_consents": job.employer_consents,
            "student_contract": job.student_contract,
            "apprenticeship_contract": job.apprenticeship_contract,
            "employer_pays_training": job.employer_pays_training,
        }
    )


def _share(share: Fraction | None) -> str | None:
    return None if share is None else _number(fraction_decimal(share))


def spell_document(spell: CareerSpell) -> dict[str, Any]:
    """The period of work as plain data."""
    return without_unknown(
        {
            "occupation": spell.occupation,
            "valid_from": iso_day(spell.period.valid_from),
            "valid_until": iso_day(spell.period.valid_until),
            "employment_fraction": _share(spell.employment_fraction),
        }
    )


def diploma_document(diploma: Diploma) -> dict[str, Any]:
    """The diploma as plain data."""
    return without_unknown(
        {
            "title": diploma.title,
            "vks_level": diploma.vks_level,
            "qualification": diploma.qualification,
            "licence": diploma.licence,
            "obtained_on": iso_day(diploma.obtained_on),
        }
    )


def competence_document(held: HeldCompetence) -> dict[str, Any]:
    """The competence as plain data."""
    return without_unknown({"skill": held.skill, "evidence": held.evidence.value, "since": iso_day(held.since)})
