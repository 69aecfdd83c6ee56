"""Units of facts and parameters: how each is written, kept as a whole number and shown."""

import re
from calendar import monthrange
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.money import (
    EURO_SCALE,
    FRACTION_SCALE,
    HOURS_SCALE,
    Euro,
    Hours,
    euro,
    format_euro,
    format_hours,
    fraction,
    hours,
)
from krachtlijn.kernel.text import Text

Scalar = bool | int | str | date
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2100, 12, 31)
"""Days accepted as a fact or parameter, so that a term counted from one never leaves the calendar."""


class Unit(StrEnum):
    """Unit of a fact, parameter or amount. Euro counts 1/10,000, hours 1/100, fractions per 10,000; the rest whole.

    A day of the year, such as 31 October, is kept as 1031 and written as 10-31.
    """

    FLAG = "flag"
    TEXT = "text"
    DATE = "date"
    EURO = "euro"
    HOURS = "hours"
    FRACTION = "fraction"
    COUNT = "count"
    LEVEL = "level"
    LESTIJDEN = "lestijden"
    ECTS = "ects"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    MONTH_OF_YEAR = "month_of_year"
    DAY_OF_YEAR = "day_of_year"

    @property
    def is_number(self) -> bool:
        """Whether values of this unit are whole numbers one can add and compare."""
        return not (self is Unit.FLAG or self is Unit.TEXT or self is Unit.DATE)

    @property
    def largest(self) -> int:
        """Largest number accepted, so that a product of two facts never leaves 64 bits."""
        return _LARGEST.get(self, 1_000_000)


_LARGEST = {Unit.EURO: 1_000_000 * EURO_SCALE, Unit.HOURS: 100_000 * HOURS_SCALE, Unit.FRACTION: FRACTION_SCALE}
_COMMON_YEAR = 2023
_MOST_DIGITS = 18
_DAY_OF_YEAR = re.compile(r"\d\d-\d\d")
_MONTHS = (
    Text(nl="januari", en="January"),
    Text(nl="februari", en="February"),
    Text(nl="maart", en="March"),
    Text(nl="april", en="April"),
    Text(nl="mei", en="May"),
    Text(nl="juni", en="June"),
    Text(nl="juli", en="July"),
    Text(nl="augustus", en="August"),
    Text(nl="september", en="September"),
    Text(nl="oktober", en="October"),
    Text(nl="november", en="November"),
    Text(nl="december", en="December"),
)
_NOUNS = {
    Unit.LESTIJDEN: Text(nl="lestijden", en="lesson periods"),
    Unit.ECTS: Text(nl="studiepunten", en="ECTS credits"),
    Unit.DAYS: Text(nl="dagen", en="days"),
    Unit.WEEKS: Text(nl="weken", en="weeks"),
    Unit.MONTHS: Text(nl="maanden", en="months"),
}
_ONE = {
    Unit.LESTIJDEN: Text(nl="lestijd", en="lesson period"),
    Unit.ECTS: Text(nl="studiepunt", en="ECTS credit"),
    Unit.DAYS: Text(nl="dag", en="day"),
    Unit.WEEKS: Text(nl="week", en="week"),
    Unit.MONTHS: Text(nl="maand", en="month"),
}


def accepts(value: object, unit: Unit) -> bool:
    """Whether a value is of the unit: the right type, for numbers from 0 up to `unit.largest`, for days in reach."""
    if unit is Unit.FLAG:
        return isinstance(value, bool)
    if unit is Unit.TEXT:
        return isinstance(value, str)
    if unit is Unit.DATE:
        return isinstance(value, date) and not isinstance(value, datetime) and FIRST_DAY <= value <= LAST_DAY
    if not isinstance(value, int) or isinstance(value, bool):
        return False
    return _is_in_every_year(value) if unit is Unit.DAY_OF_YEAR else 0 <= value <= unit.largest


def _is_in_every_year(month_day: int) -> bool:
    month, day = divmod(month_day, 100)
    return 1 <= month <= 12 and 1 <= day <= monthrange(_COMMON_YEAR, month)[1]


def parse_scalar(raw: object, unit: Unit) -> Scalar:
    """A value of the unit from a document: decimal texts or numbers for amounts, ISO texts for dates.

    Raises `InvalidInput` when the value is not of the unit.

    >>> parse_scalar("0.80", Unit.FRACTION), parse_scalar("93.75", Unit.HOURS), parse_scalar("14.91", Unit.EURO)
    (8000, 9375, 149100)
    >>> parse_scalar("10-31", Unit.DAY_OF_YEAR)
    1031
    """
    value = _converted(raw, unit)
    if not accepts(value, unit):
        raise InvalidInput(
            Text(
                nl=f"‘{raw}’ is geen geldige waarde; {_wanted(unit).nl}.",
                en=f"'{raw}' is not valid; {_wanted(unit).en}.",
            )
        )
    return value


def _converted(raw: object, unit: Unit) -> Scalar:
    if unit is Unit.DATE and isinstance(raw, str):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            return raw
    if not unit.is_number or isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal):
        return raw if isinstance(raw, bool | int | str | date) else str(raw)
    text = str(raw)
    if _is_beyond_counting(text):
        return text
    match unit:
        case Unit.EURO:
            return euro(text)
        case Unit.HOURS:
            return hours(text)
        case Unit.FRACTION:
            return fraction(text)
        case Unit.DAY_OF_YEAR:
            return int(text.replace("-", "")) if _DAY_OF_YEAR.fullmatch(text) else text
        case _:
            return int(text) if text.isdecimal() else text


def _is_beyond_counting(text: str) -> bool:
    """Whether a number is so large or so fine that it answers nothing: it is refused before anything is computed with it."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return False
    return number.is_finite() and abs(number.adjusted()) > _MOST_DIGITS


def _wanted(unit: Unit) -> Text:
    if unit is Unit.FRACTION:
        return Text(nl="verwacht een aandeel van 0 tot 1, zoals 0.80", en="expected a share from 0 to 1, such as 0.80")
    if unit is Unit.DAY_OF_YEAR:
        return Text(nl="verwacht een maand en dag als 10-31", en="expected a month and day such as 10-31")
    if unit.is_number:
        return Text(nl="verwacht een getal vanaf 0", en="expected a number from 0")
    if unit is Unit.DATE:
        return Text(
            nl=f"verwacht een datum als 2026-09-01, van {FIRST_DAY} tot en met {LAST_DAY}",
            en=f"expected a date such as 2026-09-01, from {FIRST_DAY} to {LAST_DAY}",
        )
    if unit is Unit.FLAG:
        return Text(nl="verwacht ja of nee (true of false)", en="expected yes or no (true or false)")
    return Text(nl="verwacht een tekst", en="expected a text")


def format_scalar(value: Scalar | None, unit: Unit, language: str = "nl") -> str:
    """A value as people read it, with its unit.

    >>> format_scalar(8000, Unit.FRACTION), format_scalar(9, Unit.MONTH_OF_YEAR), format_scalar(None, Unit.EURO)
    ('80 %', 'september', 'onbekend')
    """
    if value is None:
        return Text(nl="onbekend", en="unknown").in_language(language)
    if isinstance(value, bool):
        return (Text(nl="ja", en="yes") if value else Text(nl="nee", en="no")).in_language(language)
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}" if language == "nl" else value.isoformat()
    return _format_number(value, unit, language) if isinstance(value, int) else value


def _format_number(value: int, unit: Unit, language: str) -> str:
    if unit is Unit.EURO:
        return format_euro(Euro(value), language)
    if unit is Unit.HOURS:
        return format_hours(Hours(value), language)
    if unit is Unit.FRACTION:
        percent = f"{Decimal(value) / 100:f}"
        return f"{percent.replace('.', ',') if language == 'nl' else percent} %"
    if unit is Unit.MONTH_OF_YEAR:
        return _MONTHS[value - 1].in_language(language)
    if unit is Unit.DAY_OF_YEAR:
        return f"{value % 100} {_MONTHS[value // 100 - 1].in_language(language)}"
    noun = (_ONE if value == 1 else _NOUNS).get(unit)
    return f"{value} {noun.in_language(language)}" if noun else str(value)
