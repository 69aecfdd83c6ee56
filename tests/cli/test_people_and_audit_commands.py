"""`krachtlijn people` and `krachtlijn audit`: one answer and one refusal each."""

import json

import pytest
from django.db import connections
from typer.testing import CliRunner

from factories.people import make_demo_people
from krachtlijn.cli import audit, people
from krachtlijn.store.audit.queries import readings_of

pytestmark = pytest.mark.django_db(databases=["default", "log"])


@pytest.fixture(autouse=True)
def _demo_people():
    make_demo_people()


def run(app, *words):
    return CliRunner().invoke(app, list(words))


def test_actors_that_may_be_tried():
    document = json.loads(run(people.app, "actors", "--json").stdout)
    assert (document["schema"], document["is_synthetic"]) == ("actors/1", True)
    assert [actor["role"] for actor in document["result"]["actors"]][:3] == ["citizen", "citizen", "adviser"]
    assert "Demo adviser" in run(people.app, "actors").stdout


def test_profile_read_with_a_mandate_leaves_a_line_the_person_sees():
    answer = run(
        people.app, "show", "p-an", "--as", "adviser@demo.example", "--purpose", "guidance", "--on", "2026-12-01", "--json"
    )
    document = json.loads(answer.stdout)
    assert (document["schema"], document["on"]) == ("person/1", "2026-12-01")
    assert document["result"]["status"] == "jobseeker"
    if connections["log"].vendor == "sqlite":  # on PostgreSQL the log role writes on a connection of its own, not committed here
        assert [(line.actor_name, line.purpose.value) for line in readings_of("p-an")] == [("Demo adviser", "guidance")]


def test_profile_is_refused_without_a_mandate():
    answer = run(people.app, "show", "p-an", "--as", "employer@demo.example")
    assert answer.exit_code == 4
    assert answer.stdout == ""
    assert readings_of("p-an") == ()


def test_person_or_account_that_does_not_exist():
    assert run(people.app, "show", "p404").exit_code == 3
    assert run(people.app, "show", "p-an", "--as", "nobody@oefen.example").exit_code == 3


def test_changes_newest_first():
    document = json.loads(run(audit.app, "list", "--limit", "1", "--json").stdout)
    assert [change["action"] for change in document["result"]["changes"]] == ["replace_demo_people"]
    assert "region demo" in run(audit.app, "list").stdout


def test_changes_are_not_for_everybody():
    assert run(audit.app, "list", "--as", "p-an@demo.example").exit_code == 4
