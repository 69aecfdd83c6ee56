"""Fixed-point amounts: the same integers in a single decision and in a frame of a million rows.

Euro is an int in 1/10,000 euro, hours an int in 1/100 hour, a fraction an int per 10,000. Every division names its
rounding rule.
"""

from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import NewType

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text

Euro = NewType("Euro", int)
Hours = NewType("Hours", int)
Fraction = NewType("Fraction", int)

EURO_SCALE = 10_000
HOURS_SCALE = 100
FRACTION_SCALE = 10_000


class Rounding(StrEnum):
    """How a division ends on a whole unit."""

    HALF_UP = "half_up"
    DOWN = "down"
    UP = "up"
    EXACT = "exact"


def divide(numerator: int, denominator: int, rounding: Rounding) -> int:
    """Integer division of non-negative numbers with a named rounding rule.

    Raises ValueError for a negative number, a zero denominator, or a remainder under `Rounding.EXACT`.

    >>> divide(5, 2, Rounding.HALF_UP), divide(5, 2, Rounding.DOWN), divide(5, 2, Rounding.UP)
    (3, 2, 3)
    """
    if numerator < 0 or denominator <= 0:
        raise ValueError(f"cannot divide {numerator} by {denominator}: both must be non-negative, the second positive")
    quotient, remainder = divmod(numerator, denominator)
    if rounding is Rounding.EXACT and remainder:
        raise ValueError(f"{numerator} / {denominator} leaves {remainder}: name a rounding rule")
    if rounding is Rounding.UP and remainder:
        return quotient + 1
    if rounding is Rounding.HALF_UP and 2 * remainder >= denominator:
        return quotient + 1
    return quotient


def _scaled(value: str | int | Decimal, scale: int) -> int:
    try:
        scaled = Decimal(value) * scale
    except InvalidOperation:
        scaled = Decimal("NaN")
    if not scaled.is_finite() or scaled != scaled.to_integral_value():
        raise InvalidInput(
            Text(
                nl=f"‘{value}’ is geen getal met hoogstens {len(str(scale)) - 1} decimalen; schrijf bijvoorbeeld 12.50.",
                en=f"'{value}' is not a number with at most {len(str(scale)) - 1} decimals; write for example 12.50.",
            )
        )
    return int(scaled)


def euro(value: str | int | Decimal) -> Euro:
    """Euro amount from a decimal text or number.

    >>> euro("14.91")
    149100
    """
    return Euro(_scaled(value, EURO_SCALE))


def hours(value: str | int | Decimal) -> Hours:
    """Hours from a decimal text or number; `hours("93.75") == 9375`."""
    return Hours(_scaled(value, HOURS_SCALE))


def fraction(value: str | int | Decimal) -> Fraction:
    """Share between 0 and 1 from a decimal text or number; `fraction("0.8") == 8000`."""
    return Fraction(_scaled(value, FRACTION_SCALE))


def euro_decimal(amount: Euro) -> Decimal:
    """The amount in euro, exact."""
    return Decimal(amount) / EURO_SCALE


def hours_decimal(amount: Hours) -> Decimal:
    """The number of hours, exact."""
    return Decimal(amount) / HOURS_SCALE


def fraction_decimal(share: Fraction) -> Decimal:
    """The share between 0 and 1, exact."""
    return Decimal(share) / FRACTION_SCALE


def _grouped(number: str, language: str) -> str:
    point, comma = (",", ".") if language == "en" else (".", ",")
    whole, _, decimals = number.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    groups: list[str] = []
    while len(whole) > 3:
        whole, groups = whole[:-3], [whole[-3:], *groups]
    text = sign + point.join([whole, *groups])
    return text + comma + decimals if decimals else text


def format_euro(amount: Euro, language: str = "nl") -> str:
    """Euro with two decimals as `nl-BE` (or English) writes it; the third and fourth decimal round half up.

    >>> format_euro(euro("1234.5"))
    '€ 1.234,50'
    """
    cents = divide(abs(amount), EURO_SCALE // 100, Rounding.HALF_UP)
    number = f"{'-' if amount < 0 else ''}{cents // 100}.{cents % 100:02d}"
    return f"€ {_grouped(number, language)}"


def format_hours(amount: Hours, language: str = "nl") -> str:
    """Hours without needless decimals.

    >>> format_hours(hours("93.75")), format_hours(hours(100))
    ('93,75 uur', '100 uur')
    """
    number = f"{hours_decimal(amount):f}".rstrip("0").rstrip(".") if amount % HOURS_SCALE else str(amount // HOURS_SCALE)
    return f"{_grouped(number, language)} {'hours' if language == 'en' else 'uur'}"
