"""The page "Uw job": who is asked what, and how the answers reach the profile and the rights of every step."""

import re

import pytest

from factories.citizen_pages import TECHNICIAN, answer_all, offer_on_starter_taxonomy, plan
from krachtlijn.people.profile import Region
from krachtlijn.people.profile_document import parse_person
from krachtlijn.store.paths.models import KeptPath
from krachtlijn.store.rules.models import DecisionReceipt

pytestmark = pytest.mark.django_db(databases=["default", "log"])
JOB = {
    "sector": "private",
    "workplace_region": "vlaanderen",
    "weekly_hours": "30,4",
    "reference_fraction": "80",
    "benefit": "no",
    "contract": "ordinary",
    "employer_pays": "no",
    "plan": "yes",
    "plan_on_0": "5",
    "plan_on_1": "2",
    "plan_on_2": "2026",
}
QUESTIONS = (
    "sector",
    "workplace_region",
    "weekly_hours",
    "reference_fraction",
    "benefit",
    "income",
    "contract",
    "employer_pays",
    "plan",
    "plan_on_0",
)


@pytest.fixture
def offer(on_the_day):
    return offer_on_starter_taxonomy()


def begin(client, status: str) -> str:
    client.post("/mijn-pad/", {"goal": TECHNICIAN})
    answer = client.post("/mijn-pad/over-u/", {"status": status, "diploma": "4", "dutch": "B2"})
    return str(answer.headers["Location"])


def asked(answer) -> set[str]:
    return {name for name in QUESTIONS if f'name="{name}"' in answer.content.decode()}


def told(client):
    return parse_person(client.session["citizen_draft"]["person"])


def test_an_employee_is_asked_every_fact_a_right_takes_from_the_profile(client, starter, on_the_day):
    assert begin(client, "employee") == "/mijn-pad/uw-job/"
    page = client.get("/mijn-pad/uw-job/")
    html = page.content.decode()
    assert asked(page) == set(QUESTIONS) - {"income"}
    assert "Stap 2 van 5" in html
    assert "in maart 2026?" in html
    assert html.count("Waarom:") == len(QUESTIONS) - 1
    assert client.post("/mijn-pad/uw-job/", JOB).headers["Location"] == "/mijn-pad/waar-en-wanneer/"
    person = told(client)
    job = person.employment
    assert (job.private_sector, job.workplace_region, job.weekly_hours, job.reference_fraction) == (
        True,
        Region.FLANDERS,
        3040,
        8000,
    )
    assert (person.receives_unemployment_benefit, str(person.development_plan_on)) == (False, "2026-02-05")
    assert (job.student_contract, job.apprenticeship_contract, job.employer_pays_training) == (False, False, False)
    assert person.has_development_plan is True
    again = client.get("/mijn-pad/uw-job/").content.decode()
    assert re.search(r'value="30,4|value="30\.4', again)


def test_a_jobseeker_is_asked_what_they_live_on_and_others_nothing(client, starter, on_the_day):
    assert begin(client, "jobseeker") == "/mijn-pad/uw-job/"
    assert asked(client.get("/mijn-pad/uw-job/")) == {"benefit", "income"}
    assert client.post("/mijn-pad/uw-job/", {"benefit": "yes", "income": "no_income"}).status_code == 422
    client.post("/mijn-pad/uw-job/", {"benefit": "no", "income": "leefloon"})
    person = told(client)
    assert (person.receives_unemployment_benefit, person.receives_sickness_benefit) == (False, False)
    assert (person.receives_leefloon, person.has_no_income) == (True, False)
    assert 'value="leefloon"' in client.get("/mijn-pad/uw-job/").content.decode()
    client.post("/mijn-pad/uw-job/", {"benefit": "yes"})
    assert told(client).receives_unemployment_benefit is True
    assert told(client).receives_leefloon is None
    for status in ("school_leaver", "self_employed"):
        client.post("/mijn-pad/opnieuw/")
        assert begin(client, status) == "/mijn-pad/waar-en-wanneer/"
        assert "Stap 2 van 4" in client.get("/mijn-pad/waar-en-wanneer/").content.decode()
        assert client.get("/mijn-pad/uw-job/").headers["Location"] == "/mijn-pad/waar-en-wanneer/"


def test_what_somebody_does_not_know_stays_unknown(client, starter, on_the_day):
    begin(client, "employee")
    unknown = dict.fromkeys(("sector", "workplace_region", "benefit", "contract", "employer_pays", "plan"), "unknown")
    assert client.post("/mijn-pad/uw-job/", unknown).status_code == 302
    person = told(client)
    assert (person.employment, person.receives_unemployment_benefit, person.development_plan_on) == (None, None, None)
    assert person.has_development_plan is None


def test_another_situation_asks_again_and_forgets_the_job(client, offer):
    answer_all(client, you={"status": "employee"}, job=JOB)
    assert client.post("/mijn-pad/over-u/", {"status": "jobseeker", "diploma": "4", "dutch": "B2"}).headers["Location"] == (
        "/mijn-pad/uw-job/"
    )
    assert told(client).employment is None
    assert client.get("/mijn-pad/nakijken/").headers["Location"] == "/mijn-pad/uw-job/"


def test_wrong_answers_are_told_together(client, starter, on_the_day):
    begin(client, "employee")
    wrong = JOB | {"weekly_hours": "veel", "reference_fraction": "180", "plan_on_2": "2031", "workplace_region": "gent"}
    answer = client.post("/mijn-pad/uw-job/", wrong)
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"weekly_hours", "reference_fraction", "plan_on", "workplace_region"}
    assert "employment" not in client.session["citizen_draft"]["person"]


@pytest.mark.parametrize(
    ("contract", "meaning"), [("student", (True, False)), ("apprentice", (False, True)), ("ordinary", (False, False))]
)
def test_a_contract_is_one_question_and_is_shown_again(client, starter, on_the_day, contract, meaning):
    begin(client, "employee")
    client.post("/mijn-pad/uw-job/", JOB | {"contract": contract})
    job = told(client).employment
    assert (job.student_contract, job.apprenticeship_contract) == meaning
    html = client.get("/mijn-pad/uw-job/").content.decode()
    assert re.search(rf'name="contract" value="{contract}"[^>]*checked', html)
    client.post("/mijn-pad/uw-job/", JOB | {"contract": "unknown"})
    job = told(client).employment
    assert (job.student_contract, job.apprenticeship_contract) == (None, None)


def test_a_day_without_a_plan_is_refused_and_a_day_alone_tells_of_a_plan(client, starter, on_the_day):
    begin(client, "employee")
    answer = client.post("/mijn-pad/uw-job/", JOB | {"plan": "no"})
    assert (answer.status_code, set(answer.context["form"].errors)) == (422, {"plan_on"})
    client.post("/mijn-pad/uw-job/", JOB | {"plan": "unknown"})
    assert told(client).has_development_plan is True
    empty = dict.fromkeys(("plan_on_0", "plan_on_1", "plan_on_2"), "")
    client.post("/mijn-pad/uw-job/", JOB | empty | {"plan": "no"})
    assert (told(client).has_development_plan, told(client).development_plan_on) == (False, None)


def test_the_job_decides_the_rights_of_every_step(client, offer):
    answer_all(client, you={"status": "employee"}, job=JOB)
    check = client.get("/mijn-pad/nakijken/").content.decode()
    for shown in ("Deel van een voltijdse job in maart 2026", "privésector", "Vlaanderen", "30,4 uur", "80 %", "5 februari 2026"):
        assert shown in check
    client.get(plan(client))
    assert KeptPath.objects.get().document["steps"]
    facts = [row.document["receipt"]["facts"] for row in DecisionReceipt.objects.filter(instrument="vlaams_opleidingsverlof")]
    wanted = {
        "private_sector_employee": True,
        "establishment_in_flanders": True,
        "weekly_hours": 3040,
        "reference_fraction": 8000,
    }
    assert facts
    assert all(wanted.items() <= told_facts.items() for told_facts in facts)
    cheque = [row.document["receipt"]["facts"] for row in DecisionReceipt.objects.filter(instrument="opleidingscheque")]
    assert all(one["residence"] == "vlaanderen" and one["receives_unemployment_benefit"] is False for one in cheque)
    wanted = {"student_contract": False, "apprenticeship_contract": False, "employer_pays": False}
    assert all(wanted.items() <= one.items() for one in cheque)


def test_what_is_refused_and_what_is_not_known_stand_apart(client, offer):
    """The cheque is excluded by a fact; the leave fails only if an unconfirmed minimum stays as it was."""
    answer_all(client, you={"status": "employee"}, job=JOB | {"weekly_hours": "20", "benefit": "yes"})
    html = client.get(plan(client)).content.decode()
    parts = re.findall(r"<details[^>]*><summary>(.*?)</summary>(.*?)</details>", html, re.S)
    folded = {re.sub("<[^>]+>", "", title): body for title, body in parts}
    refused, unlikely = folded["Steun die u hier niet krijgt"], folded["Nog niet zeker: waarschijnlijk krijgt u deze steun niet"]
    assert "Opleidingscheque" in refused
    assert "Vlaams opleidingsverlof" not in refused
    assert "De regel voor deze periode is nog niet bevestigd." not in refused
    assert "Vlaams opleidingsverlof" in unlikely
    assert "Opleidingscheque" not in unlikely
    assert "De regel voor deze periode is nog niet bevestigd." in unlikely
