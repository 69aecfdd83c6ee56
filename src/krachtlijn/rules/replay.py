"""Repeat an old decision from its receipt, and say what has changed: in the receipt, in the rule, or in the outcome."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.receipt import Receipt, seals_of
from krachtlijn.rules.unit import Unit

Archive = Callable[[str], Instrument | None]
_NOT_A_RECEIPT = Text(
    nl="Dit is geen bewijs van een beslissing; geef het bestand dat u bij de beslissing kreeg (bewijs.json).",
    en="This is no receipt of a decision; give the file that came with the decision (bewijs.json).",
)


class Finding(StrEnum):
    """What replaying one receipt gave."""

    SAME = "same"
    ALTERED = "altered"
    DIFFERENT = "different"
    NOT_ARCHIVED = "not_archived"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """The finding for one receipt; `parts` names what was altered or came out otherwise, `changed_since` what the rule of today
    has otherwise (steps by name, values by key and first day), `outcome_today` what today's rule says of the same facts and day.
    """

    receipt_id: str
    instrument: str
    finding: Finding
    parts: tuple[str, ...] = ()
    changed_since: tuple[str, ...] = ()
    outcome_today: Outcome | None = None


def replay(document: Mapping[str, Any], *, archive: Archive, today: Instrument | None = None) -> Replay:
    """Decide again with the archived definition, and compare to the last bit.

    `today` is the instrument as it is now; without it nothing is said of what changed since. Raises `InvalidInput` for
    something that is no receipt.
    """
    _check_is_receipt(document)
    unproved = tuple(sorted({"definition_hash", "seals"} - set(document)))
    nothing = Replay(receipt_id=str(document["id"]), instrument=str(document["instrument"]), finding=Finding.SAME)
    if unproved:  # a receipt of before definitions were archived
        return replace(nothing, finding=Finding.NOT_ARCHIVED, parts=unproved)
    altered = _altered(document)
    if altered:
        return replace(nothing, finding=Finding.ALTERED, parts=altered)
    archived = archive(document["definition_hash"])
    if archived is None:
        return replace(nothing, finding=Finding.NOT_ARCHIVED, parts=("definition_hash",))
    differing = _differing(document, _again(document, instrument=archived).to_unsealed_document())
    changed = tuple(_changes(archived, today)) if today else ()
    return replace(
        nothing,
        finding=Finding.DIFFERENT if differing else Finding.SAME,
        parts=differing,
        changed_since=changed,
        outcome_today=_outcome_today(document, today) if today and changed else None,
    )


def _check_is_receipt(document: Mapping[str, Any]) -> None:
    wanted = {"id": str, "instrument": str, "on": str, "facts": Mapping, "parameters": list, "steps": list, "assumed": bool}
    if not isinstance(document, Mapping) or not all(isinstance(document.get(name), kind) for name, kind in wanted.items()):
        raise InvalidInput(_NOT_A_RECEIPT)
    if not isinstance(document.get("seals", {}), Mapping):
        raise InvalidInput(_NOT_A_RECEIPT)


def _altered(document: Mapping[str, Any]) -> tuple[str, ...]:
    try:
        found = seals_of(document)
    except (KeyError, TypeError, AttributeError) as fault:
        raise InvalidInput(_NOT_A_RECEIPT) from fault
    return _parted(found, document["seals"])


def _facts(document: Mapping[str, Any], instrument: Instrument) -> dict[str, Fact]:
    asked = instrument.question_by_name
    return {
        name: _day(value) if name in asked and asked[name].unit is Unit.DATE else value
        for name, value in document["facts"].items()
    }


def _day(text: object) -> date:
    try:
        return date.fromisoformat(str(text))
    except ValueError as fault:
        raise InvalidInput(_NOT_A_RECEIPT) from fault


def _again(document: Mapping[str, Any], *, instrument: Instrument) -> Receipt:
    decision = decide(instrument, _facts(document, instrument), on=_day(document["on"]))
    return (decision.if_unchanged or decision).receipt if document["assumed"] else decision.receipt


def _differing(document: Mapping[str, Any], again: Mapping[str, Any]) -> tuple[str, ...]:
    """The parts that came out otherwise; the seals of the document were found to be those of its content."""
    if again == {name: part for name, part in document.items() if name != "seals"}:
        return ()
    return _parted(document["seals"], seals_of(again)) or ("id",)


def _parted(before: Mapping[Any, str], after: Mapping[Any, str]) -> tuple[Any, ...]:
    """The names, in order, of which only one side has a hash or both have another."""
    if before == after:
        return ()
    return tuple(name for name in sorted({*before, *after}) if before.get(name) != after.get(name))


def _changes(archived: Instrument, today: Instrument) -> Iterator[str]:
    if archived.definition_hash == today.definition_hash:
        return
    named = [f"steps:{name}" for name in _parted(archived.step_hashes, today.step_hashes)]
    named += [f"parameters:{key} {day}" for key, day in _parted(archived.parameter_hashes, today.parameter_hashes)]
    named += ["limit_terms"] if archived.limit_terms != today.limit_terms else []
    yield from named or ["definition"]


def _outcome_today(document: Mapping[str, Any], today: Instrument) -> Outcome | None:
    """What today's rule says, or None when it asks other facts."""
    try:
        return decide(today, _facts(document, today), on=_day(document["on"])).outcome
    except InvalidInput:
        return None
