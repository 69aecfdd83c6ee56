"""Random person-goal pairs of the region: how many get a path, how much it covers, and why the others do not.

Prints one JSON object. Run inside a platform: `python -m evaluation.pairs COUNT`. Persons and goals are drawn independently
with a fixed seed: a person from the demo persons, a goal from the occupations with competences, weighted by open
vacancies or evenly (second argument `vacancies` or `even`).
"""

import json
import sys
import time
from collections import Counter
from datetime import date

import django
import numpy as np


def main() -> None:
    """Plan all pairs and print the counts, the covered shares and the milliseconds per plan."""
    django.setup()
    from krachtlijn.journeys.plan_path import plan_path
    from krachtlijn.paths.instance import Order
    from krachtlijn.paths.path import Infeasible, Solved
    from krachtlijn.people.actor import OPERATOR
    from krachtlijn.people.purpose import Purpose
    from krachtlijn.store.people.queries import person, person_ids

    on = date(2026, 11, 23)
    rng = np.random.default_rng(31)
    goals = _goals(rng, count=int(sys.argv[1]), weighted=sys.argv[2] == "vacancies")
    known = person_ids(by=OPERATOR, limit=500)
    people = {}
    outcomes: Counter[str] = Counter()
    reasons: Counter[str] = Counter()
    shares, milliseconds = [], []
    for goal in goals:
        who = known[int(rng.integers(len(known)))]
        if who not in people:
            people[who] = person(who, by=OPERATOR, purpose=Purpose.SUPPORT, on=on).profile
        order = list(Order)[int(rng.integers(len(Order)))]
        started = time.perf_counter()
        outcome = plan_path(person=people[who], goal=goal, on=on, order=order, by=OPERATOR).outcome
        milliseconds.append((time.perf_counter() - started) * 1_000)
        outcomes[type(outcome).__name__] += 1
        if isinstance(outcome, Solved):
            shares.append((outcome.path.covered_share or 0) / 10_000)
        if isinstance(outcome, Infeasible):
            reasons[" or ".join(condition.value for condition in outcome.bindings)] += 1
            shares.append(-(outcome.covered_share or 0) / 10_000)
    result = {"outcomes": outcomes, "reasons": reasons, "shares": shares, "milliseconds": milliseconds}
    sys.stdout.write(json.dumps(result) + "\n")


def _goals(rng: np.random.Generator, *, count: int, weighted: bool) -> list[str]:
    from krachtlijn.store.jobs.queries import open_vacancy_counts
    from krachtlijn.store.taxonomy.queries import load_taxonomy

    asked = open_vacancy_counts()
    occupations = sorted(uri for uri, occupation in load_taxonomy().occupations.items() if occupation.essential)
    weights = np.array([float(asked.get(uri, 0)) if weighted else 1.0 for uri in occupations])
    return [occupations[i] for i in rng.choice(len(occupations), size=count, p=weights / weights.sum())]


if __name__ == "__main__":
    main()
