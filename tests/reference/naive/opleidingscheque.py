"""Naive opleidingscheque, from section A26a of actions-13-31.md, tests T15 to T18."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from answer import Answer
from training_small import (
    at_least,
    both,
    cents,
    either,
    last_day_within,
    negate,
    outcome_of,
    plan_counts,
    school_year,
    smallest,
)

FIRST_DAY = date(2015, 1, 1)  # the interface file
DIPLOMA_LIMIT = date(2015, 4, 1)  # "limited 01-03-2015 or 01-04-2015: conflict": the milder
SCHOOL_YEAR_RULES = date(2020, 9, 1)  # row "Operator": since 01-09-2020 (before: VDAB)
HIGHER = ("higher_education", "graduaat")


def lives_right(facts: dict) -> bool | None:
    """Row "Residence"."""
    home = facts.get("residence")
    works = facts.get("works_in_flanders_or_brussels")
    if home is None:
        return None
    if home in ("vlaanderen", "brussel"):
        return True
    if home == "eer":
        return works
    if home == "wallonie":
        return both(facts.get("moved_from_eea"), works)
    return False


def not_higher_educated(facts: dict) -> bool | None:
    """Rows "Schooling" and "Nursing exception"."""
    return either(negate(facts.get("higher_diploma")), facts.get("nurse_brevet_only"))


def schooling_fits(facts: dict, on: date) -> bool | None:
    """Row "Schooling": registered or career-oriented; higher-educated only by the plan."""
    plan = plan_counts(facts, on)
    registered = facts.get("registered_for_cheque")
    if on < DIPLOMA_LIMIT:
        return either(registered, plan)
    return either(plan, both(registered, not_higher_educated(facts)))


def big_enough(facts: dict) -> bool | None:
    """Row "Training": >=3 ECTS / 32 h / 32 lestijden; exams are exempt (A24)."""
    kind = facts.get("training_kind")
    hours = at_least(facts.get("contact_hours"), 32)
    periods = at_least(facts.get("lestijden"), 32)
    points = at_least(facts.get("ects"), 3)
    if kind is None:
        return True if hours and periods and points else None
    if kind == "hour_based":
        return hours
    if kind == "adult_education":
        return periods
    return points if kind in HIGHER else True


def contract_fits(facts: dict) -> bool | None:
    """Row "Training": no examencontract; T15."""
    kind, contract = facts.get("training_kind"), facts.get("contract")
    if kind is not None and kind not in HIGHER:
        return True
    if contract is None:
        return None
    if contract == "exam":
        return False if kind in HIGHER else None
    return True


def inside_one_year(facts: dict, on: date) -> bool | None:
    """Row "Training": all inside one school year (not in the VDAB era of calendar years)."""
    starts, ends = facts.get("training_starts_on"), facts.get("training_ends_on")
    if on < SCHOOL_YEAR_RULES:
        return True
    if starts is None or ends is None:
        return None
    return school_year(starts) == school_year(ends)


def conditions(facts: dict, on: date) -> list[bool | None]:
    apprentice_too_small = both(  # row "Excluded": apprenticeship contract <80 h/month
        facts.get("apprenticeship_contract"),
        negate(at_least(facts.get("apprenticeship_hours_month"), 80)),
    )
    return [
        facts.get("employee"),  # row "Who"
        negate(facts.get("receives_unemployment_benefit")),  # row "Excluded"
        negate(facts.get("student_contract")),  # row "Excluded"
        negate(apprentice_too_small),
        negate(facts.get("employer_pays")),  # row "Excluded"
        lives_right(facts),
        schooling_fits(facts, on),
        big_enough(facts),
        contract_fits(facts),
        inside_one_year(facts, on),
    ]


def ceiling_of(full: bool | None, raised: bool | None) -> Decimal | None:
    """Rows "Standard" 250, "Raised ceiling" 500, "Full subsidy" (subsidy max 250)."""
    if full is True or raised is False:
        return Decimal(250)
    if full is None or raised is None:
        return None
    return Decimal(500)


def values_of(facts: dict, on: date) -> dict:
    kind = facts.get("training_kind")
    in_higher = None if kind is None else kind in HIGHER
    raised = both(in_higher, not_higher_educated(facts))
    full = both(negate(facts.get("secondary_diploma")), facts.get("basic_or_shortage_training"))
    ceiling = ceiling_of(full, raised)
    # "pay half"; "own share falls away"
    share = {True: Decimal(1), False: Decimal("0.5"), None: None}[full]
    cheques = cents(smallest(facts.get("price"), ceiling))
    subsidy = None if cheques is None or share is None else cents(cheques * share)
    return {
        "ceiling": ceiling,
        "public_share": share,
        "cheques": cheques,
        "subsidy": subsidy,
        "own_share": None if subsidy is None else cheques - subsidy,
        # "per school year"; "Old rules (VDAB era)": per calendar year
        "limit_period": "school_year" if on >= SCHOOL_YEAR_RULES else "calendar_year",
    }


def last_days_of(facts: dict, on: date) -> dict:
    issued = facts.get("cheques_issued_on")
    if on < SCHOOL_YEAR_RULES:  # "ask within 2 months of start"; "valid 14 months"
        apply_by = last_day_within(facts.get("training_starts_on"), 2)
        return {"apply": apply_by, "use": last_day_within(issued, 14)}
    return {"apply": None, "use": last_day_within(issued, 6)}  # "Validity of a cheque"


def decide(facts: dict, on: date) -> Answer:
    if on < FIRST_DAY:
        return Answer("unknown")
    outcome = outcome_of(conditions(facts, on))
    values = values_of(facts, on) if outcome == "granted" else {}
    return Answer(outcome, values, {} if outcome == "refused" else last_days_of(facts, on))
