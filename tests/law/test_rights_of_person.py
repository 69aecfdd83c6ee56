"""What holds over all instruments together when one person asks for everything: words, order, positions, going together."""

from datetime import date

import pytest

from krachtlijn.journeys.decide_all_rights import Case, decide_all, first_topic, open_questions, shared_facts
from krachtlijn.journeys.plan_path import rights_in_a_step
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.people.position import POSITION_NAMES, Position, check_positions, positions_of
from krachtlijn.people.profile import Person, Status
from krachtlijn.rules.case import load_cases
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.position_facts import full_positions, implied_facts, position_facts
from krachtlijn.rules.question_order import FOLLOWS, ORDER, SKIPPED, TOPIC_NAMES, TOPIC_OF, Topic
from krachtlijn.rules.registry import LAW_FOLDER, about, flemish_instruments
from krachtlijn.rules.stacking import FROM_SOURCES, Relation, known_pairs

INSTRUMENTS = flemish_instruments()
QUESTIONS = {question.name: question for instrument in INSTRUMENTS for question in instrument.questions}
ON = date(2026, 3, 2)
EVERY = {position.value for position in Position}
DISMISSAL = EVERY - {"dismissed"}
LEARNERS = EVERY - {"school"}
FOLDED_BY_WORDS = {
    "outplacement_opzeg": DISMISSAL,
    "outplacement_verbrekingsvergoeding": DISMISSAL,
    "outplacement_45plus": DISMISSAL,
    "sociaal_interventiefonds": DISMISSAL - {"bankrupt"},
    "kmo_portefeuille": {"employee"},
    "vdab_cursistenvergoeding": {"employee", "self_employed"},
    "ibo": {"employee", "self_employed"},
    "vdab_studiecontract": {"employee", "self_employed"},
    "bis": {"self_employed"},
    "overeenkomst_alternerende_opleiding": LEARNERS,
    "leerlingenpremie": LEARNERS,
    "premie_kwalificerend_werkplekleren": EVERY,
}
"""Where only the words of the position, and no fact of the rule, keep an instrument from mattering: the sentence says why."""


def test_every_instrument_says_what_it_is_in_one_plain_sentence():
    for instrument in INSTRUMENTS:
        told = about(instrument)
        for text in (told.sentence, told.otherwise):
            if text is not None:
                assert text.nl != text.en
                assert max(len(part.split()) for part in text.nl.replace("?", ".").split(".")) <= 26, instrument.id
        assert told.employer_amounts <= {quantity.name for quantity in instrument.rule.quantities}, instrument.id


def test_every_fact_has_one_place_in_the_order_and_every_topic_its_words():
    assert set(TOPIC_OF) == set(QUESTIONS)
    assert sum(map(len, ORDER.values())) == len(TOPIC_OF)
    assert set(ORDER) == set(TOPIC_NAMES) == set(Topic)
    assert set(SKIPPED) <= set(Topic)
    assert {*FOLLOWS, *FOLLOWS.values()} <= set(QUESTIONS)
    assert not set(FOLLOWS) & {leader for leader in FOLLOWS.values() if FOLLOWS.get(leader) in FOLLOWS}


@pytest.mark.parametrize("position", list(Position))
def test_positions_settle_facts_that_answer_their_question(position):
    for name, value in position_facts({position}).items():
        assert QUESTIONS[name].accepts(value), name


@pytest.mark.parametrize("position", list(Position))
def test_what_is_folded_away_could_not_have_been_granted(position):
    """A published case that is granted is no longer, once somebody is in a position the instrument is not asked for."""
    for instrument in INSTRUMENTS:
        for case in load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument):
            positions = full_positions({position}, case.facts)
            if about(instrument).matters(positions) or position.value in FOLDED_BY_WORDS.get(instrument.id, ()):
                continue
            settled = {name: value for name, value in position_facts(positions).items() if name in QUESTIONS}
            facts = {name: settled.get(name, value) for name, value in case.facts.items()}
            assert decide(instrument, facts, on=case.on).outcome is not Outcome.GRANTED, (instrument.id, case.id)


def test_positions_that_cannot_hold_together_are_refused():
    assert set(POSITION_NAMES) == set(Position)
    for wrong in ((), (Position.NO_INCOME, Position.LEEFLOON), (Position.NO_INCOME, Position.EMPLOYEE)):
        with pytest.raises(InvalidInput):
            check_positions(wrong)
    person = Person(id="p", status=Status.JOBSEEKER, receives_sickness_benefit=True, is_synthetic=True)
    assert positions_of(person) == {Position.SICKNESS_BENEFIT}


def test_the_income_told_adds_its_position_and_never_against_one_told():
    assert full_positions({Position.BANKRUPT}, {"income": "none"}) == {Position.BANKRUPT, Position.NO_INCOME}
    assert full_positions({Position.LEEFLOON}, {"income": "none"}) == {Position.LEEFLOON}


def test_one_answer_settles_another_and_never_changes_it():
    assert implied_facts({"residence": "brussel"}) == {"lives_in_eu": True}
    assert implied_facts({"residence": "brussel", "lives_in_eu": False}) == {}
    assert implied_facts({"residence": "elders"}) == {}


def test_a_follow_up_waits_and_a_right_no_answer_settles_asks_nothing():
    rights = decide_all(Case(on=ON, positions=frozenset({Position.EMPLOYEE})))
    asked = {question.name for question in open_questions(rights, unknown=())}
    topic, first = first_topic(open_questions(rights, unknown=()))
    assert topic is Topic.PERSON
    assert "moved_from_eea" in asked
    assert "moved_from_eea" not in {question.name for question in first}
    ill = decide_all(Case(on=ON, positions=frozenset({Position.SICKNESS_BENEFIT})))
    exemption = next(right for right in ill if right.instrument.id == "vrijstelling_beschikbaarheid")
    assert exemption.undecided
    assert "fits_path_to_work" not in {question.name for question in open_questions(ill, unknown=())}


@pytest.mark.parametrize("position", list(Position))
def test_amounts_stand_under_granted_rights_alone(position):
    for instrument in INSTRUMENTS:
        for case in load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument)[:2]:
            facts = {n: v for n, v in case.facts.items() if n not in position_facts(full_positions({position}, case.facts))}
            for right in decide_all(Case(on=case.on, positions=frozenset({position}), facts=facts)):
                if right.own_values or right.employer_values:
                    assert right.decision.can_open_balance


def test_pairs_are_known_once_and_hold_what_the_limits_say():
    pairs = known_pairs(INSTRUMENTS)
    assert len({pair.rights for pair in pairs}) == len(pairs)
    assert {right for pair in pairs for right in pair.rights} <= set(INSTRUMENTS.by_id)
    relations = {pair.rights: pair.relation for pair in pairs}
    for instrument in INSTRUMENTS.for_training:
        for others, relation in (
            (instrument.limit_terms.excludes, Relation.NOT_TOGETHER),
            (instrument.limit_terms.combines_with, Relation.TOGETHER),
        ):
            for other in others:
                assert relations[tuple(sorted((instrument.id, other)))] is relation
    assert all(pair.source.startswith("http") for pair in FROM_SOURCES)
    assert known_pairs(INSTRUMENTS, among={"opleidingscheque"}) == ()


@pytest.mark.parametrize("status", list(Status))
def test_support_for_an_enterprise_weighs_in_a_path_of_a_self_employed_person_alone(status):
    listed = {right.id for right in rights_in_a_step(Person(id="p", status=status, is_synthetic=True))}
    assert ("kmo_portefeuille" in listed) is (status is Status.SELF_EMPLOYED)
    assert {"opleidingscheque", "vlaams_opleidingsverlof"} <= listed


def test_what_positions_settle_goes_before_an_old_answer():
    case = Case(on=ON, positions=frozenset({Position.SELF_EMPLOYED}), facts={"private_sector_employee": True})
    assert shared_facts(case)["private_sector_employee"] is False
