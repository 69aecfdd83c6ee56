"""Everything the page of an occupation shows, gathered from taxonomy, evidence and jobs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from krachtlijn.evidence.shortage_list import ShortageStatus
from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.store.evidence.queries import shortage_status
from krachtlijn.store.jobs.queries import open_vacancy_count
from krachtlijn.store.taxonomy.queries import active_release, load_taxonomy, related_occupations
from krachtlijn.taxonomy.concept import ConceptName, ShownLabel
from krachtlijn.taxonomy.taxonomy import Release


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedConcept:
    """A concept with the label to show; the label says when it is not translated."""

    uri: ConceptUri
    label: ShownLabel


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedName:
    """A related occupation with its overlap of competences (0-1)."""

    uri: ConceptUri
    label: ShownLabel
    overlap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownOccupation:
    """What is known of one occupation on one day, with its source.

    `open_vacancies` counts those of the reference region, which are synthetic; None without a region.
    """

    uri: ConceptUri
    on: date
    label: ShownLabel
    alternative: tuple[str, ...]
    description: ShownLabel
    isco: IscoCode
    isco_path: tuple[NamedConcept, ...]
    essential: tuple[NamedConcept, ...]
    optional: tuple[NamedConcept, ...]
    shortage: ShortageStatus
    related: tuple[RelatedName, ...]
    release: Release
    open_vacancies: int | None


def show_occupation(*, uri: ConceptUri, on: date, language: str = "nl", related_limit: int = 8) -> ShownOccupation:
    """Gather the page of an occupation in a language. Raises NotFound; SourceUnavailable when nothing was imported."""
    active_release()
    taxonomy = load_taxonomy()
    found = taxonomy.occupation(uri)
    known = taxonomy.skills
    near = related_occupations(uri, limit=related_limit)
    return ShownOccupation(
        uri=uri,
        on=on,
        label=found.labels.shown_in(language),
        alternative=tuple(found.labels.alternative.get(language, ())),
        description=_text(dict(found.description), language),
        isco=found.isco,
        isco_path=tuple(_named(group, language) for group in taxonomy.isco_path(found.isco)),
        essential=_sorted(_named(known[s].name, language) for s in found.essential if s in known),
        optional=_sorted(_named(known[s].name, language) for s in found.optional if s in known),
        shortage=shortage_status(uri, on),
        related=tuple(
            RelatedName(
                uri=item.uri,
                label=taxonomy.occupations[item.uri].labels.shown_in(language),
                overlap=round(item.overlap, 3),
            )
            for item in near
        ),
        release=taxonomy.releases[0],
        open_vacancies=open_vacancy_count(uri),
    )


def _named(concept: ConceptName, language: str) -> NamedConcept:
    return NamedConcept(uri=concept.uri, label=concept.labels.shown_in(language))


def _sorted(concepts: Iterable[NamedConcept]) -> tuple[NamedConcept, ...]:
    return tuple(sorted(concepts, key=lambda concept: (not concept.label.is_translated, concept.label.text.casefold())))


def _text(texts: dict[str, str], language: str) -> ShownLabel:
    for candidate in (language, "nl", "en"):
        if candidate in texts:
            return ShownLabel(text=texts[candidate], language=candidate, is_translated=candidate == language)
    return ShownLabel(text="", language=language, is_translated=False)
