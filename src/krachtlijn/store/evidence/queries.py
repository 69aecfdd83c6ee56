"""Read published evidence: which list counts on a day, its lines, and what it says about an occupation."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from krachtlijn.evidence.shortage_list import LinkKind, ShortageEntry, ShortageLink, ShortageList, ShortageStatus
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.period import Period
from krachtlijn.store.evidence.models import ShortageLine, ShortageLineLink, ShortageListVersion


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolvedLine:
    """A line of a list with its links; `unresolved_because` says why there are none."""

    entry: ShortageEntry
    links: tuple[ShortageLink, ...]
    unresolved_because: str


def shortage_list_on(on: date) -> ShortageList | None:
    """The list that counts on a day, or None when none is loaded for it."""
    version = _version_on(on)
    if version is None:
        return None
    return ShortageList(
        publisher=version.publisher,
        version=version.version,
        published_on=version.published_on,
        validity=Period(valid_from=version.valid_from, valid_until=version.valid_until),
        decree=version.decree,
        entries=tuple(_entry(line) for line in ShortageLine.objects.filter(list=version).order_by("number")),
        sha256=version.sha256,
    )


def resolved_lines(on: date) -> tuple[ResolvedLine, ...]:
    """Every line of the list that counts on a day, with its links."""
    version = _version_on(on)
    if version is None:
        return ()
    links = ShortageLineLink.objects.filter(line__list=version).select_related("line").order_by("uri")
    by_line: dict[int, list[ShortageLink]] = {}
    for link in links:
        by_line.setdefault(link.line_id, []).append(_link(link))
    return tuple(
        ResolvedLine(entry=_entry(line), links=tuple(by_line.get(line.pk, ())), unresolved_because=line.unresolved_because)
        for line in ShortageLine.objects.filter(list=version).order_by("number")
    )


def shortage_titles() -> frozenset[str]:
    """All titles of all lists."""
    return frozenset(ShortageLine.objects.values_list("title", flat=True))


def shortage_status(uri: ConceptUri, on: date) -> ShortageStatus:
    """What the list in force on a day says about one occupation."""
    return shortage_statuses((uri,), on)[uri]


def shortage_statuses(uris: Iterable[ConceptUri], on: date) -> dict[ConceptUri, ShortageStatus]:
    """What the list in force on a day says about each occupation."""
    uris = tuple(uris)
    version = _version_on(on)
    if version is None:
        return {uri: ShortageStatus(uri=uri, on=on, list_name=None) for uri in uris}
    links: dict[str, list[ShortageLink]] = {}
    for link in ShortageLineLink.objects.filter(line__list=version, uri__in=uris).select_related("line").order_by("line__number"):
        links.setdefault(link.uri, []).append(_link(link))
    unlinked = ShortageLine.objects.filter(list=version, shortagelinelink__isnull=True).count()
    return {
        uri: ShortageStatus(uri=uri, on=on, list_name=str(version), links=tuple(links.get(uri, ())), unlinked_titles=unlinked)
        for uri in uris
    }


def _version_on(on: date) -> ShortageListVersion | None:
    counts = Q(valid_until__isnull=True) | Q(valid_until__gt=on)
    return ShortageListVersion.objects.filter(counts, valid_from__lte=on).order_by("-valid_from", "-version").first()


def _entry(line: ShortageLine) -> ShortageEntry:
    return ShortageEntry(number=line.number, title=line.title, cluster=line.cluster, is_in_decree=line.is_in_decree)


def _link(link: ShortageLineLink) -> ShortageLink:
    return ShortageLink(
        number=link.line.number,
        title=link.line.title,
        uri=ConceptUri(link.uri),
        kind=LinkKind(link.kind),
        method=link.method,
    )
