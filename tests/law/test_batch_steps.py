"""What a batch tells of every step is what a single case gives: conditions, notices, and what a day too late means."""

from datetime import date

import polars as pl
import pytest

from krachtlijn.rules.assessment import assess, assess_if_unchanged
from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import decide
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.reason import condition_reason
from krachtlijn.rules.registry import LAW_FOLDER, load_instruments
from krachtlijn.rules.step_reader import StepReader
from krachtlijn.rules.term import Lateness

INSTRUMENTS = load_instruments()
LATER = date(2027, 10, 1)


def cases_of(instrument):
    cases = load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument)
    return [(case.facts, on) for case in cases for on in (case.on, LATER)]


def frame_of(instrument, cases):
    columns = {
        question.name: pl.Series([facts.get(question.name) for facts, _ in cases], dtype=dtype_of(question.unit))
        for question in instrument.questions
    }
    return pl.DataFrame({**columns, "day": pl.Series([on for _, on in cases], dtype=pl.Date)})


@pytest.mark.parametrize("instrument", list(INSTRUMENTS), ids=lambda one: one.id)
def test_the_steps_of_a_batch_are_those_of_a_case(instrument):
    cases = cases_of(instrument)
    rows = decide_frame(instrument, frame_of(instrument, cases), on="day", with_steps=True).to_dicts()
    rule = instrument.rule
    for (facts, on), row in zip(cases, rows, strict=True):
        if not instrument.parameters.has_begun(on):
            assert {value for name, value in row.items() if ":" in name} <= {None}
            continue
        is_assumed = decide(instrument, facts, on=on).if_unchanged is not None
        confirmed = assess(instrument, facts, on=on)
        told = assess_if_unchanged(confirmed) if is_assumed else confirmed
        prefix, other = (PREFIX, "") if is_assumed else ("", PREFIX)
        for step in (*rule.conditions, *rule.notices):
            name = f"{'condition' if step in rule.conditions else 'notice'}:{step.name}"
            assert row[f"{prefix}{name}"] == told.result(step.name).value, (name, facts, on)
            assert row[f"{other}{name}"] is None
        for term in rule.terms:
            value = term.lateness.evaluate(told.situation).value
            assert row[f"{prefix}lateness:{term.name}"] == (value or Lateness.FORFEITS.value)


def test_without_steps_no_step_is_told():
    verlof = INSTRUMENTS.get("vlaams_opleidingsverlof")
    rows = decide_frame(verlof, frame_of(verlof, cases_of(verlof)), on="day")
    assert [name for name in rows.columns if ":" in name] == []


@pytest.mark.parametrize("instrument", list(INSTRUMENTS), ids=lambda one: one.id)
def test_one_step_read_alone_says_what_it_says_in_the_whole(instrument):
    reader = StepReader(instrument)
    for facts, on in cases_of(instrument):
        if not instrument.parameters.has_begun(on):
            continue
        for assumed in (False, True):
            confirmed = assess(instrument, facts, on=on)
            whole = assess_if_unchanged(confirmed) if assumed else confirmed
            for condition in instrument.rule.conditions:
                behind = reader.facts_behind(condition.name)
                needed = {name: value for name, value in facts.items() if name in behind}
                alone = reader.read(condition.name, needed, on=on, assumed=assumed)
                assert alone.result(condition.name) == whole.result(condition.name)
                if whole.result(condition.name).value is not False:
                    continue
                said = reader.facts_of_refusal(condition)
                spoken = {name: value for name, value in facts.items() if name in said}
                told = reader.not_met(condition, spoken, on=on, assumed=assumed)
                assert condition_reason(condition, told).text == condition_reason(condition, whole).text
