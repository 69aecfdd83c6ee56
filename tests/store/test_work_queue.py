"""Tasks run once, survive a killed worker, tell how far they are and stop when asked."""

from uuid import UUID

import pytest
from django.db import transaction
from django.utils import timezone

from krachtlijn.kernel.errors import NotAllowed, NotFound, WrongState
from krachtlijn.people.actor import OPERATOR, VISITOR, Actor, Role
from krachtlijn.store.audit.queries import latest_changes
from krachtlijn.store.work.actions import (
    LOST,
    LOST_AFTER,
    ask_to_stop,
    claim_task,
    end_task,
    queue_task,
    record_progress,
    recover_lost_tasks,
)
from krachtlijn.store.work.models import Task
from krachtlijn.store.work.queries import task, waiting_count

pytestmark = pytest.mark.django_db


def lose(task_id: UUID) -> None:
    Task.objects.filter(pk=task_id).update(heartbeat_at=timezone.now() - 2 * LOST_AFTER)


def test_a_task_is_claimed_once_and_in_order():
    first = queue_task(by=OPERATOR, kind="a", arguments={"n": 1})
    queue_task(by=OPERATOR, kind="b", arguments={})
    claimed, arguments = claim_task()
    assert (claimed.id, arguments) == (str(first), {"n": 1})
    assert claim_task()[0].kind == "b"
    assert claim_task() is None


def test_a_lost_task_resumes_once_and_then_fails_with_a_sentence():
    task_id = queue_task(by=OPERATOR, kind="a", arguments={})
    claim_task()
    assert recover_lost_tasks() == 0
    lose(task_id)
    assert recover_lost_tasks() == 1
    assert task(task_id, by=OPERATOR).state == "queued"
    claim_task()
    lose(task_id)
    recover_lost_tasks()
    ended = task(task_id, by=OPERATOR)
    assert (ended.state, ended.sentence) == ("failed", LOST)


def test_progress_tells_when_to_stop():
    task_id = queue_task(by=OPERATOR, kind="a", arguments={})
    claim_task()
    assert record_progress(task_id, step="half", done=1, total=2)
    assert task(task_id, by=OPERATOR).percent == 50
    ask_to_stop(task_id, by=OPERATOR)
    assert not record_progress(task_id, step="more", done=2, total=2)


def test_a_waiting_task_is_cancelled_at_once():
    task_id = queue_task(by=OPERATOR, kind="a", arguments={})
    ask_to_stop(task_id, by=OPERATOR)
    assert task(task_id, by=OPERATOR).state == "cancelled"
    assert claim_task() is None


def test_somebody_elses_task_is_not_found():
    task_id = queue_task(by=OPERATOR, kind="a", arguments={})
    claim_task()
    end_task(task_id, state="done", sentence=LOST, result={"x": 1})
    with pytest.raises(NotFound):
        task(task_id, by=VISITOR)


def test_an_ended_task_stays_ended_and_cannot_be_stopped():
    task_id = queue_task(by=OPERATOR, kind="a", arguments={})
    claim_task()
    end_task(task_id, state="done", sentence=LOST)
    end_task(task_id, state="failed", sentence=LOST)
    assert task(task_id, by=OPERATOR).state == "done"
    with pytest.raises(WrongState):
        ask_to_stop(task_id, by=OPERATOR)


def test_who_may_queue_and_stop():
    citizen, policy = (Actor(role=role, name=role.value, account_id=7) for role in (Role.CITIZEN, Role.POLICY))
    for actor in (VISITOR, citizen):
        with pytest.raises(NotAllowed):
            queue_task(by=actor, kind="a", arguments={})
    task_id = queue_task(by=OPERATOR, kind="a", arguments={})
    with pytest.raises(NotFound):
        ask_to_stop(task_id, by=policy)
    assert {change.action for change in latest_changes(by=OPERATOR)} == {"queue_task"}


def test_waiting_tasks_are_counted():
    queue_task(by=OPERATOR, kind="a", arguments={})
    queue_task(by=OPERATOR, kind="b", arguments={})
    claim_task()
    assert waiting_count() == 1


def test_progress_inside_a_transaction_is_refused_since_nobody_would_see_it():
    task_id = queue_task(by=OPERATOR, kind="a", arguments={})
    claim_task()
    with pytest.raises(RuntimeError), transaction.atomic():
        record_progress(task_id, step="half", done=1, total=2)
