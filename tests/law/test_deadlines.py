"""Every last day: what lateness means, whom it binds, how it is counted, and what is safe when offices are closed."""

from collections.abc import Iterator
from datetime import date

import pytest

from krachtlijn.kernel.text import Text
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.deadline import Deadline
from krachtlijn.rules.decision import decide
from krachtlijn.rules.expression.amount import Largest
from krachtlijn.rules.expression.choice import Switch
from krachtlijn.rules.expression.day import DayInSchoolYear, LastDayOfTerm, Moved, WorkingDaysLater
from krachtlijn.rules.expression.leaf import Absent, Dated, Given, Result
from krachtlijn.rules.expression.node import Expression
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import LAW_FOLDER, flemish_instruments
from krachtlijn.rules.rule import Term
from krachtlijn.rules.term import Bound, Convention, Lateness

INSTRUMENTS = flemish_instruments()
TERMS = [(instrument, term) for instrument in INSTRUMENTS for term in instrument.rule.terms]
LATENESS = [(instrument, term) for instrument, term in TERMS if isinstance(term.lateness, Dated)]
START = date(2022, 9, 1)


def name_of(argument: object) -> str:
    return argument.name if isinstance(argument, Term) else getattr(argument, "id", str(argument))


def case_of(instrument_id: str, case_id: str) -> tuple[Instrument, dict[str, object], date]:
    instrument = INSTRUMENTS.get(instrument_id)
    case = next(
        case for case in load_cases(LAW_FOLDER / instrument_id / "cases.toml", instrument=instrument) if case.id == case_id
    )
    return instrument, dict(case.facts), case.on


def deadlines(instrument_id: str, case_id: str, **facts: object) -> dict[str, Deadline]:
    instrument, told, on = case_of(instrument_id, case_id)
    return {one.name: one for one in decide(instrument, {**told, **facts}, on=on).deadlines}


def test_t7_and_t28_count_the_same_three_months_in_two_ways():
    """From 1 September: a claim of training leave until 30 November, the registration of an agreement until 1 December."""
    claim = deadlines("vlaams_opleidingsverlof", "T7", training_starts_on=date(2024, 9, 1))["claim"]
    register = deadlines("premie_kwalificerend_werkplekleren", "T28-three-months", agreement_starts_on=date(2024, 9, 1))[
        "register"
    ]
    assert (claim.on, register.on) == (date(2024, 11, 30), date(2024, 12, 1))
    assert claim.counting == Text(nl="drie maanden, de eerste dag telt mee", en="three months, the first day counts")
    assert register.counting == Text(
        nl="drie maanden, tot en met dezelfde dag van de maand; de dag erna is dag één",
        en="three months, up to the same day of the month; the day after is day one",
    )
    assert (claim.who.nl, register.who.nl) == ("uw werkgever", "de onderneming")


@pytest.mark.parametrize(("instrument", "term"), TERMS, ids=name_of)
def test_the_convention_a_term_declares_is_the_one_its_day_is_counted_by(instrument: Instrument, term: Term):
    declared = {(one.how, one.length) for one in term.counting}
    assert declared == set(ways_of(term.day, instrument))


FIXED = {DayInSchoolYear: Convention.DAY_OF_SCHOOL_YEAR, Dated: Convention.EXTENDED, Given: Convention.TOLD_DAY}


def ways_of(day: Expression, instrument: Instrument) -> Iterator[tuple[Convention, Expression | None]]:
    """How a day is counted, read from its expression alone."""
    match day:
        case Switch() | Largest():
            parts = day.operands if isinstance(day, Largest) else (*(value for _, value in day.cases), day.otherwise)
            yield from (way for part in parts for way in ways_of(part, instrument))
        case Result():
            step = next(step for step in instrument.rule.steps if step.name == day.step)
            yield from ways_of(step.expressions[0], instrument)
        case Moved():
            yield (Convention.COUNTED_BACK if day.earlier else Convention.DAY_AFTER_IS_FIRST, day.by)
        case LastDayOfTerm():
            yield (Convention.FIRST_DAY_COUNTS, day.months)
        case WorkingDaysLater():
            yield (Convention.WORKING_DAYS, day.by)
        case Absent():
            return
        case _:
            yield (FIXED[type(day)], None)


FACTS_OF_VOV = {
    "training_starts_on": START,
    "training_ends_on": date(2023, 6, 30),
    "enrolled_on": date(2022, 8, 25),
    "entered_service_on": date(2022, 10, 3),
    "training_kind": "higher_education",
}


@pytest.mark.parametrize(
    ("name", "first", "on", "kind", "bound"),
    [
        ("claim", date(2022, 6, 1), date(2023, 1, 2), Lateness.FORFEITS, Bound.EMPLOYER),
        ("ask_employer", None, date(2022, 12, 19), Lateness.ALLOWS_REFUSAL, Bound.EMPLOYEE),
        ("notice_to_employer", None, date(2022, 10, 31), Lateness.GUIDELINE, Bound.EMPLOYEE),
        ("notice_after_entry", None, date(2022, 10, 18), Lateness.GUIDELINE, Bound.EMPLOYEE),
        ("enrolment_attest", None, date(2022, 9, 2), Lateness.GUIDELINE, Bound.PROVIDER),
        ("enrolment_final", None, date(2022, 11, 1), Lateness.GUIDELINE, Bound.EMPLOYEE),
        ("take_leave", date(2022, 8, 31), date(2023, 7, 2), Lateness.FORFEITS, Bound.EMPLOYEE),
    ],
)
def test_the_last_days_of_training_leave(name: str, first: date | None, on: date, kind: Lateness, bound: Bound):
    """Domain text, W: deadlines of different kinds; claim three months before to three after start or entering service."""
    found = deadlines("vlaams_opleidingsverlof", "T7", **FACTS_OF_VOV)[name]
    assert (found.first_day, found.on, found.kind, found.bound) == (first, on, kind, bound)


def test_the_claim_of_training_leave_is_strict_since_the_school_year_2022():
    before = deadlines("vlaams_opleidingsverlof", "graduaat-before", training_starts_on=date(2021, 9, 20))["claim"]
    after = deadlines("vlaams_opleidingsverlof", "T7")["claim"]
    assert (before.kind, after.kind) == (Lateness.GUIDELINE, Lateness.FORFEITS)
    assert before.since == after.since
    assert [(since.kind, since.valid_from) for since in after.since] == [
        (Lateness.GUIDELINE, date(2019, 9, 1)),
        (Lateness.FORFEITS, date(2022, 9, 1)),
    ]
    assert all(since.source.startswith("https://") for since in after.since)


def test_an_extended_last_day_and_a_late_attest_are_counted_in_their_own_way():
    extended = deadlines("vlaams_opleidingsverlof", "graduaat-before", training_starts_on=date(2021, 9, 20))["claim"]
    assert (extended.on, extended.counting.en) == (date(2022, 11, 30), "a fixed day, by exception later than the usual term")
    fixed = deadlines("vlaams_opleidingsverlof", "T7", enrolled_on=date(2022, 8, 25))["notice_to_employer"]
    late = deadlines("vlaams_opleidingsverlof", "T7", enrolled_on=date(2022, 11, 10))["notice_to_employer"]
    assert (fixed.counting.nl, late.counting.nl) == (
        "een vaste dag in het schooljaar",
        "15 dagen, elke dag van de kalender telt; de dag erna is dag één",
    )


def test_a_closed_day_stays_the_last_day_and_has_a_safe_one_before():
    final = deadlines("vlaams_opleidingsverlof", "T7", **FACTS_OF_VOV)["enrolment_final"]
    assert (final.on, final.safe_on, final.closed and final.closed.nl) == (date(2022, 11, 1), date(2022, 10, 31), "Allerheiligen")
    claim = deadlines("vlaams_opleidingsverlof", "T7", training_starts_on=date(2022, 10, 1))["claim"]
    assert (claim.on, claim.safe_on, claim.closed and claim.closed.nl) == (date(2022, 12, 31), date(2022, 12, 30), "zaterdag")
    open_day = deadlines("vlaams_opleidingsverlof", "T7")["claim"]
    assert (open_day.on, open_day.safe_on, open_day.closed) == (date(2022, 11, 30), date(2022, 11, 30), None)


def test_the_end_of_a_period_needs_no_working_day():
    leave = deadlines("vlaams_opleidingsverlof", "T7", **FACTS_OF_VOV)["take_leave"]
    assert leave.on.strftime("%A") == "Sunday"
    assert (leave.safe_on, leave.closed) == (leave.on, None)


@pytest.mark.parametrize(("instrument", "term"), LATENESS, ids=name_of)
def test_a_kind_that_is_a_parameter_is_one_of_the_three(instrument: Instrument, term: Term):
    values = instrument.parameters.by_key[term.lateness.key].values
    assert {value.value for value in values} <= set(Lateness)


def test_only_two_terms_have_a_kind_by_date():
    assert {(instrument.id, term.name) for instrument, term in LATENESS} == {
        ("vlaams_opleidingsverlof", "claim"),
        ("opleidingskrediet", "apply"),
    }


def test_employers_who_make_no_offer_are_put_in_default():
    instrument = INSTRUMENTS.get("outplacement_verbrekingsvergoeding")
    terms = {term.name: term for term in instrument.rule.terms}
    assert (terms["offer"].bound, terms["default_notice"].bound) == (Bound.EMPLOYER, Bound.EMPLOYEE)
    assert "in gebreke" in terms["offer"].late.nl
