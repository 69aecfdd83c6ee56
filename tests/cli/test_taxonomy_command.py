"""`krachtlijn taxonomy`: one answer and one refusal per verb."""

import json

import pytest
from typer.testing import CliRunner

from factories.esco_folder import occupation_uri, skills_csv, write_esco
from krachtlijn.cli import taxonomy
from krachtlijn.store.taxonomy.models import ClassificationRelease

pytestmark = pytest.mark.django_db(databases=["default", "log"])


def run(*words):
    return CliRunner().invoke(taxonomy.app, [str(word) for word in words])


@pytest.fixture
def esco(tmp_path):
    folder = write_esco(tmp_path / "esco")
    assert run("import", folder, "--on", "2026-05-04").exit_code == 0
    return folder


def test_import_as_document_and_again_without_change(tmp_path):
    folder = write_esco(tmp_path / "esco")
    document = json.loads(run("import", folder, "--on", "2026-05-04", "--json").stdout)
    assert (document["schema"], document["on"], document["releases"]) == ("taxonomy-import/1", "2026-05-04", ["ESCO 1.2.1"])
    assert document["result"]["releases"][0]["counts"]["occupation"] == 3
    assert "ongewijzigd" in run("import", folder, "--on", "2026-05-04").stdout


def test_broken_input_exits_2_with_every_place(tmp_path):
    folder = write_esco(tmp_path / "esco", languages=("nl",))
    file = folder / "nl_1.2.1" / "skills_nl.csv"
    file.write_bytes(skills_csv("nl").replace("lassen", "lássen").replace("metselen", "metsélen").encode("latin-1"))
    answer = run("import", folder, "--on", "2026-05-04")
    assert answer.exit_code == 2
    told = answer.output.replace("\n", "")
    assert "skills_nl.csv:2 preferredLabel" in told
    assert "skills_nl.csv:3 preferredLabel" in told
    assert ClassificationRelease.objects.count() == 0


def test_import_wants_a_path_or_the_starter(tmp_path):
    assert run("import").exit_code == 2
    assert run("import", tmp_path / "weg").exit_code == 3
    assert run("import", "--starter", "--on", "2026-05-04").exit_code == 0


def test_search_document(esco):
    document = json.loads(run("search", "metslaar", "--kind", "occupation", "--on", "2026-05-04", "--json").stdout)
    assert document["schema"] == "taxonomy-search/1"
    assert document["result"]["hits"][0]["hit"]["uri"] == occupation_uri(2)


def test_search_without_taxonomy_exits_6():
    assert run("search", "lasser", "--on", "2026-05-04").exit_code == 6


def test_show_by_label_and_by_address(esco):
    shown = run("show", "lasser", "--on", "2026-05-04").stdout
    assert "ISCO-08: ambachten > metaal > plaat > lassers (7212)" in shown
    assert "This service uses the ESCO classification of the European Commission." in shown
    document = json.loads(run("show", occupation_uri(1), "--lang", "en", "--on", "2026-05-04", "--json").stdout)
    assert document["result"]["label"] == {"text": "welder", "language": "en", "is_translated": True}
    assert run("show", "lassser", "--on", "2026-05-04").exit_code == 3


def test_link_keeps_order_and_gives_probabilities(esco, tmp_path):
    (tmp_path / "titels.txt").write_text("metselaar\nlasser\n", encoding="utf-8")
    out = tmp_path / "uit.jsonl"
    answer = run("link", "--file", tmp_path / "titels.txt", "--kind", "occupation", "--lang", "nl", "--top", "2", "--out", out)
    assert answer.exit_code == 0
    lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert [line["query"] for line in lines] == ["metselaar", "lasser"]
    assert lines[0]["hits"][0]["uri"] == occupation_uri(2)
    assert set(lines[0]) == {"query", "hits", "none"}
    assert set(lines[0]["hits"][0]) == {"uri", "label", "p"}
    assert run("link", "--file", tmp_path / "weg", "--out", out).exit_code == 3


def test_releases_document(esco):
    document = json.loads(run("releases", "--json").stdout)
    assert [(r["classification"], r["is_active"]) for r in document["result"]] == [("esco", True)]
