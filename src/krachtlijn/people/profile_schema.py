"""The form of a `person/1` document as JSON Schema (2020-12), for programs that write one.

`profile_document.parse_person` decides; a test holds the two to each other, key by key and on generated profiles.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from krachtlijn.people.profile import DaySlot, DutchLevel, Evidence, Region, Status
from krachtlijn.people.profile_document import SCHEMA
from krachtlijn.people.profile_value import HOURS_PER_WEEK, LARGEST_LATITUDE, LARGEST_LONGITUDE, MAX_DISTANCE_KM, VKS_LEVELS

_TEXT = {"type": "string", "minLength": 1}
_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_FLAG = {"type": "boolean"}
_URI = {"type": "string", "pattern": r"^(http://data\.europa\.eu/esco/|urn:krachtlijn:|urn:competent:)"}
_HOURS = {
    "type": ["string", "number"],
    "pattern": r"^((\d{1,2}|1[0-5]\d|16[0-7])(\.\d{1,2})?|168(\.0{1,2})?)$",
    "minimum": 0,
    "maximum": HOURS_PER_WEEK,
    "description": "hours a week, 0 to 168, at most two decimals; written as text",
}
_SHARE = {
    "type": ["string", "number"],
    "pattern": r"^(0|1|0\.\d{1,4}|1\.0{1,4})$",
    "minimum": 0,
    "maximum": 1,
    "description": "share of full time, 0 to 1, at most four decimals; written as text",
}


def _one_of(names: Iterable[StrEnum]) -> dict[str, Any]:
    return {"enum": [member.value for member in names]}


def _object(*, required: tuple[str, ...] = (), **members: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": list(required), "properties": members}


def _list_of(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


PERSON_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": f"urn:krachtlijn:schema:{SCHEMA}",
    "title": SCHEMA,
    "description": "The profile of a person. What is not known is left out; it is never guessed.",
    **_object(
        required=("id", "status"),
        schema={"const": SCHEMA},
        id=_TEXT,
        status=_one_of(Status),
        residence=_object(
            required=("municipality", "latitude", "longitude"),
            municipality={"type": "string", "pattern": r"^\d{5}$", "description": "NIS code"},
            latitude={"type": "number", "minimum": -LARGEST_LATITUDE, "maximum": LARGEST_LATITUDE},
            longitude={"type": "number", "minimum": -LARGEST_LONGITUDE, "maximum": LARGEST_LONGITUDE},
        ),
        residence_region={**_one_of(Region), "description": "region of residence, as rights name it"},
        max_distance_km={
            "type": "integer",
            "minimum": 0,
            "maximum": MAX_DISTANCE_KM,
            "description": "kilometres the person travels one way at most",
        },
        birth_date={**_DAY, "pattern": r"^(19\d{2}|20\d{2}|2100)-\d{2}-\d{2}$"},
        availability=_object(required=("slots",), slots=_list_of(_one_of(DaySlot)), from_date=_DAY, hours_per_week=_HOURS),
        career=_list_of(
            _object(
                required=("occupation", "valid_from"),
                occupation=_URI,
                valid_from=_DAY,
                valid_until={**_DAY, "description": "first day after the spell; left out while it lasts"},
                employment_fraction=_SHARE,
            )
        ),
        schooling=_list_of(
            _object(
                required=("title",),
                title=_TEXT,
                vks_level={"type": "integer", "minimum": VKS_LEVELS[0], "maximum": VKS_LEVELS[1]},
                qualification=_TEXT,
                licence=_TEXT,
                obtained_on=_DAY,
            )
        ),
        competences=_list_of(_object(required=("skill", "evidence"), skill=_URI, evidence=_one_of(Evidence), since=_DAY)),
        rejected_assumptions=_list_of(_URI),
        dutch=_one_of(DutchLevel),
        employment=_object(
            private_sector=_FLAG,
            workplace_region=_one_of(Region),
            employment_fraction=_SHARE,
            reference_fraction=_SHARE,
            weekly_hours=_HOURS,
            employer_consents=_FLAG,
            student_contract={**_FLAG, "description": "works under a student contract (studentenovereenkomst)"},
            apprenticeship_contract={**_FLAG, "description": "works under an apprenticeship contract (leerovereenkomst)"},
            employer_pays_training={**_FLAG, "description": "the employer pays for the training"},
        ),
        receives_unemployment_benefit=_FLAG,
        receives_sickness_benefit={**_FLAG, "description": "receives a benefit of the health insurance fund (ziekenfonds)"},
        receives_leefloon={**_FLAG, "description": "receives a leefloon of the OCMW"},
        has_no_income={**_FLAG, "description": "has no income and no benefit at all; never beside one of the three above"},
        has_development_plan={**_FLAG, "description": "has a personal development plan from career guidance"},
        development_plan_on={**_DAY, "description": "day of the certificate of that career guidance"},
        is_synthetic=_FLAG,
    ),
}
