"""Workers of the region as a frame, one row each, never rows of a database."""

from dataclasses import dataclass
from datetime import date

import numpy as np
import polars as pl

from krachtlijn.jobs.employer import Employer
from krachtlijn.kernel.money import FRACTION_SCALE
from krachtlijn.kernel.period import school_year
from krachtlijn.people.profile import Region
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.assumed import (
    AGE_BANDS,
    FRACTIONS,
    MEN_BY_FRACTION,
    WOMEN_BY_FRACTION,
    WORKERS_BY_AGE,
)
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.frame_schema import WORKER_COLUMNS, check_frame
from krachtlijn.sources.reference_region.municipality import Municipality
from krachtlijn.sources.reference_region.population import draw_ages, draw_homes, numbered
from krachtlijn.sources.reference_region.quota import Flags, Ints, quota_draw, quota_flags
from krachtlijn.sources.reference_region.schooling import (
    HIGHER_EDUCATION_VKS,
    YOUNG,
    draw_stem,
    draw_vks,
    graduate_men_share,
)
from krachtlijn.sources.reference_region.sector import SECTIONS_OF_OCCUPATION, sections_of
from krachtlijn.sources.reference_region.training_leave import LEAST_FRACTION, Candidates, TrainingLeave, draw_training_leave
from krachtlijn.sources.reference_region.wages import draw_full_time_wages

FULL_TIME_WEEK = 3_800
_MEN_BY_SUBMAJOR = {
    "22": 0.22, "23": 0.3, "32": 0.2, "53": 0.1, "91": 0.12, "71": 0.97, "72": 0.96, "74": 0.96, "83": 0.92, "81": 0.75,
    "25": 0.8, "35": 0.8, "31": 0.85, "21": 0.7, "41": 0.25, "42": 0.25, "52": 0.35, "93": 0.7,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerDraw:
    """Where each worker works: index of occupation and of employer."""

    occupation: Ints
    employer: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerStreams:
    """One random stream for each part of the facts, so that a change in one leaves the others alone."""

    persons: np.random.Generator
    wages: np.random.Generator
    training_leave: np.random.Generator


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """What the employer of each worker tells."""

    headcount: Ints
    is_private: Flags
    is_flemish: Flags


def draw_work(rng: np.random.Generator, *, count: int, demand: Demand, employers: tuple[Employer, ...]) -> WorkerDraw:
    """Occupations by quota over the jobs, each worker at an employer of a section that suits the occupation, by headcount."""
    occupation = quota_draw(rng, total=count, weights=demand.jobs)
    sections = np.array([item.nace_section for item in employers])
    headcounts = np.array([item.headcount for item in employers], dtype=np.float64)
    employer = np.zeros(count, dtype=np.int64)
    codes = [item.isco for item in demand.taxonomy.occupations]
    groups, group_of = np.unique(
        [code[:2] if code[:2] in SECTIONS_OF_OCCUPATION else code[:1] for code in codes], return_inverse=True
    )
    group_of_worker = group_of[occupation]
    for i, group in enumerate(groups):
        members = np.flatnonzero(group_of_worker == i)
        chance = headcounts * np.isin(sections, list(sections_of(str(group))))
        chance = chance if chance.sum() else headcounts
        employer[members] = rng.choice(len(employers), size=len(members), p=chance / chance.sum())
    return WorkerDraw(occupation=occupation, employer=employer)


def draw_workers(
    streams: WorkerStreams,
    *,
    work: WorkerDraw,
    on: date,
    demand: Demand,
    employers: tuple[Employer, ...],
    municipalities: tuple[Municipality, ...],
) -> pl.DataFrame:
    """One row per worker with the columns `WORKER_COLUMNS`; quotas make the totals exact."""
    count = len(work.occupation)
    rng = streams.persons
    occupations = demand.taxonomy.occupations
    major = np.array([int(item.isco[0]) for item in occupations], dtype=np.int64)[work.occupation]
    age = draw_ages(rng, count=count, weights=WORKERS_BY_AGE)
    vks = draw_vks(rng, major)
    is_man = _draw_men(
        rng, occupation=work.occupation, demand=demand, is_young_graduate=(age < YOUNG) & (vks >= HIGHER_EDUCATION_VKS)
    )
    fraction = _draw_fractions(rng, is_man)
    changed = _draw_job_changes(rng, age)
    job = _jobs(work, employers=employers, municipalities=municipalities)
    pay = draw_full_time_wages(streams.wages, major=major, vks=vks, age=age)
    leave = draw_training_leave(
        streams.training_leave,
        Candidates(
            age=age,
            vks=vks,
            fraction=fraction,
            is_man=is_man,
            is_larger=job.headcount > 50,
            can_ask=job.is_private & (fraction >= LEAST_FRACTION) & job.is_flemish,
        ),
    )
    frame = pl.DataFrame(
        {
            "worker": numbered("W", count),
            "sex": pl.Series(("woman", "man")).gather(is_man.astype(np.int64)),
            "birth_year": on.year - age,
            "age": age,
            **_home_columns(rng, count=count, municipalities=municipalities),
            "occupation": pl.Series([item.uri for item in occupations]).gather(work.occupation),
            "isco": pl.Series([item.isco for item in occupations]).gather(work.occupation),
            **_employer_columns(work, employers=employers),
            "headcount": job.headcount,
            "private_sector": job.is_private,
            "workplace_region": pl.Series((Region.BRUSSELS.value, Region.FLANDERS.value)).gather(job.is_flemish.astype(np.int64)),
            "employment_fraction": fraction,
            "weekly_hours": fraction * FULL_TIME_WEEK // FRACTION_SCALE,
            "full_time_gross_monthly_wage": pay,
            "gross_monthly_wage": pay * fraction // FRACTION_SCALE,
            "vks_level": vks,
            "has_stem_diploma": draw_stem(rng, age=age, vks=vks, is_man=is_man),
            "tenure_months": np.where(changed, rng.integers(0, 12, count), 12 + rng.integers(0, 12, count) * (age - 17)),
            "changed_job_last_year": changed,
            **_leave_columns(leave, on=on),
            "is_synthetic": np.ones(count, dtype=np.bool_),
        }
    )
    return check_frame(frame, schema=WORKER_COLUMNS, name="workers")


def _jobs(work: WorkerDraw, *, employers: tuple[Employer, ...], municipalities: tuple[Municipality, ...]) -> _Job:
    flemish = {item.nis for item in municipalities if item.region is Region.FLANDERS}
    return _Job(
        headcount=np.array([item.headcount for item in employers], dtype=np.int64)[work.employer],
        is_private=np.array([item.is_private for item in employers], dtype=np.bool_)[work.employer],
        is_flemish=np.array([item.seat.municipality in flemish for item in employers], dtype=np.bool_)[work.employer],
    )


def _home_columns(rng: np.random.Generator, *, count: int, municipalities: tuple[Municipality, ...]) -> dict[str, pl.Series]:
    homes = draw_homes(rng, count=count, municipalities=municipalities)
    province = {str(item.nis): item.province for item in municipalities}
    return {"municipality": homes, "province": homes.replace_strict(province, return_dtype=pl.String)}


def _employer_columns(work: WorkerDraw, *, employers: tuple[Employer, ...]) -> dict[str, pl.Series]:
    columns = {
        "employer": pl.Series([str(item.kbo_number) for item in employers]),
        "nace_section": pl.Series([item.nace_section for item in employers]),
        "has_sector_covenant": pl.Series([item.has_sector_covenant for item in employers]),
    }
    return {name: values.gather(work.employer) for name, values in columns.items()}


def _leave_columns(leave: TrainingLeave, *, on: date) -> dict[str, pl.Series | np.ndarray]:
    start = school_year(on).valid_from.year - 1
    names = pl.Series(("", f"{start}-{(start + 1) % 100:02d}"))
    return {
        "training_leave_school_year": names.gather((leave.requests > 0).astype(np.int64)),
        "training_leave_requests": leave.requests,
        "training_leave_kind": pl.Series(leave.kind),
        "training_leave_initiative": pl.Series(leave.initiative),
        "training_leave_hours": leave.hours,
        "training_leave_hours_two_years_before": leave.hours_two_years_before,
    }


def _draw_men(rng: np.random.Generator, *, occupation: Ints, demand: Demand, is_young_graduate: Flags) -> Flags:
    chance = np.array([_MEN_BY_SUBMAJOR.get(item.isco[:2], 0.5) for item in demand.taxonomy.occupations])
    is_man = rng.random(len(occupation)) < chance[occupation]
    drawn = quota_flags(rng, is_young_graduate, share=graduate_men_share())
    return np.where(is_young_graduate, drawn, is_man)


def _draw_fractions(rng: np.random.Generator, is_man: Flags) -> Ints:
    fractions = np.zeros(len(is_man), dtype=np.int64)
    for members, weights in ((is_man, MEN_BY_FRACTION), (~is_man, WOMEN_BY_FRACTION)):
        fractions[members] = np.array(FRACTIONS)[quota_draw(rng, total=int(members.sum()), weights=weights)]
    return fractions


def _draw_job_changes(rng: np.random.Generator, age: Ints) -> Flags:
    shares = (0.20, published.JOB_CHANGE_25_44, published.JOB_CHANGE_25_44, 0.08, published.JOB_CHANGE_55_64)
    changed = np.zeros(len(age), dtype=np.bool_)
    for (low, high), share in zip(AGE_BANDS, shares, strict=True):
        changed |= quota_flags(rng, (age >= low) & (age <= high), share=share)
    return changed
