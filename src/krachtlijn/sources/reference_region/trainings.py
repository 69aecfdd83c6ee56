"""Trainings of the region: programmes at several providers, and courses drawn from what occupations ask.

A course is drawn in three steps: its provider by kind, its field by jobs (an occupation for six in ten courses, an ISCO minor
group for the others), its outcomes by what the field asks, raised to a power so that few competences are taught often and
most seldom. Competences set aside in `Demand.is_taught` are never an outcome.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from krachtlijn.kernel.ids import ConceptUri, odb_number
from krachtlijn.kernel.money import Hours, hours
from krachtlijn.kernel.period import Period, add_months, school_year
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DaySlot, DutchLevel
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.offer_kind import OFFER_KINDS, OfferKind
from krachtlijn.sources.reference_region.programme import Programme, load_programmes
from krachtlijn.sources.reference_region.providers import CampusProvider
from krachtlijn.sources.reference_region.quota import Floats, pick, quota_draw, weighted_sample
from krachtlijn.training.admission import Admission
from krachtlijn.training.recognition import Recognition, Regime
from krachtlijn.training.specification import Training

SKEW = 1.2
OCCUPATION_SHARE = 0.6
_SUFFIXES = (("basis", "basics"), ("verdieping", "advanced"), ("in de praktijk", "in practice"), ("opfrissing", "refresher"))
_MANUAL_MAJORS = ("5", "6", "7", "8", "9")


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
    for i, kind in enumerate(kinds):
        offered.append(
            _course(rng, number=i, on=on, demand=demand, offer=OFFER_KINDS[kind], providers=providers, odb_numbers=numbers)
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

    A programme is left out when the taxonomy lacks the occupations it trains for (unless others ask the licence it
    awards), or when what it requires is left out.
    """
    hosts: dict[str, list[CampusProvider]] = {}
    programmes = load_programmes()
    licences = {programme.admission.licence for programme in programmes}
    for programme in programmes:
        outcomes = programme.outcomes(demand)
        is_foreign = programme.teaches and not outcomes and not programme.awards & licences
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
                rng, programme=programme, site=i, host=host, on=on, outcomes=outcomes, odb_numbers=odb_numbers
            )


def _programme_training(
    rng: np.random.Generator,
    *,
    programme: Programme,
    site: int,
    host: CampusProvider,
    on: date,
    outcomes: frozenset[ConceptUri],
    odb_numbers: Iterator[str],
) -> OfferedTraining:
    recognitions = tuple(_recognition(rng, regime=regime, on=on) for regime in programme.regimes)
    training = Training(
        id=f"{programme.key}-{site + 1}",
        title=programme.title,
        provider=host.provider.kbo_number,
        kind=programme.kind,
        outcomes=outcomes,
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
    demand: Demand,
    offer: OfferKind,
    providers: tuple[CampusProvider, ...],
    odb_numbers: Iterator[str],
) -> OfferedTraining:
    host = pick_host(rng, providers=providers, kind=offer.code)
    occupation = int(rng.choice(len(demand.jobs), p=demand.jobs))
    isco = demand.taxonomy.occupations[occupation].isco
    trains_occupation = rng.random() < OCCUPATION_SHARE
    weights = _field_weights(demand, occupation=occupation, trains_occupation=trains_occupation)
    contact = int(rng.choice(offer.hours)) * (2 if trains_occupation else 1)
    outcomes = weighted_sample(rng, weights**SKEW, size=draw_outcome_count(rng, contact))
    recognitions = tuple(_recognition(rng, regime=regime, on=on) for regime, share in offer.regimes if rng.random() < share)
    training = Training(
        id=f"cursus-{number + 1:04d}",
        title=_title(rng, demand=demand, occupation=occupation if trains_occupation else None, outcomes=outcomes),
        provider=host.provider.kbo_number,
        kind=offer.kind,
        outcomes=frozenset(demand.skills[i] for i in outcomes),
        contact_hours=hours(contact),
        size_unit=offer.size_unit,
        size=offer.size_of(contact),
        price=offer.draw_price(rng, contact),
        admission=_admission(rng, offer=offer, isco=isco),
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
        may_be_online=not isco.startswith(_MANUAL_MAJORS),
    )


def pick_host(rng: np.random.Generator, *, providers: tuple[CampusProvider, ...], kind: str) -> CampusProvider:
    """A provider of the kind, each with the same chance."""
    of_kind = tuple(item for item in providers if item.provider.kind == kind)
    return of_kind[int(rng.integers(len(of_kind)))]


def draw_outcome_count(rng: np.random.Generator, contact_hours: int) -> int:
    """How many competences a course of this length teaches: about one per 5 hours, 1 to 50."""
    return int(np.clip(round((2 + contact_hours / 5) * rng.lognormal(sigma=0.3)), 1, 50))


def _field_weights(demand: Demand, *, occupation: int, trains_occupation: bool) -> Floats:
    """What the field asks: the occupation itself and its unit group in equal parts, or the whole minor group."""
    isco = demand.taxonomy.occupations[occupation].isco
    if not trains_occupation:
        return _normalised(demand.pooled_skills(demand.occupations_in((isco[:3],))))
    group = _normalised(demand.pooled_skills(demand.occupations_in((isco,))))
    return group + _normalised(demand.pooled_skills(np.array([occupation], dtype=np.int64)))


def _normalised(weights: Floats) -> Floats:
    total = weights.sum()
    return weights / total if total else weights


def _title(rng: np.random.Generator, *, demand: Demand, occupation: int | None, outcomes: np.ndarray) -> Text:
    if occupation is not None or not len(outcomes):
        labels = demand.taxonomy.occupations[occupation or 0].labels
        return Text(nl=f"Opleiding {labels.shown_in('nl').text}", en=f"Training {labels.shown_in('en').text}")
    skill = demand.skills[int(outcomes[0])]
    dutch, english = pick(rng, _SUFFIXES, weights=(4, 2, 2, 1))
    name_nl, name_en = demand.taxonomy.skill_name(skill, "nl"), demand.taxonomy.skill_name(skill, "en")
    return Text(nl=f"{_capital(name_nl)}: {dutch}", en=f"{_capital(name_en)}: {english}")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _admission(rng: np.random.Generator, *, offer: OfferKind, isco: str) -> Admission:
    is_manual = isco.startswith(_MANUAL_MAJORS)
    levels = (None, DutchLevel.A2, DutchLevel.B1, DutchLevel.B2)
    return Admission(
        minimum_vks_level=offer.minimum_vks_level,
        dutch=pick(rng, levels, weights=(4, 3, 2, 0) if is_manual else (3, 0, 3, 4)),
        minimum_age=18 if offer.code in {"vdab", "private"} else None,
        licence="rijbewijs B" if isco.startswith("83") and rng.random() < 0.5 else None,
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
