"""`krachtlijn rights`: which rights, what their rules say until when, and a decision; refusals are answers."""

import json

import pytest
from typer.testing import CliRunner

from krachtlijn.cli import rights
from krachtlijn.rules.registry import flemish_instruments

LEAVE = {
    "private_sector_employee": True,
    "establishment_in_flanders": True,
    "reference_fraction": "1.00",
    "weekly_hours": 38,
    "initiative": "employee",
    "registered_for_verlof": True,
    "training_kind": "hour_based",
    "contact_hours": 60,
    "level_restricted": False,
}


def run(*words):
    return CliRunner().invoke(rights.app, [str(word) for word in words])


@pytest.fixture
def facts_file(tmp_path):
    def written(**facts):
        file = tmp_path / "facts.json"
        file.write_text(json.dumps(facts), encoding="utf-8")
        return file

    return written


def test_list_and_known_until_say_what_is_confirmed():
    document = json.loads(run("list", "--on", "2026-11-23", "--json").stdout)
    assert (document["schema"], document["on"]) == ("instruments/1", "2026-11-23")
    rights = {"vlaams_opleidingsverlof", "opleidingscheque"}
    assert [row["id"] for row in document["result"]] == list(flemish_instruments().by_id)
    assert {row["id"]: row["is_confirmed"] for row in document["result"] if row["id"] in rights} == dict.fromkeys(rights, False)
    in_march = json.loads(run("list", "--on", "2026-03-02", "--json").stdout)["result"]
    assert {row["id"]: row["is_confirmed"] for row in in_march if row["id"] in rights} == dict.fromkeys(rights, True)
    known = json.loads(run("known-until", "--on", "2026-11-23", "--json").stdout)
    assert {"instrument", "parameter", "confirmed_until", "source"} <= known["result"][0].keys()
    assert "2026-08-31" in run("known-until", "--on", "2026-11-23").stdout


def test_show_prints_questions_and_dated_values():
    document = json.loads(run("show", "vlaams-opleidingsverlof", "--json").stdout)
    assert document["result"]["questions"][0]["name"] == "private_sector_employee"
    values = [value for parameter in document["result"]["parameters"] for value in parameter["values"]]
    assert all(value["source"] for value in values)
    assert {value["read_on"] for value in values} == {"2026-11-23"}
    assert run("show", "bestaat-niet").exit_code == 3


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ((LEAVE, "2026-03-02"), "granted"),
        ((LEAVE | {"private_sector_employee": False}, "2026-03-02"), "refused"),
        (({}, "2026-03-02"), "unknown"),
        ((LEAVE, "2026-11-23"), "unknown"),
    ],
)
def test_every_outcome_is_an_answer(facts_file, question, outcome):
    facts, on = question
    answer = run("decide", "vlaams-opleidingsverlof", "--facts", facts_file(**facts), "--on", on, "--json")
    assert answer.exit_code == 0
    document = json.loads(answer.stdout)
    assert (document["schema"], document["on"], document["result"]["outcome"]) == ("decision/1", on, outcome)
    assert (document["result"]["if_unchanged"] is not None) is (on == "2026-11-23")


def test_for_people_the_supposition_is_marked(facts_file):
    answer = run("decide", "vlaams_opleidingsverlof", "--facts", facts_file(**LEAVE), "--on", "2026-11-23")
    before, apart = answer.stdout.split("Als de regel niet verandert")
    assert "ONBEKEND" in before
    assert "60 uur" not in before
    assert "60 uur" in apart


def test_facts_of_a_person_are_used_and_told_facts_go_first(facts_file, tmp_path):
    person = tmp_path / "person.json"
    person.write_text(json.dumps({"schema": "person/1", "id": "p", "status": "jobseeker"}), encoding="utf-8")
    refused = run("decide", "opleidingscheque", "--facts", facts_file(), "--person", person, "--on", "2026-03-02", "--json")
    assert json.loads(refused.stdout)["result"]["outcome"] == "refused"
    told = run(
        "decide", "opleidingscheque", "--facts", facts_file(employee=True), "--person", person, "--on", "2026-03-02", "--json"
    )
    document = json.loads(told.stdout)["result"]
    assert document["outcome"] == "unknown"
    assert document["missing"]


def test_every_unknown_or_wrong_key_is_listed(facts_file, tmp_path):
    answer = run("decide", "opleidingscheque", "--facts", facts_file(employe=True, loon=3, price="veel"), "--on", "2026-11-23")
    assert answer.exit_code == 2
    assert all(name in answer.stderr for name in ("employe", "loon", "price"))
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    assert run("decide", "opleidingscheque", "--facts", broken).exit_code == 2


@pytest.mark.parametrize("day", ["1999-12-31", "9999-12-31"])
def test_a_day_out_of_reach_is_refused_with_a_sentence(facts_file, day):
    for words in (("list",), ("known-until",), ("decide", "opleidingscheque", "--facts", facts_file(**LEAVE))):
        answer = run(*words, "--on", day)
        assert answer.exit_code == 2
        assert "2100-01-01" in answer.stderr


@pytest.mark.parametrize(
    ("on", "sentence"),
    [
        ("2000-01-01", "Voor 2000-01-01 kennen wij geen regel."),
        ("2019-08-31", "Voor 2019-08-31 kennen wij geen regel."),
        ("2025-10-01", "Waar dit antwoord op steunt, is bevestigd tot en met 2026-08-31."),
        ("2026-09-01", "De regel is bevestigd tot en met 2026-08-31, niet voor 2026-09-01."),
    ],
)
def test_a_decision_says_until_when_its_rule_is_confirmed_or_that_none_is_known(facts_file, on, sentence):
    answer = run("decide", "vlaams-opleidingsverlof", "--facts", facts_file(**LEAVE), "--on", on)
    assert answer.exit_code == 0
    assert " ".join(answer.stderr.split()) == sentence


def test_a_refusal_says_until_when_that_refusal_is_confirmed_not_the_rule(facts_file):
    answer = run("decide", "opleidingscheque", "--facts", facts_file(employee=False), "--on", "2026-11-23")
    assert " ".join(answer.stderr.split()) == "Waar dit antwoord op steunt, is bevestigd tot en met 2027-08-31."
