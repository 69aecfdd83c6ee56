"""IBO (individuele beroepsopleiding), from actions-13-31.md: A20 "IBO", T23, T24."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from answer import Answer
from three_valued import all_of, outcome_of

FIRST_DAY = date(2019, 7, 1)  # ibo.json first_day; A20 line "Employer monthly cost ... from 01-07-2019"
SECOND_BANDS = date(2022, 1, 1)  # A20 line "Bands, next index step (date not found; in use 2022)"
BANDS_NOT_FOUND = date(2023, 1, 1)  # A20 line "Bands 2023-2026 | not found"; U4
SHARES_NOT_FOUND = date(2023, 1, 1)  # the bounds of "Trainee premium" move with the index; page of 30-05-2022
SHORTEST, LONGEST = 28, 168  # A20 "Duration": "in principle 4-24 weeks", in days

# A20 line "Candidate": "temp <=20 days (5-day week) / 24 days (6-day week)"
AGENCY_DAYS = {"five_days": 20, "six_days": 24}
# A20 line "Employer": "site in Flanders or Brussels"
REGIONS = ("vlaanderen", "brussel")
# Benefits that are paid by the day: "if benefit >=38.50/day"
DAILY_BENEFITS = ("unemployment_benefit", "sickness_benefit")

GUARANTEED = Decimal("0.80")  # A20 "Trainee premium": the trainee always gets at least 80 % of GGMMI in total


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def is_registered(facts: dict) -> bool | None:
    """A20 "Candidate": registered jobseeker."""
    return facts.get("registered_jobseeker")


def did_not_quit(facts: dict) -> bool | None:
    """A20 "Candidate": did not quit to start IBO."""
    quit_for_it = facts.get("quit_for_ibo")
    return None if quit_for_it is None else not quit_for_it


def few_agency_days(facts: dict) -> bool | None:
    """A20 "Candidate": temp <=20 days (5-day week) / 24 days (6-day week)."""
    days = facts.get("agency_days_there")
    week = facts.get("working_week")
    if days is None:
        return None
    if week is not None:
        return days <= AGENCY_DAYS[week]
    if days <= 20:
        return True  # few enough in either week
    if days > 24:
        return False  # too many in either week
    return None


def is_new_there(facts: dict) -> bool | None:
    """A20 "Candidate": not worked there before, except temp or student job."""
    before = facts.get("worked_there_as")
    if before is None:
        return None
    if before == "never":
        return True
    if before == "agency_worker":
        return few_agency_days(facts)
    if before == "student":
        return facts.get("competences_to_learn")  # "student job with competences still to learn"
    return False


def is_in_region(facts: dict) -> bool | None:
    """A20 "Employer": site in Flanders or Brussels."""
    region = facts.get("workplace_region")
    return None if region is None else region in REGIONS


def employer_may(facts: dict) -> bool | None:
    """A20 "Employer": "Not: ..."; each other code of the interface is one of those."""
    exclusion = facts.get("ibo_employer_exclusion")
    return None if exclusion is None else exclusion == "none"


def last_day_of_twelve_months(first: date) -> date:
    """The day before the same day number a year later (T7: from 01-09, three months, to 30-11)."""
    if (first.month, first.day) == (2, 29):
        return date(first.year + 1, 2, 28)  # no 29 February in the next year: the end of that month
    return date(first.year + 1, first.month, first.day) - timedelta(days=1)


def days_long(end: date, on: date) -> int:
    """From `on` to the end, both counted."""
    return (end - on).days + 1


def length_may(facts: dict, on: date) -> bool | None:
    """A20 "Duration": in principle 4-24 weeks; IBO-plus "more flexible, up to 12 months"."""
    end = facts.get("agreement_ends_on")
    if end is None:
        return None
    if end < on:
        return False
    if SHORTEST <= days_long(end, on) <= LONGEST:
        return True
    if facts.get("ibo_plus") is True:
        return end <= last_day_of_twelve_months(on)
    return None  # "in principle" leaves it open, and so does an IBO-plus that is not told


def full_time_fee(pay: Decimal, on: date) -> Decimal | None:
    """A20 "Employer monthly cost" and "Bands, next index step ... same fees"."""
    if on >= BANDS_NOT_FOUND:
        return None
    if on >= SECOND_BANDS:
        # <1,768.67 / -2,081.81 / -2,393.93 / -2,705.04 / >=2,705.05
        if pay < Decimal("1768.67"):
            return Decimal(650)
        if pay <= Decimal("2081.81"):
            return Decimal(800)
        if pay <= Decimal("2393.93"):
            return Decimal(1000)
        return Decimal(1200) if pay < Decimal("2705.05") else Decimal(1400)
    # <1,734: 650 / 1,734-2,040: 800 / 2,041-2,346: 1,000 / 2,347-2,652: 1,200 / >2,652: 1,400
    if pay < Decimal(1734):
        return Decimal(650)
    if pay <= Decimal(2040):
        return Decimal(800)
    if pay < Decimal(2041):
        return None  # in no band
    if pay <= Decimal(2346):
        return Decimal(1000)
    if pay < Decimal(2347):
        return None  # in no band
    return Decimal(1200) if pay <= Decimal(2652) else Decimal(1400)


def employer_fee(facts: dict, on: date) -> Decimal | None:
    """A20 "Duration": IBO-plus "free for the employer"; "Part-time: pro rata to the fraction" (T23).

    "Absence: cost pro rata from day 8" has no divisor: with more than 7 days the fee is not known.
    """
    plus = facts.get("ibo_plus")
    if plus is True:
        return Decimal("0.00")
    pay = facts.get("future_gross_pay")
    fraction = facts.get("workplace_fraction")
    if plus is None or pay is None or fraction is None:
        return None
    if facts.get("absent_days_in_a_row", 0) > 7:
        return None
    fee = full_time_fee(pay, on)
    return None if fee is None else cents(fee * fraction)


def days_charged_in_part(facts: dict) -> Decimal | None:
    """A20 "Absence": ">=7 consecutive calendar days: cost pro rata from day 8"."""
    days = facts.get("absent_days_in_a_row")
    if days is None:
        return None
    return Decimal(days - 7) if days > 7 else Decimal(0)


def premium_share(facts: dict, on: date) -> Decimal | None:
    """A20 "Trainee premium": 20 % / 40 % / 60 % by the daily benefit, 80 % without income (T24)."""
    income = facts.get("income")
    if income == "none":
        return Decimal("0.80")
    benefit = facts.get("daily_benefit")
    if income not in DAILY_BENEFITS or benefit is None or on >= SHARES_NOT_FOUND:
        return None
    if benefit < Decimal("25.66"):
        return Decimal("0.60")
    if benefit == Decimal("25.66"):
        return None  # stands in two bands: "source bands 40 % and 60 % overlap at 25.66"
    if benefit < Decimal("38.50"):
        return Decimal("0.40")
    return Decimal("0.20")


def share_of_minimum(share: Decimal | None, facts: dict) -> Decimal | None:
    """A share "of GGMMI", "pro rata"."""
    minimum = facts.get("minimum_monthly_income")
    fraction = facts.get("workplace_fraction")
    if share is None or minimum is None or fraction is None:
        return None
    return cents(share * minimum * fraction)


def employed_until(facts: dict, on: date) -> date | None:
    """A20 "After it": "employ at least as long as the IBO lasted"; counted in days from `on`, both ends in."""
    end = facts.get("agreement_ends_on")
    return None if end is None else end + timedelta(days=days_long(end, on))


def decide(facts: dict, on: date) -> Answer:
    if on < FIRST_DAY:
        return Answer("unknown", {}, {})
    conditions = (is_registered, did_not_quit, is_new_there, is_in_region, employer_may)
    truths = [condition(facts) for condition in conditions]
    outcome = outcome_of(all_of([*truths, length_may(facts, on)]))
    if outcome != "granted":
        return Answer(outcome, {}, {})
    share = premium_share(facts, on)
    values = {
        "employer_fee": employer_fee(facts, on),
        "days_charged_in_part": days_charged_in_part(facts),
        "premium_share": share,
        "premium": share_of_minimum(share, facts),
        "guaranteed_income": share_of_minimum(GUARANTEED, facts),
        "employed_until": employed_until(facts, on),
    }
    return Answer(outcome, values, {})
