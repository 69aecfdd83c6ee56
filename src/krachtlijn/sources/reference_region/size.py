"""How many of each the region holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionSize:
    """Numbers of records; the calibration asks them exactly.

    `persons` are demo persons with a profile; `closed_vacancies` those closed in a year; `sites_per_programme` the most
    providers that offer the same programme.
    """

    name: str
    workers: int
    jobseekers: int
    persons: int
    employers: int
    providers: int
    trainings: int
    sessions: int
    open_vacancies: int
    closed_vacancies: int
    sites_per_programme: int


SMALL = RegionSize(
    name="small",
    workers=20_000,
    jobseekers=3_000,
    persons=500,
    employers=1_200,
    providers=40,
    trainings=800,
    sessions=6_000,
    open_vacancies=1_304,
    closed_vacancies=9_000,
    sites_per_programme=6,
)

TINY = RegionSize(
    name="tiny",
    workers=2_000,
    jobseekers=300,
    persons=40,
    employers=150,
    providers=12,
    trainings=160,
    sessions=800,
    open_vacancies=130,
    closed_vacancies=900,
    sites_per_programme=1,
)

FULL = RegionSize(
    name="full",
    workers=3_000_000,
    jobseekers=200_000,
    persons=500,
    employers=60_000,
    providers=300,
    trainings=7_500,
    sessions=60_000,
    open_vacancies=86_957,
    closed_vacancies=380_000,
    sites_per_programme=20,
)

SIZES = {size.name: size for size in (SMALL, TINY, FULL)}
