"""Read kept decisions, which only the holder gets; definitions and previews of reforms, which hold nothing about anybody."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.rules.definition import instrument_of_definition
from krachtlijn.rules.instrument import Instrument
from krachtlijn.store.rules.models import DecisionReceipt, KeptDecision, ReformPreview, RuleDefinition


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDecisionView:
    """A kept decision as its holder reads it."""

    receipt_id: str
    instrument: str
    decided_for: date
    outcome: str
    document: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPreviewView:
    """A kept preview of a reform: which scenario on which region, when, and its document."""

    id: str
    scenario: str
    scenario_hash: str
    region_size: str
    region_seed: int
    made_on: date
    document: dict[str, Any]


def kept_decision(receipt_id: str, *, holder: Holder) -> KeptDecisionView:
    """One kept decision. Raises `NotFound` for anybody but its holder."""
    row = KeptDecision.objects.filter(receipt_id=receipt_id, holder=holder.mark).select_related("receipt").first()
    if row is None:
        raise NotFound(
            Text(
                nl="Deze beslissing bestaat niet, of ze is niet van u. Laat uw recht opnieuw berekenen.",
                en="This decision does not exist, or it is not yours. Have your right calculated again.",
            )
        )
    return _view(row)


def kept_decisions(*, holder: Holder, limit: int = 20) -> tuple[KeptDecisionView, ...]:
    """The newest kept decisions of the holder."""
    rows = KeptDecision.objects.filter(holder=holder.mark).select_related("receipt").order_by("-kept_at")[:limit]
    return tuple(_view(row) for row in rows)


def archived_instrument(definition_hash: str) -> Instrument | None:
    """The instrument as it was archived, or None. Raises `InvalidInput` when the archive is damaged."""
    row = RuleDefinition.objects.filter(pk=definition_hash).first()
    return instrument_of_definition(row.document) if row else None


def every_receipt(*, by: Actor) -> Iterator[dict[str, Any]]:
    """The receipt of every kept decision, in order of its id, for a check of all. Raises `NotAllowed` without that task."""
    check_permission(by, Permission.RUN_WORK)
    for document in DecisionReceipt.objects.order_by("pk").values_list("document", flat=True).iterator(chunk_size=1_000):
        yield document["receipt"]


def _view(row: KeptDecision) -> KeptDecisionView:
    receipt = row.receipt
    return KeptDecisionView(
        receipt_id=receipt.pk,
        instrument=receipt.instrument,
        decided_for=receipt.decided_for,
        outcome=receipt.outcome,
        document=receipt.document,
    )


def kept_preview(preview_id: str, *, by: Actor) -> KeptPreviewView:
    """One preview. Raises `NotAllowed` without the task of steering, `NotFound` when there is none of that id."""
    check_permission(by, Permission.READ_STEERING)
    row = ReformPreview.objects.filter(pk=preview_id).first()
    if row is None:
        raise NotFound(
            Text(
                nl="Deze vooruitblik bestaat niet. Bereken ze opnieuw op de pagina van de hervormingen.",
                en="This preview does not exist. Compute it again on the page of reforms.",
            )
        )
    return _preview_view(row)


def kept_previews(*, by: Actor, limit: int = 20) -> tuple[KeptPreviewView, ...]:
    """The newest previews. Raises `NotAllowed` without the task of steering."""
    check_permission(by, Permission.READ_STEERING)
    return tuple(_preview_view(row) for row in ReformPreview.objects.order_by("-kept_at")[:limit])


def _preview_view(row: ReformPreview) -> KeptPreviewView:
    return KeptPreviewView(
        id=row.pk,
        scenario=row.scenario,
        scenario_hash=row.scenario_hash,
        region_size=row.region_size,
        region_seed=row.region_seed,
        made_on=row.made_on,
        document=row.document,
    )
