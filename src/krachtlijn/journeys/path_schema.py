"""The form of a `path/1` document as JSON Schema (2020-12), as `path_document` writes it; a test holds the two together."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from krachtlijn.journeys.path_document import SCHEMA
from krachtlijn.paths.entry_route import RouteKind
from krachtlijn.paths.instance import Order
from krachtlijn.paths.relaxation import Condition
from krachtlijn.people.profile import DaySlot
from krachtlijn.rules.decision import Outcome
from krachtlijn.taxonomy.occupation import Importance
from krachtlijn.training.admission import Answer
from krachtlijn.training.session import Mode

_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_MOMENT = {"type": "string", "format": "date-time"}
_WORD = {"type": "string"}
_FLAG = {"type": "boolean"}
_COUNT = {"type": "integer", "minimum": 0}
_URI = {"type": "string", "minLength": 1}
_SHARE = {"type": "string", "pattern": r"^[01]\.\d{4}$", "description": "share between 0 and 1"}
_KM = {"type": ["number", "null"], "description": "kilometres one way; null when not known or online"}


def _object(members: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": list(members), "properties": dict(members)}


def _list_of(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(item)}


def _or_null(form: Mapping[str, Any]) -> dict[str, Any]:
    return {"anyOf": [dict(form), {"type": "null"}]}


def _one_of(names: Iterable[StrEnum]) -> dict[str, Any]:
    return {"enum": [member.value for member in names]}


def _amount(pattern: str) -> dict[str, Any]:
    return _or_null({"type": "string", "pattern": pattern})


_TEXT = _object({"nl": _WORD, "en": _WORD})
_MAYBE_TEXT = _or_null(_TEXT)
_EUR = _amount(r"^-?\d+\.\d{2}$")
_HOURS = _amount(r"^\d+\.\d{2}$")
_SOURCES = _list_of(_WORD)
_EURO_FIGURE = _object({"eur": _EUR, "sources": _SOURCES})
_HOURS_FIGURE = _object({"hours": _HOURS, "sources": _SOURCES})
_PROVIDER = _object({"kbo_number": _WORD, "name": _or_null(_WORD)})
_SKILL = {"skill": _URI, "label": _TEXT}
_SESSION = {
    "id": _WORD,
    "starts_on": _DAY,
    "ends_on": _DAY,
    "slot": _one_of(DaySlot),
    "mode": _one_of(Mode),
    "hours_per_week": _HOURS,
    "municipality": _or_null({"type": "string", "description": "NIS code; null when wholly online"}),
    "places_left": _COUNT,
    "places_as_of": _MOMENT,
    "enrol_before": _or_null(_DAY),
}
_ENTRY = _object(
    {
        "kind": _one_of(RouteKind),
        "sentence": _TEXT,
        "accepted": _list_of(_list_of(_WORD)),
        "often_asked": _list_of(_WORD),
        "source": _or_null(_WORD),
        "names_law": _FLAG,
        "caution": _MAYBE_TEXT,
        "as_of": _or_null(_DAY),
    }
)
_GAP = _object(
    {
        "weight": _COUNT,
        "items": _list_of(
            _object(
                {
                    **_SKILL,
                    "importance": _one_of(Importance),
                    "weight": _COUNT,
                    "is_taught": _FLAG,
                    "reason": _TEXT,
                    "step": _or_null({**_COUNT, "description": "the step that teaches it first"}),
                }
            )
        ),
        "held": _list_of(_object({**_SKILL, "assumed": _FLAG, "reason": _TEXT})),
    }
)
_RIGHT = _object(
    {
        "instrument": _WORD,
        "name": _TEXT,
        "outcome": _one_of(Outcome),
        "is_confirmed": _FLAG,
        "used_eur": _EUR,
        "used_hours": _HOURS,
        "reason": _MAYBE_TEXT,
        "if_unchanged": _MAYBE_TEXT,
        "receipt_id": _or_null(_WORD),
    }
)
_STEP = _object(
    {
        "number": _COUNT,
        "training": _object(
            {"id": _WORD, "title": _TEXT, "provider": _PROVIDER, "odb_number": _or_null(_WORD), "is_synthetic": _FLAG}
        ),
        "session": _object(_SESSION),
        "covers": _list_of(_object(_SKILL)),
        "awards": _list_of(_WORD),
        "km": _KM,
        "km_per_week": _or_null(_COUNT),
        "weeks": _COUNT,
        "hours": _HOURS_FIGURE,
        "price": _EURO_FIGURE,
        "rights": _list_of(_RIGHT),
        "own_cost": _EURO_FIGURE,
        "admission": _list_of(_object({"answer": _one_of(Answer), "sentence": _TEXT})),
    }
)
_TOTALS = _object(
    {
        "starts_on": _or_null(_DAY),
        "ends_on": _or_null(_DAY),
        "weeks": _COUNT,
        "hours": _HOURS_FIGURE,
        "km": _object({"km": _or_null(_COUNT), "sources": _SOURCES}),
        "known_price": _EURO_FIGURE,
        "unknown_prices": {**_COUNT, "description": "steps whose price nobody published; never counted as zero"},
        "confirmed_support": _EURO_FIGURE,
        "known_own_cost": _EURO_FIGURE,
    }
)
_RELAXATION = _object(
    {
        "condition": _one_of(Condition),
        "extra_km": _or_null(_COUNT),
        "covered_share": _SHARE,
        "is_enough": _FLAG,
        "sentence": _TEXT,
    }
)
_PROGRAMME = _object(
    {
        "training": _object({"id": _WORD, "title": _TEXT, "provider": _PROVIDER, "is_synthetic": _FLAG}),
        "gives": _list_of(_WORD),
        "needs": _list_of(_object({"id": _WORD, "title": _TEXT})),
        "sessions": _list_of(_object({**_SESSION, "km": _KM, "barriers": _list_of(_TEXT)})),
    }
)

PATH_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": f"urn:krachtlijn:schema:{SCHEMA}",
    "title": SCHEMA,
    "description": "A path to an occupation: dated steps with price and rights; or why there is none, and what would help.",
    **_object(
        {
            "schema": {"const": SCHEMA},
            "on": _DAY,
            "order": _one_of(Order),
            "outcome": {"enum": ["solved", "no_path", "timed_out"]},
            "sentence": _MAYBE_TEXT,
            "optimality_gap": {"type": ["number", "null"], "description": "how far from the best it can be at most; 0: proven"},
            "goal": _object({"uri": _URI, "label": _TEXT, "isco": _WORD, "note": _MAYBE_TEXT}),
            "entry": _or_null(_ENTRY),
            "covered_share": _or_null(_SHARE),
            "gap": _or_null(_GAP),
            "steps": _list_of(_STEP),
            "totals": _or_null(_TOTALS),
            "deadlines": _list_of(_object({"on": _DAY, "act": _TEXT, "step": _or_null(_COUNT)})),
            "notes": _list_of(_TEXT),
            "binding": _or_null(_one_of(Condition)),
            "relaxations": _list_of(_RELAXATION),
            "programmes": _list_of(_PROGRAMME),
            "unknown_work": _list_of(_URI),
            "releases": _list_of(_WORD),
            "is_synthetic": _FLAG,
        }
    ),
}
