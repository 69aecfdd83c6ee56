"""A value as plain data: the JSON form of decisions and receipts, and the text that hashes are taken of.

The tagged form tells the kind of each record and day, so that the value can be read back from it (`definition`).
"""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from hashlib import sha256

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]


def document_of(value: object, *, tagged: bool = False) -> Json:
    """Records become objects, tuples lists, dates ISO texts; `tagged` adds the kind of each record and date.

    Raises TypeError for anything that has no stable form, such as a set or a float.
    """
    if value is None or isinstance(value, bool | int | str):
        return value if value is None or isinstance(value, bool | int) else str(value)
    if isinstance(value, date):
        return {"kind": "date", "day": value.isoformat()} if tagged else value.isoformat()
    if isinstance(value, tuple | list):
        return [document_of(item, tagged=tagged) for item in value]
    if isinstance(value, Mapping):
        return {str(key): document_of(item, tagged=tagged) for key, item in value.items()}
    if is_dataclass(value):
        record = {field.name: document_of(getattr(value, field.name), tagged=tagged) for field in fields(value)}
        return {"kind": type(value).__name__, **record} if tagged else record
    raise TypeError(f"{type(value).__name__} has no stable form")


def digest_of(value: object) -> str:
    """SHA-256 (hexadecimal) of the value's tagged document; the same value gives the same digest everywhere."""
    text = json.dumps(document_of(value, tagged=True), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(text.encode()).hexdigest()
