"""Opleidingskrediet, loopbaancheque, individual training right, jobbonus and the fee of adult education: what always holds."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from krachtlijn.kernel.money import euro, fraction
from krachtlijn.people.profile import Diploma, Employment, Person, Region, Status
from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Decision, Outcome, decide
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.fact import Facts, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.registry import LAW_FOLDER, facts_of, flemish_instruments
from krachtlijn.rules.unit import Unit

REGISTRY = flemish_instruments()
KREDIET, CAREER, FEDERAL, JOBBONUS, FEE = INSTRUMENTS = tuple(
    REGISTRY.get(name)
    for name in (
        "opleidingskrediet",
        "loopbaancheque",
        "individueel_opleidingsrecht",
        "jobbonus",
        "inschrijvingsgeld_volwassenenonderwijs",
    )
)
CASES = {one.id: {c.id: c for c in load_cases(LAW_FOLDER / one.id / "cases.toml", instrument=one)} for one in INSTRUMENTS}
DAYS = st.dates(date(2013, 1, 1), date(2028, 1, 1))


def answers(question: Question) -> st.SearchStrategy[object]:
    if question.choices:
        return st.sampled_from([choice.code for choice in question.choices])
    if question.unit.is_number:
        ranges = {Unit.FRACTION: 10_000, Unit.EURO: 4_000_0000, Unit.DAYS: 4_000}
        edges = {Unit.FRACTION: (0, 2_000, 5_000, 7_500, 8_000, 10_000), Unit.EURO: (0, 2_500_0000, 3_000_0000)}
        return st.integers(0, ranges.get(question.unit, 30)) | st.sampled_from(edges.get(question.unit, (0, 1, 2, 3)))
    return st.booleans() if question.unit is Unit.FLAG else DAYS


@st.composite
def situations(draw: st.DrawFn, instrument: Instrument) -> tuple[Facts, date]:
    """A case of the law with some of its facts changed or taken away, on its own day or another."""
    case = draw(st.sampled_from(list(CASES[instrument.id].values())))
    facts = dict(case.facts)
    for question in draw(st.lists(st.sampled_from(instrument.questions), max_size=4, unique=True)):
        answer = draw(st.none() | answers(question))
        facts.pop(question.name, None)
        if answer is not None:
            facts[question.name] = answer
    changes = [day for day in instrument.parameters.days_of_change if day.year < 2030]
    return facts, draw(st.just(case.on) | st.sampled_from(changes) | DAYS)


def settled(decision: Decision) -> Decision:
    return decision.if_unchanged or decision


def row_of(decision: Decision | None, instrument: Instrument, *, prefix: str) -> dict[str, object]:
    names = ["outcome", "basis", *(quantity.name for quantity in instrument.rule.quantities)]
    if decision is None:
        return {f"{prefix}{name}": None for name in names}
    said = {"outcome": decision.outcome.value, "basis": decision.basis.value}
    return {f"{prefix}{name}": said.get(name, decision.amount(name)) for name in names}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(
    st.sampled_from(INSTRUMENTS).flatmap(lambda one: st.tuples(st.just(one), st.lists(situations(one), min_size=6, max_size=20)))
)
def test_one_case_and_batch_agree(chosen: tuple[Instrument, list[tuple[Facts, date]]]):
    instrument, cases = chosen
    columns = {
        question.name: pl.Series([facts.get(question.name) for facts, _ in cases], dtype=dtype_of(question.unit))
        for question in instrument.questions
    }
    rows = decide_frame(instrument, pl.DataFrame({**columns, "day": [on for _, on in cases]}), on="day")
    for (facts, on), row in zip(cases, rows.iter_rows(named=True), strict=True):
        decision = decide(instrument, facts, on=on)
        expected = row_of(decision, instrument, prefix="") | row_of(decision.if_unchanged, instrument, prefix=PREFIX)
        assert {name: row[name] for name in expected} == expected


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
def test_none_of_them_gives_hours_or_euro_for_a_training_so_paths_leave_them_out(instrument: Instrument):
    assert instrument.limit_terms is None
    assert instrument not in REGISTRY.for_training


@settings(max_examples=100, deadline=None)
@given(situations(CAREER))
def test_what_was_announced_for_the_loopbaancheque_is_never_in_force(situation):
    facts, on = situation
    decision = decide(CAREER, facts, on=max(on, date(2025, 10, 1)))
    assert not decision.can_open_balance
    assert decision.outcome is not Outcome.GRANTED or decision.basis is Basis.ANNOUNCED


@pytest.mark.parametrize(("on", "is_told"), [(date(2025, 7, 17), False), (date(2025, 7, 18), True), (date(2026, 11, 23), True)])
def test_the_loopbaankrediet_is_told_as_announced_from_the_day_it_was(on: date, is_told: bool):
    sentences = [reason.text.nl for reason in decide(CAREER, CASES[CAREER.id]["today"].facts, on=on).reasons]
    assert any("aangekondigd en nog geen wet" in sentence for sentence in sentences) is is_told


def test_from_2027_the_loopbaancheque_is_unknown_because_what_follows_is_no_law():
    case = CASES[CAREER.id]["loopbaankrediet-not-law"]
    reasons = [reason.text.en for reason in decide(CAREER, case.facts, on=case.on).reasons]
    assert sum("That is not yet law; no source tells its rules." in reason for reason in reasons) == 1


@settings(max_examples=100, deadline=None)
@given(situations(JOBBONUS), st.integers(1, 1_000_0000))
def test_between_the_bounds_of_the_jobbonus_no_amount_is_named(situation, above):
    facts, on = situation
    low = JOBBONUS.parameters.at(on).get("jobbonus.low")
    pay = low.value + above if low else 0
    decision = settled(decide(JOBBONUS, {**facts, "average_gross_month_pay": pay, "fraction_worked": fraction("1")}, on=on))
    assert decision.amount("amount") is None
    if decision.outcome is Outcome.GRANTED:
        assert any("we name no amount" in reason.text.en for reason in decision.reasons)


@settings(max_examples=100, deadline=None)
@given(situations(FEDERAL), st.integers(0, 10_000), st.integers(0, 10_000))
def test_who_works_more_never_has_fewer_training_days(situation, one, other):
    facts, on = situation
    less, more = (
        settled(decide(FEDERAL, {**facts, "contract_fraction": share}, on=on)) for share in (min(one, other), max(one, other))
    )
    at_least, at_most = more.amount("days_at_least"), more.amount("days_at_most")
    if at_least is not None:
        assert less.amount("days_at_least") <= at_least <= at_most <= at_least + 1


@settings(max_examples=100, deadline=None)
@given(situations(FEE), st.integers(0, 400), st.integers(0, 400))
def test_the_fee_stays_under_the_ceiling_and_grows_with_the_lesson_periods(situation, one, other):
    facts, on = {**situation[0], "same_module_before": 0}, situation[1]
    short, long = (settled(decide(FEE, {**facts, "lestijden": size}, on=on)) for size in (min(one, other), max(one, other)))
    fee = long.amount("fee")
    if fee is not None:
        assert short.amount("fee") <= fee <= long.amount("ceiling_left") <= euro(300)


@settings(max_examples=100, deadline=None)
@given(situations(KREDIET))
def test_net_of_the_opleidingskrediet_is_89_percent_to_the_cent(situation):
    facts, on = situation
    decision = settled(decide(KREDIET, facts, on=on))
    gross, net = decision.amount("gross_month"), decision.amount("net_month")
    if gross is not None:
        assert abs(net * 100 - gross * 89) <= 10_000
        assert gross == decision.amount("premium") + decision.amount("single_extra")


WORKER = Person(
    id="p1",
    status=Status.EMPLOYEE,
    residence_region=Region.FLANDERS,
    schooling=(Diploma(title="bachelor", vks_level=6),),
    employment=Employment(private_sector=True, workplace_region=Region.FLANDERS, employment_fraction=fraction("0.80")),
    is_synthetic=True,
)


@pytest.mark.parametrize(
    ("instrument", "told"),
    [
        (KREDIET, {"private_sector_employee": True, "establishment_in_flanders": True, "higher_diploma": True}),
        (CAREER, {"employee": True, "residence": "vlaanderen", "works_in_flanders_or_brussels": True}),
        (FEDERAL, {"private_sector_employee": True, "contract_fraction": 8_000}),
        (JOBBONUS, {"employee": True}),
        (FEE, {"secondary_diploma": True}),
    ],
    ids=lambda argument: argument.id if isinstance(argument, Instrument) else "",
)
def test_a_profile_tells_what_it_tells_and_no_more(instrument: Instrument, told: dict[str, object]):
    assert facts_of(instrument, WORKER, training=None, on=date(2026, 11, 23)) == told
    assert facts_of(instrument, None, training=None, on=date(2026, 11, 23)) == {}


@pytest.mark.parametrize(
    ("instrument", "told"),
    [
        (KREDIET, {"private_sector_employee": False, "establishment_in_flanders": True, "higher_diploma": True}),
        (FEDERAL, {"private_sector_employee": False}),
        (JOBBONUS, {}),
    ],
    ids=lambda argument: argument.id if isinstance(argument, Instrument) else "",
)
def test_who_is_self_employed_today_is_no_employee_today_but_may_have_been_one(instrument, told):
    person = replace(WORKER, status=Status.SELF_EMPLOYED)
    assert facts_of(instrument, person, training=None, on=date(2026, 11, 23)) == told
    career = facts_of(CAREER, person, training=None, on=date(2026, 11, 23))
    assert (career["employee"], career["works_self_employed"]) == (False, True)
