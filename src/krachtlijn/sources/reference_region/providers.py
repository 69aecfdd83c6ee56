"""Providers of the region: invented schools, centres and firms, each with one or more campuses."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from krachtlijn.kernel.ids import KboNumber
from krachtlijn.kernel.period import Period, add_months, school_year
from krachtlijn.people.profile import Place, Region
from krachtlijn.sources.reference_region.employers import draw_place
from krachtlijn.sources.reference_region.municipality import Municipality
from krachtlijn.sources.reference_region.names import draw_landscape_name
from krachtlijn.sources.reference_region.quota import quota_counts, weighted_sample
from krachtlijn.training.provider import Provider, ProviderKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ProviderMix:
    """A kind of provider: what its names begin with, its weight in numbers and how many campuses it has at most."""

    kind: ProviderKind
    name_start: str
    providers: int
    campuses: int


PROVIDER_MIX = (
    ProviderMix(kind=ProviderKind.CVO, name_start="Oefen-CVO", providers=9, campuses=4),
    ProviderMix(kind=ProviderKind.VDAB, name_start="Oefencentrum VDAB", providers=6, campuses=3),
    ProviderMix(kind=ProviderKind.SYNTRA, name_start="Oefencampus Syntra", providers=5, campuses=3),
    ProviderMix(kind=ProviderKind.HOGESCHOOL, name_start="Oefenhogeschool", providers=6, campuses=3),
    ProviderMix(kind=ProviderKind.SECTOR, name_start="Oefenfonds", providers=6, campuses=2),
    ProviderMix(kind=ProviderKind.PRIVATE, name_start="Oefenopleider", providers=8, campuses=2),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CampusProvider:
    """A provider with the places where it gives lessons; the first is its seat."""

    provider: Provider
    campuses: tuple[Place, ...]


def draw_providers(
    rng: np.random.Generator,
    *,
    numbers: tuple[KboNumber, ...],
    on: date,
    municipalities: tuple[Municipality, ...],
) -> tuple[CampusProvider, ...]:
    """One provider per enterprise number, at least one of every kind, most of them registered for quality."""
    kbo_numbers = iter(numbers)
    flemish = [item for item in municipalities if item.region is Region.FLANDERS]
    weights = [item.inhabitants_thousands for item in flemish]
    amounts = 1 + quota_counts(len(numbers) - len(PROVIDER_MIX), [part.providers for part in PROVIDER_MIX])
    drawn = []
    for part, amount in zip(PROVIDER_MIX, amounts, strict=True):
        for _ in range(int(amount)):
            sites = weighted_sample(rng, weights, size=int(rng.integers(1, part.campuses + 1)))
            campuses = tuple(draw_place(rng, flemish[i]) for i in sites)
            provider = Provider(
                kbo_number=next(kbo_numbers),
                name=f"{part.name_start} {draw_landscape_name(rng)}",
                kind=part.kind,
                place=campuses[0],
                quality_registrations=_registrations(rng, kind=part.kind, on=on),
                is_synthetic=True,
            )
            drawn.append(CampusProvider(provider=provider, campuses=campuses))
    return tuple(drawn)


def _registrations(rng: np.random.Generator, *, kind: ProviderKind, on: date) -> tuple[Period, ...]:
    start = add_months(school_year(on).valid_from, -12 * int(rng.integers(2, 6)))
    if kind is ProviderKind.PRIVATE and rng.random() < 0.3:
        return ()
    ends = kind is ProviderKind.PRIVATE and rng.random() < 0.3
    return (Period(valid_from=start, valid_until=add_months(on, int(rng.integers(3, 20))) if ends else None),)
