"""Naive Vlaams opleidingsverlof, from sections A25, A24 and W of actions-13-31.md, T1-T15.

This file decides the outcome; vov_hours.py the training's size and hours, vov_money.py the
pay caps, vov_days.py the days.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import vov_days
import vov_hours
import vov_money
from answer import Answer
from training_small import at_least, both, either, negate, outcome_of, plan_counts, school_year

FIRST_DAY = date(2019, 9, 1)  # "Successor of betaald educatief verlof since 01-09-2019"
JOINT_YEARS = date(2021, 9, 1)  # row "Joint initiative right": "from 2021-22"
MARCH_YEARS = date(2023, 9, 1)  # row "Reference month", column 2023-24
STRICT_YEARS = date(2025, 9, 1)  # column "2025-26 (temporary)"
HALF_ATTENDED = date(2024, 9, 1)  # "From 2024-25 (draft ...): >=50 % of contact hours"
HALF = Decimal("0.50")  # row "Min. employment fraction": >=50 %
MOST = Decimal("0.80")  # same row: >=80 %
WEEK = Decimal(28)  # same row: on average >=28 h/week
EXCLUDED = (  # "Explicitly excluded since 2025-26"
    "onthaaltraject",
    "peter_metertraject",
    "opleidingsvideo",
    "lunch_and_learn",
    "bedrijfstheater",
    "lerend_netwerk",
    "intervisie",
)
EXAMS = ("exam_commission", "evc_test")


def in_this_year(facts: dict, on: date) -> bool | None:
    """Reading F1: the training lies in the school year of `on`, else it is not decided."""
    starts, ends = facts.get("training_starts_on"), facts.get("training_ends_on")
    year = school_year(on)
    if ends is not None and ends < date(year, 9, 1):
        return None
    if starts is None or school_year(starts) == year:
        return True
    runs_on = school_year(starts) == year - 1 and facts.get("approved_last_year") is True
    return True if runs_on else None


def start_month_counts(facts: dict) -> bool | None:
    """Row "Reference month", 2019-20 to 2022-23: the month in which the training starts."""
    starts = facts.get("training_starts_on")
    elsewhere = starts is None or starts.month != 9  # "September ... no right"; reading F2
    return both(elsewhere, at_least(facts.get("start_month_fraction"), HALF))


def may_finish(facts: dict) -> bool | None:
    """A25 "Transition 2025-26": started in 2024-25, approved then, checked after the refusal (T8).

    A fraction of 0 % gives no right whatever else (T6).
    """
    starts = facts.get("training_starts_on")
    fraction = facts.get("reference_fraction")
    return both(
        None if starts is None else date(2024, 9, 1) <= starts <= date(2025, 8, 31),
        facts.get("approved_last_year"),
        facts.get("continuation_checked"),
        None if fraction is None else fraction > 0,
    )


def works_enough(facts: dict, on: date) -> bool | None:
    """Rows "Min. employment fraction" and "Reference month"."""
    fraction = facts.get("reference_fraction")
    half = at_least(fraction, HALF)
    if on < MARCH_YEARS:
        return either(half, start_month_counts(facts))
    if on < STRICT_YEARS:  # start-month fallback "not seen"; T6: no right all year
        return half
    strict = both(at_least(fraction, MOST), at_least(facts.get("weekly_hours"), WEEK))
    return either(strict, may_finish(facts))


def initiative_fits(facts: dict, on: date) -> bool | None:
    """A25 "Employee consent is always needed, also for employer-initiated training".

    Reading F3: no right on the employer's initiative before the joint initiative right.
    """
    initiative = facts.get("initiative")
    own = None if initiative is None else initiative == "employee"
    return own if on < JOINT_YEARS else either(own, facts.get("employee_consents"))


def employer_bears_it(facts: dict) -> bool | None:
    """A25 "needed for the current job stays at the employer's cost": his proposals; reading F4."""
    initiative = facts.get("initiative")
    proposed = None if initiative is None else initiative == "employer"
    return both(proposed, facts.get("for_current_job"))


def listed(facts: dict, on: date) -> bool | None:
    """A25 "Always counted as VOV activity", and A24 "Consequence of removal"."""
    kind = facts.get("training_kind")
    return either(
        facts.get("registered_for_verlof"),
        None if kind is None else kind in EXAMS,
        plan_counts(facts, on),
        facts.get("continues_removed_training"),
    )


def contract_fits(facts: dict) -> bool | None:
    """A25 "Higher education: diploma or credit contract; examencontract gives no right"; T15."""
    kind, contract = facts.get("training_kind"), facts.get("contract")
    in_higher = None if kind is None else kind in vov_hours.HIGHER
    right = None if contract is None else contract in ("diploma", "credit")
    return either(negate(in_higher), right)


def level_fits(facts: dict) -> bool | None:
    """A25 "beperkende voorwaarde opleidingsniveau", not if added while already following.

    A remark on a registered training: exams bear none (reading F8).
    """
    kind = facts.get("training_kind")
    exam = None if kind is None else kind in EXAMS
    barred = both(
        facts.get("level_restricted"),
        at_least(facts.get("highest_level"), facts.get("restriction_level")),
        negate(facts.get("restriction_came_later")),
    )
    return either(exam, negate(barred))


def activity_fits(facts: dict, on: date) -> bool | None:
    """A25 "Explicitly excluded since 2025-26"; only when told (readings F5, F8)."""
    return on < STRICT_YEARS or facts.get("activity") not in EXCLUDED


def attended_enough(facts: dict, on: date) -> bool | None:
    """A25 "Attendance": from 2024-25 >=50 % of the contact hours, or the final assessment.

    Only once the hours attended are told (reading F7).
    """
    if on < HALF_ATTENDED or facts.get("attended_hours") is None:
        return True
    kind = facts.get("training_kind")
    return either(
        None if kind is None else kind != "hour_based",
        vov_hours.half_attended(facts, on),
        both(facts.get("final_assessment_suffices"), facts.get("final_assessment_taken")),
    )


def conditions(facts: dict, on: date) -> list[bool | None]:
    return [
        facts.get("private_sector_employee"),  # row "Sector"
        facts.get("establishment_in_flanders"),  # row "Workplace"
        works_enough(facts, on),
        in_this_year(facts, on),
        initiative_fits(facts, on),
        negate(employer_bears_it(facts)),
        listed(facts, on),
        contract_fits(facts),
        vov_hours.big_enough(facts, on),
        level_fits(facts),
        activity_fits(facts, on),
        attended_enough(facts, on),
    ]


def counted_fraction(facts: dict, on: date) -> Decimal | None:
    """The fraction of the reference month, else (until 2022-23) of the start month."""
    fraction = facts.get("reference_fraction")
    if on >= MARCH_YEARS:
        return fraction
    if fraction is None:
        return None
    return fraction if fraction >= HALF else facts.get("start_month_fraction")


def values_of(facts: dict, on: date) -> dict:
    fraction = counted_fraction(facts, on)
    values = {"counted_fraction": fraction}
    values.update(vov_hours.values_of(facts, on, fraction))
    values.update(vov_money.values_of(facts, on, values["granted_hours"]))
    values.update(vov_days.values_of(facts))
    return values


def decide(facts: dict, on: date) -> Answer:
    if on < FIRST_DAY:
        return Answer("unknown")
    outcome = outcome_of(conditions(facts, on))
    values = values_of(facts, on) if outcome == "granted" else {}
    return Answer(outcome, values, {} if outcome == "refused" else vov_days.last_days_of(facts, on))
