"""What a decision says: outcome, basis, reasons, what is missing, and what would hold if nothing changed."""

from datetime import date

import pytest

from factories.toy_instrument import TOY
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.money import euro
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.document import document_of
from krachtlijn.rules.fact import parse_facts
from krachtlijn.rules.parameter import Basis

IN_2020, IN_GAP, IN_2022, AFTER = date(2020, 5, 1), date(2021, 3, 1), date(2022, 5, 1), date(2024, 1, 1)
FULL = {"worked": 10_000, "pay": euro(2000), "is_mentor": False}


def test_granted_by_the_law_in_force():
    decision = decide(TOY, FULL, on=IN_2020)
    assert (decision.outcome, decision.basis) == (Outcome.GRANTED, Basis.IN_FORCE)
    assert decision.can_open_balance
    assert decision.amount("premium") == euro(100)
    assert decision.confirmed_until == date(2021, 1, 1)
    assert decision.missing == ()


def test_refused_says_why_with_the_values_of_the_case():
    decision = decide(TOY, {**FULL, "worked": 6000}, on=IN_2022)
    assert decision.outcome is Outcome.REFUSED
    assert decision.values == ()
    reason = decision.reasons[0]
    assert reason.text.nl == "U werkt 60 %, minder dan 80 %."
    assert (reason.met, reason.article, reason.source) == (False, "art. 1", "wet A")
    assert reason.valid_from == date(2022, 1, 1)


def test_an_unknown_fact_is_asked_and_never_zero():
    decision = decide(TOY, {"pay": euro(2000)}, on=IN_2022)
    assert decision.outcome is Outcome.UNKNOWN
    assert [question.name for question in decision.missing] == ["worked", "is_mentor"]
    assert decision.reasons[0].text.nl == "Onbekend, omdat een antwoord ontbreekt: Hoeveel werkte u? Bent u mentor?"
    assert decision.reasons[0].met is None


def test_a_granted_right_asks_what_its_amounts_lack():
    decision = decide(TOY, {"is_mentor": True}, on=IN_2020)
    assert decision.outcome is Outcome.GRANTED
    assert [value.name for value in decision.values] == ["premium"]
    assert [question.name for question in decision.missing] == ["worked", "pay"]
    assert decision.reasons[1].text.nl == "Als mentor telt uw werk niet."


def test_a_conflict_stays_visible():
    decision = decide(TOY, FULL, on=IN_2022)
    assert (decision.outcome, decision.basis) == (Outcome.GRANTED, Basis.CONFLICT)
    assert not decision.can_open_balance
    assert decision.reasons[-1].text.nl == "Een ander blad noemt 130."


@pytest.mark.parametrize("on", [IN_GAP, AFTER, date(2030, 1, 1)])
def test_past_confirmation_the_answer_is_unknown_and_the_rest_stands_apart(on):
    decision = decide(TOY, FULL, on=on)
    assert (decision.outcome, decision.values, decision.deadlines) == (Outcome.UNKNOWN, (), ())
    assert not decision.can_open_balance
    assert "de regel voor deze periode is niet bevestigd" in decision.reasons[0].text.nl
    unchanged = decision.if_unchanged
    assert (unchanged.outcome, unchanged.basis) == (Outcome.GRANTED, Basis.SCENARIO)
    assert not unchanged.can_open_balance
    assert unchanged.receipt.assumed
    assert unchanged.if_unchanged is None


def test_the_reason_names_parameter_and_day():
    assert "bonus; bevestigd tot 1/1/2021). Het besluit is nooit verschenen." in decide(TOY, FULL, on=IN_GAP).reasons[0].text.nl
    sentences = [reason.text.en for reason in decide(TOY, FULL, on=AFTER).reasons]
    assert sentences == ["Unknown: the rule for this period is not confirmed (minimum, bonus; confirmed until 2024-01-01)."]


def test_before_the_instrument_nothing_is_assumed():
    decision = decide(TOY, FULL, on=date(2019, 12, 31))
    assert (decision.outcome, decision.if_unchanged) == (Outcome.UNKNOWN, None)
    assert decision.reasons[0].text.en.startswith("Unknown: no rules are known from before 2020-01-01")


def test_a_scenario_opens_no_balance():
    table = TOY.parameters.with_scenario("toy.minimum", 9000, valid_from=date(2020, 3, 1))
    decision = decide(TOY.with_parameters(table), FULL, on=IN_2020)
    assert (decision.outcome, decision.basis) == (Outcome.GRANTED, Basis.SCENARIO)
    assert not decision.can_open_balance


def test_deadlines():
    (deadline,) = decide(TOY, {**FULL, "starts_on": date(2020, 9, 1)}, on=IN_2020).deadlines
    assert (deadline.on, deadline.kind, deadline.what.nl) == (date(2020, 11, 30), "forfeits", "u vraagt aan")
    assert decide(TOY, {"worked": 0, "is_mentor": False, "starts_on": date(2020, 9, 1)}, on=IN_2020).deadlines == ()


def test_all_wrong_facts_are_reported_at_once():
    with pytest.raises(InvalidInput) as caught:
        decide(TOY, {"wages": 1, "age": 30, "worked": 0.8, "is_mentor": 1, "pay": -1}, on=IN_2020)
    assert {problem.column for problem in caught.value.problems} == {"wages", "age", "worked", "is_mentor", "pay"}
    told = " ".join((caught.value.sentence.nl, *(problem.in_language("nl") for problem in caught.value.problems)))
    assert told.count("starts_on") == 1, "the names there are stand in it once, however many names were wrong"
    assert "is_mentor, pay, starts_on, worked" in caught.value.sentence.nl


def test_facts_from_a_document():
    facts = parse_facts({"worked": "0.80", "pay": 2000.5, "starts_on": "2020-09-01", "is_mentor": None}, questions=TOY.questions)
    assert facts == {"worked": 8000, "pay": euro("2000.50"), "starts_on": date(2020, 9, 1)}
    with pytest.raises(InvalidInput) as caught:
        parse_facts({"worked": "80 %", "starts_on": "1/9/2020", "is_mentor": "yes", "x": 1}, questions=TOY.questions)
    assert len(caught.value.problems) == 4


def test_a_decision_is_plain_data():
    document = document_of(decide(TOY, FULL, on=AFTER))
    assert document["outcome"] == "unknown"
    assert document["if_unchanged"]["outcome"] == "granted"
