"""An employer: an enterprise with its establishments."""

from dataclasses import dataclass

from krachtlijn.kernel.ids import EstablishmentNumber, KboNumber
from krachtlijn.people.profile import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Establishment:
    """A place where the employer has people at work."""

    number: EstablishmentNumber
    place: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """An enterprise; `nace_section` is the letter of NACE-BEL 2025, `headcount` the number of employees."""

    kbo_number: KboNumber
    name: str
    nace_section: str
    headcount: int
    is_private: bool
    has_sector_covenant: bool
    establishments: tuple[Establishment, ...]
    is_synthetic: bool

    @property
    def seat(self) -> Place:
        """Place of the first establishment."""
        return self.establishments[0].place
