"""Occupations: search by words, and one page for each."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.journeys.search_taxonomy import FoundConcept, search_taxonomy
from krachtlijn.journeys.show_occupation import show_occupation
from krachtlijn.kernel.errors import SourceUnavailable
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.concept import ShownLabel
from krachtlijn.web.design.navigation import find_address
from krachtlijn.web.design.request import language_in, today

SHOWN = 20
LEAST_SCORE = 0.2  # below this a label shares little more than an ending with the question


def occupation_search(request: HttpRequest) -> HttpResponse:
    """GET: occupations whose names resemble `q`; without a taxonomy, what to do."""
    query = request.GET.get("q", "").strip()[:200]
    language = language_in(request)
    found: tuple[FoundConcept, ...] = ()
    missing = None
    try:
        if query:
            found = search_taxonomy(query=query, on=today(), kind="occupation", language=language, limit=SHOWN)
    except SourceUnavailable as error:
        missing = error.sentence
    results = [(item, _label(item, language)) for item in found if item.hit.score >= LEAST_SCORE]
    return render(request, "public/occupation_search.html", {"query": query, "results": results, "missing": missing})


def occupation(request: HttpRequest, uri: ConceptUri) -> HttpResponse:
    """GET: one occupation. Raises `NotFound`, or `SourceUnavailable` without a taxonomy."""
    shown = show_occupation(uri=uri, on=today(), language=language_in(request))
    return render(
        request,
        "public/occupation.html",
        {"shown": shown, "path_address": find_address("citizen:path-start"), "status_kind": status_kind(shown.shortage)},
    )


def status_kind(status: object) -> str:
    """Kind of the tag of a shortage status."""
    return {True: "caution", None: "calm", False: ""}[getattr(status, "is_shortage_occupation", None)]


def _label(found: FoundConcept, language: str) -> ShownLabel:
    hit = found.hit
    return ShownLabel(text=hit.label, language=hit.language, is_translated=hit.language == language)
