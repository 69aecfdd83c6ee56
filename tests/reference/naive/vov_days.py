"""Days and terms for the naive Vlaams opleidingsverlof (A25 end of "money", W first line)."""

from __future__ import annotations

from datetime import date

from training_small import last_day_within, plus_days, school_year, shift_months
from vov_hours import HIGHER

# The line "Refund request", exceptions: "2019-20 until 31-08-2020; 2021-22 until 30-11-2022"
EXCEPTIONS = {2019: date(2020, 8, 31), 2021: date(2022, 11, 30)}
STRICT = date(2022, 9, 1)  # same line: "strict since 2022-23"


def claim_by(facts: dict, on: date) -> date | None:
    """A25 "within 3 months after the start", T7; W "or 3 months after entering service"."""
    starts, entered = facts.get("training_starts_on"), facts.get("entered_service_on")
    if starts is None:
        return None
    days = [last_day_within(starts, 3)]
    if entered is not None:
        days.append(last_day_within(entered, 3))
    if school_year(on) in EXCEPTIONS:
        days.append(EXCEPTIONS[school_year(on)])
    return max(days)


def ask_by(facts: dict, on: date) -> date | None:
    """W "may refuse when asked less than two weeks before his own deadline"; reading F14."""
    return None if on < STRICT else plus_days(claim_by(facts, on), -14)


def notice_by(facts: dict, on: date) -> date | None:
    """A25 "31 October; if enrolment or start is later, within 15 days of enrolment"; F11."""
    starts, enrolled = facts.get("training_starts_on"), facts.get("enrolled_on")
    october = date(school_year(on), 10, 31)
    if enrolled is None:
        return None
    if enrolled > october:
        return plus_days(enrolled, 15)
    if starts is None:
        return None
    return plus_days(enrolled, 15) if starts > october else october


def notice_after_entry(facts: dict, on: date) -> date | None:
    """W "15 days after entering service": who enters in this school year; reading F11."""
    entered = facts.get("entered_service_on")
    if entered is None or entered < date(school_year(on), 9, 1):
        return None
    return plus_days(entered, 15)


def final_by(facts: dict, on: date) -> date | None:
    """W "higher education definitive by 1 November"."""
    return date(school_year(on), 11, 1) if facts.get("training_kind") in HIGHER else None


def last_days_of(facts: dict, on: date) -> dict:
    return {
        "claim": claim_by(facts, on),
        "ask_employer": ask_by(facts, on),
        "notice_to_employer": notice_by(facts, on),
        "notice_after_entry": notice_after_entry(facts, on),
        # W "enrolment attest within 8 days"
        "enrolment_attest": plus_days(facts.get("enrolled_on"), 8),
        "enrolment_final": final_by(facts, on),
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
