"""`krachtlijn region`: build and show the reference region."""

import secrets
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from krachtlijn.cli.asked_day import On, day_of
from krachtlijn.cli.main import today
from krachtlijn.cli.output import (
    EXIT_CHECK_FAILED,
    answers_errors,
    language,
    notes,
    print_document,
    print_table,
    say,
    screen,
)
from krachtlijn.cli.people import As, actor_named
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.target import OWN_ASSUMPTION
from krachtlijn.store.training.queries import current_region, region_calibration

app = typer.Typer(help="Het oefengebied: een synthetisch Vlaanderen.", no_args_is_help=True, add_completion=False)
JsonOption = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]


@app.command("build")
@answers_errors
def build(
    *,
    size: Annotated[str, typer.Option(metavar="GROOTTE", help="full, small of tiny.")] = "small",
    scale: Annotated[
        str,
        typer.Option(metavar="AANTALLEN", help="Andere aantallen: trainings=N,opportunities=N,persons=N; met x: maal."),
    ] = "",
    seed: Annotated[
        int | None, typer.Option(metavar="ZAAD", help="Zelfde zaad en dag: dezelfde bytes. Zonder: een nieuw.")
    ] = None,
    on: On = None,
    out: Annotated[
        Path | None, typer.Option(metavar="MAP", help="Zet ook de tabellen (Parquet) en het manifest in deze map.")
    ] = None,
    as_email: As = None,
    queue: Annotated[bool, typer.Option("--queue", help="Laat het als taak doen door de draaiende server.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Maak het oefengebied opnieuw en toets het aan gepubliceerde totalen (exit 8 als er een niet klopt)."""
    from krachtlijn.journeys.build_region import build_region, queue_region_build
    from krachtlijn.journeys.build_region_tables import copy_region_tables

    day = day_of(on)
    chosen = secrets.randbelow(1_000_000) if seed is None else seed
    actor = actor_named(as_email, on=today())
    if queue:
        task_id = queue_region_build(by=actor, on=day, seed=chosen, size=size, scale=scale)
        say(Text(nl=f"Taak {task_id} wacht; zie: krachtlijn work list", en=f"Task {task_id} waits; see: krachtlijn work list"))
        return
    what = f"{size} {scale}".strip()
    say(Text(nl=f"Oefengebied {what}, dag {day}, zaad {chosen}", en=f"Reference region {what}, day {day}, seed {chosen}"))
    columns = (BarColumn(), TextColumn("{task.completed}/{task.total}"), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=notes) as progress:
        bar = progress.add_task("start", total=1)

        def report(step: str, *, done: int, total: int) -> None:
            progress.update(bar, description=step, completed=done, total=total)

        build_region(by=actor, on=day, seed=chosen, size=size, scale=scale, report=report)
    if out is not None:
        copy_region_tables(out)
    _print_region(day, as_json=as_json)
    if not all(row["is_met"] for row in region_calibration()):
        say(Text(nl="Een of meer totalen kloppen niet.", en="One or more totals are off."))
        raise typer.Exit(EXIT_CHECK_FAILED)


@app.command("show")
@answers_errors
def show(*, on: On = None, as_json: JsonOption = False) -> None:
    """Toon welk oefengebied er staat en hoe het met gepubliceerde totalen klopt."""
    _print_region(day_of(on), as_json=as_json)


def _print_region(day: date, *, as_json: bool) -> None:
    region = current_region()
    if region is None:
        raise NotFound(
            Text(
                nl="Er is nog geen oefengebied. Maak het met: krachtlijn region build.",
                en="There is no reference region yet. Build it with: krachtlijn region build.",
            )
        )
    if region.is_outdated(day):
        say(region.offer_to_rebuild)
    rows = region_calibration()
    if as_json:
        result = {"region": region, "is_outdated": region.is_outdated(day), "calibration": rows}
        print_document(
            schema="region/1", on=day, result=result, is_synthetic=True, releases=(region.taxonomy_release, region.release)
        )
        return
    published = [row for row in rows if row["source"]]
    assumed = [row for row in rows if row["period"] == OWN_ASSUMPTION]
    asked = [row for row in rows if not row["source"] and not row["period"]]
    sources = list(dict.fromkeys(row["source"] for row in published))
    print_table(
        f"Oefengebied {region.size} voor {region.on}, zaad {region.seed}, SHA-256 {region.sha256} (synthetisch)",
        columns=("gepubliceerd totaal", "doel", "gemaakt", "klopt", "jaar", "bron"),
        rows=((*_compared(row), row["period"], sources.index(row["source"]) + 1) for row in published),
    )
    for number, source in enumerate(sources, start=1):
        screen.print(f"bron {number}: {source}", markup=False, soft_wrap=True)
    columns = ("wat het oefengebied zelf aanneemt", "aanname", "gemaakt", "klopt")
    print_table("Eigen aannames, zonder gepubliceerde bron", columns=columns, rows=map(_compared, assumed))
    print_table("Gevraagde omvang", columns=("wat", "gevraagd", "gemaakt", "klopt"), rows=map(_compared, asked))


def _compared(row: dict[str, object]) -> tuple[object, ...]:
    least = "≥ " if str(row["unit"]).startswith("at_least") else ""
    target, generated = (_shown(row[name], row["unit"]) for name in ("target", "generated"))
    return row[language()], least + target, generated, "ja" if row["is_met"] else "NEE"


def _shown(value: object, unit: object) -> str:
    number, kind = float(str(value)), str(unit)
    if kind.endswith("share"):
        return f"{100 * number:.2f} %"
    return f"{number:.3f}" if kind == "ratio" else f"{number:,.0f}".replace(",", ".")
