"""Employers, establishments and open vacancies."""

from django.db import models
from django.db.models import Q

from krachtlijn.people.profile import DutchLevel
from krachtlijn.store.constraint import one_of, vks_level


class Employer(models.Model):
    """An employer by its enterprise number."""

    kbo_number = models.CharField(max_length=10, primary_key=True)
    name = models.CharField(max_length=200)
    nace_section = models.CharField(max_length=1)
    headcount = models.PositiveIntegerField()
    is_private = models.BooleanField()
    has_sector_covenant = models.BooleanField()
    is_synthetic = models.BooleanField()

    def __str__(self) -> str:
        return self.name


class Establishment(models.Model):
    """A place where an employer has people at work; the lowest position is its seat."""

    number = models.CharField(max_length=10, primary_key=True)
    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="establishments")
    position = models.PositiveSmallIntegerField()
    municipality = models.CharField(max_length=5)
    latitude = models.FloatField()
    longitude = models.FloatField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["employer", "position"], name="establishment_position_once")]

    def __str__(self) -> str:
        return self.number


class Vacancy(models.Model):
    """An open vacancy of one occupation, by its address in the taxonomy."""

    id = models.CharField(max_length=60, primary_key=True)
    employer = models.ForeignKey(Employer, on_delete=models.CASCADE, related_name="vacancies")
    occupation = models.CharField(max_length=160)
    title_nl = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    municipality = models.CharField(max_length=5)
    latitude = models.FloatField()
    longitude = models.FloatField()
    opened_on = models.DateField()
    positions = models.PositiveIntegerField()
    employment_fraction = models.PositiveIntegerField()
    minimum_vks_level = models.PositiveSmallIntegerField(null=True)
    minimum_dutch = models.CharField(max_length=2, blank=True)
    is_synthetic = models.BooleanField()

    class Meta:
        indexes = [models.Index(fields=["occupation"], name="vacancy_by_occupation")]
        constraints = [
            models.CheckConstraint(condition=Q(positions__gte=1), name="vacancy_has_position"),
            vks_level("minimum_vks_level", name="vacancy_vks_1_to_8"),
            one_of("minimum_dutch", values=DutchLevel, name="vacancy_dutch_known", may_be_empty=True),
            models.CheckConstraint(condition=Q(employment_fraction__range=(1, 10_000)), name="vacancy_fraction_of_full_time"),
        ]

    def __str__(self) -> str:
        return self.title_nl
