"""An import killed in the middle leaves nothing behind, and the next one starts clean."""

import os
import signal
import subprocess
import sys

import pytest
from django.db import connection

from factories.esco_folder import shortage_csv, write_esco

PREPARE = """
import django; django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0); call_command("migrate", database="log", verbosity=0)
"""
IMPORT = """
import os, signal, sys, django; django.setup()
from datetime import date; from pathlib import Path
from krachtlijn.journeys import import_classifications as journey
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.taxonomy.models import Label
if sys.argv[2] == "kill":
    def record_shortage_list(**_):
        assert Label.objects.exists()
        os.kill(os.getpid(), signal.SIGKILL)
    journey.record_shortage_list = record_shortage_list
journey.import_classifications(by=OPERATOR, on=date(2026, 5, 4), path=Path(sys.argv[1]))
"""
COUNT = """
import django; django.setup()
from krachtlijn.store.taxonomy.models import ClassificationRelease, Concept, Label
print(ClassificationRelease.objects.count(), Concept.objects.count(), Label.objects.count())
"""


def test_kill_in_the_middle_of_an_import(tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("kills its own process on its own SQLite file; the transaction is the same on PostgreSQL")
    folder = write_esco(tmp_path / "esco")
    (folder / "lijst_2026.csv").write_text(shortage_csv(["Lasser"]), encoding="utf-8")
    environment = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "LOG_DATABASE_URL"}}
    environment |= {
        "KRACHTLIJN_VAR": str(tmp_path / "var"),
        "DJANGO_SETTINGS_MODULE": "krachtlijn.config.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }

    def python(script, *words):
        command = [sys.executable, "-c", script, *words]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    assert python(PREPARE).returncode == 0
    assert python(IMPORT, str(folder), "kill").returncode == -signal.SIGKILL
    assert python(COUNT).stdout.split() == ["0", "0", "0"]
    assert python(IMPORT, str(folder), "run").returncode == 0
    releases, concepts, labels = map(int, python(COUNT).stdout.split())
    assert releases == 1
    assert concepts > 10
    assert labels > 10
