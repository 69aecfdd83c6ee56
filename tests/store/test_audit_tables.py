"""The audit trail and the access log only ever grow."""

import pytest
from django.db import DatabaseError, connection, connections, transaction

from krachtlijn.people.actor import OPERATOR, Actor, Role
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.audit.actions import record_change, record_reading
from krachtlijn.store.audit.models import AccessEntry, AuditEntry
from krachtlijn.store.audit.queries import latest_changes, readings_of

pytestmark = pytest.mark.django_db(databases=["default", "log"], transaction=False)


def test_change_is_kept_with_who_and_what():
    record_change(by=OPERATOR, action="try", subject_kind="region", subject_id="demo", details={"seed": 7})
    (change,) = latest_changes(by=OPERATOR)
    assert (change.action, change.actor_role, change.details) == ("try", "operator", {"seed": 7})


@pytest.mark.parametrize("move", ["update", "delete"])
def test_database_refuses_to_change_or_remove_audit_rows(move):
    record_change(by=OPERATOR, action="try", subject_kind="region", subject_id="demo")
    rows = AuditEntry.objects.all()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        rows.update(action="other") if move == "update" else rows.delete()
    assert AuditEntry.objects.get().action == "try"


def test_database_refuses_to_remove_access_rows():
    adviser = Actor(role=Role.ADVISER, name="An Adviseur", account_id=3)
    record_reading(by=adviser, person_id="p1", purpose=Purpose.GUIDANCE, what="person/1")
    alias = "default" if connection.vendor == "postgresql" else "log"
    if connection.vendor == "postgresql":
        with connections["log"].cursor() as cursor, pytest.raises(DatabaseError, match="permission denied"):
            cursor.execute("SELECT count(*) FROM store_audit_accessentry")
        return
    assert readings_of("p1")[0].actor_name == "An Adviseur"
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(using=alias):
        AccessEntry.objects.using(alias).all().delete()
