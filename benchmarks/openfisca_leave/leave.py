"""The leave as openfisca formulas: conditions, hours and money of the same rule, for one day."""
# ruff: noqa: ANN001, ANN201, ARG001 - openfisca asks for functions of person, period and parameters

from collections.abc import Callable
from typing import Any

import numpy as np
from benchmarks.openfisca_leave.country import CHOICES, variable

OUTCOMES = ("refused", "granted", "unknown")
NOTHING = -1
CENT, WHOLE_EURO, PER_10_000 = 100, 10_000, 10_000
KIND, INITIATIVE, CONTRACT = (CHOICES[name] for name in ("training_kind", "initiative", "contract"))
FORMULAS = []


def formula(*, value_type: type) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Make a variable of a function of person, period and parameters."""

    def register(function: Callable[..., Any]) -> Callable[..., Any]:
        FORMULAS.append(variable(function.__name__, value_type=value_type, formula=function))
        return function

    return register


def long(person: Any, name: str, period: Any) -> np.ndarray:
    """A whole number in 64 bits, for products that leave 32."""
    return person(name, period).astype(np.int64)


def school_year_start(period: Any, *, years_back: int = 0) -> np.datetime64:
    """1 September of the school year that holds the day."""
    day = period.start
    return np.datetime64(f"{day.year - (day.month < 9) - years_back}-09-01")


@formula(value_type=bool)
def is_exam(person, period, parameters):
    kind = person("training_kind", period)
    return (kind == KIND.exam_commission) | (kind == KIND.evc_test)


@formula(value_type=bool)
def is_higher_education(person, period, parameters):
    kind = person("training_kind", period)
    return (kind == KIND.higher_education) | (kind == KIND.graduaat)


@formula(value_type=bool)
def by_employee(person, period, parameters):
    return person("initiative", period) == INITIATIVE.employee


@formula(value_type=bool)
def continuation(person, period, parameters):
    if not parameters(period).has_transition:
        return np.zeros(person.count, dtype=bool)
    starts = person("training_starts_on", period)
    late = (starts >= np.datetime64("2024-09-01")) & (starts < np.datetime64("2025-09-01"))
    worked = person("reference_fraction", period) > 0
    return late & person("approved_last_year", period) & worked & person("continuation_checked", period)


@formula(value_type=bool)
def falls_back(person, period, parameters):
    values = parameters(period)
    if not values.start_month_fallback:
        return np.zeros(person.count, dtype=bool)
    in_september = person("training_starts_on", period).astype("datetime64[M]").astype(int) % 12 == 8
    return ~in_september & (person("start_month_fraction", period) >= values.twp_min)


@formula(value_type=int)
def counted_fraction(person, period, parameters):
    worked = person("reference_fraction", period)
    counts = (worked >= parameters(period).twp_min) | person("continuation", period) | ~person("falls_back", period)
    return np.where(counts, worked, person("start_month_fraction", period))


@formula(value_type=bool)
def job_conditions(person, period, parameters):
    values, by_employee = parameters(period), person("by_employee", period)
    continuation = person("continuation", period)
    enough = (person("reference_fraction", period) >= values.twp_min) | person("falls_back", period) | continuation
    met = person("private_sector_employee", period) & person("establishment_in_flanders", period) & enough
    if values.has_weekly_hours_min:
        met = met & ((person("weekly_hours", period) >= values.weekly_hours_min) | continuation)
    if not values.employer_initiative:
        met = met & by_employee
    agreed = person("employee_consents", period) & ~person("for_current_job", period)
    return met & (by_employee | agreed)


@formula(value_type=bool)
def in_school_year(person, period, parameters):
    starts, first = person("training_starts_on", period), school_year_start(period)
    last = school_year_start(period, years_back=-1) - np.timedelta64(1, "D")
    goes_on = person("approved_last_year", period) & (school_year_start(period, years_back=1) <= starts)
    return (last >= starts) & ((first <= starts) | goes_on) & (first <= person("training_ends_on", period))


@formula(value_type=bool)
def opens_right(person, period, parameters):
    oldest = np.datetime64(str(period.start.offset(-int(parameters(period).pop_max_age_months), "month")))
    made, day = person("development_plan_on", period), np.datetime64(str(period.start))
    in_plan = person("in_development_plan", period) & (oldest <= made) & (made <= day)
    opens = person("registered_for_verlof", period) | person("is_exam", period) | in_plan
    return opens | person("continues_removed_training", period)


@formula(value_type=int)
def planned_hours(person, period, parameters):
    values, hours = parameters(period), person("contact_hours", period)
    if not values.counts_recorded:
        hours = np.maximum(hours - person("recorded_hours", period), 0)
    if values.online_needs_attendance:
        hours = np.maximum(hours - person("unregistered_online_hours", period), 0)
    if not values.counts_live_online:
        hours = np.maximum(hours - person("live_online_hours", period), 0)
    return hours


@formula(value_type=bool)
def large_enough(person, period, parameters):
    values, kind = parameters(period), person("training_kind", period)
    reaches = np.where(
        kind == KIND.adult_education,
        values.min_lestijden <= person("lestijden", period),
        np.where(
            person("is_higher_education", period),
            values.min_ects <= person("ects", period),
            values.min_contact_hours <= person("planned_hours", period),
        ),
    )
    large = person("is_exam", period) | reaches | person("mentor_training", period)
    if not values.combine_trainings:
        return large
    combined = person("combined_contact_hours", period) >= values.min_contact_hours
    return large | (combined & (values.combine_across_providers | (person("combined_providers", period) <= 1)))


@formula(value_type=bool)
def level_allowed(person, period, parameters):
    lower = person("highest_level", period) < person("restriction_level", period)
    free = person("is_exam", period) | ~person("level_restricted", period)
    return free | lower | person("restriction_came_later", period)


@formula(value_type=bool)
def attended_enough(person, period, parameters):
    needed = (long(person, "planned_hours", period) * parameters(period).min_attendance + PER_10_000 - 1) // PER_10_000
    assessed = person("final_assessment_suffices", period) & person("final_assessment_taken", period)
    not_counted = person("training_kind", period) != KIND.hour_based
    return not_counted | (needed <= person("attended_hours", period)) | assessed


@formula(value_type=bool)
def training_conditions(person, period, parameters):
    contract = ~person("is_higher_education", period) | (person("contract", period) != CONTRACT.exam)
    met = person("opens_right", period) & contract & person("large_enough", period) & person("level_allowed", period)
    if parameters(period).excludes_activities:
        met = met & (person("activity", period) == CHOICES["activity"].lessons)
    return met & person("attended_enough", period)


@formula(value_type=int)
def outcome(person, period, parameters):
    met = person("job_conditions", period) & person("training_conditions", period)
    return np.where(~met, 0, np.where(person("in_school_year", period), 1, 2))


@formula(value_type=int)
def personal_maximum(person, period, parameters):
    return long(person, "counted_fraction", period) * parameters(period).base_hours // PER_10_000


@formula(value_type=int)
def joint_maximum(person, period, parameters):
    values, own = parameters(period), person("personal_maximum", period)
    both = (person("employee_initiative_trainings", period) >= 1) & (person("employer_initiative_trainings", period) >= 1)
    distinct = person("distinct_odb_numbers", period) >= values.joint_min_distinct_odb
    return np.where(both & distinct, own * values.joint_factor, own)


@formula(value_type=int)
def training_hours(person, period, parameters):
    values, kind = parameters(period), person("training_kind", period)
    followed = np.minimum(person("attended_hours", period), person("planned_hours", period))
    coaching = person("coaching_hours", period)
    if not values.counts_coaching:
        followed = np.where(coaching > 0, np.maximum(followed - coaching, 0), followed)
    ects = person("ects", period)
    return np.select(
        [
            kind == KIND.adult_education,
            kind == KIND.higher_education,
            kind == KIND.graduaat,
            kind == KIND.exam_commission,
            kind == KIND.evc_test,
        ],
        [
            person("lestijden", period) * values.hours_per_lestijd,
            ects * values.hours_per_ects,
            ects * values.hours_per_ects_graduaat,
            person("exams", period) * values.hours_per_exam,
            person("evc_competences", period) * values.hours_per_evc,
        ],
        default=followed,
    )


@formula(value_type=int)
def granted_hours(person, period, parameters):
    values, hours = parameters(period), person("training_hours", period)
    if values.has_coincide_only:
        only = (person("counted_fraction", period) == values.coincide_only_fraction) & person("fixed_timetable", period)
        hours = np.where(only, np.minimum(hours, person("coinciding_hours", period)), hours)
    return np.minimum(hours, person("personal_maximum", period))


@formula(value_type=int)
def refund(person, period, parameters):
    exact = (long(person, "granted_hours", period) * parameters(period).refund_per_hour * 2 + 100) // 200
    return (exact * 2 + CENT) // (2 * CENT) * CENT


@formula(value_type=int)
def hourly_pay(person, period, parameters):
    values = parameters(period)
    year = np.minimum(long(person, "gross_monthly_pay", period), values.pay_cap_month) * values.pay_months
    hours = values.pay_week_hours * values.pay_weeks * CENT
    return (year * 100 * 2 + hours) // (hours * 2) * CENT


@formula(value_type=int)
def indexed_pay_cap(person, period, parameters):
    share, cap = parameters(period).pay_cap_increase, long(person, "previous_pay_cap", period)
    overruns = person("index_overruns", period)
    indexed = np.where(overruns == 0, cap, NOTHING)
    for count in range(1, 5):
        raised = cap + (cap * share * 2 + PER_10_000) // (2 * PER_10_000)
        cap = (raised * 2 + WHOLE_EURO) // (2 * WHOLE_EURO) * WHOLE_EURO
        indexed = np.where(overruns == count, cap, indexed)
    return indexed
