"""Run long work in the background: one loop that claims tasks and runs what each kind asks; once a day it forgets what is old."""

import logging
import signal
import time
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import DatabaseError, close_old_connections
from django.utils import timezone

from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.check_claims import check_uploaded_claims
from krachtlijn.journeys.forget_old import forget_old
from krachtlijn.journeys.preview_reform import preview_as_task
from krachtlijn.kernel.errors import KrachtlijnError
from krachtlijn.kernel.progress import Report
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.work.actions import (
    claim_task,
    end_task,
    record_progress,
    recover_lost_tasks,
)

Work = Callable[[Mapping[str, Any], Report], Mapping[str, Any]]

PAUSE_SECONDS = 0.5
RECOVER_EVERY_SECONDS = 20
DONE = Text(nl="Klaar.", en="Done.")
STOPPED = Text(nl="Gestopt op vraag. Er is niets half bewaard.", en="Stopped as asked. Nothing is half kept.")
FAULT = Text(
    nl="Er ging iets fout aan onze kant. Er is niets half bewaard. Start de taak opnieuw of meld het aan de beheerder.",
    en="Something went wrong on our side. Nothing is half kept. Start the task again or tell the operator.",
)
logger = logging.getLogger("krachtlijn.work")


class StopAsked(Exception):
    """Raised inside a task when its owner asked to stop, before it keeps anything."""


def _build_region(arguments: Mapping[str, Any], report: Report) -> Mapping[str, Any]:
    build = build_region(
        by=OPERATOR,
        on=date.fromisoformat(arguments["on"]),
        seed=int(arguments["seed"]),
        size=arguments["size"],
        scale=arguments.get("scale", ""),
        report=report,
    )
    return {"sha256": build.sha256}


def _check_claims(arguments: Mapping[str, Any], report: Report) -> Mapping[str, Any]:
    return {"counts": check_uploaded_claims(UUID(arguments["claim_file"]), by=OPERATOR, on=timezone.localdate(), report=report)}


def _preview_reform(arguments: Mapping[str, Any], report: Report) -> Mapping[str, Any]:
    return preview_as_task(arguments, by=OPERATOR, report=report)


WORK_OF_KIND: Mapping[str, Work] = {
    "build_region": _build_region,
    "check_claims": _check_claims,
    "preview_reform": _preview_reform,
}


def run_work(*, until_idle: bool = False) -> None:
    """Claim and run tasks until the process is told to stop (or, with `until_idle`, until nothing waits)."""
    stopping: list[int] = []
    if not until_idle:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda received, _frame: stopping.append(received))
    recovered_at = 0.0
    forgotten_on: date | None = None
    while not stopping:
        if forgotten_on != timezone.localdate():
            forgotten_on = timezone.localdate()
            _forget_old(on=forgotten_on)
        if time.monotonic() - recovered_at > RECOVER_EVERY_SECONDS:
            recover_lost_tasks()
            recovered_at = time.monotonic()
        was_busy = run_next_task()
        if until_idle:
            if not was_busy:
                return
            continue
        close_old_connections()
        if not was_busy:
            time.sleep(PAUSE_SECONDS)


def _forget_old(*, on: date) -> None:
    """Forget what has passed its last day; a fault is logged and the work goes on, the next day or start tries again."""
    try:
        forget_old(by=OPERATOR, on=on)
    except (DatabaseError, OSError):
        logger.exception("What had to be forgotten on %s is still there; the next start tries again.", on)


def run_next_task() -> bool:
    """Run the oldest waiting task to its end; False when none waits."""
    claimed = claim_task()
    if claimed is None:
        return False
    task, arguments = claimed
    task_id = UUID(task.id)

    def report(step: str, *, done: int, total: int) -> None:
        may_go_on = record_progress(task_id, step=step, done=done, total=total)
        if not may_go_on and done < total:
            raise StopAsked

    try:
        result = WORK_OF_KIND[task.kind](arguments, report)
    except StopAsked:
        end_task(task_id, state="cancelled", sentence=STOPPED)
    except KrachtlijnError as error:
        end_task(task_id, state="failed", sentence=error.sentence)
    except Exception:
        logger.exception("task %s of kind %s failed", task.id, task.kind)
        end_task(task_id, state="failed", sentence=FAULT)
    else:
        end_task(task_id, state="done", sentence=DONE, result=result)
    return True
