"""The preview of the reform of 2025-26 on both sizes of the region: time, memory, how far the region is off, and the outcome."""

import os
from typing import Any

from evaluation.figures import Measured
from evaluation.platform import ON, SEED, Ran, empty_platform

SCENARIO = "verlof-2024-naar-2025"
SIZES = ("small", "full")
LARGEST_ERROR = 0.01
MOST_SECONDS = {"small": 60, "full": 600}
MOST_MB = 8_000


def measure_preview() -> Measured:
    """Play 2024-25 to 2025-26 on `small` and `full` as commands of their own; euro stand behind the calibration error."""
    platform = empty_platform()
    platform.command("taxonomy", "import", "--starter")
    platform.command("region", "build", "--size", "small", "--seed", str(SEED), "--on", ON, "--json")
    runs = {size: platform.command("rights", "preview", SCENARIO, "--region", size, "--json") for size in SIZES}
    results = {size: ran.document()["result"] for size, ran in runs.items() if ran.status == 0}
    errors = {size: largest_error(result) for size, result in results.items()}
    is_marked = all(result["mark"]["en"] == "scenario, not law" for result in results.values())
    is_in_time = all(ran.seconds <= MOST_SECONDS[size] and ran.peak_mb <= MOST_MB for size, ran in runs.items())
    return Measured(
        figure="; ".join(said(size, ran=runs[size], result=results[size]) for size in results),
        holds=len(results) == len(SIZES) and is_marked and is_in_time and max(errors.values()) <= LARGEST_ERROR,
        spread="; ".join(f"small draws: {chance(results[size])}" for size in SIZES[:1] if size in results),
        data=f"regions small and full (synthetic), seed {SEED}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f}",
    )


def largest_error(result: dict[str, Any]) -> float:
    """The largest distance from a published total, as a share of it."""
    return max(abs(row["error"]) for row in result["calibration"])


def said(size: str, *, ran: Ran, result: dict[str, Any]) -> str:
    """One size: largest calibration error first, then who loses, hours and euro, seconds and memory."""
    total = result["instruments"][0]["use"][0]
    least, most = (total[f"euro_difference_{end}"] / 1e6 for end in ("least", "most"))
    hidden = sum(row["euro_before"] is None for row in result["instruments"][0]["use"])
    return (
        f"{size}: off by at most {100 * largest_error(result):.2f} % ({len(result['calibration'])} totals), "
        f"{total['people']:,} users, {total['loses_right']:,} lose the right, euro {least:.1f} to {most:.1f} million, "
        f"{hidden} of {len(result['instruments'][0]['use'])} groups too small, {ran.seconds:.0f} s, {ran.peak_mb:.0f} MB"
    )


def chance(result: dict[str, Any]) -> str:
    """Smallest and largest total of the draws."""
    ranges = result["instruments"][0]["ranges"]
    low, high = (amount / 1e6 for amount in ranges["totals"]["euro_after"])
    return f"{len(ranges['seeds'])} seeds, euro after {low:.2f} to {high:.2f} million"
