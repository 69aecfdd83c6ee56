"""JSON files that a command reads."""

import json
from collections.abc import Mapping
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
