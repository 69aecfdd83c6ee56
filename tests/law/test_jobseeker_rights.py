"""Rights of jobseekers in training: what is loaded, whom to ask, and that one case, a batch and common sense agree."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import polars as pl
import pytest

from krachtlijn.kernel.ids import concept_uri, kbo_number
from krachtlijn.kernel.money import euro, hours
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import CareerSpell, DaySlot, Diploma, Person, Region, Status
from krachtlijn.rules.batch import PREFIX, decide_frame
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Decision, Outcome, decide
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.fact import Fact, Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.law.person_facts import session_facts
from krachtlijn.rules.registry import LAW_FOLDER, facts_of, flemish_instruments
from krachtlijn.rules.unit import Unit
from krachtlijn.training.admission import Admission
from krachtlijn.training.recognition import Recognition, Regime
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import SizeUnit, Training, TrainingKind

ON = date(2026, 9, 7)
EXEMPTION, PREMIUM, ALLOWANCE, DURATION, STUDY = (
    flemish_instruments().get(name)
    for name in (
        "vrijstelling_beschikbaarheid",
        "knelpuntpremie",
        "vdab_cursistenvergoeding",
        "werkloosheidsuitkering_duur",
        "vdab_studiecontract",
    )
)
ALL = (EXEMPTION, PREMIUM, ALLOWANCE, DURATION, STUDY)
CASES = {instrument.id: load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument) for instrument in ALL}
JOBSEEKER = Person(
    id="p1",
    status=Status.JOBSEEKER,
    residence_region=Region.FLANDERS,
    birth_date=date(1990, 5, 4),
    schooling=(Diploma(title="secundair", vks_level=4),),
    receives_unemployment_benefit=True,
    is_synthetic=True,
)
TRAINING = Training(
    id="t1",
    title=Text(nl="Lassen", en="Welding"),
    provider=kbo_number("0403019261"),
    kind=TrainingKind.HOUR_BASED,
    outcomes=frozenset(),
    contact_hours=hours(120),
    size_unit=SizeUnit.CONTACT_HOURS,
    size=120,
    price=euro(0),
    admission=Admission(),
    recognitions=(Recognition(regime=Regime.VDAB, period=Period(valid_from=date(2026, 1, 1))),),
    is_synthetic=True,
)
SESSION = Session(
    id="s1",
    training="t1",
    starts_on=ON,
    ends_on=date(2026, 10, 2),
    slot=DaySlot.DAY,
    hours_per_week=hours(30),
    mode=Mode.ON_SITE,
    place=None,
    capacity=12,
    places_taken=0,
    as_of=datetime(2026, 9, 1, tzinfo=UTC),
    is_synthetic=True,
)


def told(instrument: Instrument, person: Person = JOBSEEKER, **changes: Fact) -> dict[str, Fact]:
    """Facts that the profile and the offer tell, with answers beside them."""
    return {**facts_of(instrument, person, training=TRAINING, session=SESSION, on=ON), **changes}


def settled(decision: Decision) -> Decision:
    """What holds, or would hold if nothing changed."""
    return decision.if_unchanged or decision


def sentences(decision: Decision) -> str:
    return " ".join(reason.text.nl for reason in decision.reasons)


def test_a_recognised_training_by_day_only_asks_the_adviser():
    decision = decide(EXEMPTION, told(EXEMPTION), on=ON)
    assert [question.name for question in decision.missing] == ["fits_path_to_work"]
    granted = decide(EXEMPTION, told(EXEMPTION, fits_path_to_work=True), on=ON)
    assert granted.outcome is Outcome.GRANTED
    assert "U hoeft niets te vragen" in sentences(granted)


def test_no_exemption_reads_that_the_training_is_allowed():
    decision = decide(EXEMPTION, told(EXEMPTION, training_weeks=3, fits_path_to_work=True), on=ON)
    assert decision.outcome is Outcome.REFUSED
    assert "U mag de opleiding volgen, maar u blijft beschikbaar voor werk." in sentences(decision)


@pytest.mark.parametrize(
    ("change", "body"),
    [
        ({"income": "sickness_benefit"}, "adviserend arts van uw ziekenfonds"),
        ({"income": "leefloon"}, "Vraag eerst aan uw OCMW"),
        ({"residence": "brussel"}, "vraagt de vrijstelling aan Actiris"),
        ({"residence": "wallonie"}, "vraagt de vrijstelling aan Le Forem"),
    ],
)
def test_where_another_body_must_agree_the_answer_says_whom_to_ask(change, body):
    decision = decide(EXEMPTION, told(EXEMPTION, fits_path_to_work=True, **change), on=ON)
    assert (decision.outcome, decision.missing) == (Outcome.UNKNOWN, ())
    assert body in sentences(decision)
    assert "blijft beschikbaar" not in sentences(decision)


def test_a_self_employed_person_gets_a_complete_answer():
    person = replace(JOBSEEKER, status=Status.SELF_EMPLOYED, receives_unemployment_benefit=False)
    decision = decide(EXEMPTION, told(EXEMPTION, person, income="self_employed"), on=ON)
    assert (decision.outcome, decision.missing) == (Outcome.REFUSED, ())
    assert "Een vrijstelling hebt u dan niet nodig" in sentences(decision)
    assert "blijft beschikbaar" not in sentences(decision)


@pytest.mark.parametrize("instrument", [ALLOWANCE, STUDY], ids=lambda instrument: instrument.id)
def test_who_lives_on_a_leefloon_is_told_to_ask_the_ocmw(instrument):
    assert "Vraag eerst aan uw OCMW" in sentences(decide(instrument, {"income": "leefloon"}, on=ON))
    assert "OCMW" not in sentences(decide(instrument, {"income": "unemployment_benefit"}, on=ON))


@pytest.mark.parametrize(
    ("ends_on", "weeks"),
    [(date(2026, 10, 2), 4), (date(2026, 10, 4), 4), (date(2026, 10, 1), 3), (date(2026, 9, 28), 3), (date(2026, 9, 11), 1)],
)
def test_weeks_from_monday_to_friday_are_weeks(ends_on, weeks):
    assert session_facts(replace(SESSION, ends_on=ends_on))["training_weeks"] == weeks


def test_what_the_profile_does_not_tell_stays_unknown():
    without = replace(JOBSEEKER, receives_unemployment_benefit=False, residence_region="vlaams gewest", schooling=())
    assert {"income", "residence", "higher_diploma"} & set(told(EXEMPTION, without)) == set()
    assert "registered_jobseeker" not in told(PREMIUM), "looking for work does not tell that VDAB knows it"
    assert "saturday_or_after_17" not in told(EXEMPTION)
    evening = replace(SESSION, slot=DaySlot.EVENING)
    facts = facts_of(EXEMPTION, None, training=TRAINING, session=evening, on=ON)
    assert (facts["mostly_by_day"], facts["saturday_or_after_17"]) == (False, True)


@pytest.mark.parametrize("instrument", ALL, ids=lambda instrument: instrument.id)
def test_every_loaded_fact_of_a_jobseeker_is_asked_by_the_rule(instrument):
    assert set(told(instrument)) <= {question.name for question in instrument.questions}
    assert facts_of(instrument, None, training=None, on=ON) == {}


def test_a_recognition_of_another_day_is_no_recognition():
    before = facts_of(ALLOWANCE, None, training=TRAINING, on=date(2025, 12, 31))
    assert (before["recognised_by_vdab"], told(ALLOWANCE)["recognised_by_vdab"]) == (False, True)


@pytest.mark.parametrize(
    ("kind", "vks_level", "study_level"),
    [
        (TrainingKind.HOUR_BASED, None, "other"),
        (TrainingKind.GRADUAAT, 5, "graduaat"),
        (TrainingKind.HIGHER_EDUCATION, 6, "bachelor"),
        (TrainingKind.HIGHER_EDUCATION, 7, "other"),
        (TrainingKind.HIGHER_EDUCATION, None, None),
        (TrainingKind.ADULT_EDUCATION, 4, None),
    ],
)
def test_the_level_of_a_study_comes_from_the_training(kind, vks_level, study_level):
    training = replace(TRAINING, kind=kind, vks_level=vks_level)
    assert facts_of(STUDY, None, training=training, on=ON).get("study_level") == study_level


def test_the_end_of_the_benefit_is_never_computed_from_a_career():
    work = CareerSpell(occupation=concept_uri("urn:krachtlijn:occupation:welder"), period=Period(valid_from=date(2005, 1, 1)))
    facts = told(DURATION, replace(JOBSEEKER, career=(work,)))
    assert facts == told(DURATION)
    decision = decide(DURATION, facts, on=ON)
    assert (decision.outcome, [question.name for question in decision.missing]) == (Outcome.UNKNOWN, ["benefit_last_day"])


def test_the_answer_says_how_long_a_benefit_can_last_and_that_the_letter_counts():
    decision = decide(DURATION, told(DURATION, benefit_last_day=date(2026, 12, 31)), on=ON)
    assert decision.outcome is Outcome.GRANTED
    assert "wij rekenen hem niet na" in sentences(decision)
    assert "duurt 12 maanden, en hoogstens 12 maanden meer" in sentences(decision)
    assert "een inschakelingsuitkering duurt hoogstens 12 maanden" in sentences(decision)


def test_what_only_one_source_says_of_training_is_told_with_both_names():
    facts = told(DURATION, benefit_last_day=date(2026, 8, 31), training_for_shortage="other_care")
    decision = decide(DURATION, facts, on=ON)
    assert (decision.outcome, decision.can_open_balance) == (Outcome.UNKNOWN, False)
    assert "bruzz.be" in sentences(decision)
    assert "Unisoc" in sentences(decision)


def test_more_kilometres_never_give_less():
    facts = dict(CASES[ALLOWANCE.id][1].facts)
    sums = [decide(ALLOWANCE, {**facts, "km_per_day": km}, on=date(2024, 1, 31)).amount("travel") for km in range(0, 400, 7)]
    assert sums == sorted(sums)


@pytest.mark.parametrize("instrument", ALL, ids=lambda instrument: instrument.id)
def test_taking_an_answer_away_never_turns_it_around(instrument):
    for case in CASES[instrument.id]:
        full = settled(decide(instrument, case.facts, on=case.on)).outcome
        for name in case.facts:
            fewer = {key: value for key, value in case.facts.items() if key != name}
            assert settled(decide(instrument, fewer, on=case.on)).outcome in {full, Outcome.UNKNOWN}, (case.id, name)


def drawn_answer(question: Question, rng: random.Random) -> Fact:
    if question.choices:
        return rng.choice([choice.code for choice in question.choices])
    if question.unit is Unit.FLAG:
        return rng.random() < 0.5
    if question.unit is Unit.DATE:
        return date(2018, 1, 1) + timedelta(days=rng.randrange(4_000))
    return rng.randint(0, {Unit.EURO: 60_000_000, Unit.HOURS: 4_000}.get(question.unit, 120))


def drawn_cases(instrument: Instrument, rng: random.Random) -> list[tuple[dict[str, Fact], date]]:
    drawn = []
    for _ in range(400):
        case = rng.choice(CASES[instrument.id])
        facts = dict(case.facts)
        for question in rng.sample(instrument.questions, k=min(4, len(instrument.questions))):
            facts.pop(question.name, None)
            if rng.random() < 0.7:
                facts[question.name] = drawn_answer(question, rng)
        drawn.append((facts, rng.choice([case.on, *instrument.parameters.days_of_change])))
    return drawn


def answer_row(instrument: Instrument, decision: Decision | None, *, prefix: str) -> dict[str, object]:
    names = [quantity.name for quantity in instrument.rule.quantities]
    if decision is None:
        return dict.fromkeys([f"{prefix}{name}" for name in ("outcome", "basis", *names)])
    amounts = {f"{prefix}{name}": decision.amount(name) for name in names}
    return {f"{prefix}outcome": decision.outcome.value, f"{prefix}basis": decision.basis.value, **amounts}


@pytest.mark.parametrize("instrument", ALL, ids=lambda instrument: instrument.id)
def test_one_case_and_a_batch_agree_for_jobseekers(instrument):
    cases = drawn_cases(instrument, random.Random(20261123))  # noqa: S311
    columns = {
        question.name: pl.Series([facts.get(question.name) for facts, _ in cases], dtype=dtype_of(question.unit))
        for question in instrument.questions
    }
    frame = pl.DataFrame({**columns, "day": pl.Series([on for _, on in cases], dtype=pl.Date)})
    for (facts, on), row in zip(cases, decide_frame(instrument, frame, on="day").iter_rows(named=True), strict=True):
        decision = decide(instrument, facts, on=on)
        expected = answer_row(instrument, decision, prefix="") | answer_row(instrument, decision.if_unchanged, prefix=PREFIX)
        assert {name: row[name] for name in expected} == expected, (facts, on)
