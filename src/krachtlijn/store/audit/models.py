"""Append-only tables: what actors changed, and who read personal data. Triggers refuse update and delete."""

import uuid

from django.db import models


class AuditEntry(models.Model):
    """One recorded change, written in the transaction of the action itself."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField(db_index=True)
    action = models.CharField(max_length=80)
    actor_role = models.CharField(max_length=20)
    actor_name = models.CharField(max_length=200)
    account_id = models.BigIntegerField(null=True)
    organisation = models.CharField(max_length=10, blank=True)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.CharField(max_length=200)
    details = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="audit_subject")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.action} {self.subject_kind} {self.subject_id}"


class AccessEntry(models.Model):
    """One reading of a person's data by somebody else; lives in the database alias `log`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    at = models.DateTimeField()
    person_id = models.CharField(max_length=40, db_index=True)
    purpose = models.CharField(max_length=20)
    what = models.CharField(max_length=200)
    actor_role = models.CharField(max_length=20)
    actor_name = models.CharField(max_length=200)
    account_id = models.BigIntegerField(null=True)
    organisation = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.actor_name} {self.what}"
