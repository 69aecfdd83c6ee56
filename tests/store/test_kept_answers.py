"""Kept paths and decisions are read back by their holder and nobody else, and forgotten on time."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from factories.people import make_demo_people
from factories.toy_instrument import TOY
from krachtlijn.kernel.errors import NotAllowed, NotFound
from krachtlijn.people.actor import OPERATOR, VISITOR, Actor, Role
from krachtlijn.people.holder import KEEP_ANONYMOUS, KEEP_PERSON, holder_of, holder_of_person
from krachtlijn.store.audit.queries import latest_changes
from krachtlijn.store.paths.actions import forget_old_paths, keep_path
from krachtlijn.store.paths.queries import kept_path, kept_paths
from krachtlijn.store.rules.actions import forget_old_decisions, keep_decision
from krachtlijn.store.rules.models import DecisionReceipt
from krachtlijn.store.rules.queries import kept_decision, kept_decisions

pytestmark = pytest.mark.django_db
ON = date(2026, 11, 23)
MINE = holder_of(VISITOR, session_secret="s1")
OTHERS = holder_of(VISITOR, session_secret="s2")
DECISION = {"instrument": "opleidingscheque", "outcome": "granted", "basis": "in_force"}


def keep(by=VISITOR, holder=MINE):
    return keep_path(by=by, on=ON, holder=holder, goal="lasser", document={"steps": []}, is_synthetic=True)


def keep_a_decision(*, receipt_id, holder, by=VISITOR):
    return keep_decision(
        by=by,
        asked_on=ON,
        on=ON,
        holder=holder,
        receipt_id=receipt_id,
        document=DECISION,
        instrument=TOY,
        is_synthetic=True,
    )


def test_only_the_holder_reads_a_path():
    path_id = keep()
    assert kept_path(path_id, holder=MINE).document == {"steps": []}
    for holder, wanted in ((OTHERS, path_id), (MINE, uuid4())):
        with pytest.raises(NotFound):
            kept_path(wanted, holder=holder)
    assert kept_paths(holder=OTHERS) == ()


def test_the_same_question_with_the_same_answer_is_kept_once_and_is_the_newest_again():
    def path(goal="lasser", on=ON, holder=MINE, **document):
        return keep_path(by=VISITOR, on=on, holder=holder, goal=goal, document={"steps": [], **document}, is_synthetic=True)

    first, other = path(), path(steps=[1])
    assert path() == first
    assert [kept.id for kept in kept_paths(holder=MINE)] == [str(first), str(other)]
    assert len({first, other, path(goal="metselaar"), path(on=ON + timedelta(days=1)), path(holder=OTHERS)}) == 5
    kept = [change for change in latest_changes(by=OPERATOR) if change.action == "keep_path"]
    assert len(kept) == 5


def test_a_citizen_keeps_longer_than_a_session():
    citizen = Actor(role=Role.CITIZEN, name="An", person_id="p-an")
    own = holder_of(citizen, session_secret="s1")
    anonymous, person = keep(), keep(by=citizen, holder=own)
    after = ON + KEEP_ANONYMOUS + timedelta(days=1)
    assert forget_old_paths(by=OPERATOR, on=after) == 1
    with pytest.raises(NotFound):
        kept_path(anonymous, holder=MINE)
    assert kept_path(person, holder=own).goal == "lasser"
    with pytest.raises(NotAllowed):
        forget_old_paths(by=citizen, on=after)


def test_a_path_an_adviser_plans_for_a_person_is_kept_as_long_as_the_own_paths():
    adviser = make_demo_people()["adviser"]
    own = holder_of_person("p-an")
    path_id = keep(by=adviser, holder=own)
    assert kept_path(path_id, holder=own).keep_until == ON + KEEP_PERSON
    assert kept_path(keep(by=adviser), holder=MINE).keep_until == ON + KEEP_ANONYMOUS


def test_the_same_decision_is_kept_once_per_holder():
    for holder in (MINE, MINE, OTHERS):
        keep_a_decision(holder=holder, receipt_id="ab" * 32)
    assert len(kept_decisions(holder=MINE)) == 1
    assert kept_decision("ab" * 32, holder=OTHERS).outcome == "granted"
    with pytest.raises(NotFound):
        kept_decision("cd" * 32, holder=MINE)
    assert forget_old_decisions(by=OPERATOR, on=ON + KEEP_ANONYMOUS) == 0
    assert forget_old_decisions(by=OPERATOR, on=ON + KEEP_ANONYMOUS + timedelta(days=1)) == 2
    assert not DecisionReceipt.objects.exists()


def test_nobody_keeps_an_answer_for_somebody_else():
    actors = make_demo_people()
    other = holder_of_person("p-an")
    keep(by=actors["adviser"], holder=other)
    for stranger in (VISITOR, actors["p-bo"], actors["stranger"], actors["employer"]):
        with pytest.raises(NotAllowed):
            keep(by=stranger, holder=other)
        with pytest.raises(NotAllowed):
            keep_a_decision(by=stranger, holder=other, receipt_id="ef" * 32)
