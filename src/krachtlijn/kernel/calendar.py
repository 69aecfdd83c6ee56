"""Days on which Belgium works: legal holidays, working days, and the last day on which an office can still be reached.

The ten legal holidays are those of the royal decree of 18 April 1974 (art. 1); Easter by the Gregorian computus.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from krachtlijn.kernel.text import Text

_FIXED: tuple[tuple[int, int, Text], ...] = (
    (1, 1, Text(nl="nieuwjaar", en="New Year's Day")),
    (5, 1, Text(nl="Dag van de Arbeid", en="Labour Day")),
    (7, 21, Text(nl="nationale feestdag", en="National Day")),
    (8, 15, Text(nl="Onze-Lieve-Vrouw-Hemelvaart", en="Assumption Day")),
    (11, 1, Text(nl="Allerheiligen", en="All Saints' Day")),
    (11, 11, Text(nl="Wapenstilstand", en="Armistice Day")),
    (12, 25, Text(nl="Kerstmis", en="Christmas Day")),
)
_AFTER_EASTER: tuple[tuple[int, Text], ...] = (
    (1, Text(nl="paasmaandag", en="Easter Monday")),
    (39, Text(nl="Hemelvaartsdag", en="Ascension Day")),
    (50, Text(nl="pinkstermaandag", en="Whit Monday")),
)
_WEEKEND: Mapping[int, Text] = {5: Text(nl="zaterdag", en="Saturday"), 6: Text(nl="zondag", en="Sunday")}
_DAY = timedelta(days=1)


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year.

    >>> easter(2027)
    datetime.date(2027, 3, 28)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    correction = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * correction + 114, 31)
    return date(year, month, day + 1)


@cache
def holidays(year: int) -> Mapping[date, Text]:
    """The ten legal holidays of a year, by day, with their names."""
    sunday = easter(year)
    fixed = {date(year, month, day): name for month, day, name in _FIXED}
    return MappingProxyType(fixed | {sunday + timedelta(days=after): name for after, name in _AFTER_EASTER})


def is_working_day(day: date) -> bool:
    """Whether offices are open: Monday to Friday, no legal holiday."""
    return closed_because(day) is None


def closed_because(day: date) -> Text | None:
    """Why offices are closed on the day: the name of the holiday, Saturday or Sunday; None on a working day.

    >>> closed_because(date(2026, 11, 1)).nl
    'Allerheiligen'
    """
    return holidays(day.year).get(day) or _WEEKEND.get(day.weekday())


def last_working_day(day: date) -> date:
    """The day itself when offices are open, else the last day before on which they are."""
    while not is_working_day(day):
        day -= _DAY
    return day


def add_working_days(day: date, count: int) -> date:
    """The day `count` working days later; the day itself is not counted. Raises ValueError for a negative count.

    >>> add_working_days(date(2026, 12, 24), 1)
    datetime.date(2026, 12, 28)
    """
    if count < 0:
        raise ValueError(f"count a term forward: {count} working days")
    for _ in range(count):
        day += _DAY
        while not is_working_day(day):
            day += _DAY
    return day
