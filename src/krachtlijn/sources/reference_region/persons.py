"""Demo persons: complete profiles with invented names, in every status, with some facts left unknown on purpose."""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.money import Fraction, Hours, hours
from krachtlijn.kernel.period import Period, add_months
from krachtlijn.people.profile import (
    Availability,
    CareerSpell,
    DaySlot,
    Diploma,
    DutchLevel,
    Employment,
    Evidence,
    HeldCompetence,
    Person,
    Region,
    Status,
)
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.employers import draw_place
from krachtlijn.sources.reference_region.municipality import Municipality
from krachtlijn.sources.reference_region.names import draw_person_name
from krachtlijn.sources.reference_region.quota import Ints, pick, quota_draw

STATUSES = (Status.EMPLOYEE, Status.JOBSEEKER, Status.SCHOOL_LEAVER, Status.SELF_EMPLOYED)
STATUS_WEIGHTS = (50, 30, 12, 8)
FULL_TIME_HOURS = 38
_DIPLOMAS = {
    2: "getuigschrift tweede graad secundair onderwijs",
    3: "studiegetuigschrift zesde jaar secundair onderwijs",
    4: "diploma secundair onderwijs",
    5: "diploma graduaat",
    6: "diploma bachelor",
    7: "diploma master",
}
_LEVELS = tuple(_DIPLOMAS)
_LEVEL_WEIGHTS = {"1": (0, 1, 3, 1, 3, 3), "2": (0, 0, 1, 1, 5, 4), "3": (1, 1, 4, 2, 4, 1), "4": (1, 2, 6, 1, 2, 0)}
_OTHER_LEVELS = (3, 4, 5, 0, 0, 0)
_SLOTS = (
    frozenset({DaySlot.EVENING}),
    frozenset({DaySlot.EVENING, DaySlot.WEEKEND}),
    frozenset({DaySlot.DAY}),
    frozenset(DaySlot),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """A profile and the invented name to show with it."""

    name: str
    profile: Person


def draw_persons(
    rng: np.random.Generator, *, count: int, on: date, demand: Demand, municipalities: tuple[Municipality, ...]
) -> tuple[DemoPerson, ...]:
    """Demo persons with the statuses in fixed numbers, homes by inhabitants and careers by jobs.

    The first persons are one of every status, in the order of `STATUSES`, whatever the seed: a demo account keeps its person.
    """
    flemish = [item for item in municipalities if item.region is Region.FLANDERS]
    statuses = _one_of_each_first(quota_draw(rng, total=count, weights=STATUS_WEIGHTS))
    homes = quota_draw(rng, total=count, weights=[item.inhabitants_thousands for item in flemish])
    occupations = quota_draw(rng, total=count, weights=demand.jobs)
    return tuple(
        DemoPerson(
            name=draw_person_name(rng),
            profile=_draw_person(
                rng,
                person_id=f"demo-{i + 1:04d}",
                status=STATUSES[statuses[i]],
                home=flemish[homes[i]],
                occupation=int(occupations[i]),
                on=on,
                demand=demand,
            ),
        )
        for i in range(count)
    )


def _one_of_each_first(statuses: Ints) -> Ints:
    _, first = np.unique(statuses, return_index=True)
    return np.concatenate((statuses[first], np.delete(statuses, first)))


def _draw_person(
    rng: np.random.Generator,
    *,
    person_id: str,
    status: Status,
    home: Municipality,
    occupation: int,
    on: date,
    demand: Demand,
) -> Person:
    age = int(rng.integers(18, 25)) if status is Status.SCHOOL_LEAVER else int(rng.integers(21, 63))
    birth_date = date(on.year - age, 1, 1) - timedelta(days=int(rng.integers(1, 365)))
    isco = demand.taxonomy.occupations[occupation].isco
    career = _draw_career(rng, status=status, age=age, occupation=occupation, on=on, demand=demand)
    has_birth_date = rng.random() < 0.95
    return Person(
        id=person_id,
        status=status,
        residence=draw_place(rng, home),
        residence_region=home.region,
        max_distance_km=int(rng.choice((10, 15, 20, 30, 40, 60))),
        birth_date=birth_date if has_birth_date else None,
        availability=_draw_availability(rng, status=status, on=on),
        career=career,
        schooling=_draw_schooling(rng, isco=isco, birth_date=birth_date),
        competences=_draw_competences(rng, career=career, demand=demand),
        dutch=pick(rng, (None, *DutchLevel), weights=(8, 3, 6, 10, 18, 30, 25)),
        employment=_draw_employment(rng) if status is Status.EMPLOYEE else None,
        receives_unemployment_benefit=bool(rng.random() < 0.6) if status is Status.JOBSEEKER else False,
        development_plan_on=on - timedelta(days=int(rng.integers(30, 2500))) if rng.random() < 0.1 else None,
        is_synthetic=True,
    )


def _draw_career(
    rng: np.random.Generator, *, status: Status, age: int, occupation: int, on: date, demand: Demand
) -> tuple[CareerSpell, ...]:
    """One to three spells, newest last; an earlier occupation mostly lies in the same ISCO sub-major group."""
    if status is Status.SCHOOL_LEAVER:
        return ()
    is_working = status in {Status.EMPLOYEE, Status.SELF_EMPLOYED}
    end = on if is_working else on - timedelta(days=int(rng.integers(20, 900)))
    spells = []
    until: date | None = None if is_working else end
    for _ in range(1 + int(rng.random() < 0.5) + int(rng.random() < 0.25)):
        longest = max(4, (age - 18) * 12 - (on.year - end.year) * 12)
        start = add_months(end, -int(rng.integers(3, min(longest, 150) + 1)))
        spells.append(
            CareerSpell(
                occupation=demand.taxonomy.occupations[occupation].uri,
                period=Period(valid_from=start, valid_until=until),
                employment_fraction=pick(rng, (None, Fraction(10_000), Fraction(8_000), Fraction(5_000)), weights=(1, 6, 2, 1)),
            )
        )
        end = until = start
        if (on.year - start.year) >= age - 19:
            break
        occupation = _earlier_occupation(rng, occupation=occupation, demand=demand)
    return tuple(reversed(spells))


def _earlier_occupation(rng: np.random.Generator, *, occupation: int, demand: Demand) -> int:
    prefix = demand.taxonomy.occupations[occupation].isco[: 2 if rng.random() < 0.65 else 0]
    near = demand.occupations_in((prefix,))
    return int(rng.choice(near, p=demand.jobs[near] / demand.jobs[near].sum()))


def _draw_schooling(rng: np.random.Generator, *, isco: str, birth_date: date) -> tuple[Diploma, ...]:
    level = int(pick(rng, _LEVELS, weights=_LEVEL_WEIGHTS.get(isco[0], _OTHER_LEVELS)))
    obtained = date(birth_date.year + 16 + (2 if level >= 4 else 1) + max(0, level - 4), 6, 30)
    diplomas = [Diploma(title=_DIPLOMAS[level], vks_level=level, obtained_on=obtained)]
    if rng.random() < 0.7:
        diplomas.append(Diploma(title="rijbewijs B", licence="rijbewijs B"))
    return tuple(diplomas) if rng.random() < 0.95 else ()


def _draw_competences(rng: np.random.Generator, *, career: tuple[CareerSpell, ...], demand: Demand) -> tuple[HeldCompetence, ...]:
    """For a third of the persons two to six competences of their own, drawn from all occupations."""
    if rng.random() > 0.35:
        return ()
    near = demand.occupations_in(("",)) if not career else _occupations_of(career, demand)
    weights = np.asarray(demand.profile[near].sum(axis=0), dtype=np.float64).ravel()
    if not weights.sum():
        return ()
    drawn = rng.choice(len(weights), size=int(rng.integers(2, 7)), p=weights / weights.sum())
    evidence = (Evidence.OWN_STATEMENT, Evidence.EMPLOYER, Evidence.TEST)
    return tuple(
        HeldCompetence(skill=demand.skills[i], evidence=pick(rng, evidence, weights=(7, 2, 1)))
        for i in sorted(set(drawn.tolist()))
    )


def _occupations_of(career: tuple[CareerSpell, ...], demand: Demand) -> np.ndarray:
    held: set[ConceptUri] = {spell.occupation for spell in career}
    indices = [i for i, item in enumerate(demand.taxonomy.occupations) if item.uri in held]
    return np.array(indices, dtype=np.int64)


def _draw_availability(rng: np.random.Generator, *, status: Status, on: date) -> Availability:
    is_working = status in {Status.EMPLOYEE, Status.SELF_EMPLOYED}
    slots = _SLOTS[int(pick(rng, (0, 1, 2, 3), weights=(3, 4, 1, 2) if is_working else (0, 0, 4, 6)))]
    limit = pick(rng, (None, hours(8), hours(12), hours(20)), weights=(2, 4, 3, 1)) if is_working else None
    later = timedelta(days=int(rng.integers(0, 120)))
    return Availability(slots=slots, from_date=on + later if rng.random() < 0.6 else None, hours_per_week=limit)


def _draw_employment(rng: np.random.Generator) -> Employment:
    """The present job as far as rights need it; about one fact in ten is not known."""
    fraction = Fraction(int(pick(rng, (10_000, 9_000, 8_000, 5_000, 4_000), weights=(65, 4, 18, 10, 3))))
    is_private: bool | None = pick(rng, (True, False, None), weights=(70, 22, 8))
    return Employment(
        private_sector=is_private,
        workplace_region=pick(rng, (Region.FLANDERS, Region.BRUSSELS, None), weights=(88, 8, 4)),
        employment_fraction=fraction if rng.random() < 0.9 else None,
        reference_fraction=fraction if rng.random() < 0.8 else None,
        weekly_hours=Hours(FULL_TIME_HOURS * 100 * fraction // 10_000) if rng.random() < 0.85 else None,
        employer_consents=pick(rng, (True, False, None), weights=(5, 1, 4)),
    )
