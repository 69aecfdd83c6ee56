"""JSON files that a command reads."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Person
from krachtlijn.people.profile_document import parse_person


def load_object(file: Path) -> Mapping[str, Any]:
    """The JSON object in a file. Raises `InvalidInput` for anything else."""
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
    except RecursionError as mistake:
        raise _unreadable(file, Text(nl="haakjes staan te diep in elkaar", en="brackets are nested too deeply")) from mistake
    except (OSError, ValueError) as mistake:
        raise _unreadable(file, Text(nl=str(mistake), en=str(mistake))) from mistake
    if not isinstance(document, dict):
        raise _unreadable(file, Text(nl="geen object", en="no object"))
    return document


def load_objects(file: Path) -> Iterator[Mapping[str, Any]]:
    """The JSON objects in a file: one, a list of them, or one on each line (read as it goes).

    Raises `InvalidInput` for anything else, with the line.
    """
    try:
        with file.open(encoding="utf-8") as stream:
            first = stream.readline()
            document = _object_in(first)
            if document is None:
                yield from _listed(file, json.loads(first + stream.read()))
                return
            yield document
            for number, line in enumerate(stream, start=2):
                if line.strip():
                    yield _on_line(file, line, number=number)
    except RecursionError as mistake:
        raise _unreadable(file, Text(nl="haakjes staan te diep in elkaar", en="brackets are nested too deeply")) from mistake
    except (OSError, ValueError) as mistake:
        raise _unreadable(file, Text(nl=str(mistake), en=str(mistake))) from mistake


def _object_in(line: str) -> Mapping[str, Any] | None:
    try:
        document = json.loads(line)
    except ValueError:
        return None
    return document if isinstance(document, dict) else None


def _listed(file: Path, document: object) -> Iterator[Mapping[str, Any]]:
    for number, item in enumerate(document if isinstance(document, list) else [document], start=1):
        if not isinstance(item, dict):
            raise _unreadable(file, Text(nl=f"deel {number} is geen object", en=f"part {number} is no object"))
        yield item


def _on_line(file: Path, line: str, *, number: int) -> Mapping[str, Any]:
    document = _object_in(line)
    if document is None:
        raise _unreadable(file, Text(nl=f"regel {number} is geen object", en=f"line {number} is no object"))
    return document


def load_person(file: Path) -> Person:
    """The profile in a file, as person/1. Raises `InvalidInput` with everything that is wrong with it."""
    return parse_person(load_object(file))


def _unreadable(file: Path, mistake: Text) -> InvalidInput:
    reason = Text(
        nl=f"dit bestand is geen JSON-object; kijk het na ({mistake.nl}).",
        en=f"this file is no JSON object; check it ({mistake.en}).",
    )
    return InvalidInput(
        Text(nl="Een bestand is niet leesbaar.", en="A file cannot be read."),
        problems=(Problem(file=file.name, reason=reason),),
    )
