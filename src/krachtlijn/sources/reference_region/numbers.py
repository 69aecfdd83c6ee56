"""Enterprise and establishment numbers with right check digits that no real enterprise can hold.

The region uses only the ranges 1998.xxx.xxx, 1999.xxx.xxx and 8999.xxx.xxx, far above the numbers given out so far.
"""

import numpy as np

from krachtlijn.kernel.ids import EstablishmentNumber, KboNumber, establishment_number, kbo_number

RANGE = 10_000
_ENTERPRISES = 1_999
_ESTABLISHMENTS = 8_999
_PUBLIC_BODIES = 1_998


def draw_kbo_numbers(rng: np.random.Generator, count: int) -> tuple[KboNumber, ...]:
    """Different enterprise numbers out of the 10,000 of the range, in random order."""
    return tuple(kbo_number(_with_check_digits(_ENTERPRISES, int(i))) for i in rng.permutation(RANGE)[:count])


def draw_establishment_numbers(rng: np.random.Generator, count: int) -> tuple[EstablishmentNumber, ...]:
    """Different establishment numbers out of the 10,000 of the range, in random order."""
    drawn = rng.permutation(RANGE)[:count]
    return tuple(establishment_number(_with_check_digits(_ESTABLISHMENTS, int(i))) for i in drawn)


def public_body_number(index: int) -> KboNumber:
    """The enterprise number of an invented public body, by a fixed index from 0 to 9,999."""
    return kbo_number(_with_check_digits(_PUBLIC_BODIES, index))


def _with_check_digits(prefix: int, index: int) -> str:
    base = prefix * RANGE + index
    return f"{base:08d}{97 - base % 97:02d}"
