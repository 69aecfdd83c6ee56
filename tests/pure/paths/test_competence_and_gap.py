"""What a person can do now, and what is missing for a goal."""

from datetime import date

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.period import Period
from krachtlijn.paths.competence import code_key, current_competences, practice_text, unknown_occupations
from krachtlijn.paths.gap import ESSENTIAL_WEIGHT, OPTIONAL_WEIGHT, find_gap
from krachtlijn.people.profile import CareerSpell, Evidence, HeldCompetence
from krachtlijn.taxonomy.occupation import Importance

WELDER = ConceptUri("urn:krachtlijn:occupation:goal")


def spell(start: date, end: date | None = None, occupation: ConceptUri = WELDER) -> CareerSpell:
    return CareerSpell(occupation=occupation, period=Period(valid_from=start, valid_until=end))


def test_work_gives_assumptions_with_the_practice_as_reason(small):
    occupation = small.goal(["lassen"], optional=["meten"])
    who = small.person(career=(spell(date(2023, 1, 5)),))
    (found,) = current_competences(who, occupations={occupation.uri: occupation}, on=small.on)
    assert (found.skill, found.assumed, found.months) == (small.skill("lassen"), True, 36)
    assert found.reason.nl == "omdat u 3 jaar werkte als onderhoudstechnicus"


def test_short_practice_and_rejected_assumptions_give_nothing(small):
    occupation = small.goal(["lassen", "slijpen"])
    known = {occupation.uri: occupation}
    short = small.person(career=(spell(date(2025, 8, 1)),))
    assert current_competences(short, occupations=known, on=small.on) == ()
    who = small.person(career=(spell(date(2020, 1, 1)),), rejected_assumptions=frozenset({small.skill("lassen")}))
    assert [item.skill for item in current_competences(who, occupations=known, on=small.on)] == [small.skill("slijpen")]


def test_separate_spells_add_up(small):
    occupation = small.goal(["lassen"])
    who = small.person(career=(spell(date(2024, 1, 1), date(2024, 5, 1)), spell(date(2025, 1, 1), date(2025, 4, 1))))
    (found,) = current_competences(who, occupations={occupation.uri: occupation}, on=small.on)
    assert found.months == 7


def test_what_was_told_goes_before_an_assumption_even_when_rejected(small):
    occupation = small.goal(["lassen"])
    held = HeldCompetence(skill=small.skill("lassen"), evidence=Evidence.TEST)
    who = small.person(
        career=(spell(date(2020, 1, 1)),), competences=(held,), rejected_assumptions=frozenset({small.skill("lassen")})
    )
    (found,) = current_competences(who, occupations={occupation.uri: occupation}, on=small.on)
    assert (found.assumed, found.evidence) == (False, Evidence.TEST)


def test_unknown_work_is_named(small):
    other = ConceptUri("urn:krachtlijn:occupation:other")
    assert unknown_occupations(small.person(career=(spell(date(2020, 1, 1), occupation=other),)), {}) == (other,)


def test_practice_as_people_say_it():
    assert practice_text(16).nl == "1 jaar en 4 maanden"
    assert practice_text(1).en == "1 month"


def test_versions_of_a_qualification_are_the_same_qualification():
    assert code_key("BK-0243-2") == code_key("bk-0243-3") == code_key("BK-0243")
    assert code_key("Rijbewijs  C") == "rijbewijs c"


def test_gap_lists_essential_first_with_weight_and_reason(small):
    gap = find_gap(small.goal(["a", "b"], optional=["c"]), current=(), is_taught=lambda skill: skill == small.skill("a"))
    assert [(item.importance, item.weight) for item in gap.items] == [
        (Importance.ESSENTIAL, ESSENTIAL_WEIGHT),
        (Importance.ESSENTIAL, ESSENTIAL_WEIGHT),
        (Importance.OPTIONAL, OPTIONAL_WEIGHT),
    ]
    assert (gap.weight, gap.taught_weight, gap.minimum_weight) == (7, 3, 5)
    assert "geen opleiding" in gap.items[1].reason.nl
    assert "geen opleiding" not in gap.items[0].reason.nl


def test_seventy_percent_is_enough_and_less_is_not(small):
    gap = find_gap(small.goal([], optional="abcdefghij"), current=(), is_taught=lambda _: True)
    assert gap.is_enough(7)
    assert not gap.is_enough(6)
    assert gap.share_of(7) == 7_000
