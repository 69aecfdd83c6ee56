"""From the offer to the choice: which sessions can matter for this person and goal, and as what integers?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.paths.competence import code_key, held_codes
from krachtlijn.paths.gap import Gap
from krachtlijn.paths.instance import Candidate, Instance, Order
from krachtlijn.paths.offer import Offer
from krachtlijn.paths.reach import Barrier, Reach, travel_km
from krachtlijn.paths.reduction import without_dominated, without_unreachable, without_useless
from krachtlijn.paths.relaxation import Condition, Relaxation
from krachtlijn.paths.subject import Subject
from krachtlijn.paths.support import RightsOf, price_cents, support_limits, support_options
from krachtlijn.people.profile import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """The question in terms of the offer: who, what is missing, which proofs are needed, which trainings can matter.

    `trainings` can be in the path; `off_subject` teach something missing too, but are about something else. `known` remembers
    candidates by session, because several instances of one question share most of them.
    """

    offer: Offer
    person: Person
    gap: Gap
    proofs: tuple[frozenset[str], ...]
    trainings: frozenset[int]
    off_subject: frozenset[int]
    held: frozenset[str]
    known: dict[int, Candidate] = field(default_factory=dict, compare=False, repr=False)

    @property
    def codes(self) -> frozenset[str]:
        """Every code that some needed group of proofs asks."""
        return frozenset[str]().union(*self.proofs)


def select_trainings(offer: Offer, *, person: Person, gap: Gap, subject: Subject, proofs: Iterable[frozenset[str]]) -> Selection:
    """Trainings about the goal that teach something missing or give a needed proof, and all trainings these build on."""
    keyed = tuple(frozenset(map(code_key, group)) for group in proofs)
    held = held_codes(person)
    teaching = frozenset(index for item in gap.items for index in offer.by_skill.get(item.skill, ()))
    wanted = {index for index in teaching if subject.is_of(offer.trainings[index])}
    wanted |= {index for group in keyed for code in group for index in offer.by_award.get(code, ())}
    trainings = _with_needed(offer, trainings=wanted, held=held)
    others = _with_needed(offer, trainings=teaching, held=held) - trainings
    return Selection(offer=offer, person=person, gap=gap, proofs=keyed, trainings=trainings, off_subject=others, held=held)


def _with_needed(offer: Offer, *, trainings: Iterable[int], held: frozenset[str]) -> frozenset[int]:
    """The trainings and all trainings these build on."""
    wanted = set(trainings)
    waiting = list(wanted)
    while waiting:
        for need in needed_trainings(offer, training=waiting.pop(), held=held):
            if need not in wanted:
                wanted.add(need)
                waiting.append(need)
    return frozenset(wanted)


def needed_trainings(offer: Offer, *, training: int, held: frozenset[str]) -> frozenset[int]:
    """Trainings to finish first, without those whose awards the person holds; -1 for one that is not on offer."""
    needs = (offer.position.get(need, -1) for need in offer.trainings[training].prerequisites)
    return frozenset(need for need in needs if need < 0 or not _is_held(offer, training=need, held=held))


def _is_held(offer: Offer, *, training: int, held: frozenset[str]) -> bool:
    awards = {code_key(code) for code in offer.trainings[training].awards}
    return bool(awards) and awards <= held


def build_instance(
    selection: Selection, *, reach: Reach, order: Order, relaxation: Relaxation | None = None, rights: RightsOf | None = None
) -> Instance:
    """The sessions within reach as candidates, reduced to those that can be needed for the order.

    With a `relaxation` one condition is let go. `rights` are only asked for an order by cost.
    """
    bits = {item.skill: 1 << bit for bit, item in enumerate(selection.gap.items)}
    availability = selection.person.availability
    is_time_free = relaxation is not None and relaxation.barrier is Barrier.AVAILABILITY
    allowed = np.flatnonzero(_is_allowed(selection.person, reach=reach, relaxation=relaxation))
    is_any_subject = relaxation is not None and relaxation.condition is Condition.SUBJECT
    trainings = selection.trainings | selection.off_subject if is_any_subject else selection.trainings
    sessions = [int(i) for i in allowed if int(selection.offer.training_of[i]) in trainings]
    instance = Instance(
        candidates=tuple(_candidate(selection, session=i, bits=bits, km=float(reach.km[i])) for i in sessions),
        weights=tuple(item.weight for item in selection.gap.items),
        proofs=selection.proofs,
        hours_limit=None if availability is None or is_time_free else availability.hours_per_week,
    )
    instance = without_useless(without_unreachable(instance))
    if order is Order.CHEAPEST and rights is not None:
        instance = _with_support(instance, offer=selection.offer, rights=rights)
    return without_useless(without_dominated(instance, order))


def _is_allowed(person: Person, *, reach: Reach, relaxation: Relaxation | None) -> NDArray[np.bool_]:
    if relaxation is None:
        return np.asarray(reach.barriers == 0, dtype=np.bool_)
    allowed: NDArray[np.bool_] = np.equal(reach.barriers & ~np.uint8(relaxation.barrier), 0)
    if relaxation.extra_km is not None and person.max_distance_km is not None:
        allowed &= ~(reach.km > person.max_distance_km + relaxation.extra_km)
    return allowed


def _candidate(selection: Selection, *, session: int, bits: Mapping[ConceptUri, int], km: float) -> Candidate:
    if session not in selection.known:
        selection.known[session] = _new_candidate(selection, session=session, bits=bits, km=km)
    return selection.known[session]


def _new_candidate(selection: Selection, *, session: int, bits: Mapping[ConceptUri, int], km: float) -> Candidate:
    offer = selection.offer
    index = int(offer.training_of[session])
    training, run = offer.trainings[index], offer.sessions[session]
    covers = 0
    for skill in training.outcomes:
        covers |= bits.get(skill, 0)
    awards = frozenset(map(code_key, training.awards)) & selection.codes if selection.proofs else frozenset[str]()
    return Candidate(
        session=session,
        training=index,
        start=int(offer.starts[session]),
        end=int(offer.ends[session]),
        slot=int(offer.slots[session]),
        hours_per_week=int(offer.hours_per_week[session]),
        hours=int(training.contact_hours),
        km=0 if np.isnan(km) else travel_km(run, km=km),
        cents=None if training.price is None else price_cents(training.price),
        covers=covers,
        awards=awards,
        needs=needed_trainings(offer, training=index, held=selection.held) if training.prerequisites else frozenset(),
    )


def _with_support(instance: Instance, *, offer: Offer, rights: RightsOf) -> Instance:
    candidates, limits = [], dict[str, int]()
    for candidate in instance.candidates:
        training = offer.trainings[candidate.training]
        if not candidate.cents:
            candidates.append(candidate)
            continue
        supports = rights(training, offer.sessions[candidate.session])
        limits.update(support_limits(supports))
        candidates.append(replace(candidate, support=support_options(supports, price=training.price)))
    return replace(instance, candidates=tuple(candidates), support_limits=limits)
