"""Signing in as a demo actor, signing out, and choosing a language: forms that work without JavaScript."""

import pytest
from django.urls import reverse

from krachtlijn.store.people.models import Account

pytestmark = pytest.mark.django_db(databases=["default", "log"])
DEMO = "public:sign-in-demo"


def test_a_demo_actor_signs_in_and_lands_on_its_own_page(demo_people, client):
    account = Account.objects.get(email="policy@demo.example")
    answer = client.post(reverse(DEMO), {"account": account.pk})
    assert answer.headers["Location"] == reverse("policy:home")
    page = client.get(answer.headers["Location"])
    assert "U bent aangemeld als Demo policy." in page.content.decode()


def test_the_page_asked_for_comes_first_but_never_another_site(demo_people, client):
    account = Account.objects.get(email="sector@demo.example").pk
    wanted = client.post(reverse(DEMO), {"account": account, "next": "/bronnen/"})
    assert wanted.headers["Location"] == "/bronnen/"
    elsewhere = client.post(reverse(DEMO), {"account": account, "next": "https://example.org/"})
    assert elsewhere.headers["Location"] == reverse("sector:home")


@pytest.mark.parametrize("given", ["", "0", "999999", "x"])
def test_nobody_else_signs_in_this_way(given, demo_people, client):
    assert client.post(reverse(DEMO), {"account": given}).status_code == 404
    assert "_auth_user_id" not in client.session


def test_an_account_that_is_no_demo_actor_is_refused(demo_people, client):
    real = Account.objects.create_user("echt@demo.example", display_name="Echt", role="policy")
    assert client.post(reverse(DEMO), {"account": real.pk}).status_code == 404


def test_without_demo_there_is_no_button_and_no_way_in(demo_people, client, settings):
    settings.KRACHTLIJN_HAS_DEMO = False
    account = Account.objects.get(email="policy@demo.example").pk
    assert client.post(reverse(DEMO), {"account": account}).status_code == 404
    assert "Oefenen als" not in client.get(reverse("public:sign-in")).content.decode()


def test_reading_signs_nobody_in_or_out(sign_in):
    client = sign_in("policy")
    assert client.get(reverse("public:sign-out")).status_code == 405
    assert client.get(reverse(DEMO)).status_code == 405
    assert client.get(reverse("policy:home")).status_code == 200


def test_signing_out(sign_in):
    client = sign_in("policy")
    assert client.post(reverse("public:sign-out")).headers["Location"] == reverse("public:start")
    assert client.get(reverse("policy:home")).status_code == 403


def test_the_language_is_kept(client):
    answer = client.post(reverse("public:set-language"), {"language": "en", "next": "/privacy/"})
    assert answer.headers["Location"] == "/privacy/"
    assert '<html lang="en">' in client.get("/privacy/").content.decode()


@pytest.mark.parametrize("name", ["account_login", "account_inactive"])
def test_account_pages_have_the_frame(name, client, read_page):
    page = read_page(client.get(reverse(name)))
    assert [len(page.all(tag)) for tag in ("h1", "main", "header")] == [1, 1, 1]
    assert not page.all("script")


def test_a_wrong_password_is_told_at_the_top_with_a_link(client):
    html = client.post(reverse("account_login"), {"login": "", "password": "x"}).content.decode()
    assert 'id="error-summary"' in html
    assert 'href="#id_login"' in html
    assert "<title>Fout:" in html
