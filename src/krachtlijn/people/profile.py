"""The profile of a person: one value for rights, paths, accounts and groups. What nobody told is `None`, never a guess."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import ConceptUri, NisCode
from krachtlijn.kernel.money import Fraction, Hours
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text


class Status(StrEnum):
    """What a person mainly does now."""

    SCHOOL_LEAVER = "school_leaver"
    JOBSEEKER = "jobseeker"
    EMPLOYEE = "employee"
    SELF_EMPLOYED = "self_employed"


class DaySlot(StrEnum):
    """A part of the week in which somebody can follow lessons."""

    DAY = "day"
    EVENING = "evening"
    WEEKEND = "weekend"


class DutchLevel(StrEnum):
    """Level of Dutch in the Common European Framework; the order of the members is the order of the levels."""

    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"
    C2 = "C2"

    def is_at_least(self, other: "DutchLevel") -> bool:
        """Whether this level reaches the other."""
        order = list(DutchLevel)
        return order.index(self) >= order.index(other)


class Region(StrEnum):
    """Where somebody lives or works, as far as rights tell places apart; the one list for documents, forms, rules and region."""

    FLANDERS = "vlaanderen"
    BRUSSELS = "brussel"
    WALLONIA = "wallonie"
    EEA = "eer"
    ELSEWHERE = "elders"


REGION_NAMES: Mapping[Region, Text] = {
    Region.FLANDERS: Text(nl="Vlaanderen", en="Flanders"),
    Region.BRUSSELS: Text(nl="Brussels Hoofdstedelijk Gewest", en="Brussels-Capital Region"),
    Region.WALLONIA: Text(nl="Wallonië", en="Wallonia"),
    Region.EEA: Text(nl="een ander land van de EU of de EER", en="another country of the EU or EEA"),
    Region.ELSEWHERE: Text(nl="elders", en="elsewhere"),
}


class Evidence(StrEnum):
    """How we know of a competence."""

    OWN_STATEMENT = "own_statement"
    DIPLOMA = "diploma"
    TEST = "test"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True, kw_only=True)
class CareerSpell:
    """A period of work in one occupation; `employment_fraction` is per 10,000 of full time."""

    occupation: ConceptUri
    period: Period
    employment_fraction: Fraction | None = None

    def months_until(self, on: date) -> int:
        """Whole months worked up to `on` (or to the end of the spell, when earlier); 0 when it starts later."""
        end = min(on, self.period.valid_until or on)
        months = (end.year - self.period.valid_from.year) * 12 + end.month - self.period.valid_from.month
        return max(0, months - (end.day < self.period.valid_from.day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Diploma:
    """A diploma, certificate or licence: level on the Flemish qualification structure (1-8) where it has one."""

    title: str
    vks_level: int | None = None
    qualification: str | None = None
    licence: str | None = None
    obtained_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldCompetence:
    """A competence the person has, and how we know."""

    skill: ConceptUri
    evidence: Evidence
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where somebody lives or something happens."""

    municipality: NisCode
    coordinates: Coordinates


@dataclass(frozen=True, slots=True, kw_only=True)
class Availability:
    """When the person can follow lessons, from which day and at most how many hours a week."""

    slots: frozenset[DaySlot]
    from_date: date | None = None
    hours_per_week: Hours | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment:
    """The present job as far as rights need it; `reference_fraction` is the work done in the reference month of the rule.

    `apprenticeship_contract` is a leerovereenkomst; `employer_pays_training` tells that the employer pays for the training.
    """

    private_sector: bool | None = None
    workplace_region: Region | None = None
    employment_fraction: Fraction | None = None
    reference_fraction: Fraction | None = None
    weekly_hours: Hours | None = None
    employer_consents: bool | None = None
    student_contract: bool | None = None
    apprenticeship_contract: bool | None = None
    employer_pays_training: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """`person/1`: everything the platform knows of one person, told by that person or shown as an assumption.

    A development plan (persoonlijk ontwikkelingsplan) comes from career guidance; `development_plan_on` is the day of its
    certificate. A sickness benefit comes from the health insurance fund, a leefloon from the OCMW; `has_no_income` is told by
    who has no income of the own and no benefit at all.
    """

    id: str
    status: Status
    residence: Place | None = None
    residence_region: Region | None = None
    max_distance_km: int | None = None
    birth_date: date | None = None
    availability: Availability | None = None
    career: tuple[CareerSpell, ...] = ()
    schooling: tuple[Diploma, ...] = ()
    competences: tuple[HeldCompetence, ...] = ()
    rejected_assumptions: frozenset[ConceptUri] = field(default_factory=frozenset)
    dutch: DutchLevel | None = None
    employment: Employment | None = None
    receives_unemployment_benefit: bool | None = None
    receives_sickness_benefit: bool | None = None
    receives_leefloon: bool | None = None
    has_no_income: bool | None = None
    has_development_plan: bool | None = None
    development_plan_on: date | None = None
    is_synthetic: bool

    def age_on(self, day: date) -> int | None:
        """Age in full years, or None when the birth date is not known."""
        if self.birth_date is None:
            return None
        born = self.birth_date
        return day.year - born.year - ((day.month, day.day) < (born.month, born.day))

    @property
    def highest_vks_level(self) -> int | None:
        """Highest known level of schooling on the Flemish qualification structure, or None when no level is known."""
        return max((diploma.vks_level for diploma in self.schooling if diploma.vks_level is not None), default=None)

    @property
    def qualifications(self) -> frozenset[str]:
        """Codes of the qualifications the person holds."""
        return frozenset(diploma.qualification for diploma in self.schooling if diploma.qualification)

    @property
    def licences(self) -> frozenset[str]:
        """Licences the person holds, such as a driving licence."""
        return frozenset(diploma.licence for diploma in self.schooling if diploma.licence)
