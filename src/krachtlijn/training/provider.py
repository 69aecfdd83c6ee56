"""Who offers trainings: a provider with its enterprise number and dated quality registration."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krachtlijn.kernel.ids import KboNumber
from krachtlijn.kernel.period import Period
from krachtlijn.people.profile import Place


class ProviderKind(StrEnum):
    """Kinds of organisations that offer trainings."""

    CVO = "cvo"
    VDAB = "vdab"
    SYNTRA = "syntra"
    HOGESCHOOL = "hogeschool"
    SECTOR = "sector"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider:
    """A training provider; `quality_registrations` are the periods in which it is registered for quality (WSE)."""

    kbo_number: KboNumber
    name: str
    kind: ProviderKind
    place: Place
    quality_registrations: tuple[Period, ...] = ()
    is_synthetic: bool

    def has_quality_registration(self, on: date) -> bool:
        """Whether a quality registration holds on the day."""
        return any(period.contains(on) for period in self.quality_registrations)
