"""The values a profile document may hold, each with its range."""

from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.money import Fraction, Hours, fraction, hours
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Region

BIRTH_YEARS = range(1900, 2101)
VKS_LEVELS = (1, 8)
MAX_DISTANCE_KM = 20040
"""Half the way around the earth: nobody lives further from a training."""
HOURS_PER_WEEK = 168
LARGEST_LATITUDE, LARGEST_LONGITUDE = 90, 180
"""Degrees, to both sides."""


def parse_text(value: Any) -> str:
    """A text that is not empty. Raises ValueError."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(value)
    return value.strip()


def parse_whole(value: Any, *, least: int, most: int) -> int:
    """A whole number from `least` to `most`. Raises TypeError, or `InvalidInput` outside the range."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    if not least <= value <= most:
        raise _outside(f"{least}", f"{most}")
    return value


def parse_degrees(value: Any, largest: int) -> float:
    """Degrees, at most `largest` to both sides. Raises TypeError, or `InvalidInput` outside the range."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    if not -largest <= value <= largest:
        raise _outside(f"-{largest}", f"{largest}")
    return float(value)


def parse_birth_date(value: Any) -> date:
    """A day somebody can be born on. Raises ValueError, or `InvalidInput` outside the range."""
    day = date.fromisoformat(value)
    if day.year not in BIRTH_YEARS:
        raise _outside(f"{BIRTH_YEARS[0]}-01-01", f"{BIRTH_YEARS[-1]}-12-31")
    return day


def _outside(least: str, most: str) -> InvalidInput:
    return InvalidInput(
        Text(nl=f"moet liggen van {least} tot en met {most}; verbeter dit.", en=f"must be from {least} to {most}; correct it.")
    )


def parse_yes_no(value: Any) -> bool:
    """Yes or no. Raises TypeError."""
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def parse_region(value: Any) -> Region:
    """A region rights tell apart. Raises `InvalidInput` with the regions there are."""
    if isinstance(value, str) and value in set(Region):
        return Region(value)
    known = ", ".join(region.value for region in Region)
    raise InvalidInput(
        Text(
            nl=f"‘{value}’ is geen gebied dat we kennen; kies uit: {known}.",
            en=f"'{value}' is no region we know; choose: {known}.",
        )
    )


def parse_hours(value: Any) -> Hours:
    """Hours in a week, 0 to 168, at most two decimals. Raises TypeError, or `InvalidInput` outside the range."""
    return hours(_number(value, most=HOURS_PER_WEEK))


def parse_fraction(value: Any) -> Fraction:
    """A share of full time, 0 to 1, at most four decimals. Raises TypeError, or `InvalidInput` outside the range."""
    return fraction(_number(value, most=1))


def _number(value: Any, *, most: int) -> str:
    """The number as it was written, checked before anything is computed with it."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        raise TypeError(value)
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return str(value)
    if number.is_finite() and not 0 <= number <= most:
        raise _outside("0", f"{most}")
    return str(value)
