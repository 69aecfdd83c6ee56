"""Between the rows of a release and its tables: insert everything, read everything back, drop everything."""

from collections.abc import Iterable
from itertools import chain, islice

from django.db import connection, models

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
    rows: dict[type[models.Model], Iterable[tuple[object, ...]]] = {
        ReleaseFile: ((f.path, f.table, f.language, f.rows, f.distinct, f.sha256) for f in content.files),
        ConceptEntry: ((pk[e.uri], e.kind.value, *e[2:]) for e in content.entries),
        Label: ((pk[x.uri], x.language, x.kind.value, x.text, x.origin) for x in content.labels),
        Description: ((pk[x.uri], x.language, x.text) for x in content.descriptions),
        OccupationSkill: ((pk[x.occupation], pk[x.skill], x.importance.value) for x in content.occupation_skills),
        Broader: ((pk[x.narrower], pk[x.broader]) for x in content.broader),
        SkillSkill: ((pk[x.skill], pk[x.related], x.importance.value) for x in content.skill_skills),
        ExternalMapping: ((pk[x.source], pk[x.target], x.relation.value) for x in content.mappings),
        Sector: ((pk[x.occupation], x.nace) for x in content.sectors),
        CollectionMember: ((pk[x.uri], x.collection) for x in content.members),
    }
    for model, values in rows.items():
        _insert(model, columns=("release_id", *_FIELDS[model]), rows=((release.pk, *row) for row in values))


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


def _insert(model: type[models.Model], *, columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> None:
    """Insert rows in batches; half a million rows through model instances would take minutes."""
    quote = connection.ops.quote_name
    names = ", ".join(quote(model._meta.get_field(column.removesuffix("_id")).column) for column in columns)
    marks = ", ".join(["%s"] * len(columns))
    insert_sql = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({marks})"  # noqa: S608 - names from the model
    remaining = iter(rows)
    with connection.cursor() as cursor:
        while batch := list(islice(remaining, BATCH)):
            cursor.executemany(insert_sql, batch)


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
    _insert(Concept, columns=("uri",), rows=((uri,) for uri in mentioned if uri not in known))
    return dict(Concept.objects.values_list("uri", "pk"))
