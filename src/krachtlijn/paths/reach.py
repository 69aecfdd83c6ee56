"""What keeps a person out of a session: distance, time, places, admission or dates."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import IntFlag

import numpy as np
from numpy.typing import NDArray

from krachtlijn.kernel.geo import EARTH_RADIUS_KM
from krachtlijn.kernel.money import HOURS_SCALE
from krachtlijn.kernel.period import add_months
from krachtlijn.kernel.text import Text
from krachtlijn.paths.offer import SLOTS, Offer
from krachtlijn.people.profile import Availability, DaySlot, Person
from krachtlijn.training.admission import AdmissionAnswer, Answer, admission_answers, is_barred
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

HORIZON_MONTHS = 18
"""Sessions that start later are left out: what is published so far ahead is too thin to plan on."""

HOURS_PER_LESSON_DAY = {DaySlot.DAY: 8 * HOURS_SCALE, DaySlot.EVENING: 4 * HOURS_SCALE, DaySlot.WEEKEND: 8 * HOURS_SCALE}
"""Longest lesson (1/100 hour) in a part of the week, from which the journeys per week follow; a convention of the project."""


class Barrier(IntFlag):
    """Conditions a session can break for a person; PAST is the only one nobody can change."""

    NONE = 0
    PAST = 1
    DISTANCE = 2
    AVAILABILITY = 4
    PLACES = 8
    ADMISSION = 16
    DATES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Per session the barriers (bits of `Barrier`) and the distance one way in km (0 online, NaN when home is unknown)."""

    barriers: NDArray[np.uint8]
    km: NDArray[np.float64]


def find_reach(offer: Offer, *, person: Person, on: date, trainings: frozenset[int]) -> Reach:
    """Barriers and distance of every session for the person; admission is judged for the given trainings alone."""
    km = _distances(offer, person)
    barriers = np.zeros(len(offer.sessions), dtype=np.uint8)
    barriers |= _bit(Barrier.PAST, (offer.starts < on.toordinal()) | (offer.enrol_before < on.toordinal()))
    barriers |= _bit(Barrier.PLACES, offer.places_left <= 0)
    barriers |= _bit(Barrier.DATES, offer.starts > add_months(on, HORIZON_MONTHS).toordinal())
    if person.max_distance_km is not None:
        barriers |= _bit(Barrier.DISTANCE, km > person.max_distance_km)
    if person.availability is not None:
        barriers |= _availability_bits(offer, person.availability)
    for training in sorted(trainings):
        for session in _barred_sessions(offer, training=training, person=person, barriers=barriers):
            barriers[session] |= Barrier.ADMISSION
    return Reach(barriers=barriers, km=km)


def _barred_sessions(offer: Offer, *, training: int, person: Person, barriers: NDArray[np.uint8]) -> Iterator[int]:
    """Coming sessions whose admission the person certainly fails; only an age can differ between sessions."""
    chosen = offer.trainings[training]
    coming = [s for s in offer.sessions_by_training[training] if not barriers[s] & Barrier.PAST]
    if chosen.admission.minimum_age is None:
        coming = coming if coming and _is_barred(chosen, person=person, session=offer.sessions[coming[0]]) else []
        yield from coming
        return
    yield from (s for s in coming if _is_barred(chosen, person=person, session=offer.sessions[s]))


def _is_barred(training: Training, *, person: Person, session: Session) -> bool:
    return is_barred(session_admission(training, person=person, session=session))


def session_admission(training: Training, *, person: Person, session: Session) -> tuple[AdmissionAnswer, ...]:
    """The conditions of the training for this person, judged on the first day of the session."""
    return admission_answers(training.admission, person=person, on=session.starts_on)


def trips_per_week(session: Session) -> int:
    """Days a week with lessons at the place of the session: begun lesson days counted whole; 0 online."""
    if session.place is None:
        return 0
    longest = HOURS_PER_LESSON_DAY[session.slot]
    return max(1, -(-session.hours_per_week // longest))


def travel_km(session: Session, *, km: float) -> int:
    """Whole kilometres travelled for the session: both ways, every lesson day of every week."""
    return round(2 * km * trips_per_week(session)) * session.weeks


def barrier_sentences(barriers: int, *, session: Session, training: Training, person: Person, km: float) -> tuple[Text, ...]:
    """Why this person cannot follow the session now, one sentence per barrier."""
    sentences = {
        Barrier.PAST: Text(nl="inschrijven kan niet meer", en="enrolment is over"),
        Barrier.DISTANCE: Text(
            nl=f"{km:.0f} km van huis, verder dan uw {person.max_distance_km} km",
            en=f"{km:.0f} km from home, further than your {person.max_distance_km} km",
        ),
        Barrier.AVAILABILITY: Text(
            nl="de lessen vallen buiten uw beschikbare tijd", en="the lessons fall outside the time you have"
        ),
        Barrier.PLACES: Text(
            nl=f"geen plaatsen vrij (stand {session.as_of:%d/%m/%Y})", en=f"no places left (as of {session.as_of:%d/%m/%Y})"
        ),
        Barrier.ADMISSION: _admission_sentence(training, session=session, person=person),
        Barrier.DATES: Text(
            nl=f"start op {session.starts_on:%d/%m/%Y}, buiten uw periode",
            en=f"starts on {session.starts_on:%d/%m/%Y}, outside your period",
        ),
    }
    return tuple(sentence for barrier, sentence in sentences.items() if barriers & barrier)


def _admission_sentence(training: Training, *, session: Session, person: Person) -> Text:
    failed = [a for a in session_admission(training, person=person, session=session) if a.answer is Answer.NOT_MET]
    return Text(
        nl="niet voldaan: " + ", ".join(answer.sentence.nl for answer in failed),
        en="not met: " + ", ".join(answer.sentence.en for answer in failed),
    )


def _bit(barrier: Barrier, where: NDArray[np.bool_]) -> NDArray[np.uint8]:
    return np.where(where, np.uint8(barrier), np.uint8(0))


def _availability_bits(offer: Offer, availability: Availability) -> NDArray[np.uint8]:
    fits = np.isin(offer.slots, [SLOTS.index(slot) for slot in availability.slots])
    if availability.hours_per_week is not None:
        fits &= offer.hours_per_week <= availability.hours_per_week
    bits = _bit(Barrier.AVAILABILITY, ~fits)
    if availability.from_date is not None:
        bits |= _bit(Barrier.DATES, offer.starts < availability.from_date.toordinal())
    return bits


def _distances(offer: Offer, person: Person) -> NDArray[np.float64]:
    online = np.isnan(offer.latitude)
    if person.residence is None:
        return np.where(online, 0.0, np.nan)
    home = person.residence.coordinates
    phi, phi_home = np.radians(offer.latitude), np.radians(home.latitude)
    half_phi, half_lambda = (phi - phi_home) / 2, np.radians(offer.longitude - home.longitude) / 2
    a = np.sin(half_phi) ** 2 + np.cos(phi_home) * np.cos(phi) * np.sin(half_lambda) ** 2
    km = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(a))
    return np.where(online, 0.0, km)
