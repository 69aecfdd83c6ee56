"""The taxonomy in use as one frozen value: occupations, competences, groups, and the releases they come from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.kernel.text import Text
from krachtlijn.taxonomy.concept import ConceptName
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.skill import Skill


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One imported release, as every page and figure names its source."""

    classification: str
    version: str
    source: str
    attribution: str
    licence: str
    imported_on: date
    sha256: str
    is_active: bool
    is_synthetic: bool

    @property
    def name(self) -> str:
        """Classification and version.

        ESCO is written in capitals, as its owner does.
        """
        shown = self.classification.upper() if self.classification == "esco" else self.classification
        return f"{shown} {self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Taxonomy:
    """Occupations, competences and ISCO groups by address or code, with the releases they come from (newest first)."""

    releases: tuple[Release, ...]
    occupations: Mapping[ConceptUri, Occupation]
    skills: Mapping[ConceptUri, Skill]
    isco_groups: Mapping[IscoCode, ConceptName]

    @property
    def release_name(self) -> str:
        """The names of all releases together, as what is made with them remembers it."""
        return ", ".join(release.name for release in self.releases)

    def occupation(self, uri: ConceptUri) -> Occupation:
        """The occupation at an address. Raises NotFound."""
        if uri not in self.occupations:
            raise unknown_concept(uri)
        return self.occupations[uri]

    def isco_path(self, code: IscoCode) -> tuple[ConceptName, ...]:
        """The ISCO groups above and including the code, broadest first; unknown levels are left out."""
        return tuple(
            self.isco_groups[group]
            for group in (IscoCode(code[:length]) for length in range(1, len(code) + 1))
            if group in self.isco_groups
        )


def unknown_concept(uri: str) -> NotFound:
    """The error for an address the taxonomy in use does not hold."""
    return NotFound(
        Text(
            nl=f"‘{uri}’ staat niet in de taxonomie in gebruik; zoek met ‘krachtlijn taxonomy search’.",
            en=f"'{uri}' is not in the taxonomy in use; find it with 'krachtlijn taxonomy search'.",
        )
    )
