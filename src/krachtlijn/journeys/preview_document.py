"""The document of a preview: what page, command, JSON and tables show; amounts in whole hours and whole euro for all workers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from krachtlijn.kernel.money import EURO_SCALE, HOURS_SCALE
from krachtlijn.kernel.text import Text
from krachtlijn.rules.fact import Question
from krachtlijn.rules.preview import EFFECTS, SIDES, USE_AMOUNTS, Reform, ShownGroup
from krachtlijn.rules.scenario.scenario import MARK, Change, Scenario
from krachtlijn.rules.small_cell import LEAST_PEOPLE, ROUNDED_TO
from krachtlijn.rules.unit import format_scalar
from krachtlijn.sources.reference_region.leave_calibration import CalibrationError
from krachtlijn.sources.reference_region.published import WORKERS_OF_FLANDERS
from krachtlijn.sources.reference_region.region_build import RegionBuild
from krachtlijn.sources.reference_region.worker_facts import DIVISIONS, FactOfWorker

SCHEMA = "reform-preview/1"
ALL_LABEL = Text(nl="allen", en="all")
_SCALES = {"hours": HOURS_SCALE, "euro": EURO_SCALE}
ASSUMPTIONS = (
    Text(
        nl="Gedrag blijft gelijk: wie verlof vroeg, vraagt dezelfde uren; niemand begint of stopt door de hervorming. Wie nu "
        "zijn grens bereikt, vraagt ook bij een hogere grens niet meer.",
        en="Behaviour stays the same: who asked leave asks the same hours; nobody starts or stops because of the reform. Who "
        "now reaches the limit asks no more under a higher one.",
    ),
    Text(
        nl="Waar het oefengebied niet zegt of iemand recht heeft, of op hoeveel, blijft dat onbekend: het telt apart, als "
        "“open”.",
        en="Where the region does not tell whether somebody has a right, or to how much, that stays unknown: it counts apart, "
        "as 'open'.",
    ),
    Text(
        nl="De werknemers zijn oefengegevens: getrokken naar gepubliceerde totalen, met eigen aannames waar die ontbreken.",
        en="The workers are practice data: drawn to published totals, with own assumptions where there are none.",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UsePreview:
    """What happens to who used the right, per group, and the facts their requests give."""

    facts: tuple[FactOfWorker, ...]
    groups: tuple[ShownGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentPreview:
    """One instrument: what the region tells, what it does not, who may and may not, and what happens to users (None: not told).

    `read_past_confirmation` counts workers for whom values were read of which no source says that they still hold.
    """

    reform: Reform
    facts: tuple[FactOfWorker, ...]
    missing: tuple[Question, ...]
    read_past_confirmation: int
    rights: tuple[ShownGroup, ...]
    use: UsePreview | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedTotals:
    """Total of one region of that many workers, drawn with that seed."""

    seed: int
    workers: int
    total: ShownGroup


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewGrounds:
    """What a preview rests on: the region, the size, whether its workers are those in the store, how many, when, how far off."""

    region: RegionBuild
    size: str
    is_stored: bool
    workers: int
    made_on: date
    calibration: tuple[CalibrationError, ...]

    @property
    def each(self) -> float:
        """How many workers of Flanders each worker of the region stands for."""
        return WORKERS_OF_FLANDERS / self.workers


def preview_document(
    scenario: Scenario,
    *,
    previews: Sequence[InstrumentPreview],
    totals: Mapping[str, Sequence[SeedTotals]],
    grounds: PreviewGrounds,
) -> dict[str, Any]:
    """The preview as plain data for JSON; None stands for what is left out because it rests on few people.

    `totals` are those of other draws of the region, by instrument.
    """
    region = grounds.region
    return {
        "mark": _both(MARK),
        "scenario": _scenario(scenario, previews=previews),
        "made_on": grounds.made_on.isoformat(),
        "is_synthetic": True,
        "region": {
            "size": grounds.size,
            "seed": region.seed,
            "day": region.on.isoformat(),
            "workers": grounds.workers,
            "stands_for": WORKERS_OF_FLANDERS,
            "each_stands_for": round(grounds.each, 4),
            "taxonomy_release": region.taxonomy_release,
            "sha256": region.sha256 if grounds.is_stored else None,
        },
        "calibration": [_calibration(row) for row in grounds.calibration],
        "assumptions": [_both(text) for text in ASSUMPTIONS],
        "small_cells": {"least_people": LEAST_PEOPLE, "rounded_to": ROUNDED_TO},
        "instruments": [_instrument(preview, draws=totals[preview.reform.law.id], each=grounds.each) for preview in previews],
    }


def _scenario(scenario: Scenario, *, previews: Sequence[InstrumentPreview]) -> dict[str, Any]:
    laws = {preview.reform.law.id: preview.reform for preview in previews}
    return {
        "id": scenario.id,
        "title": _both(scenario.title),
        "statement": _both(scenario.statement),
        "kind": scenario.kind.value,
        "hash": scenario.hash,
        "preview_on": scenario.preview_on.isoformat(),
        "plays_law_of": scenario.plays_law_of.isoformat() if scenario.plays_law_of else None,
        "source": scenario.source,
        "changes": [_change(change, reform=laws[change.instrument]) for change in scenario.changes],
    }


def _change(change: Change, *, reform: Reform) -> dict[str, Any]:
    parameter = reform.law.parameters.by_key[change.parameter]
    dated = parameter.latest(reform.on)
    before = {
        language: (
            Text(nl="geen", en="none").in_language(language)
            if dated is None or dated.value is None
            else format_scalar(dated.value, parameter.unit, language)
        )
        for language in ("nl", "en")
    }
    return {
        "instrument": change.instrument,
        "parameter": change.parameter,
        "title": _both(parameter.title),
        "before": before,
        "after": {language: change.spoken(language) for language in ("nl", "en")},
        "valid_from": change.valid_from.isoformat(),
        "valid_until": change.valid_until.isoformat() if change.valid_until else None,
        "is_invented": change.is_invented,
    }


def _calibration(row: CalibrationError) -> dict[str, Any]:
    return {
        "name": _both(row.name),
        "unit": row.unit,
        "published": row.published,
        "generated": round(row.generated, 4),
        "error": round(row.error, 4),
        "period": row.period,
        "source": row.source,
    }


def _instrument(preview: InstrumentPreview, *, draws: Sequence[SeedTotals], each: float) -> dict[str, Any]:
    law, use = preview.reform.law, preview.use
    return {
        "id": law.id,
        "title": _both(law.title),
        "law_hash": law.definition_hash,
        "is_law_confirmed": not law.parameters.unconfirmed(preview.reform.on),
        "read_past_confirmation": _times(preview.read_past_confirmation, each),
        "facts": [_fact(fact) for fact in preview.facts],
        "facts_from_use": [_fact(fact) for fact in use.facts] if use else [],
        "not_told": [{"fact": question.name, **_both(question.text)} for question in preview.missing],
        "rights": [_row(group, each=each) for group in preview.rights],
        "use": [_use_row(group, each=each) for group in use.groups] if use else None,
        "ranges": _ranges(draws) if draws else None,
    }


def _fact(fact: FactOfWorker) -> dict[str, str]:
    return {"fact": fact.fact, "ground": fact.ground.value, **_both(fact.why)}


def _row(group: ShownGroup, *, each: float) -> dict[str, Any]:
    division = next((one for one in DIVISIONS if one.name == group.division), None)
    label = ALL_LABEL if division is None else division.labels.get(group.group, Text(nl=group.group, en=group.group))
    title = ALL_LABEL if division is None else division.title
    counts = {name: _times(people, each) for name, people in group.counts.items()}
    return {"division": group.division, "division_title": _both(title), "group": group.group, "label": _both(label), **counts}


def _use_row(group: ShownGroup, *, each: float) -> dict[str, Any]:
    """Counts and amounts, and the least and most the difference can be where something is open."""
    return {**_row(group, each=each), **_amounts(group, each=each)}


def _amounts(group: ShownGroup, *, each: float) -> dict[str, int | None]:
    amounts = {name: _whole(group.amounts[name], each=each, scale=_SCALES[name.split("_")[0]]) for name in USE_AMOUNTS}
    for unit in _SCALES:
        before, after, open_before, open_after = (amounts[f"{unit}_{what}"] for what in (*SIDES, "open_before", "open_after"))
        least, most = None, None
        if before is not None and after is not None and open_before is not None and open_after is not None:
            least, most = after - before - open_before, after + open_after - before
        amounts |= {f"{unit}_difference_least": least, f"{unit}_difference_most": most}
    return amounts


def _ranges(draws: Sequence[SeedTotals]) -> dict[str, Any]:
    """Smallest and largest total over the draws, each brought to all workers; None where one rests on few people."""
    rows = [_use_row(draw.total, each=WORKERS_OF_FLANDERS / draw.workers) for draw in draws]
    names = [*EFFECTS, *(name for name in rows[0] if name.startswith(("hours_", "euro_")))]
    return {
        "seeds": [draw.seed for draw in draws],
        "workers_each": draws[0].workers,
        "totals": {name: _span(row[name] for row in rows) for name in names},
    }


def _span(values: Iterable[int | None]) -> list[int] | None:
    found = list(values)
    known = [value for value in found if value is not None]
    return [min(known), max(known)] if known and len(known) == len(found) else None


def _times(people: int | None, each: float) -> int | None:
    return None if people is None else round(people * each)


def _whole(amount: int | None, *, each: float, scale: int) -> int | None:
    return None if amount is None else round(amount * each / scale)


def _both(text: Text) -> dict[str, str]:
    return {"nl": text.nl, "en": text.en}
