"""How many of each the region holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionSize:
    """Numbers of records; the calibration asks them exactly."""

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

SIZES = {size.name: size for size in (SMALL, TINY)}
