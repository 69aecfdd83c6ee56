"""`krachtlijn rights replay`: receipts from files and kept ones; what changed is named, and exit 8 says that something did."""

import json
from datetime import date

import pytest
from typer.testing import CliRunner

from krachtlijn.cli import rights
from krachtlijn.journeys.decide_right import decide_right
from krachtlijn.people.actor import VISITOR
from krachtlijn.people.holder import holder_of
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import decide
from krachtlijn.rules.registry import LAW_FOLDER, flemish_instruments
from krachtlijn.store.rules.models import DecisionReceipt, RuleDefinition

CHEQUE = flemish_instruments().get("opleidingscheque")
CASES = load_cases(LAW_FOLDER / CHEQUE.id / "cases.toml", instrument=CHEQUE)
pytestmark = pytest.mark.django_db


def run(*words):
    return CliRunner().invoke(rights.app, ["replay", *(str(word) for word in words)])


def receipts():
    return [decide(CHEQUE, case.facts, on=case.on).receipt.to_document() for case in CASES]


@pytest.mark.parametrize("form", ["lines", "list", "one", "decision"])
def test_receipts_of_any_form_come_out_the_same(tmp_path, form):
    all_of_them = receipts()
    texts = {
        "lines": "\n".join(json.dumps(one) for one in all_of_them),
        "list": json.dumps(all_of_them, indent=1),
        "one": json.dumps(all_of_them[0]),
        "decision": json.dumps({"schema": "decision/1", "receipt": all_of_them[0]}, indent=2),
    }
    file = tmp_path / "bewijs.json"
    file.write_text(texts[form], encoding="utf-8")
    answer = run(file, "--json")
    assert answer.exit_code == 0, answer.output
    expected = len(CASES) if form in {"lines", "list"} else 1
    assert json.loads(answer.stdout)["result"] == {"counts": {"same": expected}, "changed_since": 0, "shown": []}


def test_an_altered_receipt_is_named_and_the_exit_says_so(tmp_path):
    changed = receipts()[0]
    changed["facts"]["price"] = 1
    file = tmp_path / "bewijs.json"
    file.write_text(json.dumps(changed), encoding="utf-8")
    answer = run(file)
    assert answer.exit_code == 8
    assert "facts:price" in answer.stdout
    assert "achteraf veranderd" in answer.stdout


def test_kept_decisions_are_replayed_with_the_definition_in_the_archive():
    day, case = date(2026, 11, 23), CASES[0]
    kept = {"asked_on": day, "by": VISITOR, "holder": holder_of(VISITOR, session_secret="s"), "is_synthetic": True}
    decide_right(CHEQUE, case.facts, on=case.on, **kept)
    assert RuleDefinition.objects.get().pk == CHEQUE.definition_hash
    assert run("--kept").exit_code == 0
    row = DecisionReceipt.objects.get()
    row.document["receipt"]["definition_hash"] = "0" * 64
    row.save()
    answer = run("--kept", "--json")
    assert answer.exit_code == 8
    assert json.loads(answer.stdout)["result"]["shown"][0]["parts"] == ["definition_hash"]


@pytest.mark.parametrize("text", ["", "[1]", "nonsense", '{"a": 1}', '{"a": 1}\nnonsense'])
def test_what_is_no_receipt_is_refused_in_words(tmp_path, text):
    file = tmp_path / "bewijs.json"
    file.write_text(text, encoding="utf-8")
    answer = run(file)
    assert answer.exit_code == 2
    assert "Traceback" not in answer.output


def test_nothing_to_replay_is_said():
    assert run().exit_code == 2
