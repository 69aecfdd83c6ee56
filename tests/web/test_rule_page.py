"""The page with the text of a rule: public, for every day, in both languages, with every value and its source behind it."""

import html
import re

import pytest

from krachtlijn.rules.registry import flemish_instruments

pytestmark = pytest.mark.django_db(databases=["default", "log"])
LEAVE = "/mijn-rechten/vlaams-opleidingsverlof/regel/"


def page_of(client, address, language="nl", **query):
    answer = client.get(address, query, headers={"accept-language": language})
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


@pytest.mark.parametrize("instrument", list(flemish_instruments()), ids=lambda instrument: instrument.id)
def test_every_rule_has_a_page_in_both_languages(client, instrument):
    address = f"/mijn-rechten/{instrument.id.replace('_', '-')}/regel/"
    dutch, english = page_of(client, address), page_of(client, address, "en")
    assert f"{instrument.title.nl}: de regel in woorden" in dutch
    assert f"{instrument.title.en}: the rule in words" in english
    for page in (dutch, english):
        shown = re.sub(r"<[^>]+>", "", page)
        assert not re.search(r"\{\w|\w\}|\w_\w", re.sub(r"https?://\S+", "", shown))
        values = len(instrument.parameters.parameters)
        assert page.count('id="waarde-') == values
        for number in set(re.findall(r'href="#waarde-(\d+)"', page)):
            assert 1 <= int(number) <= values
        targets = set(re.findall(r'id="([\w-]+)"', page))
        assert set(re.findall(r'href="#([\w-]+)"', page)) <= targets
    assert dutch.count("<li>") == english.count("<li>")
    assert all(value.source in dutch for one in instrument.parameters.parameters for value in one.values)


def test_another_day_shows_the_values_of_that_day(client):
    before = page_of(client, LEAVE, op="2024-09-01").partition('id="history"')[0]
    after = page_of(client, LEAVE, op="2025-09-01").partition('id="history"')[0]
    assert "21,30" in before
    assert "21,30" not in after
    assert "14,91" in after
    assert "1/9/2024" in before


def test_the_day_form_leads_to_the_address_of_that_day(client):
    answer = client.get(LEAVE, {"on_0": "1", "on_1": "9", "on_2": "2025"})
    assert (answer.status_code, answer["Location"]) == (302, f"{LEAVE}?op=2025-09-01")
    wrong = client.get(LEAVE, {"on_0": "31", "on_1": "2", "on_2": "2025"})
    assert wrong.status_code == 422
    assert "Deze datum bestaat niet" in wrong.content.decode()


@pytest.mark.parametrize("day", ["gisteren", "2025-02-30", "1800-01-01"])
def test_a_day_that_is_none_is_a_clear_mistake(client, day):
    answer = client.get(LEAVE, {"op": day})
    assert answer.status_code == 422


def test_an_instrument_that_does_not_exist(client):
    assert client.get("/mijn-rechten/gouden-handdruk/regel/").status_code == 404


def test_a_day_of_change_is_one_click_away(client):
    page = page_of(client, LEAVE)
    days = re.findall(r'href="\?op=([\d-]+)"', page)
    assert "2025-09-01" in days
    assert days == sorted(days)


@pytest.mark.parametrize("address", ["/mijn-rechten/opleidingscheque/", "/wat-weten-we-tot-wanneer/opleidingscheque/"])
def test_the_rule_is_linked_where_somebody_looks_for_it(client, address):
    assert 'href="/mijn-rechten/opleidingscheque/regel/"' in page_of(client, address)
