"""Every public page for every role and language: it answers, has the frame, and stays within its budgets."""

import re
from dataclasses import replace

import pytest
from django.test import Client
from django.urls import get_resolver, reverse

from factories.esco_folder import occupation_uri
from factories.region_taxonomy import ON
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.people.actor import OPERATOR, SITE_ROLES, Role
from krachtlijn.store.jobs.actions import replace_region_jobs
from krachtlijn.web.public.urls import urlpatterns

pytestmark = pytest.mark.django_db(databases=["default", "log"])

MOST_QUERIES = 15
MOST_BYTES = 100_000
READING = {
    "start": {},
    "offensive": {},
    "occupation-search": {},
    "occupation": {"uri": "urn:krachtlijn:occupation:welder"},
    "shortage-list": {},
    "training-search": {},
    "training": {"training_id": None},
    "known-until": {},
    "known-until-of": {"instrument_id": "vlaams_opleidingsverlof"},
    "sources": {},
    "accessibility": {},
    "privacy": {},
    "sign-in": {},
}
NEEDS_OWN_TEST = {"sign-in-demo", "sign-out", "set-language", "task"}  # test_sign_in_pages.py, test_task_page.py
HOMES = {
    "policy:home": {Role.POLICY, Role.SECTOR, Role.AUDITOR},
    "sector:home": {Role.ADVISER, Role.EMPLOYER, Role.PROVIDER, Role.SECTOR, Role.POLICY},
    "employer:home": {Role.ADVISER, Role.EMPLOYER, Role.PROVIDER, Role.SECTOR, Role.POLICY},
    "provider:home": {Role.ADVISER, Role.EMPLOYER, Role.PROVIDER, Role.SECTOR, Role.POLICY},
    "auditor:home": {Role.AUDITOR},
}


def test_every_address_has_a_row():
    assert {pattern.name for pattern in urlpatterns} == set(READING) | NEEDS_OWN_TEST
    spaces = set(get_resolver().namespace_dict)
    assert {name.split(":")[0] for name in HOMES} <= spaces


@pytest.fixture
def address_of(region, starter):
    def address(name):
        values = {key: value or region.trainings[0].id for key, value in READING[name].items()}
        return reverse(f"public:{name}", kwargs=values)

    return address


@pytest.fixture
def visit(address_of, read_page, django_assert_max_num_queries):
    def visited(name, language):
        client = Client(headers={"accept-language": language})
        if name == "occupation":
            client.get(address_of(name))  # the first visit of a process reads the whole taxonomy
        with django_assert_max_num_queries(MOST_QUERIES):
            answer = client.get(address_of(name))
        return answer, read_page(answer)

    return visited


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", READING)
def test_page_has_the_frame(name, language, visit):
    answer, page = visit(name, language)
    assert answer.status_code == 200
    assert len(answer.content) <= MOST_BYTES
    assert page.all("html") == [{"lang": language}]
    assert [len(page.all(tag)) for tag in ("h1", "main", "header", "footer", "title")] == [1, 1, 1, 1, 1]
    assert page.tags[[tag for tag, _ in page.tags].index("a")][1]["href"] == "#main"
    assert all("style" not in attributes for _, attributes in page.tags)
    assert all("nonce" in script or script.get("src", "").startswith("/static/") for script in page.all("script"))
    assert all(link["href"].startswith("/static/") for link in page.all("link"))
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["training-search", "training", "sources"])
def test_pages_of_the_region_say_practice_data(name, address_of, client):
    assert 'class="k-practice"' in client.get(address_of(name)).content.decode()


@pytest.mark.parametrize("name", ["start", "offensive", "privacy", "known-until"])
def test_other_pages_do_not(name, address_of, client):
    assert 'class="k-practice"' not in client.get(address_of(name)).content.decode()


@pytest.mark.parametrize("name", [name for name, values in READING.items() if not values])
def test_an_empty_platform_answers_too(name, client):
    assert client.get(reverse(f"public:{name}")).status_code == 200


def test_empty_pages_say_what_to_do(client):
    assert "krachtlijn region build" in client.get(reverse("public:training-search")).content.decode()
    assert "krachtlijn region build" in client.get(reverse("public:sign-in")).content.decode()
    assert "krachtlijn taxonomy import" in client.get(reverse("public:shortage-list")).content.decode()
    assert "krachtlijn taxonomy import" in client.get(reverse("public:occupation-search"), {"q": "lasser"}).content.decode()
    assert "krachtlijn taxonomy import" in client.get(reverse("public:sources")).content.decode()


@pytest.mark.parametrize("home", HOMES)
@pytest.mark.parametrize("role", [*SITE_ROLES, Role.VISITOR])
def test_first_pages_are_for_their_roles(home, role, sign_in):
    client = Client() if role is Role.VISITOR else sign_in("p-an" if role is Role.CITIZEN else role.value)
    answer = client.get(reverse(home))
    assert answer.status_code == (200 if role in HOMES[home] else 403)
    assert answer.content.count(b"<h1>") == 1


@pytest.mark.parametrize("home", HOMES)
def test_first_pages_keep_to_their_queries(home, sign_in, django_assert_max_num_queries):
    client = sign_in(home.split(":")[0])
    with django_assert_max_num_queries(MOST_QUERIES):
        assert client.get(reverse(home)).status_code == 200


def test_a_label_in_another_language_says_so(english_classification, client):
    html = client.get(reverse("public:occupation", args=[occupation_uri(1)])).content.decode()
    assert '<h1><span lang="en">welder</span> <span class="k-note">(nog niet vertaald)</span></h1>' in html


def test_sizes_asked_stand_apart_from_published_totals(region, client):
    html = client.get(reverse("public:sources")).content.decode()
    published, _, asked = html.partition("Gevraagde omvang")
    assert "oecd.org" in published
    assert "werkzoekenden per open vacature" in published
    assert "demopersonen" in asked
    assert "demopersonen" not in published


def test_open_vacancies_are_counted_and_marked(starter, client, tiny_region):
    address = reverse("public:occupation", args=["urn:krachtlijn:occupation:welder"])
    assert "Open vacatures" not in client.get(address).content.decode(), "unknown without a region"
    vacancy = replace(tiny_region.vacancies[0], occupation=ConceptUri("urn:krachtlijn:occupation:welder"))
    replace_region_jobs(by=OPERATOR, on=ON, employers=tiny_region.employers, vacancies=(vacancy,))
    html = client.get(address).content.decode()
    assert re.search(r"Open vacatures</dt><dd>1 <strong[^>]*>oefengegevens</strong>", html)


def test_an_unknown_address_is_a_page_with_advice(client):
    answer = client.get("/nergens/")
    assert answer.status_code == 404
    assert "Wat kunt u nu doen" in answer.content.decode()


def test_an_unknown_occupation_is_a_page_with_advice(starter, client):
    answer = client.get("/beroepen/krachtlijn.occupation.tovenaar/")
    assert answer.status_code == 404
    assert answer.content.count(b"<h1>") == 1
