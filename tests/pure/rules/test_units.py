"""How values of a unit are written, kept and shown."""

import pytest

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.rules.unit import Unit, accepts, format_scalar, parse_scalar


def test_a_day_of_the_year_is_written_kept_and_shown():
    kept = parse_scalar("10-31", Unit.DAY_OF_YEAR)
    assert kept == 1031
    assert (format_scalar(kept, Unit.DAY_OF_YEAR), format_scalar(kept, Unit.DAY_OF_YEAR, "en")) == ("31 oktober", "31 October")


@pytest.mark.parametrize("raw", ["02-29", "11-31", "13-01", "00-10", "10-00", "31 oktober", "1031x", 1399, True, "10-3"])
def test_what_is_no_day_of_every_year_is_refused(raw: object):
    with pytest.raises(InvalidInput, match="10-31"):
        parse_scalar(raw, Unit.DAY_OF_YEAR)


def test_only_days_that_every_year_has_are_accepted():
    days = [number for number in range(10_000) if accepts(number, Unit.DAY_OF_YEAR)]
    assert (len(days), days[0], days[-1]) == (365, 101, 1231)


@pytest.mark.parametrize("raw", ["1e999999999", "1e9999999", 1e300, "-1e300", "1e-999999999", float("inf"), float("nan")])
@pytest.mark.parametrize("unit", [unit for unit in Unit if unit.is_number])
def test_a_number_beyond_counting_is_refused_before_it_is_computed(raw: object, unit: Unit):
    with pytest.raises(InvalidInput):
        parse_scalar(raw, unit)
