"""Loopbaancheque, from actions-13-31.md: A27 (table and line "Equal to worked days"), T30."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from answer import Answer
from three_valued import all_of, any_of, outcome_of

FIRST_DAY = date(2013, 7, 1)  # A27 row 1 "07-2013 - 31-12-2019"
SEVEN_YEARS_FROM = date(2020, 1, 1)  # A27 row 2 "from 01-01-2020"
ONE_CHEQUE_FROM = date(2025, 10, 1)  # A27 row 4 "autumn 2025 (planned 01-10-2025)", T30
CREDIT_FROM = date(2027, 1, 1)  # A27 row 5 "planned 01-01-2027 loopbaankrediet ... not found"
SHARE_45_FROM = date(2025, 1, 1)  # A27 row 3 "up to autumn 2025 ... 45 each": see NOTES-2.md
NOT_DATED_FROM = date(2021, 1, 1)  # A27 row 2 "40, later 45" and "640 + 470 (2020)": see NOTES-2.md


def works(facts: dict) -> bool | None:
    """A27 row 2: "employed or self-employed"."""
    return any_of([facts.get("employee"), facts.get("works_self_employed")])


def lives_right(facts: dict) -> bool | None:
    """A27 line "Equal to worked days": "Residence Flanders/Brussels, with EU cross-border variants"."""
    home = facts.get("residence")
    here = facts.get("works_in_flanders_or_brussels")
    moved = facts.get("moved_from_eea")
    if home in ("vlaanderen", "brussel"):
        return True
    if home == "elders":
        return False
    if home == "eer":
        return here
    if home == "wallonie":
        return all_of([here, moved])
    return None


def worked_enough(facts: dict, on: date) -> bool | None:
    """Row 1: ">=1 year of work (in last 2 years)"; row 2: ">=7 years of work (2,555 days)"."""
    if on < SEVEN_YEARS_FROM:
        months = facts.get("months_worked_last_two_years")
        return None if months is None else months >= 12
    days = facts.get("career_days")
    return None if days is None else days >= 2555


def used_in_six_years(facts: dict) -> int | None:
    """Who never used a cheque used none in six years either."""
    used = facts.get("career_cheques_six_years")
    if used is None and facts.get("career_cheques_ever") == 0:
        return 0
    return used


def never_used(facts: dict) -> bool | None:
    """Row 4: "never used any cheque in the career"."""
    ever = facts.get("career_cheques_ever")
    if ever is not None:
        return ever == 0
    used = facts.get("career_cheques_six_years")
    return False if used is not None and used > 0 else None


def cheque_left(facts: dict, on: date) -> bool | None:
    """Rows 1 and 2: two cheques per 6 years; row 4: one single cheque for who never used one."""
    if on >= ONE_CHEQUE_FROM:
        return never_used(facts)
    used = used_in_six_years(facts)
    return None if used is None else used < 2


def cheques_left(facts: dict, on: date) -> int:
    """Only asked when granted, so the number used is known."""
    if on >= ONE_CHEQUE_FROM:
        return 1
    return 2 - used_in_six_years(facts)


def hours(count: int, on: date) -> Decimal:
    """Row 1: 2 x 4 h; row 2: 4 h + 3 h (the second one is 3 h); row 4: one cheque, taken as the first one, 4 h."""
    if on < SEVEN_YEARS_FROM:
        return Decimal(4 * count)
    if on >= ONE_CHEQUE_FROM:
        return Decimal(4)
    return Decimal(7) if count == 2 else Decimal(3)


def own_share(count: int, on: date) -> Decimal | None:
    """Row 1: 40 per cheque; row 2: "40, later 45"; row 3: 45 each; row 4: "raised (amount not found)"."""
    if on < NOT_DATED_FROM:
        return Decimal(40 * count)
    if SHARE_45_FROM <= on < ONE_CHEQUE_FROM:
        return Decimal(45 * count)
    return None


def public_support(count: int, on: date) -> Decimal | None:
    """Row 1: 550 per 4 h; row 2: 640 + 470 (2020); row 3: only "about"; row 4: amount not found."""
    if on < SEVEN_YEARS_FROM:
        return Decimal(550 * count)
    if on < NOT_DATED_FROM:
        return Decimal(640 + 470) if count == 2 else Decimal(470)
    return None


def decide(facts: dict, on: date) -> Answer:
    last_days = {"use": None}  # A27 prints no time in which the cheque must be used
    if on < FIRST_DAY or on >= CREDIT_FROM:
        return Answer("unknown", {}, last_days)
    truth = all_of([works(facts), lives_right(facts), worked_enough(facts, on), cheque_left(facts, on)])
    outcome = outcome_of(truth)
    if outcome == "refused":
        return Answer(outcome, {}, {})
    if outcome == "unknown":
        return Answer(outcome, {}, last_days)
    count = cheques_left(facts, on)
    values = {
        "cheques": Decimal(count),
        "guidance_hours": hours(count, on),
        "own_share": own_share(count, on),
        "public_support": public_support(count, on),
    }
    return Answer(outcome, values, last_days)
