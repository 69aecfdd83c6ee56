"""Read open vacancies as frozen values."""

from django.db.models import Count

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.store.jobs import models


def open_vacancy_counts() -> dict[ConceptUri, int]:
    """Number of open vacancies per occupation; empty without a reference region."""
    rows = models.Vacancy.objects.values_list("occupation").annotate(amount=Count("pk")).order_by("occupation")
    return {ConceptUri(occupation): amount for occupation, amount in rows}


def open_vacancy_count(occupation: ConceptUri) -> int | None:
    """Number of open vacancies of one occupation; None when the store holds no vacancy at all."""
    amount = models.Vacancy.objects.filter(occupation=occupation).count()
    return amount if amount or models.Vacancy.objects.exists() else None
