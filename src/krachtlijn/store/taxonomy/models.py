"""Classifications: releases, concepts, and the statements of a release about concepts.

Statements are read by concept; their unique constraints begin with it, so the release needs no index of its own.
"""

from django.db import models
from django.db.models import F, Q

from krachtlijn.store.constraint import one_of
from krachtlijn.taxonomy.classification import ConceptKind, LabelKind, MappingRelation
from krachtlijn.taxonomy.occupation import Importance


class ClassificationRelease(models.Model):
    """One classification in one version."""

    classification = models.CharField(max_length=40)
    version = models.CharField(max_length=40)
    source = models.CharField(max_length=300)
    attribution = models.CharField(max_length=300)
    licence = models.CharField(max_length=300)
    sha256 = models.CharField(max_length=64)
    imported_on = models.DateField()
    is_active = models.BooleanField(default=False)
    is_synthetic = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["classification", "version"], name="taxonomy_release_once")]

    def __str__(self) -> str:
        return f"{self.classification} {self.version}"


class ReleaseFile(models.Model):
    """One file a release was read from."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE)
    path = models.CharField(max_length=400)
    table = models.CharField(max_length=60)
    language = models.CharField(max_length=3, blank=True)
    rows = models.PositiveIntegerField()
    distinct = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release", "sha256", "path"], name="taxonomy_file_once")]

    def __str__(self) -> str:
        return self.path


class Concept(models.Model):
    """The address of a concept; everything else is a statement of a release."""

    uri = models.CharField(max_length=160, unique=True)

    def __str__(self) -> str:
        return self.uri


class ConceptEntry(models.Model):
    """A release lists a concept; `green_share` between 0 and 1."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT, db_index=False)
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=40, blank=True)
    isco = models.CharField(max_length=4, blank=True)
    skill_kind = models.CharField(max_length=30, blank=True)
    reuse_level = models.CharField(max_length=30, blank=True)
    is_regulated = models.BooleanField(null=True)
    green_share = models.FloatField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["concept", "release"], name="taxonomy_entry_once"),
            one_of("kind", values=ConceptKind, name="taxonomy_entry_kind"),
        ]
        indexes = [models.Index(fields=["release", "kind", "isco"], name="taxonomy_entry_isco")]

    def __str__(self) -> str:
        return f"{self.kind} {self.code}"


class Label(models.Model):
    """A label of a concept in a language; one preferred label per release and language."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT)
    language = models.CharField(max_length=3)
    kind = models.CharField(max_length=12)
    text = models.CharField(max_length=1000)
    origin = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "release", "language"],
                condition=Q(kind=LabelKind.PREFERRED.value),
                name="taxonomy_one_preferred",
            ),
            one_of("kind", values=LabelKind, name="taxonomy_label_kind"),
            models.CheckConstraint(condition=~Q(text=""), name="taxonomy_label_filled"),
        ]

    def __str__(self) -> str:
        return f"{self.text} ({self.language})"


class Description(models.Model):
    """The description of a concept in a language."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT, db_index=False)
    language = models.CharField(max_length=3)
    text = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["concept", "release", "language"], name="taxonomy_description_once")]

    def __str__(self) -> str:
        return self.text[:60]


class OccupationSkill(models.Model):
    """An occupation asks a competence; a release may call one pair essential and optional, then essential counts."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    occupation = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+", db_index=False)
    skill = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")
    importance = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["occupation", "release", "skill", "importance"], name="taxonomy_occupation_skill_once"
            ),
            one_of("importance", values=Importance, name="taxonomy_importance"),
        ]

    def __str__(self) -> str:
        return f"{self.occupation_id} {self.importance} {self.skill_id}"


class Broader(models.Model):
    """A concept lies under another."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    narrower = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+", db_index=False)
    broader = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["narrower", "release", "broader"], name="taxonomy_broader_once"),
            models.CheckConstraint(condition=~Q(narrower=F("broader")), name="taxonomy_broader_other"),
        ]

    def __str__(self) -> str:
        return f"{self.narrower_id} under {self.broader_id}"


class SkillSkill(models.Model):
    """A competence needs or is helped by another."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    skill = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+", db_index=False)
    related = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")
    importance = models.CharField(max_length=10)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["skill", "release", "related", "importance"], name="taxonomy_skill_skill_once")
        ]

    def __str__(self) -> str:
        return f"{self.skill_id} {self.importance} {self.related_id}"


class ExternalMapping(models.Model):
    """A concept of this release maps to a concept of ESCO, with a SKOS relation."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    source = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+", db_index=False)
    target = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+")
    relation = models.CharField(max_length=6)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "release", "target"], name="taxonomy_mapping_once"),
            one_of("relation", values=MappingRelation, name="taxonomy_mapping_relation"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.relation} {self.target_id}"


class Sector(models.Model):
    """An occupation is found in a NACE Rev. 2.1 activity."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    occupation = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+", db_index=False)
    nace = models.CharField(max_length=10)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["occupation", "release", "nace"], name="taxonomy_sector_once")]

    def __str__(self) -> str:
        return f"{self.occupation_id} {self.nace}"


class CollectionMember(models.Model):
    """A concept belongs to a thematic collection."""

    release = models.ForeignKey(ClassificationRelease, on_delete=models.CASCADE, db_index=False)
    concept = models.ForeignKey(Concept, on_delete=models.PROTECT, related_name="+", db_index=False)
    collection = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["concept", "release", "collection"], name="taxonomy_member_once")]

    def __str__(self) -> str:
        return f"{self.collection}: {self.concept_id}"
