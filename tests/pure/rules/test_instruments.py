"""A rule and its parameters must fit; a registry is built anew in one line."""

from dataclasses import replace
from datetime import date

import pytest

from factories.toy_instrument import TOY
from krachtlijn.kernel.errors import InvalidInput, MissingFact, NotFound, WrongState
from krachtlijn.kernel.money import euro
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import decide
from krachtlijn.rules.entitlement import entitlement_of
from krachtlijn.rules.expression.leaf import dated, fact
from krachtlijn.rules.instrument import instrument_of
from krachtlijn.rules.registry import Instruments, flemish_instruments, load_instruments
from krachtlijn.rules.rule import Condition, result_of
from krachtlijn.rules.unit import Unit

ON = date(2020, 5, 1)
FULL = {"worked": 10_000, "pay": euro(2000), "is_mentor": False}


def misfits(rule, **changes) -> str:
    with pytest.raises(InvalidInput) as caught:
        instrument_of(rule, **{"parameters": TOY.parameters, "limit_terms": TOY.limit_terms, **changes})
    return "\n".join(problem.in_language("en") for problem in caught.value.problems)


def condition(name: str, holds, sentence: str = "x") -> Condition:
    text = Text(nl=sentence, en=sentence)
    return Condition(name=name, holds=holds, met=text, not_met=text, source="wet A")


def test_everything_that_does_not_fit_is_reported_at_once():
    first, *rest = TOY.rule.steps
    hours = fact("worked", Unit.HOURS, nl="uren?", en="hours?")
    rule = replace(
        TOY.rule,
        steps=(
            condition("early", result_of(first), "{nobody}"),
            condition("two", dated("toy.minimum", Unit.HOURS) > hours),
            condition("three", dated("toy.nothing", Unit.FLAG)),
            first,
            *rest[:1],
        ),
    )
    sentences = misfits(rule, limit_terms=replace(TOY.limit_terms, limit="premium_of_moon"))
    for expected in (
        "early uses works_enough too early",
        "no value is called {nobody}",
        "toy.minimum has unit fraction, the rule computes with hours",
        "parameter toy.nothing is not in the file",
        "parameter toy.bonus is used nowhere",
        "'worked' has 2 meanings",
        "the limit names 'premium_of_moon'",
    ):
        assert expected in sentences


def test_a_registry_built_in_a_test():
    registry = Instruments(instruments=(TOY,))
    assert registry.get("toy") is TOY
    assert list(registry) == [TOY]
    with pytest.raises(NotFound, match="choose from: toy"):
        registry.get("moon")


def test_the_flemish_registry():
    registry = load_instruments()
    assert [instrument.id for instrument in registry][:2] == ["vlaams_opleidingsverlof", "opleidingscheque"]
    assert registry.get("vlaams-opleidingsverlof").confirmed_until == date(2026, 9, 1)
    assert flemish_instruments() is flemish_instruments()
    assert registry == flemish_instruments()


@pytest.mark.parametrize("instrument", load_instruments().instruments, ids=lambda instrument: instrument.id)
def test_every_question_can_be_asked(instrument):
    for question in instrument.questions:
        assert question.text.nl.endswith(("?", ".", ")"))
        assert question.text.en != question.text.nl
        assert bool(question.choices) == (question.unit is Unit.TEXT)
        assert all(choice.label.nl for choice in question.choices)


def test_entitlement_of_a_granted_decision():
    decision = decide(TOY, FULL, on=ON)
    entitlement = entitlement_of(decision, instrument=TOY)
    assert (entitlement.limit, entitlement.per_unit, entitlement.unit) == (euro(2000), euro(100), Unit.EURO)
    assert entitlement.limit_key == "toy"
    assert (entitlement.limit_period.valid_from, entitlement.valid_from) == (date(2019, 9, 1), ON)
    assert entitlement.valid_until == date(2020, 9, 1)
    assert entitlement.receipt_id == decision.receipt.id
    assert entitlement.can_open_balance


def test_no_entitlement_without_right_or_amount():
    with pytest.raises(WrongState):
        entitlement_of(decide(TOY, {**FULL, "worked": 0}, on=ON), instrument=TOY)
    with pytest.raises(MissingFact, match="part_of_pay"):
        entitlement_of(decide(TOY, {"is_mentor": True}, on=ON), instrument=TOY)


def test_what_would_hold_if_unchanged_opens_nothing():
    unchanged = decide(TOY, FULL, on=date(2025, 1, 1)).if_unchanged
    entitlement = entitlement_of(unchanged, instrument=TOY)
    assert not entitlement.can_open_balance
    assert entitlement.valid_until == date(2025, 9, 1)
