"""Deadlines: the last days of one right as a file for a calendar."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router

from krachtlijn.api.v1.request import actor_in, language_now
from krachtlijn.api.v1.rights import DecisionRequest, decided
from krachtlijn.journeys.read_deadlines import calendar_file, decision_events
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.rules.document import document_of

router = Router(by_alias=True)
CALENDAR = "text/calendar; charset=utf-8"
_ANSWER: dict[str, Any] = {
    "responses": {
        200: {"description": "An iCalendar file (RFC 5545).", "content": {"text/calendar": {"schema": {"type": "string"}}}}
    }
}


@router.post("/calendar", openapi_extra=_ANSWER)
def right_calendar(request: HttpRequest, *, question: DecisionRequest) -> HttpResponse:
    """Decide one right on one day, and give its last days as an iCalendar file; 404 when there is none. Nothing is kept."""
    check_permission(actor_in(request), Permission.PLAN_OWN_PATH)
    decision, instrument, _ = decided(question)
    document, language = document_of(decision), language_now()
    if not isinstance(document, dict):
        raise TypeError("a decision is a record")
    receipt = decision.receipt
    events = decision_events(document, title=instrument.title, receipt_id=receipt.id, on=receipt.on, language=language)
    return HttpResponse(calendar_file(events, language=language).encode(), content_type=CALENDAR)
