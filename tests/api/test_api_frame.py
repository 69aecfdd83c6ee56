"""What holds for every answer: the envelope, language, entity tag, caching, the rate limit and the description."""

import json

import pytest
from django.db import transaction
from django.test import override_settings

from krachtlijn.api.v1.api import api
from krachtlijn.people.actor import OPERATOR, Role
from krachtlijn.store.work.actions import queue_task
from krachtlijn.store.work.queries import tasks

pytestmark = pytest.mark.django_db(databases=["default", "log"])

LINES = "/api/v1/offensive/lines"


def test_answer_carries_the_envelope(client):
    response = client.get(LINES, {"on": "2026-09-01"})
    document = response.json()
    assert set(document) == {"schema", "on", "releases", "is_synthetic", "result", "problems"}
    assert (document["schema"], document["on"], document["is_synthetic"]) == ("offensive-lines/1", "2026-09-01", False)


def test_language_by_parameter_goes_before_the_header(client):
    asked = client.get(LINES, {"lang": "nl"}, headers={"accept-language": "en"})
    assert asked["Content-Language"] == "nl"
    assert asked.json()["result"][3]["title"] == "Leren in de transitie van school naar werk"
    assert client.get(LINES, headers={"accept-language": "en"}).json()["result"][3]["title"] == "Learning from school to work"
    assert client.get(LINES, headers={"accept-language": "fr"})["Content-Language"] == "nl"


def test_same_answer_is_not_sent_twice(client):
    first = client.get(LINES)
    again = client.get(LINES, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["ETag"] == first["ETag"]
    other = client.get(LINES, {"lang": "en"}, headers={"if-none-match": first["ETag"]})
    assert other.status_code == 200
    assert other["ETag"] != first["ETag"]


def test_head_answers_as_get_without_a_body(client):
    head = client.head(LINES)
    assert (head.status_code, head.content) == (200, b"")
    got = client.get(LINES)
    assert (head["ETag"], head["Content-Length"]) == (got["ETag"], str(len(got.content)))


def test_only_what_a_visitor_reads_may_be_kept_by_others(client, client_as):
    assert client.get(LINES)["Cache-Control"] == "public, max-age=60"
    assert client_as(Role.CITIZEN).get(LINES)["Cache-Control"] == "private, no-store"
    assert "Cookie" in client.get(LINES)["Vary"]


@override_settings(KRACHTLIJN_API_REQUESTS_PER_MINUTE=3)
def test_who_asks_too_fast_waits_and_others_do_not(client):
    assert [client.get(LINES).status_code for _ in range(3)] == [200, 200, 200]
    refused = client.get(LINES)
    assert refused.status_code == 429
    assert refused["Content-Type"] == "application/problem+json"
    assert 1 <= int(refused["Retry-After"]) <= 20
    assert client.get(LINES, REMOTE_ADDR="127.0.0.9").status_code == 200


@override_settings(KRACHTLIJN_API_REQUESTS_PER_MINUTE=3)
def test_bucket_refills_with_time(client, time_machine):
    time_machine.move_to("2026-09-01T10:00:00Z", tick=False)
    assert [client.get(LINES).status_code for _ in range(4)][-1] == 429
    time_machine.shift(20)
    assert [client.get(LINES).status_code for _ in range(2)] == [200, 429]


def test_description_is_openapi_3_1_and_lists_every_route(client):
    description = client.get("/api/v1/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    listed = {
        (method.upper(), path.removeprefix("/api/v1")) for path, methods in description["paths"].items() for method in methods
    }
    assert listed == {(method, path.replace("{path:", "{")) for method, path, _ in api.operations()}
    text = json.dumps(description)
    for reference in {part.split('"')[0] for part in text.split('"$ref": "#/')[1:]}:
        place = description
        for step in reference.split("/"):
            place = place[step]
    assert all("default" in details["responses"] for methods in description["paths"].values() for details in methods.values())


def test_no_page_of_the_api_needs_a_remote_asset(client):
    assert client.get("/api/v1/docs").status_code == 404


def test_reading_cannot_write(client, monkeypatch, caplog):
    def writes():
        with transaction.atomic():
            queue_task(by=OPERATOR, kind="try", arguments={})
        return 0

    monkeypatch.setattr("krachtlijn.api.v1.meta.waiting_count", writes)
    assert client.get("/api/v1/health").status_code == 500
    assert "readonly" in caplog.text.replace("-", "").replace(" ", "").lower()
    assert tasks(by=OPERATOR) == ()
