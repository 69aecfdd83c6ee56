"""A receipt can be repeated after the rule has changed, and whatever was changed is named."""

import json
from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest

from factories.toy_instrument import TOY
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.money import euro
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.definition import definition_of, instrument_of_definition
from krachtlijn.rules.instrument import instrument_of
from krachtlijn.rules.registry import LAW_FOLDER, flemish_instruments
from krachtlijn.rules.replay import Finding, replay

FACTS = {"worked": 10_000, "pay": euro(2000), "is_mentor": False, "starts_on": date(2020, 9, 1)}
ON = date(2020, 5, 1)
ARCHIVE = {TOY.definition_hash: TOY}.get


def stored(value):
    return json.loads(json.dumps(value))


def receipt(facts=FACTS, on=ON, instrument=TOY):
    return stored(decide(instrument, facts, on=on).receipt.to_document())


@pytest.mark.parametrize("instrument", [TOY, *flemish_instruments()], ids=lambda one: one.id)
def test_a_definition_is_read_back_as_it_was(instrument):
    again = instrument_of_definition(stored(definition_of(instrument)))
    assert again == instrument
    assert (again.rule_hash, again.parameter_hashes) == (instrument.rule_hash, instrument.parameter_hashes)


def test_a_damaged_definition_is_refused():
    for damage in (lambda d: d["rule"]["steps"].pop(), lambda d: d["rule"].pop("title"), lambda d: d.update(hash="0" * 64)):
        document = stored(definition_of(TOY))
        damage(document)
        with pytest.raises(InvalidInput, match=r"damaged|beschadigd"):
            instrument_of_definition(document)


@pytest.mark.parametrize("instrument", tuple(flemish_instruments()), ids=lambda one: one.id)
def test_every_case_is_repeated_to_the_last_bit_from_the_archive(instrument):
    archived = instrument_of_definition(stored(definition_of(instrument)))
    for case in load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument):
        decision = decide(instrument, case.facts, on=case.on)
        for one in filter(None, (decision, decision.if_unchanged)):
            found = replay(stored(one.receipt.to_document()), archive={archived.definition_hash: archived}.get, today=instrument)
            assert (found.finding, found.changed_since) == (Finding.SAME, ()), case.id


def changed_rule():
    """The toy with a higher bonus from 2020 on, and a step the other way round."""
    steps = tuple(
        replace(step, holds=~step.holds) if step.name == TOY.rule.conditions[0].name else step for step in TOY.rule.steps
    )
    parameters = TOY.parameters.with_scenario("toy.bonus", euro(150), valid_from=date(2020, 2, 1))
    return instrument_of(replace(TOY.rule, steps=steps), parameters=parameters, limit_terms=TOY.limit_terms)


def test_after_a_change_of_rule_and_value_the_old_decision_stands_and_the_change_is_named():
    found = replay(receipt(), archive=ARCHIVE, today=changed_rule())
    assert found.finding is Finding.SAME
    assert f"steps:{TOY.rule.conditions[0].name}" in found.changed_since
    assert "parameters:toy.bonus 2020-02-01" in found.changed_since
    assert not any("toy.minimum" in part for part in found.changed_since)
    assert found.outcome_today is Outcome.REFUSED


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda d: d["facts"].update(worked=9_000), "facts:worked"),
        (lambda d: d["facts"].pop("pay"), "facts:pay"),
        (lambda d: d["facts"].update(is_rich=True), "facts:is_rich"),
        (lambda d: d["steps"][0].update(value=False), "steps:"),
        (lambda d: d["parameters"][0].update(status="draft"), "parameters:toy."),
        (lambda d: d.update(outcome="refused"), "outcome"),
        (lambda d: d.update(on="2020-05-02"), "on"),
        (lambda d: d["seals"].update(outcome="0" * 16), "outcome"),
    ],
)
def test_what_was_altered_is_named(change, part):
    document = receipt()
    change(document)
    found = replay(document, archive=ARCHIVE)
    assert found.finding is Finding.ALTERED
    assert len(found.parts) == 1
    assert found.parts[0].startswith(part)


def test_an_alteration_that_also_mends_its_seal_comes_out_otherwise():
    document, other = receipt(), receipt({**FACTS, "pay": euro(3000)})
    document["facts"], document["seals"]["facts:pay"] = other["facts"], other["seals"]["facts:pay"]
    found = replay(document, archive=ARCHIVE)
    assert found.finding is Finding.DIFFERENT
    assert found.parts


def test_another_id_over_the_same_content_is_seen():
    found = replay({**receipt(), "id": "0" * 64}, archive=ARCHIVE)
    assert (found.finding, found.parts) == (Finding.DIFFERENT, ("id",))


@pytest.mark.parametrize("lacking", ["seals", "definition_hash"])
def test_a_receipt_of_before_the_archive_is_no_fault(lacking):
    document = {name: part for name, part in receipt().items() if name != lacking}
    found = replay(document, archive=ARCHIVE)
    assert (found.finding, found.parts) == (Finding.NOT_ARCHIVED, (lacking,))


def test_another_limit_is_a_change_of_the_rule():
    other = instrument_of(TOY.rule, parameters=TOY.parameters, limit_terms=replace(TOY.limit_terms, excludes=("nothing_else",)))
    assert replay(receipt(), archive=ARCHIVE, today=other).changed_since == ("limit_terms",)


def test_without_its_definition_nothing_is_claimed():
    found = replay(receipt(), archive={}.get)
    assert (found.finding, found.parts) == (Finding.NOT_ARCHIVED, ("definition_hash",))


def test_what_is_no_receipt_is_refused():
    broken = deepcopy(receipt())
    broken["facts"] = "many"
    for document in ({}, {"id": "x"}, broken, [], {**receipt(), "seals": None}, {**receipt(), "steps": None}):
        with pytest.raises(InvalidInput, match=r"no receipt|geen bewijs"):
            replay(document, archive=ARCHIVE)
