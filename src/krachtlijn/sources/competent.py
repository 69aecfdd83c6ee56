"""The Belgian mappings of Competent (VDAB) occupations and competences to ESCO, with their header block.

Source: EURES national mapping 2021. The files repeat a pair once per Dutch and French label; pairs are merged. The
mapping was partly made by machine, so a relation is one signal among others, never a fact by itself.
"""

import re
from dataclasses import dataclass

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.sources import table_problem
from krachtlijn.sources.delimited_table import HEAD_BYTES, FileBytes, Table, head_rows
from krachtlijn.sources.parsed_table import CONCEPT, ParsedTable
from krachtlijn.taxonomy.classification import ConceptKind, Entry, LabelKind, LabelRow, MappingRelation, MappingRow

ATTRIBUTION = "Competent (VDAB), EURES mapping to ESCO by the Belgian national coordination office, 2021."
LICENCE = "EURES national mapping; producer's terms, check before redistribution"
SOURCE = "EURES, Mapping project ESCO - BE NOC"
_RELATIONS = {f"skos:{relation.value}Match": relation for relation in MappingRelation}
_RELATION_FORM = Text(
    nl="skos:exactMatch, closeMatch, narrowMatch of broadMatch", en="skos:exactMatch, closeMatch, narrowMatch or broadMatch"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class MappingHeader:
    """What the block above the table says: version of the mapping, of ESCO and of Competent, and its date."""

    mapping_version: str
    esco_version: str
    competent_version: str
    date: str


def parse_header(file: FileBytes, *, separator: str) -> MappingHeader:
    """Read the name-value lines above the table."""
    rows = head_rows(file.content[:HEAD_BYTES], separator=separator)
    block = {row[0].strip(): row[1].strip() for row in rows[:15] if len(row) > 1}
    version = block.get("Classification 2 Version", "")
    found = re.search(r"\d+[.,]\d+", version)
    return MappingHeader(
        mapping_version=block.get("Mapping project version", ""),
        esco_version=block.get("Classification 1 Version", "").removeprefix("V"),
        competent_version=found.group().replace(",", ".") if found else version,
        date=block.get("Mapping project version date", ""),
    )


def parse_mapping(table: Table) -> ParsedTable:
    """Competent concepts with Dutch and French label, and their distinct relations to ESCO."""
    parsed = ParsedTable(path=table.path)
    relation_column = next((name for name in table.columns if name.lower() == "mapping relation"), None)
    if relation_column is None:
        problem = table_problem.missing_column(
            file=table.path, line=table.header_line, column="Mapping relation", table="Competent-ESCO mapping"
        )
        parsed.problems.append(problem)
        return parsed
    labels: dict[LabelRow, None] = {}
    entries: dict[ConceptUri, Entry] = {}
    pairs: dict[tuple[ConceptUri, ConceptUri], tuple[MappingRelation, int]] = {}
    for line, row in table:
        target = parsed.uri(row["Classification 1 URL"], line=line, column="Classification 1 URL", expected=CONCEPT)
        source = _competent_uri(parsed, row, target=target, line=line)
        relation = _RELATIONS.get(row[relation_column].strip())
        if relation is None:
            parsed.refuse(row[relation_column], line=line, column=relation_column, expected=_RELATION_FORM)
        if not (target and source and relation):
            continue
        kind = ConceptKind.OCCUPATION if "/occupation/" in target else ConceptKind.SKILL
        entries[source] = Entry(source, kind, code=row["Classification 2 ID"].strip())
        for language in ("nl", "fr"):
            text = row.get(f"Classification 2 PrefLabel {language.upper()}", "").strip()
            if text:
                labels.setdefault(LabelRow(source, language, LabelKind.PREFERRED, text, "competent"))
        _add_pair(parsed, pairs, source=source, target=target, relation=relation, line=line)
    parsed.entries += entries.values()
    parsed.labels += labels
    parsed.mappings += [MappingRow(source, target, relation) for (source, target), (relation, _) in pairs.items()]
    parsed.distinct = len(pairs)
    return parsed


def _competent_uri(parsed: ParsedTable, row: dict[str, str], *, target: ConceptUri | None, line: int) -> ConceptUri | None:
    kind = "occupation" if target is None or "/occupation/" in target else "competence"
    identifier = row["Classification 2 URI"].strip().lower()
    return parsed.uri(f"urn:competent:{kind}:{identifier}", line=line, column="Classification 2 URI")


def _add_pair(
    parsed: ParsedTable,
    pairs: dict[tuple[ConceptUri, ConceptUri], tuple[MappingRelation, int]],
    *,
    source: ConceptUri,
    target: ConceptUri,
    relation: MappingRelation,
    line: int,
) -> None:
    known, first_line = pairs.setdefault((source, target), (relation, line))
    parsed.refer(target, line=line, column="Classification 1 URL")
    if known is not relation:
        parsed.problems.append(
            table_problem.contradicting_rows(
                file=parsed.path, line=line, column="Mapping relation", value=f"{source} - {target}", first_line=first_line
            )
        )
