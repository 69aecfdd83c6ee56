"""Two implementations of six rights on the same cases: the engine (one by one, and as a batch) and one that shares nothing.

The naive one (`tests/reference/naive`) was written from the published texts by people who had not seen the engine. Answers are
compared as they would be if every last known value still held: outcome, every amount of a right that is granted, and every last
day of one that is not refused. Usage: `python -m evaluation.rights_agreement ROWS [INSTRUMENT...]`, prints one JSON object.
"""

import json
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from functools import partial
from importlib import import_module
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from evaluation.rights_cases import BranchCount, draw_cases
from krachtlijn.kernel.money import EURO_SCALE, FRACTION_SCALE, HOURS_SCALE
from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.unit import Unit

NAIVE = Path(__file__).resolve().parent.parent / "tests" / "reference" / "naive"
SIX = ("vlaams_opleidingsverlof", "opleidingscheque", "opleidingskrediet", "ibo", "loopbaancheque", "vdab_cursistenvergoeding")
SEED, CHUNK, SHOWN = 1979, 20_000, 5
ONE_BY_ONE = 10
"""One case in so many is also decided one by one."""
_SCALES = {Unit.EURO: EURO_SCALE, Unit.HOURS: HOURS_SCALE, Unit.FRACTION: FRACTION_SCALE}


def compare(instrument: Instrument, *, rows: int, seed: int = SEED) -> dict[str, Any]:
    """Counts of the cases, of the differences by what differs (with examples), and of the branches that were taken."""
    started = time.perf_counter()
    frame, taken = draw_cases(instrument, count=rows, rng=np.random.default_rng(seed))
    chunks = [frame[start : start + CHUNK] for start in range(0, len(frame), CHUNK)]
    differences: Counter[str] = Counter()
    examples: dict[str, list[dict[str, str]]] = {}
    single = 0
    with ProcessPoolExecutor(max_workers=2, mp_context=get_context("spawn")) as pool:  # Polars does not survive a fork
        for found, decided in pool.map(partial(_compare_chunk, instrument.id), chunks):
            single += decided
            for what, example in found:
                differences[what] += 1
                if len(examples.setdefault(what, [])) < SHOWN:
                    examples[what].append(example)
    return {
        "instrument": instrument.id,
        "batch": len(frame),
        "one_by_one": single,
        "differences": differences,
        "examples": examples,
        "branches": [asdict(branch) for branch in taken],
        "rare": [asdict(branch) for branch in rare(taken)],
        "seconds": round(time.perf_counter() - started, 1),
    }


def rare(taken: Iterable[BranchCount], *, enough: int = 1_000) -> list[BranchCount]:
    """Branches that fewer cases took."""
    return [branch for branch in taken if branch.count < enough]


def naive_decide(instrument_id: str) -> Any:
    """The naive function of an instrument."""
    if str(NAIVE) not in sys.path:
        sys.path.insert(0, str(NAIVE))
    return import_module(instrument_id).decide


def _compare_chunk(instrument_id: str, frame: pl.DataFrame) -> tuple[list[tuple[str, dict[str, str]]], int]:
    instrument = flemish_instruments().get(instrument_id)
    naive, batch = naive_decide(instrument_id), _effective(instrument, frame)
    found, decided = [], 0
    for place, (case, answer) in enumerate(zip(frame.iter_rows(named=True), batch.iter_rows(named=True), strict=True)):
        on = case.pop("on")
        facts = {name: value for name, value in case.items() if value is not None}
        expected = naive(_plain(instrument, facts), on)
        found += _differences("batch", instrument, answer, expected=expected, case=(facts, on))
        if place % ONE_BY_ONE == 0:
            decided += 1
            found += _differences(
                "one by one", instrument, _decided(instrument, facts, on=on), expected=expected, case=(facts, on)
            )
    return found, decided


def _effective(instrument: Instrument, frame: pl.DataFrame) -> pl.DataFrame:
    """The batch answer, where need be as if nothing changed."""
    answers = decide_frame(instrument, frame, on="on")
    names = [
        "outcome",
        *(quantity.name for quantity in instrument.rule.quantities),
        *(term.name for term in instrument.rule.terms),
    ]
    assumed = pl.col(f"{PREFIX}outcome").is_not_null()
    chosen = (pl.when(assumed).then(pl.col(f"{PREFIX}{name}")).otherwise(pl.col(name)).alias(name) for name in names)
    return answers.select(chosen).with_columns(pl.col("outcome").cast(pl.String))


def _decided(instrument: Instrument, facts: Mapping[str, Any], *, on: date) -> dict[str, Any]:
    """The same members from `decide`; a last day comes from the step, since two terms may have one sentence."""
    decision = decide(instrument, facts, on=on)
    decision = decision.if_unchanged or decision
    steps = {step.step: step.value for step in decision.receipt.steps}
    is_granted, is_refused = (decision.outcome is outcome for outcome in (Outcome.GRANTED, Outcome.REFUSED))
    values = {quantity.name: decision.amount(quantity.name) if is_granted else None for quantity in instrument.rule.quantities}
    days = {term.name: None if is_refused else steps.get(term.name) for term in instrument.rule.terms}
    return {"outcome": decision.outcome.value, **values, **days}


def _plain(instrument: Instrument, facts: Mapping[str, Any]) -> dict[str, Any]:
    units = {question.name: question.unit for question in instrument.questions}
    return {name: _said(value, units[name]) for name, value in facts.items()}


def _said(value: Any, unit: Unit) -> Any:
    return Decimal(value) / _SCALES[unit] if unit in _SCALES and value is not None else value


def _differences(
    reading: str, instrument: Instrument, answer: Mapping[str, Any], *, expected: Any, case: tuple[Mapping[str, Any], date]
) -> Iterator[tuple[str, dict[str, str]]]:
    wanted: dict[str, tuple[Any, Any]] = {"outcome": (answer["outcome"], expected.outcome)}
    if answer["outcome"] == expected.outcome == "granted":
        values = {quantity.name: _said(answer[quantity.name], quantity.amount.unit) for quantity in instrument.rule.quantities}
        wanted |= {name: (value, expected.values.get(name)) for name, value in values.items()}
    if answer["outcome"] == expected.outcome != "refused":
        days = {term.name: (answer[term.name], expected.last_days.get(term.name)) for term in instrument.rule.terms}
        # What facts alone leave unknown has no answer "if unchanged": a length of time that no source confirms gives no day then.
        has_all = answer["outcome"] == "granted" or not instrument.parameters.unconfirmed_keys(case[1])
        wanted |= {name: pair for name, pair in days.items() if has_all or pair[0] is not None}
    for name, (ours, theirs) in wanted.items():
        if ours != theirs:
            facts = ", ".join(f"{key}={_said_text(instrument, key, value)}" for key, value in case[0].items())
            yield f"{reading}: {name}", {"engine": str(ours), "naive": str(theirs), "on": str(case[1]), "facts": facts}


def _said_text(instrument: Instrument, name: str, value: Any) -> str:
    unit = next(question.unit for question in instrument.questions if question.name == name)
    return str(_said(value, unit))


def main() -> None:
    """Compare the instruments asked for, or all six."""
    chosen = sys.argv[2:] or SIX
    results = [
        compare(flemish_instruments().get(name), rows=rows) for name, rows in zip(chosen, repeat(int(sys.argv[1])), strict=False)
    ]
    sys.stdout.write(json.dumps(results, default=str, indent=1) + "\n")


if __name__ == "__main__":
    main()
