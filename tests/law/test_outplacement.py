"""Outplacement: the employment cell is never answered by another regime, and no dismissal has two regimes at once."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from krachtlijn.people.profile import Person, Region, Status
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.expression.leaf import Undecided
from krachtlijn.rules.registry import facts_of, flemish_instruments

REGISTRY = flemish_instruments()
CELL = REGISTRY.get("outplacement_tewerkstellingscel")
INDIVIDUAL = tuple(REGISTRY.get(f"outplacement_{name}") for name in ("opzeg", "verbrekingsvergoeding", "45plus"))
FUND = REGISTRY.get("sociaal_interventiefonds")
ON = date(2024, 3, 1)
DAYS = st.dates(date(1955, 1, 1), date(2024, 3, 1))
DISMISSALS = st.fixed_dictionaries(
    {},
    optional={
        "contract_end": st.sampled_from(["dismissed", "dismissed", "urgent_reason", "other"]),
        "dismissal_settlement": st.sampled_from(["notice_worked", "in_lieu", "notice_then_in_lieu"]),
        "notice_weeks": st.integers(25, 35),
        "enrolled_in_employment_cell": st.booleans(),
        "collective_dismissal": st.booleans(),
        "employer_staff": st.integers(18, 23),
        "dismissed_by_private_employer": st.just(value=True),
        "may_retire": st.just(value=False),
        "birth_date": DAYS,
        "dismissed_on": st.just(ON),
        "entered_service_on": DAYS,
    },
)


def outcome(instrument, facts, *, on=ON) -> Outcome:
    known = {question.name for question in instrument.questions}
    return decide(instrument, {name: value for name, value in facts.items() if name in known}, on=on).outcome


@settings(max_examples=300, deadline=None)
@given(DISMISSALS)
def test_who_falls_under_a_cell_never_gets_the_answer_of_another_regime(facts):
    others = {outcome(instrument, facts) for instrument in INDIVIDUAL}
    if outcome(CELL, facts) is Outcome.REFUSED:
        return
    assert Outcome.GRANTED not in others
    under = facts.get("enrolled_in_employment_cell") or (
        facts.get("collective_dismissal") and facts.get("employer_staff", 0) > 20
    )
    if under:
        assert others == {Outcome.REFUSED}


@settings(max_examples=300, deadline=None)
@given(DISMISSALS)
def test_a_dismissal_has_at_most_one_regime(facts):
    assert [outcome(instrument, facts) for instrument in INDIVIDUAL].count(Outcome.GRANTED) <= 1


@pytest.mark.parametrize("on", [date(2014, 1, 1), ON, date(2026, 11, 23), date(2040, 1, 1)])
def test_the_cell_is_unknown_and_says_why_and_whom_to_ask(on):
    decision = decide(CELL, {"enrolled_in_employment_cell": True}, on=on)
    assert (decision.outcome, decision.values, decision.missing) == (Outcome.UNKNOWN, (), ())
    sentences = [reason.text.nl for reason in decision.reasons]
    assert any("staat in geen bron die wij lazen. Vraag het in de tewerkstellingscel of bij VDAB." in said for said in sentences)


def test_the_rule_of_the_cell_holds_no_amount_until_a_source_gives_one():
    assert CELL.rule.quantities == CELL.rule.terms == ()
    (condition,) = CELL.rule.conditions
    assert any(isinstance(node, Undecided) for node in condition.holds.walk())


def test_no_regime_opens_a_limit():
    assert {instrument.limit_terms for instrument in (*INDIVIDUAL, CELL, FUND)} == {None}


def test_the_profile_tells_no_dismissal():
    person = Person(
        id="p", status=Status.EMPLOYEE, birth_date=date(1970, 5, 20), residence_region=Region.FLANDERS, is_synthetic=True
    )
    told = {instrument.id: facts_of(instrument, person, training=None, on=ON) for instrument in (*INDIVIDUAL, CELL, FUND)}
    assert told == {
        "outplacement_opzeg": {},
        "outplacement_verbrekingsvergoeding": {},
        "outplacement_45plus": {"birth_date": date(1970, 5, 20)},
        "outplacement_tewerkstellingscel": {},
        "sociaal_interventiefonds": {"residence": "vlaanderen"},
    }


def test_both_pages_on_the_deduction_are_named():
    facts = {
        "contract_end": "dismissed",
        "enrolled_in_employment_cell": False,
        "collective_dismissal": False,
        "dismissal_settlement": "in_lieu",
        "notice_weeks": 30,
    }
    decision = decide(INDIVIDUAL[1], facts, on=ON)
    (sentence,) = (reason.text.nl for reason in decision.reasons if "4 weken loon" in reason.text.nl)
    assert "sociare.be" in sentence
    assert "herstart.be" in sentence


@pytest.mark.parametrize(("worked", "lives"), [(True, "brussel"), (False, "vlaanderen")])
def test_the_fund_names_both_sources_where_they_disagree(worked, lives):
    facts = {
        "role_in_failing_enterprise": "employee",
        "trouble_of_enterprise": "bankruptcy",
        "lost_work_through_it": True,
        "worked_in_flemish_establishment": worked,
        "residence": lives,
    }
    decision = decide(FUND, facts, on=date(2024, 6, 3))
    assert not decision.can_open_balance
    assert decision.basis == "conflict"
    (note,) = (reason.text.nl for reason in decision.reasons if "Bronnen zijn het oneens" in reason.text.nl)
    assert "vlaio.be" in note
    assert "werkgevers.vdab.be" in note


def test_outside_a_cell_one_sentence_points_to_the_other_regimes():
    facts = {"enrolled_in_employment_cell": False, "collective_dismissal": False}
    (reason,) = decide(CELL, facts, on=ON).reasons
    assert reason.text.en.startswith("You do not fall under an employment cell. See outplacement during notice")
