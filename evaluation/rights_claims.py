"""Claims in bulk: lines a minute from a file to its answer, and as many lines out as came in."""

import os

from benchmarks.claims import measure

from evaluation.figures import Measured
from krachtlijn.at_work.claim_answer import AnswerForm

LINES, TARGET = 250_000, 250_000


def measure_claims() -> Measured:
    """Check 250,000 synthetic claims three times as CSV and once as XLSX, in memory, with reading and writing."""
    csv = measure(lines=LINES, seed=1, runs=3, form=AnswerForm.CSV)
    xlsx = measure(lines=LINES, seed=1, runs=1, form=AnswerForm.XLSX)
    counted = sum(csv.counts.values())
    return Measured(
        figure=f"CSV {csv.per_minute:,.0f} lines a minute, XLSX {xlsx.per_minute:,.0f}; {counted:,} of {LINES:,} lines out",
        holds=csv.per_minute >= TARGET and xlsx.per_minute >= TARGET and counted == LINES,
        spread=", ".join(f"{seconds:.1f} s" for seconds in (*csv.seconds, *xlsx.seconds)),
        data=f"synthetic claims, processor {csv.processor_seconds[0]:.1f} s (CSV) and {xlsx.processor_seconds[0]:.1f} s (XLSX), "
        f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; {csv.counts}",
    )
