"""`Wat moet wanneer`: who must do what before which day, on a page and in a calendar; nobody else reads it."""

import re
from datetime import date

import pytest
from django.urls import reverse

from factories.calendar_reader import read_calendar
from factories.citizen_pages import offer_on_starter_taxonomy
from factories.people import make_demo_people, make_profile
from factories.region_taxonomy import ON
from krachtlijn.journeys.decide_right import decide_right, find_instrument
from krachtlijn.journeys.keep_step_decisions import plan_and_keep_with_decisions
from krachtlijn.paths.instance import Order
from krachtlijn.people.holder import Holder
from krachtlijn.store.people.models import Account
from krachtlijn.store.rules.models import DecisionReceipt

pytestmark = pytest.mark.django_db(databases=["default", "log"])
STARTS = date(2025, 10, 1)
LEAVE = {
    "private_sector_employee": True,
    "establishment_in_flanders": True,
    "reference_fraction": 10_000,
    "weekly_hours": 3800,
    "initiative": "employee",
    "registered_for_verlof": True,
    "training_kind": "hour_based",
    "contact_hours": 6000,
    "level_restricted": False,
    "training_starts_on": STARTS,
}


@pytest.fixture
def actors():
    return make_demo_people()


@pytest.fixture
def citizen(client, actors):
    account = Account.objects.get(email="p-an@demo.example")
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return client


def kept(actors, facts, *, on: date) -> str:
    return decide_right(
        find_instrument("vlaams-opleidingsverlof"),
        facts,
        asked_on=ON,
        on=on,
        by=actors["p-an"],
        holder=Holder(mark="person:p-an"),
        is_synthetic=True,
    )


def words(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def address(receipt_id: str, last: str) -> str:
    return f"/mijn-rechten/beslissing/{receipt_id}/{last}"


def test_the_page_says_who_what_when_and_what_if_late(citizen, actors, on_the_day):
    receipt_id = kept(actors, LEAVE, on=STARTS)
    page = words(citizen.get(address(receipt_id, "wat-moet-wanneer/")))
    assert "De werkgever vraagt de terugbetaling aan." in page
    assert "Wie uw werkgever" in page
    assert "Kan vanaf 1 juli 2025" in page
    assert "Ten laatste op 31 december 2025" in page
    assert "Te laat is verloren." in page
    assert "richtdatum sinds 1/9/2019; strikte dag sinds 1/9/2022" in page
    assert "drie maanden, de eerste dag telt mee" in page
    assert "de andere partij mag dan weigeren" in page
    assert "veronderstelling" not in page


def test_a_day_on_which_offices_are_closed_has_a_safe_day(citizen, actors, on_the_day):
    receipt_id = kept(actors, {**LEAVE, "training_kind": "higher_education", "ects": 6}, on=STARTS)
    page = words(citizen.get(address(receipt_id, "wat-moet-wanneer/")))
    assert "Ten laatste op 1 november 2025. Dat is: Allerheiligen." in page
    assert "Doe het veilig ten laatste op 31 oktober 2025" in page
    decision = words(citizen.get(address(receipt_id, "")))
    assert "(Allerheiligen; veilig is 31 oktober 2025)" in decision


def test_the_calendar_holds_every_day_of_the_page_and_is_the_same_each_time(citizen, actors, on_the_day):
    receipt_id = kept(actors, LEAVE, on=STARTS)
    answer = citizen.get(address(receipt_id, "termijnen.ics"))
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="krachtlijn-vlaams_opleidingsverlof-2025-10-01.ics"'
    events = {event["UID"]: event for event in read_calendar(answer.content)}
    claim = events[f"{receipt_id}.claim@krachtlijn"]
    assert claim["DTSTART;VALUE=DATE"] == "20251231"
    assert claim["DTSTAMP"] == "20251001T000000Z"
    assert claim["SUMMARY"] == "Vlaams opleidingsverlof: de werkgever vraagt de terugbetaling aan"
    assert claim["DESCRIPTION"].startswith("Wie: uw werkgever.\nHet kan vanaf 1/7/2025.\nTe laat is verloren.\n")
    assert {event["STATUS"] for event in events.values()} == {"CONFIRMED"}
    page = citizen.get(address(receipt_id, "wat-moet-wanneer/")).content.decode()
    assert len(events) == page.count("<dt>Als het te laat is</dt>")
    assert citizen.get(address(receipt_id, "termijnen.ics")).content == answer.content


def test_what_holds_only_if_the_rule_stays_is_tentative(citizen, actors, on_the_day):
    receipt_id = kept(actors, {**LEAVE, "training_starts_on": date(2026, 12, 1)}, on=date(2026, 12, 1))
    assert "Dit is een veronderstelling." in words(citizen.get(address(receipt_id, "wat-moet-wanneer/")))
    events = read_calendar(citizen.get(address(receipt_id, "termijnen.ics")).content)
    assert {event["STATUS"] for event in events} == {"TENTATIVE"}
    assert all("niemand heeft bevestigd" in event["DESCRIPTION"] for event in events)


def test_a_refusal_asks_nothing_of_anybody(citizen, actors, on_the_day):
    receipt_id = kept(actors, {**LEAVE, "private_sector_employee": False}, on=STARTS)
    assert "U hebt geen recht" in words(citizen.get(address(receipt_id, "wat-moet-wanneer/")))
    assert citizen.get(address(receipt_id, "termijnen.ics")).status_code == 404
    assert "termijnen.ics" not in citizen.get(address(receipt_id, "")).content.decode()


def test_a_decision_kept_before_days_told_whom_they_bind_still_opens(citizen, actors, on_the_day):
    receipt_id = kept(actors, LEAVE, on=STARTS)
    row = DecisionReceipt.objects.get(pk=receipt_id)
    old = {"what": {"nl": "u vraagt aan", "en": "you apply"}, "on": "2025-12-31", "kind": "strict", "source": "wet"}
    DecisionReceipt.objects.filter(pk=receipt_id).update(document={**row.document, "deadlines": [old]})
    assert citizen.get(address(receipt_id, "")).status_code == 200
    assert "nog geen laatste dag" in words(citizen.get(address(receipt_id, "wat-moet-wanneer/")))


def test_the_page_is_there_in_english(citizen, actors, on_the_day):
    receipt_id = kept(actors, LEAVE, on=STARTS)
    citizen.post(reverse("public:set-language"), {"language": "en", "next": "/"})
    page = words(citizen.get(address(receipt_id, "wat-moet-wanneer/")))
    assert "your employer" in page
    assert "What must be done when" in page
    assert "At the latest on" in page
    events = read_calendar(citizen.get(address(receipt_id, "termijnen.ics")).content)
    assert any(event["SUMMARY"].endswith("the employer claims the refund") for event in events)


def test_a_kept_path_gives_its_days_to_a_calendar(citizen, actors, on_the_day):
    offer_on_starter_taxonomy()
    path_id = plan_and_keep_with_decisions(
        by=actors["p-an"],
        on=ON,
        holder=Holder(mark="person:p-an"),
        person=make_profile("p-an"),
        goal="lasser",
        order=Order.FASTEST,
    )
    page = citizen.get(f"/mijn-pad/{path_id}/").content.decode()
    assert f"/mijn-pad/{path_id}/termijnen.ics" in page
    document = citizen.get(f"/mijn-pad/{path_id}/pad.json").json()
    events = read_calendar(citizen.get(f"/mijn-pad/{path_id}/termijnen.ics").content)
    assert sorted(event["DTSTART;VALUE=DATE"] for event in events) == sorted(
        row["on"].replace("-", "") for row in document["deadlines"]
    )
    asked = {f"{row['receipt_id']}.{row['term']}@krachtlijn" for row in document["deadlines"] if row["receipt_id"]}
    assert asked <= {event["UID"] for event in events}
