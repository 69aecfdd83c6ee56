"""Which candidates can never be needed? Leaving them out does not change the optimum, only the work."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from krachtlijn.paths.instance import Candidate, Instance, Order

UNKNOWN_CENTS = np.iinfo(np.int64).max


def without_unreachable(instance: Instance) -> Instance:
    """Leave out candidates whose needed trainings nobody can finish in time, until nothing changes."""
    candidates = instance.candidates
    while True:
        first_end: dict[int, int] = {}
        for candidate in candidates:
            first_end[candidate.training] = min(candidate.end, first_end.get(candidate.training, candidate.end))
        kept = tuple(c for c in candidates if all(first_end.get(need, c.start) < c.start for need in c.needs))
        if len(kept) == len(candidates):
            return replace(instance, candidates=kept)
        candidates = kept


def without_useless(instance: Instance) -> Instance:
    """Leave out candidates that cover nothing, give no needed proof and are needed by no other candidate."""
    candidates = instance.candidates
    while True:
        needed = frozenset[int]().union(*(candidate.needs for candidate in candidates))
        kept = tuple(c for c in candidates if c.covers or c.awards or c.training in needed)
        if len(kept) == len(candidates):
            return replace(instance, candidates=kept)
        candidates = kept


def without_dominated(instance: Instance, order: Order) -> Instance:
    """Leave out a candidate when another is at least as good in every respect that the order or a condition looks at.

    B replaces A when B runs inside A's dates in the same part of the week, is no heavier, dearer, longer or further,
    covers what A covers, and needs no training that A does not. Between sessions of different trainings A may be needed
    by nobody; a candidate that gives a needed proof is kept, because a path may have to end with it. Exact for every order: put B
    where A stood, or only drop A when the path already follows B's training.
    """
    candidates = instance.candidates
    if len(candidates) < 2:
        return instance
    better = _no_worse(candidates, order) & _covers_all(candidates) & _may_replace(candidates)
    np.fill_diagonal(better, val=False)
    # Equal candidates would remove each other: of those the first stays.
    better &= ~(better.T & np.tri(len(candidates), dtype=np.bool_))
    kept = np.flatnonzero(~better.any(axis=0))
    return replace(instance, candidates=tuple(candidates[index] for index in kept))


def _no_worse(candidates: tuple[Candidate, ...], order: Order) -> NDArray[np.bool_]:
    """Square table: row B is no worse than column A in dates, part of the week, load and what the order counts."""

    def column(values: list[int]) -> NDArray[np.int64]:
        return np.array(values, dtype=np.int64)

    start, end = column([c.start for c in candidates]), column([c.end for c in candidates])
    slot = column([c.slot for c in candidates])
    result: NDArray[np.bool_] = slot[:, None] == slot[None, :]
    result &= start[:, None] >= start[None, :]
    result &= end[:, None] <= end[None, :]
    smaller = [column([c.hours_per_week for c in candidates]), column([c.hours for c in candidates])]
    if order is Order.NEAREST:
        smaller.append(column([c.km for c in candidates]))
    if order is Order.CHEAPEST:
        smaller.append(column([UNKNOWN_CENTS if c.cents is None else c.cents for c in candidates]))
        result &= _supports_all(candidates)
    for values in smaller:
        result &= values[:, None] <= values[None, :]
    return result


def _covers_all(candidates: tuple[Candidate, ...]) -> NDArray[np.bool_]:
    words = max(1, -(-max(c.covers.bit_length() for c in candidates) // 63))
    result = np.ones((len(candidates), len(candidates)), dtype=np.bool_)
    for word in range(words):
        bits = np.array([c.covers >> 63 * word & (2**63 - 1) for c in candidates], dtype=np.int64)
        result &= (bits[None, :] & ~bits[:, None]) == 0
    return result


def _may_replace(candidates: tuple[Candidate, ...]) -> NDArray[np.bool_]:
    needed = frozenset[int]().union(*(candidate.needs for candidate in candidates))
    training = np.array([c.training for c in candidates])
    same = training[:, None] == training[None, :]
    replaceable = np.array([c.training not in needed for c in candidates])
    result: NDArray[np.bool_] = same | replaceable[None, :]
    for a, candidate in enumerate(candidates):
        if candidate.awards:
            result[:, a] = False
    for b, candidate in enumerate(candidates):
        if candidate.needs:
            result[b, :] &= np.array([candidate.needs <= other.needs for other in candidates])
    return result


def _supports_all(candidates: tuple[Candidate, ...]) -> NDArray[np.bool_]:
    keys = {option.key for candidate in candidates for option in candidate.support}
    result = np.ones((len(candidates), len(candidates)), dtype=np.bool_)
    for key in keys:
        cents = np.array([sum(o.cents for o in c.support if o.key == key) for c in candidates], dtype=np.int64)
        result &= cents[:, None] >= cents[None, :]
    return result
