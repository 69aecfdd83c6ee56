"""Files, folders and settings that cannot be: one sentence and an exit status, never a traceback."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from factories.people import make_demo_people
from krachtlijn.cli import paths, region, rights, taxonomy, work
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.taxonomy.models import ClassificationRelease
from krachtlijn.store.work.actions import queue_task

pytestmark = pytest.mark.django_db(databases=["default", "log"])
SOURCE = Path(__file__).resolve().parents[2] / "src"


def run(app, *words):
    answer = CliRunner().invoke(app, [str(word) for word in words])
    assert answer.exception is None or isinstance(answer.exception, SystemExit), answer.exception
    return answer


def test_an_import_that_recognises_nothing_says_so(tmp_path):
    (tmp_path / "leesmij.txt").write_text("tekst")
    refused = run(taxonomy.app, "import", tmp_path)
    assert (refused.exit_code, refused.stdout) == (2, "")
    told = " ".join(refused.stderr.split())
    assert "Niets ingevoerd" in told
    assert "--starter" in told
    assert "leesmij.txt: geen CSV- of Excelbestand" in told


def test_a_device_is_no_folder_with_classifications():
    refused = run(taxonomy.app, "import", os.devnull)
    assert refused.exit_code == 2
    assert "geen bestand en geen map" in " ".join(refused.stderr.split())


@pytest.mark.parametrize(
    "content",
    [b"[" * 100_000, b'{"a":' * 100_000, b"\xff\xfe", b"", b"[1]", b"{"],
    ids=["deep", "deeper", "bytes", "empty", "list", "cut"],
)
def test_a_profile_or_facts_that_are_no_object(tmp_path, content):
    file = tmp_path / "person.json"
    file.write_bytes(content)
    for app, words in (
        (paths.app, ("plan", "--goal", "lasser", "--person", file)),
        (rights.app, ("decide", "vlaams_opleidingsverlof", "--facts", file)),
    ):
        refused = run(app, *words)
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert "person.json: dit bestand is geen JSON-object" in " ".join(refused.stderr.split())


def test_texts_to_link_that_are_no_utf_8(tmp_path):
    file = tmp_path / "titels.txt"
    file.write_bytes("vérificateur".encode("latin-1"))
    refused = run(taxonomy.app, "link", "--file", file, "--out", tmp_path / "uit.jsonl")
    assert refused.exit_code == 2
    assert "titels.txt: dit is geen UTF-8" in " ".join(refused.stderr.split())


def test_an_output_that_cannot_be_written(tmp_path):
    assert run(taxonomy.app, "import", "--starter").exit_code == 0
    file = tmp_path / "titels.txt"
    file.write_text("lasser\n", encoding="utf-8")
    refused = run(taxonomy.app, "link", "--file", file, "--out", tmp_path / "weg" / "uit.jsonl")
    assert refused.exit_code == 6
    assert "uit.jsonl’ is niet bruikbaar" in "".join(refused.stderr.splitlines())


def test_only_who_may_writes():
    make_demo_people()
    task = queue_task(by=OPERATOR, kind="build_region", arguments={})
    for app, words, status in (
        (taxonomy.app, ("import", "--starter"), 4),
        (region.app, ("build", "--size", "tiny", "--seed", 1), 4),
        (region.app, ("build", "--size", "tiny", "--seed", 1, "--queue"), 4),
        (work.app, ("stop", task), 4),
    ):
        refused = run(app, *words, "--as", "p-an@demo.example")
        assert (refused.exit_code, refused.stdout) == (status, ""), words
        assert run(app, *words, "--as", "nobody@demo.example").exit_code == 3
    assert not ClassificationRelease.objects.exists()
    assert json.loads(run(work.app, "list", "--as", "policy@demo.example", "--json").stdout)["result"]["tasks"] == []
    assert [row["id"] for row in json.loads(run(work.app, "list", "--json").stdout)["result"]["tasks"]] == [str(task)]


@pytest.mark.parametrize(
    ("name", "value", "told"),
    [
        ("KRACHTLIJN_VAR", os.devnull, "Kies een map waarin u mag schrijven"),
        ("KRACHTLIJN_VAR", f"{os.devnull}/var", "Kies een map waarin u mag schrijven"),
        ("KRACHTLIJN_API_REQUESTS_PER_MINUTE", "veel", "geef een geheel getal"),
        ("KRACHTLIJN_API_REQUESTS_PER_MINUTE", "-1", "geef een geheel getal"),
    ],
)
@pytest.mark.parametrize("module", ["krachtlijn.cli.main", "krachtlijn.config.server"])
def test_a_setting_that_cannot_be(tmp_path, module, name, value, told):
    words = ["taxonomy", "releases"] if module.endswith("main") else ["--port", "8765"]
    environment = os.environ | {"KRACHTLIJN_VAR": str(tmp_path), "PYTHONPATH": str(SOURCE), name: value}
    done = subprocess.run([sys.executable, "-m", module, *words], env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (6, "")
    assert name in done.stderr
    assert told in done.stderr
    assert "Traceback" not in done.stderr
