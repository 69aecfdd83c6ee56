"""`krachtlijn audit`: who changed what."""

from typing import Annotated

import typer

from krachtlijn.cli.main import today
from krachtlijn.cli.output import answers_errors, print_document, print_table
from krachtlijn.cli.people import As, Json, actor_named
from krachtlijn.store.audit.queries import latest_changes

app = typer.Typer(help="Wie veranderde wat.", no_args_is_help=True, add_completion=False)


@app.callback()
def audit() -> None:
    """Wie veranderde wat."""


@app.command("list")
@answers_errors
def list_changes(
    *,
    limit: Annotated[int, typer.Option(min=1, max=10_000, metavar="AANTAL", help="Hoeveel wijzigingen, de nieuwste eerst.")] = 50,
    as_email: As = None,
    as_json: Json = False,
) -> None:
    """Toon de laatste wijzigingen, de nieuwste eerst."""
    changes = latest_changes(by=actor_named(as_email, on=today()), limit=limit)
    if as_json:
        print_document(schema="changes/1", on=None, result={"changes": changes})
        return
    print_table(
        "Wijzigingen",
        columns=("wanneer", "wie", "rol", "wat", "waaraan"),
        rows=(
            (
                f"{change.at:%Y-%m-%d %H:%M}",
                change.actor_name,
                change.actor_role,
                change.action,
                f"{change.subject_kind} {change.subject_id}",
            )
            for change in changes
        ),
    )
