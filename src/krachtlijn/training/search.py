"""What a person looks for among trainings: words, and conditions on the sessions to come."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.money import Euro
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DaySlot
from krachtlijn.taxonomy.normalisation import words_of
from krachtlijn.training.provider import Provider
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import Training

MOST_HITS = 100


def search_words(text: str) -> tuple[str, ...]:
    """The different words of a question, in order.

    >>> search_words("Lassen, lassen (basis)")
    ('lassen', 'basis')
    """
    return tuple(dict.fromkeys(words_of(text)))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class SearchPlace:
    """Where a training stands among those found: title with all words first, then by title in plain signs, then by id.

    A place is known without the training itself, so a list goes on after it when the training has gone in the meantime.
    """

    is_elsewhere: bool
    title: str
    training: str

    def __str__(self) -> str:
        """One word without blanks.

        >>> str(SearchPlace(is_elsewhere=False, title="lassen basis", training="t-7"))
        '0.lassen-basis.t-7'
        """
        return f"{int(self.is_elsewhere)}.{self.title.replace(' ', '-')}.{self.training}"


def parse_place(text: str) -> SearchPlace:
    """The place behind the word a page before gave. Raises `InvalidInput` for any other text."""
    found = re.fullmatch(r"([01])\.([a-z0-9+#-]*)\.(.+)", text)
    if found is None:
        reason = Text(
            nl="dit is geen plaats in de lijst; neem over wat onder de vorige bladzijde stond, of begin opnieuw zonder.",
            en="this is no place in the list; copy what stood under the page before, or start again without.",
        )
        sentence = Text(nl="De bladwijzer klopt niet.", en="The place to go on from is not right.")
        raise InvalidInput(sentence, problems=(Problem(column="after", reason=reason),))
    return SearchPlace(is_elsewhere=found[1] == "1", title=found[2].replace("-", " "), training=found[3])


def places_after(places: Sequence[SearchPlace], after: SearchPlace | None, *, limit: int) -> tuple[SearchPlace, ...]:
    """The next places of a list in order, at most `limit`, from the first one beyond `after`."""
    start = 0 if after is None else bisect_right(places, after)
    return tuple(places[start : start + limit])


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
    """A page of trainings; `total` counts all that were found.

    `next_after`, a `SearchPlace` as text, continues after the page; None at the end.
    """

    hits: tuple[TrainingHit, ...]
    total: int
    next_after: str | None
