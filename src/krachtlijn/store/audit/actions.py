"""Write to the two append-only tables: what was changed, and who read whose data."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone

from krachtlijn.people.actor import Actor
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.audit.models import AccessEntry, AuditEntry


def record_change(
    *, by: Actor, action: str, subject_kind: str, subject_id: str, details: Mapping[str, Any] | None = None
) -> None:
    """Record a change; call it inside the transaction of the action."""
    AuditEntry.objects.create(
        at=timezone.now(),
        action=action,
        actor_role=by.role,
        actor_name=by.name,
        account_id=by.account_id,
        organisation=by.organisation or "",
        subject_kind=subject_kind,
        subject_id=subject_id,
        details=dict(details or {}),
    )


def record_reading(*, by: Actor, person_id: str, purpose: Purpose, what: str) -> None:
    """Record that somebody reads a person's data; call it before the data is returned: no log, no data."""
    AccessEntry(
        at=timezone.now(),
        person_id=person_id,
        purpose=purpose,
        what=what,
        actor_role=by.role,
        actor_name=by.name,
        account_id=by.account_id,
        organisation=by.organisation or "",
    ).save(force_insert=True)
