"""A path over the API, on the starter taxonomy and a tiny region: solved, refused with what would help, and wrong questions."""

import json

import pytest
from jsonschema import Draft202012Validator

from factories.region_taxonomy import ON
from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.journeys.path_document import path_document
from krachtlijn.journeys.path_schema import PATH_SCHEMA
from krachtlijn.journeys.plan_path import plan_path
from krachtlijn.paths.instance import Order
from krachtlijn.people.actor import OPERATOR
from krachtlijn.people.profile_document import parse_person
from krachtlijn.store.audit.models import AuditEntry
from krachtlijn.store.paths.models import KeptPath
from krachtlijn.store.people.models import Person as PersonRow
from krachtlijn.store.taxonomy.queries import load_taxonomy

pytestmark = pytest.mark.django_db(databases=["default", "log"])
PLAN = "/api/v1/paths/plan"
NEEDED = {"solved", "no_path"}


@pytest.fixture
def cases():
    """A person, a goal and the document of one question per outcome; every document on the way must fit the schema."""
    import_starter(by=OPERATOR, on=ON)
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")
    found, validator = {}, Draft202012Validator(PATH_SCHEMA)
    for goal in sorted(load_taxonomy().occupations):
        for person in PersonRow.objects.order_by("pk").values_list("document", flat=True)[:4]:
            answer = plan_path(person=parse_person(person), goal=goal, on=ON, order=Order.FASTEST, by=OPERATOR)
            document = json.loads(json.dumps(path_document(answer)))
            validator.validate(document)
            found.setdefault(document["outcome"], (person, goal, document))
        if set(found) >= NEEDED:
            return found
    pytest.fail(f"the tiny region gives only {sorted(found)}")


def plan(client, **body):
    return client.post(PLAN, data={"on": ON.isoformat(), **body}, content_type="application/json")


def test_path_is_the_document_of_the_command_line_and_a_refusal_carries_it_too(client, cases):
    person, goal, expected = cases["solved"]
    before = AuditEntry.objects.count()
    answer = plan(client, person=person, goal=goal).json()
    assert (answer["schema"], answer["is_synthetic"]) == ("path/1", True)
    assert answer["result"] == expected
    assert answer["releases"] == expected["releases"]
    assert (KeptPath.objects.count(), AuditEntry.objects.count()) == (0, before)

    person, goal, expected = cases["no_path"]
    refusal = plan(client, person=person, goal=goal)
    assert (refusal.status_code, refusal.json()["code"]) == (422, "no-solution")
    assert refusal["Content-Type"] == "application/problem+json"
    assert refusal.json()["detail"] == expected["sentence"]["nl"]
    assert refusal.json()["result"] == expected


def test_wrong_questions_list_everything(client):
    wrong = plan(client, person={"id": "p1"}, goal="lasser", order="soonest", colour="red").json()
    assert {problem["column"] for problem in wrong["problems"]} == {"order", "colour"}
    profile = plan(client, person={"id": "p1", "hobby": "x"}, goal="lasser").json()
    assert [problem["column"] for problem in profile["problems"]] == ["hobby", "status"]


def test_goal_that_nobody_knows(client):
    import_starter(by=OPERATOR, on=ON)
    response = plan(client, person={"id": "p1", "status": "jobseeker"}, goal="qqxxzz")
    assert (response.status_code, response.json()["code"]) == (404, "not-found")


def test_numbers_out_of_range_in_a_profile_are_refused_with_their_place(client):
    place = {"municipality": "11002", "latitude": 91, "longitude": 4.4}
    person = {"id": "p1", "status": "jobseeker", "max_distance_km": 10**400, "residence": place}
    response = plan(client, person=person, goal="lasser")
    assert response.status_code == 422
    assert {problem["column"] for problem in response.json()["problems"]} == {"max_distance_km", "residence.latitude"}
