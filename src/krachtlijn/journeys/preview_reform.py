"""Preview a reform: what a scenario would change for the workers of the region, kept with what it was made from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import polars as pl

from krachtlijn.journeys.build_region import taxonomy_in_use
from krachtlijn.journeys.build_region_tables import scan_region_table
from krachtlijn.journeys.preview_document import (
    InstrumentPreview,
    PreviewGrounds,
    SeedTotals,
    UsePreview,
    preview_document,
)
from krachtlijn.kernel.errors import InvalidInput, NotFound, Problem
from krachtlijn.kernel.progress import Report, report_to_nobody
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.document import digest_of
from krachtlijn.rules.fact import Facts, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.preview import (
    PEOPLE,
    PERSON,
    Reform,
    compare_rights,
    compare_use,
    shown_groups,
    tally_rights,
    tally_use,
)
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.scenario.scenario import Scenario
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios
from krachtlijn.sources.reference_region.leave_calibration import leave_calibration
from krachtlijn.sources.reference_region.region import draw_worker_table
from krachtlijn.sources.reference_region.region_build import RegionBuild
from krachtlijn.sources.reference_region.size import SIZES, SMALL
from krachtlijn.sources.reference_region.worker_facts import (
    DIVISIONS,
    EVERYBODY,
    INSTRUMENTS_WITH_USE,
    leave_requests,
    request_facts,
    worker_cases,
)
from krachtlijn.store.rules.actions import keep_preview
from krachtlijn.store.training.queries import current_region
from krachtlijn.store.work.actions import queue_task

FEWEST_SEEDS, MOST_SEEDS = 3, 20
COMMONEST = 3
"""Of so many of the commonest cases without an answer it is told what is missing."""
_DIVISION_NAMES = tuple(division.name for division in DIVISIONS)


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePreview:
    """A preview that was made and kept: its id and its document."""

    id: str
    document: dict[str, Any]


def preview_reform(
    *, by: Actor, scenario: Scenario, size: str, on: date, seeds: int = FEWEST_SEEDS, report: Report = report_to_nobody
) -> MadePreview:
    """Compare the scenario with the law on the workers of the region of that size, and keep what may be published.

    Workers of the region in the store are read; another size is drawn with its seed and day, and not kept. `seeds` small
    regions tell how much chance moves the totals. Raises `NotAllowed`, `InvalidInput`, `NotFound` without a region.
    """
    check_permission(by, Permission.QUEUE_WORK)
    _check_asked(size=size, seeds=seeds)
    region, reforms = _region_in_use(), _reforms(scenario)
    total = 3 + len(reforms) + seeds
    report("werknemers lezen", done=0, total=total)
    workers, is_stored = _workers(region, size=size)
    report("vergelijken met gepubliceerde totalen", done=1, total=total)
    calibration = leave_calibration(workers)
    previews = []
    for number, reform in enumerate(reforms):
        report(f"{reform.law.title.nl} berekenen", done=2 + number, total=total)
        previews.append(_preview_of(reform, workers))
    draws = []
    for number in range(seeds):
        report(f"trekking {number + 1} van {seeds} voor de onzekerheid", done=2 + len(reforms) + number, total=total)
        draws.append(_drawn(region, size=SMALL.name, seed=region.seed + number))
    totals = {reform.law.id: _totals_of_draws(reform, draws, region=region) for reform in reforms}
    report("bewaren", done=total - 1, total=total)
    grounds = PreviewGrounds(
        region=region,
        size=size,
        is_stored=is_stored,
        workers=int(workers.select(pl.len()).collect().item()),
        made_on=on,
        calibration=calibration,
    )
    document = preview_document(scenario, previews=tuple(previews), totals=totals, grounds=grounds)
    preview_id = _preview_id(scenario, reforms=reforms, region=region, size=size, seeds=seeds)
    keep_preview(by=by, on=on, preview_id=preview_id, document=document)
    report("klaar", done=total, total=total)
    return MadePreview(id=preview_id, document=document)


def size_in_use() -> str:
    """The size of the region in the store. Raises `NotFound` without a region."""
    return _region_in_use().size


def queue_preview(*, by: Actor, scenario_id: str, size: str, on: date) -> UUID:
    """Have the worker make a preview of a named scenario; returns the id of the task.

    Raises `NotAllowed`, `NotFound` for an unknown scenario or without a region, `InvalidInput` for an unknown size.
    """
    check_permission(by, Permission.QUEUE_WORK)
    scenario = flemish_scenarios().get(scenario_id)
    _check_asked(size=size, seeds=FEWEST_SEEDS)
    _region_in_use()
    arguments = {"scenario": scenario.id, "size": size, "on": on.isoformat()}
    return queue_task(by=by, kind="preview_reform", arguments=arguments)


def preview_as_task(arguments: Mapping[str, Any], *, by: Actor, report: Report) -> dict[str, str]:
    """What the worker does for a task of kind `preview_reform`; returns the id of the preview."""
    scenario = flemish_scenarios().get(arguments["scenario"])
    on = date.fromisoformat(arguments["on"])
    return {"preview": preview_reform(by=by, scenario=scenario, size=arguments["size"], on=on, report=report).id}


def _check_asked(*, size: str, seeds: int) -> None:
    problems = []
    if size not in SIZES:
        known = ", ".join(SIZES)
        reason = Text(nl=f"‘{size}’ bestaat niet; kies uit: {known}.", en=f"'{size}' does not exist; choose from: {known}.")
        problems.append(Problem(column="region", reason=reason))
    if not FEWEST_SEEDS <= seeds <= MOST_SEEDS:
        reason = Text(nl=f"neem {FEWEST_SEEDS} tot {MOST_SEEDS} trekkingen.", en=f"take {FEWEST_SEEDS} to {MOST_SEEDS} draws.")
        problems.append(Problem(column="seeds", reason=reason))
    if problems:
        raise InvalidInput(
            Text(nl="Zo kan de hervorming niet bekeken worden.", en="The reform cannot be previewed like this."),
            problems=tuple(problems),
        )


def _region_in_use() -> RegionBuild:
    region = current_region()
    if region is None:
        raise NotFound(
            Text(
                nl="Er is nog geen oefengebied. Maak het met: krachtlijn region build.",
                en="There is no reference region yet. Build it with: krachtlijn region build.",
            )
        )
    return region


def _reforms(scenario: Scenario) -> tuple[Reform, ...]:
    instruments = flemish_instruments()
    return tuple(Reform(law=instruments.get(name), scenario=scenario) for name in scenario.instruments)


def _workers(region: RegionBuild, *, size: str) -> tuple[pl.LazyFrame, bool]:
    """The workers, and whether they are those of the region in the store."""
    if region.size == size:
        return scan_region_table("workers"), True
    return _drawn(region, size=size, seed=region.seed), False


def _drawn(region: RegionBuild, *, size: str, seed: int) -> pl.LazyFrame:
    return draw_worker_table(seed=seed, on=region.on, taxonomy=taxonomy_in_use(), size=SIZES[size]).lazy()


def _preview_of(reform: Reform, workers: pl.LazyFrame) -> InstrumentPreview:
    law = reform.law
    facts = EVERYBODY.get(law.id, ())
    compared = compare_rights(reform, worker_cases(workers, facts=facts, divisions=DIVISIONS))
    assumed = pl.col("is_assumed_before") | pl.col("is_assumed_after")
    return InstrumentPreview(
        reform=reform,
        facts=facts,
        missing=_missing(reform, compared, names=tuple(fact.fact for fact in facts)),
        read_past_confirmation=int(compared.filter(assumed)[PEOPLE].sum()),
        rights=shown_groups(tally_rights(compared, divisions=_DIVISION_NAMES)),
        use=_use_of(reform, workers),
    )


def _use_of(reform: Reform, workers: pl.LazyFrame) -> UsePreview | None:
    terms = INSTRUMENTS_WITH_USE.get(reform.law.id)
    if terms is None:
        return None
    law = reform.law.parameters.at(reform.on)
    requests = leave_requests(workers, law=law, divisions=DIVISIONS)
    compared = compare_use(reform, requests, terms=terms, divisions=_DIVISION_NAMES)
    groups = shown_groups(tally_use(compared, divisions=_DIVISION_NAMES))
    return UsePreview(facts=request_facts(law), groups=groups)


def _totals_of_draws(reform: Reform, draws: Sequence[pl.LazyFrame], *, region: RegionBuild) -> tuple[SeedTotals, ...]:
    """Totals of small regions of other seeds, decided together; none for an instrument of which nobody tells the use."""
    terms = INSTRUMENTS_WITH_USE.get(reform.law.id)
    if terms is None:
        return ()
    law = reform.law.parameters.at(reform.on)
    requests = [
        leave_requests(workers, law=law, divisions=()).with_columns(
            pl.lit(str(number)).alias("draw"), pl.format("{} {}", pl.lit(number), PERSON).alias(PERSON)
        )
        for number, workers in enumerate(draws)
    ]
    compared = compare_use(reform, pl.concat(requests), terms=terms, divisions=("draw",))
    groups = [group for group in shown_groups(tally_use(compared, divisions=("draw",))) if group.division == "draw"]
    totals = (SeedTotals(seed=region.seed + int(group.group), workers=SMALL.workers, total=group) for group in groups)
    return tuple(sorted(totals, key=lambda one: one.seed))


def _missing(reform: Reform, compared: pl.DataFrame, *, names: tuple[str, ...]) -> tuple[Question, ...]:
    """What the region does not tell in the commonest cases without an answer, before and after."""
    found: dict[str, Question] = {}
    for side, instrument in reform.sides():
        unknown = compared.filter(pl.col(f"outcome_{side}") == Outcome.UNKNOWN.value)
        commonest = (
            unknown.group_by(names or ["is_assumed_before"]).agg(pl.col(PEOPLE).sum()).sort(PEOPLE, *names, descending=True)
        )
        for row in commonest.head(COMMONEST).iter_rows(named=True):
            facts = {name: row[name] for name in names if row[name] is not None}
            found |= {question.name: question for question in _asked(instrument, facts, on=reform.on)}
    return tuple(found.values())


def _asked(instrument: Instrument, facts: Facts, *, on: date) -> tuple[Question, ...]:
    decision = decide(instrument, facts, on=on)
    return (decision.if_unchanged or decision).missing


def _preview_id(scenario: Scenario, *, reforms: tuple[Reform, ...], region: RegionBuild, size: str, seeds: int) -> str:
    laws = {reform.law.id: reform.law.definition_hash for reform in reforms}
    drawn = {"seed": region.seed, "day": region.on, "taxonomy": region.taxonomy_release, "size": size, "seeds": seeds}
    return digest_of({"scenario": scenario.hash, "laws": laws, "region": drawn})
