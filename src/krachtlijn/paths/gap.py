"""Which competences of the goal does the person miss, how much do they weigh, and does anybody teach them?"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.money import FRACTION_SCALE, Fraction
from krachtlijn.kernel.text import Text
from krachtlijn.paths.competence import CurrentCompetence
from krachtlijn.taxonomy.occupation import Importance, Occupation

ESSENTIAL_WEIGHT = 3
OPTIONAL_WEIGHT = 1
"""An essential competence counts three times an optional one: a convention of the project (decision of the path package)."""

MINIMUM_COVERED_SHARE = Fraction(7_000)
"""Least share of the gap's weight (per 10,000) that a path must cover; the rest is learned on the job or elsewhere."""

_NO_COMPETENCES_KNOWN = Text(
    nl="Welk deel u leert, is onbekend, omdat we van dit beroep geen competenties kennen.",
    en="Which part you learn is unknown, because we know no competences of this occupation.",
)
_NOTHING_NEEDED_MISSING = Text(
    nl="Er is geen deel te berekenen, omdat u geen competentie mist die nodig is.",
    en="There is no part to compute, because you miss no competence that is needed.",
)
_NO_CHOICE_FOUND = Text(
    nl="Welk deel u kunt leren, is onbekend, omdat we geen lessen vonden die samen passen.",
    en="Which part you can learn is unknown, because we found no lessons that fit together.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class GapItem:
    """One competence the goal asks and the person does not have."""

    skill: ConceptUri
    importance: Importance
    weight: int
    is_taught: bool
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """What is missing for the goal, heaviest first, and what the person already has of it.

    `has_all_needed`: the person has every essential competence of a goal that names some; what is missing is extra.
    """

    goal: ConceptUri
    items: tuple[GapItem, ...]
    held: tuple[CurrentCompetence, ...]
    has_all_needed: bool = False

    @property
    def weight(self) -> int:
        """Weight of everything that is missing."""
        return sum(item.weight for item in self.items)

    @property
    def taught_weight(self) -> int:
        """Weight of what somebody teaches."""
        return sum(item.weight for item in self.items if item.is_taught)

    @property
    def minimum_weight(self) -> int:
        """Least weight that is enough for a path; nothing when only extra competences are missing."""
        if self.has_all_needed:
            return 0
        return -(-self.weight * MINIMUM_COVERED_SHARE // FRACTION_SCALE)

    def share_of(self, weight: int) -> Fraction:
        """A weight as share of the gap (per 10,000, rounded down); everything when nothing is missing."""
        return Fraction(weight * FRACTION_SCALE // self.weight if self.weight else FRACTION_SCALE)

    def covered_share(self, weight: int | None) -> Fraction | None:
        """Share that a weight covers of what is needed and missing; None when there is nothing of that kind, or no weight known.

        `no_share_reason` says why there is none.
        """
        return None if weight is None or self.no_share_reason(weight) else self.share_of(weight)

    def no_share_reason(self, weight: int | None) -> Text | None:
        """Why no share is told; None when one is."""
        if not self.items and not self.held:
            return _NO_COMPETENCES_KNOWN
        if not self.items or self.has_all_needed:
            return _NOTHING_NEEDED_MISSING
        return _NO_CHOICE_FOUND if weight is None else None

    def is_enough(self, weight: int) -> bool:
        """Whether covering this weight is enough for a path (70 % of the gap, nothing when only extras are missing)."""
        return weight >= self.minimum_weight


def find_gap(goal: Occupation, *, current: Iterable[CurrentCompetence], is_taught: Callable[[ConceptUri], bool]) -> Gap:
    """Competences of the goal that are not among the current ones, essential before optional, then by address."""
    held = {item.skill: item for item in current}
    missing = [
        *((skill, Importance.ESSENTIAL) for skill in sorted(goal.essential)),
        *((skill, Importance.OPTIONAL) for skill in sorted(goal.optional - goal.essential)),
    ]
    items = tuple(
        _item(skill, importance=importance, goal=goal, is_taught=is_taught(skill))
        for skill, importance in missing
        if skill not in held
    )
    return Gap(
        goal=goal.uri,
        items=items,
        held=tuple(held[skill] for skill in sorted(goal.skills & held.keys())),
        has_all_needed=bool(goal.essential) and goal.essential <= held.keys(),
    )


def _item(skill: ConceptUri, *, importance: Importance, goal: Occupation, is_taught: bool) -> GapItem:
    is_essential = importance is Importance.ESSENTIAL
    name_nl, name_en = goal.name.name_in("nl"), goal.name.name_in("en")
    why_nl = f"nodig voor {name_nl}" if is_essential else f"nuttig voor {name_nl}"
    why_en = f"needed for {name_en}" if is_essential else f"useful for {name_en}"
    nobody_nl = "" if is_taught else "; geen opleiding in het aanbod leert dit aan"
    nobody_en = "" if is_taught else "; no training on offer teaches it"
    return GapItem(
        skill=skill,
        importance=importance,
        weight=ESSENTIAL_WEIGHT if is_essential else OPTIONAL_WEIGHT,
        is_taught=is_taught,
        reason=Text(
            nl=f"{why_nl}, en we vinden het niet in uw profiel{nobody_nl}",
            en=f"{why_en}, and we do not find it in your profile{nobody_en}",
        ),
    )
