"""Receipts of decisions, the definitions they were made with, and previews of reforms: the id is a hash, so each is kept once."""

from django.db import models

from krachtlijn.rules.decision import Outcome
from krachtlijn.rules.parameter import Basis
from krachtlijn.store.constraint import one_of


class RuleDefinition(models.Model):
    """A rule with all its dated values, as it stood when a decision was kept with it; never changed, never removed."""

    id = models.CharField(max_length=64, primary_key=True)
    instrument = models.CharField(max_length=60, db_index=True)
    document = models.JSONField()
    archived_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.instrument} {self.pk[:12]}"


class DecisionReceipt(models.Model):
    """A decision as it was given: facts, rule versions, steps and outcome."""

    id = models.CharField(max_length=64, primary_key=True)
    instrument = models.CharField(max_length=60, db_index=True)
    decided_for = models.DateField()
    outcome = models.CharField(max_length=10)
    basis = models.CharField(max_length=12)
    document = models.JSONField()
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [
            one_of("outcome", values=Outcome, name="receipt_outcome_known"),
            one_of("basis", values=Basis, name="receipt_basis_known"),
        ]

    def __str__(self) -> str:
        return f"{self.instrument} {self.decided_for} {self.outcome}"


class KeptDecision(models.Model):
    """A receipt that a person or an anonymous session asked to keep; `holder` is a person id or a session mark."""

    holder = models.CharField(max_length=64, db_index=True)
    is_synthetic = models.BooleanField()
    receipt = models.ForeignKey(DecisionReceipt, on_delete=models.PROTECT, related_name="keepings")
    kept_at = models.DateTimeField()
    keep_until = models.DateField(db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["holder", "receipt"], name="keep_receipt_once")]

    def __str__(self) -> str:
        return f"{self.holder}: {self.receipt_id}"


class ReformPreview(models.Model):
    """What a scenario would change on a population, as it may be published; the id is the hash of what it was made from."""

    id = models.CharField(max_length=64, primary_key=True)
    scenario = models.CharField(max_length=80, db_index=True)
    scenario_hash = models.CharField(max_length=64)
    region_size = models.CharField(max_length=20)
    region_seed = models.BigIntegerField()
    made_on = models.DateField()
    kept_at = models.DateTimeField()
    document = models.JSONField()
    is_synthetic = models.BooleanField()

    def __str__(self) -> str:
        return f"{self.scenario} {self.region_size} {self.made_on}"
