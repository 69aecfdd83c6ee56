"""`krachtlijn people`: accounts that may be tried, and one profile."""

from datetime import date
from typing import Annotated

import typer

from krachtlijn.cli.asked_day import On, day_of
from krachtlijn.cli.output import answers_errors, language, plain, print_document, print_table
from krachtlijn.people.actor import OPERATOR, Actor
from krachtlijn.people.profile_document import SCHEMA, person_document
from krachtlijn.people.purpose import PURPOSE_TEXTS, Purpose
from krachtlijn.store.people.queries import actor_by_email, demo_actors, person

app = typer.Typer(help="Accounts en profielen.", no_args_is_help=True, add_completion=False)

As = Annotated[str | None, typer.Option("--as", metavar="E-MAIL", help="Wie het vraagt; anders de lokale beheerder.")]
Json = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]


def actor_named(email: str | None, *, on: date) -> Actor:
    """The actor of `--as`; the local operator when it was left out. Raises `NotFound`."""
    return actor_by_email(email, on=on) if email else OPERATOR


@app.command("actors")
@answers_errors
def list_actors(*, as_json: Json = False) -> None:
    """Toon de accounts van het oefengebied die iedereen mag proberen."""
    known = demo_actors()
    if as_json:
        print_document(schema="actors/1", on=None, result={"actors": known}, is_synthetic=True)
        return
    print_table(
        "Accounts om te proberen (oefengegevens)",
        columns=("rol", "naam", "--as", "organisatie"),
        rows=((actor.role.value, actor.name, actor.email, actor.organisation) for actor in known),
    )


@app.command("show")
@answers_errors
def show_person(
    person_id: Annotated[str, typer.Argument(metavar="PERSOON", help="Nummer van de persoon.")],
    *,
    as_email: As = None,
    purpose: Annotated[
        Purpose, typer.Option(metavar="DOEL", help=f"Waarom u leest; het wordt genoteerd: {', '.join(Purpose)}.")
    ] = Purpose.SUPPORT,
    on: On = None,
    as_json: Json = False,
) -> None:
    """Toon één profiel. Wie niet zelf die persoon is, laat een regel na die de persoon kan zien."""
    day = day_of(on)
    known = person(person_id, by=actor_named(as_email, on=day), purpose=purpose, on=day)
    document = person_document(known.profile)
    if as_json:
        print_document(schema=SCHEMA, on=day, result=document, is_synthetic=known.is_synthetic)
        return
    mark = " (oefengegevens)" if known.is_synthetic else ""
    print_table(
        f"{known.name}{mark}, gelezen voor: {PURPOSE_TEXTS[purpose].in_language(language())}",
        columns=("gegeven", "waarde"),
        rows=((name, _spoken(value)) for name, value in document.items()),
    )


def _spoken(value: object) -> str:
    if isinstance(value, list):
        return "\n".join(_spoken(item) for item in value) or "-"
    if isinstance(value, dict):
        return ", ".join(f"{name} {_spoken(part)}" for name, part in value.items())
    return {True: "ja", False: "nee"}[value] if isinstance(value, bool) else str(plain(value))
