"""The last days of a kept decision as a page reads them: who must do what before which day, and what happens after it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from krachtlijn.kernel.text import Text
from krachtlijn.rules.term import Lateness, lateness_history


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow:
    """One last day in words. `closed` says why offices are closed on it; `safe_on` is then the last working day before."""

    what: Text
    who: Text
    first_day: date | None
    on: date
    safe_on: date
    closed: Text | None
    label: Text
    late: Text
    is_kind_confirmed: bool
    counting: Text
    since: Text | None
    source: str

    @property
    def is_link(self) -> bool:
        """Whether the source is an address."""
        return self.source.startswith(("https://", "http://"))

    @property
    def is_strict(self) -> bool:
        """Whether too late is lost."""
        return self.label == Lateness.FORFEITS.label


def deadline_rows(document: Mapping[str, Any]) -> tuple[DeadlineRow, ...]:
    """The last days in a decision document; one that was kept before it told whom a day binds has none to show."""
    return tuple(_row(row) for row in document["deadlines"] if "bound" in row)


def _row(row: Mapping[str, Any]) -> DeadlineRow:
    return DeadlineRow(
        what=_text(row["what"]),
        who=_text(row["who"]),
        first_day=date.fromisoformat(row["first_day"]) if row["first_day"] else None,
        on=date.fromisoformat(row["on"]),
        safe_on=date.fromisoformat(row["safe_on"]),
        closed=_text(row["closed"]) if row["closed"] else None,
        label=Lateness(row["kind"]).label,
        late=_text(row["late"]),
        is_kind_confirmed=row["is_kind_confirmed"],
        counting=_text(row["counting"]),
        since=_since(row["since"]),
        source=row["source"],
    )


def _since(rows: Iterable[Mapping[str, Any]]) -> Text | None:
    parts = [(Lateness(row["kind"]), date.fromisoformat(row["valid_from"])) for row in rows]
    return lateness_history(parts) if parts else None


def _text(document: Mapping[str, str]) -> Text:
    return Text(nl=document["nl"], en=document["en"])
