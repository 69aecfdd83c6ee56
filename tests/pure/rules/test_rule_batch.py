"""Many rows at once: what comes in is checked, what goes out has its columns and types."""

from datetime import date

import polars as pl
import pytest

from factories.toy_instrument import TOY
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.money import euro
from krachtlijn.rules.batch import decide_frame

FRAME = pl.DataFrame(
    {"person": ["a", "b", "c"], "worked": [10_000, 6000, None], "pay": [euro(2000)] * 3, "is_mentor": [False, False, None]}
)


def test_one_day_for_all_rows():
    table = decide_frame(TOY, FRAME, on=date(2020, 5, 1), keep=("person",))
    assert table["person"].to_list() == ["a", "b", "c"]
    assert table["outcome"].to_list() == ["granted", "granted", "unknown"]
    assert table["premium"].to_list() == [euro(100), euro(100), None]
    assert table["premium"].dtype == pl.Int64
    assert table["if_unchanged_outcome"].to_list() == [None, None, None]


def test_past_confirmation_nothing_stands_among_the_values():
    table = decide_frame(TOY, FRAME, on=date(2025, 1, 1), keep=("person",))
    assert table["outcome"].to_list() == ["unknown"] * 3
    assert table["premium"].null_count() == 3
    assert table["if_unchanged_outcome"].to_list() == ["granted", "refused", None], (
        "the third row lacks answers, whatever the values are"
    )
    assert table["if_unchanged_basis"].to_list() == ["scenario", "scenario", None]
    assert table["if_unchanged_premium"].to_list() == [euro("120.50"), None, None]


def test_a_day_per_row():
    frame = FRAME.with_columns(pl.Series("day", [date(2022, 1, 1), date(2021, 12, 31), date(2021, 3, 1)]))
    table = decide_frame(TOY, frame, on="day", keep=("person",))
    assert table["outcome"].to_list() == ["granted", "granted", "unknown"]
    assert table["basis"].to_list() == ["conflict", "conflict", "in_force"]


def test_absent_columns_are_unknown():
    table = decide_frame(TOY, FRAME.select("person", "worked"), on=date(2020, 5, 1), keep=("person",))
    assert table["outcome"].to_list() == ["granted", "granted", "unknown"]
    assert table["part_of_pay"].null_count() == 3


def test_all_wrong_columns_are_reported_at_once():
    frame = pl.DataFrame({"wages": [1], "worked": [0.8], "pay": [-1], "is_mentor": ["yes"], "day": ["2020-05-01"]})
    with pytest.raises(InvalidInput) as caught:
        decide_frame(TOY, frame, on="day")
    assert [problem.column for problem in caught.value.problems] == ["wages", "worked", "pay", "is_mentor", "day"]


def test_a_row_without_day_is_refused():
    frame = FRAME.with_columns(day=pl.lit(None, dtype=pl.Date))
    with pytest.raises(InvalidInput, match="does not fit"):
        decide_frame(TOY, frame, on="day", keep=("person",))
