"""Between the rows of a release and its tables: insert everything, read everything back, drop everything."""

from collections.abc import Iterable
from itertools import chain

from django.db import models

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.store.taxonomy.models import (
    Broader,
    ClassificationRelease,
    CollectionMember,
    Concept,
    ConceptEntry,
    Description,
    ExternalMapping,
    Label,
    OccupationSkill,
    ReleaseFile,
    Sector,
    SkillSkill,
)
from krachtlijn.taxonomy.classification import (
    BroaderRow,
    ConceptKind,
    DescriptionRow,
    Entry,
    LabelKind,
    LabelRow,
    MappingRelation,
    MappingRow,
    MemberRow,
    OccupationSkillRow,
    ReleaseContent,
    SectorRow,
    SkillSkillRow,
    SourceFile,
)
from krachtlijn.taxonomy.occupation import Importance

BATCH = 5_000
STATEMENTS: tuple[type[models.Model], ...] = (
    ConceptEntry,
    Label,
    Description,
    OccupationSkill,
    Broader,
    SkillSkill,
    ExternalMapping,
    Sector,
    CollectionMember,
)


def insert_release(release: ClassificationRelease, content: ReleaseContent) -> None:
    """Write every statement of the release; concepts that are new get their row first."""
    pk = _concept_keys(content)
    r = release.pk
    _create(ReleaseFile, (_file(r, file) for file in content.files))
    _create(ConceptEntry, (_entry(r, pk[e.uri], e) for e in content.entries))
    _create(
        Label,
        (
            Label(release_id=r, concept_id=pk[x.uri], language=x.language, kind=x.kind.value, text=x.text, origin=x.origin)
            for x in content.labels
        ),
    )
    _create(
        Description,
        (Description(release_id=r, concept_id=pk[x.uri], language=x.language, text=x.text) for x in content.descriptions),
    )
    _create(
        OccupationSkill,
        (
            OccupationSkill(release_id=r, occupation_id=pk[x.occupation], skill_id=pk[x.skill], importance=x.importance.value)
            for x in content.occupation_skills
        ),
    )
    _create(Broader, (Broader(release_id=r, narrower_id=pk[x.narrower], broader_id=pk[x.broader]) for x in content.broader))
    _create(
        SkillSkill,
        (
            SkillSkill(release_id=r, skill_id=pk[x.skill], related_id=pk[x.related], importance=x.importance.value)
            for x in content.skill_skills
        ),
    )
    _create(
        ExternalMapping,
        (
            ExternalMapping(release_id=r, source_id=pk[x.source], target_id=pk[x.target], relation=x.relation.value)
            for x in content.mappings
        ),
    )
    _create(Sector, (Sector(release_id=r, occupation_id=pk[x.occupation], nace=x.nace) for x in content.sectors))
    _create(
        CollectionMember,
        (CollectionMember(release_id=r, concept_id=pk[x.uri], collection=x.collection) for x in content.members),
    )


def delete_statements(release: ClassificationRelease) -> None:
    """Drop every statement and file of the release; concepts stay."""
    for model in (*STATEMENTS, ReleaseFile):
        model._default_manager.filter(release=release)._raw_delete(using="default")


def load_content(release: ClassificationRelease) -> ReleaseContent:
    """Read a whole release back as the pure ring knows it."""
    where = {"release": release}
    uri = dict(Concept.objects.values_list("pk", "uri"))
    rows = {
        model: model._default_manager.filter(**where).order_by("pk").values_list(*fields) for model, fields in _FIELDS.items()
    }

    def concept(key: int) -> ConceptUri:
        return ConceptUri(uri[key])

    return ReleaseContent(
        classification=release.classification,
        version=release.version,
        source=release.source,
        attribution=release.attribution,
        licence=release.licence,
        is_synthetic=release.is_synthetic,
        files=tuple(
            SourceFile(path=a, table=b, language=c, version=release.version, rows=d, distinct=e, sha256=f)
            for a, b, c, d, e, f in rows[ReleaseFile]
        ),
        entries=tuple(Entry(concept(a), ConceptKind(b), *rest) for a, b, *rest in rows[ConceptEntry]),
        labels=tuple(LabelRow(concept(a), b, LabelKind(c), d, e) for a, b, c, d, e in rows[Label]),
        descriptions=tuple(DescriptionRow(concept(a), b, c) for a, b, c in rows[Description]),
        occupation_skills=tuple(OccupationSkillRow(concept(a), concept(b), Importance(c)) for a, b, c in rows[OccupationSkill]),
        broader=tuple(BroaderRow(concept(a), concept(b)) for a, b in rows[Broader]),
        skill_skills=tuple(SkillSkillRow(concept(a), concept(b), Importance(c)) for a, b, c in rows[SkillSkill]),
        mappings=tuple(MappingRow(concept(a), concept(b), MappingRelation(c)) for a, b, c in rows[ExternalMapping]),
        sectors=tuple(SectorRow(concept(a), b) for a, b in rows[Sector]),
        members=tuple(MemberRow(b, concept(a)) for a, b in rows[CollectionMember]),
    )


_FIELDS: dict[type[models.Model], tuple[str, ...]] = {
    ReleaseFile: ("path", "table", "language", "rows", "distinct", "sha256"),
    ConceptEntry: ("concept_id", "kind", "code", "isco", "skill_kind", "reuse_level", "is_regulated", "green_share"),
    Label: ("concept_id", "language", "kind", "text", "origin"),
    Description: ("concept_id", "language", "text"),
    OccupationSkill: ("occupation_id", "skill_id", "importance"),
    Broader: ("narrower_id", "broader_id"),
    SkillSkill: ("skill_id", "related_id", "importance"),
    ExternalMapping: ("source_id", "target_id", "relation"),
    Sector: ("occupation_id", "nace"),
    CollectionMember: ("concept_id", "collection"),
}


def _create(model: type[models.Model], rows: Iterable[models.Model]) -> None:
    batch: list[models.Model] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            model._default_manager.bulk_create(batch)
            batch = []
    model._default_manager.bulk_create(batch)


def _concept_keys(content: ReleaseContent) -> dict[str, int]:
    """Primary key of every concept the release mentions."""
    mentioned = dict.fromkeys(
        chain(
            (row.uri for row in chain(content.entries, content.labels, content.descriptions, content.members)),
            (uri for row in content.occupation_skills for uri in (row.occupation, row.skill)),
            (uri for row in content.broader for uri in row),
            (uri for row in content.skill_skills for uri in (row.skill, row.related)),
            (uri for row in content.mappings for uri in (row.source, row.target)),
            (row.occupation for row in content.sectors),
        )
    )
    known = set(Concept.objects.values_list("uri", flat=True))
    _create(Concept, (Concept(uri=uri) for uri in mentioned if uri not in known))
    return dict(Concept.objects.values_list("uri", "pk"))


def _file(release: int, file: SourceFile) -> ReleaseFile:
    return ReleaseFile(
        release_id=release,
        path=file.path,
        table=file.table,
        language=file.language,
        rows=file.rows,
        distinct=file.distinct,
        sha256=file.sha256,
    )


def _entry(release: int, concept: int, entry: Entry) -> ConceptEntry:
    return ConceptEntry(
        release_id=release,
        concept_id=concept,
        kind=entry.kind.value,
        code=entry.code,
        isco=entry.isco,
        skill_kind=entry.skill_kind,
        reuse_level=entry.reuse_level,
        is_regulated=entry.is_regulated,
        green_share=entry.green_share,
    )
