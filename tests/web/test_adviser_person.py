"""The adviser: people with a mandate, a reading that the person sees, and a path planned together."""

import pytest
from django.db import connection

from factories.citizen_pages import NURSE, TECHNICIAN, offer_on_starter_taxonomy
from factories.people import make_demo_people, make_profile
from krachtlijn.people.profile import DutchLevel, Status
from krachtlijn.store.audit.queries import readings_of
from krachtlijn.store.paths.models import KeptPath

pytestmark = pytest.mark.django_db(databases=["default", "log"])
PERSON = "/adviseur/p-an/"


@pytest.fixture
def people(demo_people, on_the_day):
    return make_demo_people(make_profile("p-an", status=Status.EMPLOYEE, dutch=DutchLevel.B2), make_profile("p-bo"))


@pytest.fixture
def adviser(sign_in, people):
    return sign_in("adviser")


def test_the_list_holds_people_with_a_mandate_alone(adviser, starter):
    page = adviser.get("/adviseur/").content.decode()
    assert "Demo p-an" in page
    assert "Demo p-bo" not in page
    assert readings_of("p-an") == ()


@pytest.mark.usefixtures("starter")
def test_opening_a_profile_is_noted_and_the_person_sees_it(adviser, sign_in, people):
    page = adviser.get(PERSON).content.decode()
    assert "Dat u dit profiel nu leest, is genoteerd" in page
    assert "Ik werk bij een werkgever" in page
    if connection.vendor == "postgresql":  # the log is another connection: what a test writes there is not committed
        return
    assert [(line.actor_name, line.purpose.value) for line in readings_of("p-an")] == [("Demo adviser", "guidance")]
    own = sign_in("p-an").get("/mijn-gegevens/").content.decode()
    assert "Demo adviser" in own
    assert "begeleiding naar werk of opleiding" in own


def test_a_path_planned_together_belongs_to_the_person(adviser, sign_in, people):
    offer_on_starter_taxonomy()
    own = sign_in("p-an")
    reply = adviser.post(PERSON, {"goal": TECHNICIAN, "order": "fastest"})
    assert reply.status_code == 302
    kept = KeptPath.objects.get()
    assert kept.holder == "person:p-an"
    assert TECHNICIAN in adviser.get(reply.headers["Location"]).content.decode()
    assert adviser.get(f"{reply.headers['Location']}pad.json").json() == kept.document
    assert own.get(f"/mijn-pad/{kept.pk}/").status_code == 200
    if connection.vendor != "postgresql":
        newest_first = [line.what for line in readings_of("p-an")]
        assert newest_first == ["path/1", "path/1, decision/1", "person/1, path/1"]


def test_refusals(adviser, sign_in, people):
    offer_on_starter_taxonomy()
    assert adviser.get("/adviseur/p-bo/").status_code == 403
    assert adviser.post("/adviseur/p-bo/", {"goal": NURSE, "order": "fastest"}).status_code == 403
    assert adviser.get("/adviseur/niemand/").status_code == 404
    assert sign_in("stranger").get(PERSON).status_code == 403
    assert sign_in("employer").get("/adviseur/").status_code == 403
    unclear = adviser.post(PERSON, {"goal": "", "order": ""})
    assert unclear.status_code == 422
    assert unclear.content.decode().count('href="#id_') == 2
    by_distance = adviser.post(PERSON, {"goal": TECHNICIAN, "order": "nearest"})
    assert by_distance.status_code == 422
    assert "uw woonplaats onbekend is" in by_distance.content.decode()
    assert not KeptPath.objects.exists()
