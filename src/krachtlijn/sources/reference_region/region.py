"""The region as one value, made from a seed, a day, a size and a taxonomy, and its SHA-256."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from typing import Any

import numpy as np
import polars as pl

from krachtlijn.jobs.employer import Employer
from krachtlijn.jobs.vacancy import Vacancy
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.progress import Report, report_to_nobody
from krachtlijn.sources.reference_region import published
from krachtlijn.sources.reference_region.classification import Demand, RegionTaxonomy, draw_demand
from krachtlijn.sources.reference_region.employers import draw_employers, with_covenants
from krachtlijn.sources.reference_region.municipality import Municipality, load_municipalities
from krachtlijn.sources.reference_region.numbers import draw_kbo_numbers
from krachtlijn.sources.reference_region.persons import DemoPerson, draw_persons
from krachtlijn.sources.reference_region.population import draw_jobseekers
from krachtlijn.sources.reference_region.providers import draw_providers
from krachtlijn.sources.reference_region.sessions import draw_sessions
from krachtlijn.sources.reference_region.size import RegionSize
from krachtlijn.sources.reference_region.trainings import draw_trainings
from krachtlijn.sources.reference_region.vacancies import draw_closed_vacancies, draw_open_vacancies
from krachtlijn.sources.reference_region.workers import WorkerStreams, draw_work, draw_workers
from krachtlijn.training.provider import Provider
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

PARTS = (
    "demand", "numbers", "employers", "work", "covenants", "workers", "jobseekers", "open", "closed", "providers", "trainings",
    "sessions", "persons", "wages", "training_leave",
)  # fmt: skip


ROWS_AT_ONCE = 200_000
STEPS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Region:
    """A synthetic Flanders on one day; `frames` holds workers, jobseekers and closed vacancies by name.

    `profile_skills` are the competences that occupations ask, `set_aside` those of them that nobody may teach; `asked` holds the
    numbers that were asked under the name `size`.
    """

    seed: int
    on: date
    size: str
    asked: RegionSize
    taxonomy_release: str
    municipalities: tuple[Municipality, ...]
    employers: tuple[Employer, ...]
    vacancies: tuple[Vacancy, ...]
    providers: tuple[Provider, ...]
    trainings: tuple[Training, ...]
    sessions: tuple[Session, ...]
    persons: tuple[DemoPerson, ...]
    frames: dict[str, pl.DataFrame]
    profile_skills: frozenset[ConceptUri]
    set_aside: frozenset[ConceptUri]

    @property
    def taught_skills(self) -> frozenset[ConceptUri]:
        """Every competence that is an outcome of at least one training."""
        return frozenset().union(*(training.outcomes for training in self.trainings))

    @property
    def untaught_share(self) -> float:
        """Share (0-1) of the competences that occupations ask and no training teaches."""
        return len(self.profile_skills - self.taught_skills) / len(self.profile_skills)


def generate_region(
    *, seed: int, on: date, taxonomy: RegionTaxonomy, size: RegionSize, report: Report = report_to_nobody
) -> Region:
    """Make the region; the same seed, day, size and taxonomy release give the same bytes.

    Each part has its own random stream, so that a change in one part leaves the others alone. `report` is called before
    each part.
    """
    streams = _random_streams(seed)
    municipalities = load_municipalities()
    report("vraag", done=0, total=STEPS)
    demand = draw_demand(streams["demand"], taxonomy)
    numbers = draw_kbo_numbers(streams["numbers"], size.providers + size.employers)
    report("werkgevers", done=1, total=STEPS)
    employers = draw_employers(streams["employers"], numbers=numbers[size.providers :], municipalities=municipalities)
    report("werknemers", done=2, total=STEPS)
    employers, workers = _draw_workers(
        streams, size=size, on=on, demand=demand, employers=employers, municipalities=municipalities
    )
    report("werkzoekenden", done=3, total=STEPS)
    jobseekers = draw_jobseekers(
        streams["jobseekers"], count=size.jobseekers, year=on.year, demand=demand, municipalities=municipalities
    )
    report("vacatures", done=4, total=STEPS)
    vacancies = draw_open_vacancies(streams["open"], count=size.open_vacancies, on=on, demand=demand, employers=employers)
    closed = draw_closed_vacancies(streams["closed"], count=size.closed_vacancies, on=on, demand=demand, employers=employers)
    report("opleidingen", done=5, total=STEPS)
    providers = draw_providers(streams["providers"], numbers=numbers[: size.providers], on=on, municipalities=municipalities)
    offered = draw_trainings(
        streams["trainings"],
        count=size.trainings,
        on=on,
        demand=demand,
        providers=providers,
        sites_per_programme=size.sites_per_programme,
    )
    report("sessies", done=6, total=STEPS)
    sessions = draw_sessions(streams["sessions"], count=size.sessions, on=on, offered=offered)
    report("personen", done=7, total=STEPS)
    persons = draw_persons(streams["persons"], count=size.persons, on=on, demand=demand, municipalities=municipalities)
    return Region(
        seed=seed,
        on=on,
        size=size.name,
        asked=size,
        taxonomy_release=taxonomy.release,
        municipalities=municipalities,
        employers=employers,
        vacancies=vacancies,
        providers=tuple(item.provider for item in providers),
        trainings=tuple(item.training for item in offered),
        sessions=sessions,
        persons=persons,
        frames={"workers": workers, "jobseekers": jobseekers, "closed_vacancies": closed},
        profile_skills=frozenset(demand.skills),
        set_aside=demand.untaught_by_choice,
    )


def draw_worker_table(*, seed: int, on: date, taxonomy: RegionTaxonomy, size: RegionSize) -> pl.DataFrame:
    """The workers of the region of that seed, day and size, without the rest of it: the same rows as `generate_region` gives."""
    streams, municipalities = _random_streams(seed), load_municipalities()
    demand = draw_demand(streams["demand"], taxonomy)
    numbers = draw_kbo_numbers(streams["numbers"], size.providers + size.employers)
    employers = draw_employers(streams["employers"], numbers=numbers[size.providers :], municipalities=municipalities)
    _, workers = _draw_workers(streams, size=size, on=on, demand=demand, employers=employers, municipalities=municipalities)
    return workers


def _random_streams(seed: int) -> dict[str, np.random.Generator]:
    """One stream for each part, so that a change in one leaves the others alone."""
    return dict(zip(PARTS, map(np.random.default_rng, np.random.SeedSequence(seed).spawn(len(PARTS))), strict=True))


def _draw_workers(
    streams: dict[str, np.random.Generator],
    *,
    size: RegionSize,
    on: date,
    demand: Demand,
    employers: tuple[Employer, ...],
    municipalities: tuple[Municipality, ...],
) -> tuple[tuple[Employer, ...], pl.DataFrame]:
    work = draw_work(streams["work"], count=size.workers, demand=demand, employers=employers)
    per_employer = np.bincount(work.employer, minlength=len(employers))
    covered = with_covenants(
        streams["covenants"], employers=employers, workers=per_employer, share=published.SECTOR_COVENANT_REACH
    )
    chances = WorkerStreams(persons=streams["workers"], wages=streams["wages"], training_leave=streams["training_leave"])
    workers = draw_workers(chances, work=work, on=on, demand=demand, employers=covered, municipalities=municipalities)
    return covered, workers


def region_bytes(region: Region) -> Iterator[bytes]:
    """Canonical bytes: JSON with sorted keys of every value, CSV of every frame in pieces; sets in order of their text.

    The numbers asked are left out: what was made of them is in the bytes.
    """
    for field in fields(region):
        value = getattr(region, field.name)
        if field.name == "frames":
            for name, frame in sorted(value.items()):
                yield f"{name}\n".encode()
                yield from _frame_bytes(frame)
        elif field.name != "asked":
            yield json.dumps({field.name: _plain(value)}, sort_keys=True, ensure_ascii=False).encode()


def region_sha256(region: Region) -> str:
    """SHA-256 over `region_bytes`, in hexadecimal."""
    digest = sha256()
    for part in region_bytes(region):
        digest.update(part)
    return digest.hexdigest()


def _frame_bytes(frame: pl.DataFrame) -> Iterator[bytes]:
    """One header and all rows, so many at a time that the text of a large frame is never in memory whole."""
    yield frame.clear().write_csv().encode()
    for rows in frame.iter_slices(ROWS_AT_ONCE):
        yield rows.write_csv(include_header=False).encode()


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(map(_plain, value), key=str)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value)
