"""Fixed-point amounts and named rounding."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.money import (
    Rounding,
    divide,
    euro,
    euro_decimal,
    format_euro,
    format_hours,
    fraction,
    fraction_decimal,
    hours,
    hours_decimal,
)

DECIMAL_RULE = {Rounding.HALF_UP: ROUND_HALF_UP, Rounding.DOWN: ROUND_FLOOR, Rounding.UP: ROUND_CEILING}


@given(st.integers(0, 10**12), st.integers(1, 10**6), st.sampled_from(list(DECIMAL_RULE)))
def test_divide_agrees_with_decimal(numerator, denominator, rounding):
    exact = Decimal(numerator) / Decimal(denominator)
    assert divide(numerator, denominator, rounding) == int(exact.to_integral_value(DECIMAL_RULE[rounding]))


def test_exact_division_refuses_a_remainder():
    assert divide(6, 3, Rounding.EXACT) == 2
    with pytest.raises(ValueError, match="name a rounding rule"):
        divide(7, 3, Rounding.EXACT)
    with pytest.raises(ValueError, match="non-negative"):
        divide(-7, 3, Rounding.DOWN)


@given(st.decimals(min_value=0, max_value=10**6, places=4))
def test_euro_keeps_four_decimals(value):
    assert euro_decimal(euro(value)) == value


def test_scales():
    assert hours_decimal(hours("93.75")) == Decimal("93.75")
    assert fraction_decimal(fraction("0.8")) == Decimal("0.8")


@pytest.mark.parametrize("text", ["", "twaalf", "1.23456", "NaN", "Infinity"])
def test_what_is_no_amount_is_refused(text):
    with pytest.raises(InvalidInput):
        euro(text)


@pytest.mark.parametrize(
    ("amount", "nl", "en"),
    [("0", "€ 0,00", "€ 0.00"), ("1234567.891", "€ 1.234.567,89", "€ 1,234,567.89"), ("-5.005", "€ -5,01", "€ -5.01")],
)
def test_format_euro(amount, nl, en):
    assert (format_euro(euro(amount), "nl"), format_euro(euro(amount), "en")) == (nl, en)


def test_format_hours():
    assert format_hours(hours("62.5")) == "62,5 uur"
    assert format_hours(hours("1250")) == "1.250 uur"
