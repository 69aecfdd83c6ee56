"""The command checks a file from disk: counts and reasons for people, one document for programs, a file with every line."""

import csv
import json
from io import StringIO

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner

from factories.claims import claim_lines
from krachtlijn.at_work.claim_schema import CHECKED_CLAIMS_SCHEMA
from krachtlijn.cli.rights import app


def run(*words):
    return CliRunner().invoke(app, ["check-claims", *map(str, words)])


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "aanvragen.csv"
    path.write_bytes(claim_lines({}, {"reference_fraction": "0,5"}, {"weekly_hours": "veel"}))
    return path


def test_the_example_shows_every_verdict_and_says_it_is_practice_data(tmp_path):
    example = tmp_path / "voorbeeld.csv"
    assert run("--example", example).exit_code == 0
    answer = run(example, "--json")
    document = json.loads(answer.stdout)
    assert document["is_synthetic"] is True
    assert all(document["result"]["counts"].values()), "the example shows each verdict"
    Draft202012Validator(CHECKED_CLAIMS_SCHEMA).validate(document["result"])
    assert answer.exit_code == 8


def test_real_claims_are_not_called_synthetic(file):
    document = json.loads(run(file, "--json").stdout)
    assert document["is_synthetic"] is None
    assert [line["line"] for line in document["result"]["lines"]] == [2, 3, 4]
    Draft202012Validator(CHECKED_CLAIMS_SCHEMA).validate(document["result"])


def test_for_people_it_counts_and_says_why_not(file):
    answer = run(file)
    assert answer.exit_code == 8
    assert "3 regels nagekeken" in answer.stdout
    assert "Het minimum is 80 %" in " ".join(answer.stdout.split())


def test_a_refusal_is_an_answer(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(claim_lines({"reference_fraction": "0,5"}))
    assert run(path).exit_code == 0


@pytest.mark.parametrize("form", ["csv", "xlsx", "json"])
def test_every_line_goes_to_the_file_asked(file, tmp_path, form):
    out = tmp_path / f"uit.{form}"
    run(file, "--out", out)
    assert out.stat().st_size > 0
    if form == "csv":
        rows = list(csv.DictReader(StringIO(out.read_text(encoding="utf-8-sig")), delimiter=";"))
        assert [row["verdict"] for row in rows] == ["accept", "refuse", "unreadable"]
        assert rows[0]["hours"] == "60,0"


def test_a_text_that_a_spreadsheet_would_run_is_made_harmless(tmp_path):
    path, out = tmp_path / "a.csv", tmp_path / "uit.csv"
    path.write_bytes(claim_lines({"person_ref": "=1+1"}))
    run(path, "--out", out)
    assert ";'=1+1;" in out.read_text(encoding="utf-8-sig")


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        ((), 2, "Geef een bestand"),
        (("er-is-niets.csv",), 6, "niet bruikbaar"),
        (("FILE", "--out", "uit.pdf"), 2, "eindigt niet op"),
        (("FILE", "--dates", "dd/mm/yyyy"), 8, ""),
    ],
)
def test_wrong_use_says_what_to_do(file, words, status, said):
    answer = run(*[file if word == "FILE" else word for word in words])
    assert answer.exit_code == status
    assert said in answer.stderr


def test_a_wrong_header_names_every_column(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("naam;loon\nJan;1\n", encoding="utf-8")
    answer = run(path)
    assert answer.exit_code == 2
    assert "naam" in answer.stderr
    assert "loon" in answer.stderr
    assert "person_ref" in answer.stderr
