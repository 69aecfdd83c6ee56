"""The same input gives the same receipt, byte for byte; any change gives another id."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date

import pytest

from factories.toy_instrument import TOY
from krachtlijn.kernel.money import euro
from krachtlijn.rules.decision import decide
from krachtlijn.rules.document import canonical_text, digest_of, document_of

FACTS = {"worked": 10_000, "pay": euro(2000), "is_mentor": False, "starts_on": date(2020, 9, 1)}
ON = date(2020, 5, 1)


def test_same_input_same_bytes():
    first, second = (decide(TOY, facts, on=ON).receipt for facts in (FACTS, dict(reversed(FACTS.items()))))
    assert json.dumps(first.to_document()) == json.dumps(second.to_document())
    assert first.id == second.id
    assert len(first.id) == 64


@pytest.mark.parametrize("changed", [{"worked": 9999}, {"pay": euro(1)}, {"is_mentor": True}, {"starts_on": date(2020, 9, 2)}])
def test_another_fact_another_id(changed):
    assert decide(TOY, {**FACTS, **changed}, on=ON).receipt.id != decide(TOY, FACTS, on=ON).receipt.id


def test_another_day_parameter_or_rule_another_id():
    receipt = decide(TOY, FACTS, on=ON).receipt
    assert decide(TOY, FACTS, on=date(2020, 5, 2)).receipt.id != receipt.id
    scenario = TOY.with_parameters(TOY.parameters.with_scenario("toy.bonus", euro(100), valid_from=date(2020, 2, 1)))
    other = decide(scenario, FACTS, on=ON).receipt
    assert other.id != receipt.id
    assert other.rule_hash == receipt.rule_hash
    assert other.parameters != receipt.parameters


def test_the_document_holds_every_step():
    document = decide(TOY, FACTS, on=ON).receipt.to_document()
    assert document["facts"] == {"is_mentor": False, "pay": 20_000_000, "starts_on": "2020-09-01", "worked": 10_000}
    assert [step["step"] for step in document["steps"]] == [step.name for step in TOY.rule.steps]
    assert {version["key"] for version in document["parameters"]} == {"toy.minimum", "toy.bonus", "toy.months"}
    assert document["outcome"] == "granted"
    assert json.loads(json.dumps(document)) == document


def test_what_would_hold_if_unchanged_has_its_own_receipt():
    decision = decide(TOY, FACTS, on=date(2025, 1, 1))
    assert decision.receipt.id != decision.if_unchanged.receipt.id
    assert (decision.receipt.assumed, decision.if_unchanged.receipt.assumed) == (False, True)
    assert decision.receipt.steps == ()


def test_nothing_unstable_gets_into_a_hash():
    for unstable in ({1, 2}, 0.5, object()):
        for form in (document_of, canonical_text):
            with pytest.raises(TypeError, match="no stable form"):
                form(unstable)
    assert digest_of((1, "a")) != digest_of(("1", "a"))


def test_the_text_of_a_hash_is_json_with_names_in_order():
    values = (None, True, False, 0, -7, 'é " \\ \n \u2028', date(2026, 9, 1), ("a", ()), {"b": 1, "a": {"B": None}})
    for value in (*values, TOY.rule, TOY.parameters, decide(TOY, FACTS, on=ON).receipt):
        text = canonical_text(value)
        assert text == json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    version = decide(TOY, FACTS, on=ON).receipt.parameters[0]
    assert json.loads(canonical_text(version))["kind"] == "ParameterVersion"
    assert canonical_text(version) == canonical_text(replace(version))


def test_hashes_do_not_depend_on_the_process():
    program = (
        "from krachtlijn.rules.registry import load_instruments as load;"
        "print([(i.rule_hash, sorted(i.parameter_hashes.values())) for i in load()])"
    )
    command = [sys.executable, "-c", program]
    outputs = {
        subprocess.run(
            command, env={"PYTHONPATH": ":".join(sys.path), "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
