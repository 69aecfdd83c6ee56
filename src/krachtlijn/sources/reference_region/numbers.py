"""Enterprise and establishment numbers with right check digits that no real enterprise can hold.

The region uses only the ranges 1900.xxx.xxx to 1999.xxx.xxx and 8900.xxx.xxx to 8999.xxx.xxx, far above the numbers given out so
far; a region of at most 10,000 of a kind uses only 1999 and 8999. Public bodies have 1998.xxx.xxx.
"""

import numpy as np

from krachtlijn.kernel.ids import EstablishmentNumber, KboNumber, establishment_number, kbo_number

RANGE = 10_000
_ENTERPRISES = (1_999, *range(1_997, 1_899, -1))
_ESTABLISHMENTS = tuple(range(8_999, 8_899, -1))
_PUBLIC_BODIES = 1_998
NUMBERS_AT_MOST = RANGE * len(_ENTERPRISES)


def draw_kbo_numbers(rng: np.random.Generator, count: int) -> tuple[KboNumber, ...]:
    """Different enterprise numbers in random order, out of the first range that holds enough of them."""
    return tuple(map(kbo_number, _draw_numbers(rng, count, prefixes=_ENTERPRISES)))


def draw_establishment_numbers(rng: np.random.Generator, count: int) -> tuple[EstablishmentNumber, ...]:
    """Different establishment numbers in random order, out of the first range that holds enough of them."""
    return tuple(map(establishment_number, _draw_numbers(rng, count, prefixes=_ESTABLISHMENTS)))


def public_body_number(index: int) -> KboNumber:
    """The enterprise number of an invented public body, by a fixed index from 0 to 9,999."""
    return kbo_number(_with_check_digits(_PUBLIC_BODIES, index))


def _draw_numbers(rng: np.random.Generator, count: int, *, prefixes: tuple[int, ...]) -> list[str]:
    """As few prefixes of 10,000 numbers as hold the count, the first of them first."""
    used = max(1, -(-count // RANGE))
    drawn = rng.permutation(RANGE * used)[:count]
    return [_with_check_digits(prefixes[i // RANGE], i % RANGE) for i in drawn.tolist()]


def _with_check_digits(prefix: int, index: int) -> str:
    base = prefix * RANGE + index
    return f"{base:08d}{97 - base % 97:02d}"
