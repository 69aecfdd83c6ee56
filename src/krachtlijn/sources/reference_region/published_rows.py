"""Published totals and shares beside what the region holds, each with unit, period and source."""

import polars as pl

from krachtlijn.kernel.money import HOURS_SCALE
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.assumed import AGE_BANDS
from krachtlijn.sources.reference_region.region import Region
from krachtlijn.sources.reference_region.target import (
    LEAVE_USERS,
    MAN,
    Measurement,
    TargetRow,
    share_of,
    target,
    total_of_workers,
)

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
_HOURS = "https://www.dekrantenkoppen.be/clickout/2006169"

_YOUNG_GRADUATES = (pl.col("age") < 30) & (pl.col("vks_level") >= 5)
_PEAK_AGE = (25, 34)


def _requests_per_user(region: Region) -> Measurement:
    requests = region.frames["workers"]["training_leave_requests"]
    users = int((requests > 0).sum())
    return Measurement(value=float(requests.sum()) / max(1, users), cases=users)


def _jobseekers_per_vacancy(region: Region) -> Measurement:
    return Measurement(value=region.frames["jobseekers"].height / len(region.vacancies), cases=len(region.vacancies))


def _lead_of_peak_age(region: Region) -> Measurement:
    ages = region.frames["workers"].filter(LEAVE_USERS)["age"]
    shares = {band: int(ages.is_between(*band).sum()) / max(1, len(ages)) for band in AGE_BANDS}
    peak = shares.pop(_PEAK_AGE)
    return Measurement(value=peak - max(shares.values()), cases=len(ages))


PUBLISHED_ROWS: tuple[TargetRow, ...] = (
    (
        target(
            "werknemers met Vlaams opleidingsverlof",
            "workers with Flemish training leave",
            unit="share",
            value=published.TRAINING_LEAVE_TAKE_UP,
            period="2019-20",
            source=_TAKE_UP,
        ),
        share_of("workers", LEAVE_USERS),
    ),
    (
        target(
            "mannen onder gebruikers van opleidingsverlof",
            "men among users of training leave",
            unit="share",
            value=published.TRAINING_LEAVE_MEN,
            period="2022-23",
            source=_VOV,
        ),
        share_of("workers", MAN, among=LEAVE_USERS),
    ),
    (
        target(
            "gebruikers in bedrijven met meer dan 50 werknemers",
            "users in firms with more than 50 staff",
            unit="share",
            value=published.TRAINING_LEAVE_LARGER_FIRMS,
            period="2022-23",
            source=_VOV,
        ),
        share_of("workers", pl.col("headcount") > 50, among=LEAVE_USERS),
    ),
    (
        target(
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
        target(
            "gebruikers van opleidingsverlof, voor 3.000.000 werknemers",
            "users of training leave, for 3,000,000 workers",
            unit="count",
            value=published.TRAINING_LEAVE_EMPLOYEES,
            period="2022-23",
            source=_VOV,
        ),
        total_of_workers(LEAVE_USERS),
    ),
    (
        target(
            "goedgekeurde aanvragen, voor 3.000.000 werknemers",
            "approved requests, for 3,000,000 workers",
            unit="count",
            value=published.TRAINING_LEAVE_REQUESTS,
            period="2022-23",
            source=_VOV,
        ),
        total_of_workers(pl.col("training_leave_requests")),
    ),
    (
        target(
            "gevraagde uren opleidingsverlof, voor 3.000.000 werknemers (de bron noemt geen schooljaar)",
            "hours of training leave asked, for 3,000,000 workers (the source names no school year)",
            unit="count",
            value=published.TRAINING_LEAVE_HOURS,
            period="(?)",
            source=_HOURS,
        ),
        total_of_workers(pl.col("training_leave_hours") / HOURS_SCALE),
    ),
    (
        target(
            "dezelfde uren twee jaar eerder",
            "the same hours two years before",
            unit="count",
            value=published.TRAINING_LEAVE_HOURS_TWO_YEARS_BEFORE,
            period="(?)",
            source=_HOURS,
        ),
        total_of_workers(pl.col("training_leave_hours_two_years_before") / HOURS_SCALE),
    ),
    (
        target(
            "voorsprong van gebruikers van 25 tot 34 op de volgende leeftijdsgroep",
            "lead of users aged 25 to 34 on the next age group",
            unit="at_least_share",
            value=0.0,
            period="2022-23",
            source=_VOV,
        ),
        _lead_of_peak_age,
    ),
    (
        target(
            "werknemers in een sector met convenant",
            "workers in a sector with a covenant",
            unit="share",
            value=published.SECTOR_COVENANT_REACH,
            period="2021-22",
            source=_COVENANTS,
        ),
        share_of("workers", pl.col("has_sector_covenant")),
    ),
    (
        target(
            "werkzoekenden per open vacature",
            "jobseekers per open vacancy",
            unit="ratio",
            value=published.JOBSEEKERS_PER_VACANCY,
            period="2023-12",
            source=_TENSION,
        ),
        _jobseekers_per_vacancy,
    ),
    (
        target(
            "gesloten vacatures in knelpuntberoepen",
            "closed vacancies in shortage occupations",
            unit="share",
            value=published.VACANCIES_IN_SHORTAGE_OCCUPATIONS,
            period="2021",
            source=_SHORTAGE,
        ),
        share_of("closed_vacancies", pl.col("is_shortage_occupation")),
    ),
    (
        target(
            "gesloten vacatures die moeilijk in te vullen waren",
            "closed vacancies that were hard to fill",
            unit="share",
            value=published.VACANCIES_HARD_TO_FILL,
            period="2010",
            source=_HARD,
        ),
        share_of("closed_vacancies", pl.col("is_hard_to_fill")),
    ),
    (
        target(
            "vacatures geschrapt bij gebrek aan kandidaat",
            "vacancies cancelled for lack of a candidate",
            unit="share",
            value=published.VACANCIES_CANCELLED_NO_CANDIDATE,
            period="2010",
            source=_HARD,
        ),
        share_of("closed_vacancies", pl.col("cancelled_because") == "no_candidate"),
    ),
    (
        target(
            "aanwervingen door uitbreiding",
            "hires for expansion",
            unit="share",
            value=published.VACANCIES_EXPANSION,
            period="2021-30",
            source=_HIRES,
        ),
        share_of("closed_vacancies", pl.col("need") == "expansion"),
    ),
    (
        target(
            "STEM onder hogere diploma's (onder 30)",
            "STEM among higher diplomas (under 30)",
            unit="share",
            value=published.STEM_DIPLOMAS,
            period="2020",
            source=_STEM,
        ),
        share_of("workers", pl.col("has_stem_diploma"), among=_YOUNG_GRADUATES),
    ),
    (
        target(
            "STEM onder hogere diploma's, mannen (onder 30)",
            "STEM among higher diplomas, men (under 30)",
            unit="share",
            value=published.STEM_DIPLOMAS_MEN,
            period="2020",
            source=_STEM,
        ),
        share_of("workers", pl.col("has_stem_diploma"), among=_YOUNG_GRADUATES & MAN),
    ),
    (
        target(
            "STEM onder hogere diploma's, vrouwen (onder 30)",
            "STEM among higher diplomas, women (under 30)",
            unit="share",
            value=published.STEM_DIPLOMAS_WOMEN,
            period="2020",
            source=_STEM,
        ),
        share_of("workers", pl.col("has_stem_diploma"), among=_YOUNG_GRADUATES & ~MAN),
    ),
    (
        target(
            "nieuwe job in het laatste jaar, 25-44 (OESO-gemiddelde)",
            "changed job in the last year, 25-44 (OECD mean)",
            unit="share",
            value=published.JOB_CHANGE_25_44,
            period="2024",
            source=_MOBILITY,
        ),
        share_of("workers", pl.col("changed_job_last_year"), among=pl.col("age").is_between(25, 44)),
    ),
    (
        target(
            "nieuwe job in het laatste jaar, 55-64 (OESO-gemiddelde)",
            "changed job in the last year, 55-64 (OECD mean)",
            unit="share",
            value=published.JOB_CHANGE_55_64,
            period="2024",
            source=_MOBILITY,
        ),
        share_of("workers", pl.col("changed_job_last_year"), among=pl.col("age").is_between(55, 64)),
    ),
)
