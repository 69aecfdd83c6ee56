"""The profile as a JSON document `person/1`: parse one (all problems at once, unknown keys are errors) and write one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.ids import concept_uri
from krachtlijn.kernel.text import Text
from krachtlijn.people.document_reader import DocumentReader, open_document
from krachtlijn.people.profile import DutchLevel, Person, Status
from krachtlijn.people.profile_parts import (
    availability_document,
    competence_document,
    diploma_document,
    employment_document,
    iso_day,
    read_availability,
    read_competence,
    read_diploma,
    read_employment,
    read_residence,
    read_spell,
    residence_document,
    spell_document,
    without_unknown,
)
from krachtlijn.people.profile_value import MAX_DISTANCE_KM, parse_birth_date, parse_region, parse_text, parse_whole, parse_yes_no

SCHEMA = "person/1"

BENEFIT_KEYS = ("receives_unemployment_benefit", "receives_sickness_benefit", "receives_leefloon")
KEYS: Mapping[str, frozenset[str]] = {
    "": frozenset(
        "schema id status residence residence_region max_distance_km birth_date availability career schooling competences "
        "rejected_assumptions dutch employment receives_unemployment_benefit receives_sickness_benefit "
        "receives_leefloon has_no_income has_development_plan development_plan_on is_synthetic".split()
    ),
    "residence": frozenset({"municipality", "latitude", "longitude"}),
    "availability": frozenset({"slots", "from_date", "hours_per_week"}),
    "career": frozenset({"occupation", "valid_from", "valid_until", "employment_fraction"}),
    "schooling": frozenset({"title", "vks_level", "qualification", "licence", "obtained_on"}),
    "competences": frozenset({"skill", "evidence", "since"}),
    "employment": frozenset(
        "private_sector workplace_region employment_fraction reference_fraction weekly_hours employer_consents "
        "student_contract apprenticeship_contract employer_pays_training".split()
    ),
}


def parse_person(document: Mapping[str, Any]) -> Person:
    """Read a `person/1` document. Raises `InvalidInput` with every problem of the document."""
    problems: list[Problem] = []
    reader = open_document(document, where="", keys=KEYS[""], problems=problems)
    schema = document.get("schema", SCHEMA) if isinstance(document, Mapping) else SCHEMA
    if schema != SCHEMA:
        reader.note("schema", nl=f"verwacht {SCHEMA}, kreeg {schema}.", en=f"expected {SCHEMA}, got {schema}.")
    known_id, status = reader.need("id", parse_text), reader.need("status", Status)
    parts = {
        "residence": reader.part("residence", keys=KEYS["residence"], build=read_residence),
        "availability": reader.part("availability", keys=KEYS["availability"], build=read_availability),
        "employment": reader.part("employment", keys=KEYS["employment"], build=read_employment),
    }
    lists = {
        "career": reader.parts("career", keys=KEYS["career"], build=read_spell),
        "schooling": reader.parts("schooling", keys=KEYS["schooling"], build=read_diploma),
        "competences": reader.parts("competences", keys=KEYS["competences"], build=read_competence),
    }
    scalars = {
        "residence_region": reader.read("residence_region", parse_region),
        "max_distance_km": reader.read("max_distance_km", lambda value: parse_whole(value, least=0, most=MAX_DISTANCE_KM)),
        "birth_date": reader.read("birth_date", parse_birth_date),
        "dutch": reader.read("dutch", DutchLevel),
        "receives_unemployment_benefit": reader.read("receives_unemployment_benefit", parse_yes_no),
        "receives_sickness_benefit": reader.read("receives_sickness_benefit", parse_yes_no),
        "receives_leefloon": reader.read("receives_leefloon", parse_yes_no),
        "has_no_income": reader.read("has_no_income", parse_yes_no),
        "has_development_plan": reader.read("has_development_plan", parse_yes_no),
        "development_plan_on": reader.read("development_plan_on", date.fromisoformat),
        "is_synthetic": reader.read("is_synthetic", parse_yes_no) or False,
        "rejected_assumptions": reader.read("rejected_assumptions", lambda uris: frozenset(map(concept_uri, uris)))
        or frozenset(),
    }
    if scalars["has_development_plan"] is False and scalars["development_plan_on"] is not None:
        reader.note(
            "development_plan_on",
            nl="er is geen ontwikkelingsplan (has_development_plan is onwaar); laat een van beide weg.",
            en="there is no development plan (has_development_plan is false); leave one of both out.",
        )
    _check_income(reader, scalars)
    if reader.problems or known_id is None or status is None:
        raise InvalidInput(
            Text(
                nl="Het profiel klopt nog niet; verbeter wat hieronder staat en probeer opnieuw.",
                en="The profile is not right yet; correct what is listed below and try again.",
            ),
            problems=tuple(reader.problems),
        )
    return Person(id=known_id, status=status, **parts, **lists, **scalars)  # type: ignore[arg-type]


def _check_income(reader: DocumentReader, scalars: Mapping[str, Any]) -> None:
    """Note a benefit beside "no income and no benefit"."""
    told = [name for name in BENEFIT_KEYS if scalars[name]]
    if scalars["has_no_income"] and told:
        names = ", ".join(told)
        reader.note(
            "has_no_income",
            nl=f"wie een uitkering krijgt ({names}), heeft een inkomen; laat een van beide weg.",
            en=f"who receives a benefit ({names}) has an income; leave one of both out.",
        )


def person_document(person: Person) -> dict[str, Any]:
    """The profile as a `person/1` document; `parse_person` of it gives the same profile. Unknown facts are left out."""
    document: dict[str, Any] = {
        "schema": SCHEMA,
        "id": person.id,
        "status": person.status.value,
        "residence": residence_document(person.residence),
        "residence_region": person.residence_region and person.residence_region.value,
        "max_distance_km": person.max_distance_km,
        "birth_date": iso_day(person.birth_date),
        "availability": availability_document(person.availability),
        "career": [spell_document(spell) for spell in person.career],
        "schooling": [diploma_document(diploma) for diploma in person.schooling],
        "competences": [competence_document(held) for held in person.competences],
        "rejected_assumptions": sorted(person.rejected_assumptions),
        "dutch": person.dutch.value if person.dutch else None,
        "employment": employment_document(person.employment),
        "receives_unemployment_benefit": person.receives_unemployment_benefit,
        "receives_sickness_benefit": person.receives_sickness_benefit,
        "receives_leefloon": person.receives_leefloon,
        "has_no_income": person.has_no_income,
        "has_development_plan": person.has_development_plan,
        "development_plan_on": iso_day(person.development_plan_on),
        "is_synthetic": person.is_synthetic,
    }
    return without_unknown(document)
