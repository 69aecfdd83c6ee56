"""The form of a `path/1` document as JSON Schema (2020-12), for programs that read one."""

from collections.abc import Mapping
from typing import Any

from krachtlijn.journeys.path_document import SCHEMA
from krachtlijn.paths.entry_route import RouteKind
from krachtlijn.paths.instance import Order
from krachtlijn.paths.relaxation import Condition

_DAY = {"type": "string", "format": "date"}
_SHARE = {"type": "string", "pattern": r"^\d\.\d{4}$", "description": "share, 0 to 1"}
_TEXT = {
    "type": "object",
    "additionalProperties": False,
    "required": ["nl", "en"],
    "properties": {"nl": {"type": "string"}, "en": {"type": "string"}},
}


def _maybe(form: Mapping[str, Any]) -> dict[str, Any]:
    return {"anyOf": [form, {"type": "null"}]}


def _list(form: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": form}


def _object(**members: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "required": list(members), "properties": members}


def _figure(name: str, description: str) -> dict[str, Any]:
    value = {"type": ["string", "null"], "pattern": r"^-?\d+\.\d{2}$", "description": description}
    return _object(**{name: value, "sources": _list({"type": "string"})})


_EURO = _figure("eur", "euro with two decimals; null: not known")
_HOURS = _figure("hours", "hours with two decimals")
_STEP = _object(
    number={"type": "integer", "minimum": 1},
    training={"type": "object"},
    session={"type": "object"},
    covers=_list({"type": "object"}),
    added_share=_maybe({**_SHARE, "description": "share of the gap that this step is the first to cover, 0 to 1"}),
    share_without=_maybe(
        {**_SHARE, "description": "share of the gap covered without this step; null: the path cannot do without it"}
    ),
    awards=_list({"type": "string"}),
    km={"type": ["number", "null"], "description": "kilometres one way; null: residence not known"},
    km_per_week={"type": ["integer", "null"]},
    weeks={"type": "integer"},
    hours=_HOURS,
    price=_EURO,
    rights=_list(_object(instrument={"type": "string"}, is_confirmed={"type": "boolean"}, reason=_TEXT)),
    own_cost=_EURO,
    admission=_list(_object(answer={"type": "string"}, sentence=_TEXT)),
)
_TOTALS = _object(
    starts_on=_maybe(_DAY),
    ends_on=_maybe(_DAY),
    weeks={"type": "integer"},
    hours=_HOURS,
    km=_object(km={"type": ["integer", "null"]}, sources=_list({"type": "string"})),
    known_price=_EURO,
    unknown_prices={"type": "integer"},
    confirmed_support=_EURO,
    known_own_cost=_EURO,
)

PATH_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": f"urn:krachtlijn:schema:{SCHEMA}",
    "title": SCHEMA,
    "description": "A path from a person to a goal: steps with dates, cost and rights, or the reason why there is none.",
    "additionalProperties": False,
    **_object(
        schema={"const": SCHEMA},
        on=_DAY,
        order={"enum": [order.value for order in Order]},
        outcome={"enum": ["solved", "no_path", "timed_out"]},
        sentence=_maybe(_TEXT),
        optimality_gap={"type": ["number", "null"]},
        goal=_object(uri={"type": "string"}, label=_TEXT, isco={"type": "string"}, note=_maybe(_TEXT)),
        entry=_maybe(_object(kind={"enum": [kind.value for kind in RouteKind]}, sentence=_TEXT, caution=_maybe(_TEXT))),
        covered_share=_maybe({**_SHARE, "description": "share of the gap covered, 0 to 1; null: see no_share_reason"}),
        no_share_reason=_maybe(_TEXT),
        gap=_maybe(_object(weight={"type": "integer"}, items=_list({"type": "object"}), held=_list({"type": "object"}))),
        steps=_list(_STEP),
        totals=_maybe(_TOTALS),
        deadlines=_list(
            _object(
                on=_DAY,
                act=_TEXT,
                step={"type": ["integer", "null"]},
                receipt_id=_maybe({"type": "string"}),
                term=_maybe({"type": "string"}),
            )
        ),
        notes=_list(_TEXT),
        bindings=_list({"enum": [condition.value for condition in Condition]}),
        relaxations=_list(_object(condition={"type": "string"}, covered_share=_SHARE, takes=_maybe(_TEXT), sentence=_TEXT)),
        programmes=_list(_object(training={"type": "object"}, gives=_list({"type": "string"}), sessions=_list({}))),
        unknown_work=_list({"type": "string"}),
        releases=_list({"type": "string"}),
        is_synthetic={"type": "boolean"},
    ),
}
