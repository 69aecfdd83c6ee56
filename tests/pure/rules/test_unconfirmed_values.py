"""A value that no source confirms leaves the answer open only where it could change it; one case and a batch agree."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from factories.toy_instrument import IS_MENTOR, TOY
from krachtlijn.kernel.money import euro
from krachtlijn.kernel.text import Text
from krachtlijn.rules.batch import decide_frame
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.instrument import instrument_of
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.rule import Condition

IN_GAP, AFTER = date(2021, 3, 1), date(2024, 6, 1)
FULL = {"worked": 10_000, "pay": euro(2000), "is_mentor": False}


def test_a_refusal_by_confirmed_values_stands_while_an_amount_is_not_confirmed():
    """In the gap only the bonus is unconfirmed; the minimum refuses by itself."""
    decision = decide(TOY, {**FULL, "worked": 1000}, on=IN_GAP)
    assert (decision.outcome, decision.basis, decision.if_unchanged) == (Outcome.REFUSED, Basis.IN_FORCE, None)
    assert decision.reasons[0].text.nl == "U werkt 10 %, minder dan 50 %."
    assert not decision.receipt.assumed
    assert decision.confirmed_until == date(2022, 1, 1), "the minimum ends then; the bonus has no say"


def test_a_value_that_could_turn_the_answer_leaves_it_open():
    decision = decide(TOY, {**FULL, "worked": 1000}, on=AFTER)
    assert (decision.outcome, decision.if_unchanged.outcome) == (Outcome.UNKNOWN, Outcome.REFUSED)


def test_a_right_with_an_unconfirmed_amount_is_not_granted():
    decision = decide(TOY, FULL, on=IN_GAP)
    assert (decision.outcome, decision.if_unchanged.outcome) == (Outcome.UNKNOWN, Outcome.GRANTED)
    assert [part.title.nl for reason in decision.reasons for part in reason.parts] == ["bonus"]


def test_a_right_that_reads_no_unconfirmed_value_is_granted():
    """Without an answer on mentors the premium is part of the pay; the unconfirmed bonus is never read."""
    facts = {"worked": 10_000, "pay": euro(2000)}
    decision = decide(TOY, facts, on=IN_GAP)
    assert (decision.outcome, decision.amount("premium")) == (Outcome.GRANTED, euro(2000))


def test_what_only_answers_lack_is_no_matter_of_confirmation():
    decision = decide(TOY, {"pay": euro(2000)}, on=IN_GAP)
    assert (decision.outcome, decision.if_unchanged) == (Outcome.UNKNOWN, None)
    assert [question.name for question in decision.missing] == ["worked", "is_mentor"]


def test_only_what_could_change_the_answer_is_named():
    decision = decide(TOY, {**FULL, "is_mentor": True, "worked": 0}, on=AFTER)
    assert [part.title.nl for reason in decision.reasons for part in reason.parts] == ["bonus"]


def test_reasons_are_one_sentence_for_each_end_with_their_parts():
    (reason,) = decide(TOY, FULL, on=AFTER).reasons
    assert reason.text.nl.startswith("Onbekend: de regel voor deze periode is niet bevestigd (")
    assert reason.text.nl.endswith("bevestigd tot 1/1/2024).")
    assert [(part.title.nl, part.source) for part in reason.parts] == [("minimum", "wet B"), ("bonus", "blad C")]


def test_a_sentence_marks_a_value_that_is_only_the_last_known():
    """A fact refuses; the minimum that the sentence of another condition names is past its confirmation."""
    no_mentor = Condition(
        name="no_mentor",
        holds=~IS_MENTOR,
        met=Text(nl="U bent geen mentor.", en="You are no mentor."),
        not_met=Text(
            nl="Een mentor krijgt niets, ook onder {toy.minimum}.", en="A mentor gets nothing, even under {toy.minimum}."
        ),
        source="wet A",
    )
    strict = instrument_of(
        replace(TOY.rule, steps=(no_mentor, *TOY.rule.steps)), parameters=TOY.parameters, limit_terms=TOY.limit_terms
    )
    decision = decide(strict, {"is_mentor": True}, on=AFTER)
    assert (decision.outcome, decision.confirmed_until) == (Outcome.REFUSED, None)
    assert decision.reasons[0].text.nl == "Een mentor krijgt niets, ook onder 80 % (laatst bekend)."


@pytest.mark.parametrize("on", [IN_GAP, AFTER])
def test_one_day_of_a_batch_keeps_refusals_apart_from_what_is_open(on):
    frame = pl.DataFrame(
        {"worked": [10_000, 1000, None], "pay": [euro(2000)] * 3, "is_mentor": [False, False, None]},
    )
    table = decide_frame(TOY, frame, on=on)
    assert table["outcome"].to_list() == ["unknown", "refused" if on == IN_GAP else "unknown", "unknown"]
    assert table["if_unchanged_outcome"].to_list() == ["granted", None if on == IN_GAP else "refused", None]
