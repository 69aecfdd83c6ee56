"""`krachtlijn paths plan`: a question with an answer, one without, and files that are no profile."""

import json
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from factories.region_taxonomy import ON
from krachtlijn.cli import paths
from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.find_goal import find_goal
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.people.actor import OPERATOR

PROFILE = {"schema": "person/1", "id": "p-1", "status": "jobseeker"}


def run(profile, *words):
    return CliRunner().invoke(paths.app, ["plan", "--person", str(profile), "--on", ON.isoformat(), *words])


@pytest.fixture
def region(db):
    import_starter(by=OPERATOR, on=ON)
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")


@pytest.fixture
def profile(tmp_path):
    file = tmp_path / "person.json"
    file.write_text(json.dumps(PROFILE), encoding="utf-8")
    return file


def test_document_and_exit_code_agree(region, profile):
    answer = run(profile, "--goal", "industrieel onderhoudstechnicus", "--json")
    document = json.loads(answer.stdout)
    assert (document["schema"], document["on"], document["is_synthetic"]) == ("path/1", ON.isoformat(), True)
    outcome = document["result"]["outcome"]
    assert answer.exit_code == (5 if outcome == "no_path" else 0)


def test_people_read_steps_or_the_reason_why_not(region, profile):
    answer = run(profile, "--goal", "industrieel onderhoudstechnicus")
    assert answer.exit_code in {0, 5}
    assert ("Stappen" in answer.output) == (answer.exit_code == 0)


def test_who_does_the_work_already_reads_so_with_the_extras(region, profile):
    goal = find_goal("industrieel onderhoudstechnicus").occupation
    spell = {"occupation": goal.uri, "valid_from": "2024-01-01"}
    profile.write_text(json.dumps(PROFILE | {"career": [spell]}), encoding="utf-8")
    answer = run(profile, "--goal", goal.uri)
    assert answer.exit_code == 0
    assert "U kunt dit beroep al: u mist niets wat nodig is" in answer.stdout
    assert ("Extra, nuttig maar niet nodig" in answer.stdout) == bool(goal.optional - goal.essential)
    assert "Er is geen pad" not in answer.output


def test_nobody_knows_the_goal(region, profile):
    assert run(profile, "--goal", "qqxxzz").exit_code == 3


def test_nearest_needs_a_residence(region, profile):
    answer = run(profile, "--goal", "industrieel onderhoudstechnicus", "--order", "nearest")
    assert answer.exit_code == 2
    assert "woonplaats" in answer.stderr


def test_a_file_that_is_no_profile(db, tmp_path):
    assert run(tmp_path / "nothing.json", "--goal", "x").exit_code == 2
    wrong = tmp_path / "wrong.json"
    wrong.write_text(json.dumps(PROFILE | {"colour": "blue", "status": "king"}), encoding="utf-8")
    answer = run(wrong, "--goal", "x")
    assert answer.exit_code == 2
    assert "colour" in answer.stderr
    assert "status" in answer.stderr


def test_the_solver_writes_nothing_on_the_terminal():
    program = (
        "from krachtlijn.paths.instance import Instance; from krachtlijn.paths.solver import solve, Order; "
        "solve(Instance(candidates=(), weights=(1,), proofs=(frozenset('a'),)), order=Order.FASTEST)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env={"PYTHONPATH": "src"})
    assert done.stdout == ""
