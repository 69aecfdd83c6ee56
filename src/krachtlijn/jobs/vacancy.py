"""A vacancy: an open job of one occupation at one place."""

from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.ids import ConceptUri, KboNumber
from krachtlijn.kernel.money import Fraction
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DutchLevel, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy:
    """A job open since `opened_on`; a condition of None means that the employer asks nothing of that kind.

    `employment_fraction` is per 10,000 of full time.
    """

    id: str
    employer: KboNumber
    occupation: ConceptUri
    title: Text
    place: Place
    opened_on: date
    positions: int
    employment_fraction: Fraction
    minimum_vks_level: int | None = None
    dutch: DutchLevel | None = None
    is_synthetic: bool
