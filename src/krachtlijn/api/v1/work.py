"""The tasks (taken) of the actor who asks."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema

from krachtlijn.api.v1.answer import Answer, Listing, Sentence, answer
from krachtlijn.api.v1.cursor import DEFAULT_PER_PAGE, Cursor, PerPage, page_of
from krachtlijn.api.v1.request import signed_in_actor, today
from krachtlijn.store.work.queries import task, tasks
from krachtlijn.store.work.queue import TaskView

router = Router(by_alias=True)
MOST_TASKS = 1000


class TaskShape(Schema):
    """A task: what, how far, and what came of it."""

    id: str
    kind: str
    state: str
    step: str
    done_units: int
    all_units: int
    percent: int
    is_ended: bool
    sentence: Sentence
    result: dict[str, Any] | None
    created_at: datetime
    ended_at: datetime | None


@router.get("/tasks", response=Answer[Listing[TaskShape]])
def list_tasks(request: HttpRequest, *, cursor: Cursor = None, per_page: PerPage = DEFAULT_PER_PAGE) -> dict[str, Any]:
    """The tasks of the actor who asks, newest first (the last 1,000). Needs a signed-in actor."""
    own = tasks(by=signed_in_actor(request), limit=MOST_TASKS)
    page = page_of(own, key=_place, request=request, cursor=cursor, per_page=per_page, newest_first=True)
    return answer(schema="own-tasks/1", on=today(), result=page, is_synthetic=None)


@router.get("/tasks/{task_id}", response=Answer[TaskShape])
def show_task(request: HttpRequest, *, task_id: UUID) -> dict[str, Any]:
    """One task of the actor who asks. Needs a signed-in actor."""
    found = task(task_id, by=signed_in_actor(request))
    return answer(schema="own-task/1", on=today(), result=found, is_synthetic=None)


def _place(row: TaskView) -> tuple[str, str]:
    return (row.created_at.isoformat(timespec="microseconds"), row.id)
