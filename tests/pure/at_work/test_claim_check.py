"""Every verdict on a claim, and both sides of every day and threshold that decides one."""

from datetime import date

import pytest

from factories.claims import answer, answered, checked, claim_lines
from krachtlijn.at_work.claim_check import VERDICT_TEXTS, Verdict

SHORT = {"reference_fraction": "0,6", "weekly_hours": "22,8"}
RUNNING = {**SHORT, "training_starts_on": "2024-10-01", "requested_on": "2025-09-15", "approved_last_year": "ja"}
ALONE = {"mentor_training": "nee", "combined_contact_hours": "0", "combined_providers": "1"}
CONTINUE = "refuse_then_check_continuation"


def test_a_sound_claim_is_accepted_with_hours_refund_and_last_day():
    found = answer()
    assert (found["verdict"], found["hours"], found["refund_eur"]) == ("accept", 60.0, 894.6)
    assert (found["deadline"], found["deadline_kind"]) == (date(2025, 12, 21), "forfeits")
    assert (found["school_year"], found["basis"], found["reason_codes"]) == ("2025-26", "in_force", None)


@pytest.mark.parametrize(
    ("change", "verdict", "codes"),
    [
        ({"reference_fraction": "0,8"}, "accept", None),
        ({"reference_fraction": "0,7999"}, "refuse", "employment_fraction"),
        ({"weekly_hours": "28"}, "accept", None),
        ({"weekly_hours": "27,99"}, "refuse", "enough_weekly_hours"),
        ({"contact_hours": "32"}, "accept", None),
        ({"contact_hours": "31,99", **ALONE}, "refuse", "size"),
        ({"training_kind": "volwassenenonderwijs", "lestijden": "32"}, "accept", None),
        ({"training_kind": "volwassenenonderwijs", "lestijden": "31", **ALONE}, "refuse", "size"),
        ({"training_kind": "graduaat", "ects": "3", "contract": "diploma"}, "accept", None),
        ({"training_kind": "graduaat", "ects": "2", "contract": "diploma", **ALONE}, "refuse", "size"),
        ({"training_kind": "graduaat", "ects": "3", "contract": "examencontract"}, "refuse", "no_exam_contract"),
        ({"attended_hours": "30"}, "accept", "basis_draft"),
        ({"attended_hours": "29,99", "final_assessment_suffices": "nee"}, "refuse", "attendance basis_draft"),
        ({"private_sector_employee": "nee"}, "refuse", "private_sector"),
        ({"workplace_region": "brussel"}, "refuse", "flemish_establishment"),
        ({"initiative": "werkgever", "employee_consents": "nee", "for_current_job": "nee"}, "refuse", "consent"),
        ({"initiative": "werkgever", "employee_consents": "ja", "for_current_job": "ja"}, "refuse", "not_for_current_job"),
        ({"initiative": "werkgever", "employee_consents": "ja", "for_current_job": "nee"}, "accept", None),
        ({"activity": "intervisie"}, "refuse", "activity_allowed"),
        ({"level_restricted": "ja", "restriction_level": "6", "highest_level": "5"}, "accept", None),
        (
            {"level_restricted": "ja", "restriction_level": "6", "highest_level": "6", "restriction_came_later": "nee"},
            "refuse",
            "level",
        ),
    ],
)
def test_both_sides_of_what_the_rule_asks(change, verdict, codes):
    found = answer(**change)
    assert (found["verdict"], found["reason_codes"]) == (verdict, codes)
    assert (found["hours"] is not None) is (verdict == "accept")


@pytest.mark.parametrize(
    ("start", "asked", "verdict", "codes"),
    [
        ("2025-09-22", "2025-12-21", "accept", None),
        ("2025-09-22", "2025-12-22", "refuse", "claimed_late"),
        ("2025-09-22", "2025-06-22", "accept", None),
        ("2025-09-22", "2025-06-21", "refuse", "claimed_early"),
        ("2022-09-01", "2022-11-30", "accept", None),
        ("2022-09-01", "2022-12-01", "refuse", "claimed_late"),
        ("2022-06-01", "2022-11-30", "accept", None),
        ("2022-06-01", "2022-12-01", "accept", "claimed_late_guideline"),
        ("2025-09-22", "", "accept", "not_claimed_yet"),
    ],
)
def test_both_sides_of_the_days_of_a_claim(start, asked, verdict, codes):
    found = answer(training_starts_on=start, requested_on=asked)
    assert (found["verdict"], found["reason_codes"]) == (verdict, codes)


def test_entering_service_later_moves_the_last_day():
    late = {"training_starts_on": "2025-09-22", "requested_on": "2026-01-31"}
    assert answer(**late)["verdict"] == "refuse"
    assert answer(**late, entered_service_on="2025-11-01")["verdict"] == "accept"


def test_t8_a_new_training_is_refused():
    found = answer(**SHORT)
    assert (found["verdict"], found["reason_codes"]) == ("refuse", "employment_fraction enough_weekly_hours")
    assert "60 %" in found["reasons_nl"]
    assert "28 uur" in found["reasons_nl"]


def test_t8_a_running_training_is_refused_first_and_then_checked():
    found = answer(**RUNNING)
    assert found["verdict"] == CONTINUE
    assert (found["hours"], found["hours_if_continued"], found["refund_if_continued_eur"]) == (None, 60.0, 894.6)
    assert found["school_year"] == "2025-26"
    assert found["deadline"] is None, "no source tells the last day for a training that goes on"
    assert found["reason_codes"].split()[0] == "continuation"


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        ({"continuation_checked": "ja"}, "accept"),
        ({"continuation_checked": "nee"}, "refuse"),
        ({"approved_last_year": "nee"}, "refuse"),
        ({"reference_fraction": "0"}, "refuse"),
        ({"reference_fraction": "0,0001"}, CONTINUE),
        ({"private_sector_employee": "nee"}, "refuse"),
        ({"registered_for_verlof": ""}, "unknown"),
        ({"training_starts_on": "2024-09-01"}, CONTINUE),
        ({"training_starts_on": "2024-08-31"}, "refuse"),
        ({"requested_on": "2025-09-01"}, CONTINUE),
        ({"requested_on": "2025-08-31"}, "refuse"),
    ],
)
def test_t8_what_else_the_continuation_needs(change, verdict):
    assert answer(**{**RUNNING, **change})["verdict"] == verdict


def test_a_late_claim_that_may_be_a_continuation_is_unknown_until_that_is_told():
    found = answer(**{**RUNNING, "reference_fraction": "0,8", "weekly_hours": "30", "approved_last_year": ""})
    assert (found["verdict"], found["columns"]) == ("unknown", "approved_last_year")


def test_what_is_missing_is_unknown_and_its_columns_are_named():
    found = answer(registered_for_verlof="", private_sector_employee="")
    assert found["verdict"] == "unknown"
    assert found["reason_codes"] == "private_sector opens_right"
    assert found["columns"].split()[:2] == ["private_sector_employee", "registered_for_verlof"]
    assert found["hours"] is None


def test_a_late_claim_stays_refused_whatever_is_missing():
    found = answer(registered_for_verlof="", requested_on="2026-03-01")
    assert (found["verdict"], found["reason_codes"]) == ("refuse", "claimed_late")


def test_a_school_year_that_no_source_confirms_is_unknown_with_what_would_hold():
    found = answer(training_starts_on="2026-09-22", training_ends_on="2027-01-30", requested_on="2026-10-01")
    assert (found["verdict"], found["if_unchanged_verdict"], found["hours"]) == ("unknown", "accept", None)
    assert (found["if_unchanged_hours"], found["if_unchanged_refund_eur"]) == (60.0, 894.6)
    refused = answer(training_starts_on="2026-09-22", training_ends_on="", requested_on="2026-10-01", reference_fraction="0,5")
    assert (refused["verdict"], refused["if_unchanged_verdict"]) == ("unknown", "refuse")
    assert "if_unchanged_employment_fraction" in refused["reason_codes"]
    last = answer(training_starts_on="2026-08-31", training_ends_on="2027-01-30", requested_on="2026-10-01")
    assert (last["verdict"], last["if_unchanged_verdict"]) == ("accept", None)


def test_before_the_rule_nothing_is_known():
    found = answer(training_starts_on="2019-08-31", requested_on="2019-09-10", training_ends_on="")
    assert (found["verdict"], found["reason_codes"].split()[0]) == ("unknown", "rule_not_known")


def test_hours_that_no_source_tells_stay_unknown_in_an_accepted_claim():
    found = answer(
        training_starts_on="2023-09-22", requested_on="2023-10-01", training_ends_on="", unjustified_absence_last_year="0,11"
    )
    assert (found["verdict"], found["hours"], found["reason_codes"]) == ("accept", None, "hours_unknown")
    assert "Hoeveel minder" in found["reasons_nl"]
    known = answer(
        training_starts_on="2023-09-22", requested_on="2023-10-01", training_ends_on="", unjustified_absence_last_year="0,1"
    )
    assert known["hours"] == 60.0


def test_the_same_claim_twice_counts_once():
    content = claim_lines({}, {}, {})
    same = content.replace(b"P-1", b"P-0").replace(b"ODB-1", b"ODB-0")
    assert checked(same).lines["verdict"].to_list() == ["accept", "duplicate", "accept"]
    other_start = same.replace(b"2025-09-22", b"2025-09-23", 1)
    assert checked(other_start).lines["verdict"].to_list() == ["accept", "accept", "accept"]


def test_without_odb_number_only_lines_that_are_equal_in_all_are_duplicates():
    lines = claim_lines({"person_ref": "A", "odb_number": ""}, {"person_ref": "A", "odb_number": ""})
    assert checked(lines).lines["verdict"].to_list() == ["accept", "duplicate"]
    lines = claim_lines({"person_ref": "A", "odb_number": ""}, {"person_ref": "A", "odb_number": "", "contact_hours": "61"})
    assert checked(lines).lines["verdict"].to_list() == ["accept", "accept"]


def test_a_bad_line_never_makes_its_correction_a_duplicate():
    bad = {"person_ref": "A", "odb_number": "O", "reference_fraction": "80"}
    lines = claim_lines(bad, {**bad, "reference_fraction": "80 %"})
    assert checked(lines).lines["verdict"].to_list() == ["unreadable", "accept"]


def test_more_hours_in_a_school_year_than_the_maximum_are_named_on_each_line():
    first = {"person_ref": "A", "contact_hours": "85"}
    over = answered({**first, "odb_number": "1"}, {**first, "odb_number": "2", "contact_hours": "40,01"})
    assert [line["reason_codes"] for line in over] == ["over_year_maximum"] * 2
    assert "125,01 uur" in over[0]["reasons_nl"]
    just = answered({**first, "odb_number": "1"}, {**first, "odb_number": "2", "contact_hours": "40"})
    assert [line["reason_codes"] for line in just] == [None, None]
    other_year = {"training_starts_on": "2024-09-23", "requested_on": "2024-10-01"}
    years = answered({**first, "odb_number": "1"}, {**first, **other_year, "odb_number": "2"})
    assert [line["reason_codes"] for line in years] == [None, None]


def test_every_verdict_has_words_and_counts_name_them_all():
    assert set(VERDICT_TEXTS) == set(Verdict)
    counts = checked(claim_lines({}, {"reference_fraction": "x"})).counts
    assert counts == {"accept": 1, "unreadable": 1} | dict.fromkeys(set(Verdict) - {"accept", "unreadable"}, 0)
