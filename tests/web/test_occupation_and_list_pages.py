"""Occupations, the list of shortage occupations, and what we know until when: pages and the files beside them."""

import csv
import io

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from factories.esco_folder import occupation_uri
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.web.design.concept_address import ConceptConverter, short_form

pytestmark = pytest.mark.django_db(databases=["default", "log"])
LIST = "public:shortage-list"


def rows_of(answer):
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


@pytest.mark.parametrize(
    "uri",
    [
        "http://data.europa.eu/esco/occupation/18e14e61-495b-44cc-a7c6-df4c625934ba",
        "urn:competent:occupation:18e14e61-495b-44cc-a7c6-df4c625934ba",
        "urn:krachtlijn:occupation:industrieel-onderhoudstechnicus",
    ],
)
def test_a_concept_stands_in_an_address_and_comes_back(uri):
    assert ConceptConverter().to_python(short_form(ConceptUri(uri))) == uri


def test_a_concept_without_short_form_is_refused():
    with pytest.raises(ValueError, match="No short form"):
        short_form(ConceptUri("urn:elders:1"))


def test_search_finds_despite_a_typing_error(starter, client):
    html = client.get(reverse("public:occupation-search"), {"q": "laser"}).content.decode()
    assert reverse("public:occupation", args=["urn:krachtlijn:occupation:welder"]) in html


def test_far_fetched_occupations_are_left_out(starter, client):
    html = client.get(reverse("public:occupation-search"), {"q": "lasser"}).content.decode()
    assert html.count("<h2>") <= 3
    assert "Geen beroep gevonden" in client.get(reverse("public:occupation-search"), {"q": "xyzzy"}).content.decode()


def test_what_somebody_types_is_shown_as_text(starter, client):
    html = client.get(reverse("public:occupation-search"), {"q": "<b>lasser"}).content.decode()
    assert "<b>lasser" not in html


def test_an_occupation_tells_its_source_and_that_the_list_is_missing(starter, client):
    html = client.get(reverse("public:occupation", args=["urn:krachtlijn:occupation:welder"])).content.decode()
    assert "Onbekend, omdat" in html
    assert "Plaats in ISCO-08" in html
    assert "Licentie" in html


def test_the_list_shows_every_title_also_the_unresolved(english_classification, client):
    html = client.get(reverse(LIST)).content.decode()
    assert "Zandtovenaar" in html
    assert "niet gekoppeld" in html
    assert "2 namen op de lijst" in html


def test_the_list_filters(english_classification, client):
    html = client.get(reverse(LIST), {"q": "zand"}).content.decode()
    assert "1 naam op de lijst" in html
    assert occupation_uri(1).rsplit("/", 1)[-1] not in html


def test_the_list_as_file_has_every_title_and_the_mark(english_classification, client):
    rows = rows_of(client.get(reverse(LIST), {"bestand": "csv"}))
    assert {row["title"] for row in rows} == {"Welder", "Zandtovenaar"}
    assert {row["is_synthetic"] for row in rows} == {"False"}
    sheet = load_workbook(io.BytesIO(client.get(reverse(LIST), {"bestand": "xlsx"}).content)).active
    assert sheet.max_row == len(rows) + 1
    assert client.get(reverse(LIST), {"bestand": "doc"}).status_code == 404


def test_every_parameter_tells_its_last_confirmed_day(client):
    rows = rows_of(client.get(reverse("public:known-until"), {"bestand": "csv"}))
    expected = {(item.id, parameter.key) for item in flemish_instruments() for parameter in item.parameters.parameters}
    assert {(row["instrument"], row["parameter"]) for row in rows} == expected
    html = client.get(reverse("public:known-until")).content.decode()
    for instrument in flemish_instruments():
        assert f'href="{reverse("public:known-until-of", args=[instrument.id])}"' in html


def test_the_31_actions_go_along_as_a_file(sign_in):
    rows = rows_of(sign_in("policy").get(reverse("policy:home"), {"bestand": "csv"}))
    assert [int(row["number"]) for row in rows] == list(range(1, 32))
    assert all(row["lead"] for row in rows)
