"""How many claims a minute: a file of synthetic claims from bytes to the bytes of the answer, as CSV and as XLSX.

    python benchmarks/claims.py [--lines 250000] [--seed 1] [--runs 3] [--form csv|xlsx]

Making the file is not measured; reading, deciding, reasons and writing are. `--unknown` leaves a needed fact out of every line.
Processor seconds stand beside those of the clock: on a busy machine only the first tell what the work takes.
"""

import argparse
import os
import statistics
from dataclasses import dataclass
from datetime import date
from time import perf_counter, process_time

import numpy as np
import polars as pl

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "krachtlijn.config.settings")

import django

django.setup()

from krachtlijn.at_work.claim_answer import AnswerForm  # noqa: E402
from krachtlijn.at_work.claim_example import claims_csv, drawn_claims  # noqa: E402
from krachtlijn.at_work.claim_table import DateForm  # noqa: E402
from krachtlijn.journeys.check_claims import answer_bytes, check_claim_file  # noqa: E402
from krachtlijn.journeys.plain_workbook import workbook_bytes  # noqa: E402

ON = date(2026, 11, 23)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimSpeed:
    """Seconds of each run, how many lines there were, and what came out."""

    lines: int
    seconds: tuple[float, ...]
    processor_seconds: tuple[float, ...]
    counts: dict[str, int]

    @property
    def per_minute(self) -> float:
        """Lines a minute at the median run."""
        return 60 * self.lines / statistics.median(self.seconds)


def measure(*, lines: int, seed: int, runs: int, form: AnswerForm, is_unknown: bool = False) -> ClaimSpeed:
    """Check the same file `runs` times."""
    claims = drawn_claims(np.random.default_rng(seed), count=lines)
    if is_unknown:
        claims = claims.with_columns(registered_for_verlof=pl.lit(""))
    content = workbook_bytes(claims, sheet="aanvragen") if form is AnswerForm.XLSX else claims_csv(claims)
    taken, worked, counts = [], [], {}
    for _ in range(runs):
        began, began_work = perf_counter(), process_time()
        answer = check_claim_file(content, dates=DateForm.ISO)
        written = answer_bytes(answer, form=form, on=ON)
        taken.append(perf_counter() - began)
        worked.append(process_time() - began_work)
        counts = answer.counts
        assert answer.lines.height == lines
        assert written
    return ClaimSpeed(lines=lines, seconds=tuple(taken), processor_seconds=tuple(worked), counts=counts)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=250_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--form", type=AnswerForm, choices=[AnswerForm.CSV, AnswerForm.XLSX], default=AnswerForm.CSV)
    parser.add_argument("--unknown", action="store_true")
    asked = parser.parse_args()
    speed = measure(lines=asked.lines, seed=asked.seed, runs=asked.runs, form=asked.form, is_unknown=asked.unknown)
    shown = ", ".join(f"{seconds:.1f}" for seconds in speed.seconds)
    print(f"{asked.form}: {speed.lines:,} lines in {shown} s: {speed.per_minute:,.0f} a minute, {os.cpu_count()} cores")
    print(f"  processor seconds {', '.join(f'{seconds:.1f}' for seconds in speed.processor_seconds)}")
    print(f"  load {os.getloadavg()[0]:.1f}; {speed.counts}")


if __name__ == "__main__":
    main()
