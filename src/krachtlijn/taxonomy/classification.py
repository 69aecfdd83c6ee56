"""What does one release of a classification state? Rows as they were published, with language and origin beside each label.

A release is one classification in one version. It states things *about* concepts; the address (URI) of a concept is the same in
every release, so labels of several languages and relations of an older version meet on it.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.occupation import Importance

ESCO = "esco"
STARTER = "krachtlijn-starter"
COMPETENT = "competent"
ESCO_NACE = "esco-nace"


class ConceptKind(StrEnum):
    """What sort of thing a concept is."""

    OCCUPATION = "occupation"
    SKILL = "skill"
    ISCO_GROUP = "isco-group"
    SKILL_GROUP = "skill-group"


class LabelKind(StrEnum):
    """How a label stands to its concept."""

    PREFERRED = "preferred"
    ALTERNATIVE = "alternative"
    HIDDEN = "hidden"


class MappingRelation(StrEnum):
    """SKOS mapping relation from a concept of one classification to a concept of another.

    Read as: the other classification's concept is … than ours (`narrow`: the target is narrower than the source).
    """

    EXACT = "exact"
    CLOSE = "close"
    NARROW = "narrow"
    BROAD = "broad"


class Entry(NamedTuple):
    """One concept as a release lists it; `isco` for occupations and ISCO groups, `green_share` between 0 and 1."""

    uri: ConceptUri
    kind: ConceptKind
    code: str = ""
    isco: str = ""
    skill_kind: str = ""
    reuse_level: str = ""
    is_regulated: bool | None = None
    green_share: float | None = None


class LabelRow(NamedTuple):
    """One label in one language; `origin` names the table it comes from."""

    uri: ConceptUri
    language: str
    kind: LabelKind
    text: str
    origin: str


class DescriptionRow(NamedTuple):
    """The description of a concept in one language."""

    uri: ConceptUri
    language: str
    text: str


class OccupationSkillRow(NamedTuple):
    """An occupation asks a competence."""

    occupation: ConceptUri
    skill: ConceptUri
    importance: Importance


class BroaderRow(NamedTuple):
    """`narrower` lies under `broader`."""

    narrower: ConceptUri
    broader: ConceptUri


class SkillSkillRow(NamedTuple):
    """A competence needs (essential) or is helped by (optional) another."""

    skill: ConceptUri
    related: ConceptUri
    importance: Importance


class MappingRow(NamedTuple):
    """A concept of this release maps to a concept of ESCO."""

    source: ConceptUri
    target: ConceptUri
    relation: MappingRelation


class SectorRow(NamedTuple):
    """An occupation is found in a NACE Rev. 2.1 activity."""

    occupation: ConceptUri
    nace: str


class MemberRow(NamedTuple):
    """A concept belongs to a thematic collection (digital, green, ...)."""

    collection: str
    uri: ConceptUri


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file that was read: where it lay, what it was recognised as, rows in it and distinct records among them."""

    path: str
    table: str
    language: str
    version: str
    rows: int
    distinct: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseContent:
    """Everything one command brings for one classification in one version."""

    classification: str
    version: str
    source: str
    attribution: str
    licence: str
    is_synthetic: bool
    files: tuple[SourceFile, ...]
    entries: tuple[Entry, ...] = ()
    labels: tuple[LabelRow, ...] = ()
    descriptions: tuple[DescriptionRow, ...] = ()
    occupation_skills: tuple[OccupationSkillRow, ...] = ()
    broader: tuple[BroaderRow, ...] = ()
    skill_skills: tuple[SkillSkillRow, ...] = ()
    mappings: tuple[MappingRow, ...] = ()
    sectors: tuple[SectorRow, ...] = ()
    members: tuple[MemberRow, ...] = ()

    @property
    def sha256(self) -> str:
        """Hash over the bytes of all files, whatever their names or order."""
        return sha256("".join(sorted({file.sha256 for file in self.files})).encode()).hexdigest()

    @property
    def tables(self) -> frozenset[str]:
        """Which tables the release brings."""
        return frozenset(file.table for file in self.files)

    @property
    def counts(self) -> dict[str, int]:
        """Distinct records per sort of row, for the report of an import."""
        kinds = {kind.value: sum(entry.kind is kind for entry in self.entries) for kind in ConceptKind}
        rows = {
            "labels": len(self.labels),
            "descriptions": len(self.descriptions),
            "occupation-skill": len(self.occupation_skills),
            "essential": sum(row.importance is Importance.ESSENTIAL for row in self.occupation_skills),
            "optional": sum(row.importance is Importance.OPTIONAL for row in self.occupation_skills),
            "broader": len(self.broader),
            "skill-skill": len(self.skill_skills),
            "mappings": len(self.mappings),
            "mapped concepts": len({row.source for row in self.mappings}),
            "sectors": len(self.sectors),
            "members": len(self.members),
        }
        return {name: number for name, number in {**kinds, **rows}.items() if number}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmatched:
    """Relations of a release whose concepts no known release lists: how many, and which addresses."""

    classification: str
    version: str
    table: str
    uris: tuple[ConceptUri, ...] = field(default=())
