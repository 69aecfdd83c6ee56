"""`Al mijn rechten`: the situation first, each fact once, five questions a page, and an answer for every right."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from factories.citizen_pages import offer_on_starter_taxonomy
from krachtlijn.people.position import Position
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.store.rules.models import DecisionReceipt

pytestmark = pytest.mark.django_db(databases=["default", "log"])
ALL = "/mijn-rechten/alle/"
TODAY = {"on_0": "23", "on_1": "11", "on_2": "2026"}
MARCH_2026 = {"on_0": "2", "on_1": "3", "on_2": "2026"}
FLANDERS = {"residence": "vlaanderen", "registered_jobseeker": "yes"}
EMPLOYEE = {
    "residence": "vlaanderen",
    "higher_diploma": "no",
    "secondary_diploma": "yes",
    "private_sector_employee": "yes",
    "establishment_in_flanders": "yes",
    "reference_fraction": "100",
    "weekly_hours": "38",
    "contract_fraction": "100",
    "employer_fte": "40",
    "sector_agreement_on_days": "no",
    "months_in_service_this_year": "12",
    "training_kind": "hour_based",
    "contact_hours": "60",
    "registered_for_verlof": "yes",
    "registered_for_cheque": "yes",
    "student_contract": "no",
    "apprenticeship_contract": "no",
    "employer_pays": "no",
    "initiative": "employee",
    "level_restricted": "no",
    "price": "400",
}


def words(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def asked_in(answer) -> list[str]:
    return re.search(r'name="asked" value="([^"]*)"', answer.content.decode())[1].split()


def walk(client, *positions: str, answers: dict[str, str] | None = None, day: dict[str, str] = TODAY) -> list[list[str]]:
    """Answer page after page, "weet ik niet" where nothing is given; returns what each page asked."""
    reply = client.post(f"{ALL}situatie/", {**day, "positions": positions})
    pages = []
    for _ in range(60):
        assert reply.status_code == 302, words(reply)
        place = reply.headers["Location"]
        if place == ALL:
            return pages
        names = asked_in(client.get(place))
        pages.append(names)
        reply = client.post(place, {"asked": " ".join(names), "next": "1"} | {n: (answers or {}).get(n, "") for n in names})
    raise AssertionError("the questions never end")


def section(html: str, title: str) -> str:
    """The part of the page under a heading of the second level."""
    return re.search(rf"<h2[^>]*>{re.escape(title)}</h2>(.*?)(?=<h2|</main)", html, re.S)[1]


def right(html: str, instrument: str) -> str:
    """One right on the page, as plain words."""
    row = re.search(rf'<li class="k-right" id="{instrument}">(.*?)</p></li>', html, re.S)[1]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row))


@pytest.mark.parametrize("position", list(Position))
def test_every_situation_gets_an_answer_for_every_right_and_is_asked_each_fact_once(client, on_the_day, position):
    pages = walk(client, position.value)
    asked = [name for page in pages for name in page]
    assert len(asked) == len(set(asked))
    assert max(map(len, pages), default=0) <= 5
    answer = client.get(ALL)
    html = answer.content.decode()
    assert len(html.encode()) <= 100_000
    for instrument in flemish_instruments():
        assert f'id="{instrument.id}"' in html or f'href="/mijn-rechten/{instrument.id}/"' in html, instrument.id
    assert "k-tag" in section(html, "Ja: hier hebt u recht op") or "geen enkel recht" in words(answer)


def test_only_what_can_matter_is_asked(client, on_the_day):
    asked = {name for page in walk(client, "self_employed") for name in page}
    assert {"residence", "enterprise_size"} <= asked
    assert not asked & {"private_sector_employee", "notice_weeks", "registered_for_verlof", "employee", "km_per_day"}


def test_another_body_is_named_first(client, on_the_day):
    walk(client, "sickness_benefit", answers=FLANDERS)
    assert "adviserend arts van uw ziekenfonds" in words(client.get(ALL))
    walk(client, "leefloon", answers=FLANDERS)
    assert "Vraag eerst aan uw OCMW" in words(client.get(ALL))
    other = Client()
    walk(other, "unemployment_benefit", answers={"residence": "brussel"})
    assert "aan Actiris" in right(other.get(ALL).content.decode(), "vrijstelling_beschikbaarheid")


def test_no_exemption_is_said_as_it_is(client, on_the_day):
    walk(client, "unemployment_benefit", answers={**FLANDERS, "training_weeks": "2", "recognised_by_vdab": "yes"})
    said = right(client.get(ALL).content.decode(), "vrijstelling_beschikbaarheid")
    assert "U mag de opleiding volgen, maar u blijft beschikbaar voor werk." in said


def test_who_was_self_employed_and_went_bankrupt_gets_a_whole_answer(client, on_the_day):
    answers = {"residence": "vlaanderen", "lost_work_through_it": "yes", "worked_in_flemish_establishment": "yes"}
    pages = walk(client, "bankrupt", "no_income", answers=answers)
    assert "role_in_failing_enterprise" not in {name for page in pages for name in page}
    html = client.get(ALL).content.decode()
    assert "Waarschijnlijk bronnen spreken elkaar tegen" in right(html, "sociaal_interventiefonds")
    assert "Waarover het gaat" not in right(html, "sociaal_interventiefonds")
    none = section(html, "Wat er voor u niet is, en waarom")
    assert "Voor zelfstandigen en werkzoekenden bestaat het niet" in none
    assert none.index("<details") > none.index("toch nakijken")
    assert "Kmo-portefeuille" in section(html, "Voor uw werkgever of zaak")


def test_support_for_an_enterprise_stands_apart(client, on_the_day):
    walk(client, "employee", answers=EMPLOYEE)
    html = client.get(ALL).content.decode()
    apart = section(html, "Voor uw werkgever of zaak")
    assert "Kmo-portefeuille" in apart
    assert "Premie kwalificerend werkplekleren" in apart
    assert "Kmo-portefeuille" not in html.split("Voor uw werkgever of zaak")[0]


def test_an_amount_stands_only_under_a_right(client, on_the_day):
    """T31: who has no right to the cheque sees no balance of it."""
    walk(client, "employee", answers={**EMPLOYEE, "registered_for_cheque": "no", "in_development_plan": "no"}, day=MARCH_2026)
    html = client.get(ALL).content.decode()
    cheque = right(html, "opleidingscheque")
    assert "Nee" in cheque
    assert "Waarover het gaat" not in cheque
    assert "cheques die u mag kopen" not in cheque
    leave = right(html, "vlaams_opleidingsverlof")
    assert "Ja" in leave
    assert "Waarover het gaat" in leave
    walk(client, "employee", answers=EMPLOYEE, day=TODAY)
    html = client.get(ALL).content.decode()
    leave = right(html, "vlaams_opleidingsverlof")
    assert "Als de regel niet verandert: ja" in leave
    assert "Waarover het gaat" not in leave
    assert "saldo" not in html


def test_what_goes_together_and_what_not(client, on_the_day):
    walk(client, "employee", answers=EMPLOYEE, day=MARCH_2026)
    table = section(client.get(ALL).content.decode(), "Wat samen kan en wat niet")
    assert "kan samen" in table
    assert "telt apart" in table


def test_every_right_that_matters_has_a_decision_with_a_receipt(client, on_the_day):
    walk(client, "employee", answers=EMPLOYEE, day=MARCH_2026)
    html = client.get(ALL).content.decode()
    links = set(re.findall(r'href="(/mijn-rechten/beslissing/[0-9a-f]{64}/)"', html))
    assert len(links) == DecisionReceipt.objects.count() == html.count("De hele beslissing met bewijs")
    assert all(client.get(link).status_code == 200 for link in links)
    assert all(Client().get(link).status_code == 404 for link in links)


def what_if(client, **answers) -> str:
    page = client.get(f"{ALL}wat-als/")
    data = {"positions": ["employee"], **_filled(page), **answers}
    assert client.post(f"{ALL}wat-als/", data).status_code == 302
    return words(client.get(f"{ALL}wat-als/"))


def test_what_if_somebody_works_eighty_percent(client, on_the_day):
    walk(client, "employee", answers=EMPLOYEE, day=MARCH_2026)
    before = words(client.get(ALL))
    said = what_if(client, work_share="80")
    assert "Dit is een proef, geen recht." in said
    assert "Vlaams opleidingsverlof nu: Ja → dan: Ja" in said
    assert "Uw maximum per schooljaar: 125 uur → 100 uur" in said
    assert "Individueel opleidingsrecht (federaal) nu: Ja → dan: Ja Uw dagen dit jaar, minstens: 5 dagen → 4 dagen" in said
    assert words(client.get(ALL)) == before


def test_what_if_turns_a_refusal_and_says_what_must_be_known_then(client, on_the_day):
    walk(client, "employee", answers={**EMPLOYEE, "reference_fraction": "50", "approved_last_year": "no"}, day=MARCH_2026)
    assert "Nee" in right(client.get(ALL).content.decode(), "vlaams_opleidingsverlof")
    said = what_if(client, work_share="80")
    assert "Vlaams opleidingsverlof nu: Nee → dan: Onbekend Dan moeten we onder meer nog dit weten:" in said


def test_what_if_the_situation_changes(client, on_the_day):
    walk(client, "unemployment_benefit", answers=FLANDERS, day=MARCH_2026)
    page = client.get(f"{ALL}wat-als/")
    client.post(f"{ALL}wat-als/", {**_filled(page), "positions": ["employee"]})
    said = words(client.get(f"{ALL}wat-als/"))
    assert "Duur van de werkloosheidsuitkering" in said
    assert "Niet voor deze situatie" in said


def _filled(page) -> dict[str, str]:
    html = page.content.decode()
    texts = dict(re.findall(r'<input type="text" name="([^"]+)" value="([^"]*)"', html))
    chosen = re.findall(r'<input type="radio" name="([^"]+)" value="([^"]+)"[^>]*checked', html)
    return {name: value for name, value in (texts | dict(chosen)).items() if name not in {"work_share"}}


def test_a_topic_can_be_passed_over(client, on_the_day):
    client.post(f"{ALL}situatie/", {**TODAY, "positions": ["self_employed"]})
    names = asked_in(client.get(f"{ALL}vragen/"))
    client.post(f"{ALL}vragen/", {"asked": " ".join(names), "next": "1"})
    page = client.get(f"{ALL}vragen/")
    while 'name="skip"' not in page.content.decode():
        names = asked_in(page)
        client.post(f"{ALL}vragen/", {"asked": " ".join(names), "next": "1"})
        page = client.get(f"{ALL}vragen/")
    title = re.search(r"<h1>(.*?)</h1>", page.content.decode())[1]
    client.post(f"{ALL}vragen/", {"asked": " ".join(asked_in(page)), "skip": "1"})
    assert f"<h1>{title}</h1>" not in client.get(f"{ALL}vragen/").content.decode()


def test_a_training_fills_in_and_answers_can_be_reviewed(client, on_the_day):
    region = offer_on_starter_taxonomy()
    chosen = next(training for training in region.trainings if training.recognitions)
    client.post(f"{ALL}situatie/", {**TODAY, "positions": ["employee"]})
    reply = client.post(f"{ALL}vragen/", {"asked": "", "training": chosen.id})
    assert reply.status_code == 302
    review = client.get(f"{ALL}antwoorden/").content.decode()
    assert 'name="contact_hours"' in review
    names = asked_in(client.get(f"{ALL}vragen/"))
    client.post(f"{ALL}vragen/", {"asked": " ".join(names), "finish": "1", "residence": "vlaanderen"})
    changed = client.post(f"{ALL}antwoorden/", {"residence": "elders"})
    assert changed.headers["Location"] == ALL
    assert "elders" in words(client.get(ALL))


def test_a_wrong_choice_is_said_and_nothing_is_kept(client, on_the_day):
    assert client.post(f"{ALL}situatie/", TODAY).status_code == 422
    reply = client.post(f"{ALL}situatie/", {**TODAY, "positions": ["no_income", "leefloon"]})
    assert reply.status_code == 422
    assert "Laat een van beide weg" in words(reply)
    assert client.get(ALL).headers["Location"] == f"{ALL}situatie/"
    client.post(f"{ALL}situatie/", {**TODAY, "positions": ["employee"]})
    wrong = client.post(f"{ALL}vragen/", {"asked": "birth_date reference_fraction", "reference_fraction": "300"})
    assert wrong.status_code == 422
    assert not DecisionReceipt.objects.exists()


def test_reading_never_writes(client, on_the_day):
    walk(client, "employee", answers=EMPLOYEE)
    before = dict(client.session.items())
    for address in ("", "situatie/", "vragen/", "antwoorden/", "wat-als/"):
        with CaptureQueriesContext(connection) as queries:
            assert client.get(ALL + address).status_code == 200, address
        assert not [query["sql"] for query in queries if re.match(r"(INSERT|UPDATE|DELETE)", query["sql"])], address
        assert len(queries) <= 15, address
    assert dict(client.session.items()) == before
