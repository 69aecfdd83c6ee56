"""What is an occupation, and which competences does it ask?"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.taxonomy.concept import ConceptName, Labels


class Importance(StrEnum):
    """How much an occupation needs a competence, as the classification says."""

    ESSENTIAL = "essential"
    OPTIONAL = "optional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    """An occupation with its ISCO-08 unit group and the competences it asks."""

    uri: ConceptUri
    isco: IscoCode
    labels: Labels
    description: Mapping[str, str] = field(default_factory=dict)
    essential: frozenset[ConceptUri] = frozenset()
    optional: frozenset[ConceptUri] = frozenset()

    @property
    def skills(self) -> frozenset[ConceptUri]:
        """All competences the occupation asks, essential and optional."""
        return self.essential | self.optional

    @property
    def name(self) -> ConceptName:
        """Address and labels alone."""
        return ConceptName(uri=self.uri, labels=self.labels)


def skill_overlap(a: Occupation, b: Occupation) -> float:
    """Share (0-1) of the competences of both occupations that they have in common, essential ones counted double.

    Weighted Jaccard index: sum of minima over sum of maxima of the weights (essential 2, optional 1). 0 when neither asks any.
    """
    skills = a.skills | b.skills
    weights = [(_weight(a, skill), _weight(b, skill)) for skill in skills]
    total = sum(max(pair) for pair in weights)
    return sum(min(pair) for pair in weights) / total if total else 0.0


def _weight(occupation: Occupation, skill: ConceptUri) -> int:
    return 2 if skill in occupation.essential else 1 if skill in occupation.optional else 0
