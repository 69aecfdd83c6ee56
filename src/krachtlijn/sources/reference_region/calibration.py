"""The table of totals: published figures, own assumptions and the sizes asked, each beside what the region holds."""

from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.assumed_rows import ASSUMED_ROWS
from krachtlijn.sources.reference_region.published_rows import PUBLISHED_ROWS
from krachtlijn.sources.reference_region.region import Region
from krachtlijn.sources.reference_region.size import RegionSize
from krachtlijn.sources.reference_region.target import (
    CalibrationRow,
    Measurement,
    Target,
    TargetRow,
    count_of_frame,
    count_of_part,
)

__all__ = ["CalibrationRow", "Target", "calibrate"]

UNTAUGHT_AT_LEAST = 0.10
MUNICIPALITIES_AT_LEAST = 60


def _asked(*texts: str, value: float, unit: str = "count") -> Target:
    return Target(name=Text(nl=texts[0], en=texts[1]), unit=unit, value=value, period="", source=None)


def _untaught(region: Region) -> Measurement:
    return Measurement(value=region.untaught_share, cases=len(region.profile_skills))


def _asked_rows(size: RegionSize) -> tuple[TargetRow, ...]:
    return (
        (_asked("werknemers", "workers", value=size.workers), count_of_frame("workers")),
        (_asked("werkzoekenden", "jobseekers", value=size.jobseekers), count_of_frame("jobseekers")),
        (_asked("demopersonen", "demo persons", value=size.persons), count_of_part("persons")),
        (_asked("opleidingen", "trainings", value=size.trainings), count_of_part("trainings")),
        (_asked("sessies", "sessions", value=size.sessions), count_of_part("sessions")),
        (_asked("werkgevers", "employers", value=size.employers), count_of_part("employers")),
        (_asked("aanbieders", "providers", value=size.providers), count_of_part("providers")),
        (_asked("open vacatures", "open vacancies", value=size.open_vacancies), count_of_part("vacancies")),
        (
            _asked("gesloten vacatures in een jaar", "vacancies closed in a year", value=size.closed_vacancies),
            count_of_frame("closed_vacancies"),
        ),
        (
            _asked("gemeenten", "municipalities", value=MUNICIPALITIES_AT_LEAST, unit="at_least_count"),
            count_of_part("municipalities"),
        ),
        (
            _asked(
                "competenties die niemand aanleert", "competences nobody teaches", value=UNTAUGHT_AT_LEAST, unit="at_least_share"
            ),
            _untaught,
        ),
    )


def calibrate(region: Region) -> tuple[CalibrationRow, ...]:
    """Every target with what the region holds: the sizes it asks of itself, published totals, own assumptions."""
    rows = (*_asked_rows(region.asked), *PUBLISHED_ROWS, *ASSUMED_ROWS)
    measured = ((target, measure(region)) for target, measure in rows)
    return tuple(
        CalibrationRow(target=target, generated=found.value, cases=found.cases, least_step=found.least_step)
        for target, found in measured
    )
