"""Size and hours for the naive Vlaams opleidingsverlof (A25 "Rules: hours", A24 for size)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from training_small import at_least, both, down, either, negate, smallest, told

HIGHER = ("higher_education", "graduaat")
ONLINE_COUNTS = date(2020, 9, 1)  # "Live online contact hours ...: from 01-09-2020"
COMBINING = date(2021, 9, 1)  # row "Combining trainings": "allowed from 2021-22"
ONE_PROVIDER = date(2025, 9, 1)  # same row, 2025-26: "not across different providers"
JOINT = date(2021, 9, 1)  # row "Joint initiative right": "from 2021-22"
GRADUAAT_FOUR = date(2022, 9, 1)  # "up to and incl. 2021-22, then 4 h"; T13
OLD_ATTENDANCE_END = date(2024, 9, 1)  # "Attendance: until 2023-24"
NO_HALF_ROW = date(2025, 9, 1)  # row "Exactly 50 %": 2025-26 "n/a"
BASE = Decimal(125)  # "Personal maximum = 125 x TWP"
SMALL = Decimal(32)  # row "Minimum training size"


def uncounted(facts: dict, on: date) -> Decimal:
    """Hours among the contact hours that are none; only when told (reading F5)."""
    name = "live_online_hours" if on < ONLINE_COUNTS else "unregistered_online_hours"
    recorded = facts.get("recorded_hours", Decimal(0))  # "Pre-recorded lessons: 0 h"
    # "with teacher and digital attendance per lesson"
    return recorded + facts.get(name, Decimal(0))


def contact(facts: dict, on: date) -> Decimal | None:
    """The contact hours that count."""
    hours = facts.get("contact_hours")
    return None if hours is None else max(hours - uncounted(facts, on), Decimal(0))


def own_size(facts: dict, on: date) -> bool | None:
    """Row "Minimum training size": 32 contact hours, or 32 lestijden, or 3 ECTS; by kind.

    A24 "Exempt from the size test": mentor trainings, Examencommissie, EVC exams.
    """
    kind = facts.get("training_kind")
    if kind is None:  # reading F9
        return None
    if kind == "hour_based":
        return at_least(contact(facts, on), SMALL)
    if kind == "adult_education":
        return at_least(facts.get("lestijden"), 32)
    return at_least(facts.get("ects"), 3) if kind in HIGHER else True


def combined_size(facts: dict, on: date) -> bool | None:
    """Row "Combining trainings to reach 32 h"."""
    if on < COMBINING:
        return False
    reaches = at_least(facts.get("combined_contact_hours"), SMALL)
    if on < ONE_PROVIDER:
        return reaches
    return both(reaches, negate(at_least(facts.get("combined_providers"), 2)))


def big_enough(facts: dict, on: date) -> bool | None:
    return either(own_size(facts, on), facts.get("mentor_training"), combined_size(facts, on))


def half_attended(facts: dict, on: date) -> bool | None:
    """A25 ">=50 % of contact hours attended"."""
    attended, hours = facts.get("attended_hours"), contact(facts, on)
    return None if attended is None or hours is None else attended * 2 >= hours


def attended_hours(facts: dict, on: date) -> Decimal | None:
    """A25 "number of contact hours attended", less individual coaching; reading F6."""
    hours = contact(facts, on)
    if hours is None or (on < ONLINE_COUNTS and "live_online_hours" not in facts):
        return None
    present = min(hours, facts.get("attended_hours", hours))
    return max(present - facts.get("coaching_hours", Decimal(0)), Decimal(0))


def times(count, hours: int) -> Decimal | None:
    return None if count is None else Decimal(count) * hours


def training_hours(facts: dict, on: date) -> Decimal | None:
    """Table "Training type": hours of leave that the training gives."""
    kind = facts.get("training_kind")
    if kind == "hour_based":
        return attended_hours(facts, on)
    if kind == "higher_education":
        return times(facts.get("ects"), 4)  # "4 h per ECTS"
    if kind == "graduaat":
        return times(facts.get("ects"), 6 if on < GRADUAAT_FOUR else 4)
    if kind == "adult_education":
        return times(facts.get("lestijden"), 1)  # "number of lestijden planned"
    if kind == "exam_commission":
        return times(facts.get("exams"), 8)  # "8 h per exam"; T14
    if kind == "evc_test":
        return times(facts.get("evc_competences"), 16)  # "16 h per competence"; T14
    return None


def less_leave(facts: dict, on: date) -> bool:
    """A25 "until 2023-24 more than 10 % unjustified absence, or skipping the final assessment"."""
    if on >= OLD_ATTENDANCE_END:
        return False
    absence = facts.get("unjustified_absence_last_year", Decimal(0))  # only when told: F5
    return absence > Decimal("0.10") or told(facts, "missed_assessment_last_year")


def personal_maximum(facts: dict, on: date, fraction: Decimal | None) -> Decimal | None:
    """125 x TWP (T1-T3); "less leave the next year" by an amount that is not told."""
    if fraction is None or less_leave(facts, on):
        return None
    return down(BASE * fraction)


def joint(facts: dict, on: date) -> bool | None:
    """A25 "Doubling needs >=2 trainings with different ODB numbers: >=1 ... and >=1 ..."; T5."""
    if on < JOINT:
        return False
    return both(
        at_least(facts.get("employee_initiative_trainings"), 1),
        at_least(facts.get("employer_initiative_trainings"), 1),
        at_least(facts.get("distinct_odb_numbers"), 2),
    )


def only_coinciding(facts: dict, on: date, fraction: Decimal | None) -> bool | None:
    """Row "Exactly 50 % with fixed timetable"."""
    if on >= NO_HALF_ROW:
        return False
    half = None if fraction is None else fraction == Decimal("0.5")
    return both(half, facts.get("fixed_timetable"))


def granted(facts: dict, on: date, fraction, maximum, hours) -> Decimal | None:
    """A25 "then capped by the personal maximum"; each pot has its own limit."""
    capped = smallest(hours, maximum)
    narrowed = only_coinciding(facts, on, fraction)
    if capped is None or narrowed is None:
        return None
    return down(smallest(capped, facts.get("coinciding_hours")) if narrowed else capped)


def values_of(facts: dict, on: date, fraction: Decimal | None) -> dict:
    maximum = personal_maximum(facts, on, fraction)
    hours = training_hours(facts, on)
    doubled = joint(facts, on)
    unknown = maximum is None or doubled is None
    return {
        "personal_maximum": maximum,
        "joint_maximum": None if unknown else maximum * (2 if doubled else 1),  # T4
        "training_hours": hours,
        "granted_hours": granted(facts, on, fraction, maximum, hours),
    }
