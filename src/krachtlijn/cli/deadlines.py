"""`krachtlijn rights deadlines`: who must do what before which day, over all rights of a person, and a file for a calendar."""

from pathlib import Path
from typing import Annotated, Any

import typer

from krachtlijn.cli.asked_day import On, day_of
from krachtlijn.cli.json_file import load_object, load_person
from krachtlijn.cli.output import answers_errors, language, print_document, print_table, say
from krachtlijn.journeys.decide_all_rights import Case, RightOfPerson, check_told, decide_all, parse_shared_facts
from krachtlijn.journeys.read_deadlines import DeadlineRow, calendar_file, decision_events, every_deadline
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.icalendar import DayEvent
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position, positions_of
from krachtlijn.rules.document import document_of
from krachtlijn.store.training.queries import training as training_of

PersonFile = Annotated[Path, typer.Option("--person", metavar="BESTAND", help="JSON person/1.")]
FactsFile = Annotated[
    Path | None, typer.Option("--facts", metavar="BESTAND", help="JSON met antwoorden op vragen van de rechten, elk één keer.")
]
Positions = Annotated[
    list[Position] | None,
    typer.Option("--position", metavar="SITUATIE", help="Wat nu geldt, mag meer dan eens; anders wat het profiel zegt."),
]
TrainingId = Annotated[str | None, typer.Option("--training", metavar="ID", help="De opleiding waar het om gaat.")]
IcsFile = Annotated[Path | None, typer.Option("--ics", metavar="BESTAND", help="Schrijf de dagen als iCalendar-bestand.")]
Json = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]


@answers_errors
def deadlines_command(
    *,
    person: PersonFile,
    position: Positions = None,
    facts: FactsFile = None,
    training: TrainingId = None,
    on: On = None,
    ics: IcsFile = None,
    as_json: Json = False,
) -> None:
    """Toon wie wat moet doen tegen welke dag, over alle rechten van één persoon; met --ics ook voor in een agenda."""
    day, profile = day_of(on), load_person(person)
    told = parse_shared_facts(load_object(facts)) if facts else {}
    chosen = training_of(training) if training else None
    positions = frozenset(position) if position else positions_of(profile)
    case = Case(on=day, positions=positions, facts=told, person=profile, training=chosen)
    check_told(case)
    rights = [right for right in decide_all(case) if right.matters]
    found = sorted(((right, row) for right in rights for row in every_deadline(_document(right))), key=lambda pair: pair[1].on)
    if ics:
        _write_calendar(rights, file=ics)
        say(Text(nl=f"{len(found)} dagen staan in {ics.name}.", en=f"{len(found)} days are in {ics.name}."))
    if as_json:
        result = [{"instrument": right.instrument.id, **_plain(row)} for right, row in found]
        print_document(schema="deadlines/1", on=day, result=result, is_synthetic=profile.is_synthetic)
        return
    _print(found)


def _write_calendar(rights: list[RightOfPerson], *, file: Path) -> None:
    events = (event for right in rights for event in _events(right))
    text = calendar_file(events, language=language())
    try:
        file.write_bytes(text.encode())
    except OSError as fault:
        raise InvalidInput(
            Text(
                nl=f"Het bestand {file.name} kan niet geschreven worden ({fault.strerror}); kies een andere plaats.",
                en=f"The file {file.name} cannot be written ({fault.strerror}); choose another place.",
            )
        ) from fault


def _events(right: RightOfPerson) -> tuple[DayEvent, ...]:
    receipt = right.decision.receipt
    title, document = right.instrument.title, _document(right)
    return decision_events(document, title=title, receipt_id=receipt.id, on=receipt.on, language=language())


def _document(right: RightOfPerson) -> dict[str, Any]:
    document = document_of(right.decision)
    if not isinstance(document, dict):
        raise TypeError("a decision is a record")
    return document


def _plain(row: DeadlineRow) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.__dataclass_fields__}


def _print(found: list[tuple[RightOfPerson, DeadlineRow]]) -> None:
    nl = language() == "nl"
    print_table(
        "Wat moet wanneer" if nl else "What must be done when",
        columns=("ten laatste op", "veilig", "wie", "wat", "recht", "soort", "zeker")
        if nl
        else ("at the latest on", "safe", "who", "what", "right", "kind", "certain"),
        rows=(
            (
                row.on,
                row.safe_on if row.closed else "",
                row.who.in_language(language()),
                row.what.in_language(language()),
                right.instrument.title.in_language(language()),
                row.kind.label.in_language(language()),
                ("nee" if nl else "no") if row.is_assumed else ("ja" if nl else "yes"),
            )
            for right, row in found
        ),
    )
