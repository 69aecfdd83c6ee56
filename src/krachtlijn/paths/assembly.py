"""Put the chosen sessions together as a path: steps, sums with their sources, and what to do before which date."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import numpy as np

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.paths.competence import code_key
from krachtlijn.paths.entry_route import EntryRoute
from krachtlijn.paths.instance import Instance, Order
from krachtlijn.paths.necessity import weights_without
from krachtlijn.paths.path import Figure, Path, PathStep, PathTotals
from krachtlijn.paths.reach import Reach, session_admission, travel_km, trips_per_week
from krachtlijn.paths.selection import Selection
from krachtlijn.paths.support import Deadline, PaidStep, RightsOf, UsedSupport, use_supports


def assemble_path(
    selection: Selection,
    *,
    instance: Instance,
    chosen: Sequence[int],
    reach: Reach,
    entry: EntryRoute,
    order: Order,
    on: date,
    rights: RightsOf,
) -> Path:
    """The path along the chosen candidates (positions in the instance)."""
    picked = sorted((instance.candidates[index] for index in chosen), key=lambda c: (c.start, c.end, c.session))
    sessions = [candidate.session for candidate in picked]
    steps = _steps(selection, sessions=sessions, reach=reach, rights=rights)
    without = weights_without(selection, steps=steps)
    steps = tuple(replace(step, weight_without=weight) for step, weight in zip(steps, without, strict=True))
    learned = {skill for step in steps for skill in step.covers}
    return Path(
        goal=selection.gap.goal,
        on=on,
        order=order,
        entry=entry,
        gap=selection.gap,
        steps=steps,
        totals=path_totals(steps),
        covered_weight=sum(item.weight for item in selection.gap.items if item.skill in learned),
        remaining=tuple(item for item in selection.gap.items if item.skill not in learned),
        deadlines=tuple(sorted(_deadlines(steps), key=lambda deadline: (deadline.on, deadline.session))),
        notes=tuple(_notes(selection, steps)),
        is_synthetic=selection.person.is_synthetic or any(step.training.is_synthetic for step in steps),
    )


def _steps(selection: Selection, *, sessions: Sequence[int], reach: Reach, rights: RightsOf) -> tuple[PathStep, ...]:
    offer = selection.offer
    paid = []
    for session in sessions:
        training = offer.training_at(session)
        supports = rights(training, offer.sessions[session])
        paid.append(PaidStep(price=training.price, hours=training.contact_hours, supports=supports))
    missing = {item.skill for item in selection.gap.items}
    steps: list[PathStep] = []
    for session, used in zip(sessions, use_supports(paid), strict=True):
        covers = tuple(sorted(offer.training_at(session).outcomes & missing))
        missing.difference_update(covers)
        steps.append(_step(selection, session=session, covers=covers, km=float(reach.km[session]), used=used))
    return tuple(steps)


def _step(
    selection: Selection, *, session: int, covers: tuple[ConceptUri, ...], km: float, used: tuple[UsedSupport, ...]
) -> PathStep:
    run, training = selection.offer.sessions[session], selection.offer.training_at(session)
    price = Figure(value=training.price, sources=(f"training:{training.id}:price",))
    is_far_known = not np.isnan(km)
    return PathStep(
        session=run,
        training=training,
        covers=covers,
        added_weight=sum(item.weight for item in selection.gap.items if item.skill in covers),
        km=km if is_far_known else None,
        km_per_week=round(2 * km * trips_per_week(run)) if is_far_known else None,
        weeks=run.weeks,
        hours=Figure(value=training.contact_hours, sources=(f"training:{training.id}:contact_hours",)),
        price=price,
        own_cost=_own_cost(price, used),
        supports=used,
        admission=session_admission(training, person=selection.person, session=run),
        places_left=run.places_left,
        places_as_of=run.as_of,
        enrol_before=run.enrol_before,
        awards=frozenset(code for code in training.awards if code_key(code) in selection.codes),
    )


def _own_cost(price: Figure, used: Iterable[UsedSupport]) -> Figure:
    counted = [item for item in used if item.euro]
    sources = (*price.sources, *(_support_source(item) for item in counted))
    if price.value is None:
        return Figure(value=None, sources=sources)
    return Figure(value=price.value - sum(item.euro for item in counted), sources=sources)


def _support_source(used: UsedSupport) -> str:
    return f"decision:{used.support.receipt_id or used.support.instrument}"


def path_totals(steps: Sequence[PathStep]) -> PathTotals:
    """Sums over the steps, each with the sources of what it adds up."""
    starts = min((step.session.starts_on for step in steps), default=None)
    ends = max((step.session.ends_on for step in steps), default=None)
    used = [item for step in steps for item in step.supports if item.euro]
    kms = [None if step.km is None else travel_km(step.session, km=step.km) for step in steps]
    sessions = tuple(f"session:{step.session.id}:place" for step in steps)
    return PathTotals(
        starts_on=starts,
        ends_on=ends,
        weeks=0 if starts is None or ends is None else (ends - starts).days // 7 + 1,
        hours=_sum(step.hours for step in steps),
        km=Figure(value=None if None in kms else sum(km or 0 for km in kms), sources=sessions),
        known_price=_sum(step.price for step in steps if step.price.value is not None),
        unknown_prices=sum(step.price.value is None for step in steps),
        confirmed_support=Figure(value=sum(item.euro for item in used), sources=tuple(map(_support_source, used))),
        known_own_cost=_sum(step.own_cost for step in steps if step.own_cost.value is not None),
    )


def _sum(figures: Iterable[Figure]) -> Figure:
    parts = tuple(figures)
    return Figure(
        value=sum(figure.value or 0 for figure in parts), sources=tuple(source for figure in parts for source in figure.sources)
    )


def _deadlines(steps: Iterable[PathStep]) -> Iterable[Deadline]:
    for step in steps:
        last = step.enrol_before or step.session.starts_on
        title = step.training.title
        yield Deadline(
            on=last,
            act=Text(nl=f"Schrijf u in voor “{title.nl}”.", en=f"Enrol for “{title.en}”."),
            session=step.session.id,
        )
        for answer in step.to_confirm:
            yield Deadline(
                on=last,
                act=Text(
                    nl=f"Laat bevestigen bij de aanbieder van “{title.nl}”: {answer.sentence.nl}.",
                    en=f"Have the provider of “{title.en}” confirm: {answer.sentence.en}.",
                ),
                session=step.session.id,
            )
        for used in step.supports:
            yield from used.support.deadlines


def _is_taught_off_subject(selection: Selection, *, steps: Iterable[PathStep]) -> bool:
    """Whether a training that is about something else teaches what the path leaves."""
    learned = frozenset[ConceptUri]().union(*(step.covers for step in steps))
    left = {item.skill for item in selection.gap.items} - learned
    return any(left & selection.offer.trainings[index].outcomes for index in selection.off_subject)


def _notes(selection: Selection, steps: Sequence[PathStep]) -> Iterable[Text]:
    person = selection.person
    if sum(step.weight_without is not None for step in steps) > 1:
        yield Text(
            nl="Meer dan één stap is niet strikt nodig. Laat u er meer dan één weg, zoek dan opnieuw een pad.",
            en="More than one step is not strictly needed. If you leave out more than one, search a path again.",
        )
    if _is_taught_off_subject(selection, steps=steps):
        yield Text(
            nl="Opleidingen die vooral over iets anders gaan, namen we niet mee, ook als ze iets leren wat u nog mist.",
            en="We did not take trainings that are mainly about something else, even if they teach something you still miss.",
        )
    unknown = sum(step.price.value is None for step in steps)
    if unknown:
        yield Text(
            nl=f"Van {unknown} stap(pen) is de prijs onbekend, omdat de aanbieder hem niet publiceert; hij telt niet mee.",
            en=f"The price of {unknown} step(s) is unknown, because the provider does not publish it; it is not counted.",
        )
    if person.residence is None:
        yield Text(
            nl="De afstand is onbekend, omdat uw woonplaats niet is ingevuld.",
            en="The distance is unknown, because your place of residence is not filled in.",
        )
    elif person.max_distance_km is None:
        yield Text(
            nl="We beperkten de afstand niet, omdat u geen grens invulde.",
            en="We did not limit the distance, because you filled in no limit.",
        )
    if person.availability is None:
        yield Text(
            nl="We hielden geen rekening met uw beschikbare tijd, omdat die niet is ingevuld.",
            en="We did not take your available time into account, because it is not filled in.",
        )
