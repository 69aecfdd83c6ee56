"""Vacancies of the region: open ones as values, the closed ones of the last year as a frame."""

from datetime import date, timedelta

import numpy as np
import polars as pl

from krachtlijn.jobs.employer import Employer
from krachtlijn.jobs.vacancy import Vacancy
from krachtlijn.kernel.money import Fraction
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DutchLevel
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.frame_schema import CLOSED_VACANCY_COLUMNS, check_frame
from krachtlijn.sources.reference_region.quota import Flags, Floats, Ints, quota_draw, quota_flags
from krachtlijn.sources.reference_region.sector import sections_of

FEW_DIPLOMAS_SHARE = 0.40
"""Assumption of the region, no published figure: the share of vacancies that ask level 3 or less."""
DAYS_HARD_TO_FILL = 90

# ISCO-08 unit groups that hold occupations of the VDAB shortage list of 2026, typed by the project; the region needs only a
# rough split, the dated list itself with its titles belongs to `evidence`.
SHORTAGE_UNIT_GROUPS = (
    "1221", "1323", "1324", "2141", "2142", "2144", "2151", "2152", "2161", "2165", "2211", "2212", "2221", "2261",
    "2262", "2264", "2266", "2310", "2320", "2330", "2341", "2342", "2352", "2411", "2433", "2434", "2511", "2512",
    "2513", "2514", "2521", "2522", "2529", "2635", "3112", "3113", "3114", "3115", "3118", "3119", "3122", "3123",
    "3221", "3256", "3258", "3313", "3322", "3331", "3434", "3511", "3512", "4323", "5120", "5131", "5141", "5311",
    "5312", "5321", "5322", "5329", "6113", "7111", "7112", "7114", "7115", "7119", "7121", "7122", "7123", "7124",
    "7125", "7126", "7127", "7131", "7132", "7211", "7212", "7213", "7214", "7222", "7223", "7231", "7233", "7311",
    "7411", "7412", "7413", "7421", "7422", "7511", "7512", "7522", "7523", "8121", "8131", "8142", "8160", "8322",
    "8331", "8332", "8342", "8343", "8344", "9112", "9129", "9312", "9412",
)  # fmt: skip


def shortage_flags(demand: Demand) -> Flags:
    """Per occupation whether its unit group holds occupations of the shortage list."""
    return np.array([item.isco in SHORTAGE_UNIT_GROUPS for item in demand.taxonomy.occupations], dtype=np.bool_)


def draw_open_vacancies(
    rng: np.random.Generator, *, count: int, on: date, demand: Demand, employers: tuple[Employer, ...]
) -> tuple[Vacancy, ...]:
    """Vacancies open on the day; six of ten in shortage occupations, four of ten asking few diplomas."""
    occupation = _draw_occupations(rng, count=count, demand=demand)
    employer = _draw_employers(rng, occupation=occupation, demand=demand, employers=employers)
    days = np.minimum(rng.exponential(scale=45.0, size=count).astype(np.int64), 400)
    vks = _draw_minimum_levels(rng, count)
    dutch = quota_draw(rng, total=count, weights=(2, 2, 4, 2))
    fraction = quota_draw(rng, total=count, weights=(7, 2, 1))
    return tuple(
        Vacancy(
            id=f"vacature-{i:05d}",
            employer=employers[employer[i]].kbo_number,
            occupation=demand.taxonomy.occupations[occupation[i]].uri,
            title=_title(demand, int(occupation[i])),
            place=employers[employer[i]].seat,
            opened_on=on - timedelta(days=int(days[i])),
            positions=1 + int(rng.random() < 0.1),
            employment_fraction=Fraction((10_000, 8_000, 5_000)[fraction[i]]),
            minimum_vks_level=int(vks[i]) or None,
            dutch=(None, DutchLevel.A2, DutchLevel.B1, DutchLevel.B2)[dutch[i]],
            is_synthetic=True,
        )
        for i in range(count)
    )


def draw_closed_vacancies(
    rng: np.random.Generator, *, count: int, on: date, demand: Demand, employers: tuple[Employer, ...]
) -> pl.DataFrame:
    """Vacancies closed in the twelve months before the day, with the columns `CLOSED_VACANCY_COLUMNS`.

    Hard to fill, as VDAB counted it in 2012: in a shortage occupation and open longer than 90 days or cancelled for lack of a
    suitable candidate.
    """
    occupation = _draw_occupations(rng, count=count, demand=demand)
    employer = _draw_employers(rng, occupation=occupation, demand=demand, employers=employers)
    is_shortage = shortage_flags(demand)[occupation]
    no_candidate = quota_flags(
        rng, is_shortage, share=published.VACANCIES_CANCELLED_NO_CANDIDATE * count / max(1, is_shortage.sum())
    )
    waiting = is_shortage & ~no_candidate
    slow_share = (published.VACANCIES_HARD_TO_FILL * count - no_candidate.sum()) / max(1, waiting.sum())
    slow = quota_flags(rng, waiting, share=min(1.0, slow_share))
    days = _draw_durations(rng, is_slow=slow | (~is_shortage & (rng.random(count) < 0.08)))
    other_cancelled = ~no_candidate & (rng.random(count) < 0.09)
    closed = np.datetime64(on) - rng.integers(1, 366, count).astype("timedelta64[D]")
    occupations = demand.taxonomy.occupations
    frame = pl.DataFrame(
        {
            "vacancy": [f"gesloten-{i:06d}" for i in range(count)],
            "employer": [employers[i].kbo_number for i in employer],
            "occupation": [occupations[i].uri for i in occupation],
            "isco": [occupations[i].isco for i in occupation],
            "municipality": [employers[i].seat.municipality for i in employer],
            "opened_on": closed - days.astype("timedelta64[D]"),
            "closed_on": closed,
            "days_open": days,
            "outcome": np.where(no_candidate | other_cancelled, "cancelled", "filled"),
            "cancelled_because": np.where(no_candidate, "no_candidate", np.where(other_cancelled, "other", "")),
            "need": np.where(
                quota_flags(rng, np.ones(count, dtype=np.bool_), share=published.VACANCIES_EXPANSION), "expansion", "replacement"
            ),
            "minimum_vks_level": _draw_minimum_levels(rng, count),
            "is_shortage_occupation": is_shortage,
            "is_hard_to_fill": is_shortage & ((days > DAYS_HARD_TO_FILL) | no_candidate),
            "is_synthetic": np.ones(count, dtype=np.bool_),
        }
    )
    return check_frame(frame, schema=CLOSED_VACANCY_COLUMNS, name="closed_vacancies")


def _draw_occupations(rng: np.random.Generator, *, count: int, demand: Demand) -> Ints:
    shortage = shortage_flags(demand)
    in_shortage = round(published.VACANCIES_IN_SHORTAGE_OCCUPATIONS * count)
    drawn = np.concatenate(
        [
            quota_draw(rng, total=in_shortage, weights=demand.jobs * shortage if shortage.any() else demand.jobs),
            quota_draw(rng, total=count - in_shortage, weights=demand.jobs * ~shortage if not shortage.all() else demand.jobs),
        ]
    )
    rng.shuffle(drawn)
    return drawn


def _draw_employers(rng: np.random.Generator, *, occupation: Ints, demand: Demand, employers: tuple[Employer, ...]) -> Ints:
    headcounts: Floats = np.array([item.headcount for item in employers], dtype=np.float64)
    sections = np.array([item.nace_section for item in employers])
    wanted = np.array([sections_of(demand.taxonomy.occupations[i].isco) for i in occupation])
    employer = np.zeros(len(occupation), dtype=np.int64)
    for letters in np.unique(wanted):
        members = np.flatnonzero(wanted == letters)
        chance = headcounts * np.isin(sections, list(str(letters)))
        chance = chance if chance.sum() else headcounts
        employer[members] = rng.choice(len(employers), size=len(members), p=chance / chance.sum())
    return employer


def _draw_minimum_levels(rng: np.random.Generator, count: int) -> Ints:
    """VKS level asked, 0 for none: `FEW_DIPLOMAS_SHARE` of them at most 3."""
    few = FEW_DIPLOMAS_SHARE
    return np.array((0, 3, 4, 5, 6, 7))[
        quota_draw(rng, total=count, weights=(few * 0.7, few * 0.3, *(np.array((5, 1, 3, 1)) / 10 * (1 - few))))
    ]


def _draw_durations(rng: np.random.Generator, *, is_slow: Flags) -> Ints:
    fast = np.clip(rng.exponential(scale=32.0, size=len(is_slow)), 1, DAYS_HARD_TO_FILL).astype(np.int64)
    slow = DAYS_HARD_TO_FILL + 1 + rng.exponential(scale=70.0, size=len(is_slow)).astype(np.int64)
    return np.where(is_slow, slow, fast)


def _title(demand: Demand, occupation: int) -> Text:
    labels = demand.taxonomy.occupations[occupation].labels
    return Text(nl=labels.shown_in("nl").text, en=labels.shown_in("en").text)
