"""The aim of the offensive: two participation series that are never mixed, one target, and no invented value."""

from decimal import Decimal

import pytest

from krachtlijn.offensive.aim import NOT_LOADED, SERIES, TARGETS, Observation, Series, find_series, targets_of

FOUR_WEEKS = find_series("participation_4_weeks")
TWELVE_MONTHS = find_series("participation_12_months")


def test_the_participation_series_are_two_different_series() -> None:
    assert FOUR_WEEKS.key != TWELVE_MONTHS.key
    assert FOUR_WEEKS.title != TWELVE_MONTHS.title
    assert FOUR_WEEKS.definition != TWELVE_MONTHS.definition
    assert FOUR_WEEKS.source != TWELVE_MONTHS.source
    assert "vier weken" in FOUR_WEEKS.title.nl
    assert "twaalf maanden" in TWELVE_MONTHS.title.nl


def test_the_target_belongs_to_the_yearly_series_only() -> None:
    (target,) = TARGETS
    assert (target.value, target.due_year) == (Decimal("60"), 2030)
    assert target.source.startswith("https://")
    assert targets_of("participation_12_months") == (target,)
    assert targets_of("participation_4_weeks") == ()
    assert targets_of("mismatch") == ()
    assert "60 %" in TWELVE_MONTHS.definition.nl


def test_keys_are_unique_and_targets_point_to_a_series() -> None:
    keys = [series.key for series in SERIES]
    assert len(set(keys)) == len(keys) == 3
    assert all(target.series in keys for target in TARGETS)


def test_a_value_is_shown_only_with_period_and_source() -> None:
    for series in SERIES:
        if series.latest is not None:
            assert series.latest.period
            assert series.latest.source.startswith("https://")
        if series.source is not None:
            assert series.source.startswith("https://")


def test_no_value_is_loaded_and_the_mismatch_has_none() -> None:
    assert not any(series.is_loaded for series in SERIES)
    assert find_series("mismatch").source is None
    assert NOT_LOADED.nl == "niet geladen"


def test_a_series_with_an_observation_is_loaded() -> None:
    # Invented value: it only shows the behaviour of the property.
    observation = Observation(value=Decimal("1.0"), period="1900", source="https://example.org/")
    series = Series(
        key="example",
        title=FOUR_WEEKS.title,
        definition=FOUR_WEEKS.definition,
        unit=FOUR_WEEKS.unit,
        latest=observation,
    )
    assert series.is_loaded


def test_an_unknown_series_is_refused_with_a_sentence() -> None:
    with pytest.raises(LookupError, match="choose one of participation_4_weeks"):
        find_series("participation")
