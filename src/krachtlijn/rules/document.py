"""A value as plain data: the JSON form of decisions and receipts, and the text that hashes are taken of.

The text tells the kind of each record and day, so that the value can be read back from it (`definition`).
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache, cached_property
from hashlib import sha256
from json.encoder import encode_basestring

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


class Unchanging:
    """A record that stands in many documents and keeps its text."""

    @cached_property
    def canonical_text(self) -> str:
        """What `canonical_text` gives for the record."""
        return _record_text(self)


def document_of(value: object) -> Json:
    """Records become objects, tuples lists, dates ISO texts.

    Raises TypeError for anything that has no stable form, such as a set or a float.
    """
    if isinstance(value, str):
        return str(value)
    if value is None or isinstance(value, int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list)):
        return [document_of(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): document_of(item) for key, item in value.items()}
    kind: type = type(value)
    return {name: document_of(getattr(value, name)) for name in _names(kind)}


def canonical_text(value: object) -> str:
    """JSON without spaces, names in order, in which records and dates have a `kind`; the same for the same value everywhere.

    Raises TypeError for anything that has no stable form, such as a set or a float.

    >>> canonical_text((1, date(2026, 9, 1)))
    '[1,{"day":"2026-09-01","kind":"date"}]'
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, bool):
        return "null" if value is None else "true" if value else "false"
    if isinstance(value, int):
        return int.__repr__(value)
    if isinstance(value, date):
        return f'{{"day":"{value.isoformat()}","kind":"date"}}'
    if isinstance(value, (tuple, list)):
        return f"[{','.join(map(canonical_text, value))}]"
    if isinstance(value, dict):
        members = [f"{encode_basestring(name)}:{canonical_text(item)}" for name, item in sorted(value.items())]
        return f"{{{','.join(members)}}}"
    return value.canonical_text if isinstance(value, Unchanging) else _record_text(value)


def digest_of(value: object) -> str:
    """SHA-256 (hexadecimal) of the value's canonical text; the same value gives the same digest everywhere."""
    return sha256(canonical_text(value).encode()).hexdigest()


def _record_text(record: object) -> str:
    kind: type = type(record)
    members = [begin + canonical_text(getattr(record, name)) if name else begin for begin, name in _members(kind)]
    return f"{{{','.join(members)}}}"


@cache
def _names(kind: type) -> tuple[str, ...]:
    if not is_dataclass(kind):
        raise TypeError(f"{kind.__name__} has no stable form")
    return tuple(field.name for field in fields(kind))


@cache
def _members(kind: type) -> tuple[tuple[str, str], ...]:
    """How each member of a record begins, with the name of its field; the kind needs none, it is the same for all."""
    begins = {"kind": (f'"kind":"{kind.__name__}"', "")} | {name: (f'"{name}":', name) for name in _names(kind)}
    return tuple(begins[name] for name in sorted(begins))
