"""`script/show rights`: the figures promised for rights."""

import os

from evaluation.figures import Figure, Measured, show
from evaluation.platform import ON, SEED, empty_platform
from evaluation.rights_claims import measure_claims
from evaluation.rights_deadlines import measure_two_conventions
from evaluation.rights_preview import measure_preview
from evaluation.rights_speed import SPEED


def measure_full_region() -> Measured:
    """Build the region `full` twice on the starter taxonomy: seconds, peak memory, totals that are off, same bytes."""
    platform = empty_platform()
    platform.command("taxonomy", "import", "--starter")
    words = ("region", "build", "--size", "full", "--seed", str(SEED), "--on", ON, "--json")
    runs = [platform.command(*words) for _ in range(2)]
    results = [ran.document()["result"] for ran in runs if ran.status in (0, 8)]
    hashes = {result["region"]["sha256"] for result in results}
    off = [row["en"] for result in results for row in result["calibration"] if not row["is_met"]]
    published = [row for result in results[:1] for row in result["calibration"] if row["source"]]
    seconds, peak = max(ran.seconds for ran in runs), max(ran.peak_mb for ran in runs)
    is_same = len(results) == 2 and len(hashes) == 1
    return Measured(
        figure=f"{seconds:.0f} s, peak {peak:.0f} MB; {len(published)} published totals, off: {off or 'none'}; "
        f"same bytes again: {is_same}",
        holds=is_same and not off and seconds <= 600 and peak <= 8_000,
        spread=", ".join(f"{ran.seconds:.0f} s" for ran in runs),
        data=f"region full (synthetic) on the starter taxonomy, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}",
    )


FIGURES = (
    Figure(
        name="two counting conventions",
        target="T7: 1 September to 30 November; T28: three months and a day is too late",
        measure=measure_two_conventions,
    ),
    Figure(
        name="claims in bulk",
        target=">= 250,000 lines a minute, reading and writing included, lines in = lines out",
        measure=measure_claims,
        is_quick=False,
    ),
    Figure(
        name="reform preview",
        target="2024-25 to 2025-26 on small and full: off by <= 1 % of published totals, <= 10 minutes, <= 8 GB, marked",
        measure=measure_preview,
        is_quick=False,
    ),
    Figure(
        name="region full",
        target="<= 10 minutes and <= 8 GB, totals met, same seed same bytes",
        measure=measure_full_region,
        is_quick=False,
    ),
    *SPEED,
)


if __name__ == "__main__":
    raise SystemExit(show("rights", FIGURES))
