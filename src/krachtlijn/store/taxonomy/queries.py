"""Read the taxonomy in use; frozen values out.

Labels and relations come from the releases in use together, newest first: what a newer release states wins.
"""

from collections.abc import Iterable
from functools import lru_cache
from threading import Lock

from krachtlijn.kernel.errors import SourceUnavailable
from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.kernel.text import Text
from krachtlijn.store.taxonomy.models import ClassificationRelease, Concept, ConceptEntry, ExternalMapping, Label
from krachtlijn.store.taxonomy.statements import (
    ReleaseKey,
    read_groups,
    read_labels,
    read_names,
    read_occupations,
    read_skills,
)
from krachtlijn.taxonomy.active import version_key
from krachtlijn.taxonomy.classification import COMPETENT, ESCO, STARTER, ConceptKind, LabelKind, MappingRelation
from krachtlijn.taxonomy.concept import ConceptName
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.overlap import RelatedOccupation, SkillOverlap, skill_overlaps
from krachtlijn.taxonomy.skill import Skill
from krachtlijn.taxonomy.taxonomy import Release, Taxonomy, unknown_concept
from krachtlijn.taxonomy.title_resolution import MappedTitle

_LOADING = Lock()
"""A request that comes while the taxonomy is being read waits for it instead of reading it a second time."""


def releases() -> tuple[Release, ...]:
    """Every imported release, classification by classification, newest version first."""
    rows = sorted(
        ClassificationRelease.objects.all(), key=lambda row: (row.classification, tuple(-n for n in version_key(row.version)))
    )
    return tuple(_release(row) for row in rows)


def active_release() -> Release:
    """The newest release in use for occupations and competences. Raises SourceUnavailable when nothing was imported."""
    rows = _principal()
    if not rows:
        raise SourceUnavailable(
            Text(
                nl="Er is nog geen taxonomie ingevoerd; voer uit: krachtlijn taxonomy import --starter.",
                en="No taxonomy was imported yet; run: krachtlijn taxonomy import --starter.",
            )
        )
    return _release(rows[0])


def active_key() -> str:
    """Changes when any release in use changes; indexes and caches are kept under it."""
    used = ClassificationRelease.objects.filter(is_active=True, classification__in=(ESCO, STARTER, COMPETENT)).order_by("pk")
    return "-".join(f"{row.pk}.{row.sha256[:12]}" for row in used)


def occupation(uri: ConceptUri) -> Occupation:
    """One occupation with its competences. Raises NotFound."""
    found = read_occupations(_keys(), only=(uri,))
    if uri not in found:
        raise unknown_concept(uri)
    return found[uri]


def occupations(uris: Iterable[ConceptUri]) -> dict[ConceptUri, Occupation]:
    """Occupations by address; addresses the taxonomy does not hold are left out."""
    return read_occupations(_keys(), only=tuple(uris))


def iscos_of(uris: Iterable[ConceptUri]) -> dict[ConceptUri, IscoCode]:
    """ISCO unit group of each address that is an occupation."""
    rows = ConceptEntry.objects.filter(concept__uri__in=tuple(uris), release__is_active=True, kind=ConceptKind.OCCUPATION.value)
    return {ConceptUri(uri): IscoCode(isco) for uri, isco in rows.exclude(isco="").values_list("concept__uri", "isco")}


def skills(uris: Iterable[ConceptUri]) -> dict[ConceptUri, Skill]:
    """Competences by address; addresses the taxonomy does not hold are left out."""
    return read_skills(_keys(), only=tuple(uris))


def names(uris: Iterable[ConceptUri]) -> dict[ConceptUri, ConceptName]:
    """Preferred labels of occupations, competences and groups by address, without reading what they ask or describe.

    Addresses the taxonomy does not hold are left out.
    """
    return read_names(_keys(), only=tuple(set(uris)))


def isco_path(code: IscoCode) -> tuple[ConceptName, ...]:
    """The ISCO groups above and including a code, broadest first."""
    wanted = tuple(code[:length] for length in range(1, len(code) + 1))
    groups = read_groups(_keys(), codes=wanted)
    return tuple(groups[IscoCode(part)] for part in wanted if part in groups)


def load_taxonomy() -> Taxonomy:
    """The whole taxonomy in use; read once per process and set of releases."""
    key = active_key()
    with _LOADING:
        return _load_taxonomy(key)


@lru_cache(maxsize=2)
def _load_taxonomy(_key: str) -> Taxonomy:
    keys = _keys()
    return Taxonomy(
        releases=tuple(_release(row) for row in _principal()),
        occupations=read_occupations(keys),
        skills=read_skills(keys),
        isco_groups=read_groups(keys),
    )


def related_occupations(uri: ConceptUri, *, limit: int = 10) -> tuple[RelatedOccupation, ...]:
    """Occupations that ask much the same competences, largest overlap first."""
    return load_overlaps().related(uri, limit=limit)


def load_overlaps() -> SkillOverlap:
    """The competences of all occupations as matrices; made once per process and set of releases."""
    key = active_key()
    with _LOADING:
        return _overlaps(key)


@lru_cache(maxsize=2)
def _overlaps(key: str) -> SkillOverlap:
    return skill_overlaps(_load_taxonomy(key).occupations)


def known_concepts() -> frozenset[ConceptUri]:
    """Addresses that some release lists."""
    rows = Concept.objects.filter(pk__in=ConceptEntry.objects.values("concept_id")).values_list("uri", flat=True)
    return frozenset(ConceptUri(uri) for uri in rows)


def competent_titles() -> tuple[MappedTitle, ...]:
    """Dutch titles of Competent occupations with their mappings to ESCO; empty when the mapping was not imported."""
    labels = Label.objects.filter(release__classification=COMPETENT, release__is_active=True, language="nl").values_list(
        "concept_id", "text"
    )
    mappings: dict[int, list[tuple[ConceptUri, MappingRelation]]] = {}
    for source, target, relation in ExternalMapping.objects.filter(
        release__is_active=True, source__conceptentry__kind=ConceptKind.OCCUPATION.value
    ).values_list("source_id", "target__uri", "relation"):
        mappings.setdefault(source, []).append((ConceptUri(target), MappingRelation(relation)))
    return tuple(
        MappedTitle(title=text, targets=tuple(sorted(mappings[concept]))) for concept, text in labels if concept in mappings
    )


def labels_in_use() -> tuple[tuple[ConceptUri, str, str, str, str], ...]:
    """Address, kind of concept, language, kind of label and text of every label of occupations and competences in use.

    A Flemish title of Competent that maps exactly to an occupation counts as one more Dutch name of it.
    """
    own = read_labels(_keys())
    known = {(uri, normalised(text)) for uri, _, language, _, text in own if language == "nl"}
    occupations = {uri for uri, kind, *_ in own if kind == ConceptKind.OCCUPATION.value}
    flemish = (
        (target, ConceptKind.OCCUPATION.value, "nl", LabelKind.ALTERNATIVE.value, mapped.title)
        for mapped in competent_titles()
        for target, relation in mapped.targets
        if relation is MappingRelation.EXACT and target in occupations and (target, normalised(mapped.title)) not in known
    )
    return (*own, *sorted(set(flemish)))


def _principal() -> list[ClassificationRelease]:
    rows = ClassificationRelease.objects.filter(is_active=True, classification__in=(ESCO, STARTER))
    return sorted(rows, key=lambda row: version_key(row.version), reverse=True)


def _keys() -> tuple[ReleaseKey, ...]:
    return tuple(row.pk for row in _principal())


def _release(row: ClassificationRelease) -> Release:
    return Release(
        classification=row.classification,
        version=row.version,
        source=row.source,
        attribution=row.attribution,
        licence=row.licence,
        imported_on=row.imported_on,
        sha256=row.sha256,
        is_active=row.is_active,
        is_synthetic=row.is_synthetic,
    )
