"""Read tasks."""

from uuid import UUID

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor, Role
from krachtlijn.store.work.models import Task
from krachtlijn.store.work.queue import TaskView


def view_of(row: Task) -> TaskView:
    """The row as a frozen value."""
    return TaskView(
        id=str(row.pk),
        kind=row.kind,
        state=row.state,
        step=row.step,
        done_units=row.done_units,
        all_units=row.all_units,
        sentence=Text(nl=row.sentence_nl, en=row.sentence_en),
        result=row.result,
        created_at=row.created_at,
        ended_at=row.ended_at,
    )


def task(task_id: UUID, *, by: Actor) -> TaskView:
    """One task of the actor (the operator sees all). Raises `NotFound` for anybody else's."""
    row = Task.objects.filter(pk=task_id).first()
    owns = row is not None and by.account_id is not None and row.owner_account_id == by.account_id
    if row is None or not (owns or by.role is Role.OPERATOR):
        raise NotFound(Text(nl="Deze taak bestaat niet of is niet van u.", en="This task does not exist or is not yours."))
    return view_of(row)


def tasks(*, by: Actor, limit: int = 50) -> tuple[TaskView, ...]:
    """The newest tasks of the actor, or of everybody for the operator."""
    rows = Task.objects.order_by("-created_at")
    if by.role is not Role.OPERATOR:
        rows = rows.filter(owner_account_id=by.account_id, owner_account_id__isnull=False)
    return tuple(view_of(row) for row in rows[:limit])


def waiting_count() -> int:
    """How many tasks wait for a worker."""
    return Task.objects.filter(state="queued").count()
