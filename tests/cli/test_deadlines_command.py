"""`krachtlijn rights deadlines`: the last days over all rights of a person, as a table, JSON and a calendar file."""

import json

import pytest
from typer.testing import CliRunner

from factories.calendar_reader import read_calendar
from factories.people import make_profile
from krachtlijn.cli import rights
from krachtlijn.people.profile_document import person_document

FACTS = {
    "private_sector_employee": True,
    "establishment_in_flanders": True,
    "reference_fraction": "1.00",
    "weekly_hours": 38,
    "initiative": "employee",
    "registered_for_verlof": True,
    "training_kind": "hour_based",
    "contact_hours": 60,
    "level_restricted": False,
    "training_starts_on": "2025-10-01",
    "training_ends_on": "2026-01-31",
}


@pytest.fixture
def files(tmp_path):
    person, facts = tmp_path / "person.json", tmp_path / "facts.json"
    person.write_text(json.dumps(person_document(make_profile("p-an"))), encoding="utf-8")
    facts.write_text(json.dumps(FACTS), encoding="utf-8")
    return person, facts, tmp_path / "days.ics"


def run(*told):
    return CliRunner().invoke(rights.app, ["deadlines", "--position", "employee", *map(str, told)])


def test_table_json_and_calendar_hold_the_same_days(files):
    person, facts, ics = files
    common = ("--person", person, "--facts", facts, "--on", "2025-10-01")
    answer = run(*common, "--ics", ics, "--json")
    assert answer.exit_code == 0, answer.output
    document = json.loads(answer.stdout)
    assert document["schema"] == "deadlines/1"
    rows = document["result"]
    claim = next(row for row in rows if (row["instrument"], row["name"]) == ("vlaams_opleidingsverlof", "claim"))
    assert (claim["on"], claim["first_day"], claim["bound"], claim["kind"]) == (
        "2025-12-31",
        "2025-07-01",
        "employer",
        "forfeits",
    )
    assert [row["on"] for row in rows] == sorted(row["on"] for row in rows)
    events = read_calendar(ics.read_bytes())
    assert [event["DTSTART;VALUE=DATE"] for event in events] == [row["on"].replace("-", "") for row in rows]
    table = run(*common).stdout
    assert "uw werkgever" in table
    assert "2025-12-31" in table


def test_without_a_date_of_a_training_there_is_no_calendar(files, tmp_path):
    person, _, ics = files
    answer = run("--person", person, "--on", "2025-10-01", "--ics", ics)
    assert answer.exit_code == 3
    assert not ics.exists()


def test_a_file_that_cannot_be_written_is_told(files, tmp_path):
    person, facts, _ = files
    answer = run("--person", person, "--facts", facts, "--on", "2025-10-01", "--ics", tmp_path / "nowhere" / "days.ics")
    assert answer.exit_code == 2
    assert "days.ics" in answer.output


def test_facts_nobody_asks_are_refused_by_name(files, tmp_path):
    person, _, _ = files
    wrong = tmp_path / "wrong.json"
    wrong.write_text('{"shoe_size": 42}', encoding="utf-8")
    answer = run("--person", person, "--facts", wrong, "--on", "2025-10-01")
    assert answer.exit_code == 2
    assert "shoe_size" in answer.output
