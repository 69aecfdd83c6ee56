"""Belgian holidays and working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.kernel.calendar import add_working_days, closed_because, easter, holidays, is_working_day, last_working_day

days = st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 1))


@pytest.mark.parametrize(
    "sunday",
    [
        date(1954, 4, 18),
        date(1981, 4, 19),
        date(2000, 4, 23),
        date(2008, 3, 23),
        date(2024, 3, 31),
        date(2025, 4, 20),
        date(2038, 4, 25),
    ],
)
def test_easter_of_years_that_almanacs_print(sunday):
    assert easter(sunday.year) == sunday


def test_the_ten_holidays_of_2026():
    assert sorted(holidays(2026)) == [
        date(2026, 1, 1),
        date(2026, 4, 6),
        date(2026, 5, 1),
        date(2026, 5, 14),
        date(2026, 5, 25),
        date(2026, 7, 21),
        date(2026, 8, 15),
        date(2026, 11, 1),
        date(2026, 11, 11),
        date(2026, 12, 25),
    ]


def test_ascension_may_fall_on_labour_day():
    assert len(holidays(2008)) == 9  # both on 1 May


@given(st.integers(min_value=1900, max_value=2099))
def test_easter_is_a_sunday_in_its_window(year):
    sunday = easter(year)
    assert sunday.weekday() == 6
    assert date(year, 3, 22) <= sunday <= date(year, 4, 25)


@given(days, st.integers(min_value=0, max_value=60))
def test_working_days_count_as_many_as_lie_between(day, count):
    later = add_working_days(day, count)
    between = (day + timedelta(days=i) for i in range(1, (later - day).days + 1))
    assert sum(is_working_day(one) for one in between) == count


@given(days)
def test_the_last_working_day_is_the_nearest_before(day):
    found = last_working_day(day)
    assert is_working_day(found)
    assert not any(is_working_day(found + timedelta(days=i)) for i in range(1, (day - found).days + 1))


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="forward"):
        add_working_days(date(2026, 1, 1), -1)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 11, 1), "Allerheiligen"),
        (date(2026, 10, 31), "zaterdag"),
        (date(2026, 10, 25), "zondag"),
        (date(2026, 4, 6), "paasmaandag"),
        (date(2026, 10, 30), None),
    ],
)
def test_why_offices_are_closed(day, why):
    closed = closed_because(day)
    assert (closed.nl if closed else None) == why
    assert is_working_day(day) is (why is None)
