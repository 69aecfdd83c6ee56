"""What is a competence: something a person can do or knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.concept import ConceptName, Labels


class SkillKind(StrEnum):
    """Doing or knowing, as ESCO tells them apart."""

    SKILL = "skill/competence"
    KNOWLEDGE = "knowledge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Skill:
    """A competence with its kind and the skill groups it belongs to."""

    uri: ConceptUri
    labels: Labels
    kind: SkillKind | None = None
    reuse_level: str | None = None
    description: Mapping[str, str] = field(default_factory=dict)
    groups: frozenset[ConceptUri] = frozenset()

    @property
    def name(self) -> ConceptName:
        """Address and labels alone."""
        return ConceptName(uri=self.uri, labels=self.labels)
