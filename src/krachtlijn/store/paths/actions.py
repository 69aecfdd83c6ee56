"""Keep calculated paths, and forget them after their last day."""

import json
from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.paths.models import KeptPath
from krachtlijn.store.people.queries import check_may_keep_for


@transaction.atomic
def keep_path(*, by: Actor, on: date, holder: Holder, goal: str, document: Mapping[str, Any], is_synthetic: bool) -> UUID:
    """Keep a path/1 document for its holder until `Holder.keep_until`, whoever planned it; returns the id of the path.

    The same answer for the same goal and day is kept once, and then counts as the newest. Raises `NotAllowed` for an answer of
    somebody else without a mandate.
    """
    check_may_keep_for(by, holder=holder, on=on)
    content = {"goal": goal[:200], "document": dict(document), "is_synthetic": is_synthetic}
    kept, is_new = KeptPath.objects.update_or_create(
        holder=holder.mark,
        planned_for=on,
        answer_sha256=sha256(json.dumps(content, sort_keys=True).encode()).hexdigest(),
        defaults={**content, "kept_at": timezone.now(), "keep_until": holder.keep_until(on)},
    )
    if is_new:
        record_change(by=by, action="keep_path", subject_kind="path", subject_id=str(kept.pk), details={"on": str(on)})
    return kept.pk


@transaction.atomic
def forget_old_paths(*, by: Actor, on: date) -> int:
    """Remove paths whose last day has passed; returns how many."""
    check_permission(by, Permission.RUN_WORK)
    count, _ = KeptPath.objects.filter(keep_until__lt=on).delete()
    if count:
        record_change(by=by, action="forget_old_paths", subject_kind="path", subject_id=f"before {on}", details={"count": count})
    return count
