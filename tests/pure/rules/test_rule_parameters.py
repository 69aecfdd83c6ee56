"""Dated values: what holds on a day, how far it is confirmed, what a scenario changes."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from factories.toy_instrument import TOY
from krachtlijn.kernel.period import Period
from krachtlijn.rules.parameter import BASES, Basis
from krachtlijn.rules.registry import load_instruments

DAYS = st.dates(date(2014, 1, 1), date(2030, 1, 1))
TABLES = [instrument.parameters for instrument in load_instruments()]


def test_latest_value_and_confirmation():
    minimum = TOY.parameters.by_key["toy.minimum"]
    assert minimum.latest(date(2019, 12, 31)) is None
    assert minimum.latest(date(2021, 12, 31)).value == 5000
    assert minimum.latest(date(2022, 1, 1)).value == 8000
    assert minimum.confirms(date(2023, 12, 31))
    assert not minimum.confirms(date(2024, 1, 1))
    assert minimum.latest(date(2030, 1, 1)).value == 8000


def test_in_a_declared_gap_nothing_is_confirmed():
    assert [parameter.key for parameter in TOY.parameters.unconfirmed(date(2021, 3, 1))] == ["toy.bonus"]
    assert TOY.parameters.confirmed_periods() == (
        Period(valid_from=date(2020, 1, 1), valid_until=date(2021, 1, 1)),
        Period(valid_from=date(2021, 7, 1), valid_until=date(2024, 1, 1)),
    )


def test_confirmed_until():
    assert TOY.confirmed_until == date(2024, 1, 1)
    assert TOY.parameters.confirmed_until_after(date(2020, 5, 1)) == date(2021, 1, 1)
    assert TOY.parameters.confirmed_until_after(date(2025, 5, 1)) == date(2024, 1, 1)


def test_scenario_changes_one_parameter_from_a_day_on():
    table = TOY.parameters.with_scenario("toy.minimum", 6000, valid_from=date(2023, 1, 1))
    before, after = table.at(date(2022, 12, 31))["toy.minimum"], table.at(date(2023, 1, 1))["toy.minimum"]
    assert (before.value, before.status) == (8000, Basis.IN_FORCE)
    assert (after.value, after.status) == (6000, Basis.SCENARIO)
    assert TOY.parameters.at(date(2023, 1, 1))["toy.minimum"].value == 8000


def test_basis_runs_from_firm_to_loose():
    assert [basis.rank for basis in BASES] == [0, 1, 2, 3, 4]
    assert BASES[0] is Basis.IN_FORCE


@given(on=DAYS, table=st.sampled_from(TABLES))
def test_confirmed_periods_are_the_days_without_open_parameters(on, table):
    assert any(period.contains(on) for period in table.confirmed_periods()) is not bool(table.unconfirmed(on))


@given(on=DAYS, table=st.sampled_from(TABLES))
def test_exactly_one_value_holds_or_none(on, table):
    for parameter in table.parameters:
        holding = [value for value in parameter.values if value.period.contains(on)]
        assert len(holding) <= 1
        assert not holding or holding[0] is parameter.latest(on)
