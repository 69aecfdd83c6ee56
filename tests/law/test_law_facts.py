"""From person, training and session to facts: what they tell, and what stays unknown."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from krachtlijn.kernel.ids import kbo_number
from krachtlijn.kernel.money import euro, fraction, hours
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DaySlot, Diploma, Employment, Person, Region, Status
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.registry import LAW_FOLDER, facts_of, flemish_instruments
from krachtlijn.training.admission import Admission
from krachtlijn.training.recognition import Recognition, Regime
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import SizeUnit, Training, TrainingKind

ON = date(2025, 10, 1)
YEAR = Period(valid_from=date(2025, 9, 1), valid_until=date(2026, 9, 1))
VERLOF = flemish_instruments().get("vlaams_opleidingsverlof")
CHEQUE = flemish_instruments().get("opleidingscheque")
WORKER = Person(
    id="p1",
    status=Status.EMPLOYEE,
    residence_region=Region.FLANDERS,
    schooling=(Diploma(title="secundair", vks_level=4),),
    receives_unemployment_benefit=False,
    employment=Employment(
        private_sector=True,
        workplace_region=Region.FLANDERS,
        reference_fraction=fraction("0.80"),
        weekly_hours=hours("30.4"),
    ),
    is_synthetic=True,
)
TRAINING = Training(
    id="t1",
    title=Text(nl="Lassen", en="Welding"),
    provider=kbo_number("0403019261"),
    kind=TrainingKind.HOUR_BASED,
    outcomes=frozenset(),
    contact_hours=hours(60),
    size_unit=SizeUnit.CONTACT_HOURS,
    size=60,
    price=euro(240),
    admission=Admission(),
    recognitions=tuple(Recognition(regime=r, period=YEAR) for r in (Regime.VLAAMS_OPLEIDINGSVERLOF, Regime.OPLEIDINGSCHEQUE)),
    is_synthetic=True,
)
SESSION = Session(
    id="s1",
    training="t1",
    starts_on=ON,
    ends_on=date(2026, 3, 1),
    slot=DaySlot.DAY,
    hours_per_week=hours(6),
    mode=Mode.ON_SITE,
    place=None,
    capacity=12,
    places_taken=0,
    as_of=datetime(2025, 9, 1, tzinfo=UTC),
    is_synthetic=True,
)


def test_an_employee_and_a_registered_training_give_verlof():
    facts = facts_of(VERLOF, WORKER, training=TRAINING, session=SESSION, on=ON)
    decision = decide(VERLOF, facts, on=ON)
    assert decision.outcome is Outcome.GRANTED
    assert decision.can_open_balance
    assert decision.amount("granted_hours") == hours(60)
    assert facts["live_online_hours"] == 0
    assert facts["initiative"] == "employee"


def test_the_cheque_asks_what_the_profile_does_not_tell():
    facts = facts_of(CHEQUE, WORKER, training=TRAINING, session=SESSION, on=ON)
    missing = [question.name for question in decide(CHEQUE, facts, on=ON).missing]
    assert missing == ["student_contract", "apprenticeship_contract", "apprenticeship_hours_month", "employer_pays"]
    told = replace(WORKER.employment, student_contract=False, apprenticeship_contract=False, employer_pays_training=False)
    complete = facts_of(CHEQUE, replace(WORKER, employment=told), training=TRAINING, session=SESSION, on=ON)
    assert decide(CHEQUE, complete, on=ON).amount("subsidy") == euro(120)
    answered = {**facts, "student_contract": False, "apprenticeship_contract": False, "employer_pays": False}
    assert decide(CHEQUE, answered, on=ON).amount("subsidy") == euro(120)


def test_a_free_training_needs_no_cheque_whatever_is_not_told():
    free = replace(TRAINING, price=euro(0))
    decision = decide(CHEQUE, facts_of(CHEQUE, WORKER, training=free, session=SESSION, on=ON), on=ON)
    assert decision.outcome is Outcome.REFUSED
    unmet = [reason.text.nl for reason in decision.reasons if reason.met is False]
    assert unmet == ["Deze opleiding is gratis; een cheque is niet nodig."]


@pytest.mark.parametrize("contract", ["student_contract", "employer_pays_training"])
def test_what_the_profile_tells_of_contract_and_payer_refuses_the_cheque_today(contract):
    told = replace(WORKER, employment=replace(WORKER.employment, **{contract: True}))
    today = date(2026, 11, 23)
    assert decide(CHEQUE, facts_of(CHEQUE, told, training=TRAINING, on=today), on=today).outcome is Outcome.REFUSED


def test_who_has_no_development_plan_is_not_asked_for_one():
    graduate = replace(WORKER, schooling=(Diploma(title="bachelor", vks_level=6),))
    asked = {question.name for question in decide(CHEQUE, facts_of(CHEQUE, graduate, training=TRAINING, on=ON), on=ON).missing}
    assert "in_development_plan" in asked
    without = replace(graduate, has_development_plan=False)
    for instrument in (VERLOF, CHEQUE):
        assert facts_of(instrument, without, training=TRAINING, on=ON)["in_development_plan"] is False
        assert "in_development_plan" not in facts_of(
            instrument, replace(graduate, has_development_plan=True), training=TRAINING, on=ON
        )
    assert decide(CHEQUE, facts_of(CHEQUE, without, training=TRAINING, on=ON), on=ON).outcome is Outcome.REFUSED


def test_nothing_told_gives_no_facts():
    for instrument in (VERLOF, CHEQUE):
        assert facts_of(instrument, None, training=None, on=ON) == {}
        assert decide(instrument, {}, on=ON).outcome is Outcome.UNKNOWN


def test_an_empty_profile_tells_only_its_status():
    person = Person(id="p2", status=Status.EMPLOYEE, is_synthetic=True)
    assert facts_of(VERLOF, person, training=None, on=ON) == {}
    assert facts_of(CHEQUE, person, training=None, on=ON) == {"employee": True}
    jobseeker = Person(id="p3", status=Status.JOBSEEKER, is_synthetic=True)
    assert facts_of(VERLOF, jobseeker, training=None, on=ON) == {"private_sector_employee": False}


@pytest.mark.parametrize(("kind", "unit", "name"), [("adult_education", "lestijden", "lestijden"), ("graduaat", "ects", "ects")])
def test_size_in_the_measure_of_its_kind(kind, unit, name):
    training = replace(TRAINING, kind=TrainingKind(kind), size_unit=SizeUnit(unit), size=12)
    assert facts_of(VERLOF, None, training=training, on=ON)[name] == 12


def test_what_is_not_certain_stays_unknown():
    blended = replace(SESSION, mode=Mode.BLENDED)
    at_work = replace(TRAINING, kind=TrainingKind.WORKPLACE)
    facts = facts_of(VERLOF, WORKER, training=at_work, session=blended, on=ON)
    assert {"training_kind", "live_online_hours", "employee_consents"} & set(facts) == set()


@pytest.mark.parametrize(
    ("region", "in_flanders", "in_flanders_or_brussels"),
    [
        (Region.FLANDERS, True, True),
        (Region.BRUSSELS, False, True),
        (Region.WALLONIA, False, False),
        (Region.ELSEWHERE, False, False),
        (None, None, None),
        ("vlaams gewest", None, None),
    ],
)
def test_a_workplace_we_cannot_place_is_unknown_and_never_no(region, in_flanders, in_flanders_or_brussels):
    worker = replace(WORKER, employment=Employment(workplace_region=region), residence_region=region)
    assert facts_of(VERLOF, worker, training=None, on=ON).get("establishment_in_flanders") is in_flanders
    cheque = facts_of(CHEQUE, worker, training=None, on=ON)
    assert cheque.get("works_in_flanders_or_brussels") is in_flanders_or_brussels
    assert cheque.get("residence") == (region.value if isinstance(region, Region) else None)


def test_the_rule_offers_the_same_regions_as_the_profile():
    residence = next(question for question in CHEQUE.questions if question.name == "residence")
    assert [choice.code for choice in residence.choices] == [region.value for region in Region]


def test_recognition_counts_on_its_days_only():
    later = facts_of(VERLOF, WORKER, training=TRAINING, session=SESSION, on=date(2026, 9, 1))
    assert later["registered_for_verlof"] is False
    barred = Recognition(regime=Regime.VLAAMS_OPLEIDINGSVERLOF, period=YEAR, level_restriction=6)
    facts = facts_of(VERLOF, WORKER, training=replace(TRAINING, recognitions=(barred,)), session=SESSION, on=ON)
    assert (facts["level_restricted"], facts["restriction_level"], facts["highest_level"]) == (True, 6, 4)


@pytest.mark.parametrize("instrument", flemish_instruments().instruments, ids=lambda instrument: instrument.id)
def test_every_loaded_fact_is_one_the_rule_asks(instrument):
    facts = facts_of(instrument, WORKER, training=TRAINING, session=SESSION, on=ON)
    assert set(facts) <= {question.name for question in instrument.questions}
    decide(instrument, facts, on=ON)


def test_a_cheque_for_an_exam_is_unknown_with_a_sentence_and_never_granted():
    (case,) = (
        case for case in load_cases(LAW_FOLDER / CHEQUE.id / "cases.toml", instrument=CHEQUE) if case.id == "exam-commission"
    )
    decision = decide(CHEQUE, case.facts, on=case.on)
    unsettled = [reason.text.en for reason in decision.reasons if reason.met is None]
    assert decision.outcome is Outcome.UNKNOWN
    assert any("No source tells whether cheques can pay for an exam" in sentence for sentence in unsettled)
