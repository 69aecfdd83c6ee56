"""`krachtlijn schema NAME`: the form of a JSON document, as JSON Schema (2020-12)."""

import json
import sys
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from krachtlijn.at_work.claim_schema import CHECKED_CLAIMS_SCHEMA
from krachtlijn.cli.output import answers_errors, print_table
from krachtlijn.journeys.path_schema import PATH_SCHEMA
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile_schema import PERSON_SCHEMA
from krachtlijn.rules.decision_schema import DECISION_SCHEMA

app = typer.Typer(help="De vorm van elk JSON-document.", add_completion=False)

ENVELOPE_SCHEMA: dict[str, Any] = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "$id": "urn:krachtlijn:schema:envelope/1",
    "title": "envelope/1",
    "description": "What every command with --json prints and every answer of the API holds, around its result.",
    "type": "object",
    "additionalProperties": False,
    "required": ["schema", "on", "releases", "is_synthetic", "result", "problems"],
    "properties": {
        "schema": {"type": "string", "pattern": "^[a-z-]+/[0-9]+$", "description": "name and version of the form of result"},
        "on": {"type": ["string", "null"], "format": "date", "description": "day the answer counts for"},
        "releases": {"type": "array", "items": {"type": "string"}, "description": "classifications it was computed with"},
        "is_synthetic": {
            "type": ["boolean", "null"],
            "description": "whether it rests on practice data; null when it holds no such data",
        },
        "result": {"description": "the answer, in the form that schema names"},
        "problems": {"type": "array", "description": "what was noticed and did not stop the answer"},
    },
}

SCHEMAS: Mapping[str, Mapping[str, Any]] = {
    "envelope/1": ENVELOPE_SCHEMA,
    "person/1": PERSON_SCHEMA,
    "decision/1": DECISION_SCHEMA,
    "path/1": PATH_SCHEMA,
    "checked-claims/1": CHECKED_CLAIMS_SCHEMA,
}


@app.command()
@answers_errors
def show(name: Annotated[str | None, typer.Argument(metavar="NAAM", help="Bijvoorbeeld person/1.")] = None) -> None:
    """Toon het schema van een document; zonder naam: welke er zijn."""
    if name is None:
        print_table("Schema's", columns=("naam", "wat"), rows=((known, form["description"]) for known, form in SCHEMAS.items()))
        return
    if name not in SCHEMAS:
        known_names = ", ".join(SCHEMAS)
        raise NotFound(
            Text(
                nl=f"Er is geen schema ‘{name}’; kies uit: {known_names}.",
                en=f"There is no schema '{name}'; choose from: {known_names}.",
            )
        )
    sys.stdout.write(json.dumps(SCHEMAS[name], ensure_ascii=False, indent=2) + "\n")
