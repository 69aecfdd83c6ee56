"""Repeat old decisions from their receipts, with the rules they were made with, beside the rules of today."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from krachtlijn.people.actor import Actor
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.replay import Replay, replay
from krachtlijn.store.rules.queries import archived_instrument, every_receipt


def replay_receipts(documents: Iterable[Mapping[str, Any]]) -> Iterator[Replay]:
    """Replay each receipt; a definition is looked for among the rules of today, then in the archive.

    Raises `InvalidInput` for a document that is no receipt.
    """
    today = flemish_instruments().by_id
    current = {instrument.definition_hash: instrument for instrument in today.values()}

    @cache
    def archive(definition_hash: str) -> Instrument | None:
        return current.get(definition_hash) or archived_instrument(definition_hash)

    for document in documents:
        yield replay(document, archive=archive, today=today.get(str(document.get("instrument"))))


def replay_kept(*, by: Actor) -> Iterator[Replay]:
    """Replay every decision that is kept. Raises `NotAllowed` for an actor without that task."""
    return replay_receipts(every_receipt(by=by))
