"""`krachtlijn schema`: valid schemas, and real documents that fit them."""

import json

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from krachtlijn.cli import people, schema

RUNNER = CliRunner()


@pytest.mark.parametrize("name", schema.SCHEMAS)
def test_schema_is_printed_and_valid(name):
    form = json.loads(RUNNER.invoke(schema.app, [name]).stdout)
    Draft202012Validator.check_schema(form)
    assert form["title"] == name
    assert form["$id"] == f"urn:krachtlijn:schema:{name}"


def test_without_a_name_all_are_listed():
    listed = RUNNER.invoke(schema.app, []).stdout
    assert all(name in listed for name in schema.SCHEMAS)


def test_schema_that_does_not_exist():
    answer = RUNNER.invoke(schema.app, ["unicorn/1"])
    assert (answer.exit_code, answer.stdout) == (3, "")


@pytest.mark.django_db
def test_answer_of_a_command_fits_the_envelope():
    document = json.loads(RUNNER.invoke(people.app, ["actors", "--json"]).stdout)
    Draft202012Validator(schema.ENVELOPE_SCHEMA).validate(document)
