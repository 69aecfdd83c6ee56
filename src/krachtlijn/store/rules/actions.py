"""Keep decisions on rights with their receipt, and forget them after their last day."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.rules.definition import definition_of
from krachtlijn.rules.instrument import Instrument
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.people.queries import check_may_keep_for
from krachtlijn.store.rules.models import DecisionReceipt, KeptDecision, ReformPreview, RuleDefinition


@transaction.atomic
def keep_decision(
    *,
    by: Actor,
    asked_on: date,
    on: date,
    holder: Holder,
    receipt_id: str,
    document: Mapping[str, Any],
    instrument: Instrument,
    is_synthetic: bool,
) -> str:
    """Keep a decision for the day `on`, asked on `asked_on`: 30 days for a session, a year for a person. Returns the receipt id.

    The definition it was made with is archived, so that it can be repeated after the rule has changed. The same decision twice
    is kept once, and then a new term begins. Raises `NotAllowed` for somebody else without a mandate.
    """
    check_may_keep_for(by, holder=holder, on=asked_on)
    now = timezone.now()
    _archive(instrument)
    fields = {name: document[name] for name in ("instrument", "outcome", "basis")}
    receipt, _ = DecisionReceipt.objects.get_or_create(
        pk=receipt_id, defaults={**fields, "decided_for": on, "document": dict(document), "kept_at": now}
    )
    term = holder.keep_until(asked_on)
    _, is_new = KeptDecision.objects.update_or_create(
        holder=holder.mark, receipt=receipt, defaults={"kept_at": now, "keep_until": term, "is_synthetic": is_synthetic}
    )
    if is_new:
        record_change(by=by, action="keep_decision", subject_kind="receipt", subject_id=receipt.pk, details={"on": str(on)})
    return receipt.pk


def _archive(instrument: Instrument) -> None:
    """Keep the definition; its id is its hash, so what is there already is the same."""
    if not RuleDefinition.objects.filter(pk=instrument.definition_hash).exists():
        fields = {"instrument": instrument.id, "document": definition_of(instrument), "archived_at": timezone.now()}
        RuleDefinition.objects.get_or_create(pk=instrument.definition_hash, defaults=fields)


@transaction.atomic
def forget_old_decisions(*, by: Actor, on: date) -> int:
    """Remove kept decisions whose last day has passed, and receipts nobody keeps any more; returns how many keepings went."""
    check_permission(by, Permission.RUN_WORK)
    count, _ = KeptDecision.objects.filter(keep_until__lt=on).delete()
    DecisionReceipt.objects.filter(keepings__isnull=True).delete()
    if count:
        details = {"count": count}
        record_change(by=by, action="forget_old_decisions", subject_kind="receipt", subject_id=f"before {on}", details=details)
    return count


@transaction.atomic
def keep_preview(*, by: Actor, on: date, preview_id: str, document: Mapping[str, Any]) -> str:
    """Keep a preview of a reform made on the day; the same preview again takes the place of the former. Returns its id."""
    check_permission(by, Permission.QUEUE_WORK)
    scenario, region = document["scenario"], document["region"]
    fields = {
        "scenario": scenario["id"],
        "scenario_hash": scenario["hash"],
        "region_size": region["size"],
        "region_seed": region["seed"],
        "made_on": on,
        "kept_at": timezone.now(),
        "document": dict(document),
        "is_synthetic": document["is_synthetic"],
    }
    ReformPreview.objects.update_or_create(pk=preview_id, defaults=fields)
    details = {"scenario": scenario["id"], "region": region["size"]}
    record_change(by=by, action="keep_preview", subject_kind="preview", subject_id=preview_id, details=details)
    return preview_id
