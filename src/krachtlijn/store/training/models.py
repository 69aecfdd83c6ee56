"""Providers, trainings, sessions, releases of frames and the build of the reference region.

Hours are 1/100 hour, euro 1/10,000 euro. `search_text` is the normalised text that `search_trainings` looks in.
"""

from django.db import models
from django.db.models import F, Q

from krachtlijn.people.profile import DaySlot, DutchLevel
from krachtlijn.store.constraint import one_of, vks_level
from krachtlijn.training.provider import ProviderKind
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Mode
from krachtlijn.training.specification import SizeUnit, TrainingKind


class Provider(models.Model):
    """A training provider; `quality_registrations` is a list of [first day, day after the last or null]."""

    kbo_number = models.CharField(max_length=10, primary_key=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20)
    municipality = models.CharField(max_length=5)
    latitude = models.FloatField()
    longitude = models.FloatField()
    quality_registrations = models.JSONField(default=list)
    is_synthetic = models.BooleanField()

    class Meta:
        constraints = [one_of("kind", values=ProviderKind, name="provider_kind_known")]

    def __str__(self) -> str:
        return self.name


class Training(models.Model):
    """A training; an empty `price` means: not published."""

    id = models.CharField(max_length=60, primary_key=True)
    provider = models.ForeignKey(Provider, on_delete=models.PROTECT, related_name="trainings")
    title_nl = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    kind = models.CharField(max_length=20)
    contact_hours = models.PositiveIntegerField()
    size_unit = models.CharField(max_length=20)
    size = models.PositiveIntegerField()
    price = models.PositiveBigIntegerField(null=True)
    vks_level = models.PositiveSmallIntegerField(null=True)
    odb_number = models.CharField(max_length=40, null=True, unique=True)
    minimum_vks_level = models.PositiveSmallIntegerField(null=True)
    minimum_dutch = models.CharField(max_length=2, blank=True)
    minimum_age = models.PositiveSmallIntegerField(null=True)
    licence = models.CharField(max_length=100, blank=True)
    has_intake = models.BooleanField(default=False)
    search_text = models.TextField()
    is_synthetic = models.BooleanField()

    class Meta:
        indexes = [models.Index(fields=["title_nl", "id"], name="training_by_title")]
        constraints = [
            one_of("kind", values=TrainingKind, name="training_kind_known"),
            one_of("size_unit", values=SizeUnit, name="training_unit_known"),
            models.CheckConstraint(condition=Q(contact_hours__gt=0), name="training_has_hours"),
            vks_level("vks_level", name="training_vks_1_to_8"),
            vks_level("minimum_vks_level", name="training_minimum_vks_1_to_8"),
            one_of("minimum_dutch", values=DutchLevel, name="training_dutch_known", may_be_empty=True),
        ]

    def __str__(self) -> str:
        return self.title_nl


class Outcome(models.Model):
    """A competence that a training teaches, by its address in the taxonomy."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="outcomes")
    skill = models.CharField(max_length=160)

    class Meta:
        indexes = [models.Index(fields=["skill"], name="outcome_by_skill")]
        constraints = [models.UniqueConstraint(fields=["training", "skill"], name="outcome_once")]

    def __str__(self) -> str:
        return f"{self.training_id}: {self.skill}"


class Award(models.Model):
    """A qualification code or licence the holder of a training gets."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="awards")
    code = models.CharField(max_length=120)

    class Meta:
        indexes = [models.Index(fields=["code"], name="award_by_code")]
        constraints = [models.UniqueConstraint(fields=["training", "code"], name="award_once")]

    def __str__(self) -> str:
        return f"{self.training_id}: {self.code}"


class Prerequisite(models.Model):
    """A training to finish before another."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="prerequisites")
    required = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="required_for")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["training", "required"], name="prerequisite_once"),
            models.CheckConstraint(condition=~Q(training=F("required")), name="prerequisite_of_another"),
        ]

    def __str__(self) -> str:
        return f"{self.required_id} before {self.training_id}"


class Recognition(models.Model):
    """A dated recognition of a training by an incentive regime."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="recognitions")
    regime = models.CharField(max_length=30)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    level_restriction = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["training", "regime", "valid_from"], name="recognition_once"),
            one_of("regime", values=Regime, name="recognition_regime_known"),
            vks_level("level_restriction", name="recognition_vks_1_to_8"),
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")), name="recognition_period_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.training_id}: {self.regime} from {self.valid_from}"


class Session(models.Model):
    """A dated run of a training; the place is empty exactly when it is wholly online."""

    id = models.CharField(max_length=80, primary_key=True)
    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="sessions")
    starts_on = models.DateField()
    ends_on = models.DateField()
    slot = models.CharField(max_length=10)
    hours_per_week = models.PositiveIntegerField()
    mode = models.CharField(max_length=10)
    municipality = models.CharField(max_length=5, blank=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    capacity = models.PositiveIntegerField()
    places_taken = models.PositiveIntegerField()
    as_of = models.DateTimeField()
    language = models.CharField(max_length=5)
    enrol_before = models.DateField(null=True)
    is_synthetic = models.BooleanField()

    class Meta:
        indexes = [
            models.Index(fields=["training", "starts_on"], name="session_by_training"),
            models.Index(fields=["starts_on"], name="session_by_start"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="session_ends_after_start"),
            models.CheckConstraint(condition=Q(places_taken__lte=F("capacity")), name="session_not_overbooked"),
            one_of("slot", values=DaySlot, name="session_slot_known"),
            one_of("mode", values=Mode, name="session_mode_known"),
            models.CheckConstraint(
                condition=Q(mode="online", latitude__isnull=True, longitude__isnull=True)
                | Q(~Q(mode="online"), latitude__isnull=False, longitude__isnull=False),
                name="session_place_unless_online",
            ),
            models.CheckConstraint(
                condition=Q(enrol_before__isnull=True) | Q(enrol_before__lte=F("starts_on")), name="session_enrol_before_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.training_id} from {self.starts_on}"


class FrameRelease(models.Model):
    """A folder of Parquet files that is complete; the row is what makes the folder visible."""

    id = models.CharField(max_length=40, primary_key=True)
    kind = models.CharField(max_length=40)
    manifest = models.JSONField()
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.id


class RegionBuild(models.Model):
    """The reference region now in the store; `is_current` is unique and always true, so there is at most one."""

    is_current = models.BooleanField(default=True, unique=True)
    seed = models.BigIntegerField()
    built_for = models.DateField()
    size = models.CharField(max_length=20)
    taxonomy_release = models.CharField(max_length=80)
    sha256 = models.CharField(max_length=64)
    untaught_share_per_10000 = models.PositiveIntegerField()
    calibration = models.JSONField()
    release = models.ForeignKey(FrameRelease, on_delete=models.PROTECT)
    built_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(is_current=True), name="region_build_current")]

    def __str__(self) -> str:
        return f"{self.size} {self.built_for} seed {self.seed}"
