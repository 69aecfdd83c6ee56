"""Workers and jobseekers of the region as frames; never rows of people."""

from dataclasses import dataclass

import numpy as np
import polars as pl

from krachtlijn.jobs.employer import Employer
from krachtlijn.people.profile import Region
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.frame_schema import JOBSEEKER_COLUMNS, WORKER_COLUMNS, check_frame
from krachtlijn.sources.reference_region.municipality import Municipality
from krachtlijn.sources.reference_region.quota import Flags, Floats, Ints, quota_counts, quota_draw, quota_flags
from krachtlijn.sources.reference_region.sector import SECTIONS_OF_OCCUPATION, sections_of

AGE_BANDS = ((18, 24), (25, 34), (35, 44), (45, 54), (55, 64))
WORKERS_BY_AGE = (8, 23, 24, 25, 20)
JOBSEEKERS_BY_AGE = (18, 24, 22, 18, 18)
TRAINING_LEAVE_BY_AGE = (7, 36, 28, 21, 8)
FULL_TIME_WEEK = 3_800
YOUNG = 30
HIGHER_EDUCATION_VKS = 5

# Chance of each VKS level 2..7 by ISCO major group 0..9: rough own figures.
_VKS_LEVELS = (2, 3, 4, 5, 6, 7)
_VKS_BY_MAJOR = np.array(
    [
        (5, 15, 50, 10, 15, 5),
        (2, 6, 22, 8, 34, 28),
        (0, 1, 6, 6, 50, 37),
        (2, 6, 32, 14, 36, 10),
        (4, 12, 48, 10, 22, 4),
        (14, 26, 48, 5, 6, 1),
        (20, 30, 40, 4, 5, 1),
        (18, 36, 40, 4, 2, 0),
        (26, 38, 32, 2, 2, 0),
        (44, 32, 21, 1, 2, 0),
    ],
    dtype=np.float64,
)
_MEN_BY_SUBMAJOR = {
    "22": 0.22, "23": 0.3, "32": 0.2, "53": 0.1, "91": 0.12, "71": 0.97, "72": 0.96, "74": 0.96, "83": 0.92, "81": 0.75,
    "25": 0.8, "35": 0.8, "31": 0.85, "21": 0.7, "41": 0.25, "42": 0.25, "52": 0.35, "93": 0.7,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerDraw:
    """Where each worker works: index of occupation and of employer."""

    occupation: Ints
    employer: Ints


def draw_work(rng: np.random.Generator, *, count: int, demand: Demand, employers: tuple[Employer, ...]) -> WorkerDraw:
    """Occupations by quota over the jobs, each worker at an employer of a section that suits the occupation, by headcount."""
    occupation = quota_draw(rng, total=count, weights=demand.jobs)
    isco = [demand.taxonomy.occupations[i].isco for i in occupation]
    sections = np.array([item.nace_section for item in employers])
    headcounts = np.array([item.headcount for item in employers], dtype=np.float64)
    employer = np.zeros(count, dtype=np.int64)
    group_of = np.array([code[:2] if code[:2] in SECTIONS_OF_OCCUPATION else code[:1] for code in isco])
    for group in np.unique(group_of):
        members = np.flatnonzero(group_of == group)
        chance = headcounts * np.isin(sections, list(sections_of(str(group))))
        chance = chance if chance.sum() else headcounts
        employer[members] = rng.choice(len(employers), size=len(members), p=chance / chance.sum())
    return WorkerDraw(occupation=occupation, employer=employer)


def draw_ages(rng: np.random.Generator, *, count: int, weights: tuple[int, ...]) -> Ints:
    """Ages in full years: exact numbers per band, even inside a band."""
    band = quota_draw(rng, total=count, weights=weights)
    low, high = np.array(AGE_BANDS).T
    ages: Ints = rng.integers(low[band], high[band] + 1)
    return ages


def draw_workers(
    rng: np.random.Generator,
    *,
    work: WorkerDraw,
    year: int,
    demand: Demand,
    employers: tuple[Employer, ...],
    municipalities: tuple[Municipality, ...],
) -> pl.DataFrame:
    """One row per worker with the columns `WORKER_COLUMNS`; quotas make the published shares exact."""
    count = len(work.occupation)
    isco = np.array([demand.taxonomy.occupations[i].isco for i in work.occupation])
    uris = np.array([demand.taxonomy.occupations[i].uri for i in work.occupation])
    firms = [employers[i] for i in work.employer]
    age = draw_ages(rng, count=count, weights=WORKERS_BY_AGE)
    vks = _draw_vks(rng, isco)
    is_man = _draw_men(rng, isco=isco, is_young_graduate=(age < YOUNG) & (vks >= HIGHER_EDUCATION_VKS))
    fraction = _draw_fractions(rng, is_man)
    changed = _draw_job_changes(rng, age)
    headcount = np.array([firm.headcount for firm in firms])
    private = np.array([firm.is_private for firm in firms])
    regions = {item.nis: item.region.value for item in municipalities}
    workplace_region = np.array([regions[firm.seat.municipality] for firm in firms])
    can_ask = private & (fraction >= 5_000) & (workplace_region == Region.FLANDERS)
    frame = pl.DataFrame(
        {
            "worker": [f"W{i:06d}" for i in range(count)],
            "sex": np.where(is_man, "man", "woman"),
            "birth_year": year - age,
            "age": age,
            "municipality": draw_homes(rng, count=count, municipalities=municipalities),
            "occupation": uris,
            "isco": isco,
            "employer": [firm.kbo_number for firm in firms],
            "nace_section": [firm.nace_section for firm in firms],
            "headcount": headcount,
            "private_sector": private,
            "has_sector_covenant": [firm.has_sector_covenant for firm in firms],
            "workplace_region": workplace_region,
            "employment_fraction": fraction,
            "weekly_hours": fraction * FULL_TIME_WEEK // 10_000,
            "vks_level": vks,
            "has_stem_diploma": _draw_stem(rng, age=age, vks=vks, is_man=is_man),
            "tenure_months": np.where(changed, rng.integers(0, 12, count), 12 + rng.integers(0, 12, count) * (age - 17)),
            "changed_job_last_year": changed,
            "training_leave_requests": _draw_training_leave(
                rng, age=age, is_man=is_man, is_larger=headcount > 50, can_ask=can_ask
            ),
            "is_synthetic": np.ones(count, dtype=np.bool_),
        }
    )
    return check_frame(frame, schema=WORKER_COLUMNS, name="workers")


def draw_jobseekers(
    rng: np.random.Generator, *, count: int, year: int, demand: Demand, municipalities: tuple[Municipality, ...]
) -> pl.DataFrame:
    """One row per jobseeker without work, with the columns `JOBSEEKER_COLUMNS`; one in five has never worked."""
    age = draw_ages(rng, count=count, weights=JOBSEEKERS_BY_AGE)
    occupation = quota_draw(rng, total=count, weights=demand.jobs)
    has_worked = (age >= 20) & (rng.random(count) < 0.85)
    isco = np.array([demand.taxonomy.occupations[i].isco for i in occupation])
    uris = np.array([demand.taxonomy.occupations[i].uri for i in occupation])
    months = np.minimum(rng.lognormal(mean=2.1, sigma=1.0, size=count).astype(np.int64), (age - 17) * 12)
    frame = pl.DataFrame(
        {
            "jobseeker": [f"J{i:06d}" for i in range(count)],
            "sex": np.where(rng.random(count) < 0.53, "man", "woman"),
            "birth_year": year - age,
            "age": age,
            "municipality": draw_homes(rng, count=count, municipalities=municipalities),
            "last_occupation": np.where(has_worked, uris, ""),
            "isco": np.where(has_worked, isco, ""),
            "months_unemployed": months,
            "vks_level": np.array((2, 3, 4, 5, 6, 7))[quota_draw(rng, total=count, weights=(38, 18, 26, 4, 10, 4))],
            "dutch": np.array(("A1", "A2", "B1", "B2", "C1"))[quota_draw(rng, total=count, weights=(9, 13, 17, 20, 41))],
            "receives_unemployment_benefit": has_worked & (rng.random(count) < 0.62),
            "is_synthetic": np.ones(count, dtype=np.bool_),
        }
    )
    return check_frame(frame, schema=JOBSEEKER_COLUMNS, name="jobseekers")


def draw_homes(rng: np.random.Generator, *, count: int, municipalities: tuple[Municipality, ...]) -> list[str]:
    """NIS codes of Flemish municipalities by their inhabitants."""
    flemish = [item for item in municipalities if item.region is Region.FLANDERS]
    drawn = quota_draw(rng, total=count, weights=[item.inhabitants_thousands for item in flemish])
    return [flemish[i].nis for i in drawn]


def _draw_vks(rng: np.random.Generator, isco: np.ndarray) -> Ints:
    major = np.array([int(code[0]) for code in isco])
    vks = np.zeros(len(isco), dtype=np.int64)
    for group in np.unique(major):
        members = np.flatnonzero(major == group)
        vks[members] = np.array(_VKS_LEVELS)[quota_draw(rng, total=len(members), weights=_VKS_BY_MAJOR[group])]
    return vks


def _draw_men(rng: np.random.Generator, *, isco: np.ndarray, is_young_graduate: Flags) -> Flags:
    chance = np.array([_MEN_BY_SUBMAJOR.get(code[:2], 0.5) for code in isco])
    is_man = rng.random(len(isco)) < chance
    # The three published STEM shares (all, men, women) fix the share of men among graduates.
    men = (published.STEM_DIPLOMAS - published.STEM_DIPLOMAS_WOMEN) / (
        published.STEM_DIPLOMAS_MEN - published.STEM_DIPLOMAS_WOMEN
    )
    drawn = quota_flags(rng, is_young_graduate, share=men)
    return np.where(is_young_graduate, drawn, is_man)


def _draw_fractions(rng: np.random.Generator, is_man: Flags) -> Ints:
    options = np.array((10_000, 9_000, 8_000, 5_000, 3_000))
    men = rng.choice(options, size=len(is_man), p=(0.87, 0.03, 0.06, 0.03, 0.01))
    women = rng.choice(options, size=len(is_man), p=(0.53, 0.06, 0.24, 0.14, 0.03))
    return np.where(is_man, men, women).astype(np.int64)


def _draw_job_changes(rng: np.random.Generator, age: Ints) -> Flags:
    shares = (0.20, published.JOB_CHANGE_25_44, published.JOB_CHANGE_25_44, 0.08, published.JOB_CHANGE_55_64)
    changed = np.zeros(len(age), dtype=np.bool_)
    for (low, high), share in zip(AGE_BANDS, shares, strict=True):
        changed |= quota_flags(rng, (age >= low) & (age <= high), share=share)
    return changed


def _draw_stem(rng: np.random.Generator, *, age: Ints, vks: Ints, is_man: Flags) -> Flags:
    graduate = vks >= HIGHER_EDUCATION_VKS
    young = graduate & (age < YOUNG)
    older = graduate & ~young & (rng.random(len(age)) < np.where(is_man, published.STEM_DIPLOMAS_MEN, 0.1))
    men = quota_flags(rng, young & is_man, share=published.STEM_DIPLOMAS_MEN)
    women = quota_flags(rng, young & ~is_man, share=published.STEM_DIPLOMAS_WOMEN)
    return older | men | women


def _draw_training_leave(rng: np.random.Generator, *, age: Ints, is_man: Flags, is_larger: Flags, can_ask: Flags) -> Ints:
    """Approved requests per worker in the last school year: exact take-up, sex, firm size, age bands and requests per user."""
    users = round(published.TRAINING_LEAVE_TAKE_UP * len(age))
    men = round(published.TRAINING_LEAVE_MEN * users)
    larger = round(published.TRAINING_LEAVE_LARGER_FIRMS * users)
    men_in_larger = round(published.TRAINING_LEAVE_LARGER_FIRMS * men)
    cells = (
        (is_man & is_larger, men_in_larger),
        (is_man & ~is_larger, men - men_in_larger),
        (~is_man & is_larger, larger - men_in_larger),
        (~is_man & ~is_larger, users - men - larger + men_in_larger),
    )
    chosen = np.concatenate([_choose_users(rng, age=age, candidates=cell & can_ask, count=n) for cell, n in cells])
    requests = np.zeros(len(age), dtype=np.int64)
    requests[chosen] = 1
    total = round(users * published.TRAINING_LEAVE_REQUESTS / published.TRAINING_LEAVE_EMPLOYEES)
    extra = rng.permutation(np.concatenate([chosen, chosen]))[: max(0, total - users)]
    np.add.at(requests, extra, 1)
    return requests


def _choose_users(rng: np.random.Generator, *, age: Ints, candidates: Flags, count: int) -> Ints:
    weights: Floats = np.zeros(len(age))
    for (low, high), weight in zip(AGE_BANDS, quota_counts(1_000, TRAINING_LEAVE_BY_AGE), strict=True):
        band = candidates & (age >= low) & (age <= high)
        weights[band] = weight / max(1, int(band.sum()))
    return rng.choice(len(age), size=count, replace=False, p=weights / weights.sum())
