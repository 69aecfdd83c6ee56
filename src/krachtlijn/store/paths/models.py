"""Calculated paths, as documents `path/1`, each with the holder who may read it and a last day to keep it."""

import uuid

from django.db import models


class KeptPath(models.Model):
    """One answer to "how do I get there?"; `holder` is a person id or the mark of an anonymous session.

    `answer_sha256` is the hash of goal and document, so that the same answer of a day is kept once; empty on rows from before.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    holder = models.CharField(max_length=64, db_index=True)
    goal = models.CharField(max_length=200)
    planned_for = models.DateField()
    document = models.JSONField()
    answer_sha256 = models.CharField(max_length=64, default="")
    is_synthetic = models.BooleanField()
    kept_at = models.DateTimeField()
    keep_until = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["holder", "planned_for", "answer_sha256"],
                condition=~models.Q(answer_sha256=""),
                name="path_kept_once",
            ),
            models.CheckConstraint(condition=models.Q(keep_until__gt=models.F("planned_for")), name="path_kept_after_planning"),
        ]

    def __str__(self) -> str:
        return f"{self.goal} {self.planned_for}"
