"""Which step can a person leave out, and how much of the gap does the path cover then?"""

from collections.abc import Sequence

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.paths.competence import code_keys
from krachtlijn.paths.path import PathStep
from krachtlijn.paths.selection import Selection, needed_trainings


def weights_without(selection: Selection, *, steps: Sequence[PathStep]) -> tuple[int | None, ...]:
    """Per step the weight that the path still covers without it and without the steps that build on it.

    None where the path cannot do without: it would cover too little, or no longer end with the needed proof.
    """
    needs = [_needs(selection, step) for step in steps]
    return tuple(_without(selection, steps=steps, needs=needs, left_out=index) for index in range(len(steps)))


def _needs(selection: Selection, step: PathStep) -> frozenset[str]:
    offer = selection.offer
    needed = needed_trainings(offer, training=offer.position[step.training.id], held=selection.held)
    return frozenset(offer.trainings[index].id for index in needed if index >= 0)


def _without(selection: Selection, *, steps: Sequence[PathStep], needs: Sequence[frozenset[str]], left_out: int) -> int | None:
    gone = {steps[left_out].training.id}
    for _ in steps:
        gone |= {step.training.id for step, asked in zip(steps, needs, strict=True) if asked & gone}
    kept = [step for step in steps if step.training.id not in gone]
    weight = _covered(selection, kept)
    return weight if selection.gap.is_enough(weight) and _gives_proof(selection, kept) else None


def _covered(selection: Selection, steps: Sequence[PathStep]) -> int:
    learned = frozenset[ConceptUri]().union(*(step.training.outcomes for step in steps))
    return sum(item.weight for item in selection.gap.items if item.skill in learned)


def _gives_proof(selection: Selection, steps: Sequence[PathStep]) -> bool:
    """Whether the steps give one complete group of the needed proofs and none ends after the last that gives one."""
    if not selection.proofs:
        return True
    given = frozenset[str]().union(*(code_keys(step.awards) for step in steps))
    if not any(group <= given for group in selection.proofs):
        return False
    last = max(step.session.ends_on for step in steps if step.awards)
    return all(step.session.ends_on <= last for step in steps)
