"""The form of the answer as JSON: `checked-claims/1`."""

from typing import Any

from krachtlijn.at_work.claim_answer import ANSWER_COLUMNS
from krachtlijn.at_work.claim_check import Verdict

_WHOLE = {"line"}
_NUMBERS = {name.name for name in ANSWER_COLUMNS if name.name.endswith(("hours", "_eur", "_if_continued"))}
_IN_REASONS = {"reason_codes", "reasons_nl", "reasons_en"}


def _member(name: str, meaning: str) -> dict[str, Any]:
    if name in _WHOLE:
        return {"type": "integer", "minimum": 2, "description": meaning}
    if name == "verdict":
        return {"enum": [verdict.value for verdict in Verdict], "description": meaning}
    if name in _NUMBERS:
        return {"type": ["number", "null"], "minimum": 0, "description": meaning}
    if name == "is_synthetic":
        return {"type": ["boolean", "null"], "description": meaning}
    if name == "deadline":
        return {"type": ["string", "null"], "format": "date", "description": meaning}
    return {"type": ["string", "null"], "description": meaning}


_LINE = {column.name: _member(column.name, column.meaning.en) for column in ANSWER_COLUMNS if column.name not in _IN_REASONS}
_REASON = {
    "code": {"type": "string", "description": "code that never changes its meaning"},
    "nl": {"type": "string"},
    "en": {"type": "string"},
    "columns": {"type": ["string", "null"], "description": "columns it is about, with spaces between"},
}
CHECKED_CLAIMS_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:krachtlijn:schema:checked-claims/1",
    "title": "checked-claims/1",
    "description": "Verdicts on the claims of a file: one line out for every line in, in the same order.",
    "type": "object",
    "additionalProperties": False,
    "required": ["counts", "lines"],
    "properties": {
        "counts": {
            "type": "object",
            "additionalProperties": False,
            "required": [verdict.value for verdict in Verdict],
            "properties": {verdict.value: {"type": "integer", "minimum": 0} for verdict in Verdict},
        },
        "lines": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": [*_LINE, "reasons"],
                "properties": {
                    **_LINE,
                    "reasons": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "required": list(_REASON),
                            "properties": _REASON,
                        },
                    },
                },
            },
        },
    },
}
