"""Read the audit trail and the access log."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connections

from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.audit.models import AccessEntry, AuditEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One recorded change as auditors read it."""

    at: datetime
    action: str
    actor_role: str
    actor_name: str
    subject_kind: str
    subject_id: str
    details: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One reading of a person's data, as that person sees it."""

    at: datetime
    actor_name: str
    actor_role: str
    purpose: Purpose
    what: str


def latest_changes(*, by: Actor, limit: int = 100) -> tuple[Change, ...]:
    """The newest changes, newest first. Raises `NotAllowed` unless the actor may read the audit trail."""
    check_permission(by, Permission.READ_AUDIT)
    fields = ("at", "action", "actor_role", "actor_name", "subject_kind", "subject_id", "details")
    return tuple(Change(**row) for row in AuditEntry.objects.order_by("-at", "id").values(*fields)[:limit])


def readings_of(person_id: str, *, limit: int = 200) -> tuple[Reading, ...]:
    """Who read the data of this person, newest first."""
    alias = "default" if connections["log"].vendor == "postgresql" else "log"
    rows = AccessEntry.objects.using(alias).filter(person_id=person_id).order_by("-at", "id")[:limit]
    return tuple(
        Reading(at=row.at, actor_name=row.actor_name, actor_role=row.actor_role, purpose=Purpose(row.purpose), what=row.what)
        for row in rows
    )
