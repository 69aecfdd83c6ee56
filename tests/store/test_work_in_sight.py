"""Others see how far work is while it runs, and a wish to stop is heard until the work keeps something."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from uuid import UUID

import pytest
from django.db import connection

from krachtlijn.journeys import run_work
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.work.actions import ask_to_stop, queue_task
from krachtlijn.store.work.queries import task

QUEUE = """
import django; django.setup()
from datetime import date
from krachtlijn.journeys.build_region import queue_region_build
from krachtlijn.people.actor import OPERATOR
queue_region_build(by=OPERATOR, on=date(2026, 11, 23), seed=3, size="tiny")
"""


def test_every_part_of_a_build_is_seen_from_another_connection(tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("looks at its own SQLite file; on PostgreSQL the same progress is outside the same transaction")
    environment = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "LOG_DATABASE_URL"}}
    environment |= {
        "KRACHTLIJN_VAR": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "krachtlijn.config.settings",
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    krachtlijn = [sys.executable, "-m", "krachtlijn.cli.main"]
    subprocess.run([*krachtlijn, "taxonomy", "import", "--starter"], env=environment, capture_output=True, check=True)
    subprocess.run([sys.executable, "-c", QUEUE], env=environment, check=True)
    seen = set()
    with closing(sqlite3.connect(tmp_path / "krachtlijn.sqlite3")) as other:
        worker = subprocess.Popen([*krachtlijn, "work", "run", "--until-idle"], env=environment)
        while worker.poll() is None:
            seen.update(other.execute("SELECT state, step, done_units FROM store_work_task"))
        assert other.execute("SELECT state, done_units = all_units FROM store_work_task").fetchall() == [("done", 1)]
    told = {(state, step) for state, step, _ in seen}
    assert ("running", "opleidingen, werkgevers, vacatures en personen bewaren") in told


@pytest.fixture
def stopped_at(monkeypatch):
    """Runs work of three steps that somebody stops during one of them; gives how it ended."""

    def end(stop):
        def work(_, report):
            for done in range(4):
                report("step", done=done, total=3)
                if done == stop:
                    ask_to_stop(task_id, by=OPERATOR)
            return {}

        monkeypatch.setitem(run_work.WORK_OF_KIND, "three-steps", work)
        task_id: UUID = queue_task(by=OPERATOR, kind="three-steps", arguments={})
        assert run_work.run_next_task()
        return task(task_id, by=OPERATOR)

    return end


@pytest.mark.django_db
def test_work_stops_at_its_next_step(stopped_at):
    assert (stopped_at(0).state, stopped_at(1).done_units) == ("cancelled", 2)


@pytest.mark.django_db
def test_a_wish_to_stop_during_the_last_step_comes_too_late(stopped_at):
    assert stopped_at(2).state == "done"
