"""Is a training about the goal, or about something else that happens to teach a competence of it?

Without this test a search for coverage buys the course of another trade for its last general competence: everybody learns to
work precisely. So a training counts by its competences of a trade; those that any trade asks say nothing about its subject.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.paths.competence import code_keys
from krachtlijn.paths.entry_route import EntryRoute
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.skill import Skill
from krachtlijn.training.specification import Training

ABOUT_ONE_IN = 3
"""Of what a training teaches, and of its trade competences alone, one in so many must be of the goal: a convention (0013)."""

GENERAL_ONE_IN = 2
"""The same for a course of general competences alone, which say less about its subject (decision 0013)."""

GENERAL_LEVELS = frozenset({"transversal", "cross-sector"})
"""Reuse levels (ESCO) of competences that trades share; a competence without a level counts as one of a trade."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What a goal is about: its competences, which competences are general, and the proofs it asks or employers ask (keys)."""

    skills: frozenset[ConceptUri]
    general: frozenset[ConceptUri]
    asked: frozenset[str]

    def is_of(self, training: Training) -> bool:
        """Whether the training is about the goal.

        Judged by everything it teaches and by its competences of a trade apart. A course of general competences alone must be of
        the goal for a larger part, and must not lead to a proof that this goal does not ask: then that proof is its subject.
        """
        trade = training.outcomes - self.general
        if not trade and training.awards and self.asked.isdisjoint(code_keys(training.awards)):
            return False
        one_in = ABOUT_ONE_IN if trade else GENERAL_ONE_IN
        return all(len(taught & self.skills) * one_in >= len(taught) for taught in (trade, training.outcomes))


def subject_of(goal: Occupation, *, entry: EntryRoute, general: frozenset[ConceptUri]) -> Subject:
    """The subject of a goal; `general` are the competences that trades share (see `general_skills`)."""
    asked = frozenset[str]().union(*entry.accepted, entry.often_asked)
    return Subject(skills=goal.skills, general=general, asked=code_keys(asked))


def general_skills(skills: Iterable[Skill]) -> frozenset[ConceptUri]:
    """Competences that trades share, by their reuse level."""
    return frozenset(skill.uri for skill in skills if skill.reuse_level in GENERAL_LEVELS)
