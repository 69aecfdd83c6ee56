"""Occupations, competences, releases and the list of shortage occupations."""

from datetime import date

import pytest
from django.utils import timezone

from krachtlijn.evidence.shortage_list import ShortageEntry, ShortageList
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.kernel.period import Period
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.evidence.actions import record_shortage_list

pytestmark = pytest.mark.django_db(databases=["default", "log"])
OCCUPATIONS = "/api/v1/taxonomy/occupations"


@pytest.fixture
def starter():
    import_starter(by=OPERATOR, on=timezone.localdate())


def found(client, **query):
    return client.get(OCCUPATIONS, query).json()["result"]["items"]


def test_occupation_is_found_despite_a_typing_error_and_shown(client, starter):
    first = found(client, q="verpleegkundge")[0]
    assert "verpleegkundige" in first["label"]
    document = client.get(f"{OCCUPATIONS}/{first['uri']}").json()
    assert document["result"]["uri"] == first["uri"]
    assert len(document["result"]["isco"]) == 4
    assert document["result"]["essential"]
    assert document["result"]["release"]["attribution"]
    assert document["releases"] == [document["result"]["release"]["name"]]


def test_pages_of_a_search_repeat_nothing(client, starter):
    seen, cursor = [], None
    while True:
        query = {"q": "technieker", "per_page": 9} | ({"cursor": cursor} if cursor else {})
        result = client.get(OCCUPATIONS, query).json()["result"]
        seen += [row["uri"] for row in result["items"]]
        cursor = result["next"]
        if cursor is None:
            break
    assert len(seen) == len(set(seen)) > 9


def test_names_follow_the_language(client, starter):
    uri = found(client, q="lasser")[0]["uri"]
    english = client.get(f"{OCCUPATIONS}/{uri}", {"lang": "en"}).json()["result"]
    assert english["language"] == "en"
    assert english["name"] != client.get(f"{OCCUPATIONS}/{uri}").json()["result"]["name"]


def test_competences_are_found(client, starter):
    rows = client.get("/api/v1/taxonomy/skills", {"q": "lassen"}).json()["result"]["items"]
    assert rows
    assert rows[0]["isco"] is None


def test_occupation_that_does_not_exist(client, starter):
    assert client.get(f"{OCCUPATIONS}/urn:krachtlijn:occupation:eenhoornfokker").status_code == 404
    assert client.get(f"{OCCUPATIONS}/eenhoorn").status_code == 422
    assert client.get(OCCUPATIONS).json()["problems"][0]["column"] == "q"


def test_without_a_taxonomy_the_source_is_unavailable(client):
    response = client.get(OCCUPATIONS, {"q": "lasser"})
    assert (response.status_code, response.json()["code"]) == (503, "source-unavailable")


def test_releases_name_their_licence(client, starter):
    (release,) = client.get("/api/v1/releases").json()["result"]
    assert (release["licence"], release["is_active"]) == ("EUPL-1.2", True)


def test_shortage_list_of_the_day_and_no_list_for_another_day(client):
    published = ShortageList(
        publisher="VDAB",
        version="2026",
        published_on=None,
        validity=Period(valid_from=date(2026, 1, 1), valid_until=date(2027, 1, 1)),
        decree="",
        entries=(ShortageEntry(number=1, title="Lasser", cluster="Industrie", is_in_decree=True),),
        sha256="0" * 64,
    )
    record_shortage_list(by=OPERATOR, on=date(2026, 2, 1), shortage_list=published)
    document = client.get("/api/v1/taxonomy/shortage-list", {"on": "2026-06-01"}).json()
    assert [row["title"] for row in document["result"]["items"]] == ["Lasser"]
    assert document["releases"] == ["VDAB 2026"]
    assert client.get("/api/v1/taxonomy/shortage-list", {"on": "2031-06-01"}).status_code == 404
