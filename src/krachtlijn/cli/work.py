"""`krachtlijn work`: tasks on the background."""

from typing import Annotated
from uuid import UUID

import typer

from krachtlijn.cli.main import today
from krachtlijn.cli.output import answers_errors, language, print_document, print_table, say
from krachtlijn.cli.people import As, actor_named
from krachtlijn.kernel.text import Text
from krachtlijn.store.work.actions import ask_to_stop
from krachtlijn.store.work.queries import tasks

app = typer.Typer(help="Taken op de achtergrond.", no_args_is_help=True, add_completion=False)


@app.command("run")
@answers_errors
def run(*, until_idle: Annotated[bool, typer.Option("--until-idle", help="Stop wanneer niets meer wacht.")] = False) -> None:
    """Voer wachtende taken uit tot Ctrl-C."""
    from krachtlijn.journeys.run_work import run_work

    run_work(until_idle=until_idle)


@app.command("list")
@answers_errors
def list_tasks(
    *, as_email: As = None, as_json: Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")] = False
) -> None:
    """Toon de taken, de nieuwste eerst."""
    known = tasks(by=actor_named(as_email, on=today()))
    if as_json:
        print_document(schema="tasks/1", on=None, result={"tasks": known})
        return
    print_table(
        "Taken",
        columns=("taak", "soort", "toestand", "stap", "gedaan"),
        rows=((t.id, t.kind, t.state, t.step or t.sentence.in_language(language()), f"{t.percent} %") for t in known),
    )


@app.command("stop")
@answers_errors
def stop(task_id: Annotated[UUID, typer.Argument(metavar="TAAK", help="Nummer uit ‘list’.")], *, as_email: As = None) -> None:
    """Vraag een taak te stoppen bij haar volgende stap."""
    ask_to_stop(task_id, by=actor_named(as_email, on=today()))
    say(Text(nl="De taak stopt bij haar volgende stap.", en="The task stops at its next step."))
