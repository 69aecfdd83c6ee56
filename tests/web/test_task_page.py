"""The page of a task refreshes until the task ended, and only its owner sees it."""

import pytest
from django.urls import reverse

from krachtlijn.kernel.text import Text
from krachtlijn.store.work.actions import claim_task, end_task, queue_task, record_progress

pytestmark = pytest.mark.django_db(databases=["default", "log"])


@pytest.fixture
def task_id(demo_people):
    return queue_task(by=demo_people["policy"], kind="test", arguments={})


def address(task_id):
    return reverse("public:task", args=[task_id])


def test_a_running_task_refreshes_and_shows_how_far_it_is(task_id, sign_in):
    claim_task()
    record_progress(task_id, step="sessies bewaren", done=3, total=4)
    html = sign_in("policy").get(address(task_id)).content.decode()
    assert '<meta http-equiv="refresh"' in html
    assert 'value="3"' in html
    assert "75 %" in html
    assert "sessies bewaren" in html


def test_an_ended_task_stands_still_and_says_how_it_ended(task_id, sign_in):
    claim_task()
    end_task(task_id, state="failed", sentence=Text(nl="Het bestand ontbreekt.", en="The file is missing."))
    html = sign_in("policy").get(address(task_id)).content.decode()
    assert "refresh" not in html
    assert "mislukt" in html
    assert "Het bestand ontbreekt." in html


def test_nobody_else_sees_it(task_id, sign_in, client):
    assert sign_in("sector").get(address(task_id)).status_code == 404
    assert client.get(address(task_id)).status_code == 404
