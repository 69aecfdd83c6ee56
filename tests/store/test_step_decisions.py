"""What planning decided for the steps of a path is what is kept, and no amount is without its proof."""

from dataclasses import replace

import pytest

from factories.citizen_pages import TECHNICIAN, offer_on_starter_taxonomy
from factories.region_taxonomy import ON
from krachtlijn.journeys.keep_step_decisions import keep_answer
from krachtlijn.journeys.plan_path import DecidedRights, plan_path
from krachtlijn.paths.instance import Order
from krachtlijn.paths.path import Infeasible
from krachtlijn.people.actor import VISITOR
from krachtlijn.people.holder import Holder
from krachtlijn.people.profile import Person, Status
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.store.paths.models import KeptPath
from krachtlijn.store.paths.queries import kept_path
from krachtlijn.store.rules.models import DecisionReceipt, KeptDecision
from krachtlijn.store.rules.queries import kept_decision, kept_decisions
from krachtlijn.store.taxonomy.queries import load_taxonomy

pytestmark = pytest.mark.django_db
HOLDER = Holder(mark="session:a")
PERSON = Person(id="p", status=Status.EMPLOYEE, is_synthetic=True)


@pytest.fixture
def offer():
    return offer_on_starter_taxonomy()


@pytest.fixture
def answer(offer):
    return plan_path(person=PERSON, goal=TECHNICIAN, on=ON, order=Order.CHEAPEST, by=VISITOR)


def test_an_answer_carries_one_decision_per_step_and_instrument(answer):
    steps = answer.outcome.path.steps
    instruments = [one for one in flemish_instruments().for_training if one.id != "kmo_portefeuille"]  # for the self-employed
    assert steps
    assert {"vlaams_opleidingsverlof", "opleidingscheque"} < {instrument.id for instrument in instruments}
    assert [(made.session, made.instrument.id) for made in answer.decisions] == [
        (step.session.id, instrument.id) for step in steps for instrument in instruments
    ]
    days = {step.session.id: step.session.starts_on for step in steps}
    assert all(made.decision.receipt.on == days[made.session] for made in answer.decisions)
    assert all(made.decision.instrument == made.instrument.id for made in answer.decisions)


def test_exactly_the_decisions_made_are_kept_and_every_amount_leads_to_one(answer):
    path_id = keep_answer(answer, by=VISITOR, holder=HOLDER)
    made = {one.decision.receipt.id for one in answer.decisions}
    assert {kept.receipt_id for kept in kept_decisions(holder=HOLDER, limit=100)} == made
    for number, step in enumerate(kept_path(path_id, holder=HOLDER).document["steps"]):
        assert step["rights"]
        for right in step["rights"]:
            kept = kept_decision(right["receipt_id"], holder=HOLDER)
            assert kept.instrument == right["instrument"]
            assert kept.decided_for == answer.outcome.path.steps[number].session.starts_on


def test_the_same_question_submitted_twice_keeps_one_path(answer, offer):
    again = plan_path(person=PERSON, goal=TECHNICIAN, on=ON, order=Order.CHEAPEST, by=VISITOR)
    assert keep_answer(again, by=VISITOR, holder=HOLDER) == keep_answer(answer, by=VISITOR, holder=HOLDER)
    other = plan_path(person=PERSON, goal=TECHNICIAN, on=ON, order=Order.FASTEST, by=VISITOR)
    assert keep_answer(other, by=VISITOR, holder=HOLDER) != keep_answer(answer, by=VISITOR, holder=HOLDER)


def test_a_path_whose_proof_is_not_there_is_not_kept(answer):
    with pytest.raises(RuntimeError, match="of step 1"):
        keep_answer(replace(answer, decisions=answer.decisions[1:]), by=VISITOR, holder=HOLDER)
    assert not KeptPath.objects.exists()
    assert not KeptDecision.objects.exists()
    assert not DecisionReceipt.objects.exists()


def test_without_a_path_there_is_nothing_to_decide(offer):
    answers = (
        plan_path(person=PERSON, goal=goal, on=ON, order=Order.FASTEST, by=VISITOR)
        for goal in sorted(load_taxonomy().occupations)
    )
    answer = next(one for one in answers if isinstance(one.outcome, Infeasible))
    assert answer.decisions == ()
    keep_answer(answer, by=VISITOR, holder=HOLDER)
    assert kept_decisions(holder=HOLDER) == ()


def test_a_session_nobody_asked_about_has_no_decisions(offer):
    rights = DecidedRights(person=PERSON, instruments=tuple(flemish_instruments()))
    with pytest.raises(KeyError):
        rights.decided_for(offer.sessions[0])
