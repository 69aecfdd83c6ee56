"""A rule with its parameters as plain data, and back: how a decision can be repeated after the rule has changed.

The document is that of `canonical_text`; its hash is the hash of the instrument, so what was read back is the very
definition or is refused.
"""

import json
from collections.abc import Mapping
from dataclasses import is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, get_type_hints

from krachtlijn.kernel import period, text
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text
from krachtlijn.rules import expression, fact, instrument, parameter, rule
from krachtlijn.rules.document import Json, canonical_text
from krachtlijn.rules.instrument import Instrument, instrument_of

SCHEMA = "rule-definition/1"
_EXPRESSIONS = (import_module(f"{expression.__name__}.{module.name}") for module in iter_modules(expression.__path__))
_MODULES: tuple[ModuleType, ...] = (*_EXPRESSIONS, fact, instrument, parameter, rule, period, text)
_KINDS: Mapping[str, type] = {
    kind.__name__: kind for module in _MODULES for kind in vars(module).values() if isinstance(kind, type) and is_dataclass(kind)
}
_DAMAGED = Text(
    nl="Deze regeldefinitie is beschadigd of komt van een andere versie van Krachtlijn; haal ze opnieuw uit het archief.",
    en="This rule definition is damaged or of another version of Krachtlijn; take it from the archive again.",
)


def definition_of(instrument: Instrument) -> dict[str, Json]:
    """The whole definition: steps, every dated value with its source, and the terms of the limit."""
    parts = (("rule", instrument.rule), ("parameters", instrument.parameters), ("limit_terms", instrument.limit_terms))
    return {
        "schema": SCHEMA,
        "hash": instrument.definition_hash,
        **{name: json.loads(canonical_text(part)) for name, part in parts},
    }


def instrument_of_definition(document: Mapping[str, Any]) -> Instrument:
    """The instrument that a definition describes. Raises `InvalidInput` when its content does not give its own hash."""
    try:
        rule_, table, terms = (_value(document[name]) for name in ("rule", "parameters", "limit_terms"))
        found = instrument_of(rule_, parameters=table, limit_terms=terms)
    except (KeyError, TypeError, ValueError, InvalidInput) as fault:
        raise InvalidInput(_DAMAGED) from fault
    if found.definition_hash != document.get("hash"):
        raise InvalidInput(_DAMAGED)
    return found


def _value(document: Any) -> Any:
    if isinstance(document, list):
        return tuple(_value(item) for item in document)
    if not isinstance(document, dict):
        return document
    if document["kind"] == "date":
        return date.fromisoformat(document["day"])
    kind = _KINDS[document["kind"]]
    members = _members(kind)
    fields = {name: _value(value) for name, value in document.items() if name != "kind"}
    return kind(**{name: members[name](value) if name in members else value for name, value in fields.items()})


@cache
def _members(kind: type) -> Mapping[str, type[StrEnum]]:
    """The fields that hold a member of an enumeration, which a document tells by its text."""
    hints = get_type_hints(kind)
    return {name: wanted for name, wanted in hints.items() if isinstance(wanted, type) and issubclass(wanted, StrEnum)}
