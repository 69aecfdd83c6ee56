"""Write days to remember as an iCalendar file (RFC 5545), so that any calendar can read them.

Lines end in CRLF and are folded at 75 octets (3.1); text is escaped (3.3.11); an event takes a whole day (3.8.2.4, VALUE=DATE).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

LONGEST_LINE = 75
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_NO_TEXT = dict.fromkeys((*(code for code in range(0x20) if code not in {0x09, 0x0A}), 0x7F))


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEvent:
    """A whole day to remember; `uid` is the same each time the same thing is written, so that a calendar replaces it.

    `stamp` is the day on which it was worked out. `is_tentative` when it is not certain.
    """

    uid: str
    stamp: date
    day: date
    title: str
    description: str
    is_tentative: bool = False


def calendar_text(events: Sequence[DayEvent], *, language: str) -> str:
    """The file; each event is announced a week before. Raises ValueError without events: a calendar holds at least one."""
    if not events:
        raise ValueError("a calendar holds at least one event")
    lines = (line for event in events for line in _event(event))
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Krachtlijn//Krachtlijn//{language.upper()}", "CALSCALE:GREGORIAN")
    return "".join(f"{folded}\r\n" for line in (*head, *lines, "END:VCALENDAR") for folded in _folded(line))


def _event(event: DayEvent) -> Iterator[str]:
    title = escaped(event.title)
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{event.stamp:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{title}"
    yield f"DESCRIPTION:{escaped(event.description)}"
    yield f"STATUS:{'TENTATIVE' if event.is_tentative else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{title}", "TRIGGER:-P1W", "END:VALARM")
    yield "END:VEVENT"


def escaped(text: str) -> str:
    r"""Text as a property value: special signs with a backslash, no control signs.

    >>> escaped("a, b; c")
    'a\\, b\\; c'
    """
    lines = "\n".join(text.splitlines())
    return lines.translate(_NO_TEXT).translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of at most 75 octets, no character cut in two; each next piece begins with a space."""
    piece, octets = "", 0
    for sign in line:
        size = len(sign.encode())
        if octets + size > LONGEST_LINE:
            yield piece
            piece, octets = " ", 1
        piece += sign
        octets += size
    yield piece
