"""Which region is in the store, and is it still of this time?"""

from dataclasses import dataclass
from datetime import date, datetime

from krachtlijn.kernel.period import add_months
from krachtlijn.kernel.text import Text

MONTHS_CURRENT = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionBuild:
    """A region that was built: from which seed, day, size and taxonomy, and the SHA-256 of its bytes."""

    seed: int
    on: date
    size: str
    taxonomy_release: str
    sha256: str
    untaught_share: float
    built_at: datetime
    release: str

    @property
    def outdated_from(self) -> date:
        """The first day on which the practice data is too old: six months after its own day."""
        return add_months(self.on, MONTHS_CURRENT)

    def is_outdated(self, on: date) -> bool:
        """Whether the region is six months past its day."""
        return on >= self.outdated_from

    @property
    def offer_to_rebuild(self) -> Text:
        """What to say when it is outdated."""
        return Text(
            nl=f"De oefengegevens van {self.on:%d-%m-%Y} zijn verouderd. Maak ze opnieuw: krachtlijn region build.",
            en=f"The practice data was made for {self.on:%d-%m-%Y} and is outdated. Rebuild it: krachtlijn region build.",
        )
