"""Full years and equally long spans: known days, and the same on columns."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.toy_instrument import TOY
from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.expression.reading import Rows, Situation
from krachtlijn.rules.expression.span import as_long_again, full_years
from krachtlijn.rules.unit import FIRST_DAY, LAST_DAY, Scalar, Unit

ON = date(2024, 1, 1)
FIRST = fact("first", Unit.DATE, nl="eerste?", en="first?")
LAST = fact("last", Unit.DATE, nl="laatste?", en="last?")
WORKED = fact("worked", Unit.COUNT, nl="gewerkt?", en="worked?")
DAYS = st.none() | st.dates(FIRST_DAY, LAST_DAY)


def value_of(node: Expression, first: date | None, last: date | None) -> Scalar | None:
    facts = {name: day for name, day in (("first", first), ("last", last)) if day is not None}
    return node.evaluate(Situation(facts=facts, parameters={}, on=ON)).value


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        ("2004-03-01", "2024-02-29", 19),
        ("2004-03-01", "2024-03-01", 20),
        ("2004-02-29", "2023-02-28", 18),
        ("2004-02-29", "2023-03-01", 19),
        ("2024-03-01", "2024-02-29", 0),
    ],
)
def test_full_years(first, last, years):
    assert value_of(full_years(FIRST, LAST), date.fromisoformat(first), date.fromisoformat(last)) == years


@pytest.mark.parametrize(
    ("first", "last", "following"),
    [
        ("2022-05-30", "2022-06-26", "2022-07-24"),
        ("2024-02-28", "2024-02-28", "2024-02-29"),
        ("2024-03-01", "2024-02-29", "2024-02-29"),
        ("2024-03-01", "2024-01-01", "2024-01-01"),
    ],
)
def test_as_long_again(first, last, following):
    found = value_of(as_long_again(FIRST, LAST), date.fromisoformat(first), date.fromisoformat(last))
    assert found == date.fromisoformat(following)


@given(st.lists(st.tuples(DAYS, DAYS), min_size=1, max_size=8))
@pytest.mark.parametrize("node", [full_years(FIRST, LAST), as_long_again(FIRST, LAST)], ids=["years", "again"])
def test_one_case_and_columns_agree(node, days):
    frame = pl.DataFrame(
        {"first": [a for a, _ in days], "last": [b for _, b in days]}, schema={"first": pl.Date, "last": pl.Date}
    )
    rows = Rows(parameters=TOY.parameters, day=ON, on=pl.lit(ON))
    assert frame.select(found=node.compile(rows).value)["found"].to_list() == [value_of(node, a, b) for a, b in days]


@pytest.mark.parametrize("span", [full_years, as_long_again])
def test_a_span_needs_two_days(span):
    with pytest.raises(TypeError, match="expected date, got count"):
        span(FIRST, WORKED)
