"""What can be followed: trainings and their sessions, indexed once and used for every person."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.paths.competence import code_key
from krachtlijn.people.profile import DaySlot
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

SLOTS = tuple(DaySlot)
NO_DAY = np.iinfo(np.int32).max

K = TypeVar("K")


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Trainings and sessions with the columns that planning reads; `sessions` are in order of start, then id.

    Days are ordinals (`date.toordinal`), hours 1/100 hour, coordinates degrees (NaN: online). Every array has one element
    per session.
    """

    trainings: tuple[Training, ...]
    sessions: tuple[Session, ...]
    training_of: NDArray[np.int32]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]
    enrol_before: NDArray[np.int32]
    slots: NDArray[np.int8]
    hours_per_week: NDArray[np.int32]
    places_left: NDArray[np.int32]
    latitude: NDArray[np.float64]
    longitude: NDArray[np.float64]
    position: Mapping[str, int]
    by_skill: Mapping[ConceptUri, tuple[int, ...]]
    by_award: Mapping[str, tuple[int, ...]]
    sessions_by_training: tuple[tuple[int, ...], ...]

    def is_taught(self, skill: ConceptUri) -> bool:
        """Whether a training on offer, dated or not, has the competence as outcome."""
        return skill in self.by_skill

    def training_at(self, session: int) -> Training:
        """The training of the session at this position."""
        return self.trainings[int(self.training_of[session])]


def build_offer(trainings: Iterable[Training], *, sessions: Iterable[Session]) -> Offer:
    """Index of the trainings and sessions, independent of the order in which they come.

    Raises `InvalidInput` with every session whose training is not among the trainings.
    """
    ordered = tuple(sorted(trainings, key=lambda training: training.id))
    position = {training.id: index for index, training in enumerate(ordered)}
    runs = tuple(sorted(sessions, key=lambda session: (session.starts_on, session.id)))
    _check_sessions(runs, position)
    by_training: list[list[int]] = [[] for _ in ordered]
    for index, session in enumerate(runs):
        by_training[position[session.training]].append(index)
    return Offer(
        trainings=ordered,
        sessions=runs,
        training_of=np.array([position[session.training] for session in runs], dtype=np.int32),
        starts=_days(session.starts_on for session in runs),
        ends=_days(session.ends_on for session in runs),
        enrol_before=_days(session.enrol_before for session in runs),
        slots=np.array([SLOTS.index(session.slot) for session in runs], dtype=np.int8),
        hours_per_week=np.array([session.hours_per_week for session in runs], dtype=np.int32),
        places_left=np.array([session.places_left for session in runs], dtype=np.int32),
        latitude=_degrees(runs, lambda place: place.coordinates.latitude),
        longitude=_degrees(runs, lambda place: place.coordinates.longitude),
        position=position,
        by_skill=_index((skill, i) for i, training in enumerate(ordered) for skill in training.outcomes),
        by_award=_index((code_key(code), i) for i, training in enumerate(ordered) for code in training.awards),
        sessions_by_training=tuple(map(tuple, by_training)),
    )


def _check_sessions(sessions: tuple[Session, ...], position: Mapping[str, int]) -> None:
    orphans = [session for session in sessions if session.training not in position]
    if orphans:
        raise InvalidInput(
            Text(
                nl=f"{len(orphans)} sessies horen bij een opleiding die niet in het aanbod staat; voeg de opleiding toe.",
                en=f"{len(orphans)} sessions belong to a training that is not on offer; add the training.",
            ),
            problems=tuple(
                Problem(reason=Text(nl=f"opleiding {s.training} ontbreekt", en=f"training {s.training} missing"), column=s.id)
                for s in orphans
            ),
        )


def _days(days: Iterable[date | None]) -> NDArray[np.int32]:
    return np.array([NO_DAY if day is None else day.toordinal() for day in days], dtype=np.int32)


def _degrees(sessions: tuple[Session, ...], read: Callable[..., float]) -> NDArray[np.float64]:
    return np.array([np.nan if s.place is None else read(s.place) for s in sessions], dtype=np.float64)


def _index(pairs: Iterable[tuple[K, int]]) -> Mapping[K, tuple[int, ...]]:
    found: dict[K, list[int]] = {}
    for key, index in pairs:
        found.setdefault(key, []).append(index)
    return {key: tuple(sorted(set(indices))) for key, indices in found.items()}
