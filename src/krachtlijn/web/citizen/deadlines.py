""" "Wat moet wanneer": who must do what before which day, as a page and as a file for a calendar."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.journeys.decide_right import find_instrument
from krachtlijn.journeys.read_deadlines import calendar_file, decision_events, every_deadline, path_events
from krachtlijn.store.paths.queries import kept_path
from krachtlijn.store.rules.queries import kept_decision
from krachtlijn.web.citizen.draft import reading_holder
from krachtlijn.web.design.request import language_in


def decision_deadlines(request: HttpRequest, receipt_id: str) -> HttpResponse:
    """GET: the last days of one decision of the reader. Raises `NotFound` for anybody else's."""
    kept = kept_decision(receipt_id, holder=reading_holder(request))
    instrument = find_instrument(kept.instrument)
    context = {
        "receipt_id": kept.receipt_id,
        "title": instrument.title,
        "on": kept.decided_for,
        "outcome": kept.outcome,
        "rows": every_deadline(kept.document),
    }
    return render(request, "citizen/deadlines.html", context)


def decision_calendar(request: HttpRequest, receipt_id: str) -> HttpResponse:
    """GET: the same days as an iCalendar file. Raises `NotFound` for anybody else's, and when there is none."""
    kept, language = kept_decision(receipt_id, holder=reading_holder(request)), language_in(request)
    title = find_instrument(kept.instrument).title
    events = decision_events(kept.document, title=title, receipt_id=kept.receipt_id, on=kept.decided_for, language=language)
    return _calendar(calendar_file(events, language=language), name=f"krachtlijn-{kept.instrument}-{kept.decided_for}")


def path_calendar(request: HttpRequest, path_id: UUID) -> HttpResponse:
    """GET: the last days of one path of the reader as an iCalendar file. Raises `NotFound` as above."""
    kept, language = kept_path(path_id, holder=reading_holder(request)), language_in(request)
    events = path_events(kept.document, path_id=str(kept.id), on=kept.planned_for, language=language)
    return _calendar(calendar_file(events, language=language), name=f"krachtlijn-pad-{kept.planned_for}")


def _calendar(text: str, *, name: str) -> HttpResponse:
    return HttpResponse(
        text.encode(),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}.ics"', "Cache-Control": "private, no-store"},
    )
