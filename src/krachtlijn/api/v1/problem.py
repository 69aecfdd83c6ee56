"""Errors as problem+json (RFC 9457), with the codes of the command line and the language of the request."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError

from krachtlijn.api.v1.body import LARGEST_BODY
from krachtlijn.api.v1.request import language_now
from krachtlijn.api.v1.wrong_field import problem_of_field
from krachtlijn.kernel.errors import (
    InvalidInput,
    KrachtlijnError,
    MissingFact,
    NoSolution,
    NotAllowed,
    NotFound,
    Problem,
    SourceUnavailable,
    WrongState,
)
from krachtlijn.kernel.text import Text
from krachtlijn.store.tables import lacks_tables, tables_missing

CONTENT_TYPE = "application/problem+json"
TYPE_PREFIX = "urn:krachtlijn:problem:"
_log = logging.getLogger("krachtlijn.api")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering:
    """How an error is answered: the HTTP status, and the title every problem of this kind carries."""

    status: int
    title: Text


ANSWER_OF_ERROR: dict[type[KrachtlijnError], Answering] = {
    NotFound: Answering(status=404, title=Text(nl="Niet gevonden", en="Not found")),
    NotAllowed: Answering(status=403, title=Text(nl="Niet toegelaten", en="Not allowed")),
    InvalidInput: Answering(status=422, title=Text(nl="De vraag klopt niet", en="Invalid input")),
    WrongState: Answering(status=409, title=Text(nl="Nu niet mogelijk", en="Not possible in this state")),
    SourceUnavailable: Answering(status=503, title=Text(nl="Bron niet beschikbaar", en="Source unavailable")),
    NoSolution: Answering(status=422, title=Text(nl="Geen oplossing", en="No solution")),
    MissingFact: Answering(status=422, title=Text(nl="Een gegeven ontbreekt", en="A fact is missing")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TransportFault:
    """Something wrong with the request or the server that no rule of the platform raised."""

    code: str
    status: int
    title: Text
    detail: Text


METHOD_NOT_ALLOWED = TransportFault(
    code="method-not-allowed",
    status=405,
    title=Text(nl="Deze methode bestaat hier niet", en="Method not allowed"),
    detail=Text(
        nl="Dit adres kent deze methode niet. De kop Allow noemt welke wel.",
        en="This address does not know this method. The header Allow lists the ones it knows.",
    ),
)
TOO_MANY_REQUESTS = TransportFault(
    code="too-many-requests",
    status=429,
    title=Text(nl="Te veel vragen", en="Too many requests"),
    detail=Text(
        nl="U vraagt sneller dan toegelaten. Wacht zo lang als de kop Retry-After zegt, in seconden.",
        en="You ask faster than allowed. Wait as long as the header Retry-After says, in seconds.",
    ),
)
BODY_TOO_LARGE = TransportFault(
    code="body-too-large",
    status=413,
    title=Text(nl="Te veel gegevens", en="Body too large"),
    detail=Text(
        nl=f"De inhoud van de vraag is te groot. Stuur hoogstens {LARGEST_BODY} bytes.",
        en=f"The body of the request is too large. Send at most {LARGEST_BODY} bytes.",
    ),
)
FAULT = TransportFault(
    code="fault",
    status=500,
    title=Text(nl="Fout van ons", en="A fault of ours"),
    detail=Text(
        nl="Er ging iets mis bij ons; het is genoteerd. Probeer het later opnieuw.",
        en="Something went wrong on our side; it has been noted. Try again later.",
    ),
)
TRANSPORT_FAULTS = (METHOD_NOT_ALLOWED, TOO_MANY_REQUESTS, BODY_TOO_LARGE, FAULT)

NO_ADDRESS = Text(
    nl="Dit adres bestaat niet in de API. Alle adressen staan in /api/v1/openapi.json.",
    en="This address does not exist in the API. All addresses stand in /api/v1/openapi.json.",
)
NOT_READABLE = Text(
    nl="De inhoud is geen JSON die te lezen is. Stuur één JSON-object met Content-Type: application/json.",
    en="The body is not readable JSON. Send one JSON object with Content-Type: application/json.",
)
WRONG_REQUEST = Text(
    nl="De vraag klopt niet; verbeter wat in de lijst staat en vraag opnieuw.",
    en="The request is not right; correct what is listed and ask again.",
)


def error_response(request: HttpRequest, error: KrachtlijnError, *, result: Mapping[str, Any] | None = None) -> HttpResponse:
    """The answer to an error raised on purpose; `result` is what was found out all the same."""
    known = ANSWER_OF_ERROR[type(error)]
    document = _document(request, code=error.code, status=known.status, title=known.title, detail=error.sentence)
    document["problems"] = [problem_document(problem) for problem in getattr(error, "problems", ())]
    if isinstance(error, MissingFact):
        document["fact"] = error.fact
    if result is not None:
        document["result"] = dict(result)
    return _response(document)


def fault_response(request: HttpRequest, fault: TransportFault) -> HttpResponse:
    """The answer to something wrong with the request or the server itself."""
    return _response(_document(request, code=fault.code, status=fault.status, title=fault.title, detail=fault.detail))


def problem_document(problem: Problem) -> dict[str, Any]:
    """One problem of an input: place (as far as known) and reason."""
    return {
        "place": problem.place,
        "reason": problem.reason.in_language(language_now()),
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
    }


def answer_errors(api: NinjaAPI) -> None:
    """Let the API answer every exception as problem+json."""
    api.add_exception_handler(KrachtlijnError, error_response)
    api.add_exception_handler(ValidationError, _wrong_fields_response)
    api.add_exception_handler(HttpError, _unreadable_response)
    api.add_exception_handler(Http404, _no_address_response)
    api.add_exception_handler(Exception, _fault_of_ours_response)


def _wrong_fields_response(request: HttpRequest, error: ValidationError) -> HttpResponse:
    problems = tuple(map(problem_of_field, error.errors))
    return error_response(request, InvalidInput(WRONG_REQUEST, problems=problems))


def _unreadable_response(request: HttpRequest, _error: HttpError) -> HttpResponse:
    return error_response(request, InvalidInput(NOT_READABLE))


def _no_address_response(request: HttpRequest, _error: Http404) -> HttpResponse:
    return error_response(request, NotFound(NO_ADDRESS))


def _fault_of_ours_response(request: HttpRequest, error: Exception) -> HttpResponse:
    if lacks_tables(error):
        return error_response(request, tables_missing())
    _log.error("%s %s failed", request.method, request.path, exc_info=error)
    return fault_response(request, FAULT)


def _document(request: HttpRequest, *, code: str, status: int, title: Text, detail: Text) -> dict[str, Any]:
    language = language_now()
    return {
        "type": TYPE_PREFIX + code,
        "code": code,
        "title": title.in_language(language),
        "status": status,
        "detail": detail.in_language(language),
        "instance": request.path,
        "problems": [],
    }


def _response(document: dict[str, Any]) -> HttpResponse:
    body = json.dumps(document, ensure_ascii=False)
    return HttpResponse(body, status=document["status"], content_type=CONTENT_TYPE)
