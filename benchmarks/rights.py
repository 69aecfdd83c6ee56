"""Speed of the rules: a million persons at once, one person with reasons, and the receipts that a replay repeats.

Run: PYTHONPATH=src:. python -m benchmarks.rights batch|one [--count N] [--rounds N] [--seed N] [--on DAY], or
receipts FILE --count N. Everything is synthetic; figures come as one JSON document. Seconds on the clock grow with what else
the machine does, seconds of computing do not: both are given, with the load.
"""

import argparse
import gc
import json
import os
import resource
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import numpy as np
import polars as pl
from benchmarks.synthetic_persons import draw_persons, facts_of_row

from krachtlijn.rules.batch import decide_frame
from krachtlijn.rules.decision import Decision, decide
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import flemish_instruments

DAYS = (date(2024, 10, 1), date(2025, 10, 1), date(2026, 3, 2), date(2026, 11, 23))
"""Days of receipts: of four tables of law, the last past the confirmation of many values."""


def measure_batch(*, count: int, rounds: int, rng: np.random.Generator, on: date) -> dict[str, Any]:
    """Decide every instrument for every person; checks of the columns included, the answers of one instrument kept at a time."""
    instruments = list(flemish_instruments())
    persons = draw_persons(instruments, count=count, rng=rng)
    frames = {one.id: persons.select(question.name for question in one.questions) for one in instruments}
    clock, computing, slowest = [], [], {}
    for _ in range(rounds):
        began, began_computing = perf_counter(), process_time()
        for instrument in instruments:
            began_one = perf_counter()
            decide_frame(instrument, frames[instrument.id], on=on)
            slowest.setdefault(instrument.id, []).append(perf_counter() - began_one)
        clock.append(perf_counter() - began)
        computing.append(process_time() - began_computing)
    return {
        "persons": count,
        "instruments": len(instruments),
        "facts": len(persons.columns),
        "seconds": _spread(clock),
        "computing_seconds": _spread(computing),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "slowest_seconds": dict(sorted(((name, median(taken)) for name, taken in slowest.items()), key=lambda p: -p[1])[:3]),
    }


def measure_one(*, count: int, rounds: int, rng: np.random.Generator, on: date) -> dict[str, Any]:
    """Decide each instrument for each person, with reasons: p50 and p99 of one decision and of one person, with or without id."""
    cases = list(_cases(count=count, rng=rng))
    for instrument, facts in (case for person in cases[:50] for case in person):
        _ = decide(instrument, facts, on=on).receipt.id
    found: dict[str, list[dict[str, float]]] = {}
    for _ in range(rounds):
        gc.collect()
        taken = _times(cases, on=on)
        for name, times in taken.items():
            p50, p99 = np.quantile(times, [0.5, 0.99]) * 1_000
            found.setdefault(name, []).append({"p50": float(p50), "p99": float(p99)})
    return {
        "persons": count,
        "milliseconds": {
            name: {share: _spread([one[share] for one in each]) for share in ("p50", "p99")} for name, each in found.items()
        },
    }


def _cases(*, count: int, rng: np.random.Generator) -> Iterator[list[tuple[Instrument, dict[str, Fact]]]]:
    instruments = list(flemish_instruments())
    for row in draw_persons(instruments, count=count, rng=rng).iter_rows(named=True):
        yield [(instrument, facts_of_row(row, instrument=instrument)) for instrument in instruments]


def _times(cases: list[list[tuple[Instrument, dict[str, Fact]]]], *, on: date) -> dict[str, list[float]]:
    """Seconds by name: of computing (`person`, `person_with_ids`, each instrument) and on the clock (`clock_person`)."""
    times: dict[str, list[float]] = {"person": [], "person_with_ids": [], "clock_person": []}
    for person in cases:
        began, decided, with_ids = perf_counter(), 0.0, 0.0
        for instrument, facts in person:
            start = process_time()
            decision = decide(instrument, facts, on=on)
            middle = process_time()
            _ = decision.receipt.id
            end = process_time()
            times.setdefault(instrument.id, []).append(middle - start)
            times.setdefault(f"{instrument.id} with id", []).append(end - start)
            decided, with_ids = decided + middle - start, with_ids + end - start
        times["clock_person"].append(perf_counter() - began)
        times["person"].append(decided)
        times["person_with_ids"].append(with_ids)
    return times


def write_receipts(file: Path, *, count: int, rng: np.random.Generator) -> None:
    """So many receipts, one on a line: of every instrument in turn, on days of four tables of law."""
    persons = -(-count // len(flemish_instruments().instruments))
    written = 0
    with file.open("w", encoding="utf-8") as lines:
        for number, person in enumerate(_cases(count=persons, rng=rng)):
            for instrument, facts in person[: count - written]:
                decision = decide(instrument, facts, on=DAYS[number % len(DAYS)])
                lines.write(json.dumps(_receipt(decision)) + "\n")
                written += 1


def _receipt(decision: Decision) -> Mapping[str, Any]:
    return (decision.if_unchanged or decision).receipt.to_document()


def _spread(values: list[float]) -> dict[str, float]:
    return {"median": median(values), "least": min(values), "most": max(values)}


def main() -> None:
    """Measure what is asked and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["batch", "one", "receipts"])
    parser.add_argument("file", type=Path, nargs="?")
    parser.add_argument("--count", type=int)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--on", type=date.fromisoformat, default=DAYS[-1])
    asked = parser.parse_args()
    rng = np.random.default_rng(asked.seed)
    if asked.what == "receipts":
        write_receipts(asked.file, count=asked.count or 100_000, rng=rng)
        return
    measure, count = (measure_batch, 1_000_000) if asked.what == "batch" else (measure_one, 500)
    result = measure(count=asked.count or count, rounds=asked.rounds, rng=rng, on=asked.on)
    known = {"polars": pl.__version__, "on": str(asked.on), "rounds": asked.rounds, "cores": os.cpu_count()}
    sys.stdout.write(json.dumps({**result, **known, "load": round(os.getloadavg()[0], 1)}) + "\n")


if __name__ == "__main__":
    main()
