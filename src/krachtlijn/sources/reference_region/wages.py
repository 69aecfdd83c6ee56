"""Gross wages of workers: an order by occupation, schooling and age, laid over an assumed distribution."""

import numpy as np

from krachtlijn.kernel.money import EURO_SCALE
from krachtlijn.sources.reference_region.assumed import LOWEST_WAGE, WAGE_OF_HALF, WAGE_OF_NINE_TENTHS, WAGE_OF_TENTH
from krachtlijn.sources.reference_region.quota import Floats, Ints

# Rough own figures, in logarithms of pay: ISCO major group 0..9, a level of schooling, a year of age up to 50, chance.
_BY_MAJOR = np.array((0.0, 0.42, 0.24, 0.08, -0.06, -0.16, -0.14, -0.04, -0.06, -0.20))
_BY_LEVEL = 0.06
_BY_YEAR = 0.009
_AGE_OF_TOP = 50
_CHANCE = 0.20


def draw_full_time_wages(rng: np.random.Generator, *, major: Ints, vks: Ints, age: Ints) -> Ints:
    """Full-time gross wage a month per worker, in 1/10,000 euro, whole euro.

    The tenth, half and nine tenths of all wages are those of `assumed`; between and beyond them the logarithm of the wage
    follows the normal quantile. Nobody earns less than the assumed floor.
    """
    score = _BY_MAJOR[major] + _BY_LEVEL * vks + _BY_YEAR * np.minimum(age, _AGE_OF_TOP)
    score += rng.normal(scale=_CHANCE, size=len(major))
    rank = np.empty(len(major), dtype=np.float64)
    rank[np.argsort(score, kind="stable")] = np.arange(len(major))
    euros = np.maximum(np.rint(_wage_at((rank + 0.5) / len(major))), np.ceil(LOWEST_WAGE)).astype(np.int64)
    wages: Ints = euros * EURO_SCALE
    return wages


def _wage_at(share: Floats) -> Floats:
    from scipy.special import ndtri  # only a build needs it, and every process would load it at its start

    z, z_of_nine_tenths = ndtri(share), float(ndtri(0.9))
    low = np.log(WAGE_OF_HALF / WAGE_OF_TENTH) / z_of_nine_tenths
    high = np.log(WAGE_OF_NINE_TENTHS / WAGE_OF_HALF) / z_of_nine_tenths
    return np.asarray(WAGE_OF_HALF * np.exp(z * np.where(z < 0, low, high)), dtype=np.float64)
