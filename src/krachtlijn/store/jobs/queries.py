"""Read employers and open vacancies as frozen values."""

from django.db.models import Count

from krachtlijn.jobs.employer import Employer
from krachtlijn.jobs.vacancy import Vacancy
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.ids import ConceptUri, KboNumber
from krachtlijn.kernel.text import Text
from krachtlijn.store.jobs import models
from krachtlijn.store.jobs.rows import employer_value, vacancy_value


def employer(kbo_number: KboNumber) -> Employer:
    """One employer with its establishments. Raises NotFound."""
    row = models.Employer.objects.prefetch_related("establishments").filter(pk=kbo_number).first()
    if row is None:
        raise NotFound(Text(nl=f"Geen werkgever met nummer {kbo_number}.", en=f"No employer with number {kbo_number}."))
    return employer_value(row)


def largest_employers(*, limit: int = 10) -> tuple[Employer, ...]:
    """Employers by number of employees, largest first."""
    rows = models.Employer.objects.prefetch_related("establishments").order_by("-headcount", "pk")[:limit]
    return tuple(map(employer_value, rows))


def open_vacancies(*, occupation: ConceptUri, limit: int = 50) -> tuple[Vacancy, ...]:
    """Open vacancies of an occupation, newest first."""
    rows = models.Vacancy.objects.filter(occupation=occupation).order_by("-opened_on", "pk")[:limit]
    return tuple(map(vacancy_value, rows))


def open_vacancy_counts() -> dict[ConceptUri, int]:
    """Number of open vacancies per occupation."""
    rows = models.Vacancy.objects.values_list("occupation").annotate(amount=Count("pk")).order_by("occupation")
    return {ConceptUri(occupation): amount for occupation, amount in rows}
