"""Which table is this? Decided by the columns of the header and the type of the first row, never by the name of the file."""

from dataclasses import dataclass
from enum import StrEnum

from krachtlijn.sources.delimited_table import SEPARATORS, head_rows

LOOKALIKE_SHARE = 0.6


class TableKind(StrEnum):
    """A table that the platform can read."""

    OCCUPATIONS = "occupations"
    ISCO_GROUPS = "ISCOGroups"
    SKILLS = "skills"
    SKILL_GROUPS = "skillGroups"
    SKILLS_HIERARCHY = "skillsHierarchy"
    SKILL_SKILL = "skillSkillRelations"
    BROADER = "broaderRelations"
    OCCUPATION_SKILL = "occupationSkillRelations"
    SKILL_COLLECTION = "skillsCollection"
    OCCUPATION_COLLECTION = "occupationsCollection"
    GREEN_SHARE = "greenShareOcc"
    DICTIONARY = "dictionary"
    CONCEPT_SCHEMES = "conceptSchemes"
    SKILL_LABELS = "skill labels"
    SKILL_LABELS_DERIVED = "skill labels in two languages"
    COMPETENT = "Competent-ESCO mapping"
    SHORTAGE_LIST = "shortage list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A table by its columns: all `required` must be there, none of `foreign`; `usual` tells damage from a stranger."""

    kind: TableKind
    required: frozenset[str]
    usual: frozenset[str] = frozenset()
    foreign: frozenset[str] = frozenset()
    first_type: str | None = None


def _columns(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COLLECTION = _columns("conceptType conceptUri preferredLabel altLabels broaderConceptUri")
_COLLECTION_USUAL = _columns("status description broaderConceptPT skillType reuseLevel")
SIGNATURES = (
    Signature(
        kind=TableKind.OCCUPATIONS,
        required=_columns("conceptType conceptUri iscoGroup preferredLabel altLabels description code"),
        usual=_columns("hiddenLabels status modifiedDate regulatedProfessionNote scopeNote definition inScheme naceCode"),
        first_type="Occupation",
    ),
    Signature(
        kind=TableKind.SKILL_COLLECTION, required=_COLLECTION, usual=_COLLECTION_USUAL, first_type="KnowledgeSkillCompetence"
    ),
    Signature(kind=TableKind.OCCUPATION_COLLECTION, required=_COLLECTION, usual=_COLLECTION_USUAL, first_type="Occupation"),
    Signature(
        kind=TableKind.SKILLS,
        required=_columns("conceptType conceptUri skillType reuseLevel preferredLabel altLabels"),
        usual=_columns("hiddenLabels status modifiedDate scopeNote definition inScheme description"),
        foreign=_columns("broaderConceptPT"),
        first_type="KnowledgeSkillCompetence",
    ),
    Signature(
        kind=TableKind.GREEN_SHARE, required=_columns("conceptType conceptUri code greenShare"), usual=_columns("preferredLabel")
    ),
    Signature(
        kind=TableKind.SKILL_GROUPS,
        required=_columns("conceptType conceptUri preferredLabel altLabels description code"),
        usual=_columns("hiddenLabels status modifiedDate scopeNote inScheme"),
        first_type="SkillGroup",
    ),
    Signature(
        kind=TableKind.ISCO_GROUPS,
        required=_columns("conceptType conceptUri code preferredLabel altLabels description"),
        usual=_columns("status inScheme"),
        first_type="ISCOGroup",
    ),
    Signature(
        kind=TableKind.SKILLS_HIERARCHY,
        required=frozenset({"Level 0 URI", "Level 1 URI", "Level 2 URI", "Level 3 URI"}),
        usual=frozenset({"Level 0 preferred term", "Level 0 code", "Level 1 code", "Description", "Scope note"}),
    ),
    Signature(
        kind=TableKind.SKILL_SKILL,
        required=_columns("originalSkillUri relationType relatedSkillUri"),
        usual=_columns("originalSkillType relatedSkillType"),
    ),
    Signature(kind=TableKind.BROADER, required=_columns("conceptType conceptUri broaderType broaderUri")),
    Signature(
        kind=TableKind.OCCUPATION_SKILL,
        required=_columns("occupationUri relationType skillUri"),
        usual=_columns("skillType skillLabel"),
    ),
    Signature(kind=TableKind.DICTIONARY, required=frozenset({"filename", "data header", "property", "description"})),
    Signature(
        kind=TableKind.CONCEPT_SCHEMES,
        required=_columns("conceptType conceptSchemeUri preferredLabel hasTopConcept"),
        usual=_columns("title status description"),
    ),
    Signature(kind=TableKind.SKILL_LABELS_DERIVED, required=_columns("conceptUri label_en label_nl label_nl_source")),
    Signature(kind=TableKind.SHORTAGE_LIST, required=_columns("nr cluster beroep"), usual=_columns("mb_2025_12_01_vrijgesteld")),
    Signature(
        kind=TableKind.COMPETENT,
        required=frozenset({"Classification 1 URI", "Classification 1 URL", "Classification 2 URI", "Classification 2 ID"}),
        usual=frozenset({"Classification 1 PrefLabel", "Classification 2 PrefLabel NL", "Classification 2 PrefLabel FR"}),
    ),
)
_BARE_UUID_COLUMNS = ("id", "label")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognition:
    """What a file was recognised as; `missing` names required columns that a damaged header lacks."""

    kind: TableKind
    separator: str
    header_line: int
    missing: tuple[str, ...] = ()


def recognise(head: bytes) -> Recognition | None:
    """Recognise a table by the first bytes of its file; None when it is no classification."""
    damaged: list[tuple[float, Recognition]] = []
    for separator in SEPARATORS:
        rows = head_rows(head, separator=separator)
        for index in _header_candidates(rows):
            columns = frozenset(cell.strip() for cell in rows[index])
            first = rows[index + 1] if index + 1 < len(rows) else []
            first_type = dict(zip(rows[index], first, strict=False)).get("conceptType")
            found = _match(columns, first_type=first_type, first=first)
            if found:
                return Recognition(kind=found, separator=separator, header_line=index + 1)
            damaged += [
                (share, Recognition(kind=kind, separator=separator, header_line=index + 1, missing=missing))
                for share, kind, missing in _lookalikes(columns, first_type=first_type)
            ]
    return max(damaged, key=lambda pair: pair[0])[1] if damaged else None


def _header_candidates(rows: list[list[str]]) -> list[int]:
    """The first row; or, below a block of name-value lines, the row with the columns of a Competent mapping."""
    below_block = [index for index, row in enumerate(rows) if row and row[0].strip() == "Classification 1 URI"]
    is_block = bool(rows) and bool(rows[0]) and rows[0][0].startswith("Mapping project")
    if below_block:
        return below_block[:1]
    block_end = [index for index, row in enumerate(rows) if sum(cell.startswith("Classification ") for cell in row) >= 4]
    return (block_end[:1] if is_block else []) or ([0] if rows else [])


def _match(columns: frozenset[str], *, first_type: str | None, first: list[str]) -> TableKind | None:
    for signature in SIGNATURES:
        if signature.required <= columns and not signature.foreign & columns and signature.first_type in {None, first_type}:
            return signature.kind
    is_skill_labels = (
        columns == frozenset(_BARE_UUID_COLUMNS) and bool(first) and len(first[0]) == 36 and first[0].count("-") == 4
    )
    return TableKind.SKILL_LABELS if is_skill_labels else None


def _lookalikes(columns: frozenset[str], *, first_type: str | None) -> list[tuple[float, TableKind, tuple[str, ...]]]:
    found = []
    for signature in SIGNATURES:
        known = signature.required | signature.usual
        share = len(known & columns) / len(known)
        type_fits = signature.first_type is None or first_type in {None, signature.first_type}
        missing = tuple(sorted(signature.required - columns))
        if share >= LOOKALIKE_SHARE and type_fits and missing and len(known) >= 4:
            found.append((share, signature.kind, missing))
    return found
