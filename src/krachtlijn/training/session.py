"""One dated run of a training, with a place and seats (ELM: LearningOpportunity)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from krachtlijn.kernel.money import Hours
from krachtlijn.people.profile import DaySlot, Place


class Mode(StrEnum):
    """How lessons are given."""

    ON_SITE = "on_site"
    ONLINE = "online"
    BLENDED = "blended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A run from `starts_on` to `ends_on` (both included); `hours_per_week` in 1/100 hour; seats counted `as_of`.

    `place` is None for a session that is wholly online. `enrol_before` is the last day to ask a place.
    """

    id: str
    training: str
    starts_on: date
    ends_on: date
    slot: DaySlot
    hours_per_week: Hours
    mode: Mode
    place: Place | None
    capacity: int
    places_taken: int
    as_of: datetime
    language: str = "nl"
    enrol_before: date | None = None
    is_synthetic: bool

    @property
    def places_left(self) -> int:
        """Seats left at `as_of`, never below zero."""
        return max(0, self.capacity - self.places_taken)

    @property
    def weeks(self) -> int:
        """Calendar weeks the session spans, begun weeks counted whole."""
        return ((self.ends_on - self.starts_on).days // 7) + 1
