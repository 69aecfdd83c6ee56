"""Words and small forms for a document `path/1`: how an answer is marked, a day is written and a sum says where it comes from."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

Row = dict[str, Any]
ADMISSION: Mapping[str, tuple[object, str]] = {
    "met": (_("voldaan"), "good"),
    "not_met": (_("niet voldaan"), "bad"),
    "to_confirm": (_("te bevestigen bij de aanbieder"), "caution"),
}
OUTCOMES: Mapping[str, tuple[object, str]] = {
    "granted": (_("recht bevestigd"), "good"),
    "refused": (_("geen recht"), ""),
    "unknown": (_("nog niet zeker"), "caution"),
}


def day_of(iso: str | None) -> date | None:
    """A day of the document; None when it names none."""
    return date.fromisoformat(iso) if iso else None


def short_day(iso: str | None) -> str:
    """A day as 23/11/2026; nothing told is said as unknown."""
    day = day_of(iso)
    return f"{day.day}/{day.month}/{day.year}" if day else gettext("onbekend")


def ground_of(right: Mapping[str, Any], proof: Mapping[str, Any]) -> Row | None:
    """Article, source and first day of the reason that decides a right."""
    reason = next((row for row in proof["reasons"] if row["text"] == right["reason"]), None)
    if reason is None:
        return None
    return {"article": reason["article"], "source": reason["source"], "valid_from": day_of(reason["valid_from"])}


def origin_of(figure: Mapping[str, Any]) -> str:
    """Where a sum comes from, in words: how many amounts of which kind it adds up."""
    kinds = {
        "training": gettext("opleidingsaanbod"),
        "session": gettext("plaats van de sessies"),
        "decision": gettext("beslissingen over rechten"),
    }
    counts: dict[str, int] = {}
    for source in figure["sources"]:
        kind = kinds.get(source.split(":", 1)[0], source)
        counts[kind] = counts.get(kind, 0) + 1
    if not counts:
        return gettext("niets om op te tellen")
    return gettext("som van: %(parts)s") % {"parts": ", ".join(f"{kind} ({n})" for kind, n in counts.items())}
