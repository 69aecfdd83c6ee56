"""`krachtlijn rights scenarios` and `rights preview`: what a reform would change, before it is law."""

import csv
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from krachtlijn.cli.main import today
from krachtlijn.cli.output import answers_errors, language, notes, print_document, print_table, say, screen
from krachtlijn.cli.people import As, actor_named
from krachtlijn.journeys.preview_table import COLUMNS, calibration_sentence, percent, preview_rows
from krachtlijn.kernel.text import Text
from krachtlijn.rules.scenario.scenario import MARK, Scenario

Json = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]
ScenarioName = Annotated[
    str, typer.Argument(metavar="SCENARIO", help="Naam (zie: krachtlijn rights scenarios) of een eigen bestand .toml.")
]
RegionSize = Annotated[
    str | None, typer.Option("--region", metavar="GROOTTE", help="small of full; anders die van het oefengebied.")
]
Seeds = Annotated[int, typer.Option(metavar="AANTAL", help="Trekkingen voor de onzekerheid, minstens 3.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="BESTAND", help="Schrijf ook elke groep als rij in een CSV-bestand.")]
FEWEST_SEEDS = 3
LEFT_OUT = Text(nl="te klein", en="too small")
EFFECT_TITLES = {
    "loses_right": Text(nl="verliest recht", en="loses the right"),
    "fewer_hours": Text(nl="minder uren", en="fewer hours"),
    "same_hours": Text(nl="zelfde uren", en="same hours"),
    "more_hours": Text(nl="meer uren", en="more hours"),
    "gains_right": Text(nl="wint recht", en="gains the right"),
    "unknown": Text(nl="onbekend", en="unknown"),
}


@answers_errors
def scenarios_command(*, as_json: Json = False) -> None:
    """Toon de scenario's: geen van alle is wet."""
    from krachtlijn.rules.scenario.scenario_file import flemish_scenarios

    found = list(flemish_scenarios())
    if as_json:
        result = {"mark": MARK, "scenarios": [_listed(scenario) for scenario in found]}
        print_document(schema="scenarios/1", on=today(), result=result, is_synthetic=False)
        return
    screen.print(MARK.in_language(language()).capitalize(), style="bold", markup=False)
    print_table(
        "Scenario's",
        columns=("naam", "wat", "soort", "op", "maatregelen"),
        rows=(
            (one.id, f"{_say(one.title)}. {_say(one.statement)}", one.kind.value, one.preview_on, ", ".join(one.instruments))
            for one in found
        ),
    )


@answers_errors
def preview_command(
    scenario: ScenarioName,
    *,
    region: RegionSize = None,
    seeds: Seeds = FEWEST_SEEDS,
    out: Out = None,
    as_email: As = None,
    as_json: Json = False,
) -> None:
    """Bekijk wie wint en wie verliest als dit scenario wet was, met uren en budget (scenario, geen wet)."""
    from krachtlijn.journeys.preview_reform import preview_reform, size_in_use

    actor, size = actor_named(as_email, on=today()), region or size_in_use()
    columns = (BarColumn(), TextColumn("{task.completed}/{task.total}"), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=notes) as progress:
        bar = progress.add_task("start", total=1)

        def report(step: str, *, done: int, total: int) -> None:
            progress.update(bar, description=step, completed=done, total=total)

        made = preview_reform(by=actor, scenario=_scenario(scenario), size=size, on=today(), seeds=seeds, report=report)
    if out is not None:
        _write(out, made.document)
    if as_json:
        document = {"id": made.id, **made.document}
        print_document(
            schema="reform-preview/1",
            on=today(),
            result=document,
            is_synthetic=True,
            releases=(made.document["region"]["taxonomy_release"],),
        )
        return
    _print(made.document)


def _scenario(name: str) -> Scenario:
    from krachtlijn.rules.registry import flemish_instruments
    from krachtlijn.rules.scenario.scenario_file import flemish_scenarios, load_scenario

    if name.endswith(".toml"):
        return load_scenario(Path(name), instruments=flemish_instruments())
    return flemish_scenarios().get(name)


def _listed(scenario: Scenario) -> dict[str, object]:
    fields = ("id", "title", "statement", "kind", "hash", "preview_on", "plays_law_of", "source", "instruments", "changes")
    return {name: getattr(scenario, name) for name in fields}


def _write(path: Path, document: Mapping[str, Any]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        writer.writerows(preview_rows(document, language=language()))
    say(Text(nl=f"Geschreven: {path} ({MARK.nl})", en=f"Written: {path} ({MARK.en})"))


def _print(document: Mapping[str, Any]) -> None:
    scenario, region = document["scenario"], document["region"]
    screen.print(f"{_in(document['mark']).upper()}: {_in(scenario['title'])}", style="bold", markup=False)
    screen.print(_in(scenario["statement"]), markup=False)
    screen.print(
        f"Oefengebied {region['size']}, zaad {region['seed']}, dag {scenario['preview_on']}: elke werknemer staat voor "
        f"{region['each_stands_for']:g}. Alles voor {_number(region['stands_for'])} werknemers.",
        markup=False,
    )
    print_table(
        f"Wat verandert ({_in(document['mark'])})",
        columns=("waarde", "wet", "scenario", "vanaf", "verzonnen"),
        rows=(
            (_in(one["title"]), _in(one["before"]), _in(one["after"]), one["valid_from"], "ja" if one["is_invented"] else "nee")
            for one in scenario["changes"]
        ),
    )
    for text in document["assumptions"]:
        screen.print(f"- {_in(text)}", markup=False)
    for instrument in document["instruments"]:
        _print_instrument(instrument, document=document)


def _print_instrument(instrument: Mapping[str, Any], *, document: Mapping[str, Any]) -> None:
    mark = _in(document["mark"])
    print_table(
        f"{_in(instrument['title'])}: alle werknemers ({mark})",
        columns=("groep", "werknemers", "geen recht: wet", "scenario", "niet meer", "nu wel mogelijk", "onbekend: scenario"),
        rows=((_group(row), *(_number(row[name]) for name in _RIGHTS_SHOWN)) for row in instrument["rights"]),
    )
    if instrument["not_told"]:
        known = ", ".join(one["fact"] for one in instrument["not_told"])
        screen.print(f"Dit zegt het oefengebied niet: {known}", markup=False)
    if not instrument["use"]:
        screen.print("Geen uren of euro: het oefengebied zegt niet wie dit gebruikt.", markup=False)
        return
    print_table(
        f"{_in(instrument['title'])}: gebruikers ({mark})",
        columns=("groep", "gebruikers", *(_say(title) for title in EFFECT_TITLES.values())),
        rows=(
            (_group(row), _number(row["people"]), *(_number(row[name]) for name in EFFECT_TITLES)) for row in instrument["use"]
        ),
    )
    _print_budget(instrument, document=document, mark=mark)


_RIGHTS_SHOWN = ("people", "refused_before", "refused_after", "newly_refused", "no_longer_refused", "unknown_after")


def _print_budget(instrument: Mapping[str, Any], *, document: Mapping[str, Any], mark: str) -> None:
    """Hours and euro, under how far the region is off."""
    print_table(
        f"Afwijking van het oefengebied van gepubliceerde totalen ({mark})",
        columns=("totaal", "gepubliceerd", "oefengebied", "afwijking", "jaar"),
        rows=(
            (_in(row["name"]), _figure(row, "published"), _figure(row, "generated"), _percent(row["error"]), row["period"])
            for row in document["calibration"]
        ),
    )
    screen.print(calibration_sentence(document, language=language()), markup=False)
    for unit, title in (("hours", Text(nl="uren", en="hours")), ("euro", Text(nl="euro", en="euro"))):
        print_table(
            f"{_say(title).capitalize()} per jaar ({mark}, oefengegevens)",
            columns=("groep", "wet", "scenario", "verschil"),
            rows=(tuple(_budget_row(row, unit=unit)) for row in instrument["use"]),
        )
        screen.print(_chance(instrument["ranges"], unit=unit), markup=False)


def _chance(ranges: Mapping[str, Any], *, unit: str) -> str:
    """Smallest and largest total over the draws."""
    law, scenario = (ranges["totals"][f"{unit}_{side}"] for side in ("before", "after"))
    spans = (_span(*span) if span else _say(LEFT_OUT) for span in (law, scenario))
    shown = " en ".join(f"{side} {span}" for side, span in zip(("wet", "scenario"), spans, strict=True))
    seeds = ", ".join(map(str, ranges["seeds"]))
    drawn = f"{len(ranges['seeds'])} trekkingen van {_number(ranges['workers_each'])} werknemers (zaden {seeds})"
    return f"Toeval: {shown}, over {drawn}."


def _budget_row(row: Mapping[str, Any], *, unit: str) -> Iterator[str]:
    yield _group(row)
    for side in ("before", "after"):
        amount, still_open = row[f"{unit}_{side}"], row[f"{unit}_open_{side}"]
        yield _say(LEFT_OUT) if amount is None else _span(amount, amount + still_open)
    least, most = row[f"{unit}_difference_least"], row[f"{unit}_difference_most"]
    yield _say(LEFT_OUT) if least is None else _span(least, most)


def _span(low: int, high: int) -> str:
    return _number(low) if low == high else f"{_number(low)} tot {_number(high)}"


def _figure(row: Mapping[str, Any], name: str) -> str:
    return f"{100 * row[name]:.1f} %" if row["unit"] == "share" else _number(round(row[name]))


def _percent(share: float) -> str:
    return percent(share, language=language())


def _group(row: Mapping[str, Any]) -> str:
    title = _in(row["division_title"])
    return title if row["division"] == "all" else f"{title}: {_in(row['label'])}"


def _number(value: int | None) -> str:
    return _say(LEFT_OUT) if value is None else f"{value:,}".replace(",", "." if language() == "nl" else ",")


def _say(text: Text) -> str:
    return text.in_language(language())


def _in(texts: Mapping[str, str]) -> str:
    return texts[language()]
