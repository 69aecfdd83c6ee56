"""Files with claims for Vlaams opleidingsverlof that somebody had checked; what stands in them is never in the database."""

import uuid

from django.db import models

from krachtlijn.at_work.claim_answer import AnswerForm
from krachtlijn.at_work.claim_table import DateForm
from krachtlijn.store.constraint import one_of


class ClaimFile(models.Model):
    """An uploaded file: whose, how it is to be read, its task, and how many lines got which verdict once it was checked."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner_account_id = models.BigIntegerField(db_index=True)
    name = models.CharField(max_length=120)
    dates = models.CharField(max_length=12)
    form = models.CharField(max_length=4)
    is_synthetic = models.BooleanField()
    task_id = models.UUIDField()
    counts = models.JSONField(null=True)
    notes = models.JSONField(default=list)
    uploaded_at = models.DateTimeField()
    keep_until = models.DateField(db_index=True)

    class Meta:
        constraints = [
            one_of("dates", values=DateForm, name="claim_file_dates_known"),
            one_of("form", values=AnswerForm, name="claim_file_form_known"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.pk})"
