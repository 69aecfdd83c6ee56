"""Days and terms for the naive Vlaams opleidingsverlof (A25 end of "money", W first line)."""

from __future__ import annotations

from datetime import date

from training_small import last_day_within, plus_days, school_year, shift_months
from vov_hours import HIGHER

# The line "Refund request", exceptions: "2019-20 until 31-08-2020; 2021-22 until 30-11-2022"
EXCEPTIONS = {2019: date(2020, 8, 31), 2021: date(2022, 11, 30)}


def claim_by(facts: dict) -> date | None:
    """A25 "within 3 months after the start", T7; W "or 3 months after entering service"."""
    starts, entered = facts.get("training_starts_on"), facts.get("entered_service_on")
    if starts is None:
        return None
    days = [last_day_within(starts, 3)]
    if entered is not None:
        days.append(last_day_within(entered, 3))
    if school_year(starts) in EXCEPTIONS:
        days.append(EXCEPTIONS[school_year(starts)])
    return max(days)


def notice_by(facts: dict) -> date | None:
    """A25 "attest by 31 October; if enrolment or start is later, within 15 days of enrolment"."""
    starts, enrolled = facts.get("training_starts_on"), facts.get("enrolled_on")
    if starts is None or enrolled is None:
        return None
    october = date(school_year(starts), 10, 31)
    if starts <= october and enrolled <= october:
        return october
    return max(october, plus_days(enrolled, 15))


def final_by(facts: dict) -> date | None:
    """W "higher education definitive by 1 November"."""
    starts = facts.get("training_starts_on")
    if starts is None or facts.get("training_kind") not in HIGHER:
        return None
    return date(school_year(starts), 11, 1)


def last_days_of(facts: dict) -> dict:
    claim = claim_by(facts)
    return {
        "claim": claim,
        # W "the employer may refuse when asked less than two weeks before his own deadline"
        "ask_employer": plus_days(claim, -14),
        "notice_to_employer": notice_by(facts),
        # W "15 days after entering service"
        "notice_after_entry": plus_days(facts.get("entered_service_on"), 15),
        # W "enrolment attest within 8 days"
        "enrolment_attest": plus_days(facts.get("enrolled_on"), 8),
        "enrolment_final": final_by(facts),
        # W "leave from the day before the start to two days after the end"
        "take_leave": plus_days(facts.get("training_ends_on"), 2),
    }


def values_of(facts: dict) -> dict:
    starts = facts.get("training_starts_on")
    return {
        # W "leave from the day before the start to two days after the end"
        "leave_from": plus_days(starts, -1),
        "leave_until": plus_days(facts.get("training_ends_on"), 2),
        # W "claim from 3 months before ... the start"
        "claim_opens_on": None if starts is None else shift_months(starts, -3),
    }
