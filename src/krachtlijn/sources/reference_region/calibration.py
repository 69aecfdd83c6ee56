"""Published totals and shares beside what the region holds, each with unit, date, source and tolerance; and the sizes it asks.

Counts must lie within 1 %, shares within 1 point, or within 10 % of a share below 5 %. A share of few cases is also met when no
whole number of cases comes closer.
"""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.region import Region
from krachtlijn.sources.reference_region.size import SIZES

COUNT_TOLERANCE = 0.01
SHARE_TOLERANCE = 0.01
SMALL_SHARE = 0.05
SMALL_SHARE_TOLERANCE = 0.10
UNTAUGHT_AT_LEAST = 0.10
MUNICIPALITIES_AT_LEAST = 60

_VOV = "https://www.vlaanderen.be/statistiek-vlaanderen/arbeid/gebruik-van-vlaams-opleidingsverlof"
_TAKE_UP = "https://www.tijd.be/netto/loopbaan/Vlaams-opleidingsverlof-niet-meteen-een-hit/10247394"
_COVENANTS = "https://serv.be/serv/publicatie/advies-decreet-sectorconvenants-en-intersectorale-convenants"
_TENSION = "https://belganewsagency.eu/flanders-sees-rise-in-bottleneck-professions-technical-skills-in-high-demand"
_SHORTAGE = (
    "https://trends.knack.be/economie/"
    "lijst-knelpuntberoepen-weer-wat-langer-fietshersteller-opvallende-nieuwkomer/article-news-1828413.html"
)
_HARD = "https://www.vlaanderen.be/publicaties/knelpuntvacatures-overschat"
_HIRES = "https://trends.knack.be/ondernemen/gezocht-meer-dan-450-000-werkkrachten-elk-jaar-tot-2030/"
_STEM = "https://www.vlaamsparlement.be/en/parlementair-werk/commissies/commissievergaderingen/1669923/verslag/1673896"
_MOBILITY = (
    "https://oecd.org/en/publications/promoting-better-career-choices-for-longer-working-lives_1ef9a0d0-en/"
    "full-report/component-7.html"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """One figure to meet; `unit` is count, share, ratio, at_least_share or at_least_count.

    `source` is the address of the published figure; None for a size that the region asks of itself.
    """

    name: Text
    unit: str
    value: float
    period: str
    source: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationRow:
    """A target with what the region holds; `cases` is the number of cases a share is taken over."""

    target: Target
    generated: float
    cases: int

    @property
    def is_met(self) -> bool:
        """Whether the generated figure lies within the tolerance of the target."""
        target, distance = self.target.value, abs(self.generated - self.target.value)
        match self.target.unit:
            case "count":
                return distance <= COUNT_TOLERANCE * target
            case "share":
                allowed = SMALL_SHARE_TOLERANCE * target if target < SMALL_SHARE else SHARE_TOLERANCE
                return distance <= max(allowed, 1 / (2 * self.cases)) + 1e-9
            case "ratio":
                return distance <= COUNT_TOLERANCE * target
            case _:
                return self.generated >= target


Measure = Callable[[Region], tuple[float, int]]


def _count(frame: str) -> Measure:
    return lambda region: (float(region.frames[frame].height), region.frames[frame].height)


def _length(part: str) -> Measure:
    return lambda region: (float(len(getattr(region, part))), len(getattr(region, part)))


def _share(frame: str, condition: pl.Expr, *, among: pl.Expr | None = None) -> Measure:
    def measure(region: Region) -> tuple[float, int]:
        rows = region.frames[frame] if among is None else region.frames[frame].filter(among)
        return (rows.filter(condition).height / rows.height if rows.height else 0.0, rows.height)

    return measure


def _requests_per_user(region: Region) -> tuple[float, int]:
    requests = region.frames["workers"].filter(_USERS)["training_leave_requests"]
    return (float(requests.sum()) / len(requests), len(requests))


_USERS = pl.col("training_leave_requests") > 0
_YOUNG_GRADUATES = (pl.col("age") < 30) & (pl.col("vks_level") >= 5)
_MAN = pl.col("sex") == "man"


def _row(*texts: str, unit: str, value: float, period: str, source: str | None) -> Target:
    return Target(name=Text(nl=texts[0], en=texts[1]), unit=unit, value=value, period=period, source=source)


def _asked(name_nl: str, name_en: str, *, value: int) -> Target:
    return _row(name_nl, name_en, unit="count", value=value, period="", source=None)


def _asked_rows(size_name: str) -> tuple[tuple[Target, Measure], ...]:
    size = SIZES[size_name]
    return (
        (_asked("werknemers", "workers", value=size.workers), _count("workers")),
        (_asked("werkzoekenden", "jobseekers", value=size.jobseekers), _count("jobseekers")),
        (_asked("demopersonen", "demo persons", value=size.persons), _length("persons")),
        (_asked("opleidingen", "trainings", value=size.trainings), _length("trainings")),
        (_asked("sessies", "sessions", value=size.sessions), _length("sessions")),
        (_asked("werkgevers", "employers", value=size.employers), _length("employers")),
        (_asked("aanbieders", "providers", value=size.providers), _length("providers")),
        (
            _row(
                "gemeenten",
                "municipalities",
                unit="at_least_count",
                value=MUNICIPALITIES_AT_LEAST,
                period="",
                source=None,
            ),
            _length("municipalities"),
        ),
        (
            _row(
                "competenties die niemand aanleert",
                "competences nobody teaches",
                unit="at_least_share",
                value=UNTAUGHT_AT_LEAST,
                period="",
                source=None,
            ),
            lambda region: (region.untaught_share, len(region.profile_skills)),
        ),
    )


PUBLISHED_ROWS: tuple[tuple[Target, Measure], ...] = (
    (
        _row(
            "werknemers met Vlaams opleidingsverlof",
            "workers with Flemish training leave",
            unit="share",
            value=published.TRAINING_LEAVE_TAKE_UP,
            period="2019-20",
            source=_TAKE_UP,
        ),
        _share("workers", _USERS),
    ),
    (
        _row(
            "mannen onder gebruikers van opleidingsverlof",
            "men among users of training leave",
            unit="share",
            value=published.TRAINING_LEAVE_MEN,
            period="2022-23",
            source=_VOV,
        ),
        _share("workers", _MAN, among=_USERS),
    ),
    (
        _row(
            "gebruikers in bedrijven met meer dan 50 werknemers",
            "users in firms with more than 50 staff",
            unit="share",
            value=published.TRAINING_LEAVE_LARGER_FIRMS,
            period="2022-23",
            source=_VOV,
        ),
        _share("workers", pl.col("headcount") > 50, among=_USERS),
    ),
    (
        _row(
            "goedgekeurde aanvragen per gebruiker",
            "approved requests per user",
            unit="ratio",
            value=published.TRAINING_LEAVE_REQUESTS / published.TRAINING_LEAVE_EMPLOYEES,
            period="2022-23",
            source=_VOV,
        ),
        _requests_per_user,
    ),
    (
        _row(
            "werknemers in een sector met convenant",
            "workers in a sector with a covenant",
            unit="share",
            value=published.SECTOR_COVENANT_REACH,
            period="2021-22",
            source=_COVENANTS,
        ),
        _share("workers", pl.col("has_sector_covenant")),
    ),
    (
        _row(
            "werkzoekenden per open vacature",
            "jobseekers per open vacancy",
            unit="ratio",
            value=published.JOBSEEKERS_PER_VACANCY,
            period="2023-12",
            source=_TENSION,
        ),
        lambda region: (region.frames["jobseekers"].height / len(region.vacancies), len(region.vacancies)),
    ),
    (
        _row(
            "gesloten vacatures in knelpuntberoepen",
            "closed vacancies in shortage occupations",
            unit="share",
            value=published.VACANCIES_IN_SHORTAGE_OCCUPATIONS,
            period="2021",
            source=_SHORTAGE,
        ),
        _share("closed_vacancies", pl.col("is_shortage_occupation")),
    ),
    (
        _row(
            "gesloten vacatures die moeilijk in te vullen waren",
            "closed vacancies that were hard to fill",
            unit="share",
            value=published.VACANCIES_HARD_TO_FILL,
            period="2010",
            source=_HARD,
        ),
        _share("closed_vacancies", pl.col("is_hard_to_fill")),
    ),
    (
        _row(
            "vacatures geschrapt bij gebrek aan kandidaat",
            "vacancies cancelled for lack of a candidate",
            unit="share",
            value=published.VACANCIES_CANCELLED_NO_CANDIDATE,
            period="2010",
            source=_HARD,
        ),
        _share("closed_vacancies", pl.col("cancelled_because") == "no_candidate"),
    ),
    (
        _row(
            "aanwervingen door uitbreiding",
            "hires for expansion",
            unit="share",
            value=published.VACANCIES_EXPANSION,
            period="2021-30",
            source=_HIRES,
        ),
        _share("closed_vacancies", pl.col("need") == "expansion"),
    ),
    (
        _row(
            "STEM onder hogere diploma's (onder 30)",
            "STEM among higher diplomas (under 30)",
            unit="share",
            value=published.STEM_DIPLOMAS,
            period="2020",
            source=_STEM,
        ),
        _share("workers", pl.col("has_stem_diploma"), among=_YOUNG_GRADUATES),
    ),
    (
        _row(
            "STEM onder hogere diploma's, mannen (onder 30)",
            "STEM among higher diplomas, men (under 30)",
            unit="share",
            value=published.STEM_DIPLOMAS_MEN,
            period="2020",
            source=_STEM,
        ),
        _share("workers", pl.col("has_stem_diploma"), among=_YOUNG_GRADUATES & _MAN),
    ),
    (
        _row(
            "STEM onder hogere diploma's, vrouwen (onder 30)",
            "STEM among higher diplomas, women (under 30)",
            unit="share",
            value=published.STEM_DIPLOMAS_WOMEN,
            period="2020",
            source=_STEM,
        ),
        _share("workers", pl.col("has_stem_diploma"), among=_YOUNG_GRADUATES & ~_MAN),
    ),
    (
        _row(
            "nieuwe job in het laatste jaar, 25-44 (OESO-gemiddelde)",
            "changed job in the last year, 25-44 (OECD mean)",
            unit="share",
            value=published.JOB_CHANGE_25_44,
            period="2024",
            source=_MOBILITY,
        ),
        _share("workers", pl.col("changed_job_last_year"), among=pl.col("age").is_between(25, 44)),
    ),
    (
        _row(
            "nieuwe job in het laatste jaar, 55-64 (OESO-gemiddelde)",
            "changed job in the last year, 55-64 (OECD mean)",
            unit="share",
            value=published.JOB_CHANGE_55_64,
            period="2024",
            source=_MOBILITY,
        ),
        _share("workers", pl.col("changed_job_last_year"), among=pl.col("age").is_between(55, 64)),
    ),
)


def calibrate(region: Region) -> tuple[CalibrationRow, ...]:
    """Every target with what the region holds, the sizes it asks of itself first."""
    rows = (*_asked_rows(region.size), *PUBLISHED_ROWS)
    measured = ((target, measure(region)) for target, measure in rows)
    return tuple(CalibrationRow(target=target, generated=value, cases=cases) for target, (value, cases) in measured)
