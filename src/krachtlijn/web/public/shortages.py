"""The list of shortage occupations: every title, how it was linked and by which method."""

from collections import Counter

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from krachtlijn.evidence.shortage_list import LinkKind
from krachtlijn.store.evidence.queries import ResolvedLine, resolved_lines, shortage_list_on
from krachtlijn.store.taxonomy.queries import names
from krachtlijn.taxonomy.concept import ShownLabel
from krachtlijn.web.design.download import table_download
from krachtlijn.web.design.request import language_in, today

PAGE_SIZE = 50
UNRESOLVED = "unresolved"
STATUS_WORDS = {
    LinkKind.EXACT.value: (_("gekoppeld: zelfde beroep"), "good"),
    LinkKind.CLOSE.value: (_("verwant beroep"), "calm"),
    LinkKind.NARROWER.value: (_("een of meer engere beroepen"), "calm"),
    UNRESOLVED: (_("niet gekoppeld"), "caution"),
}
COLUMNS = ("number", "title", "cluster", "status", "uri", "label", "method", "unresolved_because", "list", "is_synthetic")


def shortage_list(request: HttpRequest) -> HttpResponse:
    """GET: the list that counts today, filtered by words and status; `?bestand=csv` or `xlsx` gives all of it as a file."""
    published = shortage_list_on(today())
    lines = resolved_lines(today())
    if form := request.GET.get("bestand"):
        return _download(lines, name=published.name if published else "", form=form, language=language_in(request))
    words, status = request.GET.get("q", "").strip(), request.GET.get("status", "")
    shown = [line for line in lines if _matches(line, words=words, status=status)]
    pages = Paginator(shown, PAGE_SIZE)
    page = pages.get_page(request.GET.get("page"))
    counts = Counter(status_of(line) for line in lines)
    return render(
        request,
        "public/shortage_list.html",
        {
            "published": published,
            "rows": _rows(list(page)),
            "found": len(shown),
            "page": page.number,
            "page_count": pages.num_pages,
            "total": len(lines),
            "counts": [(key, words, kind, counts[key]) for key, (words, kind) in STATUS_WORDS.items()],
            "query": words,
            "status": status,
        },
    )


def status_of(line: ResolvedLine) -> str:
    """How a title was linked: the strongest kind of its links, or unresolved."""
    kinds = {link.kind.value for link in line.links}
    return next((key for key in STATUS_WORDS if key in kinds), UNRESOLVED)


def _matches(line: ResolvedLine, *, words: str, status: str) -> bool:
    text = f"{line.entry.title} {line.entry.cluster}".casefold()
    return words.casefold() in text and status in ("", status_of(line))


def _rows(lines: list[ResolvedLine]) -> list[dict[str, object]]:
    known = names({link.uri for line in lines for link in line.links})
    return [
        {
            "line": line,
            "words": STATUS_WORDS[status_of(line)][0],
            "kind": STATUS_WORDS[status_of(line)][1],
            "links": [(link, known[link.uri].labels if link.uri in known else _as_label(link.uri)) for link in line.links],
        }
        for line in lines
    ]


def _as_label(uri: str) -> ShownLabel:
    return ShownLabel(text=uri, language="en", is_translated=True)


def _download(lines: tuple[ResolvedLine, ...], *, name: str, form: str, language: str) -> HttpResponse:
    known = names({link.uri for line in lines for link in line.links})
    rows = []
    for line in lines:
        head = (line.entry.number, line.entry.title, line.entry.cluster, status_of(line))
        links = [(link.uri, known[link.uri].name_in(language) if link.uri in known else "", link.method) for link in line.links]
        rows += [(*head, *link, line.unresolved_because, name, False) for link in links or [("", "", "")]]
    return table_download(rows, columns=COLUMNS, name="knelpuntberoepen", form=form)
