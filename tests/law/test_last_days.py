"""The last days of Vlaams opleidingsverlof: taken from dated parameters, and until when an employer may not refuse."""

from datetime import date

import pytest

from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Decision, Outcome, decide
from krachtlijn.rules.registry import LAW_FOLDER, flemish_instruments

VERLOF = flemish_instruments().get("vlaams_opleidingsverlof")
CASES = {case.id: case for case in load_cases(LAW_FOLDER / VERLOF.id / "cases.toml", instrument=VERLOF)}


def refusal_sentences(decision: Decision) -> list[str]:
    return [reason.text.en for reason in decision.reasons if "may then refuse" in reason.text.en]


def test_an_employer_may_refuse_less_than_two_weeks_before_his_own_last_day():
    decision = decide(VERLOF, CASES["T7"].facts, on=CASES["T7"].on)
    assert refusal_sentences(decision) == [
        "Ask your employer for the leave on 2022-11-16 at the latest. Later is less than 14 days before the employer's own "
        "last day (2022-11-30): the employer may then refuse."
    ]


@pytest.mark.parametrize(
    ("case", "why"),
    [
        ("graduaat-before", "his last day was not strict before 2022-23"),
        ("T6", "without a right there is nothing to refuse"),
        ("start-before", "no rule is known"),
    ],
)
def test_no_word_of_refusal_where_it_does_not_apply(case: str, why: str):
    assert refusal_sentences(decide(VERLOF, CASES[case].facts, on=CASES[case].on)) == [], why


def test_no_word_of_refusal_without_the_day_the_training_starts():
    facts = {name: value for name, value in CASES["T7"].facts.items() if name != "training_starts_on"}
    decision = decide(VERLOF, facts, on=CASES["T7"].on)
    assert decision.outcome is Outcome.GRANTED
    assert refusal_sentences(decision) == []


@pytest.mark.parametrize(
    ("key", "value", "term", "on"),
    [
        ("vov.employee_notice_day", 1115, "you give the enrolment certificate to your employer", date(2025, 11, 15)),
        ("vov.enrolment_final_day", 215, "your enrolment in higher education is definitive", date(2026, 2, 15)),
    ],
)
def test_a_last_day_follows_its_parameter(key: str, value: int, term: str, on: date):
    changed = VERLOF.with_parameters(VERLOF.parameters.with_scenario(key, value, valid_from=date(2025, 9, 1)))
    case = CASES["credit-contract"]
    decision = decide(changed, {**case.facts, "enrolled_on": date(2025, 9, 1)}, on=case.on)
    assert {deadline.what.en: deadline.on for deadline in decision.deadlines}[term] == on
