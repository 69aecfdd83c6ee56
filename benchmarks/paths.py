"""Speed of planning a path in pure code: 800 trainings, 6,000 sessions, gaps of up to 60 competences, two hundred persons.

Run: PYTHONPATH=src python benchmarks/paths.py [--persons N] [--seed N] [--order fastest|cheapest|nearest]. Everything is
synthetic; skill popularity is skewed (Zipf) and one skill in ten is taught by nobody.
"""

import argparse
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from time import perf_counter

import numpy as np

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import ConceptUri, IscoCode, KboNumber, NisCode
from krachtlijn.kernel.money import Hours, euro, hours
from krachtlijn.kernel.text import Text
from krachtlijn.paths.instance import Order
from krachtlijn.paths.offer import Offer, build_offer
from krachtlijn.paths.path import Solved
from krachtlijn.paths.route import PathRequest, plan_route
from krachtlijn.people.profile import Availability, DaySlot, Person, Place, Status
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.training.admission import Admission
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import SizeUnit, Training, TrainingKind

ON = date(2026, 9, 1)
SKILLS = [ConceptUri(f"urn:krachtlijn:skill:s{index}") for index in range(4_000)]


def popularity(rng: np.random.Generator) -> np.ndarray:
    """How often each skill is taught: skewed, and nothing for one in ten."""
    weight = 1 / np.arange(1, len(SKILLS) + 1) ** 0.8
    weight = rng.permutation(weight)
    weight[rng.choice(len(SKILLS), len(SKILLS) // 10, replace=False)] = 0
    return weight / weight.sum()


def build_world(rng: np.random.Generator, *, trainings: int = 800, sessions: int = 6_000) -> Offer:
    """A synthetic offer across a square of 200 by 60 km."""
    share = popularity(rng)
    offered = [_training(rng, index=index, share=share) for index in range(trainings)]
    return build_offer(offered, sessions=[_session(rng, index=i, training=offered[i % trainings]) for i in range(sessions)])


def _training(rng: np.random.Generator, *, index: int, share: np.ndarray) -> Training:
    size = int(rng.integers(2, 14))
    contact = hours(int(rng.choice([24, 40, 80, 120, 240, 480])))
    return Training(
        id=f"t{index}",
        title=Text(nl=f"Opleiding {index}", en=f"Training {index}"),
        provider=KboNumber("0403019261"),
        kind=TrainingKind.HOUR_BASED,
        outcomes=frozenset(SKILLS[i] for i in rng.choice(len(SKILLS), size, replace=False, p=share)),
        contact_hours=contact,
        size_unit=SizeUnit.CONTACT_HOURS,
        size=contact // 100,
        price=None if rng.random() < 0.1 else euro(int(rng.integers(0, 1_500))),
        admission=Admission(minimum_vks_level=4 if rng.random() < 0.2 else None, intake=bool(rng.random() < 0.2)),
        prerequisites=frozenset({f"t{index - 1}"}) if index and rng.random() < 0.15 else frozenset(),
        is_synthetic=True,
    )


def _session(rng: np.random.Generator, *, index: int, training: Training) -> Session:
    slot = DaySlot(rng.choice(list(DaySlot), p=[0.5, 0.35, 0.15]))
    load = {DaySlot.DAY: [8, 16, 32, 38], DaySlot.EVENING: [3, 6, 9], DaySlot.WEEKEND: [4, 8]}[slot]
    per_week = int(rng.choice(load)) * 100
    start = ON + timedelta(days=int(rng.integers(-365, 540)))
    online = rng.random() < 0.1
    return Session(
        id=f"s{index}",
        training=training.id,
        starts_on=start,
        ends_on=start + timedelta(days=7 * max(1, -(-training.contact_hours // per_week)) - 1),
        slot=slot,
        hours_per_week=Hours(per_week),
        mode=Mode.ONLINE if online else Mode.ON_SITE,
        place=None if online else _place(rng),
        capacity=15,
        places_taken=int(rng.integers(0, 17)),
        as_of=datetime(2026, 9, 1, tzinfo=UTC),
        enrol_before=start - timedelta(days=7),
        is_synthetic=True,
    )


def _place(rng: np.random.Generator) -> Place:
    return Place(
        municipality=NisCode("11002"),
        coordinates=Coordinates(latitude=50.8 + 0.55 * float(rng.random()), longitude=2.6 + 2.9 * float(rng.random())),
    )


def build_person(rng: np.random.Generator, *, index: int) -> Person:
    """A person with a place, a distance and time; some have few hours."""
    limit = rng.choice([0, 12, 20, 40])
    return Person(
        id=f"p{index}",
        status=Status.JOBSEEKER,
        residence=_place(rng),
        max_distance_km=int(rng.choice([20, 40, 80])),
        availability=Availability(
            slots=frozenset(list(DaySlot)[: int(rng.integers(1, 4))]),
            hours_per_week=Hours(int(limit) * 100) if limit else None,
        ),
        is_synthetic=True,
    )


def build_goal(rng: np.random.Generator, *, index: int, share: np.ndarray) -> Occupation:
    """A goal whose competences are partly the popular ones; up to 60."""
    size = int(rng.integers(10, 61))
    mixed = 0.9 * share + 0.1 / len(SKILLS)
    picked = [SKILLS[i] for i in rng.choice(len(SKILLS), size, replace=False, p=mixed / mixed.sum())]
    return Occupation(
        uri=ConceptUri(f"urn:krachtlijn:occupation:o{index}"),
        isco=IscoCode("7233"),
        labels=Labels(preferred={"nl": f"beroep {index}", "en": f"occupation {index}"}),
        essential=frozenset(picked[: size // 2]),
        optional=frozenset(picked[size // 2 :]),
    )


def main() -> None:
    """Plan for every person and print p50, p95 and max in milliseconds, with what came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--persons", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--order", type=Order, choices=list(Order), default=None)
    asked = parser.parse_args()
    rng = np.random.default_rng(asked.seed)
    share = popularity(np.random.default_rng(asked.seed))
    began = perf_counter()
    offer = build_world(np.random.default_rng(asked.seed))
    print(f"offer: {len(offer.trainings)} trainings, {len(offer.sessions)} sessions, built in {perf_counter() - began:.2f} s")
    pairs = [(build_person(rng, index=i), build_goal(rng, index=i, share=share)) for i in range(asked.persons)]
    for order in [asked.order] if asked.order else list(Order):
        _measure(offer, pairs=pairs, order=order)


def _measure(offer: Offer, *, pairs: list[tuple[Person, Occupation]], order: Order) -> None:
    taken, outcomes, steps, shares = [], Counter[str](), [], []
    slowest = None
    for person, goal in pairs:
        began = perf_counter()
        outcome = plan_route(offer, request=PathRequest(person=person, goal=goal, on=ON, order=order))
        taken.append((perf_counter() - began) * 1_000)
        outcomes[type(outcome).__name__] += 1
        if isinstance(outcome, Solved):
            steps.append(len(outcome.path.steps))
            shares.append(outcome.path.covered_share / 10_000)
        if taken[-1] == max(taken):
            slowest = (person.id, type(outcome).__name__)
    p50, p95 = np.percentile(taken, [50, 95])
    print(f"{order}: p50 {p50:.0f} ms, p95 {p95:.0f} ms, max {max(taken):.0f} ms {slowest} over {len(taken)} persons")
    print(f"  outcomes {dict(outcomes)}, steps median {np.median(steps or [0]):.0f}, coverage {np.mean(shares or [0]):.2f}")


if __name__ == "__main__":
    main()
