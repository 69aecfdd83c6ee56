"""Trainings of the region: programmes at several providers, and courses drawn from what occupations ask.

A course is drawn in three steps: its provider by kind, what it is about (`course_content`) by jobs and by what they ask, raised
to a power so that few competences are taught often and most seldom, and then what follows from that: hours, price, admission.
Competences set aside in `Demand.is_taught` are never an outcome.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from krachtlijn.kernel.ids import odb_number
from krachtlijn.kernel.money import Hours, hours
from krachtlijn.kernel.period import Period, add_months, school_year
from krachtlijn.people.profile import DaySlot, DutchLevel
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.course_content import CourseKind, Curriculum, curriculum_of, draw_content, draw_kind
from krachtlijn.sources.reference_region.offer_kind import OFFER_KINDS, OfferKind
from krachtlijn.sources.reference_region.programme import Programme, load_programmes
from krachtlijn.sources.reference_region.providers import CampusProvider
from krachtlijn.sources.reference_region.quota import Ints, pick, quota_draw
from krachtlijn.training.admission import Admission
from krachtlijn.training.recognition import Recognition, Regime
from krachtlijn.training.specification import Training

HOURS_PER_OUTCOME_AT_MOST = 20
_MANUAL_MAJORS = ("5", "6", "7", "8", "9")
_ROAD_DRIVERS = ("832", "833")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedTraining:
    """A training with what its sessions need: the provider's campuses, the times of the week and the hours a week."""

    training: Training
    provider: CampusProvider
    slots: tuple[tuple[DaySlot, int], ...]
    hours_per_week: Mapping[DaySlot, Hours]
    may_be_online: bool


def draw_trainings(
    rng: np.random.Generator,
    *,
    count: int,
    on: date,
    demand: Demand,
    providers: tuple[CampusProvider, ...],
    sites_per_programme: int,
) -> tuple[OfferedTraining, ...]:
    """Programmes first, then courses until there are `count` trainings."""
    numbers = (f"ODB-{i}" for i in range(9_000_001, 10_000_000))
    offered = list(
        _programme_trainings(rng, on=on, demand=demand, providers=providers, sites=sites_per_programme, odb_numbers=numbers)
    )[:count]
    kinds = quota_draw(rng, total=count - len(offered), weights=[kind.weight for kind in OFFER_KINDS])
    curriculum = curriculum_of(demand)
    for i, kind in enumerate(kinds):
        offer = OFFER_KINDS[kind]
        offered.append(
            _course(rng, number=i, on=on, curriculum=curriculum, offer=offer, providers=providers, odb_numbers=numbers)
        )
    return tuple(offered)


def _programme_trainings(
    rng: np.random.Generator,
    *,
    on: date,
    demand: Demand,
    providers: tuple[CampusProvider, ...],
    sites: int,
    odb_numbers: Iterator[str],
) -> Iterator[OfferedTraining]:
    """Each programme at up to `sites` providers of its kind; modules of a series stay with the same providers.

    A programme is left out when the taxonomy lacks the occupations it trains for or asks nothing of them that it can teach
    (unless others ask the licence it awards, or it is on one subject), or when what it requires is left out.
    """
    hosts: dict[str, list[CampusProvider]] = {}
    programmes = load_programmes()
    licences = {programme.admission.licence for programme in programmes}
    for programme in programmes:
        taught = programme.taught(demand)
        has_pupils = len(taught) > 0 or bool(programme.topics and len(programme.trained_occupations(demand)))
        is_foreign = programme.teaches and not has_pupils and not programme.awards & licences
        if is_foreign or not hosts.keys() >= set(programme.requires):
            continue
        series = programme.requires[0] if programme.requires else ""
        if series in hosts:
            hosts[programme.key] = hosts[series]
        else:
            of_kind = [item for item in providers if item.provider.kind == programme.provider_kind]
            amount = min(len(of_kind), sites if programme.admission.minimum_vks_level != 6 else 2)
            hosts[programme.key] = [of_kind[i] for i in rng.permutation(len(of_kind))[:amount]]
        for i, host in enumerate(hosts[programme.key]):
            yield _programme_training(
                rng, programme=programme, site=i, host=host, on=on, demand=demand, taught=taught, odb_numbers=odb_numbers
            )


def _programme_training(
    rng: np.random.Generator,
    *,
    programme: Programme,
    site: int,
    host: CampusProvider,
    on: date,
    demand: Demand,
    taught: Ints,
    odb_numbers: Iterator[str],
) -> OfferedTraining:
    recognitions = tuple(_recognition(rng, regime=regime, on=on) for regime in programme.regimes)
    training = Training(
        id=f"{programme.key}-{site + 1}",
        title=programme.title_of(demand, taught),
        provider=host.provider.kbo_number,
        kind=programme.kind,
        outcomes=frozenset(demand.skills[i] for i in taught),
        contact_hours=programme.contact_hours,
        size_unit=programme.size_unit,
        size=programme.size,
        price=programme.price,
        admission=programme.admission,
        awards=programme.awards,
        vks_level=programme.vks_level,
        prerequisites=frozenset(f"{key}-{site + 1}" for key in programme.requires),
        odb_number=odb_number(next(odb_numbers)) if recognitions else None,
        recognitions=recognitions,
        is_synthetic=True,
    )
    by_day = programme.hours_per_week
    limits = {DaySlot.DAY: by_day, DaySlot.EVENING: min(by_day, hours(12)), DaySlot.WEEKEND: min(by_day, hours(9))}
    slots = tuple((slot, 3 - i) for i, slot in enumerate(programme.slots))
    return OfferedTraining(training=training, provider=host, slots=slots, hours_per_week=limits, may_be_online=False)


def _course(
    rng: np.random.Generator,
    *,
    number: int,
    on: date,
    curriculum: Curriculum,
    offer: OfferKind,
    providers: tuple[CampusProvider, ...],
    odb_numbers: Iterator[str],
) -> OfferedTraining:
    host = pick_host(rng, providers=providers, kind=offer.code)
    kind = draw_kind(rng, curriculum=curriculum, majors=offer.majors)
    options = tuple(length * (2 if kind is CourseKind.OCCUPATION else 1) for length in offer.hours)
    wanted = int(rng.choice(options))
    count = draw_outcome_count(rng, wanted)
    content = draw_content(rng, curriculum=curriculum, kind=kind, count=count, majors=offer.majors)
    contact = fitting_hours(options, wanted=wanted, outcomes=len(content.outcomes))
    recognitions = tuple(_recognition(rng, regime=regime, on=on) for regime, share in offer.regimes if rng.random() < share)
    training = Training(
        id=f"cursus-{number + 1:04d}",
        title=content.title,
        provider=host.provider.kbo_number,
        kind=offer.kind,
        outcomes=frozenset(curriculum.demand.skills[i] for i in content.outcomes),
        contact_hours=hours(contact),
        size_unit=offer.size_unit,
        size=offer.size_of(contact),
        price=offer.draw_price(rng, contact),
        admission=_admission(rng, offer=offer, isco=content.isco),
        odb_number=odb_number(next(odb_numbers)) if recognitions else None,
        recognitions=recognitions,
        is_synthetic=True,
    )
    slots = ((DaySlot.DAY, offer.slots[0]), (DaySlot.EVENING, offer.slots[1]), (DaySlot.WEEKEND, offer.slots[2]))
    limits = dict(zip((DaySlot.DAY, DaySlot.EVENING, DaySlot.WEEKEND), map(hours, offer.weekly), strict=True))
    return OfferedTraining(
        training=training,
        provider=host,
        slots=slots,
        hours_per_week=limits,
        may_be_online=content.isco is None or not content.isco.startswith(_MANUAL_MAJORS),
    )


def pick_host(rng: np.random.Generator, *, providers: tuple[CampusProvider, ...], kind: str) -> CampusProvider:
    """A provider of the kind, each with the same chance."""
    of_kind = tuple(item for item in providers if item.provider.kind == kind)
    return of_kind[int(rng.integers(len(of_kind)))]


def draw_outcome_count(rng: np.random.Generator, contact_hours: int) -> int:
    """How many competences a course of this length teaches: about one per 5 hours, 1 to 50."""
    return int(np.clip(round((2 + contact_hours / 5) * rng.lognormal(sigma=0.3)), 1, 50))


def fitting_hours(options: tuple[int, ...], *, wanted: int, outcomes: int) -> int:
    """The longest of the options up to the wanted hours and 20 hours per competence; the shortest when all are longer."""
    most = min(wanted, HOURS_PER_OUTCOME_AT_MOST * outcomes)
    return max((option for option in options if option <= most), default=min(options))


def _admission(rng: np.random.Generator, *, offer: OfferKind, isco: str | None) -> Admission:
    """What the trade asks to start; a general course asks no Dutch, and only who drives on the road needs a licence."""
    is_manual = isco is not None and isco.startswith(_MANUAL_MAJORS)
    levels = (None, DutchLevel.A2, DutchLevel.B1, DutchLevel.B2)
    dutch = pick(rng, levels, weights=(4, 3, 2, 0) if is_manual else (3, 0, 3, 4))
    return Admission(
        minimum_vks_level=offer.minimum_vks_level,
        dutch=None if isco is None else dutch,
        minimum_age=18 if offer.code in {"vdab", "private"} else None,
        licence="rijbewijs B" if isco is not None and isco.startswith(_ROAD_DRIVERS) else None,
        intake=bool(rng.random() < offer.intake),
    )


def _recognition(rng: np.random.Generator, *, regime: Regime, on: date) -> Recognition:
    """Recognised since the first of September one to four years ago, for a third until a first of September to come."""
    this_year = school_year(on).valid_from
    start = add_months(this_year, -12 * int(rng.integers(0, 4)))
    until = add_months(this_year, 12 * int(rng.integers(1, 4))) if rng.random() < 1 / 3 else None
    return Recognition(regime=regime, period=Period(valid_from=start, valid_until=until))


def pick_slot(rng: np.random.Generator, offered: OfferedTraining) -> DaySlot:
    """A part of the week by the weights of the training."""
    slot: DaySlot = pick(rng, tuple(slot for slot, _ in offered.slots), weights=[weight for _, weight in offered.slots])
    return slot
