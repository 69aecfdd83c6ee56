"""A figure to meet beside what the region holds, and how to measure it.

Counts must lie within 1 %, shares within 1 point, or within 10 % of a share below 5 %. A figure of few cases is also met when no
whole number of cases comes closer; categories of an own assumption, whose numbers add up, may each be one case off.
"""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.published import WORKERS_OF_FLANDERS
from krachtlijn.sources.reference_region.region import Region

OWN_ASSUMPTION = "own assumption"
COUNT_TOLERANCE = 0.01
SHARE_TOLERANCE = 0.01
SMALL_SHARE = 0.05
SMALL_SHARE_TOLERANCE = 0.10

MAN = pl.col("sex") == "man"
LEAVE_USERS = pl.col("training_leave_requests") > 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One figure to meet; `unit` is count, share, ratio, at_least_share or at_least_count.

    `source` is the address of the published figure; None for a size that the region asks of itself and for an own assumption,
    which has `OWN_ASSUMPTION` as its period and says so in its name.
    """

    name: Text
    unit: str
    value: float
    period: str
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationRow:
    """A target with what the region holds.

    `cases` is the number of cases a share is taken over, `least_step` how much one case adds to a count.
    """

    target: Target
    generated: float
    cases: int
    least_step: float = 1.0

    @property
    def is_met(self) -> bool:
        """Whether the generated figure lies within the tolerance of the target."""
        target, distance = self.target.value, abs(self.generated - self.target.value)
        match self.target.unit:
            case "count":
                return distance <= max(COUNT_TOLERANCE * target, self.least_step / 2) + 1e-9
            case "share":
                allowed = SMALL_SHARE_TOLERANCE * target if target < SMALL_SHARE else SHARE_TOLERANCE
                return distance <= max(allowed, self._nearest_case) + 1e-9
            case "ratio":
                return distance <= max(COUNT_TOLERANCE * target, self._nearest_case) + 1e-9
            case _:
                return self.generated >= target

    @property
    def _nearest_case(self) -> float:
        """How far the nearest whole number of cases may lie; categories that add up may each be one case off."""
        cases = max(1, self.cases)
        return 1 / cases if self.target.period == OWN_ASSUMPTION else 1 / (2 * cases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What the region holds of a figure, over how many cases, and how much one case adds to a count."""

    value: float
    cases: int
    least_step: float = 1.0


Measure = Callable[[Region], Measurement]
TargetRow = tuple[Target, Measure]


def count_of_frame(frame: str) -> Measure:
    """Number of rows of a frame."""
    return lambda region: Measurement(value=float(region.frames[frame].height), cases=region.frames[frame].height)


def count_of_part(part: str) -> Measure:
    """Number of values of a part of the region."""
    return lambda region: Measurement(value=float(len(getattr(region, part))), cases=len(getattr(region, part)))


def share_of(frame: str, condition: pl.Expr, *, among: pl.Expr | None = None) -> Measure:
    """Share (0-1) of the rows that meet the condition, among all rows or some of them; 0 without any."""

    def measure(region: Region) -> Measurement:
        cases = pl.len() if among is None else among.sum()
        met = condition.sum() if among is None else (condition & among).sum()
        found, total = region.frames[frame].select(met=met, cases=cases).row(0)
        return Measurement(value=found / total if total else 0.0, cases=int(total))

    return measure


def total_of_workers(amount: pl.Expr) -> Measure:
    """Sum over the workers, brought to all workers of Flanders: each of them stands for as many as they are fewer."""

    def measure(region: Region) -> Measurement:
        workers = region.frames["workers"]
        each = WORKERS_OF_FLANDERS / max(1, workers.height)
        total = workers.select(amount.sum()).item()
        return Measurement(value=float(total) * each, cases=workers.height, least_step=each)

    return measure


def target(*texts: str, unit: str, value: float, period: str, source: str) -> Target:
    """A published figure, named in Dutch and English."""
    return Target(name=Text(nl=texts[0], en=texts[1]), unit=unit, value=value, period=period, source=source)


def assumed(*texts: str, unit: str, value: float) -> Target:
    """A figure of our own, named in Dutch and English, that says that it is an assumption."""
    name = Text(nl=f"{texts[0]} (eigen aanname)", en=f"{texts[1]} (own assumption)")
    return Target(name=name, unit=unit, value=value, period=OWN_ASSUMPTION, source=None)
