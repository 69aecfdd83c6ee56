"""Half-open periods, months and school years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.period import Period, add_months, check_decision_day, overlapping_pairs, school_year

days = st.dates(min_value=date(2000, 1, 1), max_value=date(2040, 1, 1))


@st.composite
def periods(draw):
    start = draw(days)
    length = draw(st.none() | st.integers(min_value=1, max_value=900))
    return Period(valid_from=start, valid_until=None if length is None else start + timedelta(days=length))


@given(periods(), periods())
def test_overlap_is_symmetric_and_means_a_shared_day(a, b):
    assert a.overlaps(b) == b.overlaps(a)
    later = max(a.valid_from, b.valid_from)
    assert a.overlaps(b) == (a.contains(later) and b.contains(later))


@given(periods())
def test_the_end_is_not_inside(period):
    assert period.contains(period.valid_from)
    if period.valid_until is not None:
        assert not period.contains(period.valid_until)
        assert period.contains(period.last_day)


def test_empty_period_is_refused():
    with pytest.raises(InvalidInput):
        Period(valid_from=date(2026, 1, 1), valid_until=date(2026, 1, 1))


def test_touching_periods_do_not_overlap():
    a = Period(valid_from=date(2025, 9, 1), valid_until=date(2026, 9, 1))
    b = Period(valid_from=date(2026, 9, 1))
    assert overlapping_pairs([b, a]) == ()
    assert overlapping_pairs([b, a, Period(valid_from=date(2026, 8, 31))])


@given(days, st.integers(min_value=-60, max_value=60))
def test_add_months_lands_in_the_right_month(day, months):
    later = add_months(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day <= day.day


@given(days)
def test_school_year_holds_its_day(day):
    year = school_year(day)
    assert year.contains(day)
    assert (year.valid_from.month, year.valid_from.day) == (9, 1)


@pytest.mark.parametrize(("day", "months"), [(date(9999, 12, 31), 1), (date(1, 1, 1), -1)])
def test_months_past_the_end_of_the_calendar_are_refused_with_a_sentence(day, months):
    with pytest.raises(InvalidInput, match="outside the calendar"):
        add_months(day, months)


def test_decision_days_run_from_2000_to_2100():
    for day in (date(2000, 1, 1), date(2100, 1, 1)):
        assert check_decision_day(day) == day
    for day in (date(1999, 12, 31), date(2100, 1, 2), date.min, date.max):
        with pytest.raises(InvalidInput) as refused:
            check_decision_day(day)
        assert [problem.column for problem in refused.value.problems] == ["on"]
