"""The training leave against openfisca-core: the same persons, the same answers, seconds side by side.

Run: PYTHONPATH=src:. python -m benchmarks.rights_leave [--count N] [--rounds N] [--seed N] [--on DAY]. The other definition is in
`openfisca_leave`; it runs in a process and an environment of its own, made in the folder for temporary files. Every fact is
known, for openfisca has no unknown. The columns compared are computed by both; ours also tells the basis of every row.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

import numpy as np
import polars as pl
from benchmarks.synthetic_persons import draw_persons

from krachtlijn.rules.batch import decide_lazy
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.unit import Unit

ROOT = Path(__file__).resolve().parent.parent
HOME = Path(tempfile.gettempdir()) / "krachtlijn-openfisca"
OUTCOMES = ("refused", "granted", "unknown")
AMOUNTS = (
    "personal_maximum",
    "joint_maximum",
    "training_hours",
    "granted_hours",
    "refund",
    "hourly_pay",
    "indexed_pay_cap",
)
COMPARED = ("outcome", *AMOUNTS)
UNSEEN = frozenset(("unjustified_absence_last_year", "missed_assessment_last_year", "entered_service_on", "enrolled_on"))
"""Facts that no compared column rests on, on the days measured."""


def leave_persons(instrument: Instrument, *, count: int, rng: np.random.Generator, on: date) -> pl.DataFrame:
    """Persons who tell every fact; nine trainings in ten start in the school year of the day."""
    persons = draw_persons([instrument], count=count, rng=rng, unknown=0)
    first = date(on.year - (on.month < 9), 9, 1) - timedelta(days=40)
    starts = pl.Series(rng.integers(0, 400, count)).cast(pl.Int64)
    lasts = pl.Series(rng.integers(0, 300, count)).cast(pl.Int64)
    begin = pl.lit(first) + pl.duration(days=starts)
    return persons.with_columns(training_starts_on=begin, training_ends_on=begin + pl.duration(days=lasts))


def compare_leave(*, count: int, rounds: int, rng: np.random.Generator, on: date) -> dict[str, Any]:
    """Seconds of both, and the rows in which a compared column differs."""
    instrument = flemish_instruments().get("vlaams_opleidingsverlof")
    persons = leave_persons(instrument, count=count, rng=rng, on=on)
    plan = decide_lazy(instrument, persons.lazy(), on=on, is_confirmed=not instrument.parameters.unconfirmed(on))
    with tempfile.TemporaryDirectory() as folder:
        theirs, answers = _measure_openfisca(persons, instrument, folder=Path(folder), on=on, rounds=rounds)
    # The plan is made anew in every round, as for a caller who comes with a frame.
    same = _seconds(rounds, lambda: _plan(instrument, persons, on=on).select(*COMPARED, "basis").collect())
    whole = _seconds(rounds, lambda: _plan(instrument, persons, on=on).collect())
    ours = plan.select(*COMPARED).collect()
    return {
        "rows": count,
        "on": str(on),
        "outcomes": dict(ours["outcome"].value_counts().iter_rows()),
        "rows_that_differ": sum(1 for _ in _differing(ours, answers)),
        "ours_same_columns": same,
        "ours_whole_answer": whole,
        "openfisca": theirs,
        "times_as_fast": theirs["calculating"]["median"] / same["seconds"]["median"],
        "times_as_fast_computing": theirs["cpu"]["median"] / same["cpu"]["median"],
    }


def _plan(instrument: Instrument, persons: pl.DataFrame, *, on: date) -> pl.LazyFrame:
    return decide_lazy(instrument, persons.lazy(), on=on, is_confirmed=not instrument.parameters.unconfirmed(on))


def _seconds(rounds: int, decide: Callable[[], pl.DataFrame]) -> dict[str, dict[str, float]]:
    clock, computing = [], []
    for _ in range(rounds):
        began, began_computing = perf_counter(), process_time()
        decide()
        clock.append(perf_counter() - began)
        computing.append(process_time() - began_computing)
    return {"seconds": _spread(clock), "cpu": _spread(computing)}


def _spread(values: list[float]) -> dict[str, float]:
    return {"median": median(values), "least": min(values), "most": max(values)}


def _measure_openfisca(
    persons: pl.DataFrame, instrument: Instrument, *, folder: Path, on: date, rounds: int
) -> tuple[dict[str, dict[str, float]], dict[str, np.ndarray]]:
    facts, answers = folder / "facts.npz", folder / "answers.npz"
    np.savez(facts, **dict(_arrays(persons, instrument)))
    words = [_python(), "-m", "benchmarks.openfisca_leave.measure", str(facts), str(answers), str(on), str(rounds)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    ran = subprocess.run(words, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise RuntimeError(f"openfisca did not finish: {ran.stderr[-2000:]}")
    return {name: _spread(taken) for name, taken in json.loads(ran.stdout).items()}, dict(np.load(answers))


def _arrays(persons: pl.DataFrame, instrument: Instrument) -> Iterator[tuple[str, np.ndarray]]:
    """Facts as openfisca takes them: 32 bits, days, and choices by their number."""
    for question in instrument.questions:
        if question.name in UNSEEN:
            continue
        column = persons[question.name]
        if question.unit is Unit.TEXT:
            codes = [choice.code for choice in question.choices]
            yield question.name, column.replace_strict(codes, list(range(len(codes))), return_dtype=pl.Int16).to_numpy()
        elif question.unit is Unit.DATE:
            yield question.name, column.to_numpy().astype("datetime64[D]")
        else:
            yield question.name, column.to_numpy() if question.unit is Unit.FLAG else column.cast(pl.Int32).to_numpy()


def _differing(ours: pl.DataFrame, answers: dict[str, np.ndarray]) -> Iterator[int]:
    """Rows with another outcome, or with another amount of a right that is granted; -1 is an amount nobody knows."""
    outcome = ours["outcome"].cast(pl.String).replace_strict(list(OUTCOMES), [0, 1, 2], return_dtype=pl.Int32).to_numpy()
    differs = outcome != answers["outcome"]
    for name in AMOUNTS:
        differs |= (outcome == 1) & (ours[name].fill_null(-1).to_numpy() != answers[name])
    yield from np.flatnonzero(differs)


def _python() -> str:
    """The interpreter of the environment with openfisca-core, made when it is not there."""
    python = HOME / "bin" / "python"
    if not (HOME / "ready").exists():
        requirements = ROOT / "benchmarks" / "openfisca_leave" / "requirements.txt"
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(HOME)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", "-r", str(requirements)], check=True)
        (HOME / "ready").touch()
    return str(python)


def main() -> None:
    """Compare and print one JSON document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--on", type=date.fromisoformat, default=date(2024, 10, 1))
    asked = parser.parse_args()
    result = compare_leave(count=asked.count, rounds=asked.rounds, rng=np.random.default_rng(asked.seed), on=asked.on)
    sys.stdout.write(json.dumps({**result, "cores": os.cpu_count(), "load": round(os.getloadavg()[0], 1)}) + "\n")


if __name__ == "__main__":
    main()
