"""Every node gives the same in one case as in a column; what is unknown stays unknown; units do not mix."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factories.toy_instrument import TOY
from krachtlijn.kernel.money import Rounding, euro, fraction
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import (
    Product,
    largest,
    less,
    per_hour,
    plus,
    priced,
    ratio_of,
    share_of,
    smallest,
    times,
)
from krachtlijn.rules.expression.choice import known, one_of, switch
from krachtlijn.rules.expression.day import earlier, last_day_of_term, later, school_year_day, working_days_later
from krachtlijn.rules.expression.leaf import Absent, DecisionDay, Undecided, dated, fact
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Comparison, Expression, Literal, Operator
from krachtlijn.rules.expression.reading import Rows, Situation, dtype_of, fixed_rank
from krachtlijn.rules.expression.whole import whole_of
from krachtlijn.rules.parameter import BASES
from krachtlijn.rules.unit import Unit

X = fact("x", Unit.HOURS, nl="x?", en="x?")
Y = fact("y", Unit.HOURS, nl="y?", en="y?")
P = fact("p", Unit.FLAG, nl="p?", en="p?")
Q = fact("q", Unit.FLAG, nl="q?", en="q?")
KIND = fact("kind", Unit.TEXT, nl="soort?", en="kind?")
SHARE = fact("share", Unit.FRACTION, nl="deel?", en="share?")
RATE = fact("rate", Unit.EURO, nl="tarief?", en="rate?")
COUNT = fact("count", Unit.COUNT, nl="aantal?", en="count?")
MONTHS = fact("months", Unit.MONTHS, nl="maanden?", en="months?")
DAYS = fact("days", Unit.DAYS, nl="dagen?", en="days?")
WEEKS = fact("weeks", Unit.WEEKS, nl="weken?", en="weeks?")
DAY = fact("day", Unit.DATE, nl="dag?", en="day?")
FACTS = (X, Y, P, Q, KIND, SHARE, RATE, COUNT, MONTHS, DAYS, WEEKS, DAY)
MINIMUM, BONUS = dated("toy.minimum", Unit.FRACTION), dated("toy.bonus", Unit.EURO)
SEVEN = Literal(value=700, of_unit=Unit.HOURS)
NODES: tuple[Expression, ...] = (
    *(Comparison(left=X, operator=operator, right=Y) for operator in Operator),
    ~P,
    all_of(P, Q, X >= Y),
    any_of(P, Q, X < Y),
    all_of(SHARE >= MINIMUM, any_of(P, BONUS > RATE)),
    known(X),
    known(MINIMUM),
    one_of(KIND, "a", "b"),
    KIND.equals("c"),
    switch((P, X), (Q, Y), otherwise=SEVEN),
    switch((RATE >= BONUS, RATE), (P, BONUS), otherwise=Absent(of_unit=Unit.EURO)),
    switch((P, Undecided(of_unit=Unit.HOURS, why=Text(nl="?", en="?"))), otherwise=X),
    plus(X, Y),
    less(X, Y),
    smallest(X, Y, SEVEN),
    largest(X, Y),
    largest(DAY, DecisionDay()),
    share_of(X, SHARE, rounding=Rounding.DOWN),
    share_of(RATE, SHARE, rounding=Rounding.HALF_UP, step=100),
    share_of(X, SHARE, rounding=Rounding.UP),
    times(X, COUNT),
    priced(X, RATE, rounding=Rounding.HALF_UP),
    ratio_of(RATE, (3, 494), rounding=Rounding.HALF_UP, step=100),
    per_hour(RATE, X, step=100),
    per_hour(times(RATE, Literal(value=12, of_unit=Unit.COUNT)), Literal(value=3800 * 52, of_unit=Unit.HOURS), step=100),
    later(DAY, MONTHS),
    earlier(DAY, MONTHS),
    earlier(DAY, DAYS),
    earlier(DAY, WEEKS),
    later(DAY, WEEKS),
    working_days_later(DAY, DAYS),
    whole_of(RATE, SHARE, step=100),
    later(DAY, Literal(value=6, of_unit=Unit.MONTHS)),
    last_day_of_term(DAY, MONTHS),
    last_day_of_term(DecisionDay(), Literal(value=3, of_unit=Unit.MONTHS)),
    school_year_day(DAY, (10, 31)),
    school_year_day(DAY, (8, 31)),
    school_year_day(
        DAY, switch((P, Literal(value=1031, of_unit=Unit.DAY_OF_YEAR)), otherwise=Literal(value=228, of_unit=Unit.DAY_OF_YEAR))
    ),
    BONUS,
    MINIMUM,
)
VALUES = {
    Unit.FLAG: st.booleans(),
    Unit.TEXT: st.sampled_from(["a", "b", "c"]),
    Unit.DATE: st.dates(date(2015, 1, 1), date(2029, 1, 1)),
    Unit.FRACTION: st.integers(0, 10_000),
    Unit.EURO: st.integers(0, 10**10),
    Unit.HOURS: st.integers(0, 10**7),
    Unit.COUNT: st.integers(0, 1000),
    Unit.MONTHS: st.integers(0, 120),
    Unit.DAYS: st.integers(0, 400),
    Unit.WEEKS: st.integers(0, 60),
}
CASES = st.fixed_dictionaries({node.question.name: st.none() | VALUES[node.unit] for node in FACTS})
ON = st.dates(date(2020, 1, 1), date(2025, 1, 1))


def situation(facts: dict[str, object], on: date) -> Situation:
    told = {name: value for name, value in facts.items() if value is not None}
    return Situation(facts=told, parameters=TOY.parameters.at(on), on=on)


def compiled(node: Expression, rows: Rows, frame: pl.DataFrame) -> list[tuple[object, str]]:
    column = node.compile(rows)
    table = frame.select(column.value.alias("value"), fixed_rank(column.basis).alias("basis"), pl.col("on"))
    return [(value, BASES[rank]) for value, rank in zip(table["value"], table["basis"], strict=True)]


@given(cases=st.lists(st.tuples(CASES, ON), min_size=1, max_size=5), node=st.sampled_from(NODES))
def test_one_case_and_column_agree(cases, node):
    frame = pl.DataFrame(
        {
            "on": pl.Series([on for _, on in cases], dtype=pl.Date),
            **{f.question.name: pl.Series([c[f.question.name] for c, _ in cases], dtype=dtype_of(f.unit)) for f in FACTS},
        }
    )
    single = [node.evaluate(situation(facts, on)) for facts, on in cases]
    by_row = Rows(parameters=TOY.parameters, day=None, on=pl.col("on"))
    assert compiled(node, by_row, frame) == [(result.value, result.basis) for result in single]
    for index, (_, on) in enumerate(cases):
        one_day = Rows(parameters=TOY.parameters, day=on, on=pl.lit(on))
        assert compiled(node, one_day, frame)[index] == (single[index].value, single[index].basis)


@given(facts=CASES, on=ON, node=st.sampled_from(NODES))
def test_a_known_answer_lacks_nothing_and_missing_facts_are_not_given(*, facts, on, node):
    result = node.evaluate(situation(facts, on))
    assert result.missing <= {name for name, value in facts.items() if value is None}
    if result.value is not None:
        assert result.missing == frozenset()


@pytest.mark.parametrize(
    ("p", "q", "both", "either"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (True, None, None, True),
        (False, None, False, None),
        (None, None, None, None),
        (False, False, False, False),
    ],
)
def test_kleene(*, p, q, both, either):
    case = situation({"p": p, "q": q}, date(2022, 1, 1))
    assert all_of(P, Q).evaluate(case).value is both
    assert any_of(P, Q).evaluate(case).value is either


def test_the_basis_follows_what_decided():
    loose = BONUS > RATE
    case = situation({"rate": 0, "p": True}, date(2022, 1, 1))
    assert loose.evaluate(case).basis == "conflict"
    assert any_of(P, loose).evaluate(case).basis == "in_force"
    assert all_of(P, loose).evaluate(case).basis == "conflict"
    assert all_of(~P, loose).evaluate(case).basis == "in_force"


def test_missing_facts_are_only_those_that_can_still_matter():
    case = situation({"p": True}, date(2022, 1, 1))
    assert all_of(P, Q).evaluate(case).missing == {"q"}
    assert switch((P, X), otherwise=Y).evaluate(case).missing == {"x"}
    assert any_of(P, X >= Y).evaluate(case).missing == frozenset()


def test_units_do_not_mix():
    with pytest.raises(TypeError, match="expected hours, got euro"):
        _ = X >= RATE
    with pytest.raises(TypeError, match="expected flag"):
        all_of(P, X)
    with pytest.raises(TypeError, match="expected fraction"):
        share_of(X, Y, rounding=Rounding.DOWN)
    with pytest.raises(TypeError, match="not hours"):
        times(X, Y)
    with pytest.raises(TypeError, match="days, weeks or months"):
        later(DAY, COUNT)


def test_python_and_or_are_refused():
    with pytest.raises(TypeError, match="all_of"):
        _ = P and Q


def test_a_product_always_ends_on_a_number():
    with pytest.raises(TypeError, match="rounding"):
        Product(left=X, right=COUNT, of_unit=Unit.HOURS, rounding=Rounding.EXACT)


@pytest.mark.parametrize(
    ("first", "last"),
    [("2022-09-01", "2022-11-30"), ("2022-11-30", "2023-02-28"), ("2022-12-01", "2023-02-28"), ("2023-03-01", "2023-05-31")],
)
def test_the_last_day_of_a_term(first, last):
    case = situation({"day": date.fromisoformat(first), "months": 3}, date(2022, 1, 1))
    assert last_day_of_term(DAY, MONTHS).evaluate(case).value == date.fromisoformat(last)


def test_weeks_are_seven_days():
    case = situation({"day": date(2024, 2, 1), "weeks": 4}, date(2022, 1, 1))
    assert later(DAY, WEEKS).evaluate(case).value == date(2024, 2, 29)
    assert earlier(DAY, WEEKS).evaluate(case).value == date(2024, 1, 4)


@pytest.mark.parametrize(
    ("support", "share", "price"),
    [
        ("7500", "0.30", "25000"),
        ("7500", "0.45", "16666.67"),
        ("7500", "0.35", "21428.58"),
        ("0", "0.20", "0"),
        ("7500", "0", None),
    ],
)
def test_the_price_that_a_support_reaches_is_rounded_up_to_the_cent(support, share, price):
    """The share of that price, in whole cents, is the support again and never more."""
    case = situation({"rate": euro(support), "share": fraction(share)}, date(2022, 1, 1))
    found = whole_of(RATE, SHARE, step=100).evaluate(case).value
    assert found == (None if price is None else euro(price))
    if found is not None:
        assert found * fraction(share) // 10_000 // 100 == euro(support) // 100
