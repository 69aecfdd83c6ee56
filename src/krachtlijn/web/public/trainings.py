"""Trainings: search, and one page for each with its sessions."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe

from krachtlijn.journeys.search_trainings import search_trainings
from krachtlijn.journeys.show_training import ShownTraining, show_training
from krachtlijn.kernel.money import euro_decimal
from krachtlijn.training.search import TrainingPage
from krachtlijn.training.session import Mode, Session
from krachtlijn.web.design.practice import practice_context
from krachtlijn.web.design.request import language_in, today
from krachtlijn.web.design.templatetags.training_tags import municipality_name
from krachtlijn.web.public.training_forms import TrainingSearchForm

PAGE_SIZE = 20
COURSE_MODES = {Mode.ON_SITE: "Onsite", Mode.ONLINE: "Online", Mode.BLENDED: "Blended"}
_NEVER_IN_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def training_search(request: HttpRequest) -> HttpResponse:
    """GET: trainings that meet the conditions, a page at a time."""
    context = practice_context(today())
    form = TrainingSearchForm(request.GET)
    page: TrainingPage | None = None
    if context["has_region"] and form.is_valid():
        page = search_trainings(
            form.cleaned_data["q"],
            on=today(),
            filters=form.filters,
            municipality=form.cleaned_data["gemeente"] or None,
            after=request.GET.get("na") or None,
            limit=PAGE_SIZE,
        )
    return render(
        request,
        "public/training_search.html",
        {**context, "form": form, "page": page, "is_form_wrong": not form.is_valid(), "is_later": "na" in request.GET},
    )


def training(request: HttpRequest, training_id: str) -> HttpResponse:
    """GET: one training. Raises `NotFound`."""
    shown = show_training(training_id, on=today(), language=language_in(request))
    context = {
        **practice_context(today()),
        "shown": shown,
        "recognitions": [(item, item.period.contains(today())) for item in shown.training.recognitions],
        "is_registered": shown.provider.has_quality_registration(today()),
        "course": _as_script(course_document(shown, language=language_in(request))),
        "is_synthetic": shown.training.is_synthetic,
    }
    return render(request, "public/training.html", context)


def course_document(shown: ShownTraining, *, language: str) -> dict[str, Any]:
    """The training as schema.org Course; a price only when it is published (https://schema.org/Course)."""
    found = shown.training
    document: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Course",
        "name": found.title.in_language(language),
        "inLanguage": "nl",
        "provider": {"@type": "Organization", "name": shown.provider.name},
        "teaches": [name.name_in(language) for name in shown.outcomes],
        "hasCourseInstance": [_instance(session) for session in shown.sessions],
    }
    if found.is_synthetic:
        document["creativeWorkStatus"] = "synthetic practice data; this course does not exist"
    if found.price is not None:
        document["offers"] = {"@type": "Offer", "price": str(euro_decimal(found.price)), "priceCurrency": "EUR"}
    return document


def _instance(session: Session) -> dict[str, Any]:
    instance: dict[str, Any] = {
        "@type": "CourseInstance",
        "courseMode": COURSE_MODES[session.mode],
        "startDate": session.starts_on.isoformat(),
        "endDate": session.ends_on.isoformat(),
    }
    if session.place is not None:
        instance["location"] = municipality_name(session.place.municipality)
    return instance


def _as_script(document: dict[str, Any]) -> SafeString:
    return mark_safe(json.dumps(document, ensure_ascii=False).translate(_NEVER_IN_SCRIPT))
