"""`Mijn rechten`: from the questions to a decision that says why, what is missing and what is only a supposition."""

import json
import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from factories.citizen_pages import offer_on_starter_taxonomy
from factories.people import make_demo_people, make_profile
from krachtlijn.people.profile import Employment, Region, Status
from krachtlijn.store.rules.models import DecisionReceipt

pytestmark = pytest.mark.django_db(databases=["default", "log"])
LEAVE, CHEQUE = "/mijn-rechten/vlaams-opleidingsverlof/", "/mijn-rechten/opleidingscheque/"
MARCH_2026 = {"on_0": "2", "on_1": "3", "on_2": "2026"}
TODAY = {"on_0": "23", "on_1": "11", "on_2": "2026"}
LEAVE_ANSWERS = {
    "private_sector_employee": "yes",
    "establishment_in_flanders": "yes",
    "reference_fraction": "100",
    "weekly_hours": "38",
    "initiative": "employee",
    "registered_for_verlof": "yes",
    "training_kind": "hour_based",
    "contact_hours": "60",
    "level_restricted": "no",
}


def words(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def asked_in(answer) -> list[str]:
    return re.search(r'name="asked" value="([^"]*)"', answer.content.decode())[1].split()


def answer_questions(client, address: str, *, day: dict[str, str], answers: dict[str, str], query: str = "") -> str:
    """Answer page after page as long as the rule asks; returns the address of the decision."""
    reply = client.post(address + query, day)
    for _ in range(12):
        place = reply.headers["Location"]
        if "/beslissing/" in place:
            return place
        names = asked_in(client.get(place))
        reply = client.post(place, {"asked": " ".join(names), "next": "1"} | {n: answers.get(n, "") for n in names})
        assert reply.status_code == 302, words(reply)
    raise AssertionError("the rule keeps asking")


def test_the_start_says_which_rights_and_until_when_they_are_known(client, on_the_day):
    page = words(client.get("/mijn-rechten/"))
    assert "Vlaams opleidingsverlof" in page
    assert "Opleidingscheque" in page
    assert "1 september 2026" in page


def test_a_granted_right_shows_amounts_reasons_and_proof(client, on_the_day):
    place = answer_questions(client, LEAVE, day=MARCH_2026, answers=LEAVE_ANSWERS)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(place)
    page = words(answer)
    assert len(queries) <= 15
    assert len(answer.content) <= 100_000
    assert "Op 2/3/2026 hebt u recht op Vlaams opleidingsverlof." in page
    assert "60 uur" in page
    assert "U werkt als werknemer in de privésector." in page
    assert "geldt sinds 1 september 2025" in page
    assert "if_unchanged" not in answer.content.decode()
    proof = json.loads(client.get(f"{place}bewijs.json").content)
    assert proof["outcome"] == "granted"
    assert proof["receipt"]["id"] in place
    assert proof["receipt"]["facts"]["contact_hours"] == 6000


def test_after_the_last_confirmed_day_the_supposition_stands_apart(client, on_the_day):
    place = answer_questions(client, LEAVE, day=TODAY, answers=LEAVE_ANSWERS)
    html = client.get(place).content.decode()
    apart = re.search(r'<section[^>]*id="if_unchanged">(.*?)</section>', html, re.S)[1]
    rest = html.replace(apart, "")
    assert "Als de regel niet verandert" in apart
    assert "Dit is geen recht, maar een veronderstelling." in apart
    assert "60 uur" in apart
    assert "60 uur" not in re.sub(r"<details.*?</details>", "", rest, flags=re.S)
    assert "omdat de regel voor die dag niet bevestigd is" in rest
    assert "U hebt er recht op" not in html
    assert DecisionReceipt.objects.get().outcome == "unknown"


def test_a_refusal_ends_the_questions_and_says_what_would_change_it(client, on_the_day):
    client.post(CHEQUE, MARCH_2026)
    first = asked_in(client.get(f"{CHEQUE}vragen/"))
    assert "employee" in first
    reply = client.post(f"{CHEQUE}vragen/", {"asked": " ".join(first), "next": "1", "employee": "no"})
    page = words(client.get(reply.headers["Location"]))
    assert "hebt u geen recht op Opleidingscheque" in page
    assert "niet voldaan" in page


def test_today_who_is_no_employee_is_refused_the_cheque_whatever_is_unconfirmed(client, on_the_day):
    client.post(CHEQUE, TODAY)
    first = asked_in(client.get(f"{CHEQUE}vragen/"))
    reply = client.post(f"{CHEQUE}vragen/", {"asked": " ".join(first), "next": "1", "employee": "no"})
    answer = client.get(reply.headers["Location"])
    page = words(answer)
    assert "Op 23/11/2026 hebt u geen recht op Opleidingscheque." in page
    assert "Waar dit antwoord op steunt, is met bron bevestigd voor elke dag voor 1 september 2027." in page
    assert "if_unchanged" not in answer.content.decode()
    assert DecisionReceipt.objects.get().outcome == "refused"


def test_what_is_not_confirmed_is_one_sentence_a_date_with_its_parts_folded(client, on_the_day):
    place = answer_questions(client, LEAVE, day=TODAY, answers=LEAVE_ANSWERS)
    html = client.get(place).content.decode()
    why = html.split("Waarom</h2>")[1]
    assert why.count("de regel voor deze periode is niet bevestigd") == 1
    assert "bevestigd tot 1/9/2026)" in why
    folded = re.search(r"<details.*?</details>", why, re.S)[0]
    assert re.search(r"Welke \d+ delen zijn niet bevestigd", folded)
    assert folded.count("<li>") == folded.count("geldt sinds") > 3


def test_unknown_answers_become_questions_to_ask(client, on_the_day):
    client.post(CHEQUE, MARCH_2026)
    first = asked_in(client.get(f"{CHEQUE}vragen/"))
    reply = client.post(f"{CHEQUE}vragen/", {"asked": " ".join(first), "finish": "1", "employee": "yes"})
    page = words(client.get(reply.headers["Location"]))
    assert "omdat een antwoord ontbreekt" in page
    assert "Wat we nog moeten weten" in page
    assert "Onbekend" in page


def test_going_back_never_turns_an_answer_into_unknown(client, on_the_day):
    client.post(LEAVE, MARCH_2026)
    questions = f"{LEAVE}vragen/"
    first = asked_in(client.get(questions))
    given = {"asked": " ".join(first), "next": "1"} | {name: LEAVE_ANSWERS.get(name, "") for name in first}
    client.post(questions, given)
    second = asked_in(client.get(questions))
    assert set(first).isdisjoint(second)
    client.post(questions, given)
    assert asked_in(client.get(questions)) == second


def test_an_earlier_decision_can_be_asked_again_with_another_answer(client, on_the_day):
    place = answer_questions(client, LEAVE, day=MARCH_2026, answers=LEAVE_ANSWERS)
    session = client.session
    del session["right_answers"]
    session.save()
    again = re.search(r'href="([^"]*van=[0-9a-f]{64})"', client.get(place).content.decode())[1].replace("&amp;", "&")
    page = client.get(again)
    assert re.search(r'name="weekly_hours" value="38"', page.content.decode())
    values = {"asked": "contact_hours", "contact_hours": "90"}
    changed = client.post(again, values).headers["Location"]
    assert changed != place
    assert "90 uur" in words(client.get(changed))
    assert Client().get(again).status_code == 404


def test_a_wrong_amount_is_shown_with_every_other_problem(client, on_the_day):
    assert client.post(CHEQUE, {"on_0": "31", "on_1": "2", "on_2": "2026"}).status_code == 422
    client.post(LEAVE, MARCH_2026)
    reply = client.post(
        f"{LEAVE}vragen/", {"asked": "reference_fraction weekly_hours", "reference_fraction": "300", "weekly_hours": "veel"}
    )
    assert reply.status_code == 422
    assert reply.content.decode().count("Schrijf een getal dat kan") == 4
    assert not DecisionReceipt.objects.exists()


def test_profile_and_training_are_filled_in_and_can_be_checked(sign_in, on_the_day):
    region = offer_on_starter_taxonomy()
    job = Employment(private_sector=True, workplace_region=Region.FLANDERS, weekly_hours=3800, reference_fraction=10_000)
    make_demo_people(make_profile("p-an", status=Status.EMPLOYEE, employment=job), make_profile("p-bo"))
    client = sign_in("p-an")
    chosen = next(training for training in region.trainings if training.recognitions)
    hits = client.get(f"{LEAVE}?q={chosen.title.nl.split()[0]}")
    assert "?training=" in hits.content.decode()
    reply = client.post(f"{LEAVE}?training={chosen.id}", TODAY)
    page = words(client.get(reply.headers["Location"]))
    assert "Wat we al weten" in page
    assert "Bent u werknemer of uitzendkracht in de privésector? ja" in page
    everything = client.get(f"{LEAVE}vragen/?alle=1")
    assert len(everything.content) <= 100_000
    assert re.search(r'name="private_sector_employee" value="yes"[^>]*checked', everything.content.decode())
    assert client.get(f"{LEAVE}?training=bestaat-niet").status_code == 404


def test_a_decision_is_for_its_holder_alone(client, on_the_day):
    place = answer_questions(client, LEAVE, day=MARCH_2026, answers={"private_sector_employee": "no"})
    assert client.get(place).status_code == 200
    assert Client().get(place).status_code == 404
    assert Client().get(f"{place}bewijs.json").status_code == 404
    assert client.get("/mijn-rechten/beslissing/onbekend/").status_code == 404


def test_unknown_right_and_questions_without_a_start(client, on_the_day):
    assert client.get("/mijn-rechten/bestaat-niet/").status_code == 404
    assert client.get(f"{LEAVE}vragen/").headers["Location"] == LEAVE


def test_reading_never_writes(client, on_the_day):
    place = answer_questions(client, LEAVE, day=MARCH_2026, answers=LEAVE_ANSWERS)
    before = dict(client.session.items())
    for address in ("/mijn-rechten/", LEAVE, f"{LEAVE}vragen/", f"{LEAVE}vragen/?alle=1", place, f"{place}bewijs.json"):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200, address
        assert not [query["sql"] for query in queries if re.match(r"(INSERT|UPDATE|DELETE)", query["sql"])], address
        assert len(queries) <= 15, address
    assert dict(client.session.items()) == before


def test_the_day_asked_is_the_day_decided(client, on_the_day):
    place = answer_questions(client, LEAVE, day=MARCH_2026, answers=LEAVE_ANSWERS)
    assert client.get(place).status_code == 200
    assert DecisionReceipt.objects.get().decided_for == date(2026, 3, 2)


def test_a_day_out_of_reach_is_a_mistake_in_the_form(client, on_the_day):
    for year in ("1999", "9999"):
        page = client.post(LEAVE, {"on_0": "31", "on_1": "12", "on_2": year})
        assert "tot en met 2100-01-01" in words(page)


def test_before_the_rule_no_source_tells(client, on_the_day):
    place = answer_questions(client, LEAVE, day={"on_0": "2", "on_1": "3", "on_2": "2015"}, answers={})
    page = words(client.get(place))
    assert "omdat geen bron dat zegt" in page
    assert "kennen wij geen regels" in page
