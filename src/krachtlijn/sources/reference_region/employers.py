"""Employers of the region: sizes are skewed, numbers are valid, names and firms are invented."""

from dataclasses import replace

import numpy as np

from krachtlijn.jobs.employer import Employer, Establishment
from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import KboNumber
from krachtlijn.people.profile import Place
from krachtlijn.sources.reference_region.municipality import Municipality
from krachtlijn.sources.reference_region.names import draw_landscape_name
from krachtlijn.sources.reference_region.numbers import draw_establishment_numbers
from krachtlijn.sources.reference_region.quota import Ints, quota_draw
from krachtlijn.sources.reference_region.sector import SECTORS, Sector

MINIMUM_HEADCOUNT = 2
MAXIMUM_HEADCOUNT = 4_000


def draw_employers(
    rng: np.random.Generator, *, numbers: tuple[KboNumber, ...], municipalities: tuple[Municipality, ...]
) -> tuple[Employer, ...]:
    """One employer per enterprise number, each with one to four establishments."""
    count = len(numbers)
    sectors = [SECTORS[i] for i in quota_draw(rng, total=count, weights=[item.employers for item in SECTORS])]
    headcounts = np.clip(rng.lognormal(mean=2.8, sigma=1.5, size=count), MINIMUM_HEADCOUNT, MAXIMUM_HEADCOUNT).astype(int)
    sites = 1 + (headcounts > 50) + (headcounts > 250) + (headcounts > 1000)
    site_numbers = iter(draw_establishment_numbers(rng, int(sites.sum())))
    weights = [item.inhabitants_thousands for item in municipalities]
    places = iter(quota_draw(rng, total=int(sites.sum()), weights=weights))
    employers = []
    for number, sector, headcount, amount in zip(numbers, sectors, headcounts, sites, strict=True):
        establishments = tuple(
            Establishment(number=next(site_numbers), place=draw_place(rng, municipalities[int(next(places))]))
            for _ in range(int(amount))
        )
        employers.append(
            Employer(
                kbo_number=number,
                name=f"Oefenbedrijf {draw_landscape_name(rng)} {sector.firm_word}",
                nace_section=sector.section,
                headcount=int(headcount),
                is_private=_is_private(rng, sector),
                has_sector_covenant=False,
                establishments=establishments,
                is_synthetic=True,
            )
        )
    return tuple(employers)


def draw_place(rng: np.random.Generator, municipality: Municipality) -> Place:
    """A point within about two kilometres of the centre, to 0.001 degree."""
    shift = rng.normal(scale=0.008, size=2)
    centre = municipality.centre
    return Place(
        municipality=municipality.nis,
        coordinates=Coordinates(
            latitude=round(centre.latitude + float(shift[0]), 3), longitude=round(centre.longitude + float(shift[1]), 3)
        ),
    )


def _is_private(rng: np.random.Generator, sector: Sector) -> bool:
    return bool(rng.random() < sector.private_share)


def with_covenants(
    rng: np.random.Generator, *, employers: tuple[Employer, ...], workers: Ints, share: float
) -> tuple[Employer, ...]:
    """The employers with a sector covenant marked, so that they employ `share` (0-1) of the workers.

    `workers` counts the workers per employer. Employers join in random order as long as the share is not passed.
    """
    target = round(share * int(workers.sum()))
    covered, joined = 0, set()
    for i in rng.permutation(len(employers)):
        if covered + workers[i] <= target:
            covered += int(workers[i])
            joined.add(int(i))
    return tuple(replace(item, has_sector_covenant=i in joined) for i, item in enumerate(employers))
