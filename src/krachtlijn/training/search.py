"""What a person looks for among trainings: words, and conditions on the sessions to come."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.money import Euro
from krachtlijn.people.profile import DaySlot
from krachtlijn.training.provider import Provider
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import Training

MOST_HITS = 100


def normalised(text: str) -> str:
    """Lower case without accents or signs, words apart by one space.

    >>> normalised("Kinderbegeleider baby's, zoë")
    'kinderbegeleider baby s zoe'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return " ".join(re.findall(r"[a-z0-9]+", plain.lower()))


def search_words(text: str) -> tuple[str, ...]:
    """The different words of a question, in order.

    >>> search_words("Lassen, lassen (basis)")
    ('lassen', 'basis')
    """
    return tuple(dict.fromkeys(normalised(text).split()))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingFilters:
    """Conditions; None means: no such condition. All conditions on a session must hold for one and the same session.

    `max_price` is in 1/10,000 euro and leaves out trainings whose price is not published. Sessions that are wholly online lie
    within every distance. `starts_before` is exclusive.
    """

    near: Coordinates | None = None
    within_km: int | None = None
    slot: DaySlot | None = None
    mode: Mode | None = None
    starts_from: date | None = None
    starts_before: date | None = None
    max_price: Euro | None = None
    regime: Regime | None = None
    has_places: bool = False

    def distance_km(self, session: Session) -> float | None:
        """Kilometres from `near` to the session; None when it is online or no place was given."""
        if self.near is None or session.place is None:
            return None
        return self.near.distance_km(session.place.coordinates)

    def accepts(self, session: Session, *, on: date) -> bool:
        """Whether the session starts on or after the day and meets every condition on sessions."""
        distance = self.distance_km(session)
        return (
            session.starts_on >= max(on, self.starts_from or on)
            and (self.starts_before is None or session.starts_on < self.starts_before)
            and (self.slot is None or session.slot is self.slot)
            and (self.mode is None or session.mode is self.mode)
            and (not self.has_places or session.places_left > 0)
            and (distance is None or self.within_km is None or distance <= self.within_km)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingHit:
    """A training found, its provider and the first session that meets the conditions (None: none to come)."""

    training: Training
    provider: Provider
    next_session: Session | None
    distance_km: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingPage:
    """A page of trainings; `next_after` continues after it, None at the end. `total` counts all that were found."""

    hits: tuple[TrainingHit, ...]
    total: int
    next_after: str | None
