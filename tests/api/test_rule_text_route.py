"""The text of a rule over the API: in the language asked for, with every value and its source."""

import pytest
from jsonschema import Draft202012Validator

from krachtlijn.cli.schema import ENVELOPE_SCHEMA
from krachtlijn.rules.registry import flemish_instruments

pytestmark = pytest.mark.django_db(databases=["default", "log"])


def text_of(client, instrument_id, *, on="2026-03-01", **headers):
    answer = client.get(f"/api/v1/rights/instruments/{instrument_id}/text", {"on": on}, **headers)
    assert answer.status_code == 200
    return answer.json()


def test_every_instrument_has_a_text(client):
    for instrument in flemish_instruments():
        document = text_of(client, instrument.id)
        Draft202012Validator(ENVELOPE_SCHEMA).validate(document)
        assert document["schema"] == "rule-text/1"
        result = document["result"]
        assert len(result["values"]) == len(instrument.parameters.parameters)
        assert result["definition_hash"] == instrument.definition_hash


def test_the_text_follows_the_language_and_the_day(client):
    dutch = text_of(client, "vlaams-opleidingsverlof", on="2025-09-01")["result"]
    english = text_of(client, "vlaams-opleidingsverlof", on="2025-09-01", headers={"accept-language": "en"})["result"]
    assert [len(section["lines"]) for section in dutch["sections"]] == [len(section["lines"]) for section in english["sections"]]
    assert dutch["sections"][1]["title"] == "Voor wie is het?"
    assert english["sections"][1]["title"] == "Who is it for?"
    refund = next(value for value in dutch["values"] if value["title"] == "terugbetaling per goedgekeurd uur")
    assert refund["value"] == "€ 14,91"
    assert refund["source"]
    assert refund["valid_from"] == "2025-09-01"


def test_conditions_hold_their_alternatives_below_them(client):
    who = text_of(client, "opleidingscheque")["result"]["sections"][1]
    contract = who["lines"][2]
    assert contract["says"][0]["text"] == "dit alles klopt:"
    assert [part["parts"] != [] for part in contract["says"][0]["parts"]] == [False, True]


def test_an_unknown_instrument_and_a_day_out_of_reach(client):
    assert client.get("/api/v1/rights/instruments/gouden-handdruk/text").status_code == 404
    assert client.get("/api/v1/rights/instruments/leerjob/text", {"on": "1800-01-01"}).status_code == 422
