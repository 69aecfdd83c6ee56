"""The JSON Schema of `person/1` and the code that reads it say the same."""

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from factories.profiles import people
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.people.profile_document import KEYS, parse_person, person_document
from krachtlijn.people.profile_schema import PERSON_SCHEMA

VALIDATOR = Draft202012Validator(PERSON_SCHEMA)
PLACE = {"municipality": "11002", "latitude": 51.2, "longitude": 4.4}
SMALL = {"id": "p1", "status": "jobseeker"}


def test_schema_is_itself_valid():
    Draft202012Validator.check_schema(PERSON_SCHEMA)


def test_schema_knows_the_same_keys_as_the_reader():
    members = PERSON_SCHEMA["properties"]
    found = {"": frozenset(members)}
    for name, form in members.items():
        part = form.get("items", form)
        if "properties" in part:
            found[name] = frozenset(part["properties"])
    assert found == dict(KEYS)


@given(people())
def test_every_profile_that_is_written_fits_the_schema(profile):
    VALIDATOR.validate(person_document(profile))


@pytest.mark.parametrize(
    "change",
    [
        {"status": "retired"},
        {"id": None},
        {"hobby": "vissen"},
        {"residence": {"municipality": "11002"}},
        {"availability": {"slots": ["night"]}},
        {"career": [{"occupation": "urn:krachtlijn:occupation:lasser"}]},
        {"dutch": "B9"},
        {"residence_region": "Vlaanderen"},
        {"employment": {"workplace_region": "gent"}},
        {"schema": "person/2"},
        {"residence": {**PLACE, "latitude": 90.01}},
        {"residence": {**PLACE, "longitude": -181}},
        {"residence": {**PLACE, "latitude": "51.2"}},
        {"residence": {**PLACE, "latitude": 10**400}},
        {"residence": {**PLACE, "longitude": float("inf")}},
        {"max_distance_km": 20041},
        {"max_distance_km": 10**400},
        {"max_distance_km": -1},
        {"birth_date": "1899-12-31"},
        {"birth_date": "2101-01-01"},
        {"schooling": [{"title": "x", "vks_level": 0}]},
        {"schooling": [{"title": "x", "vks_level": 9}]},
        {"employment": {"weekly_hours": "-1"}},
        {"employment": {"weekly_hours": 168.01}},
        {"employment": {"weekly_hours": "168.01"}},
        {"employment": {"weekly_hours": 1e300}},
        {"employment": {"weekly_hours": "1e300"}},
        {"employment": {"weekly_hours": "1e999999999"}},
        {"employment": {"weekly_hours": True}},
        {"employment": {"employment_fraction": -1}},
        {"employment": {"reference_fraction": "1.0001"}},
        {"employment": {"reference_fraction": 1e300}},
        {"availability": {"slots": ["day"], "hours_per_week": -0.5}},
        {"availability": {"slots": ["day"], "hours_per_week": "169"}},
        {"career": [{"occupation": "urn:krachtlijn:occupation:lasser", "valid_from": "2020-01-01", "employment_fraction": 2}]},
    ],
    ids=lambda change: str(change)[:60],
)
def test_what_the_reader_refuses_the_schema_refuses_too(change):
    document = {**SMALL, **change}
    assert not VALIDATOR.is_valid(document)
    with pytest.raises(Exception, match=r"not right yet|verwacht"):
        parse_person(document)


@pytest.mark.parametrize(
    "change",
    [
        {"residence": {**PLACE, "latitude": -90, "longitude": 180}},
        {"max_distance_km": 0},
        {"max_distance_km": 20040},
        {"birth_date": "1900-01-01"},
        {"birth_date": "2100-12-31"},
        {"schooling": [{"title": "x", "vks_level": level} for level in (1, 8)]},
        {"employment": {"weekly_hours": 0, "employment_fraction": "0", "reference_fraction": 1}},
        {"employment": {"weekly_hours": "168", "employment_fraction": "1.0000", "reference_fraction": "0.5"}},
        {"availability": {"slots": ["day"], "hours_per_week": 168}},
    ],
    ids=lambda change: str(change)[:60],
)
def test_the_ends_of_every_range_are_accepted_by_both(change):
    document = {**SMALL, **change}
    VALIDATOR.validate(document)
    assert parse_person(document).id == "p1"


@pytest.mark.parametrize("key", ["latitude", "longitude"])
def test_a_place_that_is_no_number_is_refused(key):
    """JSON has no such number, so no schema can speak of it; a document made in Python can hold one."""
    with pytest.raises(InvalidInput) as refused:
        parse_person({**SMALL, "residence": {**PLACE, key: float("nan")}})
    assert [problem.column for problem in refused.value.problems] == [f"residence.{key}"]
