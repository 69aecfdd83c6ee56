"""A field that does not fit, as a problem in Dutch and English: where it stands and what is expected."""

from collections.abc import Mapping
from typing import Any

from krachtlijn.kernel.errors import Problem
from krachtlijn.kernel.text import Text

_REASONS: Mapping[str, Text] = {
    "missing": Text(nl="dit veld is nodig; vul het in.", en="this field is required; fill it in."),
    "extra_forbidden": Text(nl="dit veld bestaat niet; laat het weg.", en="this field does not exist; leave it out."),
    "int_parsing": Text(nl="hier wordt een geheel getal verwacht.", en="a whole number is expected here."),
    "int_type": Text(nl="hier wordt een geheel getal verwacht.", en="a whole number is expected here."),
    "bool_parsing": Text(nl="hier wordt true of false verwacht.", en="true or false is expected here."),
    "string_type": Text(nl="hier wordt tekst verwacht.", en="text is expected here."),
    "string_too_short": Text(nl="dit veld mag niet leeg zijn.", en="this field may not be empty."),
    "string_too_long": Text(nl="deze tekst is te lang.", en="this text is too long."),
    "dict_type": Text(nl="hier wordt een object verwacht.", en="an object is expected here."),
    "list_type": Text(nl="hier wordt een lijst verwacht.", en="a list is expected here."),
    "uuid_parsing": Text(nl="hier wordt een nummer van de vorm uuid verwacht.", en="a number of the form uuid is expected here."),
    "greater_than_equal": Text(nl="moet minstens {ge} zijn.", en="must be at least {ge}."),
    "less_than_equal": Text(nl="mag hoogstens {le} zijn.", en="may be at most {le}."),
    "enum": Text(nl="kies een van: {expected}.", en="choose one of: {expected}."),
    "literal_error": Text(nl="kies een van: {expected}.", en="choose one of: {expected}."),
}
_A_DAY = Text(nl="hier wordt een dag verwacht, als 2026-09-01.", en="a day is expected here, as 2026-09-01.")
_OTHER_FORM = Text(
    nl="dit veld heeft niet de verwachte vorm ({kind}).", en="this field does not have the expected form ({kind})."
)


def problem_of_field(found: Mapping[str, Any]) -> Problem:
    """The problem behind one validation error (`type`, `loc`, `ctx`)."""
    kind = str(found["type"])
    form = _A_DAY if kind.startswith("date") else _REASONS.get(kind, _OTHER_FORM)
    known = {**found.get("ctx", {}), "kind": kind}
    reason = Text(nl=form.nl.format_map(known), en=form.en.format_map(known))
    return Problem(column=_place(found["loc"]), reason=reason)


def unknown_field(name: str, *, known: frozenset[str]) -> Problem:
    """The problem of a field or parameter that nobody reads."""
    names = ", ".join(sorted(known)) or "-"
    return Problem(column=name, reason=Text(nl=f"bestaat niet; gekend zijn: {names}.", en=f"does not exist; known are: {names}."))


def _place(location: tuple[Any, ...]) -> str:
    inside = [str(part) for part in location[1:]]
    return ".".join(inside[1:] if location[0] == "body" and len(inside) > 1 else inside)
