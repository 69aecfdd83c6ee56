"""Rights: what is known until when, and a decision that is not kept."""

import pytest
from jsonschema import Draft202012Validator

from factories.calendar_reader import read_calendar
from krachtlijn.cli.schema import ENVELOPE_SCHEMA
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.store.audit.models import AuditEntry
from krachtlijn.store.rules.models import DecisionReceipt, KeptDecision

pytestmark = pytest.mark.django_db(databases=["default", "log"])
DECIDE = "/api/v1/rights/decide"


def decide(client, **body):
    return client.post(DECIDE, data=body, content_type="application/json")


def test_every_instrument_says_until_when_it_is_known(client):
    rows = client.get("/api/v1/rights/instruments", {"on": "2035-01-01"}).json()["result"]
    assert [row["id"] for row in rows] == [instrument.id for instrument in flemish_instruments()]
    assert not any(row["is_confirmed"] for row in rows)
    before = client.get("/api/v1/rights/instruments", {"on": "2025-10-01"}).json()["result"]
    assert any(row["is_confirmed"] for row in before)


def test_instrument_lists_questions_and_the_source_of_each_value(client):
    shown = client.get("/api/v1/rights/instruments/vlaams-opleidingsverlof").json()["result"]
    assert {question["name"] for question in shown["questions"]} >= {"weekly_hours", "initiative"}
    assert all(row["source"] and row["confirmed_until"] for row in shown["parameters"])
    assert {row["read_on"] for row in shown["parameters"]} == {"2026-11-23"}


def test_instrument_that_does_not_exist(client):
    assert client.get("/api/v1/rights/instruments/gouden-handdruk").status_code == 404


def test_without_facts_the_answer_is_unknown_and_says_what_is_missing(client):
    document = decide(client, instrument="vlaams-opleidingsverlof", facts={}, on="2025-10-01").json()
    Draft202012Validator(ENVELOPE_SCHEMA).validate(document)
    assert document["schema"] == document["result"]["schema"] == "decision/1"
    assert document["result"]["outcome"] == "unknown"
    assert document["result"]["missing"]


def test_one_fact_can_refuse_with_a_reason(client):
    document = decide(client, instrument="opleidingscheque", facts={"employee": False}, on="2026-02-01").json()["result"]
    assert document["outcome"] == "refused"
    assert any(reason["met"] is False for reason in document["reasons"])


def test_nothing_is_kept(client):
    decide(client, instrument="opleidingscheque", facts={"employee": False}, on="2026-02-01")
    assert not DecisionReceipt.objects.exists()
    assert not KeptDecision.objects.exists()
    assert not AuditEntry.objects.exists()


def test_unknown_and_wrong_facts_are_all_listed(client):
    response = decide(client, instrument="opleidingscheque", facts={"shoe_size": 43, "hobby": "x", "employee": "misschien"})
    assert response.status_code == 422
    assert [problem["column"] for problem in response.json()["problems"]] == ["shoe_size", "hobby", "employee"]


def test_unknown_keys_of_the_body_are_all_listed(client):
    response = decide(client, instrument="opleidingscheque", facts={}, day="2026-01-01", who="me")
    assert response.status_code == 422
    problems = {problem["column"]: problem["reason"] for problem in response.json()["problems"]}
    assert problems == dict.fromkeys(("day", "who"), "dit veld bestaat niet; laat het weg.")


def test_profile_answers_questions_and_a_told_fact_goes_before_it(client):
    job = {"private_sector": True, "workplace_region": "vlaanderen", "weekly_hours": "38"}
    person = {"id": "p1", "status": "employee", "employment": job}
    body = {"instrument": "vlaams_opleidingsverlof", "person": person, "on": "2025-10-01"}
    facts = decide(client, **body).json()["result"]["receipt"]["facts"]
    assert (facts["private_sector_employee"], facts["weekly_hours"]) == (True, 3800)
    told = decide(client, **body, facts={"weekly_hours": 20}).json()["result"]["receipt"]["facts"]
    assert (told["private_sector_employee"], told["weekly_hours"]) == (True, 2000)


def test_person_and_training_are_read_and_refused_with_every_problem(client):
    person = {"schema": "person/1", "id": "p1", "status": "employee", "is_synthetic": True}
    document = decide(client, instrument="opleidingscheque", facts={"employee": False}, person=person, on="2026-02-01").json()
    assert (document["result"]["outcome"], document["is_synthetic"]) == ("refused", True)
    wrong = decide(client, instrument="opleidingscheque", person={**person, "status": "x", "hobby": "y"}).json()
    assert [problem["column"] for problem in wrong["problems"]] == ["hobby", "status"]
    assert decide(client, instrument="opleidingscheque", training="bestaat-niet").status_code == 404
    assert decide(client, instrument="opleidingscheque", session="s-1").json()["problems"][0]["column"] == "training"


def test_body_that_is_no_json(client):
    response = client.post(DECIDE, data="{oops", content_type="application/json")
    assert (response.status_code, response.json()["code"]) == (422, "invalid-input")


@pytest.mark.parametrize("day", ["1999-12-31", "9999-12-31"])
def test_a_day_out_of_reach_is_refused(client, day):
    person = {"id": "p1", "status": "jobseeker"}
    plan = client.post(
        "/api/v1/paths/plan", data={"person": person, "goal": "lasser", "on": day}, content_type="application/json"
    )
    listed = client.get("/api/v1/rights/instruments", {"on": day})
    for response in (decide(client, instrument="opleidingscheque", on=day), plan, listed):
        assert response.status_code == 422
        assert [problem["column"] for problem in response.json()["problems"]] == ["on"]


ALL = "/api/v1/rights/decide-all"


def decide_all(client, **body):
    return client.post(ALL, data=body, content_type="application/json")


def test_all_rights_of_one_person_in_one_go(client):
    document = decide_all(client, positions=["employee"], facts={"residence": "vlaanderen"}, on="2026-03-02").json()
    Draft202012Validator(ENVELOPE_SCHEMA).validate(document)
    result = document["result"]
    assert document["schema"] == result["schema"] == "rights-of-person/1"
    assert [row["instrument"] for row in result["rights"]] == [instrument.id for instrument in flemish_instruments()]
    for row in result["rights"]:
        assert (row["decision"] is None) is (row["why_not_asked"] is not None) is not row["matters"]
    names = [question["name"] for question in result["questions"]]
    assert len(names) == len(set(names))
    assert "employee" not in names
    assert {"relation": "together"}.items() <= result["combinations"][0].items()
    assert result["turned"] is None
    assert not DecisionReceipt.objects.exists()


def test_what_if_lists_the_rights_that_turn(client):
    facts = {"private_sector_employee": True, "employer_fte": 40, "sector_agreement_on_days": False, "contract_fraction": "1"}
    facts["months_in_service_this_year"] = 12
    body = {"positions": ["employee"], "facts": facts, "on": "2026-03-02", "what_if": {"employer_fte": 5}}
    turned = decide_all(client, **body).json()["result"]["turned"]
    assert [(row["instrument"], row["before"]["outcome"], row["after"]["outcome"]) for row in turned] == [
        ("individueel_opleidingsrecht", "granted", "refused")
    ]


def test_the_positions_of_a_profile_count_when_none_are_given(client):
    person = {"id": "p-1", "status": "self_employed", "receives_leefloon": True}
    result = decide_all(client, person=person, on="2026-03-02").json()["result"]
    assert result["positions"] == ["self_employed", "leefloon"]
    assert "OCMW" in result["ask_first"][0]["nl"]


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"positions": []},
        {"positions": ["rich"]},
        {"positions": ["no_income", "employee"]},
        {"positions": ["employee"], "facts": {"employee": False}},
        {"positions": ["employee"], "facts": {"shoe_size": 43}},
        {"positions": ["employee"], "what_if": {"residence": "maan"}},
    ],
)
def test_what_cannot_hold_is_refused(client, body):
    assert decide_all(client, **body).status_code == 422


def test_the_last_days_of_a_right_as_a_calendar(client):
    body = {"instrument": "vlaams-opleidingsverlof", "facts": {"training_starts_on": "2025-10-01"}, "on": "2025-10-01"}
    answer = client.post("/api/v1/rights/calendar", data=body, content_type="application/json")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    receipt = decide(client, **body).json()["result"]["receipt"]["id"]
    assert f"{receipt}.claim@krachtlijn" in {event["UID"] for event in read_calendar(answer.content)}
    nothing = client.post("/api/v1/rights/calendar", data={**body, "facts": {}}, content_type="application/json")
    assert nothing.status_code == 404
    assert nothing.json()["code"] == "not-found"
