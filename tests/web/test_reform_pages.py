"""Reforms on the site: choose, compute as a task, read, take along; every output says that it is a scenario and no law."""

import csv
import json
from io import BytesIO, StringIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from factories.region_taxonomy import ON
from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.preview_reform import preview_reform
from krachtlijn.journeys.run_work import run_work
from krachtlijn.people.actor import OPERATOR
from krachtlijn.rules.scenario.scenario import MARK
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios
from krachtlijn.store.rules.models import ReformPreview

pytestmark = pytest.mark.django_db(databases=["default", "log"])
HISTORY = "verlof-2024-naar-2025"


@pytest.fixture
def built(starter, on_the_day):
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")


@pytest.fixture
def preview_of(built):
    """The address of a preview of a scenario, made on a size."""

    def made(scenario_id, size="tiny"):
        scenario = flemish_scenarios().get(scenario_id)
        return reverse("policy:reform-preview", args=[preview_reform(by=OPERATOR, scenario=scenario, size=size, on=ON).id])

    return made


def test_policy_staff_have_a_scenario_computed_and_find_the_result(built, sign_in):
    client = sign_in("policy")
    answer = client.post(reverse("policy:reforms"), {"scenario": HISTORY, "size": "tiny"})
    assert answer.status_code == 302
    run_work(until_idle=True)
    address = reverse("policy:reform-preview", args=[ReformPreview.objects.get().pk])
    assert address in client.get(answer["Location"]).content.decode()
    assert address in client.get(reverse("policy:reforms")).content.decode()
    assert client.get(address).status_code == 200


def test_nothing_chosen_is_told_at_the_fields(built, sign_in):
    answer = sign_in("policy").post(reverse("policy:reforms"), {})
    assert answer.status_code == 422
    assert "Kies een scenario." in answer.content.decode()
    assert "Kies een grootte." in answer.content.decode()


def test_who_may_not_compute_reads_without_a_form(preview_of, sign_in):
    address = preview_of(HISTORY)
    for name in ("sector", "auditor"):
        html = sign_in(name).get(reverse("policy:reforms")).content.decode()
        assert "Bereken dit scenario" not in html
        assert sign_in(name).get(address).status_code == 200
        assert sign_in(name).post(reverse("policy:reforms"), {"scenario": HISTORY, "size": "tiny"}).status_code == 403
    assert sign_in("employer").get(address).status_code == 403


def test_without_a_region_the_page_says_so(starter, on_the_day, sign_in):
    html = sign_in("policy").get(reverse("policy:reforms")).content.decode()
    assert "krachtlijn region build" in html
    assert "Bereken dit scenario" not in html


def test_every_output_of_every_scenario_says_that_it_is_no_law(preview_of, sign_in, read_page):
    addresses = [preview_of(scenario.id) for scenario in flemish_scenarios()]
    for language in ("nl", "en"):
        client = sign_in("policy", language)
        assert MARK.in_language(language) in client.get(reverse("policy:reforms")).content.decode().lower()
        for address in addresses:
            check_marks(client, address, language=language, read_page=read_page)


def check_marks(client, address, *, language, read_page):
    """Page (title, every caption, every drawing), CSV, XLSX, JSON and the names of the files."""
    mark = MARK.in_language(language)
    answer = client.get(address)
    html = answer.content.decode()
    assert f"<title>{mark.capitalize()}" in html.replace("\n", "")
    labels = [one.get("aria-label") or "" for one in read_page(answer).all("svg") if one.get("role") == "img"]
    assert len([label for label in labels if mark in label]) >= 6
    drawings = [part.partition("</svg>")[0] for part in html.split("<svg ")[1:] if 'role="img"' in part.partition(">")[0]]
    assert all(f">{mark}, " in drawing for drawing in drawings if "losing" in drawing)
    assert all(mark in caption.partition("</caption>")[0] for caption in html.split("<caption>")[1:])
    rows = list(csv.DictReader(StringIO(client.get(f"{address}?bestand=csv").content.decode("utf-8-sig"))))
    assert {row["mark"] for row in rows} == {mark}
    sheet = load_workbook(BytesIO(client.get(f"{address}?bestand=xlsx").content)).active
    assert {row[0] for row in sheet.iter_rows(min_row=2, values_only=True)} == {mark}
    document = json.loads(client.get(f"{address}?bestand=json").content)
    assert document["result"]["mark"][language] == mark
    assert document["is_synthetic"] is True
    for form in ("csv", "xlsx", "json"):
        assert "scenario-geen-wet" in client.get(f"{address}?bestand={form}")["Content-Disposition"]


def test_the_calibration_stands_above_the_first_euro(preview_of, sign_in):
    html = sign_in("policy").get(preview_of(HISTORY, size="small")).content.decode()
    calibrated, budget = html.index("55.793"), html.index("Uren en terugbetaling per jaar")
    assert calibrated < budget
    assert "Euro, wet" not in html[:calibrated]
    assert "Gedrag blijft gelijk" in html[:calibrated]
    assert "trekkingen van 20.000 werknemers" in html


def test_each_drawing_has_its_table_and_the_page_stays_light(preview_of, sign_in, read_page):
    answer = sign_in("policy").get(preview_of("omscholingsmaatregel"))
    page = read_page(answer)
    assert len(page.all("figure")) == len(page.all("details")) - 2
    assert len(answer.content) < 100_000


def test_a_form_that_does_not_exist_is_not_found(preview_of, sign_in):
    assert sign_in("policy").get(f"{preview_of(HISTORY)}?bestand=pdf").status_code == 404
