"""Decisions of every instrument, on generated facts and days, fit the schema `decision/1`."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from krachtlijn.journeys.decide_right import decision_document
from krachtlijn.rules.decision import decide
from krachtlijn.rules.decision_schema import DECISION_SCHEMA
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.unit import Unit

INSTRUMENTS = tuple(flemish_instruments())
VALIDATOR = Draft202012Validator(DECISION_SCHEMA)


def answer_to(question):
    if question.choices:
        return st.sampled_from([choice.code for choice in question.choices])
    if question.unit is Unit.FLAG:
        return st.booleans()
    if question.unit is Unit.DATE:
        return st.dates(min_value=date(2018, 1, 1), max_value=date(2028, 1, 1))
    return st.integers(0, min(question.unit.largest, 50_000))


@st.composite
def decisions(draw):
    instrument = draw(st.sampled_from(INSTRUMENTS))
    asked = draw(st.sets(st.sampled_from(instrument.questions)))
    facts = {question.name: draw(answer_to(question)) for question in sorted(asked, key=lambda question: question.name)}
    on = draw(st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1)))
    return decision_document(decide(instrument, facts, on=on), instrument=instrument)


@given(decisions())
def test_every_decision_fits_the_schema(document):
    VALIDATOR.validate(document)


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
def test_document_without_a_member_or_with_a_strange_one_does_not_fit(instrument):
    document = decision_document(decide(instrument, {}, on=date(2026, 2, 1)), instrument=instrument)
    assert VALIDATOR.is_valid(document)
    assert not VALIDATOR.is_valid({**document, "outcome": "perhaps"})
    assert not VALIDATOR.is_valid({**document, "extra": 1})
    assert not VALIDATOR.is_valid({name: value for name, value in document.items() if name != "receipt"})
