"""`krachtlijn paths`: from a person to a goal."""

from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from krachtlijn.cli.asked_day import On, day_of
from krachtlijn.cli.json_file import load_person
from krachtlijn.cli.main import today
from krachtlijn.cli.output import answers_errors, language, print_document, print_table, say, screen
from krachtlijn.cli.people import As, actor_named
from krachtlijn.journeys.path_document import SCHEMA, path_document
from krachtlijn.journeys.plan_path import plan_path
from krachtlijn.kernel.errors import NoSolution
from krachtlijn.kernel.money import euro, format_euro
from krachtlijn.paths.instance import Order
from krachtlijn.paths.path import Infeasible, TimedOut

app = typer.Typer(help="Paden: van een persoon naar een doel.", no_args_is_help=True, add_completion=False)


@app.callback()
def paths() -> None:
    """Paden: van een persoon naar een doel."""


@app.command("plan")
@answers_errors
def plan(
    *,
    person: Annotated[Path, typer.Option("--person", metavar="BESTAND", help="Profiel als person/1 (JSON).")],
    goal: Annotated[str, typer.Option("--goal", metavar="BEROEP", help="Naam of adres van het doelberoep.")],
    on: On = None,
    order: Annotated[
        Order, typer.Option("--order", help="Wat telt na het leren: snelst, goedkoopst of dichtst.")
    ] = Order.FASTEST,
    as_email: As = None,
    as_json: Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")] = False,
) -> None:
    """Zoek het kortste pad naar een beroep: sessies met datum, plaats, prijs en rechten. Code 5: er is geen pad."""
    day = day_of(on)
    answer = plan_path(person=load_person(person), goal=goal, on=day, order=order, by=actor_named(as_email, on=today()))
    document = path_document(answer)
    if as_json:
        print_document(schema=SCHEMA, on=day, result=document, is_synthetic=answer.is_synthetic, releases=answer.releases)
    else:
        _print_path(document, day)
    outcome = answer.outcome
    if isinstance(outcome, Infeasible) or (isinstance(outcome, TimedOut) and outcome.path is None):
        raise NoSolution(outcome.sentence)


def _said(text: dict[str, str] | None) -> str:
    return (text or {}).get(language(), "")


def _print_path(document: dict[str, Any], day: date) -> None:
    goal = document["goal"]
    mark = " (oefengegevens)" if document["is_synthetic"] else ""
    screen.print(f"{_said(goal['label'])}, {day.isoformat()}{mark}", style="bold")
    for line in (goal["note"], (document["entry"] or {}).get("sentence"), (document["entry"] or {}).get("caution")):
        if line:
            screen.print(_said(line))
    if document["outcome"] == "no_path":
        _print_refusal(document)
        return
    if document["outcome"] == "solved" and not document["steps"]:
        _print_nothing_to_learn(document)
        return
    if document["totals"]:
        _print_steps(document)
        _print_totals(document)
    if document["sentence"]:
        say(_said(document["sentence"]))


def _print_nothing_to_learn(document: dict[str, Any]) -> None:
    screen.print(_said(document["sentence"]) or "U hoeft geen opleiding te volgen.", style="bold")
    if extra := [_said(item["label"]) for item in document["gap"]["items"]]:
        screen.print(f"Extra, nuttig maar niet nodig: {', '.join(extra)}")


def _print_steps(document: dict[str, Any]) -> None:
    print_table(
        "Stappen",
        columns=("", "opleiding", "van", "tot", "km", "uren", "prijs", "eigen kost", "vrij"),
        rows=(
            (
                step["number"],
                f"{_said(step['training']['title'])}\n{step['training']['provider']['name'] or ''}",
                step["session"]["starts_on"],
                step["session"]["ends_on"],
                "onbekend" if step["km"] is None else step["km"],
                step["hours"]["hours"],
                _money(step["price"]["eur"]),
                _money(step["own_cost"]["eur"]),
                f"{step['session']['places_left']} ({step['session']['places_as_of'][:10]})",
            )
            for step in document["steps"]
        ),
    )
    for step in document["steps"]:
        screen.print(f"{step['number']}. leert: {', '.join(_said(item['label']) for item in step['covers']) or '-'}")
        for right in step["rights"]:
            screen.print(f"   {_said(right['name'])}: {_right_line(right)}")


def _right_line(right: dict[str, Any]) -> str:
    if right["is_confirmed"]:
        used = _money(right["used_eur"]) if right["used_eur"] else f"{right['used_hours'] or '0'} uur"
        return f"{used} (beslissing {right['receipt_id'][:12]})"
    return " ".join(filter(None, (_said(right["reason"]), _said(right["if_unchanged"]))))


def _print_totals(document: dict[str, Any]) -> None:
    totals = document["totals"]
    screen.print(
        f"Samen: {totals['weeks']} weken, {totals['hours']['hours']} uur, prijs {_money(totals['known_price']['eur'])}, "
        f"eigen kost {_money(totals['known_own_cost']['eur'])}, onbekende prijzen: {totals['unknown_prices']}; "
        f"{_covered(document)}"
    )
    rest = [_said(item["label"]) for item in document["gap"]["items"] if item["step"] is None]
    if rest:
        screen.print(f"Te leren op het werk of elders: {', '.join(rest)}")
    for note in document["notes"]:
        screen.print(_said(note))
    print_table(
        "Wat doet u voor welke dag",
        columns=("uiterlijk", "wat"),
        rows=((deadline["on"], _said(deadline["act"])) for deadline in document["deadlines"]),
    )


def _covered(document: dict[str, Any]) -> str:
    if document["covered_share"] is None:
        return _said(document["no_share_reason"])
    return f"dekt {float(document['covered_share']):.0%} van wat ontbreekt."


def _print_refusal(document: dict[str, Any]) -> None:
    for relaxed in document["relaxations"]:
        screen.print(f"- {_said(relaxed['sentence'])}")
    for programme in document["programmes"]:
        screen.print(f"{_said(programme['training']['title'])} ({', '.join(programme['gives'])})", style="bold")
        for session in programme["sessions"] or ():
            why = "; ".join(_said(barrier) for barrier in session["barriers"]) or "u kunt deze sessie volgen"
            screen.print(f"  {session['starts_on']} tot {session['ends_on']}: {why}")
        if not programme["sessions"]:
            screen.print("  geen sessies gepland")


def _money(amount: str | None) -> str:
    return "onbekend" if amount is None else format_euro(euro(amount), language())
