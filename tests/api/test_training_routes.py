"""Trainings of a tiny reference region: search with conditions, show, and refusals."""

from datetime import timedelta

import pytest

from factories.region_taxonomy import ON, small_region_taxonomy
from krachtlijn.people.actor import OPERATOR
from krachtlijn.sources.reference_region.calibration import calibrate
from krachtlijn.sources.reference_region.region import generate_region, region_sha256
from krachtlijn.sources.reference_region.size import TINY
from krachtlijn.store.training.actions import record_region
from krachtlijn.store.training.models import Session as SessionRow

pytestmark = pytest.mark.django_db(databases=["default", "log"])
TRAININGS = "/api/v1/training"


@pytest.fixture(scope="module")
def region():
    return generate_region(seed=3, on=ON, taxonomy=small_region_taxonomy(), size=TINY)


@pytest.fixture(autouse=True)
def _stored(region):
    record_region(
        by=OPERATOR,
        on=ON,
        region=region,
        sha256=region_sha256(region),
        calibration=calibrate(region),
        skill_names={},
        release_id="region-api",
        manifest={"schema": "reference-region/1"},
    )


def ask(client, **query):
    return client.get(TRAININGS, {"on": ON.isoformat(), **query})


def test_pages_together_are_all_trainings(client, region):
    seen, cursor = [], None
    while True:
        result = ask(client, per_page=40, **({"cursor": cursor} if cursor else {})).json()["result"]
        seen += [row["id"] for row in result["items"]]
        cursor = result["next"]
        if cursor is None:
            break
    assert sorted(seen) == sorted(item.id for item in region.trainings)
    assert result["total"] == len(seen)


def test_conditions_hold_for_the_session_shown(client):
    document = ask(client, slot="evening", has_places="true", per_page=100).json()
    assert document["is_synthetic"] is True
    rows = document["result"]["items"]
    assert rows
    assert all(row["next_session"]["slot"] == "evening" and row["next_session"]["places_left"] > 0 for row in rows)


def test_training_in_euro_and_hours(client, region):
    wanted = next(item for item in region.trainings if item.price)
    shown = client.get(f"{TRAININGS}/{wanted.id}", {"on": ON.isoformat()}).json()["result"]
    assert round(float(shown["price_eur"]) * 10_000) == wanted.price
    assert round(float(shown["contact_hours"]) * 100) == wanted.contact_hours
    assert {row["uri"] for row in shown["outcomes"]} == set(wanted.outcomes)
    assert all(row["starts_on"] >= ON.isoformat() for row in shown["sessions"])


def test_training_and_session_answer_questions_of_a_right(client, region):
    session = next(item for item in region.sessions if item.starts_on >= ON)
    body = {"instrument": "opleidingscheque", "training": session.training, "on": ON.isoformat()}

    def decide(session_id):
        return client.post("/api/v1/rights/decide", data={**body, "session": session_id}, content_type="application/json")

    document = decide(session.id).json()
    assert document["is_synthetic"] is True
    assert document["result"]["receipt"]["facts"]["training_starts_on"] == session.starts_on.isoformat()
    assert decide("bestaat-niet").status_code == 404


def test_every_session_to_come_is_known_by_its_id_and_no_other(client, region):
    first = next(item for item in region.sessions if item.starts_on >= ON)
    row = SessionRow.objects.get(pk=first.id)
    for number in range(60):
        row.pk = f"{first.id}-{number}"
        row.starts_on, row.ends_on = (day + timedelta(days=700 + number) for day in (first.starts_on, first.ends_on))
        row.save(force_insert=True)
    another = next(item for item in region.sessions if item.starts_on >= ON and item.training != first.training)

    def decide(session_id, on=ON):
        body = {"instrument": "opleidingscheque", "training": first.training, "session": session_id, "on": on.isoformat()}
        return client.post("/api/v1/rights/decide", data=body, content_type="application/json")

    last = decide(f"{first.id}-59").json()["result"]["receipt"]["facts"]
    assert last["training_starts_on"] == row.starts_on.isoformat()
    for refused in (decide(another.id), decide(first.id, on=first.starts_on + timedelta(days=1))):
        assert (refused.status_code, refused.json()["code"]) == (404, "not-found")
        assert f"training/{first.training}" in refused.json()["detail"]


def test_training_that_does_not_exist(client):
    assert client.get(f"{TRAININGS}/bestaat-niet").status_code == 404


@pytest.mark.parametrize("query", [{"slot": "night"}, {"within_km": "5"}, {"max_price_eur": "-1"}, {"words": "x"}], ids=str)
def test_wrong_conditions_are_refused(client, query):
    response = ask(client, **query)
    assert (response.status_code, response.json()["code"]) == (422, "invalid-input")
    assert response.json()["problems"]


def test_municipality_outside_the_region(client):
    assert ask(client, near="Nergenshuizen").status_code == 404
