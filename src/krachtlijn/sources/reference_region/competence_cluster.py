"""Which competences belong together, and how a training is named after them: by their own labels."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.quota import Ints

NAMED_AT_MOST = 2
LONGEST_NAME = 90
"""Longest title, in characters, that names two competences; a longer one names the first alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """The skill groups of each competence and the competences of each group, by column of the demand."""

    groups: tuple[frozenset[ConceptUri], ...]
    members: Mapping[ConceptUri, frozenset[int]]

    def with_competence(self, competence: int) -> Ints:
        """The competences that share a skill group with this one, itself included, in order."""
        together = {competence}.union(*(self.members[group] for group in self.groups[competence]))
        return np.array(sorted(together), dtype=np.int64)


def find_clusters(demand: Demand) -> Clusters:
    """The clusters of all competences that occupations ask."""
    known = demand.taxonomy.skills
    groups = tuple(known[uri].groups if uri in known else frozenset[ConceptUri]() for uri in demand.skills)
    members: dict[ConceptUri, set[int]] = {}
    for column, own in enumerate(groups):
        for group in own:
            members.setdefault(group, set()).add(column)
    return Clusters(groups=groups, members={group: frozenset(columns) for group, columns in members.items()})


def name_competences(demand: Demand, chosen: Iterable[int]) -> Text:
    """The labels of the first two, "a en b"; those with a Dutch label alone if there are any; one when two are too long."""
    uris = [demand.skills[i] for i in chosen]
    named = ([uri for uri in uris if has_dutch_label(demand, uri)] or uris)[:NAMED_AT_MOST]
    return Text(
        nl=_joined([demand.taxonomy.skill_name(uri, "nl") for uri in named], word="en"),
        en=_joined([demand.taxonomy.skill_name(uri, "en") for uri in named], word="and"),
    )


def capitalised(text: str) -> str:
    """The text with its first letter as a capital, the rest as it is."""
    return text[:1].upper() + text[1:]


def has_dutch_label(demand: Demand, uri: ConceptUri) -> bool:
    """Whether the competence has a Dutch label of its own."""
    skill = demand.taxonomy.skills.get(uri)
    return skill is not None and "nl" in skill.labels.preferred


def _joined(names: list[str], *, word: str) -> str:
    """The names as one phrase; a comma between them when a name holds the word itself."""
    between = ", " if any(f" {word} " in name for name in names) else f" {word} "
    together = between.join(names)
    return together if len(together) <= LONGEST_NAME else names[0]
