"""Speed of the rules, as `script/show rights` prints it; the measuring itself is in `benchmarks`."""

import json
from pathlib import Path
from typing import Any

from evaluation.figures import Figure, Measured
from evaluation.platform import ON, empty_platform, starter_platform

RECEIPTS = 100_000


def _measured(*words: str) -> dict[str, Any]:
    ran = starter_platform().run(["-m", *words])
    if ran.status:
        raise RuntimeError(ran.err[-2_000:])
    result: dict[str, Any] = json.loads(ran.out)
    return result


def measure_batch() -> Measured:
    """Every instrument for a million synthetic persons, seven times."""
    found = _measured("benchmarks.rights", "batch", "--on", ON)
    seconds, computing = found["seconds"], found["computing_seconds"]
    return Measured(
        figure=f"{seconds['median']:.1f} s on the clock, {computing['median']:.1f} s of computing, peak {found['peak_mb']} MB",
        holds=seconds["median"] <= 30 and found["peak_mb"] <= 4_000,
        spread=f"{seconds['least']:.1f} to {seconds['most']:.1f} s; slowest "
        + ", ".join(f"{name} {taken:.1f} s" for name, taken in found["slowest_seconds"].items()),
        data=f"{found['persons']:,} persons, {found['facts']} facts, {found['instruments']} instruments; {_machine(found)}",
    )


def measure_one() -> Measured:
    """One decision with reasons, and all those of one person, seven times five hundred persons."""
    found = _measured("benchmarks.rights", "one", "--on", ON)
    taken = {name: shares["p99"] for name, shares in found["milliseconds"].items()}
    people = {name: taken.pop(name) for name in ("person", "person_with_ids", "clock_person")}
    single = {name: p99["median"] for name, p99 in taken.items() if not name.endswith(" with id")}
    slowest = max(single, key=single.__getitem__)
    over = sorted(name for name, p99 in single.items() if p99 > 1)
    return Measured(
        figure=f"p99 of the slowest ({slowest}) {single[slowest]:.2f} ms, over 1 ms: {over or 'none'}; "
        f"all of a person p99 {people['person']['median']:.1f} ms, with ids {people['person_with_ids']['median']:.1f} ms",
        holds=not over and people["person"]["median"] <= 15,
        spread=f"slowest {taken[slowest]['least']:.2f} to {taken[slowest]['most']:.2f} ms; "
        f"person {people['person']['least']:.1f} to {people['person']['most']:.1f} ms, "
        f"on the clock {people['clock_person']['median']:.1f} ms",
        data=f"{found['persons']} synthetic persons on {ON}, milliseconds of computing; {_machine(found)}",
    )


def measure_leave() -> Measured:
    """The leave for a million persons beside openfisca-core in its own process."""
    found = _measured("benchmarks.rights_leave")
    ours, whole, theirs = found["ours_same_columns"], found["ours_whole_answer"], found["openfisca"]
    return Measured(
        figure=f"{found['times_as_fast']:.2f} x as fast ({found['times_as_fast_computing']:.2f} x in computing); "
        f"ours {ours['seconds']['median']:.2f} s, whole answer {whole['seconds']['median']:.2f} s, "
        f"openfisca {theirs['calculating']['median']:.2f} s; rows that differ {found['rows_that_differ']}",
        holds=found["times_as_fast"] >= 1.5 and not found["rows_that_differ"],
        spread=f"ours {ours['seconds']['least']:.2f} to {ours['seconds']['most']:.2f} s, "
        f"openfisca {theirs['calculating']['least']:.2f} to {theirs['calculating']['most']:.2f} s",
        data=f"{found['rows']:,} persons on {found['on']}, every fact known, outcomes {found['outcomes']}; {_machine(found)}",
    )


def measure_replay() -> Measured:
    """A hundred thousand receipts, repeated by one command."""
    platform = empty_platform()
    file: Path = platform.var / "receipts.jsonl"
    written = platform.run(["-m", "benchmarks.rights", "receipts", str(file), "--count", str(RECEIPTS)])
    ran = platform.command("rights", "replay", str(file), "--json")
    counts = ran.document()["result"]["counts"] if ran.status in {0, 8} else {}
    return Measured(
        figure=f"{ran.seconds:.0f} s, peak {ran.peak_mb:.0f} MB, {counts}",
        holds=written.status == 0 and counts == {"same": RECEIPTS} and ran.seconds <= 120,
        data=f"{RECEIPTS:,} receipts of every instrument, on days of four tables of law",
    )


def _machine(found: dict[str, Any]) -> str:
    return f"{found['cores']} cores, load {found['load']}"


SPEED = (
    Figure(
        name="a million persons",
        target="all instruments <= 30 s and <= 4 GB",
        measure=measure_batch,
        is_quick=False,
    ),
    Figure(
        name="one person",
        target="one instrument with reasons p99 <= 1 ms, all of one person p99 <= 15 ms",
        measure=measure_one,
        is_quick=False,
    ),
    Figure(
        name="leave beside openfisca-core",
        target=">= 1.5 x as fast on the same columns, 0 rows differ",
        measure=measure_leave,
        is_quick=False,
    ),
    Figure(
        name="replay",
        target="100,000 receipts in one command, all the same, <= 120 s",
        measure=measure_replay,
        is_quick=False,
    ),
)
