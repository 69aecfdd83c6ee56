"""Queue, claim, move and end tasks."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from krachtlijn.kernel.errors import WrongState
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.work.models import Task
from krachtlijn.store.work.queries import task, view_of
from krachtlijn.store.work.queue import TaskView

LOST_AFTER = timedelta(seconds=60)
MOST_ATTEMPTS = 2
LOST = Text(
    nl="De taak is twee keer onderbroken en niet afgemaakt. Start ze opnieuw; blijft het misgaan, vraag dan de beheerder.",
    en="The task was interrupted twice and did not finish. Start it again; if it keeps failing, ask the operator.",
)


@transaction.atomic
def queue_task(*, by: Actor, kind: str, arguments: Mapping[str, Any], permission: Permission = Permission.QUEUE_WORK) -> UUID:
    """Add a task to the queue and return its id. Raises `NotAllowed` unless the actor may have such tasks run."""
    check_permission(by, permission)
    row = Task.objects.create(kind=kind, arguments=dict(arguments), owner_account_id=by.account_id, created_at=timezone.now())
    record_change(by=by, action="queue_task", subject_kind="task", subject_id=str(row.pk), details={"kind": kind})
    return row.pk


def claim_task() -> tuple[TaskView, dict[str, Any]] | None:
    """Take the oldest waiting task, so that no other worker gets it; None when nothing waits."""
    with transaction.atomic():
        row = Task.objects.filter(state="queued").order_by("created_at", "pk").first()
        if row is None:
            return None
        now = timezone.now()
        taken = Task.objects.filter(pk=row.pk, state="queued").update(
            state="running", heartbeat_at=now, attempts=F("attempts") + 1
        )
        if not taken:
            return None
        row.refresh_from_db()
        return view_of(row), row.arguments


def recover_lost_tasks() -> int:
    """Put tasks whose worker died back in the queue, or fail them with a sentence after a second loss; returns how many."""
    lost = Task.objects.filter(Q(heartbeat_at__lt=timezone.now() - LOST_AFTER), state="running")
    failed = lost.filter(attempts__gte=MOST_ATTEMPTS).update(
        state="failed", sentence_nl=LOST.nl, sentence_en=LOST.en, ended_at=timezone.now()
    )
    return failed + lost.update(state="queued", done_units=0, all_units=0, step="")


@transaction.atomic(durable=True)
def record_progress(task_id: UUID, *, step: str, done: int, total: int) -> bool:
    """Note how far a task is; returns False when somebody asked to stop it.

    Everybody sees it at once: raises `RuntimeError` inside a transaction, where nobody else would see it before the end.
    """
    Task.objects.filter(pk=task_id).update(
        step=step[:200], done_units=min(done, total), all_units=total, heartbeat_at=timezone.now()
    )
    return not Task.objects.filter(pk=task_id, is_cancel_asked=True).exists()


def end_task(task_id: UUID, *, state: str, sentence: Text, result: Mapping[str, Any] | None = None) -> None:
    """Close a running task as done, failed or cancelled, with the sentence its owner reads; an ended task stays as it ended."""
    Task.objects.filter(pk=task_id, state="running").update(
        state=state,
        sentence_nl=sentence.nl,
        sentence_en=sentence.en,
        result=dict(result) if result is not None else None,
        ended_at=timezone.now(),
    )


@transaction.atomic
def ask_to_stop(task_id: UUID, *, by: Actor) -> None:
    """Ask a running task of one's own to stop at its next step (the operator: any); a waiting one is cancelled at once.

    Raises `NotAllowed`, `NotFound` for somebody else's task, `WrongState` when it has ended.
    """
    check_permission(by, Permission.QUEUE_WORK)
    task(task_id, by=by)
    if not Task.objects.filter(pk=task_id, state__in=("queued", "running")).exists():
        raise WrongState(Text(nl="Deze taak loopt niet meer; er valt niets te stoppen.", en="This task no longer runs."))
    record_change(by=by, action="ask_to_stop", subject_kind="task", subject_id=str(task_id))
    Task.objects.filter(pk=task_id, state="queued").update(state="cancelled", ended_at=timezone.now())
    Task.objects.filter(pk=task_id, state="running").update(is_cancel_asked=True)
