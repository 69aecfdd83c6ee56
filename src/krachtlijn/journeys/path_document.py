"""A path as plain data: the document `path/1` that pages, API and command line show."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from krachtlijn.kernel.ids import ConceptUri, KboNumber
from krachtlijn.kernel.money import FRACTION_SCALE, Euro, Hours, euro_decimal, hours_decimal
from krachtlijn.kernel.text import Text
from krachtlijn.paths.entry_route import EntryRoute
from krachtlijn.paths.gap import Gap
from krachtlijn.paths.path import Figure, Infeasible, Path, PathStep, PathTotals, Programme
from krachtlijn.paths.relaxation import RelaxedCoverage
from krachtlijn.paths.support import UsedSupport
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.training.session import Session

if TYPE_CHECKING:
    from krachtlijn.journeys.plan_path import PathAnswer

SCHEMA = "path/1"
_OUTCOMES = {"Solved": "solved", "Infeasible": "no_path", "TimedOut": "timed_out"}


def path_document(answer: "PathAnswer") -> dict[str, Any]:
    """The answer as JSON-ready data: amounts as decimal texts with their sources, sentences in both languages."""
    outcome = answer.outcome
    names = _Names(labels=answer.labels, providers=answer.providers)
    path = None if isinstance(outcome, Infeasible) else outcome.path
    refused = outcome if isinstance(outcome, Infeasible) else None
    source = path or refused
    goal = answer.goal.occupation
    return {
        "schema": SCHEMA,
        "on": answer.on.isoformat(),
        "order": answer.order.value,
        "outcome": _OUTCOMES[type(outcome).__name__],
        "sentence": _text(outcome.sentence),
        "optimality_gap": 0.0 if refused else getattr(outcome, "optimality_gap", None),
        "goal": {"uri": goal.uri, "label": names.of(goal.uri), "isco": goal.isco, "note": _text(answer.goal.note)},
        "entry": _entry(source.entry) if source else None,
        "covered_share": _known_share(source.covered_share) if source else None,
        "no_share_reason": _text(source.gap.no_share_reason(source.covered_weight) if source else None),
        "gap": _gap(source.gap, steps=path.steps if path else (), names=names) if source else None,
        "steps": [_step(step, number=i, gap=path.gap, names=names) for i, step in enumerate(path.steps, start=1)] if path else [],
        "totals": _totals(path.totals) if path else None,
        "deadlines": _deadlines(path) if path else [],
        "notes": [_text(note) for note in path.notes] if path else [],
        "bindings": [condition.value for condition in refused.bindings] if refused else [],
        "relaxations": [_relaxation(item) for item in refused.relaxations] if refused else [],
        "programmes": [_programme(programme, names=names) for programme in refused.programmes] if refused else [],
        "unknown_work": list(answer.unknown_work),
        "releases": list(answer.releases),
        "is_synthetic": answer.is_synthetic,
    }


class _Names:
    """Labels of concepts and names of providers."""

    def __init__(self, *, labels: Mapping[ConceptUri, Labels], providers: Mapping[KboNumber, str]) -> None:
        self._labels, self._providers = labels, providers

    def of(self, uri: ConceptUri) -> dict[str, str]:
        """The label per language; an address without labels stands for itself."""
        labels = self._labels.get(uri)
        return {language: labels.shown_in(language).text if labels else uri for language in ("nl", "en")}

    def provider(self, number: KboNumber) -> dict[str, str | None]:
        """Number and name of a provider (None: not in the register)."""
        return {"kbo_number": number, "name": self._providers.get(number)}


def _text(text: Text | None) -> dict[str, str] | None:
    return None if text is None else {"nl": text.nl, "en": text.en}


def _share(share: int) -> str:
    return f"{share / FRACTION_SCALE:.4f}"


def _known_share(share: int | None) -> str | None:
    return None if share is None else _share(share)


def _euro(amount: int | None) -> str | None:
    return None if amount is None else f"{euro_decimal(Euro(amount)):.2f}"


def _hours(amount: int | None) -> str | None:
    return None if amount is None else f"{hours_decimal(Hours(amount)):.2f}"


def _euro_figure(figure: Figure) -> dict[str, Any]:
    return {"eur": _euro(figure.value), "sources": list(figure.sources)}


def _hours_figure(figure: Figure) -> dict[str, Any]:
    return {"hours": _hours(figure.value), "sources": list(figure.sources)}


def _entry(entry: EntryRoute) -> dict[str, Any]:
    return {
        "kind": entry.kind.value,
        "sentence": _text(entry.sentence),
        "accepted": [sorted(group) for group in entry.accepted],
        "often_asked": list(entry.often_asked),
        "source": entry.source or None,
        "is_sourced": entry.is_sourced,
        "caution": _text(entry.caution),
        "as_of": entry.as_of.isoformat() if entry.as_of else None,
    }


def _gap(gap: Gap, *, steps: Iterable[PathStep], names: _Names) -> dict[str, Any]:
    taught_in = {skill: number for number, step in enumerate(steps, start=1) for skill in step.covers}
    return {
        "weight": gap.weight,
        "items": [
            {
                "skill": item.skill,
                "label": names.of(item.skill),
                "importance": item.importance.value,
                "weight": item.weight,
                "is_taught": item.is_taught,
                "reason": _text(item.reason),
                "step": taught_in.get(item.skill),
            }
            for item in gap.items
        ],
        "held": [
            {"skill": item.skill, "label": names.of(item.skill), "assumed": item.assumed, "reason": _text(item.reason)}
            for item in gap.held
        ],
    }


def _session(session: Session) -> dict[str, Any]:
    return {
        "id": session.id,
        "starts_on": session.starts_on.isoformat(),
        "ends_on": session.ends_on.isoformat(),
        "slot": session.slot.value,
        "mode": session.mode.value,
        "hours_per_week": _hours(session.hours_per_week),
        "municipality": session.place.municipality if session.place else None,
        "places_left": session.places_left,
        "places_as_of": session.as_of.isoformat(),
        "enrol_before": session.enrol_before.isoformat() if session.enrol_before else None,
    }


def _step(step: PathStep, *, number: int, gap: Gap, names: _Names) -> dict[str, Any]:
    training = step.training
    return {
        "number": number,
        "training": {
            "id": training.id,
            "title": _text(training.title),
            "provider": names.provider(training.provider),
            "odb_number": training.odb_number,
            "is_synthetic": training.is_synthetic,
        },
        "session": _session(step.session),
        "covers": [{"skill": skill, "label": names.of(skill)} for skill in step.covers],
        "added_share": _known_share(gap.covered_share(step.added_weight)),
        "share_without": _known_share(gap.covered_share(step.weight_without)),
        "awards": sorted(step.awards),
        "km": None if step.km is None else round(step.km, 1),
        "km_per_week": step.km_per_week,
        "weeks": step.weeks,
        "hours": _hours_figure(step.hours),
        "price": _euro_figure(step.price),
        "rights": [_right(used) for used in step.supports],
        "own_cost": _euro_figure(step.own_cost),
        "admission": [{"answer": answer.answer.value, "sentence": _text(answer.sentence)} for answer in step.admission],
    }


def _right(used: UsedSupport) -> dict[str, Any]:
    support = used.support
    return {
        "instrument": support.instrument,
        "name": _text(support.name),
        "outcome": support.outcome,
        "is_confirmed": support.is_confirmed,
        "used_eur": _euro(used.euro) if support.is_confirmed and support.euro is not None else None,
        "used_hours": _hours(used.hours) if support.is_confirmed and support.hours is not None else None,
        "reason": _text(support.reason),
        "if_unchanged": _text(support.if_unchanged),
        "receipt_id": support.receipt_id,
    }


def _totals(totals: PathTotals) -> dict[str, Any]:
    return {
        "starts_on": totals.starts_on.isoformat() if totals.starts_on else None,
        "ends_on": totals.ends_on.isoformat() if totals.ends_on else None,
        "weeks": totals.weeks,
        "hours": _hours_figure(totals.hours),
        "km": {"km": totals.km.value, "sources": list(totals.km.sources)},
        "known_price": _euro_figure(totals.known_price),
        "unknown_prices": totals.unknown_prices,
        "confirmed_support": _euro_figure(totals.confirmed_support),
        "known_own_cost": _euro_figure(totals.known_own_cost),
    }


def _deadlines(path: Path) -> list[dict[str, Any]]:
    numbers = {step.session.id: number for number, step in enumerate(path.steps, start=1)}
    return [
        {
            "on": deadline.on.isoformat(),
            "act": _text(deadline.act),
            "step": numbers.get(deadline.session),
            "receipt_id": deadline.receipt_id,
            "term": deadline.term,
        }
        for deadline in path.deadlines
    ]


def _relaxation(relaxed: RelaxedCoverage) -> dict[str, Any]:
    return {
        "condition": relaxed.relaxation.condition.value,
        "extra_km": relaxed.relaxation.extra_km,
        "covered_share": _share(relaxed.covered_share),
        "is_enough": relaxed.is_enough,
        "takes": _text(relaxed.takes),
        "sentence": _text(relaxed.sentence),
    }


def _programme(programme: Programme, *, names: _Names) -> dict[str, Any]:
    training = programme.training
    return {
        "training": {
            "id": training.id,
            "title": _text(training.title),
            "provider": names.provider(training.provider),
            "is_synthetic": training.is_synthetic,
        },
        "gives": sorted(programme.gives),
        "needs": [{"id": need.id, "title": _text(need.title)} for need in programme.needs],
        "sessions": [
            {
                **_session(item.session),
                "km": None if item.km is None else round(item.km, 1),
                "barriers": [_text(barrier) for barrier in item.barriers],
            }
            for item in programme.sessions
        ],
    }
