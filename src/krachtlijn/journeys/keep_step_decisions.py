"""Plan a path and keep it together with the decisions on rights of its steps, so that every amount leads to its proof."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from krachtlijn.journeys.decide_right import keep
from krachtlijn.journeys.path_document import path_document
from krachtlijn.journeys.plan_path import PathAnswer, plan_path
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.paths.instance import Order
from krachtlijn.people.actor import Actor
from krachtlijn.people.holder import Holder
from krachtlijn.people.profile import Person
from krachtlijn.store.paths.actions import keep_path


def plan_and_keep_with_decisions(
    *, person: Person, goal: ConceptUri | str, on: date, order: Order, by: Actor, holder: Holder
) -> UUID:
    """Plan, keep the path and each decision its steps rest on; returns the id of the path. Raises as `plan_path`."""
    return keep_answer(plan_path(person=person, goal=goal, on=on, order=order, by=by), by=by, holder=holder)


@transaction.atomic
def keep_answer(answer: PathAnswer, *, by: Actor, holder: Holder) -> UUID:
    """Keep the document of a path and exactly the decisions planning made for its steps; returns the id of the path.

    Raises `NotAllowed` for a holder who is somebody else and gave no mandate, `RuntimeError` when the document names a
    receipt that is not among those decisions (a fault of ours); then nothing is kept.
    """
    document = path_document(answer)
    path_id = keep_path(
        by=by,
        on=answer.on,
        holder=holder,
        goal=answer.goal.occupation.name.name_in("nl"),
        document=document,
        is_synthetic=answer.is_synthetic,
    )
    kept = {
        keep(
            made.decision,
            instrument=made.instrument,
            asked_on=answer.on,
            by=by,
            holder=holder,
            is_synthetic=answer.is_synthetic,
        )
        for made in answer.decisions
    }
    _check_receipts(document, kept=kept)
    return path_id


def _check_receipts(document: Mapping[str, Any], *, kept: Collection[str]) -> None:
    named = {(step["number"], right["instrument"], right["receipt_id"]) for step in document["steps"] for right in step["rights"]}
    lost = sorted((number, instrument) for number, instrument, receipt_id in named if receipt_id not in kept)
    if lost:
        steps = ", ".join(f"{instrument} of step {number}" for number, instrument in lost)
        raise RuntimeError(f"no decision was kept for {steps}")
