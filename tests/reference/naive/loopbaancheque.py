"""Loopbaancheque, from actions-13-31.md: A27 (table and line "Equal to worked days"), T30."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

from answer import Answer
from three_valued import all_of, any_of, outcome_of

FIRST_DAY = date(2013, 7, 1)  # A27 row 1 "07-2013 - 31-12-2019"
SEVEN_YEARS_FROM = date(2020, 1, 1)  # A27 row 2 "from 01-01-2020"
ONE_CHEQUE_FROM = date(2025, 10, 1)  # A27 row 4 "autumn 2025 (planned 01-10-2025)", T30
SHARE_45_FROM = date(2023, 9, 1)  # A27 rows 2 and 3 "40, later 45"; still 40 in August 2023 (plusmagazine.knack.be)
SUPPORT_NOT_FOUND = date(2021, 1, 1)  # A27 row 2 "640 + 470 (2020)", row 3 only "about"


def at_least(number: int | None, bound: int) -> bool | None:
    return None if number is None else number >= bound


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
    """Row 1: ">=1 year of work (in last 2 years)"; row 2: ">=7 years of work (2,555 days)".

    To 31-12-2019 an agency worker needs 9 months, of which 4 weeks uninterrupted (vdab-loopbaancheque.be/wie).
    """
    if on < SEVEN_YEARS_FROM:
        months = facts.get("months_worked_last_two_years")
        as_agency_worker = all_of([facts.get("agency_four_weeks"), at_least(months, 9)])
        return any_of([at_least(months, 12), as_agency_worker])
    return at_least(facts.get("career_days"), 2555)


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


def hours(count: int, on: date) -> Decimal | None:
    """Row 1: 2 x 4 h; row 2: 4 h + 3 h (the second one is 3 h); row 4: the hours of the one cheque are not told."""
    if on < SEVEN_YEARS_FROM:
        return Decimal(4 * count)
    if on >= ONE_CHEQUE_FROM:
        return None
    return Decimal(7) if count == 2 else Decimal(3)


def own_share(count: int, on: date) -> Decimal | None:
    """Row 1: 40 per cheque; row 2: "40, later 45"; row 3: 45 each; row 4: "raised (amount not found)"."""
    if on < SHARE_45_FROM:
        return Decimal(40 * count)
    if on < ONE_CHEQUE_FROM:
        return Decimal(45 * count)
    return None


def public_support(count: int, on: date) -> Decimal | None:
    """Row 1: a cheque is worth 550, the person pays 40 of it; row 2: 640 + 470 (2020); later no amount."""
    if on < SEVEN_YEARS_FROM:
        return Decimal((550 - 40) * count)
    if on < SUPPORT_NOT_FOUND:
        return Decimal(640 + 470) if count == 2 else Decimal(470)
    return None


def last_day_of_use(facts: dict, on: date) -> date | None:
    """Cheques are valid 3 months (carrieretest.be/nl/faq), to 31-12-2019; later in no source."""
    issued = facts.get("career_cheque_issued_on")
    if issued is None or on >= SEVEN_YEARS_FROM:
        return None
    year, month = issued.year, issued.month + 3
    if month > 12:
        year, month = year + 1, month - 12
    days_in_month = monthrange(year, month)[1]
    if issued.day > days_in_month:
        return date(year, month, days_in_month)  # no such day number: to the end of the month
    return date(year, month, issued.day) - timedelta(days=1)  # issued 15-03-2018: to 14-06-2018


def decide(facts: dict, on: date) -> Answer:
    if on < FIRST_DAY:
        return Answer("unknown", {}, {})
    last_days = {"use": last_day_of_use(facts, on)}
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
