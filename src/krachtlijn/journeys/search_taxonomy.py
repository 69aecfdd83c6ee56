"""Find occupations and competences by free text, with what people need to choose: ISCO group and shortage status."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from krachtlijn.evidence.shortage_list import ShortageStatus
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.ids import ConceptUri, IscoCode, concept_uri
from krachtlijn.kernel.text import Text
from krachtlijn.store.evidence.queries import shortage_statuses
from krachtlijn.store.taxonomy.queries import active_release, iscos_of
from krachtlijn.store.taxonomy.search import load_index, search
from krachtlijn.taxonomy.label_index import EQUAL, Hit
from krachtlijn.taxonomy.linking import LinkedText, link


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundConcept:
    """A search result; `isco` and `shortage` only for occupations."""

    hit: Hit
    isco: IscoCode | None
    shortage: ShortageStatus | None


def search_taxonomy(
    *, query: str, on: date, kind: str | None = None, language: str | None = None, limit: int = 10
) -> tuple[FoundConcept, ...]:
    """Search occupations and competences. Raises SourceUnavailable when nothing was imported."""
    active_release()
    hits = search(query, kind=kind, language=language, limit=limit)
    known = iscos_of(hit.uri for hit in hits)
    statuses = shortage_statuses(known, on)
    return tuple(FoundConcept(hit=hit, isco=known.get(hit.uri), shortage=statuses.get(hit.uri)) for hit in hits)


def find_occupation(*, text: str, language: str | None = None) -> ConceptUri:
    """The occupation meant by an address or by a label typed in full. Raises NotFound with the nearest labels."""
    if text.startswith(("http://", "https://", "urn:")):
        return concept_uri(text)
    active_release()
    hits = search(text, kind="occupation", language=language, limit=5)
    equal = [hit for hit in hits if hit.score >= EQUAL[False]]
    if equal and (len(equal) == 1 or equal[0].score > equal[1].score):
        return equal[0].uri
    near = ", ".join(f"‘{hit.label}’" for hit in hits) or "-"
    raise NotFound(
        Text(
            nl=f"Geen beroep heet precies ‘{text}’. Dichtbij: {near}. Neem een van deze namen over.",
            en=f"No occupation is called exactly '{text}'. Near it: {near}. Take one of these names.",
        )
    )


def link_texts(*, queries: Iterable[str], kind: str, language: str | None = None, top: int = 5) -> tuple[LinkedText, ...]:
    """Link free texts to concepts, in the order given. Raises SourceUnavailable when nothing was imported."""
    active_release()
    index = load_index()
    return tuple(link(index, query, kind=kind, language=language, top=top) for query in queries)
