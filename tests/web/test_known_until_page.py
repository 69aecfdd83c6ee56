"""The page `Wat weten we tot wanneer`: per value its source, and the day we read it."""

import csv
import io

import pytest

from krachtlijn.rules.registry import flemish_instruments

pytestmark = pytest.mark.django_db(databases=["default", "log"])
ADDRESS = "/wat-weten-we-tot-wanneer/"


def test_every_value_says_when_its_source_was_read(client, on_the_day):
    instruments = list(flemish_instruments())
    for instrument in instruments:
        page = client.get(f"{ADDRESS}{instrument.id}/").content.decode()
        started = [one for one in instrument.parameters.parameters if one.latest(on_the_day)]
        assert page.count("gelezen op 23-11-2026") == len(started), instrument.id
        assert page.count('<tr><th scope="row">') == len(instrument.parameters.parameters), instrument.id
    page = client.get(ADDRESS).content.decode()
    open_today = [one.id for one in instruments if one.parameters.unconfirmed(on_the_day)]
    assert {"vlaams_opleidingsverlof", "opleidingscheque"} <= set(open_today)
    assert page.count("niet bevestigd: uitkomst onbekend") == len(open_today)


def test_the_file_of_one_instrument_holds_its_values_only(client):
    answer = client.get(f"{ADDRESS}opleidingscheque/?bestand=csv")
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {row["instrument"] for row in rows} == {"opleidingscheque"}
    assert client.get(f"{ADDRESS}nobody-knows/").status_code == 404


def test_the_file_holds_the_day_of_reading(client, on_the_day):
    answer = client.get(f"{ADDRESS}?bestand=csv")
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {row["read_on"] for row in rows} == {"2026-11-23"}
    assert {row["instrument"] for row in rows} == set(flemish_instruments().by_id)
