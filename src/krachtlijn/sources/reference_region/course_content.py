"""What a course is about, before anything else of it is drawn: its competences, and the title that says so.

Three kinds. A course for an occupation teaches competences of that occupation alone, at most a quarter of them general, and
bears its name. A module teaches one cluster: competences that share a skill group and that the same occupations of an ISCO
minor group ask, named after two of them. A general course teaches general competences of one skill group alone.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from krachtlijn.kernel.ids import IscoCode
from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.competence_cluster import (
    Clusters,
    capitalised,
    find_clusters,
    has_dutch_label,
    name_competences,
)
from krachtlijn.sources.reference_region.quota import Flags, Floats, Ints, pick, weighted_sample

SKEW = 1.2
GENERAL_ONE_IN = 4
WHOLE_SHARE = 0.75
"""A course bears the name of an occupation alone when it teaches this share (0-1) of its essential trade competences."""

PROTECTED = ("22", "23", "32", "53")
"""ISCO groups of health, teaching and care, where mostly a diploma gives access: a course there is a refresher."""


class CourseKind(StrEnum):
    """What a course is built around."""

    OCCUPATION = "occupation"
    MODULE = "module"
    GENERAL = "general"


KIND_WEIGHTS = {CourseKind.OCCUPATION: 6, CourseKind.MODULE: 3, CourseKind.GENERAL: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseContent:
    """The competences of a course (columns of the demand) and its title; `isco` is None for a general course."""

    kind: CourseKind
    title: Text
    outcomes: Ints
    isco: IscoCode | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curriculum:
    """All that courses can be about: the demand, its clusters, and what can start one.

    `has_trade` is True for occupations with a trade competence to teach, `can_lead` for competences with a Dutch label: a
    module or general course is named after its first competence, so that one has a label that visitors can read.
    """

    demand: Demand
    clusters: Clusters
    has_trade: Flags
    can_lead: Flags

    @property
    def trade(self) -> Flags:
        """Per competence whether it belongs to a trade and somebody may teach it."""
        return self.demand.is_taught & ~self.demand.is_general

    @property
    def general(self) -> Flags:
        """Per competence whether it is general and somebody may teach it."""
        return self.demand.is_taught & self.demand.is_general


def curriculum_of(demand: Demand) -> Curriculum:
    """The curriculum of the region."""
    trade = (demand.is_taught & ~demand.is_general).astype(np.float64)
    return Curriculum(
        demand=demand,
        clusters=find_clusters(demand),
        has_trade=(demand.profile @ trade) > 0,
        can_lead=np.array([has_dutch_label(demand, uri) for uri in demand.skills], dtype=np.bool_),
    )


def draw_content(rng: np.random.Generator, *, curriculum: Curriculum, kind: CourseKind, count: int, majors: str) -> CourseContent:
    """A course of the kind with at most `count` competences; `majors` are the ISCO major groups it may be for, empty for all."""
    if kind is CourseKind.GENERAL:
        return _general_course(rng, curriculum=curriculum, count=count)
    occupation = _draw_occupation(rng, curriculum=curriculum, majors=majors)
    draw = _occupation_course if kind is CourseKind.OCCUPATION else _module
    return draw(rng, curriculum=curriculum, occupation=occupation, count=count)


def draw_kind(rng: np.random.Generator, *, curriculum: Curriculum, majors: str) -> CourseKind:
    """A kind by its weight; where courses are for some major groups alone, none is general."""
    can_be_general = not majors and bool(curriculum.general.any())
    kinds = tuple(kind for kind in CourseKind if kind is not CourseKind.GENERAL or can_be_general)
    kind: CourseKind = pick(rng, kinds, weights=[KIND_WEIGHTS[item] for item in kinds])
    return kind


def _draw_occupation(rng: np.random.Generator, *, curriculum: Curriculum, majors: str) -> int:
    """An occupation by its jobs, out of those with a trade competence to teach and, if there are any, of the major groups."""
    demand = curriculum.demand
    chances = demand.jobs * curriculum.has_trade
    inside = np.zeros(len(chances), dtype=np.bool_)
    inside[demand.occupations_in(tuple(majors))] = True
    chances = chances * inside if (chances * inside).any() else chances
    return int(rng.choice(len(chances), p=chances / chances.sum()))


def _occupation_course(rng: np.random.Generator, *, curriculum: Curriculum, occupation: int, count: int) -> CourseContent:
    """Competences of the occupation, those that its unit group asks more before others, at most a quarter general.

    Which general ones go with an occupation is the same everywhere, so that no two courses with one name differ in those alone.
    """
    demand = curriculum.demand
    own = demand.pooled_skills(np.array([occupation], dtype=np.int64))
    isco = demand.taxonomy.occupations[occupation].isco
    weights = np.where(own > 0, _normalised(own) + _normalised(demand.pooled_skills(demand.occupations_in((isco,)))), 0.0)
    trade = weighted_sample(rng, (weights * curriculum.trade) ** SKEW, size=count - count // GENERAL_ONE_IN)
    most_general = min(count // GENERAL_ONE_IN, len(trade) // (GENERAL_ONE_IN - 1))
    general = _most_asked(weights * curriculum.general, most=most_general)
    title = _occupation_title(demand, occupation=occupation, trade=trade)
    return CourseContent(kind=CourseKind.OCCUPATION, title=title, outcomes=np.concatenate([trade, general]), isco=isco)


def _occupation_title(demand: Demand, *, occupation: int, trade: Ints) -> Text:
    """The occupation; followed by what is taught of it when that is less than three quarters of its essential trade."""
    item = demand.taxonomy.occupations[occupation]
    nl, en = (item.labels.shown_in(language).text for language in ("nl", "en"))
    essential = demand.essential_skills(occupation) & ~demand.is_general
    if essential[trade].sum() < max(1.0, WHOLE_SHARE * essential.sum()):
        part = name_competences(demand, sorted(trade.tolist(), key=lambda i: not essential[i]))
        return Text(nl=f"{capitalised(nl)}: {part.nl}", en=f"{capitalised(en)}: {part.en}")
    if item.isco.startswith(PROTECTED):
        return Text(nl=f"Bijscholing {nl}", en=f"Refresher {en}")
    return Text(nl=f"Opleiding {nl}", en=f"Training {en}")


def _module(rng: np.random.Generator, *, curriculum: Curriculum, occupation: int, count: int) -> CourseContent:
    """A trade competence of the ISCO minor group, and others of its skill group that the same occupations of it ask."""
    demand = curriculum.demand
    isco = demand.taxonomy.occupations[occupation].isco
    field = demand.occupations_in((isco[:3],))
    weights = (demand.pooled_skills(field) * curriculum.trade) ** SKEW
    first = _draw_first(rng, curriculum=curriculum, weights=weights)
    asking = field[demand.profile[field][:, [first]].toarray()[:, 0] > 0]
    together = weights * (demand.pooled_skills(asking) > 0)
    outcomes = _with_cluster(rng, first=first, weights=together, clusters=curriculum.clusters, count=count)
    return CourseContent(kind=CourseKind.MODULE, title=_named(demand, outcomes), outcomes=outcomes, isco=isco)


def _general_course(rng: np.random.Generator, *, curriculum: Curriculum, count: int) -> CourseContent:
    """A general competence by what all jobs ask, and others of its skill group."""
    demand = curriculum.demand
    weights = (demand.pooled_skills(np.arange(len(demand.jobs), dtype=np.int64)) * curriculum.general) ** SKEW
    first = _draw_first(rng, curriculum=curriculum, weights=weights)
    outcomes = _with_cluster(rng, first=first, weights=weights, clusters=curriculum.clusters, count=count)
    return CourseContent(kind=CourseKind.GENERAL, title=_named(demand, outcomes), outcomes=outcomes, isco=None)


def _draw_first(rng: np.random.Generator, *, curriculum: Curriculum, weights: Floats) -> int:
    """The competence that a course is named after, by its weight; one with a Dutch label if there is any."""
    labelled = weights * curriculum.can_lead
    return int(weighted_sample(rng, labelled if labelled.any() else weights, size=1)[0])


def _with_cluster(rng: np.random.Generator, *, first: int, weights: Floats, clusters: Clusters, count: int) -> Ints:
    """The first competence, and at most `count` - 1 others with a weight that share a skill group with it."""
    together = clusters.with_competence(first)
    others = together[together != first]
    return np.concatenate([[first], others[weighted_sample(rng, weights[others], size=count - 1)]]).astype(np.int64)


def _named(demand: Demand, outcomes: Ints) -> Text:
    name = name_competences(demand, outcomes.tolist())
    return Text(nl=capitalised(name.nl), en=capitalised(name.en))


def _most_asked(weights: Floats, *, most: int) -> Ints:
    """The columns with the largest weights, none without a weight."""
    ranked = np.argsort(-weights, kind="stable")[: min(most, int((weights > 0).sum()))]
    return ranked.astype(np.int64)


def _normalised(weights: Floats) -> Floats:
    total = weights.sum()
    return weights / total if total else weights
