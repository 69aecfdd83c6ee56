"""Employers and vacancies as rows and back."""

from collections.abc import Iterable

from krachtlijn.jobs.employer import Employer, Establishment
from krachtlijn.jobs.vacancy import Vacancy
from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import ConceptUri, EstablishmentNumber, KboNumber, NisCode
from krachtlijn.kernel.money import Fraction
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DutchLevel, Place
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


def employer_value(row: models.Employer) -> Employer:
    """The row with its establishments as an employer."""
    sites = sorted(row.establishments.all(), key=lambda site: site.position)
    return Employer(
        kbo_number=KboNumber(row.kbo_number),
        name=row.name,
        nace_section=row.nace_section,
        headcount=row.headcount,
        is_private=row.is_private,
        has_sector_covenant=row.has_sector_covenant,
        establishments=tuple(Establishment(number=EstablishmentNumber(site.number), place=_place(site)) for site in sites),
        is_synthetic=row.is_synthetic,
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


def vacancy_value(row: models.Vacancy) -> Vacancy:
    """The row as a vacancy."""
    return Vacancy(
        id=row.id,
        employer=KboNumber(row.employer_id),
        occupation=ConceptUri(row.occupation),
        title=Text(nl=row.title_nl, en=row.title_en),
        place=_place(row),
        opened_on=row.opened_on,
        positions=row.positions,
        employment_fraction=Fraction(row.employment_fraction),
        minimum_vks_level=row.minimum_vks_level,
        dutch=DutchLevel(row.minimum_dutch) if row.minimum_dutch else None,
        is_synthetic=row.is_synthetic,
    )


def _place(row: models.Establishment | models.Vacancy) -> Place:
    return Place(municipality=NisCode(row.municipality), coordinates=Coordinates(latitude=row.latitude, longitude=row.longitude))
