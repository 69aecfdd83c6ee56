"""Change employers and vacancies: replace those of the reference region."""

from datetime import date

from django.db import transaction

from krachtlijn.jobs.employer import Employer
from krachtlijn.jobs.vacancy import Vacancy
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.audit.actions import record_change
from krachtlijn.store.jobs import models
from krachtlijn.store.jobs.rows import employer_row, establishment_rows, vacancy_row

BATCH = 2000


@transaction.atomic
def replace_region_jobs(*, by: Actor, on: date, employers: tuple[Employer, ...], vacancies: tuple[Vacancy, ...]) -> None:
    """Replace all synthetic employers, establishments and open vacancies. Raises `NotAllowed`."""
    check_permission(by, Permission.BUILD_REGION)
    models.Vacancy.objects.filter(is_synthetic=True)._raw_delete("default")
    synthetic = models.Employer.objects.filter(is_synthetic=True)
    models.Establishment.objects.filter(employer__in=synthetic)._raw_delete("default")
    synthetic._raw_delete("default")
    models.Employer.objects.bulk_create(map(employer_row, employers), batch_size=BATCH)
    sites = [row for employer in employers for row in establishment_rows(employer)]
    models.Establishment.objects.bulk_create(sites, batch_size=BATCH)
    models.Vacancy.objects.bulk_create(map(vacancy_row, vacancies), batch_size=BATCH)
    details = {"employers": len(employers), "vacancies": len(vacancies), "on": str(on)}
    record_change(by=by, action="replace_region_jobs", subject_kind="region", subject_id="jobs", details=details)
