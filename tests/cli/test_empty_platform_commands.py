"""A platform without tables: every shell says in one sentence what to do, and an import makes the tables itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from krachtlijn.store.tables import lacks_tables

SOURCE = Path(__file__).resolve().parents[2] / "src"


@pytest.fixture
def krachtlijn(tmp_path):
    """Runs a command in an empty var folder."""
    kept = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "LOG_DATABASE_URL"}}
    environment = kept | {"KRACHTLIJN_VAR": str(tmp_path / "var"), "PYTHONPATH": str(SOURCE), "COLUMNS": "200"}
    environment["DJANGO_SETTINGS_MODULE"] = "krachtlijn.config.settings"

    def run(*words):
        command = [sys.executable, "-m", "krachtlijn.cli.main", *words]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    return run


def test_a_command_before_the_tables_says_what_to_do_and_an_import_makes_them(krachtlijn):
    for words in (("taxonomy", "search", "lasser"), ("people", "actors"), ("region", "show"), ("audit", "list")):
        refused = krachtlijn(*words)
        assert (refused.returncode, refused.stdout) == (6, ""), words
        assert refused.stderr.count("\n") == 1
        assert "script/server" in refused.stderr
    assert krachtlijn("taxonomy", "import", "--starter", "--on", "2026-11-23").returncode == 0
    assert "lasser" in krachtlijn("taxonomy", "search", "lasser").stdout


@pytest.fixture
def without_tables(db):
    with connection.cursor() as cursor:
        for table in ("store_training_training", "store_evidence_shortagelistversion"):
            cursor.execute(f"ALTER TABLE {table} RENAME TO gone_{table}")


@pytest.mark.usefixtures("without_tables")
@pytest.mark.parametrize(
    ("address", "kind"), [("/knelpuntberoepen/", "text/html"), ("/api/v1/training", "application/problem+json")]
)
def test_a_page_before_the_tables_says_what_to_do(address, kind, client):
    answer = client.get(address)
    assert answer.status_code == 503
    assert answer.headers["Content-Type"].startswith(kind)
    assert "script/server" in answer.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("query", "lacks"),
    [("SELECT 1 FROM nowhere", True), ("SELECT wrong_name FROM store_people_person", True), ("SELECT FROM WHERE", False)],
)
def test_only_a_missing_table_or_column_counts(query, lacks):
    with pytest.raises(DatabaseError) as caught, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(query)
    assert lacks_tables(caught.value) is lacks


def test_other_errors_are_no_missing_tables():
    assert not lacks_tables(IntegrityError("no two alike"))
    assert not lacks_tables(ValueError("no such table: said by somebody else"))
