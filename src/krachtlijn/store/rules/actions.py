"""Keep decisions on rights with their receipt."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.rules.models import DecisionReceipt, KeptDecision


@transaction.atomic
def keep_decision(*, by: Actor, on: date, holder: Holder, receipt_id: str, document: Mapping[str, Any]) -> str:
    """Keep a decision document for its holder; the same decision twice is kept once. Returns the receipt id."""
    check_permission(by, Permission.PLAN_OWN_PATH)
    now = timezone.now()
    receipt, is_new = DecisionReceipt.objects.get_or_create(
        pk=receipt_id,
        defaults={
            "instrument": document["instrument"],
            "decided_for": on,
            "outcome": document["outcome"],
            "basis": document["basis"],
            "document": dict(document),
            "kept_at": now,
        },
    )
    KeptDecision.objects.get_or_create(holder=holder.mark, receipt=receipt, defaults={"kept_at": now})
    if is_new:
        record_change(by=by, action="keep_decision", subject_kind="receipt", subject_id=receipt.pk, details={"on": str(on)})
    return receipt.pk
