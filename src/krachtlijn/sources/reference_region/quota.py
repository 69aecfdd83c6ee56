"""Draws that meet a share exactly: numbers per category by largest remainder, then shuffled."""

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


def quota_counts(total: int, weights: ArrayLike) -> Ints:
    """Whole numbers that add up to `total`, proportional to the weights (largest remainder; ties to the first).

    >>> quota_counts(10, [1, 1, 1]).tolist()
    [4, 3, 3]
    """
    shares = np.asarray(weights, dtype=np.float64)
    exact = total * shares / shares.sum()
    counts: Ints = np.floor(exact + 1e-9).astype(np.int64)
    order = np.argsort(-(exact - counts), kind="stable")
    counts[order[: total - int(counts.sum())]] += 1
    return counts


def quota_draw(rng: np.random.Generator, *, total: int, weights: ArrayLike) -> Ints:
    """Category index of `total` cases: the numbers per category are exact, the order is random."""
    counts = quota_counts(total, weights)
    drawn = np.repeat(np.arange(len(counts), dtype=np.int64), counts)
    rng.shuffle(drawn)
    return drawn


def quota_flags(rng: np.random.Generator, candidates: Flags, *, share: float) -> Flags:
    """True for exactly the share (0-1, nearest whole number) of the candidates, chosen at random."""
    indices = np.flatnonzero(candidates)
    flags = np.zeros(len(candidates), dtype=np.bool_)
    flags[rng.choice(indices, size=round(share * len(indices)), replace=False)] = True
    return flags


def weighted_sample(rng: np.random.Generator, weights: ArrayLike, *, size: int) -> Ints:
    """Indices drawn without replacement with chance proportional to the weight, in the order drawn (Gumbel top-k).

    Zero weights are never drawn, so fewer than `size` may come back.
    """
    chances = np.asarray(weights, dtype=np.float64)
    possible = np.flatnonzero(chances > 0)
    keys = np.log(chances[possible]) + rng.gumbel(size=len(possible))
    return possible[np.argsort(-keys, kind="stable")[:size]]


def pick(rng: np.random.Generator, options: tuple[Any, ...], *, weights: ArrayLike) -> Any:
    """One of the options, with chance proportional to its weight."""
    shares = np.asarray(weights, dtype=np.float64)
    return options[int(rng.choice(len(options), p=shares / shares.sum()))]
