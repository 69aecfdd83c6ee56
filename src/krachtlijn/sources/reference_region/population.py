"""Ages and homes of the population, and the jobseekers as a frame; never rows of people."""

import numpy as np
import polars as pl

from krachtlijn.people.profile import Region
from krachtlijn.sources.reference_region.assumed import AGE_BANDS
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.frame_schema import JOBSEEKER_COLUMNS, check_frame
from krachtlijn.sources.reference_region.municipality import Municipality
from krachtlijn.sources.reference_region.quota import Ints, quota_draw

JOBSEEKERS_BY_AGE = (18, 24, 22, 18, 18)


def draw_ages(rng: np.random.Generator, *, count: int, weights: tuple[int, ...]) -> Ints:
    """Ages in full years: exact numbers per band, even inside a band."""
    band = quota_draw(rng, total=count, weights=weights)
    low, high = np.array(AGE_BANDS).T
    ages: Ints = rng.integers(low[band], high[band] + 1)
    return ages


def draw_homes(rng: np.random.Generator, *, count: int, municipalities: tuple[Municipality, ...]) -> pl.Series:
    """NIS codes of Flemish municipalities by their inhabitants."""
    flemish = [item for item in municipalities if item.region is Region.FLANDERS]
    drawn = quota_draw(rng, total=count, weights=[item.inhabitants_thousands for item in flemish])
    return pl.Series([str(item.nis) for item in flemish]).gather(drawn)


def numbered(letter: str, count: int) -> pl.Series:
    """Numbers of at least six digits after a letter, from zero: `W000000`, `W000001`."""
    return letter + pl.int_range(count, eager=True).cast(pl.String).str.zfill(6)


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
            "jobseeker": numbered("J", count),
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
