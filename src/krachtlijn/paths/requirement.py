"""What would it take to let one condition go: how far, which hours, which session, which admission, which day?"""

from collections.abc import Iterable, Sequence

from krachtlijn.kernel.money import HOURS_SCALE
from krachtlijn.kernel.text import Text
from krachtlijn.paths.instance import Candidate
from krachtlijn.paths.offer import SLOTS
from krachtlijn.paths.reach import Reach, session_admission
from krachtlijn.paths.relaxation import Condition, Relaxation
from krachtlijn.paths.selection import Selection
from krachtlijn.people.profile import DaySlot
from krachtlijn.training.admission import Answer
from krachtlijn.training.session import Session

MOST_NAMED = 3
"""So many trainings are named; of the others the number is told."""

_SLOT_WORDS = {
    DaySlot.DAY: Text(nl="overdag", en="by day"),
    DaySlot.EVENING: Text(nl="’s avonds", en="in the evening"),
    DaySlot.WEEKEND: Text(nl="in het weekend", en="at the weekend"),
}


def requirement(selection: Selection, *, reach: Reach, relaxation: Relaxation, chosen: Sequence[Candidate]) -> Text | None:
    """What the chosen sessions ask that the condition kept away; None when they ask nothing of that kind."""
    condition = relaxation.condition
    if condition is Condition.SUBJECT:
        return _titles(selection, [c for c in chosen if c.training in selection.off_subject])
    if condition is Condition.AVAILABILITY:
        return _time(selection, chosen)
    kept_away = [c for c in chosen if int(reach.barriers[c.session]) & relaxation.barrier]
    if not kept_away:
        return None
    if condition is Condition.DISTANCE:
        far = max(float(reach.km[c.session]) for c in kept_away)
        return Text(nl=f"lessen tot {far:.0f} km van huis", en=f"lessons up to {far:.0f} km from home")
    if condition is Condition.ADMISSION:
        return _admission(selection, kept_away)
    if condition is Condition.PLACES:
        full = _titles(selection, kept_away)
        return Text(nl=f"een plaats in {full.nl}", en=f"a place in {full.en}") if full else None
    return _dates(selection, kept_away)


def _time(selection: Selection, chosen: Sequence[Candidate]) -> Text | None:
    availability = selection.person.availability
    if availability is None:
        return None
    others = [_SLOT_WORDS[slot] for i, slot in enumerate(SLOTS) if slot not in availability.slots and _runs_in(i, chosen)]
    parts = [Text(nl="les " + " en ".join(t.nl for t in others), en="lessons " + " and ".join(t.en for t in others))] * bool(
        others
    )
    load = max((_weekly_load(chosen, day=c.start) for c in chosen), default=0)
    if availability.hours_per_week is not None and load > availability.hours_per_week:
        hours = -(-load // HOURS_SCALE)
        parts.append(Text(nl=f"tot {hours} uur les per week", en=f"up to {hours} hours of lessons a week"))
    return Text(nl=", ".join(t.nl for t in parts), en=", ".join(t.en for t in parts)) if parts else None


def _runs_in(slot: int, chosen: Iterable[Candidate]) -> bool:
    return any(candidate.slot == slot for candidate in chosen)


def _weekly_load(chosen: Iterable[Candidate], *, day: int) -> int:
    return sum(candidate.hours_per_week for candidate in chosen if candidate.start <= day <= candidate.end)


def _admission(selection: Selection, kept_away: Iterable[Candidate]) -> Text:
    asked: dict[Text, None] = {}
    for candidate in kept_away:
        training, session = selection.offer.trainings[candidate.training], _session(selection, candidate)
        answers = session_admission(training, person=selection.person, session=session)
        asked |= {answer.sentence: None for answer in answers if answer.answer is Answer.NOT_MET}
    return Text(nl="; ".join(text.nl for text in asked), en="; ".join(text.en for text in asked))


def _dates(selection: Selection, kept_away: Iterable[Candidate]) -> Text:
    starts = [_session(selection, candidate).starts_on for candidate in kept_away]
    first, last = min(starts), max(starts)
    availability = selection.person.availability
    if availability is not None and availability.from_date is not None and first < availability.from_date:
        return Text(nl=f"beginnen op {first:%d/%m/%Y}", en=f"starting on {first:%d/%m/%Y}")
    return Text(nl=f"lessen die pas op {last:%d/%m/%Y} beginnen", en=f"lessons that start only on {last:%d/%m/%Y}")


def _titles(selection: Selection, candidates: Sequence[Candidate]) -> Text | None:
    if not candidates:
        return None
    titles = [selection.offer.trainings[candidate.training].title for candidate in candidates]
    named, more = titles[:MOST_NAMED], len(titles) - MOST_NAMED
    nl, en = ", ".join(f"‘{t.nl}’" for t in named), ", ".join(f"‘{t.en}’" for t in named)
    return Text(nl=f"{nl} en nog {more}", en=f"{en} and {more} more") if more > 0 else Text(nl=nl, en=en)


def _session(selection: Selection, candidate: Candidate) -> Session:
    return selection.offer.sessions[candidate.session]
