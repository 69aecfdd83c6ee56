"""`krachtlijn rights text`: the rule in words, in Dutch and English, or as one document."""

import json

import pytest
from typer.testing import CliRunner

from krachtlijn.cli import rights


def run(*words):
    return CliRunner().invoke(rights.app, ["text", *words])


def test_the_text_names_the_value_of_the_day():
    before, after = (run("vlaams-opleidingsverlof", "--on", day).stdout for day in ("2024-09-01", "2025-09-01"))
    assert "Zo staat de regel op 1/9/2024." in before
    assert "€ 21,30 (terugbetaling per goedgekeurd uur)" in before
    assert "€ 14,91 (terugbetaling per goedgekeurd uur)" in after


def test_the_text_in_english(monkeypatch):
    monkeypatch.setenv("KRACHTLIJN_LANG", "en")
    said = run("opleidingscheque", "--on", "2026-03-01").stdout
    assert "This is the rule as it stands on 2026-03-01." in said
    assert "rounded down to the cent" in said


def test_the_document_holds_both_languages():
    document = json.loads(run("leerjob", "--on", "2026-03-01", "--json").stdout)
    assert (document["schema"], document["on"], document["is_synthetic"]) == ("rule-text/1", "2026-03-01", False)
    names = [section["name"] for section in document["result"]["sections"]]
    assert names[:4] == ["what", "who", "gives", "until"]
    assert set(document["result"]["title"]) == {"nl", "en"}


@pytest.mark.parametrize("words", [("gouden-handdruk",), ("leerjob", "--on", "1800-01-01")])
def test_what_does_not_exist_is_said_on_stderr(words):
    answer = run(*words)
    assert answer.exit_code != 0
    assert answer.stdout == ""
