"""Every case that lies beside the law, decided one by one and as rows of a batch."""

from datetime import date, timedelta
from pathlib import Path

import polars as pl
import pytest

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.case import Expected, LawCase, load_cases
from krachtlijn.rules.decision import Decision, decide
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import LAW_FOLDER, load_instruments

INSTRUMENTS = load_instruments()
CASES = [
    (instrument, case)
    for instrument in INSTRUMENTS
    for case in load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument)
]
PUBLISHED = {f"T{number}" for number in range(1, 31)}
PRINTED = {
    "T1": "80 % * 125 = 100 uren VOV",
    "T2": "recht is 93,75u VOV",
    "T4": "beperkt tot 160 uren (2x 80 uren)",
    "T7": "ten laatste op 30 november 2022",
    "hourly-pay": "((2987x12):52):38= 18,14 euro",
    "hourly-cap": "((3.364x12):52):38= 20,43 euro",
}


def case_id(argument: object) -> str:
    return argument.id if isinstance(argument, LawCase | Instrument) else str(argument)


def check_decision(decision: Decision, expected: Expected) -> None:
    assert decision.outcome == expected.outcome, [reason.text.en for reason in decision.reasons if reason.met is not True]
    assert expected.basis in {None, decision.basis}
    assert {name: decision.amount(name) for name in expected.values} == dict(expected.values)
    if expected.missing is not None:
        assert tuple(question.name for question in decision.missing) == expected.missing
    days = {deadline.name: deadline for deadline in decision.deadlines}
    assert {name: days[name].on for name in expected.terms} == dict(expected.terms)
    assert {name: days[name].kind for name in expected.kinds} == dict(expected.kinds)


@pytest.mark.parametrize(("instrument", "case"), CASES, ids=case_id)
def test_one_case(instrument: Instrument, case: LawCase):
    decision = decide(instrument, case.facts, on=case.on)
    check_decision(decision, case.expected)
    if case.expected.if_unchanged:
        assert decision.values == ()
        check_decision(decision.if_unchanged, case.expected.if_unchanged)


@pytest.mark.parametrize(("instrument", "case"), CASES, ids=case_id)
def test_no_sentence_has_a_place_that_is_not_filled(instrument: Instrument, case: LawCase):
    decision = decide(instrument, case.facts, on=case.on)
    for one in filter(None, (decision, decision.if_unchanged)):
        spoken = [reason.text for reason in one.reasons] + [deadline.what for deadline in one.deadlines]
        assert not [text for text in spoken if "{" in text.nl or "{" in text.en]


@pytest.mark.parametrize("instrument", INSTRUMENTS.instruments, ids=case_id)
def test_all_cases_as_one_batch(instrument: Instrument):
    cases = [case for owner, case in CASES if owner is instrument]
    columns = {
        question.name: pl.Series([case.facts.get(question.name) for case in cases], dtype=dtype_of(question.unit))
        for question in instrument.questions
    }
    frame = pl.DataFrame({**columns, "day": [case.on for case in cases], "case": [case.id for case in cases]})
    for case, row in zip(cases, decide_frame(instrument, frame, on="day", keep=("case",)).iter_rows(named=True), strict=True):
        check_row(row, case.expected, prefix="")
        if case.expected.if_unchanged:
            check_row(row, case.expected.if_unchanged, prefix=PREFIX)


def check_row(row: dict[str, object], expected: Expected, *, prefix: str) -> None:
    assert row[f"{prefix}outcome"] == expected.outcome, row["case"]
    assert expected.basis in {None, row[f"{prefix}basis"]}, row["case"]
    for name, value in {**expected.values, **expected.terms}.items():
        assert row[f"{prefix}{name}"] == value, (row["case"], name)


def test_every_published_case_is_there():
    published = [case for _, case in CASES if case.quote or case.statement]
    assert {case.id.split("-")[0] for case in published} >= PUBLISHED
    assert all(case.source.startswith("https://") for case in published)
    assert all(case.source == "own case" for _, case in CASES if case not in published)


def test_a_quote_holds_the_words_of_its_source_in_its_language():
    """Printed words are Dutch, as the sources are; what we say ourselves stands under `statement`."""
    assert {case.id: case.quote for _, case in CASES if case.quote} == PRINTED


def test_a_case_speaks_with_one_voice(tmp_path: Path):
    file = tmp_path / "cases.toml"
    file.write_text('facts = {}\n[[case]]\nid = "T1"\nquote = "a"\nstatement = "b"\n', encoding="utf-8")
    with pytest.raises(InvalidInput, match="T1"):
        load_cases(file, instrument=INSTRUMENTS.instruments[0])


@pytest.mark.parametrize("instrument", INSTRUMENTS.instruments, ids=case_id)
def test_cases_stand_on_each_side_of_each_change(instrument: Instrument):
    days = {case.on for owner, case in CASES if owner is instrument}
    for change in (day for day in instrument.parameters.days_of_change if day < date(2030, 1, 1)):
        assert {change, change - timedelta(days=1)} <= days, change
