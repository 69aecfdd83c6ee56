"""Personal data and tasks: for who they belong to, and for nobody else."""

import pytest
from django.db import connection
from django.utils import timezone

from krachtlijn.people.actor import OPERATOR, Role
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.people.queries import actor_of, person
from krachtlijn.store.work.actions import queue_task

pytestmark = pytest.mark.django_db(databases=["default", "log"])


def test_citizen_reads_the_own_profile(client_as):
    document = client_as(Role.CITIZEN).get("/api/v1/people/me").json()
    assert document["result"]["name"] == "Mina Peeters"
    assert document["result"]["profile"]["schema"] == "person/1"
    assert document["is_synthetic"] is True


def test_visitor_reads_no_personal_data(client, accounts):
    for address in ("/api/v1/people/me", "/api/v1/people/me/readings", "/api/v1/work/tasks"):
        response = client.get(address)
        assert response.status_code == 403
        assert response.json()["code"] == "not-allowed"
        assert "Mina" not in response.content.decode()


def test_citizen_sees_who_read_the_profile(client_as, accounts):
    today = timezone.localdate()
    person("p1", by=actor_of(accounts[Role.ADVISER], on=today), purpose=Purpose.GUIDANCE, on=today)
    if connection.vendor == "postgresql":  # the log is another connection: what a test writes there is not committed
        assert client_as(Role.CITIZEN).get("/api/v1/people/me/readings").status_code == 200
        return
    (reading,) = client_as(Role.CITIZEN).get("/api/v1/people/me/readings").json()["result"]["items"]
    assert (reading["actor_name"], reading["purpose"]) == ("Demo adviser", "guidance")
    assert reading["purpose_title"] == "begeleiding naar werk of opleiding"


def test_own_tasks_only(client_as, accounts):
    today = timezone.localdate()
    own = queue_task(by=actor_of(accounts[Role.POLICY], on=today), kind="try", arguments={})
    other = queue_task(by=OPERATOR, kind="try", arguments={})
    client = client_as(Role.POLICY)
    assert [row["id"] for row in client.get("/api/v1/work/tasks").json()["result"]["items"]] == [str(own)]
    assert client.get(f"/api/v1/work/tasks/{own}").json()["result"]["state"] == "queued"
    assert client.get(f"/api/v1/work/tasks/{other}").status_code == 404
    assert client.get("/api/v1/work/tasks/not-a-number").status_code == 422


def test_personal_answers_are_kept_by_nobody(client_as):
    assert client_as(Role.CITIZEN).get("/api/v1/people/me")["Cache-Control"] == "private, no-store"
