"""The rule behind a right in words, as it stands on a day, with every value, its source and what nobody can tell."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse

from krachtlijn.journeys.decide_right import find_instrument
from krachtlijn.journeys.read_rule import read_rule
from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.period import check_decision_day
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.wording import SEMICOLON, Said, spoken
from krachtlijn.rules.prose.parts import Line, Section, ValueLine
from krachtlijn.rules.prose.plain import sentence
from krachtlijn.rules.unit import Unit
from krachtlijn.web.citizen.rights_forms import DayForm
from krachtlijn.web.design.request import language_in, today


def rule(request: HttpRequest, instrument_id: str) -> HttpResponse:
    """GET: the text of the rule on the day of `?op=`, today without it. Raises `NotFound`, and `InvalidInput` for no such day."""
    instrument = find_instrument(instrument_id)
    form = DayForm(request.GET) if "on_0" in request.GET else None
    if form is not None and form.is_valid():
        return _on_day(instrument_id, form.cleaned_data["on"])
    on, language = _asked_day(request), language_in(request)
    text = read_rule(instrument_id, on=on)
    context = {
        "form": form or DayForm(initial={"on": on}),
        "instrument": instrument,
        "text": text,
        "on_words": spoken(on, Unit.DATE).in_language(language),
        "sections": [_section(section, language) for section in text.sections],
        "values": [_value(value, language) for value in text.values],
        "history": [_value(value, language) for value in text.history],
        "days": [day for day in instrument.parameters.days_of_change if day < date.max],
    }
    return render(request, "citizen/rule.html", context, status=422 if form is not None else 200)


def _on_day(instrument_id: str, on: date) -> HttpResponseRedirect:
    return redirect(f"{reverse('citizen:right-rule', args=[instrument_id])}?op={on.isoformat()}")


def _asked_day(request: HttpRequest) -> date:
    asked = request.GET.get("op", "")
    if not asked:
        return today()
    try:
        return check_decision_day(date.fromisoformat(asked[:20]), column="op")
    except ValueError as mistake:
        reason = Text(nl="verwacht een datum als 2026-09-01", en="expected a date such as 2026-09-01")
        raise InvalidInput(
            Text(nl="Deze dag kunnen wij niet lezen.", en="We cannot read this day."),
            problems=(Problem(column="op", reason=reason),),
        ) from mistake


def _section(section: Section, language: str) -> dict[str, Any]:
    return {
        "name": section.name,
        "title": section.title.in_language(language),
        "lead": section.lead.in_language(language),
        "lines": [_line(line, language) for line in section.lines],
    }


def _line(line: Line, language: str) -> dict[str, Any]:
    return {
        "title": sentence(line.title.in_language(language)),
        "says": _said(line.says, language),
        "remarks": [remark.in_language(language) for remark in line.remarks],
        "source": line.source or "",
        "article": line.article,
        "values": line.values,
    }


def _said(parts: Iterable[Said], language: str) -> list[dict[str, Any]]:
    """Phrases as sentences, each with the phrases below it."""
    return [{"text": sentence(part.text.in_language(language)), "parts": _said(part.parts, language)} for part in parts]


def _value(value: ValueLine, language: str) -> dict[str, Any]:
    return {
        "line": value,
        "title": value.title.in_language(language),
        "value": value.value.in_language(language),
        "status": value.status.in_language(language).split(SEMICOLON.in_language(language)),
        "note": value.note.in_language(language) if value.note else "",
        "source": value.source or "",
        "last": value.valid_until - timedelta(days=1) if value.valid_until else None,
        "confirmed": None if value.confirmed_until in {None, date.max} else value.confirmed_until - timedelta(days=1),
    }
