"""From checked tables to releases: versions, merging of languages and origins, and what does not resolve."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from krachtlijn.kernel.errors import Problem
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.sources import competent, esco, table_problem
from krachtlijn.sources.delimited_table import FileBytes
from krachtlijn.sources.parsed_table import ParsedTable
from krachtlijn.sources.table_recognition import TableKind
from krachtlijn.taxonomy.classification import COMPETENT, STARTER, ReleaseContent, SourceFile, Unmatched
from krachtlijn.taxonomy.release_merge import distinct, merged_descriptions, merged_entries, merged_labels

NO_VERSION = "zonder versie"
CROSSWALK = "ESCO-NACE crosswalk"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTable:
    """One parsed file with where it belongs; `kind` None is the NACE crosswalk, `version` empty when nothing names it."""

    kind: TableKind | None
    parsed: ParsedTable
    raw: FileBytes
    classification: str
    version: str
    language: str
    rows: int

    @property
    def table(self) -> str:
        """Name of the table as reports print it."""
        return self.kind.value if self.kind else CROSSWALK


def assemble_releases(tables: Iterable[ReadTable]) -> tuple[ReleaseContent, ...]:
    """One release per classification and version; a table without version joins the release whose concepts it shares most."""
    groups: defaultdict[tuple[str, str], list[ReadTable]] = defaultdict(list)
    without_version: list[ReadTable] = []
    for table in tables:
        (groups[table.classification, table.version] if table.version else without_version).append(table)
    for table in without_version:
        groups[table.classification, _best_version(table, groups)].append(table)
    return tuple(
        _assemble(classification, version, members=members)
        for (classification, version), members in sorted(groups.items())
        if members
    )


def _best_version(table: ReadTable, groups: dict[tuple[str, str], list[ReadTable]]) -> str:
    own = {entry.uri for entry in table.parsed.entries} or set(chain.from_iterable(table.parsed.references.values()))
    shared = Counter(
        {
            version: len(own & {entry.uri for member in members for entry in member.parsed.entries})
            for (classification, version), members in groups.items()
            if classification == table.classification and version != NO_VERSION
        }
    )
    best = shared.most_common(1)
    return best[0][0] if best and best[0][1] else NO_VERSION


def _assemble(classification: str, version: str, *, members: list[ReadTable]) -> ReleaseContent:
    source, attribution, licence = _terms(classification)
    parsed = [member.parsed for member in members]
    return ReleaseContent(
        classification=classification,
        version=version,
        source=source,
        attribution=attribution,
        licence=licence,
        is_synthetic=False,
        files=tuple(_source_file(member, version) for member in members),
        entries=merged_entries(table.entries for table in parsed),
        labels=merged_labels(table.labels for table in parsed),
        descriptions=merged_descriptions(table.descriptions for table in parsed),
        occupation_skills=distinct(table.occupation_skills for table in parsed),
        broader=distinct(table.broader for table in parsed),
        skill_skills=distinct(table.skill_skills for table in parsed),
        mappings=distinct(table.mappings for table in parsed),
        sectors=distinct(table.sectors for table in parsed),
        members=distinct(table.members for table in parsed),
    )


def _source_file(member: ReadTable, version: str) -> SourceFile:
    return SourceFile(
        path=member.raw.path,
        table=member.table,
        language=member.language,
        version=version,
        rows=member.rows,
        distinct=member.parsed.distinct,
        sha256=member.raw.sha256,
    )


def _terms(classification: str) -> tuple[str, str, str]:
    if classification == COMPETENT:
        return competent.SOURCE, competent.ATTRIBUTION, competent.LICENCE
    if classification == STARTER:
        return (
            "Krachtlijn, starter taxonomy",
            "Krachtlijn starter taxonomy; ISCO-08 codes: International Labour Organization.",
            "EUPL-1.2",
        )
    return esco.SOURCE, esco.ATTRIBUTION, esco.LICENCE


def find_unresolved(tables: Iterable[ReadTable]) -> tuple[Problem, ...]:
    """References to a concept that the complete table of the same version does not list: one of the two files is incomplete."""
    groups: defaultdict[tuple[str, str], list[ReadTable]] = defaultdict(list)
    for table in tables:
        groups[table.classification, table.version].append(table)
    return tuple(problem for members in groups.values() for problem in _unresolved_in(members))


def _unresolved_in(members: list[ReadTable]) -> Iterator[Problem]:
    listed: defaultdict[TableKind | None, set[ConceptUri]] = defaultdict(set)
    for member in members:
        listed[member.kind] |= {entry.uri for entry in member.parsed.entries}
    for member in members:
        for column, uris in member.parsed.references.items():
            for uri, line in uris.items():
                target = _target(
                    uri, listed=listed, only_skills=member.kind in {TableKind.OCCUPATION_SKILL, TableKind.SKILL_SKILL}
                )
                if target and not any(uri in listed[kind] for kind in target):
                    yield table_problem.unknown_reference(
                        file=member.raw.path, line=line, column=column, value=uri, table=" / ".join(kind.value for kind in target)
                    )


def _target(uri: ConceptUri, *, listed: dict[TableKind | None, set[ConceptUri]], only_skills: bool) -> tuple[TableKind, ...]:
    """The tables that together must list the address, or nothing when this version does not bring them all."""
    if "/occupation/" in uri or ":occupation:" in uri:
        wanted: tuple[TableKind, ...] = (TableKind.OCCUPATIONS,)
    elif "/isco/" in uri or ":isco:" in uri:
        wanted = (TableKind.ISCO_GROUPS,)
    else:
        skills = TableKind.SKILLS if listed.get(TableKind.SKILLS) else TableKind.SKILL_LABELS
        wanted = (skills,) if only_skills else (skills, TableKind.SKILL_GROUPS)
    return wanted if all(listed.get(kind) for kind in wanted) else ()


def find_unmatched(tables: Iterable[ReadTable], *, known: frozenset[ConceptUri]) -> tuple[Unmatched, ...]:
    """Per table the addresses that no table of this command and nothing in the store lists; the relations are kept, but rest."""
    tables = list(tables)
    listed = {entry.uri for table in tables for entry in table.parsed.entries} | known
    found = []
    for table in tables:
        missing = sorted({uri for uris in table.parsed.references.values() for uri in uris} - listed)
        if missing:
            found.append(
                Unmatched(classification=table.classification, version=table.version, table=table.raw.path, uris=tuple(missing))
            )
    return tuple(found)
