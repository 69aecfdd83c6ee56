"""Occupations and competences of the taxonomy in use, and the list of shortage occupations."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from krachtlijn.api.v1.answer import Answer, Listing, On, Sentence, answer
from krachtlijn.api.v1.cursor import DEFAULT_PER_PAGE, Cursor, PerPage, page_of
from krachtlijn.api.v1.request import language_now, today
from krachtlijn.evidence.shortage_list import ShortageLink, ShortageStatus
from krachtlijn.journeys.search_taxonomy import FoundConcept, search_taxonomy
from krachtlijn.journeys.show_occupation import NamedConcept, ShownOccupation, show_occupation
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.ids import concept_uri
from krachtlijn.kernel.text import Text
from krachtlijn.store.evidence.queries import ResolvedLine, resolved_lines, shortage_list_on
from krachtlijn.store.taxonomy.queries import active_release, releases
from krachtlijn.taxonomy.taxonomy import Release

router = Router(by_alias=True)
MOST_HITS = 100

Words = Annotated[str, Query(..., min_length=1, max_length=200, description="What to look for; typing errors are allowed.")]


class ShortageLinkShape(Schema):
    """A title of the list, and how it stands to the occupation; only `exact` carries status."""

    number: int
    title: str
    uri: str
    kind: str
    method: str


class ShortageShape(Schema):
    """What the list of the day says; `is_shortage_occupation` is null when that is unknown."""

    list_name: str | None
    is_shortage_occupation: bool | None
    sentence: Sentence
    links: list[ShortageLinkShape]


class FoundShape(Schema):
    """A concept found, by which label, and how well it fits (0 to 1); `isco` and `shortage` for occupations only."""

    uri: str
    label: str
    language: str
    matched_label: str
    score: float
    isco: str | None
    shortage: ShortageShape | None


class NameShape(Schema):
    """A concept by name; `is_translated` is false when the name is not in the language asked."""

    uri: str
    name: str
    language: str
    is_translated: bool


class RelatedShape(NameShape):
    """A related occupation, with the share of competences both ask (0 to 1)."""

    overlap: float


class ReleaseShape(Schema):
    """One imported release of a classification."""

    name: str
    classification: str
    version: str
    source: str
    attribution: str
    licence: str
    imported_on: date
    is_active: bool
    is_synthetic: bool


class OccupationShape(NameShape):
    """An occupation: place in ISCO-08, competences, shortage status, related occupations and source."""

    alternative: list[str]
    description: str
    description_language: str
    isco: str
    isco_path: list[NameShape]
    essential: list[NameShape]
    optional: list[NameShape]
    shortage: ShortageShape
    related: list[RelatedShape]
    release: ReleaseShape


class ShortageLineShape(Schema):
    """A title of the list with its links; without links, why it could not be resolved."""

    number: int
    title: str
    cluster: str
    is_in_decree: bool | None
    links: list[ShortageLinkShape]
    unresolved_because: str


@router.get("/occupations", response=Answer[Listing[FoundShape]])
def search_occupations(
    request: HttpRequest, *, q: Words, cursor: Cursor = None, per_page: PerPage = DEFAULT_PER_PAGE, on: On = None
) -> dict[str, Any]:
    """Occupations that fit the words, best first (at most 100)."""
    return _search(request, kind="occupation", q=q, cursor=cursor, per_page=per_page, on=on or today())


@router.get("/skills", response=Answer[Listing[FoundShape]])
def search_skills(
    request: HttpRequest, *, q: Words, cursor: Cursor = None, per_page: PerPage = DEFAULT_PER_PAGE, on: On = None
) -> dict[str, Any]:
    """Competences that fit the words, best first (at most 100)."""
    return _search(request, kind="skill", q=q, cursor=cursor, per_page=per_page, on=on or today())


@router.get("/occupations/{path:uri}", response=Answer[OccupationShape])
def show_one_occupation(request: HttpRequest, *, uri: str, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """One occupation, by its address (URI)."""
    day = on or today()
    shown = show_occupation(uri=concept_uri(uri), on=day, language=language_now())
    return answer(
        schema="occupation-page/1",
        on=day,
        result=_occupation(shown),
        is_synthetic=shown.release.is_synthetic,
        releases=active_names(),
    )


@router.get("/shortage-list", response=Answer[Listing[ShortageLineShape]])
def list_shortage_titles(
    request: HttpRequest, *, cursor: Cursor = None, per_page: PerPage = DEFAULT_PER_PAGE, on: On = None
) -> dict[str, Any]:
    """The titles of the list of shortage occupations that counts on the day, with the occupations they were linked to."""
    day = on or today()
    published = shortage_list_on(day)
    if published is None:
        raise NotFound(
            Text(
                nl=f"Voor {day} is geen knelpuntberoepenlijst geladen. Vraag een andere dag met ?on=.",
                en=f"No list of shortage occupations is loaded for {day}. Ask another day with ?on=.",
            )
        )
    rows = map(_line, resolved_lines(day))
    page = page_of(rows, key=lambda row: (row["number"],), request=request, cursor=cursor, per_page=per_page)
    names = (published.name, *active_names())
    return answer(schema="shortage-titles/1", on=day, result=page, is_synthetic=False, releases=names)


def active_names() -> tuple[str, ...]:
    """Names of the releases in use."""
    return tuple(release.name for release in releases() if release.is_active)


def _search(request: HttpRequest, *, kind: str, q: str, cursor: str | None, per_page: int, on: date) -> dict[str, Any]:
    found = map(_found, search_taxonomy(query=q, on=on, kind=kind, language=language_now(), limit=MOST_HITS))
    page = page_of(found, key=lambda row: (-row["score"], row["uri"]), request=request, cursor=cursor, per_page=per_page)
    is_synthetic = active_release().is_synthetic
    return answer(schema="found-concepts/1", on=on, result=page, is_synthetic=is_synthetic, releases=active_names())


def _found(found: FoundConcept) -> dict[str, Any]:
    hit = found.hit
    return {
        "uri": hit.uri,
        "label": hit.label,
        "language": hit.language,
        "matched_label": hit.matched_label,
        "score": float(hit.score),
        "isco": found.isco,
        "shortage": _shortage(found.shortage) if found.shortage else None,
    }


def _shortage(status: ShortageStatus) -> dict[str, Any]:
    return {
        "list_name": status.list_name,
        "is_shortage_occupation": status.is_shortage_occupation,
        "sentence": status.sentence,
        "links": _links(status.links),
    }


def _links(links: Sequence[ShortageLink]) -> list[dict[str, Any]]:
    return [
        {"number": link.number, "title": link.title, "uri": link.uri, "kind": link.kind.value, "method": link.method}
        for link in links
    ]


def _name(concept: NamedConcept) -> dict[str, Any]:
    label = concept.label
    return {"uri": concept.uri, "name": label.text, "language": label.language, "is_translated": label.is_translated}


def _occupation(shown: ShownOccupation) -> dict[str, Any]:
    return {
        **_name(NamedConcept(uri=shown.uri, label=shown.label)),
        "alternative": list(shown.alternative),
        "description": shown.description.text,
        "description_language": shown.description.language,
        "isco": shown.isco,
        "isco_path": list(map(_name, shown.isco_path)),
        "essential": list(map(_name, shown.essential)),
        "optional": list(map(_name, shown.optional)),
        "shortage": _shortage(shown.shortage),
        "related": [{**_name(NamedConcept(uri=near.uri, label=near.label)), "overlap": near.overlap} for near in shown.related],
        "release": release_shape(shown.release),
    }


def release_shape(release: Release) -> dict[str, Any]:
    """A release as the API shows it."""
    return {name: getattr(release, name) for name in ReleaseShape.model_fields}


def _line(line: ResolvedLine) -> dict[str, Any]:
    entry = line.entry
    return {
        "number": entry.number,
        "title": entry.title,
        "cluster": entry.cluster,
        "is_in_decree": entry.is_in_decree,
        "links": _links(line.links),
        "unresolved_because": line.unresolved_because,
    }
