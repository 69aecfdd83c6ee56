"""Plan a path and keep it together with the decisions on rights of its steps, so that every amount leads to its proof."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from krachtlijn.journeys.decide_right import decide_right, known_facts
from krachtlijn.journeys.plan_path import load_offer, plan_and_keep_path
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.paths.instance import Order
from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.store.paths.queries import kept_path


@transaction.atomic
def plan_and_keep_with_decisions(*, person: Person, goal: ConceptUri, on: date, order: Order, by: Actor, holder: Holder) -> UUID:
    """Plan, keep the path and each decision its steps rest on; returns the id of the path. Raises as `plan_path`."""
    path_id = plan_and_keep_path(person=person, goal=goal, on=on, order=order, by=by, holder=holder)
    kept = kept_path(path_id, holder=holder)
    for instrument, facts, day in _decided_facts(kept.document, person=person, on=on):
        decide_right(instrument, facts, asked_on=on, on=day, by=by, holder=holder, is_synthetic=kept.is_synthetic)
    return path_id


def _decided_facts(
    document: Mapping[str, Any], *, person: Person, on: date
) -> Iterator[tuple[Instrument, dict[str, Fact], date]]:
    """Per step and instrument the facts that planning used, and the day it decided for: the start of the session."""
    offer = load_offer(on)
    sessions = {session.id: session for session in offer.sessions}
    for step in document["steps"]:
        training, session = offer.trainings[offer.position[step["training"]["id"]]], sessions[step["session"]["id"]]
        for instrument in flemish_instruments():
            day = session.starts_on
            yield instrument, known_facts(instrument, person=person, training=training, session=session, on=day), day
