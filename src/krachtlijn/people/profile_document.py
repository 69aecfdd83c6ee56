"""The profile as a JSON document `person/1`: parse one (all problems at once, unknown keys are errors) and write one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from krachtlijn.kernel.errors import InvalidInput, KrachtlijnError, Problem
from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import concept_uri, nis_code
from krachtlijn.kernel.money import (
    Fraction,
    Hours,
    fraction,
    fraction_decimal,
    hours,
    hours_decimal,
)
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import (
    Availability,
    CareerSpell,
    DaySlot,
    Diploma,
    DutchLevel,
    Employment,
    Evidence,
    HeldCompetence,
    Person,
    Place,
    Region,
    Status,
)

SCHEMA = "person/1"
BIRTH_YEARS = range(1900, 2101)
VKS_LEVELS = (1, 8)
MAX_DISTANCE_KM = 20040
"""Half the way around the earth: nobody lives further from a training."""
LARGEST_LATITUDE, LARGEST_LONGITUDE = 90, 180
"""Degrees, to both sides."""
T = TypeVar("T")

KEYS: Mapping[str, frozenset[str]] = {
    "": frozenset(
        "schema id status residence residence_region max_distance_km birth_date availability career schooling competences "
        "rejected_assumptions dutch employment receives_unemployment_benefit development_plan_on is_synthetic".split()
    ),
    "residence": frozenset({"municipality", "latitude", "longitude"}),
    "availability": frozenset({"slots", "from_date", "hours_per_week"}),
    "career": frozenset({"occupation", "valid_from", "valid_until", "employment_fraction"}),
    "schooling": frozenset({"title", "vks_level", "qualification", "licence", "obtained_on"}),
    "competences": frozenset({"skill", "evidence", "since"}),
    "employment": frozenset(
        "private_sector workplace_region employment_fraction reference_fraction weekly_hours employer_consents".split()
    ),
}


@dataclass(slots=True)
class _Reader:
    """Reads one object of the document and gathers its problems instead of stopping at the first."""

    fields: Mapping[str, Any]
    where: str
    problems: list[Problem] = field(default_factory=list)

    def note(self, key: str, *, nl: str, en: str) -> None:
        self.problems.append(Problem(column=f"{self.where}.{key}".lstrip("."), reason=Text(nl=nl, en=en)))

    def read(self, key: str, parse: Callable[[Any], T]) -> T | None:
        value = self.fields.get(key)
        if value is None:
            return None
        try:
            return parse(value)
        except KrachtlijnError as error:
            self.note(key, nl=error.sentence.nl, en=error.sentence.en)
        except (TypeError, ValueError, KeyError):
            self.note(key, nl=f"‘{value}’ heeft niet de verwachte vorm.", en=f"'{value}' does not have the expected form.")
        return None

    def need(self, key: str, parse: Callable[[Any], T]) -> T | None:
        if self.fields.get(key) is None:
            self.note(key, nl="dit veld is nodig; vul het in.", en="this field is required; fill it in.")
            return None
        return self.read(key, parse)


def parse_person(document: Mapping[str, Any]) -> Person:
    """Read a `person/1` document. Raises `InvalidInput` with every problem of the document."""
    problems: list[Problem] = []
    reader = _open(document, where="", keys=KEYS[""], problems=problems)
    schema = document.get("schema", SCHEMA) if isinstance(document, Mapping) else SCHEMA
    if schema != SCHEMA:
        reader.note("schema", nl=f"verwacht {SCHEMA}, kreeg {schema}.", en=f"expected {SCHEMA}, got {schema}.")
    known_id, status = reader.need("id", _text), reader.need("status", Status)
    parts = {
        "residence": _part(reader, "residence", build=_residence),
        "availability": _part(reader, "availability", build=_availability),
        "employment": _part(reader, "employment", build=_employment),
    }
    lists = {
        "career": _parts(reader, "career", build=_spell),
        "schooling": _parts(reader, "schooling", build=_diploma),
        "competences": _parts(reader, "competences", build=_competence),
    }
    scalars = {
        "residence_region": reader.read("residence_region", _region),
        "max_distance_km": reader.read("max_distance_km", lambda value: _whole(value, least=0, most=MAX_DISTANCE_KM)),
        "birth_date": reader.read("birth_date", _birth_date),
        "dutch": reader.read("dutch", DutchLevel),
        "receives_unemployment_benefit": reader.read("receives_unemployment_benefit", _yes_no),
        "development_plan_on": reader.read("development_plan_on", date.fromisoformat),
        "is_synthetic": reader.read("is_synthetic", _yes_no) or False,
        "rejected_assumptions": reader.read("rejected_assumptions", lambda uris: frozenset(map(concept_uri, uris)))
        or frozenset(),
    }
    if reader.problems or known_id is None or status is None:
        raise InvalidInput(
            Text(
                nl="Het profiel klopt nog niet; verbeter wat hieronder staat en probeer opnieuw.",
                en="The profile is not right yet; correct what is listed below and try again.",
            ),
            problems=tuple(reader.problems),
        )
    return Person(id=known_id, status=status, **parts, **lists, **scalars)  # type: ignore[arg-type]


def person_document(person: Person) -> dict[str, Any]:
    """The profile as a `person/1` document; `parse_person` of it gives the same profile. Unknown facts are left out."""
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "id": person.id,
        "status": person.status.value,
        "residence": _residence_document(person.residence),
        "residence_region": person.residence_region and person.residence_region.value,
        "max_distance_km": person.max_distance_km,
        "birth_date": _iso(person.birth_date),
        "availability": _availability_document(person.availability),
        "career": [_spell_document(spell) for spell in person.career],
        "schooling": [_diploma_document(diploma) for diploma in person.schooling],
        "competences": [
            _without_unknown({"skill": held.skill, "evidence": held.evidence.value, "since": _iso(held.since)})
            for held in person.competences
        ],
        "rejected_assumptions": sorted(person.rejected_assumptions),
        "dutch": person.dutch.value if person.dutch else None,
        "employment": _employment_document(person.employment),
        "receives_unemployment_benefit": person.receives_unemployment_benefit,
        "development_plan_on": _iso(person.development_plan_on),
        "is_synthetic": person.is_synthetic,
    }
    return _without_unknown(document)


def _open(value: Any, *, where: str, keys: frozenset[str], problems: list[Problem]) -> _Reader:
    fields = value if isinstance(value, Mapping) else {}
    reader = _Reader(fields=fields, where=where, problems=problems)
    if not isinstance(value, Mapping):
        reader.note("", nl="hier wordt een object verwacht.", en="an object is expected here.")
    for key in sorted(set(fields) - keys):
        known = ", ".join(sorted(keys))
        reader.note(key, nl=f"dit veld bestaat niet; gekend zijn: {known}.", en=f"this field does not exist; known are: {known}.")
    return reader


def _part(reader: _Reader, key: str, *, build: Callable[[_Reader], T]) -> T | None:
    if reader.fields.get(key) is None:
        return None
    return build(_open(reader.fields[key], where=key, keys=KEYS[key], problems=reader.problems))


def _parts(reader: _Reader, key: str, *, build: Callable[[_Reader], T | None]) -> tuple[T, ...]:
    rows = reader.fields.get(key) or []
    if not isinstance(rows, list):
        reader.note(key, nl="hier wordt een lijst verwacht.", en="a list is expected here.")
        return ()
    opened = (_open(row, where=f"{key}[{i}]", keys=KEYS[key], problems=reader.problems) for i, row in enumerate(rows))
    return tuple(part for part in map(build, opened) if part is not None)


def _residence(reader: _Reader) -> Place | None:
    municipality = reader.need("municipality", nis_code)
    latitude = reader.need("latitude", lambda value: _degrees(value, LARGEST_LATITUDE))
    longitude = reader.need("longitude", lambda value: _degrees(value, LARGEST_LONGITUDE))
    if municipality is None or latitude is None or longitude is None:
        return None
    return Place(municipality=municipality, coordinates=Coordinates(latitude=latitude, longitude=longitude))


def _availability(reader: _Reader) -> Availability:
    slots = reader.need("slots", lambda names: frozenset(map(DaySlot, names))) or frozenset()
    return Availability(
        slots=slots, from_date=reader.read("from_date", date.fromisoformat), hours_per_week=reader.read("hours_per_week", _hours)
    )


def _employment(reader: _Reader) -> Employment:
    return Employment(
        private_sector=reader.read("private_sector", _yes_no),
        workplace_region=reader.read("workplace_region", _region),
        employment_fraction=reader.read("employment_fraction", _fraction),
        reference_fraction=reader.read("reference_fraction", _fraction),
        weekly_hours=reader.read("weekly_hours", _hours),
        employer_consents=reader.read("employer_consents", _yes_no),
    )


def _spell(reader: _Reader) -> CareerSpell | None:
    occupation, start = reader.need("occupation", concept_uri), reader.need("valid_from", date.fromisoformat)
    end = reader.read("valid_until", date.fromisoformat)
    period = reader.read("valid_from", lambda _: Period(valid_from=start, valid_until=end)) if start else None
    if occupation is None or period is None:
        return None
    return CareerSpell(occupation=occupation, period=period, employment_fraction=reader.read("employment_fraction", _fraction))


def _diploma(reader: _Reader) -> Diploma | None:
    title = reader.need("title", _text)
    return (
        None
        if title is None
        else Diploma(
            title=title,
            vks_level=reader.read("vks_level", lambda value: _whole(value, least=VKS_LEVELS[0], most=VKS_LEVELS[1])),
            qualification=reader.read("qualification", _text),
            licence=reader.read("licence", _text),
            obtained_on=reader.read("obtained_on", date.fromisoformat),
        )
    )


def _competence(reader: _Reader) -> HeldCompetence | None:
    skill, evidence = reader.need("skill", concept_uri), reader.need("evidence", Evidence)
    if skill is None or evidence is None:
        return None
    return HeldCompetence(skill=skill, evidence=evidence, since=reader.read("since", date.fromisoformat))


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return value.strip()


def _whole(value: Any, *, least: int, most: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    if not least <= value <= most:
        raise _outside(f"{least}", f"{most}")
    return value


def _degrees(value: Any, largest: int) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not -largest <= value <= largest:
        raise _outside(f"-{largest}", f"{largest}")
    return float(value)


def _birth_date(value: Any) -> date:
    day = date.fromisoformat(value)
    if day.year not in BIRTH_YEARS:
        raise _outside(f"{BIRTH_YEARS[0]}-01-01", f"{BIRTH_YEARS[-1]}-12-31")
    return day


def _outside(least: str, most: str) -> InvalidInput:
    return InvalidInput(
        Text(nl=f"moet liggen van {least} tot en met {most}; verbeter dit.", en=f"must be from {least} to {most}; correct it.")
    )


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _region(value: Any) -> Region:
    if isinstance(value, str) and value in set(Region):
        return Region(value)
    known = ", ".join(region.value for region in Region)
    raise InvalidInput(
        Text(
            nl=f"‘{value}’ is geen gebied dat we kennen; kies uit: {known}.",
            en=f"'{value}' is no region we know; choose: {known}.",
        )
    )


def _hours(value: Any) -> Hours:
    return hours(str(value))


def _fraction(value: Any) -> Fraction:
    return fraction(str(value))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _without_unknown(document: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if value is not None}


def _number(value: Any) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _residence_document(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    point = place.coordinates
    return {"municipality": place.municipality, "latitude": point.latitude, "longitude": point.longitude}


def _availability_document(availability: Availability | None) -> dict[str, Any] | None:
    if availability is None:
        return None
    weekly = availability.hours_per_week
    return _without_unknown(
        {
            "slots": sorted(slot.value for slot in availability.slots),
            "from_date": _iso(availability.from_date),
            "hours_per_week": None if weekly is None else _number(hours_decimal(weekly)),
        }
    )


def _employment_document(job: Employment | None) -> dict[str, Any] | None:
    if job is None:
        return None
    return _without_unknown(
        {
            "private_sector": job.private_sector,
            "workplace_region": job.workplace_region and job.workplace_region.value,
            "employment_fraction": _share(job.employment_fraction),
            "reference_fraction": _share(job.reference_fraction),
            "weekly_hours": None if job.weekly_hours is None else _number(hours_decimal(job.weekly_hours)),
            "employer_consents": job.employer_consents,
        }
    )


def _share(share: Fraction | None) -> str | None:
    return None if share is None else _number(fraction_decimal(share))


def _spell_document(spell: CareerSpell) -> dict[str, Any]:
    return _without_unknown(
        {
            "occupation": spell.occupation,
            "valid_from": _iso(spell.period.valid_from),
            "valid_until": _iso(spell.period.valid_until),
            "employment_fraction": _share(spell.employment_fraction),
        }
    )


def _diploma_document(diploma: Diploma) -> dict[str, Any]:
    return _without_unknown(
        {
            "title": diploma.title,
            "vks_level": diploma.vks_level,
            "qualification": diploma.qualification,
            "licence": diploma.licence,
            "obtained_on": _iso(diploma.obtained_on),
        }
    )
