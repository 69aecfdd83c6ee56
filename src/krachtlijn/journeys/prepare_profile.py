"""What does a question page need to ask somebody about work and competences: names, nearest hits, assumptions, places?"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from krachtlijn.kernel.ids import ConceptUri, NisCode
from krachtlijn.paths.competence import CurrentCompetence, current_competences, unknown_occupations
from krachtlijn.people.profile import Person
from krachtlijn.sources.reference_region.municipality import Municipality, load_municipalities
from krachtlijn.store.taxonomy.queries import active_release, load_taxonomy, names
from krachtlijn.store.taxonomy.search import search
from krachtlijn.taxonomy.classification import ConceptKind
from krachtlijn.taxonomy.concept import ConceptName, Labels
from krachtlijn.taxonomy.normalisation import normalised

NEAREST = 8
NEAR_SHARE = 0.5
"""A hit must score at least this share of the best one, so that a clear text does not offer far-off work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptHit:
    """An occupation or competence that may be meant; `is_exact` when one of its labels is the text itself."""

    uri: ConceptUri
    name: str
    is_exact: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedCompetence:
    """A competence the person has, or refused as an assumption (`reason` of None), with its labels."""

    labels: Labels
    competence: CurrentCompetence | None
    uri: ConceptUri


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceOverview:
    """What a person told, what we assume from work done, what was refused, and work about which we know nothing."""

    told: tuple[NamedCompetence, ...]
    assumed: tuple[NamedCompetence, ...]
    refused: tuple[NamedCompetence, ...]
    unknown_work: tuple[ConceptUri, ...]


def find_occupations(text: str, *, language: str) -> tuple[ConceptHit, ...]:
    """Occupations nearest to what somebody typed, best first."""
    return _hits(text, kind=ConceptKind.OCCUPATION, language=language)


def find_skills(text: str, *, language: str) -> tuple[ConceptHit, ...]:
    """Competences nearest to what somebody typed, best first."""
    return _hits(text, kind=ConceptKind.SKILL, language=language)


def concept_names(uris: Iterable[ConceptUri]) -> dict[ConceptUri, ConceptName]:
    """Occupations and competences by address with their labels; an address nobody knows is shown as it is."""
    asked = tuple(uris)
    known = names(asked)
    return {uri: known.get(uri) or ConceptName(uri=uri, labels=Labels(preferred={"nl": uri})) for uri in asked}


def competence_overview(person: Person, *, on: date) -> CompetenceOverview:
    """What the person can do according to the own profile, with the reason for each assumption."""
    taxonomy = load_taxonomy()
    current = current_competences(person, occupations=taxonomy.occupations, on=on)
    known = concept_names([*(item.skill for item in current), *person.rejected_assumptions])
    rows = [NamedCompetence(labels=known[item.skill].labels, competence=item, uri=item.skill) for item in current]
    refused = [NamedCompetence(labels=known[uri].labels, competence=None, uri=uri) for uri in sorted(person.rejected_assumptions)]
    return CompetenceOverview(
        told=tuple(row for row in rows if row.competence and not row.competence.assumed),
        assumed=tuple(sorted((row for row in rows if row.competence and row.competence.assumed), key=_longest_practice_first)),
        refused=tuple(refused),
        unknown_work=unknown_occupations(person, taxonomy.occupations),
    )


def _longest_practice_first(row: NamedCompetence) -> tuple[int, str, str]:
    competence = row.competence
    return (-(competence.months or 0), competence.occupation or "", row.uri) if competence else (0, "", row.uri)


@lru_cache(maxsize=1)
def municipalities() -> tuple[Municipality, ...]:
    """Municipalities somebody can live in, by name."""
    return tuple(sorted(load_municipalities(), key=lambda place: place.name))


def municipality(code: NisCode) -> Municipality | None:
    """The municipality of a code; None when the list does not hold it."""
    return next((place for place in municipalities() if place.nis == code), None)


def _hits(text: str, *, kind: ConceptKind, language: str) -> tuple[ConceptHit, ...]:
    active_release()
    taxonomy = load_taxonomy()
    concepts = taxonomy.occupations if kind is ConceptKind.OCCUPATION else taxonomy.skills
    found = [hit for hit in search(text, kind=kind.value, limit=NEAREST) if hit.uri in concepts]
    wanted = normalised(text)
    return tuple(
        ConceptHit(uri=hit.uri, name=concepts[hit.uri].name.name_in(language), is_exact=normalised(hit.matched_label) == wanted)
        for hit in found
        if hit.score >= NEAR_SHARE * found[0].score
    )
