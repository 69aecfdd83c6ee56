"""`Mijn pad` from the first question to the path, without JavaScript, as visitor and as signed-in citizen."""

import json
import re
from datetime import timedelta

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from factories.citizen_pages import NURSE, TECHNICIAN, WHERE, YOU, answer_all, offer_on_starter_taxonomy, plan
from factories.people import make_demo_people, make_profile
from factories.region_taxonomy import ON
from krachtlijn.kernel.ids import IscoCode
from krachtlijn.paths.entry_route import entry_route
from krachtlijn.people.actor import OPERATOR
from krachtlijn.people.profile import Status
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.paths.models import KeptPath
from krachtlijn.store.people.queries import person
from krachtlijn.store.read_only import read_only
from krachtlijn.store.rules.models import KeptDecision
from krachtlijn.store.training.models import Session, Training

pytestmark = pytest.mark.django_db(databases=["default", "log"])
MOST_BYTES = 100_000
MOST_QUERIES = 15


@pytest.fixture
def offer(on_the_day):
    return offer_on_starter_taxonomy()


def words(answer) -> str:
    text = re.sub(r"<(script|style).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text))


def errors(answer) -> list[str]:
    summary = re.search(r'id="error-summary">(.*?)</div>', answer.content.decode(), re.S)
    return re.findall(r'href="#([^"]+)"', summary[1]) if summary else []


def test_a_visitor_walks_from_goal_to_path(client, offer):
    first = client.post("/mijn-pad/", {"goal": TECHNICIAN})
    assert first.headers["Location"] == "/mijn-pad/over-u/"
    answer_all(client)
    check = words(client.get("/mijn-pad/nakijken/"))
    for shown in (TECHNICIAN, "Ik zoek werk", "lasser (3/2019 – 6/2025)", "Diploma secundair onderwijs", "Gent", "geen grens"):
        assert shown in check
    address = plan(client)
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
    assert answer.status_code == 200
    assert len(queries) <= MOST_QUERIES
    assert len(answer.content) <= MOST_BYTES
    document = KeptPath.objects.get().document
    page = words(answer)
    assert document["outcome"] == "solved"
    assert f"U leert {int(float(document['covered_share']) * 100)} % van wat u nog mist." in page
    for step in document["steps"]:
        assert step["training"]["title"]["nl"] in page
        assert step["training"]["provider"]["name"] in page
    assert len({row["on"] for row in document["deadlines"]}) == page.count("ten laatste op")
    assert "en we vinden het niet in uw profiel" not in page
    assert f"stand {ON.day} november {ON.year}" in page
    assert "Oefengegevens" in page
    assert "<svg" in answer.content.decode()
    assert "<script" not in answer.content.decode().replace('<script src="/static', "")


def test_each_step_says_what_it_adds_and_whether_the_path_can_do_without(client, offer):
    answer_all(client)
    address = plan(client)
    kept = KeptPath.objects.get()
    first = kept.document["steps"][0]
    first |= {"added_share": "0.2512", "share_without": "0.7499"}
    kept.save()
    page = words(client.get(address))
    assert "Dat is 25 % van wat u nog mist." in page
    assert "niet strikt nodig Zonder deze stap dekt het pad nog 74 % van wat u mist." in page
    for step in kept.document["steps"]:
        del step["added_share"], step["share_without"]
    kept.save()
    before = words(client.get(address))
    assert "niet strikt nodig" not in before
    assert "Dat is" not in before


def test_a_kept_path_says_which_steps_are_no_longer_on_offer(client, offer):
    answer_all(client)
    address = plan(client)
    assert "niet meer in het register" not in words(client.get(address))
    step = KeptPath.objects.get().document["steps"][0]
    link = f'href="/opleidingen/{step["training"]["id"]}/"'
    assert link in client.get(address).content.decode()
    session = Session.objects.get(pk=step["session"]["id"])
    session.ends_on += timedelta(days=7)
    session.save()
    moved = words(client.get(address))
    assert f"Deze sessie staat niet meer in het register (stand van {ON.day} november {ON.year}); de opleiding wel." in moved
    Training.objects.filter(pk=step["training"]["id"]).update(title_nl="Iets anders")
    answer = client.get(address)
    assert f"Deze opleiding staat niet meer in het register (stand van {ON.day} november {ON.year})." in words(answer)
    assert link not in answer.content.decode()


def test_every_right_of_a_step_leads_to_its_decision(client, offer):
    answer_all(client)
    page = client.get(plan(client)).content.decode()
    proofs = set(re.findall(r'href="(/mijn-rechten/beslissing/[0-9a-f]{64}/)"', page))
    rights = [right for step in KeptPath.objects.get().document["steps"] for right in step["rights"]]
    assert {f"/mijn-rechten/beslissing/{right['receipt_id']}/" for right in rights} == proofs
    assert proofs
    assert all(client.get(proof).status_code == 200 for proof in proofs)


def test_support_that_is_not_certain_stands_apart_and_is_not_counted(client, offer):
    answer_all(client, you={"status": "employee"})
    page = words(client.get(plan(client)))
    totals = KeptPath.objects.get().document["totals"]
    assert "Telt niet mee: steun die nog niet zeker is" in page
    assert totals["confirmed_support"]["eur"] == "0.00"
    assert totals["known_own_cost"]["eur"] == totals["known_price"]["eur"]


def test_who_does_the_work_already_reads_so(client, offer):
    answer_all(client, you={"occupation": TECHNICIAN})
    page = words(client.get(plan(client)))
    document = KeptPath.objects.get().document
    assert (document["outcome"], document["steps"]) == ("solved", [])
    assert document["sentence"]["nl"] == "U kunt dit beroep al: u mist niets wat nodig is."
    assert document["sentence"]["nl"] in page
    assert document["covered_share"] is None
    assert document["no_share_reason"]["nl"].endswith("omdat u geen competentie mist die nodig is.")
    assert ("Extra: nuttig voor dit beroep, maar niet nodig" in page) == bool(document["gap"]["items"])
    assert "Alles samen" not in page


def test_a_share_that_is_not_told_is_a_reason_and_no_percentage(client, offer):
    answer_all(client)
    address = plan(client)
    kept = KeptPath.objects.get()
    reason = {"nl": "Welk deel u leert, is onbekend, omdat het niet te tellen is.", "en": "Unknown."}
    kept.document |= {"covered_share": None, "no_share_reason": reason}
    kept.save()
    page = words(client.get(address))
    assert reason["nl"] in page
    assert "van wat u nog mist. De stappen" not in page
    assert "U leert" not in page.split("De stappen")[0]


def test_the_path_as_json_is_the_kept_document(client, offer):
    answer_all(client)
    address = plan(client)
    document = json.loads(client.get(f"{address}pad.json").content)
    assert document["schema"] == "path/1"
    assert document == KeptPath.objects.get().document


def test_another_browser_finds_no_path(client, offer):
    answer_all(client)
    address = plan(client)
    other = Client()
    assert other.get(address).status_code == 404
    assert other.get(f"{address}pad.json").status_code == 404
    answer_all(other)
    assert other.get(address).status_code == 404
    assert client.get(address).status_code == 200


def test_where_a_qualification_is_needed_the_page_says_what_gives_it(client, offer):
    answer_all(client, goal=NURSE, where={"max_km": "1", "slots": ["weekend"]})
    answer = client.get(plan(client))
    document = KeptPath.objects.get().document
    page = words(answer)
    assert document["outcome"] == "no_path"
    assert document["sentence"]["nl"] in page
    assert f"Geen pad naar {NURSE}" in page
    assert "Wat u nu kunt doen" in page
    assert "Dit beroep is beschermd door een wet" in page
    assert all(programme["training"]["title"]["nl"] in page for programme in document["programmes"])


def test_a_door_that_is_only_presumed_says_whom_to_ask(client, offer):
    answer_all(client)
    address = plan(client)
    kept = KeptPath.objects.get()
    route = entry_route(IscoCode("5411"), on=ON)
    told = {"kind": route.kind.value, "sentence": {"nl": route.sentence.nl, "en": route.sentence.en}}
    kept.document["entry"] |= told | {"caution": {"nl": route.caution.nl, "en": route.caution.en}}
    kept.save()
    page = words(client.get(address))
    assert "Vermoedelijk vraagt dit beroep een bewijs, maar dat is niet bevestigd" in page
    assert "vraag na bij de hulpverleningszone waar u wilt werken" in page


def test_without_reach_the_page_says_which_condition_would_help(client, offer):
    answer_all(client, where={"max_km": "1"})
    page = words(client.get(plan(client)))
    relaxations = KeptPath.objects.get().document["relaxations"]
    assert relaxations
    assert all(row["sentence"]["nl"] in page for row in relaxations)


def test_a_calculation_out_of_time_says_so_and_offers_to_ask_again(client, offer):
    answer_all(client)
    address = plan(client)
    kept = KeptPath.objects.get()
    sentence = {"nl": "De berekening duurde te lang.", "en": "The calculation took too long."}
    nothing = dict.fromkeys(("entry", "covered_share", "gap", "totals", "optimality_gap"))
    kept.document |= {"outcome": "timed_out", "sentence": sentence, "steps": [], "deadlines": [], "notes": []} | nothing
    kept.save()
    page = words(client.get(address))
    assert "De berekening duurde te lang." in page
    assert "Nog geen antwoord voor" in page
    assert "Geen pad naar" not in page
    assert "Wat u nu kunt doen" in page


def test_an_unclear_goal_offers_the_nearest_and_keeps_the_choice(client, offer):
    unclear = client.post("/mijn-pad/", {"goal": "onderhoudstechnieker"})
    assert unclear.status_code == 422
    assert errors(unclear) == ["id_goal_choice_0"]
    choices = re.findall(r'name="goal_choice" value="([^"]+)"', unclear.content.decode())
    assert "urn:krachtlijn:occupation:industrial-maintenance-technician" in choices
    chosen = client.post("/mijn-pad/", {"goal": "onderhoudstechnieker", "goal_choice": choices[0]})
    assert chosen.status_code == 302
    assert client.session["citizen_draft"]["goal"] == choices[0]


WRONG_FORMS = (
    ("/mijn-pad/", {}, ["id_goal"]),
    ("/mijn-pad/", {"goal": "qqxxzzww"}, ["id_goal"]),
    ("/mijn-pad/over-u/", {}, ["id_status_0", "id_diploma", "id_dutch"]),
    ("/mijn-pad/over-u/", YOU | {"since": "gisteren", "birth_year": "3012"}, ["id_since", "id_birth_year"]),
    ("/mijn-pad/over-u/", YOU | {"since": ""}, ["id_since"]),
    ("/mijn-pad/over-u/", YOU | {"until": "1/2018"}, ["id_until"]),
    ("/mijn-pad/over-u/", YOU | {"occupation": ""}, ["id_occupation"]),
    ("/mijn-pad/over-u/", YOU | {"since": "1/2050", "until": ""}, ["id_since"]),
    ("/mijn-pad/waar-en-wanneer/", {}, ["id_municipality"]),
    ("/mijn-pad/waar-en-wanneer/", WHERE | {"max_km": "ver", "hours_per_week": "200"}, ["id_max_km", "id_hours_per_week"]),
    (
        "/mijn-pad/waar-en-wanneer/",
        WHERE | {f"from_date_{i}": part for i, part in enumerate(("31", "2", "2027"))},
        ["id_from_date"],
    ),
)


def test_a_wrong_form_shows_every_problem_at_its_top(client, starter, on_the_day):
    for address, answers, wrong in WRONG_FORMS:
        answer = client.post(address, answers)
        assert answer.status_code == 422, (address, answers)
        assert [target.removesuffix("_0") for target in errors(answer)] == [target.removesuffix("_0") for target in wrong]
        assert "<title>Fout:" in answer.content.decode()
    assert "citizen_draft" not in client.session


def test_the_check_page_waits_for_every_answer(client, offer):
    assert client.get("/mijn-pad/nakijken/").headers["Location"] == "/mijn-pad/"
    client.post("/mijn-pad/", {"goal": TECHNICIAN})
    assert client.get("/mijn-pad/nakijken/").headers["Location"] == "/mijn-pad/over-u/"


def test_an_order_that_needs_the_home_says_so(client, offer):
    answer_all(client, where={"municipality": "unknown"})
    answer = client.post("/mijn-pad/nakijken/", {"order": "nearest"})
    assert answer.status_code == 422
    assert errors(answer) == ["id_order_0"]
    assert "uw woonplaats onbekend is" in words(answer)


def test_assumptions_can_be_refused_restored_and_completed(client, offer):
    answer_all(client)
    page = client.get("/mijn-pad/wat-u-kunt/").content.decode()
    assumed = re.findall(r'name="remove" value="([^"]+)"', page)
    assert "omdat u 6 jaar en 4 maanden werkte als lasser" in page
    client.post("/mijn-pad/wat-u-kunt/", {"remove": assumed[0]})
    page = client.get("/mijn-pad/wat-u-kunt/?q=boekhouden").content.decode()
    assert assumed[0] not in re.findall(r'name="remove" value="([^"]+)"', page)
    assert re.findall(r'name="restore" value="([^"]+)"', page) == [assumed[0]]
    added = re.findall(r'name="add" value="([^"]+)"', page)[0]
    client.post("/mijn-pad/wat-u-kunt/", {"restore": assumed[0]})
    client.post("/mijn-pad/wat-u-kunt/", {"add": added})
    page = client.get("/mijn-pad/wat-u-kunt/").content.decode()
    assert {assumed[0], added} <= set(re.findall(r'name="remove" value="([^"]+)"', page))
    assert "u zei het zelf" in page
    assert client.post("/mijn-pad/wat-u-kunt/", {"remove": "geen adres"}).status_code == 422


def test_a_signed_in_citizen_starts_from_the_own_profile_and_changes_it(sign_in, offer):
    make_demo_people(make_profile("p-an", status=Status.EMPLOYEE, max_distance_km=40), make_profile("p-bo"))
    client = sign_in("p-an")
    assert client.post("/mijn-pad/", {"goal": TECHNICIAN}).headers["Location"] == "/mijn-pad/nakijken/"
    assert "Ik werk bij een werkgever" in words(client.get("/mijn-pad/nakijken/"))
    assert client.post("/mijn-pad/over-u/", YOU).headers["Location"] == "/mijn-pad/uw-job/"
    assert client.post("/mijn-pad/uw-job/", {"benefit": "yes"}).headers["Location"] == "/mijn-pad/nakijken/"
    profile = person("p-an", by=OPERATOR, purpose=Purpose.SUPPORT, on=ON).profile
    assert (profile.status, profile.highest_vks_level, profile.max_distance_km) == (Status.JOBSEEKER, 4, 40)
    assert (profile.employment, profile.receives_unemployment_benefit) == (None, True)
    address = plan(client)
    assert client.get(address).status_code == 200
    assert KeptPath.objects.get().holder == "person:p-an"
    assert KeptPath.objects.get().keep_until > ON + timedelta(days=300)
    assert sign_in("p-bo").get(address).status_code == 404
    assert TECHNICIAN in words(client.get("/mijn-pad/eerder/"))


def test_an_unchanged_page_leaves_the_profile_as_it_was(client, offer):
    answer_all(client, where={"max_km": "30", "slots": ["day", "evening"], "hours_per_week": "19,5"})
    before = client.session["citizen_draft"]["person"]
    for address in ("/mijn-pad/over-u/", "/mijn-pad/uw-job/", "/mijn-pad/waar-en-wanneer/"):
        client.post(address, form_values(client.get(address)))
    assert client.session["citizen_draft"]["person"] == before


def form_values(answer) -> dict[str, object]:
    form = answer.context["form"]
    values: dict[str, object] = {}
    for bound in form:
        shown = bound.value()
        if bound.name == "from_date":
            continue
        values[bound.name] = "" if shown is None else shown
    return values


def test_reading_never_writes(client, offer):
    answer_all(client)
    path = plan(client)
    before = dict(client.session.items())
    pages = ("", "over-u/", "waar-en-wanneer/", "uw-job/", "wat-u-kunt/?q=lassen", "nakijken/", "eerder/")
    for address in (*(f"/mijn-pad/{page}" for page in pages), path, f"{path}pad.json", "/mijn-gegevens/"):
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address)
        assert answer.status_code == 200, address
        assert not [query["sql"] for query in queries if re.match(r"(INSERT|UPDATE|DELETE)", query["sql"])], address
        asked = [query for query in queries if not re.match(r"(SAVEPOINT|RELEASE|ROLLBACK|SET)", query["sql"])]
        assert len(asked) <= MOST_QUERIES, address
        assert len(answer.content) <= MOST_BYTES, address
    assert dict(client.session.items()) == before


def test_the_connection_itself_refuses_to_keep_answers_while_reading(client, offer):
    client.post("/mijn-pad/", {"goal": TECHNICIAN})
    session = client.session
    session["citizen_draft"] = {}
    with read_only(), pytest.raises(UpdateError):
        session.save()


def test_forgetting_takes_answers_paths_and_decisions_out_of_this_browser(client, offer):
    answer_all(client)
    address = plan(client)
    assert KeptDecision.objects.exists()
    assert client.post("/mijn-pad/opnieuw/").headers["Location"] == "/mijn-pad/"
    assert client.get(address).status_code == 404
    assert client.get("/mijn-pad/nakijken/").headers["Location"] == "/mijn-pad/"
