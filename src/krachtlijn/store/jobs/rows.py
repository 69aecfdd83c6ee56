"""Employers and vacancies as rows."""

from collections.abc import Iterable

from krachtlijn.jobs.employer import Employer
from krachtlijn.jobs.vacancy import Vacancy
from krachtlijn.store.jobs import models


def employer_row(employer: Employer) -> models.Employer:
    """The employer as a row."""
    return models.Employer(
        kbo_number=employer.kbo_number,
        name=employer.name,
        nace_section=employer.nace_section,
        headcount=employer.headcount,
        is_private=employer.is_private,
        has_sector_covenant=employer.has_sector_covenant,
        is_synthetic=employer.is_synthetic,
    )


def establishment_rows(employer: Employer) -> Iterable[models.Establishment]:
    """One row per establishment, the seat first."""
    return (
        models.Establishment(
            number=site.number,
            employer_id=employer.kbo_number,
            position=position,
            municipality=site.place.municipality,
            latitude=site.place.coordinates.latitude,
            longitude=site.place.coordinates.longitude,
        )
        for position, site in enumerate(employer.establishments)
    )


def vacancy_row(vacancy: Vacancy) -> models.Vacancy:
    """The vacancy as a row."""
    return models.Vacancy(
        id=vacancy.id,
        employer_id=vacancy.employer,
        occupation=vacancy.occupation,
        title_nl=vacancy.title.nl[:300],
        title_en=vacancy.title.en[:300],
        municipality=vacancy.place.municipality,
        latitude=vacancy.place.coordinates.latitude,
        longitude=vacancy.place.coordinates.longitude,
        opened_on=vacancy.opened_on,
        positions=vacancy.positions,
        employment_fraction=vacancy.employment_fraction,
        minimum_vks_level=vacancy.minimum_vks_level,
        minimum_dutch=vacancy.dutch.value if vacancy.dutch else "",
        is_synthetic=vacancy.is_synthetic,
    )
