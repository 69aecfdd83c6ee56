"""Is what a kept path names still on offer as it was: the trainings of its steps, their sessions, the programmes it lists?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from krachtlijn.kernel.ids import KboNumber
from krachtlijn.store.training.queries import TrainingMark, current_region, session_marks, training_marks


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptOffer:
    """Trainings and sessions of a kept path that the register no longer holds as they were; `as_of` is the day of the register.

    A training is another one when its title or provider differs, a session when its training or days do. `as_of` is None when
    there is no offer at all.
    """

    gone_trainings: frozenset[str]
    gone_sessions: frozenset[str]
    as_of: date | None


def compare_kept_path(document: Mapping[str, Any]) -> KeptOffer:
    """What of the document `path/1` is no longer on offer."""
    named = [part["training"] for part in (*document["steps"], *document["programmes"])]
    offered = training_marks(training["id"] for training in named)
    gone = frozenset(training["id"] for training in named if offered.get(training["id"]) != _mark(training))
    runs = {step["session"]["id"]: (step["training"]["id"], step["session"]) for step in document["steps"]}
    running = session_marks(runs)
    region = current_region()
    return KeptOffer(
        gone_trainings=gone,
        gone_sessions=frozenset(
            session
            for session, (training, told) in runs.items()
            if running.get(session) != (training, date.fromisoformat(told["starts_on"]), date.fromisoformat(told["ends_on"]))
        ),
        as_of=region.on if region else None,
    )


def _mark(training: Mapping[str, Any]) -> TrainingMark:
    return TrainingMark(title_nl=training["title"]["nl"], provider=KboNumber(training["provider"]["kbo_number"]))
