"""Search and page of trainings: conditions, mistakes told at once, honest prices, and data for search engines."""

import json
import re

import pytest
from django.urls import reverse

from krachtlijn.web.public.trainings import _as_script

pytestmark = pytest.mark.django_db(databases=["default", "log"])
SEARCH = "public:training-search"


def page_of(client, training):
    return client.get(reverse("public:training", args=[training.id])).content.decode()


def test_pages_together_are_all_trainings(region, client):
    address, seen = reverse(SEARCH), []
    while address:
        html = client.get(address).content.decode()
        seen += re.findall(r'<h3><a href="/opleidingen/([^"]+)/"', html)
        following = re.search(r'<a rel="next" href="([^"]+)"', html)
        address = reverse(SEARCH) + following[1].replace("&amp;", "&") if following else None
    assert sorted(seen) == sorted(training.id for training in region.trainings)


def test_all_mistakes_of_a_search_are_told_at_once(region, client):
    html = client.get(reverse(SEARCH), {"km": "ver", "moment": "nooit"}).content.decode()
    assert html.count('href="#id_') == 2
    assert "Fout:" in html


def test_a_distance_asks_a_place(region, client):
    assert "Kies een gemeente" in client.get(reverse(SEARCH), {"km": "10"}).content.decode()


def test_an_unpublished_price_is_said_and_never_zero(region, client):
    silent = next(training for training in region.trainings if training.price is None)
    html = page_of(client, silent)
    assert "Prijs niet gepubliceerd" in html
    assert "€ 0,00" not in html


def test_a_training_shows_sessions_with_the_moment_of_the_count(region, client):
    starts = {session.training for session in region.sessions if session.starts_on >= region.on}
    training = next(training for training in region.trainings if training.id in starts)
    html = page_of(client, training)
    assert "stand op" in html
    assert "Inschrijven tot en met" in html


def test_search_engines_learn_that_it_is_practice_data(region, client):
    html = page_of(client, region.trainings[0])
    found = re.search(r'<script type="application/ld\+json" nonce="[^"]+">(.*?)</script>', html)
    course = json.loads(found[1])
    assert course["@type"] == "Course"
    assert "practice data" in course["creativeWorkStatus"]


def test_a_title_cannot_end_the_script():
    assert "</script" not in _as_script({"name": "</script><b>"})


def test_an_unknown_training_is_a_page_with_advice(region, client):
    answer = client.get(reverse("public:training", args=["bestaat-niet"]))
    assert answer.status_code == 404
    assert "Wat kunt u nu doen" in answer.content.decode()


def test_an_outdated_region_offers_a_rebuild(region, client, on_the_day):
    import time_machine

    with time_machine.travel("2027-06-01"):
        assert "verouderd" in client.get(reverse(SEARCH)).content.decode()
