"""Read the last days of a decision or a kept path from its document: for a page, a table, or a calendar file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.icalendar import DayEvent, calendar_text
from krachtlijn.kernel.text import Text
from krachtlijn.rules.term import Bound, Lateness, lateness_history
from krachtlijn.rules.unit import Unit, format_scalar

DOMAIN = "krachtlijn"
_NONE = Text(
    nl="Hier horen geen laatste dagen bij: er is niets om in een agenda te zetten.",
    en="No last days belong here: there is nothing to put in a calendar.",
)
_ASSUMED = Text(
    nl="Dit is een veronderstelling: niemand heeft bevestigd dat de regel voor deze dag nog zo is.",
    en="This is an assumption: nobody has confirmed that the rule is still so for this day.",
)
_UNCONFIRMED_KIND = Text(
    nl="Wat te laat betekent, is voor deze dag niet bevestigd; reken op het strengste.",
    en="What too late means is not confirmed for this day; count on the strictest.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """One last day in words; `closed` says why offices are closed on it, `safe_on` is then the last working day before.

    `is_assumed`: it holds only if a rule that nobody confirmed stays as it was.
    """

    name: str
    what: Text
    bound: Bound
    who: Text
    first_day: date | None
    on: date
    safe_on: date
    closed: Text | None
    kind: Lateness
    late: Text
    counting: Text
    since: Text | None
    source: str
    is_assumed: bool

    @property
    def is_link(self) -> bool:
        """Whether the source is an address."""
        return self.source.startswith(("https://", "http://"))


def deadline_rows(document: Mapping[str, Any], *, is_assumed: bool = False) -> tuple[DeadlineRow, ...]:
    """The last days in a decision document, in order of the day; those kept before days told whom they bind are left out."""
    return tuple(_row(row, is_assumed=is_assumed) for row in document["deadlines"] if "bound" in row)


def every_deadline(document: Mapping[str, Any]) -> tuple[DeadlineRow, ...]:
    """The last days of the decision, or those that would hold if the rule did not change."""
    assumed = document.get("if_unchanged")
    return (*deadline_rows(document), *(deadline_rows(assumed, is_assumed=True) if assumed else ()))


def _row(row: Mapping[str, Any], *, is_assumed: bool) -> DeadlineRow:
    late, history = _text(row["late"]), [(Lateness(one["kind"]), date.fromisoformat(one["valid_from"])) for one in row["since"]]
    return DeadlineRow(
        name=row["name"],
        what=_text(row["what"]),
        bound=Bound(row["bound"]),
        who=_text(row["who"]),
        first_day=date.fromisoformat(row["first_day"]) if row["first_day"] else None,
        on=date.fromisoformat(row["on"]),
        safe_on=date.fromisoformat(row["safe_on"]),
        closed=_text(row["closed"]) if row["closed"] else None,
        kind=Lateness(row["kind"]),
        late=late if row["is_kind_confirmed"] else _joined((late, _UNCONFIRMED_KIND)),
        counting=_text(row["counting"]),
        since=lateness_history(history) if history else None,
        source=row["source"],
        is_assumed=is_assumed,
    )


def _text(document: Mapping[str, str]) -> Text:
    return Text(nl=document["nl"], en=document["en"])


def _joined(sentences: Iterable[Text], separator: str = " ") -> Text:
    every = tuple(sentences)
    return Text(nl=separator.join(text.nl for text in every), en=separator.join(text.en for text in every))


def decision_events(
    document: Mapping[str, Any], *, title: Text, receipt_id: str, on: date, language: str
) -> tuple[DayEvent, ...]:
    """The last days of one decision as events; the same receipt and term give the same event."""
    return tuple(
        DayEvent(
            uid=_uid(receipt_id, row.name),
            stamp=on,
            day=row.on,
            title=f"{title.in_language(language)}: {row.what.in_language(language)}",
            description=_description(row).in_language(language),
            is_tentative=row.is_assumed,
        )
        for row in every_deadline(document)
    )


def path_events(document: Mapping[str, Any], *, path_id: str, on: date, language: str) -> tuple[DayEvent, ...]:
    """The last days of a kept path as events; one that a decision asks is the same event as in the calendar of that decision."""
    return tuple(
        DayEvent(
            uid=_uid(row["receipt_id"], row["term"]) if row.get("receipt_id") else _uid(path_id, _mark(row)),
            stamp=on,
            day=date.fromisoformat(row["on"]),
            title=_text(row["act"]).in_language(language),
            description=_step(row["step"]).in_language(language),
        )
        for row in document["deadlines"]
    )


def calendar_file(events: Iterable[DayEvent], *, language: str) -> str:
    """The events as an iCalendar file. Raises `NotFound` when there is none."""
    every = tuple(sorted(events, key=lambda event: (event.day, event.uid)))
    if not every:
        raise NotFound(_NONE)
    return calendar_text(every, language=language)


def _uid(owner: str, name: str) -> str:
    return f"{owner}.{name}@{DOMAIN}"


def _mark(row: Mapping[str, Any]) -> str:
    return sha256(f"{row['on']} {row['step']} {row['act']['nl']}".encode()).hexdigest()[:16]


def _step(number: int | None) -> Text:
    if number is None:
        return Text(nl="Uw pad op Krachtlijn.", en="Your path on Krachtlijn.")
    return Text(nl=f"Stap {number} van uw pad op Krachtlijn.", en=f"Step {number} of your path on Krachtlijn.")


def _description(row: DeadlineRow) -> Text:
    lines = [Text(nl=f"Wie: {row.who.nl}.", en=f"Who: {row.who.en}.")]
    if row.is_assumed:
        lines.insert(0, _ASSUMED)
    if row.closed:
        safe, closed = _day(row.safe_on), row.closed
        lines.append(
            Text(
                nl=f"Deze dag is gesloten ({closed.nl}): doe het veilig ten laatste op {safe.nl}.",
                en=f"Offices are closed on this day ({closed.en}): to be safe, do it by {safe.en}.",
            )
        )
    if row.first_day:
        first = _day(row.first_day)
        lines.append(Text(nl=f"Het kan vanaf {first.nl}.", en=f"It is possible from {first.en}."))
    lines.append(row.late)
    lines.append(Text(nl=f"Zo geteld: {row.counting.nl}.", en=f"Counted so: {row.counting.en}."))
    lines.append(Text(nl=f"Bron: {row.source}", en=f"Source: {row.source}"))
    return _joined(lines, separator="\n")


def _day(day: date) -> Text:
    return Text(nl=format_scalar(day, Unit.DATE, "nl"), en=format_scalar(day, Unit.DATE, "en"))
