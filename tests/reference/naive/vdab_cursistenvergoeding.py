"""Allowances of VDAB trainees, from actions-13-31.md: A19 (table), W (nothing there changes it), T29."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from answer import Answer
from three_valued import all_of, any_of, outcome_of

FIRST_DAY = date(2020, 1, 1)  # A19 "Stimulanspremie ... abolished 01-01-2020": of the years before no dated table exists
NEW_TRAVEL_FROM = date(2024, 1, 1)  # A19 "Travel, km" and "Verre verplaatsing"
NO_INCENTIVE_FROM = date(2020, 1, 1)  # A19 "Stimulanspremie ... abolished 01-01-2020"
ZERO = Decimal("0.00")


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def known_all(facts: dict, *names: str) -> list | None:
    found = [facts.get(name) for name in names]
    return None if None in found else found


def over(value: Decimal | None, limit: Decimal) -> bool | None:
    return None if value is None else value > limit


def may(facts: dict) -> bool | None:
    """A19 "Who": jobseeker in a recognised training with VDAB-cursistenstatuut."""
    names = ("registered_jobseeker", "recognised_by_vdab", "vdab_trainee_status")
    return all_of(facts.get(name) for name in names)


def km_rate(on: date) -> Decimal:
    """A19 "Travel, km": 0.15; 0.17 from 01-01-2024, +2 % each 1 January from 2025; then the last one holds."""
    if on < NEW_TRAVEL_FROM:
        return Decimal("0.15")
    rates = {2024: "0.17", 2025: "0.1734", 2026: "0.1769"}
    return Decimal(rates.get(on.year, "0.1804"))  # 2027 and later


def km_sum(facts: dict, on: date) -> Decimal | None:
    """T29: 40 km a day, 20 days: 120.00 in 2023, 136.00 in 2024."""
    found = known_all(facts, "km_per_day", "training_days_month")
    return None if found is None else cents(found[0] * found[1] * km_rate(on))


def contract_before(facts: dict, on: date, day: date) -> bool | None:
    """Did the contract begin before `day`? A contract that runs on an earlier day did."""
    started = facts.get("trainee_contract_started_on")
    if started is not None:
        return started < day
    return True if on < day else None


def has_far_travel(facts: dict, on: date) -> bool | None:
    """A19 "Verre verplaatsing" (>2 h or >100 km): only contracts from before 01-01-2024."""
    far = any_of([over(facts.get("km_one_way"), Decimal(100)), over(facts.get("travel_hours_one_way"), Decimal(2))])
    return all_of([far, contract_before(facts, on, NEW_TRAVEL_FROM)])


def ordinary_travel(facts: dict, on: date) -> Decimal | None:
    """A19 "Travel, bus": free De Lijn pass; other carrier: real pass cost if the km sum is too low."""
    how = facts.get("transport_to_training")
    if how is None:
        return None
    if how == "de_lijn":
        return ZERO  # the pass itself is free: nothing is paid out
    by_km = km_sum(facts, on)
    if how == "own":
        return by_km
    cost = facts.get("pass_cost_month")
    return None if by_km is None or cost is None else cents(max(by_km, cost))


def travel(facts: dict, on: date) -> Decimal | None:
    far = has_far_travel(facts, on)
    if far is None:
        return None
    if far is False:
        return ordinary_travel(facts, on)
    days = facts.get("training_days_month")
    return None if days is None else cents(Decimal(50) * days)  # "50/day"


def may_stay(facts: dict) -> bool | None:
    """A19 "Stay": only if >13 h/day by public transport, return once a week, paid stay <=15 km."""
    far_stay = over(facts.get("km_stay_to_training"), Decimal(15))
    return all_of(
        [
            facts.get("stays_near_training"),
            over(facts.get("hours_away_by_public_transport"), Decimal(13)),
            facts.get("returns_once_a_week"),
            facts.get("pays_for_stay"),
            None if far_stay is None else not far_stay,
        ]
    )


def stay(facts: dict) -> Decimal | None:
    """A19 "Stay": 15 midday, 15 evening, 50 night."""
    allowed = may_stay(facts)
    if allowed is not True:
        return ZERO if allowed is False else None
    found = known_all(facts, "midday_meals_month", "evening_meals_month", "nights_month")
    if found is None:
        return None
    midday, evening, nights = found
    return cents(Decimal(15 * midday + 15 * evening + 50 * nights))


def may_childcare(facts: dict) -> bool | None:
    """A19 "Childcare": licensed care, until end of primary, proof needed."""
    names = ("pays_childcare", "child_under_secondary", "childcare_licensed", "childcare_proof")
    return all_of(facts.get(name) for name in names)


def childcare(facts: dict) -> Decimal | None:
    """A19 "Childcare": real cost, no extras (the fact is asked without them)."""
    allowed = may_childcare(facts)
    if allowed is not True:
        return ZERO if allowed is False else None
    cost = facts.get("childcare_cost_month")
    return None if cost is None else cents(cost)


def childcare_free_days(facts: dict) -> Decimal | None:
    """A19 "Childcare": school-free days max 14.37/day (old figure); U9: today's maximum is not known."""
    allowed = may_childcare(facts)
    if allowed is not True:
        return ZERO if allowed is False else None
    cost = facts.get("childcare_cost_school_free_days")
    return ZERO if cost == 0 else None


def incentive(facts: dict, on: date) -> Decimal | None:
    """A19 "Stimulanspremie (100/month from week 5)": abolished 01-01-2020, older contracts kept it."""
    started = facts.get("trainee_contract_started_on")
    in_week_five = None if started is None else on >= started + timedelta(days=28)
    has = all_of([facts.get("had_incentive_premium"), contract_before(facts, on, NO_INCENTIVE_FROM), in_week_five])
    if has is None:
        return None
    return Decimal("100.00") if has else ZERO


def total(parts: dict) -> Decimal | None:
    amounts = list(parts.values())
    return None if None in amounts else cents(sum(amounts, ZERO))


def decide(facts: dict, on: date) -> Answer:
    if on < FIRST_DAY:
        return Answer("unknown", {}, {})
    outcome = outcome_of(may(facts))
    if outcome != "granted":
        return Answer(outcome, {}, {})
    parts = {
        "travel": travel(facts, on),
        "stay": stay(facts),
        "childcare": childcare(facts),
        "childcare_free_days": childcare_free_days(facts),
        "incentive": incentive(facts, on),
    }
    return Answer(outcome, {**parts, "total": total(parts)}, {})
