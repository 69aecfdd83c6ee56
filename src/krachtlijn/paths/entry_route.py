"""By which door does somebody enter an occupation: is it open, is a qualification asked, or does a law guard it?

The table `entry_routes.toml` holds one row per ISCO-08 group with its source and date; the most specific row wins. What the
table does not hold is `unknown` and says so: an occupation is never open because nobody looked. ESCO's own mark for
regulated professions is no guide (it stands on 16 of 3,043 occupations).
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import Any

from krachtlijn.kernel.ids import IscoCode, isco_code
from krachtlijn.kernel.text import Text
from krachtlijn.paths.competence import code_key, code_keys

GENERAL_KNOWLEDGE = "algemene kennis, na te kijken"

_UNKNOWN_SENTENCE = Text(
    nl="We hebben niet nagekeken of dit beroep een diploma of vergunning vraagt. Vraag het na voor u begint.",
    en="We have not checked whether this occupation asks for a diploma or a licence. Ask before you start.",
)
_PRESUMED = Text(
    nl="Vermoedelijk gereglementeerd, niet bevestigd: vraag na bij {ask}.",
    en="Probably regulated, not confirmed: ask {ask}.",
)
_UNCONFIRMED = Text(
    nl="Deze regel komt uit algemene kennis en is nog niet nagekeken bij de bron.",
    en="This rule comes from general knowledge and has not been checked at its source yet.",
)


class RouteKind(StrEnum):
    """The kind of door to an occupation."""

    OPEN = "open"
    QUALIFICATION = "qualification"
    REGULATED = "regulated"
    PRESUMED = "presumed"
    UNKNOWN = "unknown"


_BARRING = frozenset({RouteKind.QUALIFICATION, RouteKind.REGULATED})


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRoute:
    """One row: who may enter the occupations of an ISCO-08 group.

    Any one group of `accepted` suffices, and all codes of that group are needed. `often_asked` are qualifications that
    employers ask without having to, or that are probably asked. `is_sourced` tells whether a law or a published page says it;
    a row without one never bars a person. `ask` is whom to ask when the row is presumed. `valid_from` is the date of the named
    law; the row was last looked at on `as_of`.
    """

    isco: str
    kind: RouteKind
    sentence: Text
    accepted: tuple[frozenset[str], ...] = ()
    often_asked: tuple[str, ...] = ()
    source: str = ""
    is_sourced: bool = False
    ask: Text | None = None
    valid_from: date | None = None
    as_of: date | None = None

    @property
    def asks_proof(self) -> bool:
        """Whether nobody enters without a qualification or licence."""
        return self.kind in _BARRING

    @property
    def caution(self) -> Text | None:
        """What to say beside a row that no law or published page confirms."""
        if self.ask is not None:
            return Text(nl=_PRESUMED.nl.format(ask=self.ask.nl), en=_PRESUMED.en.format(ask=self.ask.en))
        return None if self.is_sourced or self.kind is RouteKind.UNKNOWN else _UNCONFIRMED

    def still_needed(self, held: Iterable[str]) -> tuple[frozenset[str], ...]:
        """Per accepted group the codes the person still lacks; empty when nothing is asked or one group is complete."""
        if not self.asks_proof:
            return ()
        keys = code_keys(held)
        lacking = [frozenset(code for code in group if code_key(code) not in keys) for group in self.accepted]
        return () if not all(lacking) else tuple(sorted(set(lacking), key=lambda group: (len(group), sorted(group))))


def entry_route(isco: IscoCode, *, on: date, table: Iterable[EntryRoute] | None = None) -> EntryRoute:
    """The most specific row for the ISCO-08 code that holds on the day, or an `unknown` route that says so."""
    rows = entry_routes() if table is None else table
    fitting = [row for row in rows if isco.startswith(row.isco) and (row.valid_from is None or row.valid_from <= on)]
    best = max(fitting, key=lambda row: (len(row.isco), row.valid_from or date.min), default=None)
    return best or EntryRoute(isco=isco, kind=RouteKind.UNKNOWN, sentence=_UNKNOWN_SENTENCE)


@lru_cache(maxsize=1)
def entry_routes() -> tuple[EntryRoute, ...]:
    """The project's own table, in order of ISCO-08 code."""
    text = files("krachtlijn.paths").joinpath("entry_routes.toml").read_text(encoding="utf-8")
    return parse_entry_routes(text)


def parse_entry_routes(text: str) -> tuple[EntryRoute, ...]:
    """Rows of an entry route table in TOML.

    Raises `InvalidInput` for a code that is no ISCO-08 code, ValueError for an unknown kind, a kind that asks proof but accepts
    none or has no source, and a presumed row that does not say whom to ask.
    """
    document = tomllib.loads(text)
    as_of = document["as_of"]
    rows = [_row(code, row, as_of=as_of) for row in document["route"] for code in row["isco"]]
    return tuple(sorted(rows, key=lambda row: (row.isco, row.valid_from or date.min)))


def _row(code: str, row: Mapping[str, Any], *, as_of: date) -> EntryRoute:
    kind = RouteKind(row["kind"])
    accepted = tuple(frozenset(group) for group in row.get("accepted", ()))
    published = [row[key] for key in ("law", "page") if key in row]
    if (kind in _BARRING) != bool(accepted):
        raise ValueError(f"entry route {code}: kind {kind} and the accepted proofs contradict each other")
    if kind in _BARRING and not published:
        raise ValueError(f"entry route {code}: only a row with a law or a published page bars; make it presumed")
    if (kind is RouteKind.PRESUMED) != ("ask_nl" in row):
        raise ValueError(f"entry route {code}: a presumed row, and no other, says whom to ask")
    return EntryRoute(
        isco=isco_code(code),
        kind=kind,
        sentence=Text(nl=row["nl"], en=row["en"]),
        accepted=accepted,
        often_asked=tuple(row.get("often_asked", ())),
        source="; ".join(published) or row.get("source", GENERAL_KNOWLEDGE),
        is_sourced=bool(published),
        ask=Text(nl=row["ask_nl"], en=row["ask_en"]) if "ask_nl" in row else None,
        valid_from=row.get("valid_from"),
        as_of=as_of,
    )
