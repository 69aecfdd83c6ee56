"""Naive opleidingscheque, from section A26a of actions-13-31.md, tests T15 to T18."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from answer import Answer
from training_small import (
    at_least,
    both,
    cents,
    down,
    either,
    last_day_within,
    negate,
    outcome_of,
    plan_counts,
    school_year,
    smallest,
    told,
)

FIRST_DAY = date(2015, 1, 1)  # the interface file
DIPLOMA_LIMIT = date(2015, 3, 1)  # "limited 01-03-2015 or 01-04-2015: conflict"; reading O3
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
    """Rows "Schooling" and "Nursing exception" (weak: only when told, reading O5)."""
    return either(negate(facts.get("higher_diploma")), told(facts, "nurse_brevet_only"))


def schooling_fits(facts: dict, on: date) -> bool | None:
    """Row "Schooling": registered or career-oriented; higher-educated only by the plan."""
    plan = plan_counts(facts, on)
    registered = facts.get("registered_for_cheque")
    if on < DIPLOMA_LIMIT:
        return either(registered, plan)
    return either(plan, both(registered, not_higher_educated(facts)))


def big_enough(facts: dict) -> bool | None:
    """Row "Training": >=3 ECTS / 32 h / 32 lestijden, by kind.

    Exams, and a kind that is not told: not known (reading O4; A24 exempts exams for verlof).
    """
    kind = facts.get("training_kind")
    if kind == "hour_based":
        return at_least(facts.get("contact_hours"), 32)
    if kind == "adult_education":
        return at_least(facts.get("lestijden"), 32)
    return at_least(facts.get("ects"), 3) if kind in HIGHER else None


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
    """Row "Training": all inside one school year; reading O1 (not in the VDAB era)."""
    starts, ends = facts.get("training_starts_on"), facts.get("training_ends_on")
    if on < SCHOOL_YEAR_RULES:
        return True
    if starts is not None and school_year(starts) != school_year(on):
        return None  # not decided: to be asked for the day on which the training starts
    if ends is not None and school_year(ends) < school_year(on):
        return None
    return starts is None or ends is None or school_year(starts) == school_year(ends)


def costs_something(facts: dict) -> bool:
    """Row "Standard": a training of 0 EUR needs no cheque; reading O2."""
    price = facts.get("price")
    return price is None or price > 0


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
        costs_something(facts),
    ]


def gets_full_subsidy(facts: dict) -> bool | None:
    """Row "Full subsidy": no diploma and a certain training; reading O6."""
    return both(
        negate(facts.get("secondary_diploma")),
        negate(facts.get("higher_diploma")),
        facts.get("basic_or_shortage_training"),
    )


def ceiling_of(facts: dict, full: bool | None) -> Decimal | None:
    """Rows "Standard" 250, "Raised ceiling" 500, "Full subsidy" (subsidy max 250)."""
    if full is None:  # which row applies must be known (C8)
        return None
    if full:
        return Decimal(250)
    kind = facts.get("training_kind")
    in_higher = None if kind is None else kind in HIGHER
    raised = both(in_higher, not_higher_educated(facts))
    return {True: Decimal(500), False: Decimal(250), None: None}[raised]


def values_of(facts: dict, on: date) -> dict:
    full = gets_full_subsidy(facts)
    ceiling = ceiling_of(facts, full)
    # "pay half"; "own share falls away"
    share = {True: Decimal(1), False: Decimal("0.5"), None: None}[full]
    cheques = cents(smallest(facts.get("price"), ceiling))
    unknown = cheques is None or share is None
    subsidy = None if unknown else down(cheques * share)  # "Flanders pays max"; C10
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
