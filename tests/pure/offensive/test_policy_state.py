"""What is published per action: one row each, never a fact without a source, never a source without a fact."""

from datetime import date

import pytest

from krachtlijn.offensive.policy_state import (
    COLLECTED_ON,
    NOT_PUBLISHED,
    POLICY_STATES,
    PolicyState,
    find_policy_state,
)


def number_of(row: PolicyState) -> str:
    return f"action{row.action}"


def test_every_action_has_exactly_one_policy_state() -> None:
    assert [row.action for row in POLICY_STATES] == list(range(1, 32))


@pytest.mark.parametrize("row", POLICY_STATES, ids=number_of)
def test_every_fact_has_an_https_source(row: PolicyState) -> None:
    assert row.is_published == bool(row.facts)
    if row.is_published:
        assert row.source is not None
        assert row.source.startswith("https://")
        assert not any(character.isspace() for character in row.source)
    else:
        assert row.source is None


@pytest.mark.parametrize("row", POLICY_STATES, ids=number_of)
def test_a_milestone_day_belongs_to_a_milestone(row: PolicyState) -> None:
    if row.milestone_on is not None:
        assert row.milestone is not None
    assert row.as_of == COLLECTED_ON


def test_actions_of_which_nothing_was_found_stay_empty() -> None:
    assert [row.action for row in POLICY_STATES if not row.is_published] == [3, 22, 30, 31]


def test_dated_facts_of_the_domain_notes() -> None:
    days = {row.action: row.milestone_on for row in POLICY_STATES if row.milestone_on is not None}
    assert days == {
        4: date(2021, 11, 19),
        8: date(2026, 6, 30),
        11: date(2025, 9, 1),
        16: date(2024, 1, 1),
        24: date(2022, 1, 1),
        25: date(2025, 4, 25),
        26: date(2020, 9, 1),
        27: date(2027, 1, 1),
    }


def test_the_career_credit_is_planned_by_the_department() -> None:
    state = find_policy_state(27)
    assert state.lead is not None
    assert "WEWIS" in state.lead.nl
    assert state.milestone is not None
    assert "gepland" in state.milestone.nl


def test_an_unknown_action_is_refused_with_a_sentence() -> None:
    with pytest.raises(LookupError, match="There is no action 0"):
        find_policy_state(0)
    assert NOT_PUBLISHED.nl == "niet gepubliceerd"
