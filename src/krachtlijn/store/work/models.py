"""Tasks (taken) that a worker runs."""

import uuid

from django.db import models

STATES = ("queued", "running", "done", "failed", "cancelled")


class Task(models.Model):
    """A piece of long work: what, with which arguments, how far, for whom and with what result."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=60)
    arguments = models.JSONField(default=dict)
    state = models.CharField(max_length=10, default="queued", choices=[(state, state) for state in STATES])
    step = models.CharField(max_length=200, blank=True)
    done_units = models.PositiveIntegerField(default=0)
    all_units = models.PositiveIntegerField(default=0)
    owner_account_id = models.BigIntegerField(null=True)
    is_cancel_asked = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    result = models.JSONField(null=True)
    sentence_nl = models.TextField(blank=True)
    sentence_en = models.TextField(blank=True)
    created_at = models.DateTimeField()
    heartbeat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "created_at"], name="task_queue")]
        constraints = [
            models.CheckConstraint(condition=models.Q(state__in=STATES), name="task_state_known"),
            models.CheckConstraint(condition=models.Q(done_units__lte=models.F("all_units")), name="task_progress_within_total"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.state}"
