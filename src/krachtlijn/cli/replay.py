"""`krachtlijn rights replay`: old decisions again, from their receipts, to the last bit."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from krachtlijn.cli.json_file import load_objects
from krachtlijn.cli.main import today
from krachtlijn.cli.output import EXIT_CHECK_FAILED, answers_errors, language, print_document, print_table, say, screen
from krachtlijn.journeys.replay_decisions import replay_kept, replay_receipts
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import OPERATOR
from krachtlijn.rules.replay import Finding, Replay

SHOWN = 20
FINDINGS: Mapping[Finding, Text] = {
    Finding.SAME: Text(nl="zelfde uitkomst, tot op de bit", en="same outcome, to the last bit"),
    Finding.ALTERED: Text(nl="het bewijs is achteraf veranderd", en="the receipt was altered afterwards"),
    Finding.DIFFERENT: Text(nl="de uitkomst is anders", en="the outcome is different"),
    Finding.NOT_ARCHIVED: Text(nl="de regel van toen zit niet in dit archief", en="the rule of then is not in this archive"),
}

Files = Annotated[
    list[Path] | None, typer.Argument(metavar="BEWIJS", help="bewijs.json; een lijst of één bewijs per regel mag ook.")
]
Kept = Annotated[bool, typer.Option("--kept", help="Elke beslissing die hier bewaard is.")]
Json = Annotated[bool, typer.Option("--json", help="Eén JSON-document op stdout.")]


@answers_errors
def replay_command(files: Files = None, *, kept: Kept = False, as_json: Json = False) -> None:
    """Herhaal oude beslissingen uit hun bewijs, en noem wat veranderd is (exit 8 als er een niet hetzelfde geeft)."""
    if not files and not kept:
        raise InvalidInput(
            Text(
                nl="Geef een of meer bewijzen, of --kept voor alle bewaarde beslissingen.",
                en="Give one or more receipts, or --kept for all kept decisions.",
            )
        )
    counts: Counter[Finding] = Counter()
    shown: list[Replay] = []
    changed = 0
    for one in _replays(files or [], kept=kept):
        counts[one.finding] += 1
        changed += bool(one.changed_since)
        if len(shown) < SHOWN and (one.finding is not Finding.SAME or one.changed_since):
            shown.append(one)
    if as_json:
        result = {"counts": counts, "changed_since": changed, "shown": shown}
        print_document(schema="replay/1", on=today(), result=result, is_synthetic=None)
    else:
        _print(counts, shown=shown, changed=changed)
    if counts.total() != counts[Finding.SAME]:
        raise typer.Exit(EXIT_CHECK_FAILED)


def _replays(files: Iterable[Path], *, kept: bool) -> Iterator[Replay]:
    yield from replay_receipts(_receipts(files))
    if kept:
        yield from replay_kept(by=OPERATOR)


def _receipts(files: Iterable[Path]) -> Iterator[Mapping[str, Any]]:
    """Receipts of all files; of a whole decision/1 its receipt."""
    for file in files:
        for document in load_objects(file):
            inside = document.get("receipt")
            yield inside if isinstance(inside, Mapping) else document


def _print(counts: Mapping[Finding, int], *, shown: list[Replay], changed: int) -> None:
    for finding, sentence in FINDINGS.items():
        if counts[finding]:
            screen.print(f"{counts[finding]:>9} {sentence.in_language(language())}", markup=False)
    if shown:
        print_table(
            "Wat veranderd is",
            columns=("bewijs", "recht", "bevinding", "verschil in het bewijs", "verschil met de regel van nu", "uitkomst nu"),
            rows=(_row(one) for one in shown),
        )
    if changed:
        say(
            Text(
                nl=f"Voor {changed} beslissingen is de regel sindsdien veranderd; zij blijven geldig zoals ze genomen zijn.",
                en=f"For {changed} decisions the rule has changed since; they stand as they were made.",
            )
        )


def _row(one: Replay) -> tuple[object, ...]:
    return (
        one.receipt_id[:12],
        one.instrument,
        FINDINGS[one.finding].in_language(language()),
        ", ".join(one.parts),
        ", ".join(one.changed_since[:6]),
        one.outcome_today or "",
    )
