"""The JSON Schema of `person/1` and the code that reads it say the same."""

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from factories.profiles import people
from krachtlijn.people.profile_document import KEYS, parse_person, person_document
from krachtlijn.people.profile_schema import PERSON_SCHEMA

VALIDATOR = Draft202012Validator(PERSON_SCHEMA)
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
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_the_reader_refuses_the_schema_refuses_too(change):
    document = {**SMALL, **change}
    assert not VALIDATOR.is_valid(document)
    with pytest.raises(Exception, match=r"not right yet|verwacht"):
        parse_person(document)
