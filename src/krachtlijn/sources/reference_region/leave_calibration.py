"""How far the workers of a region lie from what is published about the use of Vlaams opleidingsverlof."""

from dataclasses import dataclass

import polars as pl

from krachtlijn.kernel.money import HOURS_SCALE
from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.target import LEAVE_USERS, MAN

USE_PAGE = "https://www.vlaanderen.be/statistiek-vlaanderen/arbeid/gebruik-van-vlaams-opleidingsverlof"
HOURS_PAGE = "https://www.dekrantenkoppen.be/clickout/2006169"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationError:
    """A published figure beside that of the region, brought to all workers of Flanders; `unit` is count or share (0-1)."""

    name: Text
    unit: str
    published: float
    generated: float
    period: str
    source: str

    @property
    def error(self) -> float:
        """How much the region has more (or, below zero, less), as a share of the published figure."""
        return (self.generated - self.published) / self.published


def leave_calibration(workers: pl.LazyFrame) -> tuple[CalibrationError, ...]:
    """Users, requests and hours of a school year, men and larger firms among the users."""
    found = workers.select(
        workers=pl.len(),
        users=LEAVE_USERS.sum(),
        requests=pl.col("training_leave_requests").sum(),
        hours=pl.col("training_leave_hours").sum() / HOURS_SCALE,
        men=(LEAVE_USERS & MAN).sum(),
        larger=(LEAVE_USERS & (pl.col("headcount") > 50)).sum(),
    )
    row = found.collect().row(0, named=True)
    each, users = published.WORKERS_OF_FLANDERS / max(1, row["workers"]), max(1, row["users"])
    return (
        _figure("gebruikers", "users", unit="count", wanted=published.TRAINING_LEAVE_EMPLOYEES, found=row["users"] * each),
        _figure(
            "goedgekeurde aanvragen",
            "approved requests",
            unit="count",
            wanted=published.TRAINING_LEAVE_REQUESTS,
            found=row["requests"] * each,
        ),
        _figure(
            "gevraagde uren (de bron noemt geen schooljaar)",
            "hours asked (the source names no school year)",
            unit="count",
            wanted=published.TRAINING_LEAVE_HOURS,
            found=row["hours"] * each,
        ),
        _figure(
            "gebruikers in bedrijven met meer dan 50 werknemers",
            "users in firms with more than 50 staff",
            unit="share",
            wanted=published.TRAINING_LEAVE_LARGER_FIRMS,
            found=row["larger"] / users,
        ),
        _figure(
            "mannen onder de gebruikers",
            "men among the users",
            unit="share",
            wanted=published.TRAINING_LEAVE_MEN,
            found=row["men"] / users,
        ),
    )


def _figure(*texts: str, unit: str, wanted: float, found: float) -> CalibrationError:
    is_hours = wanted == published.TRAINING_LEAVE_HOURS
    return CalibrationError(
        name=Text(nl=texts[0], en=texts[1]),
        unit=unit,
        published=float(wanted),
        generated=found,
        period="(?)" if is_hours else "2022-23",
        source=HOURS_PAGE if is_hours else USE_PAGE,
    )
