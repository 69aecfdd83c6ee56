"""Properties of the law as built: one case and a batch agree, ceilings hold, what does not matter changes nothing."""

from datetime import date

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Decision, Outcome, decide
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.fact import Facts, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import LAW_FOLDER, load_instruments
from krachtlijn.rules.term import Lateness
from krachtlijn.rules.unit import Unit

INSTRUMENTS = load_instruments()
VERLOF, CHEQUE = INSTRUMENTS.get("vlaams_opleidingsverlof"), INSTRUMENTS.get("opleidingscheque")
CASES = {
    instrument.id: load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument) for instrument in INSTRUMENTS
}
CHANGES = {instrument.id: [day for day in instrument.parameters.days_of_change if day.year < 2030] for instrument in INSTRUMENTS}


def answers(question: Question) -> st.SearchStrategy[object]:
    if question.choices:
        return st.sampled_from([choice.code for choice in question.choices])
    ranges = {Unit.FRACTION: 10_000, Unit.EURO: 6_000_0000, Unit.HOURS: 40_000, Unit.LEVEL: 8}
    if question.unit.is_number:
        return st.integers(0, ranges.get(question.unit, 60))
    return st.booleans() if question.unit is Unit.FLAG else st.dates(date(2014, 1, 1), date(2028, 1, 1))


@st.composite
def situations(draw: st.DrawFn, instrument: Instrument) -> tuple[Facts, date]:
    """A case of the law with some of its facts changed or taken away, on its own day or a day of change."""
    case = draw(st.sampled_from(CASES[instrument.id]))
    facts = dict(case.facts)
    for question in draw(st.lists(st.sampled_from(instrument.questions), max_size=6, unique=True)):
        answer = draw(st.none() | answers(question))
        facts.pop(question.name, None)
        if answer is not None:
            facts[question.name] = answer
    on = draw(st.just(case.on) | st.sampled_from(CHANGES[instrument.id]) | st.dates(date(2014, 1, 1), date(2028, 1, 1)))
    return facts, on


def frame_of(instrument: Instrument, cases: list[tuple[Facts, date]]) -> pl.DataFrame:
    columns = {
        question.name: pl.Series([facts.get(question.name) for facts, _ in cases], dtype=dtype_of(question.unit))
        for question in instrument.questions
    }
    return pl.DataFrame({**columns, "day": pl.Series([on for _, on in cases], dtype=pl.Date)})


def row_of(decision: Decision | None, instrument: Instrument, *, prefix: str) -> dict[str, object]:
    """The row a batch must give for a decision; terms are read from the receipt."""
    quantities, terms = instrument.rule.quantities, instrument.rule.terms
    names = [step.name for step in (*quantities, *terms)]
    if decision is None:
        return {f"{prefix}{name}": None for name in ("outcome", "basis", *names)}
    steps = {step.step: step.value for step in decision.receipt.steps}
    days = steps if decision.outcome is not Outcome.REFUSED else {}
    row = {"outcome": decision.outcome.value, "basis": decision.basis.value}
    row |= {quantity.name: decision.amount(quantity.name) for quantity in quantities}
    row |= {term.name: days.get(term.name) for term in terms}
    return {f"{prefix}{name}": value for name, value in row.items()}


def check_agreement(instrument: Instrument, cases: list[tuple[Facts, date]]) -> None:
    decisions = [decide(instrument, facts, on=on) for facts, on in cases]
    expected = [
        row_of(decision, instrument, prefix="") | row_of(decision.if_unchanged, instrument, prefix=PREFIX)
        for decision in decisions
    ]
    frame = frame_of(instrument, cases)
    assert decide_frame(instrument, frame, on="day").to_dicts() == expected
    facts = frame.drop("day")
    one_day = decide_frame(instrument, facts[:1], on=cases[0][1]).to_dicts()
    assert one_day == expected[:1]


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(situations(VERLOF), min_size=8, max_size=24))
def test_verlof_one_case_and_batch_agree(cases):
    check_agreement(VERLOF, cases)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(situations(CHEQUE), min_size=8, max_size=24))
def test_cheque_one_case_and_batch_agree(cases):
    check_agreement(CHEQUE, cases)


@pytest.mark.parametrize("instrument", [one for one in INSTRUMENTS if one not in (VERLOF, CHEQUE)], ids=lambda one: one.id)
@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_every_other_instrument_agrees_one_by_one_and_in_a_batch(instrument, data):
    check_agreement(instrument, data.draw(st.lists(situations(instrument), min_size=8, max_size=24)))


@st.composite
def other_values(draw: st.DrawFn, instrument: Instrument, *, on: date) -> Instrument:
    """The instrument with any other value for parameters that no source confirms on the day."""
    table = instrument.parameters
    for parameter in table.unconfirmed(on):
        last = parameter.latest(on)
        changes = [last.value, None, *OTHER_VALUES[parameter.unit]] if last else [None]
        if last and last.value in set(Lateness):
            changes = list(Lateness)
        table = table.with_scenario(parameter.key, draw(st.sampled_from(changes)), valid_from=on)
    return instrument.with_parameters(table)


OTHER_VALUES = {unit: (0, 1, 100, 20_000) for unit in Unit if unit.is_number} | {
    Unit.FLAG: (True, False),
    Unit.DATE: (date(2020, 1, 1), date(2030, 1, 1)),
    Unit.TEXT: ("calendar_year", "school_year"),
    Unit.DAY_OF_YEAR: (101, 1031),
    Unit.MONTH_OF_YEAR: (1, 9),
}
LATE = [date(2026, 9, 1), date(2026, 11, 23), date(2027, 8, 31), date(2027, 9, 1)]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_value_of_what_is_unconfirmed_turns_an_answer_that_was_given(data):
    """An answer past a confirmation stands for every value that the unconfirmed parameters may turn out to have."""
    instrument = data.draw(st.sampled_from([VERLOF, CHEQUE]))
    facts, _ = data.draw(situations(instrument))
    on = data.draw(st.sampled_from(LATE))
    decision = decide(instrument, facts, on=on)
    if decision.if_unchanged is None:
        other = decide(data.draw(other_values(instrument, on=on)), facts, on=on)
        assert (other.outcome, other.if_unchanged) == (decision.outcome, None)
        assert {value.name: value.amount for value in other.values} == {value.name: value.amount for value in decision.values}


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_one_case_and_batch_agree_past_the_confirmation(data):
    instrument = data.draw(st.sampled_from([VERLOF, CHEQUE]))
    cases = data.draw(st.lists(situations(instrument), min_size=8, max_size=24))
    late = data.draw(st.lists(st.sampled_from(LATE), min_size=len(cases), max_size=len(cases)))
    check_agreement(instrument, [(facts, on) for (facts, _), on in zip(cases, late, strict=True)])


EXCLUDED = [
    (VERLOF, {"private_sector_employee": False}),
    (VERLOF, {"establishment_in_flanders": False}),
    (CHEQUE, {"employee": False}),
    (CHEQUE, {"receives_unemployment_benefit": True}),
    (CHEQUE, {"student_contract": True}),
    (CHEQUE, {"employer_pays": True}),
    (CHEQUE, {"in_development_plan": False, "higher_diploma": True, "nurse_brevet_only": False}),
]


@pytest.mark.parametrize(("instrument", "facts"), EXCLUDED, ids=lambda part: getattr(part, "id", None) or next(iter(part)))
def test_an_exclusion_by_facts_or_confirmed_values_is_a_refusal_today(instrument, facts):
    decision = decide(instrument, facts, on=date(2026, 11, 23))
    assert (decision.outcome.value, decision.basis.value, decision.if_unchanged) == ("refused", "in_force", None)
    check_agreement(instrument, [(facts, date(2026, 11, 23))])


def settled(decision: Decision) -> Decision:
    return decision.if_unchanged or decision


@settings(max_examples=100, deadline=None)
@given(situations(VERLOF))
def test_granted_hours_never_pass_the_personal_maximum(situation):
    facts, on = situation
    decision = settled(decide(VERLOF, facts, on=on))
    granted, maximum = decision.amount("granted_hours"), decision.amount("personal_maximum")
    if granted is not None:
        assert granted <= maximum <= 12_500
        assert decision.amount("joint_maximum") in {None, maximum, 2 * maximum}
        assert decision.amount("hourly_cap") * 100 <= decision.amount("pay_cap")


@settings(max_examples=100, deadline=None)
@given(situations(CHEQUE))
def test_subsidy_and_own_share_are_the_cheques_and_stay_under_the_ceiling(situation):
    facts, on = situation
    decision = settled(decide(CHEQUE, facts, on=on))
    cheques = decision.amount("cheques")
    if cheques is not None:
        assert decision.amount("subsidy") + decision.amount("own_share") == cheques <= decision.amount("ceiling")
        assert decision.amount("subsidy") <= 2_500_000


@settings(max_examples=100, deadline=None)
@given(situations(VERLOF), st.integers(0, 60), st.booleans())
def test_what_does_not_matter_changes_nothing(situation, number, flag):
    """The lesson periods of a training in contact hours, and the indexation of the cap, touch neither right nor hours."""
    facts, on = {**situation[0], "training_kind": "hour_based"}, situation[1]
    other = {**facts, "lestijden": number, "ects": number, "exams": number, "enrolled_on": date(2020, 1, 1 + number % 28)}
    before, after = (settled(decide(VERLOF, given_facts, on=on)) for given_facts in (facts, other))
    assert (before.outcome, before.basis, before.values, before.missing) == (
        after.outcome,
        after.basis,
        after.values,
        after.missing,
    )
    assert before.receipt.id != after.receipt.id or facts == other


@settings(max_examples=100, deadline=None)
@given(st.sampled_from([VERLOF, CHEQUE]).flatmap(lambda one: st.tuples(st.just(one), situations(one))))
def test_answering_a_missing_fact_is_the_only_way_out_of_unknown(chosen):
    """An unknown answer always asks something that was not told, unless a source is what lacks."""
    instrument, (facts, on) = chosen
    decision = settled(decide(instrument, facts, on=on))
    names = {question.name for question in decision.missing}
    assert not names & set(facts)
    if decision.outcome is Outcome.UNKNOWN and decision.receipt.steps:
        assert names or any(reason.text.nl.startswith("Onbekend. ") for reason in decision.reasons)


@settings(max_examples=100, deadline=None)
@given(situations(VERLOF))
def test_taking_a_fact_away_never_turns_an_answer_around(situation):
    """Knowing less may make the answer unknown; it never makes a refusal of a right, or a right of a refusal."""
    facts, on = situation
    full = settled(decide(VERLOF, facts, on=on)).outcome
    for name in facts:
        less = settled(decide(VERLOF, {key: value for key, value in facts.items() if key != name}, on=on)).outcome
        assert name in GUARDED or less in {full, Outcome.UNKNOWN}, name


@settings(max_examples=100, deadline=None)
@given(situations(VERLOF), st.integers(0, 20_000), st.integers(0, 20_000))
def test_more_hours_attended_never_give_less_leave(situation, one, other):
    facts, on = {**situation[0], "training_kind": "hour_based"}, situation[1]
    fewer, more = (
        settled(decide(VERLOF, {**facts, "attended_hours": hours}, on=on)) for hours in (min(one, other), max(one, other))
    )
    if Outcome.UNKNOWN not in {fewer.outcome, more.outcome}:
        assert (fewer.amount("granted_hours") or 0) <= (more.amount("granted_hours") or 0)
        assert fewer.outcome is Outcome.REFUSED or more.outcome is Outcome.GRANTED


# Facts that only count once they are told (`known`), each with the reason beside its rule.
GUARDED = {"activity", "attended_hours", "training_starts_on", "training_ends_on", "entered_service_on"} | {
    "coaching_hours",
    "recorded_hours",
    "live_online_hours",
    "unregistered_online_hours",
}


ON = date(2025, 10, 1)
ANOTHER_YEAR = [date(1900, 1, 1), date(2019, 8, 1), date(2024, 9, 15), date(2025, 8, 31), date(2026, 9, 1)]


def granted_facts(instrument: Instrument) -> Facts:
    """Facts of a case of the law that give the right for a training that starts on the day."""
    own = ({**case.facts, "training_starts_on": ON} for case in CASES[instrument.id] if "training_ends_on" not in case.facts)
    return next(facts for facts in own if decide(instrument, facts, on=ON).outcome is Outcome.GRANTED)


@pytest.mark.parametrize("starts_on", ANOTHER_YEAR)
@pytest.mark.parametrize("instrument", [VERLOF, CHEQUE], ids=lambda instrument: instrument.id)
def test_a_training_of_another_school_year_is_unknown_and_says_which_day_to_ask_for(instrument, starts_on):
    outside = {**granted_facts(instrument), "training_starts_on": starts_on}
    decision = decide(instrument, outside, on=ON)
    assert decision.outcome is Outcome.UNKNOWN
    assert any("Vraag het recht voor de dag waarop ze start" in reason.text.nl for reason in decision.reasons)
    ends = {**outside, "training_ends_on": date(2026, 3, 1)}
    assert decide(instrument, ends, on=ON).outcome is not Outcome.GRANTED
    check_agreement(instrument, [(outside, ON), (ends, ON), (granted_facts(instrument), ON)])


def test_a_training_approved_last_school_year_goes_on_but_no_older_one_does():
    started = [date(2024, 8, 31), date(2024, 9, 1), date(1900, 1, 1)]
    cases = [({**granted_facts(VERLOF), "training_starts_on": day, "approved_last_year": True}, ON) for day in started]
    assert [decide(VERLOF, facts, on=on).outcome.value for facts, on in cases] == ["unknown", "granted", "unknown"]
    check_agreement(VERLOF, cases)


@pytest.mark.parametrize("day", [date(1, 1, 1), date(1899, 12, 31), date(2101, 1, 1), date(9999, 12, 31)])
@pytest.mark.parametrize("instrument", [VERLOF, CHEQUE], ids=lambda instrument: instrument.id)
def test_days_from_which_no_term_can_be_counted_are_refused_one_by_one_and_in_a_batch(instrument, day):
    for question in (question for question in instrument.questions if question.unit is Unit.DATE):
        with pytest.raises(InvalidInput):
            decide(instrument, {question.name: day}, on=ON)
        with pytest.raises(InvalidInput):
            decide_frame(instrument, pl.DataFrame({question.name: [day]}), on=ON)


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2100, 12, 31)])
@pytest.mark.parametrize("instrument", [VERLOF, CHEQUE], ids=lambda instrument: instrument.id)
def test_the_first_and_last_day_of_a_fact_are_decided(instrument, day):
    names = [question.name for question in instrument.questions if question.unit is Unit.DATE]
    check_agreement(instrument, [({**granted_facts(instrument), name: day}, ON) for name in names])
