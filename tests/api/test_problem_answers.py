"""Errors of the API: problem+json with the codes of the command line, for every error there is."""

import pytest
from django.test import RequestFactory

from krachtlijn.api.v1.api import api
from krachtlijn.api.v1.body import LARGEST_BODY
from krachtlijn.api.v1.problem import ANSWER_OF_ERROR, TRANSPORT_FAULTS
from krachtlijn.cli.output import EXIT_OF_ERROR
from krachtlijn.kernel.errors import ERROR_CLASSES, InvalidInput, MissingFact, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.web.design.middleware import STATUS_OF_ERROR

pytestmark = pytest.mark.django_db(databases=["default", "log"])

MEMBERS = {"type", "code", "title", "status", "detail", "instance", "problems"}
SENTENCE = Text(nl="Zo kan het niet.", en="Not like this.")


def check_problem(response, *, status, code):
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response["Cache-Control"] == "private, no-store"
    document = response.json()
    assert set(document) >= MEMBERS
    assert (document["status"], document["code"]) == (status, code)
    assert document["type"] == f"urn:krachtlijn:problem:{code}"
    assert document["title"]
    assert document["detail"]
    return document


def test_every_error_has_one_status_the_same_as_on_the_site_and_is_known_to_the_command_line():
    assert set(ANSWER_OF_ERROR) == set(ERROR_CLASSES) == set(EXIT_OF_ERROR)
    assert {error: known.status for error, known in ANSWER_OF_ERROR.items()} == STATUS_OF_ERROR
    codes = [error.code for error in ERROR_CLASSES] + [fault.code for fault in TRANSPORT_FAULTS]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("error_class", ERROR_CLASSES)
def test_error_is_answered_with_its_own_code(error_class):
    error = error_class("age", SENTENCE) if error_class is MissingFact else error_class(SENTENCE)
    response = api.on_exception(RequestFactory().get("/api/v1/x"), error)
    assert response.headers["Content-Type"] == "application/problem+json"
    assert f'"code": "{error_class.code}"' in response.content.decode()
    assert response.status_code == ANSWER_OF_ERROR[error_class].status


def test_all_problems_of_an_input_are_listed_with_their_place():
    problems = tuple(Problem(file="a.csv", line=line, column="k", reason=SENTENCE) for line in (1, 2))
    response = api.on_exception(RequestFactory().get("/api/v1/x"), InvalidInput(SENTENCE, problems=problems))
    assert response.content.decode().count("Zo kan het niet.") == 3
    assert '"place": "a.csv:2 k"' in response.content.decode()


def test_address_that_does_not_exist(client):
    document = check_problem(client.get("/api/v1/unicorns"), status=404, code="not-found")
    assert document["instance"] == "/api/v1/unicorns"
    check_problem(client.get("/api/v1/"), status=404, code="not-found")


def test_method_that_does_not_exist(client):
    response = client.delete("/api/v1/offensive/lines")
    check_problem(response, status=405, code="method-not-allowed")
    assert response["Allow"] == "GET"


def test_wrong_parameters_are_all_listed_in_the_language_asked(client):
    response = client.get("/api/v1/offensive/actions", {"line": "zes", "per_page": "101", "lang": "nl"})
    problems = check_problem(response, status=422, code="invalid-input")["problems"]
    assert {problem["column"]: problem["reason"] for problem in problems} == {
        "line": "hier wordt een geheel getal verwacht.",
        "per_page": "mag hoogstens 100 zijn.",
    }


def test_unknown_parameters_are_all_listed(client):
    response = client.get("/api/v1/offensive/actions", {"per_pge": "5", "lin": "1"}, headers={"accept-language": "en"})
    document = check_problem(response, status=422, code="invalid-input")
    assert [problem["column"] for problem in document["problems"]] == ["lin", "per_pge"]
    assert "cursor, lang, line, on, per_page" in document["problems"][0]["reason"]


def test_unknown_language_is_an_error(client):
    document = check_problem(client.get("/api/v1/offensive/lines", {"lang": "fr"}), status=422, code="invalid-input")
    assert document["problems"][0]["column"] == "lang"


def test_fault_of_ours_tells_nothing_of_the_inside(client, monkeypatch, caplog):
    def breaks(**_kwargs):
        raise RuntimeError("table secret_things is gone")

    monkeypatch.setattr("krachtlijn.api.v1.meta.answer", breaks)
    document = check_problem(client.get("/api/v1/health"), status=500, code="fault")
    assert "secret_things" not in str(document)
    assert "secret_things" in caplog.text


def test_problem_follows_the_language(client):
    dutch = client.get("/api/v1/offensive/actions/99").json()
    english = client.get("/api/v1/offensive/actions/99", headers={"accept-language": "en-GB,en;q=0.9,nl;q=0.1"}).json()
    assert dutch["title"] == "Niet gevonden"
    assert english["title"] == "Not found"
    assert "1 to 31" in english["detail"]


DECIDE = "/api/v1/rights/decide"


@pytest.mark.parametrize("size", [LARGEST_BODY + 1, 4 * LARGEST_BODY])
def test_body_that_is_too_large(client, size):
    response = client.post(DECIDE, data=b" " * size, content_type="application/json")
    check_problem(response, status=413, code="body-too-large")


def test_body_of_the_largest_size_is_read(client):
    document = b'{"instrument": "opleidingscheque", "on": "2025-10-01"}'
    response = client.post(DECIDE, data=document.ljust(LARGEST_BODY), content_type="application/json")
    assert response.status_code == 200


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"])
def test_numbers_that_are_no_json_are_refused(client, number):
    body = f'{{"instrument": "opleidingscheque", "facts": {{"price": {number}}}, "on": "2025-10-01"}}'
    check_problem(client.post(DECIDE, data=body, content_type="application/json"), status=422, code="invalid-input")
