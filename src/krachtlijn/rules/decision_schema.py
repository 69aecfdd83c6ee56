"""The form of a `decision/1` document as JSON Schema (2020-12): a decision with reasons, what is missing, and its receipt.

A test holds it to the documents of every instrument, on generated facts.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from krachtlijn.rules.decision import Outcome
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.term import Bound, Lateness
from krachtlijn.rules.unit import Unit

_DAY = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_TEXT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["nl", "en"],
    "properties": {"nl": {"type": "string"}, "en": {"type": "string"}},
}
_HASH = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
_SCALAR = {
    "type": ["boolean", "integer", "string"],
    "description": "whole number of the unit (euro in 1/10,000, hours in 1/100, fraction per 10,000), a day, a choice, yes or no",
}
_FACTS = {"type": "object", "additionalProperties": _SCALAR}


def _one_of(names: Iterable[StrEnum]) -> dict[str, Any]:
    return {"enum": [member.value for member in names]}


def _object(members: Mapping[str, Any], *, optional: tuple[str, ...] = ()) -> dict[str, Any]:
    required = [name for name in members if name not in optional]
    return {"type": "object", "additionalProperties": False, "required": required, "properties": dict(members)}


def _list_of(item: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(item)}


_QUESTION = _object(
    {
        "name": {"type": "string"},
        "text": _TEXT,
        "unit": _one_of(Unit),
        "choices": _list_of(_object({"code": {"type": "string"}, "label": _TEXT})),
    }
)
_RECEIPT = {
    "id": {**_HASH, "description": "SHA-256 of the content: the same input gives the same id"},
    "instrument": {"type": "string"},
    "on": _DAY,
    "facts": _FACTS,
    "rule_hash": _HASH,
    "definition_hash": {**_HASH, "description": "the rule with all its values, as kept in the archive of definitions"},
    "parameters": _list_of(
        _object(
            {
                "key": {"type": "string"},
                "valid_from": _DAY,
                "confirmed_until": _DAY,
                "status": _one_of(Basis),
                "hash": _HASH,
            }
        )
    ),
    "steps": _list_of(
        _object(
            {
                "step": {"type": "string"},
                "unit": _one_of(Unit),
                "value": {**_SCALAR, "type": [*_SCALAR["type"], "null"]},
                "basis": _one_of(Basis),
            }
        )
    ),
    "outcome": _one_of(Outcome),
    "basis": _one_of(Basis),
    "assumed": {"type": "boolean", "description": "parameters were read past the day to which they are confirmed"},
    "seals": {
        "type": "object",
        "additionalProperties": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
        "description": "a short digest per part, so that a part changed afterwards can be named",
    },
}
_DEADLINE = _object(
    {
        "name": {"type": "string", "description": "name of the term in the rule"},
        "what": _TEXT,
        "first_day": {**_DAY, "type": ["string", "null"], "description": "first day on which it can be done"},
        "on": {**_DAY, "description": "last day, by the law"},
        "safe_on": {**_DAY, "description": "the same day, or the last working day before it when offices are closed"},
        "closed": {"anyOf": [_TEXT, {"type": "null"}], "description": "why offices are closed on the last day"},
        "kind": {**_one_of(Lateness), "description": "what a day too late means"},
        "is_kind_confirmed": {
            "type": "boolean",
            "description": "false: no source says what too late means on this day, and the strictest is taken",
        },
        "since": {
            **_list_of(_object({"kind": _one_of(Lateness), "valid_from": _DAY, "source": {"type": "string"}})),
            "description": "the kinds over time; empty when it never changed",
        },
        "bound": {**_one_of(Bound), "description": "whom the day binds"},
        "who": _TEXT,
        "counting": {**_TEXT, "description": "how the day is counted"},
        "late": {**_TEXT, "description": "what happens to who is late, or what to do then"},
        "source": {"type": "string"},
    }
)
_BODY = {
    "instrument": {"type": "string"},
    "outcome": _one_of(Outcome),
    "basis": {**_one_of(Basis), "description": "only in_force may open a balance"},
    "confirmed_until": {
        **_DAY,
        "type": ["string", "null"],
        "description": "first day on which a confirmed value of the rule ends; null when it rests on facts alone",
    },
    "values": _list_of(_object({"name": {"type": "string"}, "title": _TEXT, "unit": _one_of(Unit), "amount": _SCALAR})),
    "if_unchanged": {
        "anyOf": [{"$ref": "#/$defs/assumed"}, {"type": "null"}],
        "description": "what would follow if every last value still held; apart from the decision, never mixed in",
    },
    "reasons": _list_of(
        _object(
            {
                "text": _TEXT,
                "met": {"type": ["boolean", "null"]},
                "article": {"type": ["string", "null"]},
                "source": {"type": "string"},
                "valid_from": _DAY,
                "parts": _list_of(_object({"title": _TEXT, "source": {"type": "string"}, "valid_from": _DAY})),
            }
        )
    ),
    "missing": _list_of(_QUESTION),
    "deadlines": _list_of(_DEADLINE),
}

DECISION_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:krachtlijn:schema:decision/1",
    "title": "decision/1",
    "description": "A decision on one right on one day: outcome, amounts, reasons, what is missing, deadlines and receipt.",
    **_object(
        {
            "schema": {"const": "decision/1"},
            **_BODY,
            "receipt": _object(_RECEIPT),
            "title": _TEXT,
            "on": _DAY,
            "answers": _list_of(_object({"name": {"type": "string"}, "question": _TEXT, "answer": _TEXT})),
            "changes": _list_of(
                _object({"question": _TEXT, "answer": _TEXT, "outcome": _one_of(Outcome), "is_assumed": {"type": "boolean"}})
            ),
        }
    ),
    "$defs": {"assumed": _object({**_BODY, "receipt": _object(_RECEIPT)})},
}
