"""Level of schooling and STEM diplomas of workers."""

import numpy as np

from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.assumed import VKS_LEVELS, WORKERS_BY_VKS
from krachtlijn.sources.reference_region.quota import Flags, Floats, Ints, quota_counts, quota_flags

YOUNG = 30
HIGHER_EDUCATION_VKS = 5
_FITTING_ROUNDS = 50

# Weight of each level of `VKS_LEVELS` by ISCO major group 0..9: rough own figures, fitted to the share of each level in all.
_VKS_BY_MAJOR = np.array(
    [
        (5, 15, 50, 10, 15, 5),
        (2, 6, 22, 8, 34, 28),
        (1, 1, 6, 6, 50, 37),
        (2, 6, 32, 14, 36, 10),
        (4, 12, 48, 10, 22, 4),
        (14, 26, 48, 5, 6, 1),
        (20, 30, 40, 4, 5, 1),
        (18, 36, 40, 4, 2, 1),
        (26, 38, 32, 2, 2, 1),
        (44, 32, 21, 1, 2, 1),
    ],
    dtype=np.float64,
)


def draw_vks(rng: np.random.Generator, major: Ints) -> Ints:
    """VKS level per worker: the assumed share of each level over all, higher where the ISCO major group asks it."""
    per_major = np.bincount(major, minlength=len(_VKS_BY_MAJOR))
    fitted = _fit(_VKS_BY_MAJOR, rows=per_major.astype(np.float64), columns=np.array(WORKERS_BY_VKS, dtype=np.float64))
    vks = np.zeros(len(major), dtype=np.int64)
    for group in np.flatnonzero(per_major):
        levels = np.repeat(np.array(VKS_LEVELS), quota_counts(int(per_major[group]), fitted[group]))
        rng.shuffle(levels)
        vks[major == group] = levels
    return vks


def _fit(start: Floats, *, rows: Floats, columns: Floats) -> Floats:
    """The table nearest to `start` whose rows and columns add up to these (iterative proportional fitting)."""
    table = start * rows[:, None]
    wanted = columns / columns.sum() * rows.sum()
    for _ in range(_FITTING_ROUNDS):
        table = table * (wanted / table.sum(axis=0))
        table = table * (rows / np.maximum(table.sum(axis=1), 1e-12))[:, None]
    return table


def graduate_men_share() -> float:
    """Share of men among young graduates that the published STEM shares of all, men and women imply."""
    gap = published.STEM_DIPLOMAS_MEN - published.STEM_DIPLOMAS_WOMEN
    return (published.STEM_DIPLOMAS - published.STEM_DIPLOMAS_WOMEN) / gap


def draw_stem(rng: np.random.Generator, *, age: Ints, vks: Ints, is_man: Flags) -> Flags:
    """Who holds a STEM diploma: exact shares under 30, a rough own figure above."""
    graduate = vks >= HIGHER_EDUCATION_VKS
    young = graduate & (age < YOUNG)
    older = graduate & ~young & (rng.random(len(age)) < np.where(is_man, published.STEM_DIPLOMAS_MEN, 0.1))
    men = quota_flags(rng, young & is_man, share=published.STEM_DIPLOMAS_MEN)
    women = quota_flags(rng, young & ~is_man, share=published.STEM_DIPLOMAS_WOMEN)
    return older | men | women
