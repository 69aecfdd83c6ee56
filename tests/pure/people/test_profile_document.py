"""`person/1`: every profile survives the round trip; a wrong document is told everything at once."""

from datetime import date

import pytest
from hypothesis import given

from factories.profiles import people
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.people.profile_document import parse_person, person_document


@given(people())
def test_round_trip(person):
    assert parse_person(person_document(person)) == person


def test_all_problems_are_told_at_once():
    with pytest.raises(InvalidInput) as refused:
        parse_person({"id": "p", "status": "astronaut", "shoe_size": 43, "career": [{"valid_from": "gisteren"}], "dutch": "Z9"})
    places = {problem.column for problem in refused.value.problems}
    assert places == {"shoe_size", "status", "career[0].occupation", "career[0].valid_from", "dutch"}


def test_unknown_facts_stay_unknown():
    person = parse_person({"id": "p", "status": "employee"})
    assert (person.age_on(date(2026, 1, 1)), person.highest_vks_level, person.employment, person.dutch) == (
        None,
        None,
        None,
        None,
    )


def test_a_region_we_do_not_know_is_refused_with_the_choices():
    document = {
        "id": "p",
        "status": "employee",
        "residence_region": "Vlaanderen",
        "employment": {"workplace_region": ["brussel"]},
    }
    with pytest.raises(InvalidInput) as refused:
        parse_person(document)
    problems = {problem.column: problem.reason.nl for problem in refused.value.problems}
    assert set(problems) == {"residence_region", "employment.workplace_region"}
    assert all("kies uit: vlaanderen, brussel, wallonie, eer, elders" in reason for reason in problems.values())


def test_hours_and_shares_out_of_range_are_told_together_with_their_range():
    document = {
        "id": "p",
        "status": "employee",
        "availability": {"slots": ["day"], "hours_per_week": -1},
        "employment": {"weekly_hours": 1e300, "employment_fraction": "1e999999999", "reference_fraction": -0.5},
    }
    with pytest.raises(InvalidInput) as refused:
        parse_person(document)
    problems = {problem.column: problem.reason.nl for problem in refused.value.problems}
    hours, share = "moet liggen van 0 tot en met 168; verbeter dit.", "moet liggen van 0 tot en met 1; verbeter dit."
    assert problems == {
        "availability.hours_per_week": hours,
        "employment.weekly_hours": hours,
        "employment.employment_fraction": share,
        "employment.reference_fraction": share,
    }


def test_a_day_of_a_plan_that_is_not_there_is_refused():
    with pytest.raises(InvalidInput) as refused:
        parse_person(
            {"id": "p", "status": "employee", "has_development_plan": False, "development_plan_on": "2026-02-05", "dutch": "Z9"}
        )
    assert {problem.column for problem in refused.value.problems} == {"development_plan_on", "dutch"}
