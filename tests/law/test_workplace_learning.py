"""Learning at a workplace: what profiles tell, and the same answer one by one and in a batch when a fact is not told."""

from datetime import date
from itertools import combinations

import polars as pl
import pytest

from krachtlijn.kernel.ids import kbo_number
from krachtlijn.kernel.money import hours
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Diploma, Person, Region, Status
from krachtlijn.rules.batch import decide_frame
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.fact import Facts
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import LAW_FOLDER, facts_of, flemish_instruments
from krachtlijn.training.admission import Admission
from krachtlijn.training.specification import SizeUnit, Training, TrainingKind

ON = date(2024, 3, 1)
NAMES = (
    "ibo",
    "bis",
    "overeenkomst_alternerende_opleiding",
    "premie_kwalificerend_werkplekleren",
    "leerlingenpremie",
    "leerjob",
)
INSTRUMENTS = tuple(flemish_instruments().get(name) for name in NAMES)
YOUNG = Person(
    id="p",
    status=Status.JOBSEEKER,
    residence_region=Region.FLANDERS,
    birth_date=date(2003, 3, 1),
    schooling=(Diploma(title="bachelor", vks_level=6),),
    receives_unemployment_benefit=True,
    is_synthetic=True,
)
AT_WORK = Person(id="w", status=Status.EMPLOYEE, receives_unemployment_benefit=False, is_synthetic=True)
DUAL = Training(
    id="t",
    title=Text(nl="Bakker duaal", en="Baker, dual"),
    provider=kbo_number("0403019261"),
    kind=TrainingKind.WORKPLACE,
    outcomes=frozenset(),
    contact_hours=hours(600),
    size_unit=SizeUnit.CONTACT_HOURS,
    size=600,
    price=None,
    admission=Admission(),
    vks_level=3,
    is_synthetic=True,
)


@pytest.mark.parametrize(
    ("name", "person", "told"),
    [
        ("ibo", YOUNG, {"income": "unemployment_benefit"}),
        ("ibo", AT_WORK, {}),
        ("bis", YOUNG, {"receives_unemployment_benefit": True}),
        ("bis", AT_WORK, {"running_employment_contract": True, "receives_unemployment_benefit": False}),
        ("overeenkomst_alternerende_opleiding", YOUNG, {}),
        ("premie_kwalificerend_werkplekleren", YOUNG, {"training_level": 3}),
        ("leerlingenpremie", YOUNG, {"residence": "vlaanderen"}),
        ("leerlingenpremie", AT_WORK, {}),
        ("leerjob", YOUNG, {"birth_date": date(2003, 3, 1), "higher_diploma": True}),
        ("leerjob", AT_WORK, {"works_now": True}),
    ],
)
def test_a_profile_tells_what_it_holds_and_no_more(name, person, told):
    instrument = flemish_instruments().get(name)
    assert facts_of(instrument, person, training=DUAL, on=ON) == told
    assert decide(instrument, told, on=ON).outcome is not Outcome.GRANTED


def test_the_mentor_and_the_term_to_find_a_firm_are_told_in_words():
    oao = flemish_instruments().get("overeenkomst_alternerende_opleiding")
    said = " ".join(reason.text.nl for reason in decide(oao, {}, on=ON).reasons)
    for words in ("minstens 25 jaar", "soms 23", "minstens 5 jaar praktijk", "binnen 12 maanden", "binnen 20 opleidingsdagen"):
        assert words in said


@pytest.mark.parametrize("name", NAMES)
def test_none_weighs_in_a_path(name):
    assert flemish_instruments().get(name).limit_terms is None


def with_one_or_two_untold(instrument: Instrument) -> list[tuple[Facts, date]]:
    """Each granted case, the same without one of its facts, and the first five without two."""
    cases = load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument)
    told = [(case.facts, case.on) for case in cases if case.expected.outcome == "granted"]
    return [
        ({name: value for name, value in facts.items() if name not in left_out}, on)
        for place, (facts, on) in enumerate(told)
        for number in ((0, 1, 2) if place < 5 else (0, 1))
        for left_out in combinations(sorted(facts), number)
    ]


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
def test_one_case_and_batch_agree_when_facts_are_not_told(instrument):
    cases = with_one_or_two_untold(instrument)
    columns = {
        question.name: pl.Series([facts.get(question.name) for facts, _ in cases], dtype=dtype_of(question.unit))
        for question in instrument.questions
    }
    frame = pl.DataFrame({**columns, "day": [on for _, on in cases]})
    names = [quantity.name for quantity in instrument.rule.quantities]
    for (facts, on), row in zip(cases, decide_frame(instrument, frame, on="day").iter_rows(named=True), strict=True):
        decision = decide(instrument, facts, on=on)
        assert decision.outcome is not Outcome.REFUSED, "knowing less never refuses"
        assert (row["outcome"], row["basis"]) == (decision.outcome, decision.basis)
        assert {name: row[name] for name in names} == {name: decision.amount(name) for name in names}
