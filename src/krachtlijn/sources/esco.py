"""Official ESCO tables (any language and version) and the tables derived from them, to rows.

Source: European Commission, ESCO download, CSV. Labels inside relation tables (`conceptLabel`, `broaderConceptPT`,
`skillLabel`) are never taken: in published files they can stand in another language than the file name says.
"""

import re
from collections.abc import Callable

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.sources.delimited_table import Table
from krachtlijn.sources.parsed_table import GROUP, OCCUPATION, SKILL, ParsedTable, SeenRows, split_cell
from krachtlijn.sources.table_recognition import TableKind
from krachtlijn.taxonomy.classification import (
    BroaderRow,
    ConceptKind,
    DescriptionRow,
    Entry,
    LabelKind,
    LabelRow,
    MemberRow,
    OccupationSkillRow,
    SectorRow,
    SkillSkillRow,
)
from krachtlijn.taxonomy.occupation import Importance

ATTRIBUTION = "This service uses the ESCO classification of the European Commission."
LICENCE = "European Commission reuse policy (Decision 2011/833/EU), with attribution"
SOURCE = "European Commission, ESCO classification, CSV download"
OFFICIAL = "official"
_SKILL_URI = "http://data.europa.eu/esco/skill/"
_IMPORTANCES = {importance.value: importance for importance in Importance}
_IMPORTANCE = Text(nl="essential of optional", en="essential or optional")
_LABEL = Text(nl="een voorkeurslabel", en="a preferred label")
_ISCO = Text(nl="een ISCO-08-code van vier cijfers", en="an ISCO-08 code of four digits")


def parse_occupations(table: Table, *, language: str) -> ParsedTable:
    """Occupations with ISCO unit group, labels, description, NACE codes and the flag of regulated professions."""
    parsed = ParsedTable(path=table.path)
    seen = SeenRows(parsed, column="conceptUri", free_columns=("modifiedDate",))
    for line, row in table:
        uri = parsed.uri(row["conceptUri"], line=line, column="conceptUri", expected=OCCUPATION)
        if not re.fullmatch(r"\d{4}", row["iscoGroup"].strip().removeprefix("C")):
            parsed.refuse(row["iscoGroup"], line=line, column="iscoGroup", expected=_ISCO)
        if uri is None or not seen.is_new(uri, line=line, row=row):
            continue
        isco = row["iscoGroup"].strip().removeprefix("C")
        note = row.get("regulatedProfessionNote", "")
        group = "urn:krachtlijn:isco:" if uri.startswith("urn:krachtlijn:") else "http://data.europa.eu/esco/isco/C"
        parsed.refer(ConceptUri(group + isco), line=line, column="iscoGroup")
        is_regulated = None if not note else not note.endswith("unregulated")
        parsed.entries.append(Entry(uri, ConceptKind.OCCUPATION, code=row["code"].strip(), isco=isco, is_regulated=is_regulated))
        parsed.sectors += [SectorRow(uri, code.rpartition("/")[2]) for code in split_cell(row.get("naceCode", ""))]
        _add_words(parsed, row, uri=uri, language=language, line=line)
    seen.note()
    return parsed


def parse_isco_groups(table: Table, *, language: str) -> ParsedTable:
    """ISCO-08 groups of one to four digits."""
    parsed = ParsedTable(path=table.path)
    seen = SeenRows(parsed, column="conceptUri")
    for line, row in table:
        uri = parsed.uri(row["conceptUri"], line=line, column="conceptUri", expected=GROUP)
        code = row["code"].strip()
        if uri is None or not seen.is_new(uri, line=line, row=row):
            continue
        if not uri.endswith((f"/C{code}", f":isco:{code}")):
            parsed.refuse(code, line=line, column="code", expected=Text(nl="de code uit het adres", en="the code in the address"))
        parsed.entries.append(Entry(uri, ConceptKind.ISCO_GROUP, code=code, isco=code))
        if len(code) > 1:
            parsed.broader.append(BroaderRow(uri, ConceptUri(uri[:-1])))
        _add_words(parsed, row, uri=uri, language=language, line=line)
    seen.note()
    return parsed


def parse_skills(table: Table, *, language: str) -> ParsedTable:
    """Competences with kind, reuse level, labels and description."""
    return _parse_skill_rows(table, language=language, origin=OFFICIAL)


def parse_skill_collection(table: Table, *, language: str) -> ParsedTable:
    """A thematic collection of competences: also gives labels, descriptions and broader concepts of its members."""
    parsed = _parse_skill_rows(table, language=language, origin="collection")
    name = collection_name(table.path)
    parsed.members += [MemberRow(name, entry.uri) for entry in parsed.entries]
    return parsed


def _parse_skill_rows(table: Table, *, language: str, origin: str) -> ParsedTable:
    parsed = ParsedTable(path=table.path)
    seen = SeenRows(parsed, column="conceptUri", free_columns=("modifiedDate",))
    for line, row in table:
        uri = parsed.uri(row["conceptUri"], line=line, column="conceptUri", expected=SKILL)
        if uri is None or not seen.is_new(uri, line=line, row=row):
            continue
        parsed.entries.append(
            Entry(
                uri, ConceptKind.SKILL, skill_kind=row.get("skillType", "").strip(), reuse_level=row.get("reuseLevel", "").strip()
            )
        )
        _add_words(parsed, row, uri=uri, language=language, line=line, origin=origin)
        _add_broader(parsed, row, uri=uri, line=line)
    seen.note()
    return parsed


def parse_occupation_collection(table: Table, *, language: str) -> ParsedTable:
    """A thematic collection of occupations: membership and labels; it does not state the ISCO group."""
    parsed = ParsedTable(path=table.path)
    seen = SeenRows(parsed, column="conceptUri")
    for line, row in table:
        uri = parsed.uri(row["conceptUri"], line=line, column="conceptUri", expected=OCCUPATION)
        if uri is None or not seen.is_new(uri, line=line, row=row):
            continue
        parsed.refer(uri, line=line, column="conceptUri")
        parsed.members.append(MemberRow(collection_name(table.path), uri))
        _add_words(parsed, row, uri=uri, language=language, line=line, origin="collection")
        _add_broader(parsed, row, uri=uri, line=line)
    seen.note()
    return parsed


def collection_name(path: str) -> str:
    """Name of a collection, from its file name without language: the tables themselves do not name it.

    >>> collection_name("esco/digitalSkillsCollection_nl.csv")
    'digitalSkillsCollection'
    """
    return re.sub(r"_[a-z]{2}$", "", path.rpartition("/")[2].partition(".")[0])


def parse_skill_groups(table: Table, *, language: str) -> ParsedTable:
    """Groups of competences (transversal, language, knowledge by ISCED-F, skills)."""
    parsed = ParsedTable(path=table.path)
    seen = SeenRows(parsed, column="conceptUri", free_columns=("modifiedDate",))
    for line, row in table:
        uri = parsed.uri(row["conceptUri"], line=line, column="conceptUri", expected=GROUP)
        if uri is None or not seen.is_new(uri, line=line, row=row):
            continue
        parsed.entries.append(Entry(uri, ConceptKind.SKILL_GROUP, code=row["code"].strip()))
        _add_words(parsed, row, uri=uri, language=language, line=line)
    seen.note()
    return parsed


def parse_skills_hierarchy(table: Table, *, language: str) -> ParsedTable:  # noqa: ARG001 - all parsers share a signature
    """Levels 0 to 3 of the skill groups, as broader relations between neighbouring levels."""
    parsed = ParsedTable(path=table.path)
    pairs: dict[BroaderRow, None] = {}
    for line, row in table:
        above: ConceptUri | None = None
        for level in range(4):
            column = f"Level {level} URI"
            if not row[column].strip():
                break
            uri = parsed.uri(row[column], line=line, column=column, expected=GROUP)
            if uri is None:
                break
            parsed.refer(uri, line=line, column=column)
            if above is not None:
                pairs.setdefault(BroaderRow(uri, above))
            above = uri
    parsed.broader += pairs
    parsed.distinct = len(table.rows)
    return parsed


def parse_broader(table: Table, *, language: str) -> ParsedTable:  # noqa: ARG001
    """Broader relations of one pillar; the labels in this table are not taken."""
    parsed = ParsedTable(path=table.path)
    pairs: dict[BroaderRow, None] = {}
    for line, row in table:
        narrower = parsed.uri(row["conceptUri"], line=line, column="conceptUri")
        broader = parsed.uri(row["broaderUri"], line=line, column="broaderUri")
        if narrower and broader:
            pairs.setdefault(BroaderRow(narrower, broader))
            parsed.refer(narrower, line=line, column="conceptUri")
            parsed.refer(broader, line=line, column="broaderUri")
    parsed.broader += pairs
    parsed.distinct = len(pairs)
    return parsed


def parse_skill_skill(table: Table, *, language: str) -> ParsedTable:  # noqa: ARG001
    """Relations between competences."""
    parsed = ParsedTable(path=table.path)
    for line, row in table:
        skill = parsed.uri(row["originalSkillUri"], line=line, column="originalSkillUri", expected=SKILL)
        related = parsed.uri(row["relatedSkillUri"], line=line, column="relatedSkillUri", expected=SKILL)
        importance = _importance(parsed, row, line=line)
        if skill and related and importance:
            parsed.skill_skills.append(SkillSkillRow(skill, related, importance))
            parsed.refer(skill, line=line, column="originalSkillUri")
            parsed.refer(related, line=line, column="relatedSkillUri")
    parsed.skill_skills = list(dict.fromkeys(parsed.skill_skills))
    parsed.distinct = len(parsed.skill_skills)
    return parsed


def parse_occupation_skill(table: Table, *, language: str) -> ParsedTable:  # noqa: ARG001
    """Which competences an occupation asks, from the official or the derived table.

    A pair may be published as essential and optional at once; both rows are kept, essential counts.
    """
    parsed = ParsedTable(path=table.path)
    for line, row in table:
        occupation = parsed.uri(row["occupationUri"], line=line, column="occupationUri", expected=OCCUPATION)
        skill = parsed.uri(row["skillUri"], line=line, column="skillUri", expected=SKILL)
        importance = _importance(parsed, row, line=line)
        if occupation and skill and importance:
            parsed.occupation_skills.append(OccupationSkillRow(occupation, skill, importance))
            parsed.refer(occupation, line=line, column="occupationUri")
            parsed.refer(skill, line=line, column="skillUri")
    parsed.occupation_skills = list(dict.fromkeys(parsed.occupation_skills))
    parsed.distinct = len(parsed.occupation_skills)
    return parsed


def parse_green_share(table: Table, *, language: str) -> ParsedTable:  # noqa: ARG001
    """Share (0-1) of green competences per occupation and ISCO group; labels in this table are not taken."""
    parsed = ParsedTable(path=table.path)
    for line, row in table:
        uri = parsed.uri(row["conceptUri"], line=line, column="conceptUri")
        share = row["greenShare"].strip()
        if not re.fullmatch(r"[01](\.\d+)?|\d(\.\d+)?[eE]-\d+", share) or float(share) > 1:
            parsed.refuse(
                share, line=line, column="greenShare", expected=Text(nl="een aandeel van 0 tot 1", en="a share from 0 to 1")
            )
        elif uri:
            kind = ConceptKind.OCCUPATION if row["conceptType"] == "Occupation" else ConceptKind.ISCO_GROUP
            parsed.entries.append(Entry(uri, kind, green_share=float(share)))
            parsed.refer(uri, line=line, column="conceptUri")
    parsed.distinct = len({entry.uri for entry in parsed.entries})
    return parsed


def parse_without_rows(table: Table, *, language: str) -> ParsedTable:  # noqa: ARG001
    """A table about the tables (dictionary, concept schemes): its form is checked, it brings no concepts."""
    return ParsedTable(path=table.path, distinct=len(table.rows))


def parse_skill_labels(table: Table, *, language: str) -> ParsedTable:
    """Competences as bare identifier and label (a table derived from ESCO)."""
    parsed = ParsedTable(path=table.path)
    seen = SeenRows(parsed, column="id")
    for line, row in table:
        uri = parsed.uri(_SKILL_URI + row["id"].strip(), line=line, column="id", expected=SKILL)
        if uri is None or not seen.is_new(uri, line=line, row=row):
            continue
        if not row["label"].strip():
            parsed.refuse("", line=line, column="label", expected=_LABEL)
        parsed.entries.append(Entry(uri, ConceptKind.SKILL))
        parsed.labels.append(LabelRow(uri, language, LabelKind.PREFERRED, row["label"].strip(), "derived"))
    seen.note()
    return parsed


def parse_skill_labels_derived(table: Table, *, language: str) -> ParsedTable:  # noqa: ARG001
    """English and, where known, Dutch labels of competences, each Dutch label with its own source."""
    parsed = ParsedTable(path=table.path)
    seen = SeenRows(parsed, column="conceptUri")
    for line, row in table:
        uri = parsed.uri(row["conceptUri"], line=line, column="conceptUri", expected=SKILL)
        if uri is None or not seen.is_new(uri, line=line, row=row):
            continue
        if not row["label_en"].strip():
            parsed.refuse("", line=line, column="label_en", expected=_LABEL)
        parsed.entries.append(Entry(uri, ConceptKind.SKILL))
        parsed.labels.append(LabelRow(uri, "en", LabelKind.PREFERRED, row["label_en"].strip(), "derived"))
        if row["label_nl"].strip():
            origin = row["label_nl_source"].strip() or "derived"
            parsed.labels.append(LabelRow(uri, "nl", LabelKind.PREFERRED, row["label_nl"].strip(), origin))
    seen.note()
    return parsed


def _importance(parsed: ParsedTable, row: dict[str, str], *, line: int) -> Importance | None:
    value = row["relationType"].strip()
    importance = _IMPORTANCES.get(value)
    if importance is None:
        parsed.refuse(value, line=line, column="relationType", expected=_IMPORTANCE)
    return importance


def _add_broader(parsed: ParsedTable, row: dict[str, str], *, uri: ConceptUri, line: int) -> None:
    for value in split_cell(row.get("broaderConceptUri", "")):
        broader = parsed.uri(value, line=line, column="broaderConceptUri")
        if broader:
            parsed.broader.append(BroaderRow(uri, broader))
            parsed.refer(broader, line=line, column="broaderConceptUri")


def _add_words(
    parsed: ParsedTable, row: dict[str, str], *, uri: ConceptUri, language: str, line: int, origin: str = OFFICIAL
) -> None:
    preferred = row["preferredLabel"].strip()
    if not preferred:
        parsed.refuse("", line=line, column="preferredLabel", expected=_LABEL)
    parsed.labels.append(LabelRow(uri, language, LabelKind.PREFERRED, preferred, origin))
    shown = {preferred}
    for column, kind in (("altLabels", LabelKind.ALTERNATIVE), ("hiddenLabels", LabelKind.HIDDEN)):
        for text in split_cell(row.get(column, "")):
            if text not in shown:
                shown.add(text)
                parsed.labels.append(LabelRow(uri, language, kind, text, origin))
    if row.get("description", "").strip():
        parsed.descriptions.append(DescriptionRow(uri, language, row["description"].strip()))


PARSERS: dict[TableKind, Callable[..., ParsedTable]] = {
    TableKind.OCCUPATIONS: parse_occupations,
    TableKind.ISCO_GROUPS: parse_isco_groups,
    TableKind.SKILLS: parse_skills,
    TableKind.SKILL_GROUPS: parse_skill_groups,
    TableKind.SKILLS_HIERARCHY: parse_skills_hierarchy,
    TableKind.SKILL_SKILL: parse_skill_skill,
    TableKind.BROADER: parse_broader,
    TableKind.OCCUPATION_SKILL: parse_occupation_skill,
    TableKind.SKILL_COLLECTION: parse_skill_collection,
    TableKind.OCCUPATION_COLLECTION: parse_occupation_collection,
    TableKind.GREEN_SHARE: parse_green_share,
    TableKind.DICTIONARY: parse_without_rows,
    TableKind.CONCEPT_SCHEMES: parse_without_rows,
    TableKind.SKILL_LABELS: parse_skill_labels,
    TableKind.SKILL_LABELS_DERIVED: parse_skill_labels_derived,
}
