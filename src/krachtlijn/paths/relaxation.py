"""Which condition stands in the way, and how far would one get without it?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from krachtlijn.kernel.money import Fraction
from krachtlijn.kernel.text import Text
from krachtlijn.paths.gap import Gap
from krachtlijn.paths.instance import Candidate, Instance
from krachtlijn.paths.reach import Barrier
from krachtlijn.paths.solver import bound_coverage

EXTRA_KM = (10, 25, 50)


class Condition(StrEnum):
    """What can stand between a person and a path."""

    DISTANCE = "distance"
    AVAILABILITY = "availability"
    PLACES = "places"
    ADMISSION = "admission"
    DATES = "dates"
    SUBJECT = "subject"
    QUALIFICATION = "qualification"
    OFFER = "offer"
    COMBINATION = "combination"


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxation:
    """One condition let go: the barrier that no longer counts, for distance up to so many kilometres further."""

    condition: Condition
    barrier: Barrier
    extra_km: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelaxedCoverage:
    """How much of the gap could be covered with one condition let go, what that takes, and a sentence that says so."""

    relaxation: Relaxation
    covered_share: Fraction
    is_enough: bool
    takes: Text | None
    sentence: Text


TakesOf = Callable[[Relaxation, tuple[Candidate, ...]], Text | None]
"""Says what the chosen sessions ask that the condition kept away."""


RELAXATIONS: tuple[Relaxation, ...] = (
    *(Relaxation(condition=Condition.DISTANCE, barrier=Barrier.DISTANCE, extra_km=km) for km in EXTRA_KM),
    Relaxation(condition=Condition.AVAILABILITY, barrier=Barrier.AVAILABILITY),
    Relaxation(condition=Condition.PLACES, barrier=Barrier.PLACES),
    Relaxation(condition=Condition.ADMISSION, barrier=Barrier.ADMISSION),
    Relaxation(condition=Condition.DATES, barrier=Barrier.DATES),
    Relaxation(condition=Condition.SUBJECT, barrier=Barrier.NONE),
)

_WITHOUT = {
    Condition.AVAILABILITY: Text(nl="Met meer beschikbare tijd", en="With more time available"),
    Condition.PLACES: Text(nl="Met een plaats in volzette sessies", en="With a place in full sessions"),
    Condition.ADMISSION: Text(nl="Met de gevraagde toelating", en="With the admission that is asked"),
    Condition.DATES: Text(nl="Met een andere begindatum of een langere periode", en="With another start or a longer period"),
    Condition.SUBJECT: Text(
        nl="Met opleidingen die vooral over iets anders gaan", en="With trainings that are mainly about something else"
    ),
}


def relax_each(
    gap: Gap, *, weight: int, instance_without: Callable[[Relaxation], Instance], takes: TakesOf
) -> tuple[RelaxedCoverage, ...]:
    """A coverage that can be reached with each condition let go in turn, as far as it is more than `weight`.

    Of the distances only the first that is enough and the shorter ones are tried.
    """
    return tuple(_relaxed(gap, weight=weight, instance_without=instance_without, takes=takes))


def binding_conditions(gap: Gap, *, relaxations: tuple[RelaxedCoverage, ...]) -> tuple[Condition, ...]:
    """Every condition that alone makes a path possible when let go; else the offer, or several together."""
    alone = tuple(relaxed.relaxation.condition for relaxed in relaxations if relaxed.is_enough)
    return alone or (Condition.COMBINATION if gap.is_enough(gap.taught_weight) else Condition.OFFER,)


def _relaxed(
    gap: Gap, *, weight: int, instance_without: Callable[[Relaxation], Instance], takes: TakesOf
) -> Iterator[RelaxedCoverage]:
    enough: set[Condition] = set()
    for relaxation in RELAXATIONS:
        if relaxation.condition in enough:
            continue
        instance = instance_without(relaxation)
        chosen = _best_choice(instance, weight=weight, enough=gap.minimum_weight)
        reached = instance.covered_weight(chosen)
        if reached > weight:
            if gap.is_enough(reached):
                enough.add(relaxation.condition)
            picked = tuple(instance.candidates[index] for index in _without_spare(instance, chosen))
            yield _result(relaxation, gap=gap, reached=reached, takes=takes(relaxation, picked))


def _best_choice(instance: Instance, *, weight: int, enough: int) -> tuple[int, ...]:
    possible = 0
    for candidate in instance.candidates:
        possible |= candidate.covers
    if instance.weight_of(possible) <= weight:
        return ()
    return bound_coverage(instance, enough=enough).chosen


def _without_spare(instance: Instance, chosen: tuple[int, ...]) -> tuple[int, ...]:
    """The choice without sessions that add nothing and that no other builds on, the longest left out first."""
    kept = list(chosen)
    for index in sorted(chosen, key=lambda index: (-instance.candidates[index].hours, index)):
        others = [other for other in kept if other != index]
        is_needed = any(instance.candidates[index].training in instance.candidates[other].needs for other in others)
        gives_proof = instance.proofs and instance.candidates[index].awards
        if not is_needed and not gives_proof and instance.covered_weight(others) == instance.covered_weight(kept):
            kept = others
    return tuple(kept)


def _result(relaxation: Relaxation, *, gap: Gap, reached: int, takes: Text | None) -> RelaxedCoverage:
    share = gap.share_of(reached)
    if relaxation.extra_km is None:
        how = _WITHOUT[relaxation.condition]
    else:
        how = Text(nl=f"Met {relaxation.extra_km} km verder reizen", en=f"Travelling {relaxation.extra_km} km further,")
    asks_nl = f" Dat vraagt: {takes.nl}." if takes else ""
    asks_en = f" That takes: {takes.en}." if takes else ""
    return RelaxedCoverage(
        relaxation=relaxation,
        covered_share=share,
        is_enough=gap.is_enough(reached),
        takes=takes,
        sentence=Text(
            nl=f"{how.nl} kunt u minstens {share // 100} % leren.{asks_nl}",
            en=f"{how.en} you can learn at least {share // 100} %.{asks_en}",
        ),
    )
