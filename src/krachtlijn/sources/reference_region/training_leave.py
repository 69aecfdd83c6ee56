"""Use of Vlaams opleidingsverlof in a school year: who, how many requests, which kind of training, how many hours.

Users, their sex and firm size, requests and hours asked are drawn to published totals; ages, kinds and who took the
initiative are own assumptions. Only who could ask leave under the rules of 2019-20 to 2024-25 uses it.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from krachtlijn.kernel.money import FRACTION_SCALE, HOURS_SCALE
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.assumed import (
    AGE_BANDS,
    TRAINING_LEAVE_BY_AGE,
    TRAINING_LEAVE_BY_KIND,
    TRAINING_LEAVE_EMPLOYER_INITIATIVE,
    TRAINING_LEAVE_JOINT,
)
from krachtlijn.sources.reference_region.quota import Flags, Floats, Ints, quota_counts, quota_flags

LEAST_FRACTION = 5_000
HOURS_OF_FULL_TIME = 125
LEAST_HOURS = 8
SECONDARY_VKS = 4
_AFTER_SECONDARY = ("higher_education", "graduaat")
_HALVINGS = 60

Words = NDArray[np.str_]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Facts of all workers that decide who uses leave; `fraction` is per 10,000 of full time."""

    age: Ints
    vks: Ints
    fraction: Ints
    is_man: Flags
    is_larger: Flags
    can_ask: Flags


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingLeave:
    """Per worker the use of leave; hours in 1/100 hour, zero and empty for who uses none."""

    requests: Ints
    hours: Ints
    hours_two_years_before: Ints
    kind: Words
    initiative: Words


def draw_training_leave(rng: np.random.Generator, workers: Candidates) -> TrainingLeave:
    """Draw the users and what each of them asked; a region of fewer workers gets its part of the totals."""
    count = len(workers.age)
    part = count / published.WORKERS_OF_FLANDERS
    users = _draw_users(rng, workers=workers, total=round(published.TRAINING_LEAVE_EMPLOYEES * part))
    per_user = published.TRAINING_LEAVE_REQUESTS / published.TRAINING_LEAVE_EMPLOYEES
    requests = _draw_requests(rng, users=len(users), total=round(per_user * len(users)))
    initiative = _draw_initiative(rng, requests)
    at_most = HOURS_OF_FULL_TIME * HOURS_SCALE * workers.fraction[users] // FRACTION_SCALE * (1 + (initiative == "both"))
    wish = rng.lognormal(sigma=0.6, size=len(users)) * np.sqrt(requests)
    hours = _hours_that_add_up(wish, at_most=at_most, total=published.TRAINING_LEAVE_HOURS * part)
    before = _hours_that_add_up(wish, at_most=at_most, total=published.TRAINING_LEAVE_HOURS_TWO_YEARS_BEFORE * part)
    return TrainingLeave(
        requests=_over_all(requests, users=users, count=count),
        hours=_over_all(hours, users=users, count=count),
        hours_two_years_before=_over_all(before, users=users, count=count),
        kind=_words_over_all(_draw_kinds(rng, vks=workers.vks[users]), users=users, count=count),
        initiative=_words_over_all(initiative, users=users, count=count),
    )


def _draw_users(rng: np.random.Generator, *, workers: Candidates, total: int) -> Ints:
    """Exact numbers of users, of men, of users in larger firms, and of each age band within these."""
    men = round(published.TRAINING_LEAVE_MEN * total)
    larger = round(published.TRAINING_LEAVE_LARGER_FIRMS * total)
    men_in_larger = round(published.TRAINING_LEAVE_LARGER_FIRMS * men)
    cells = (
        (workers.is_man & workers.is_larger, men_in_larger),
        (workers.is_man & ~workers.is_larger, men - men_in_larger),
        (~workers.is_man & workers.is_larger, larger - men_in_larger),
        (~workers.is_man & ~workers.is_larger, total - men - larger + men_in_larger),
    )
    ages = quota_counts(total, TRAINING_LEAVE_BY_AGE)
    chosen = []
    for i, (cell, wanted) in enumerate(cells):
        per_band = ages if i == len(cells) - 1 else quota_counts(wanted, ages)
        chosen.append(_choose(rng, age=workers.age, candidates=cell & workers.can_ask, per_band=per_band, count=wanted))
        ages = np.maximum(ages - per_band, 0)
    return np.concatenate(chosen)


def _choose(rng: np.random.Generator, *, age: Ints, candidates: Flags, per_band: Ints, count: int) -> Ints:
    """The asked number of each age band; what a band lacks comes from the others."""
    chosen = []
    for (low, high), wanted in zip(AGE_BANDS, per_band, strict=True):
        members = np.flatnonzero(candidates & (age >= low) & (age <= high))
        chosen.append(rng.choice(members, size=min(int(wanted), len(members)), replace=False))
    picked = np.concatenate(chosen)
    rest = np.setdiff1d(np.flatnonzero(candidates), picked)
    missing = min(count - len(picked), len(rest))
    return np.concatenate((picked, rng.choice(rest, size=missing, replace=False))) if missing > 0 else picked


def _draw_requests(rng: np.random.Generator, *, users: int, total: int) -> Ints:
    """One request per user and the rest spread at random, at most three each."""
    requests = np.ones(users, dtype=np.int64)
    np.add.at(requests, rng.permutation(np.tile(np.arange(users), 2))[: max(0, total - users)], 1)
    return requests


def _draw_initiative(rng: np.random.Generator, requests: Ints) -> Words:
    """Both took the initiative (only with two requests or more), else the employer or the employee."""
    both = quota_flags(rng, requests > 1, share=TRAINING_LEAVE_JOINT)
    employer = quota_flags(rng, ~both, share=TRAINING_LEAVE_EMPLOYER_INITIATIVE)
    return np.where(both, "both", np.where(employer, "employer", "employee"))


def _draw_kinds(rng: np.random.Generator, *, vks: Ints) -> Words:
    """Exact numbers of each kind; higher education only for who finished secondary school, as far as there are enough."""
    counts = dict(zip(TRAINING_LEAVE_BY_KIND, quota_counts(len(vks), list(TRAINING_LEAVE_BY_KIND.values())), strict=True))
    order = rng.permutation(len(vks))
    order = order[np.argsort(vks[order] < SECONDARY_VKS, kind="stable")]
    kinds = np.concatenate(
        [np.repeat(kind, counts[kind]) for kind in sorted(counts, key=lambda kind: kind not in _AFTER_SECONDARY)]
    )
    return kinds[np.argsort(order, kind="stable")]


def _hours_that_add_up(wish: Floats, *, at_most: Ints, total: float) -> Ints:
    """Whole hours in proportion to the wish, at least 8 and at most the personal maximum, that add up to `total` hours."""
    low, high = 0.0, 1e6
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _hours_at(wish * middle, at_most=at_most).sum() < total * HOURS_SCALE:
            low = middle
        else:
            high = middle
    return _hours_at(wish * high, at_most=at_most)


def _hours_at(wish: Floats, *, at_most: Ints) -> Ints:
    whole = np.rint(np.clip(wish, LEAST_HOURS, 2 * HOURS_OF_FULL_TIME)).astype(np.int64) * HOURS_SCALE
    hours: Ints = np.minimum(whole, at_most)
    return hours


def _over_all(values: Ints, *, users: Ints, count: int) -> Ints:
    everyone = np.zeros(count, dtype=np.int64)
    everyone[users] = values
    return everyone


def _words_over_all(words: Words, *, users: Ints, count: int) -> Words:
    everyone = np.zeros(count, dtype=words.dtype)
    everyone[users] = words
    return everyone
