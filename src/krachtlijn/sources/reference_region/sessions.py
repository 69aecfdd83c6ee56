"""Sessions: dated runs of each training, spread over the window, fuller when sooner."""

from datetime import UTC, date, datetime, time, timedelta

import numpy as np

from krachtlijn.kernel.money import HOURS_SCALE, Hours
from krachtlijn.kernel.period import add_months
from krachtlijn.people.profile import DaySlot, Place
from krachtlijn.sources.reference_region.quota import quota_counts
from krachtlijn.sources.reference_region.trainings import OfferedTraining, pick_slot
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import TrainingKind

MONTHS_BEFORE = 12
MONTHS_AFTER = 18
SESSIONS_AT_LEAST = 3
_TERM_KINDS = {TrainingKind.HIGHER_EDUCATION, TrainingKind.GRADUAAT}
_TERM_STARTS = ((2, 8), (9, 14))


def draw_sessions(rng: np.random.Generator, *, count: int, on: date, offered: tuple[OfferedTraining, ...]) -> tuple[Session, ...]:
    """`count` sessions that start from 12 months before to 18 months after the day; short courses run more often."""
    amounts = SESSIONS_AT_LEAST + quota_counts(
        count - SESSIONS_AT_LEAST * len(offered), [_runs_weight(item.training.contact_hours) for item in offered]
    )
    first, last = add_months(on, -MONTHS_BEFORE), add_months(on, MONTHS_AFTER)
    as_of = datetime.combine(on, time(), tzinfo=UTC)
    sessions = []
    for item, amount in zip(offered, amounts, strict=True):
        starts = _draw_starts(rng, item=item, amount=int(amount), first=first, last=last)
        for i, starts_on in enumerate(starts):
            session_id = f"{item.training.id}-s{i + 1:02d}"
            sessions.append(_session(rng, session_id=session_id, item=item, starts_on=starts_on, on=on, as_of=as_of))
    return tuple(sessions)


def _runs_weight(contact_hours: Hours) -> float:
    length = contact_hours / HOURS_SCALE
    return 4.0 if length <= 40 else 2.0 if length <= 160 else 1.0 if length <= 600 else 0.6


def _draw_starts(rng: np.random.Generator, *, item: OfferedTraining, amount: int, first: date, last: date) -> list[date]:
    """One start in each equal part of the window, on a Monday; terms start mid September or early February."""
    days = (last - first).days
    starts = []
    for i in range(amount):
        day = first + timedelta(days=int((i + rng.random()) * days / amount))
        if item.training.kind in _TERM_KINDS:
            day = _nearest_term_start(day, first=first, last=last)
        elif day.month in {7, 8} and rng.random() < 0.7:
            day = date(day.year, 9, int(rng.integers(1, 20)))
        starts.append(_monday_inside(day, first=first, last=last))
    return starts


def _nearest_term_start(day: date, *, first: date, last: date) -> date:
    years = range(first.year, last.year + 1)
    starts = [date(year, month, start) for year in years for month, start in _TERM_STARTS]
    inside = [start for start in starts if first <= start <= last]
    return min(inside, key=lambda start: abs((start - day).days))


def _monday_inside(day: date, *, first: date, last: date) -> date:
    day = max(first, min(day, last - timedelta(days=5)))
    monday = day - timedelta(days=day.weekday())
    return monday if monday >= first else monday + timedelta(days=7)


def _session(
    rng: np.random.Generator, *, session_id: str, item: OfferedTraining, starts_on: date, on: date, as_of: datetime
) -> Session:
    slot = pick_slot(rng, item)
    weekly = min(item.hours_per_week[slot], item.training.contact_hours)
    weeks = -(-item.training.contact_hours // weekly)
    mode = _draw_mode(rng, may_be_online=item.may_be_online)
    capacity = int(rng.integers(20, 41)) if mode is Mode.ONLINE else int(rng.integers(8, 25))
    if slot is DaySlot.WEEKEND:
        starts_on += timedelta(days=5)
    return Session(
        id=session_id,
        training=item.training.id,
        starts_on=starts_on,
        ends_on=starts_on + timedelta(days=7 * (weeks - 1) + (1 if slot is DaySlot.WEEKEND else 4 if weekly > 800 else 2)),
        slot=slot,
        hours_per_week=Hours(weekly),
        mode=mode,
        place=None if mode is Mode.ONLINE else _pick_campus(rng, item),
        capacity=capacity,
        places_taken=_draw_places_taken(rng, capacity=capacity, days_ahead=(starts_on - on).days),
        as_of=as_of,
        enrol_before=starts_on - timedelta(days=int(rng.integers(3, 29))),
        is_synthetic=True,
    )


def _pick_campus(rng: np.random.Generator, item: OfferedTraining) -> Place:
    return item.provider.campuses[int(rng.integers(len(item.provider.campuses)))]


def _draw_mode(rng: np.random.Generator, *, may_be_online: bool) -> Mode:
    draw = rng.random()
    if not may_be_online:
        return Mode.BLENDED if draw < 0.08 else Mode.ON_SITE
    return Mode.ONLINE if draw < 0.22 else Mode.BLENDED if draw < 0.42 else Mode.ON_SITE


def _draw_places_taken(rng: np.random.Generator, *, capacity: int, days_ahead: int) -> int:
    """Seats taken: high for what has started, falling with the days to go; one in five soon-starting runs is full."""
    if days_ahead < 0:
        return min(capacity, round(capacity * float(rng.uniform(0.55, 1.05))))
    if days_ahead < 60 and rng.random() < 0.2:
        return capacity
    expected = 0.85 * np.exp(-days_ahead / 120)
    return int(rng.binomial(capacity, min(0.95, expected)))
