"""Naive Vlaams opleidingskrediet, from section A26b of actions-13-31.md, tests T19 and T20."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from answer import Answer
from training_small import at_least, both, either, last_day_within, negate, outcome_of

FIRST_DAY = date(2019, 9, 1)  # A26b table, first column
SECOND_SET = date(2021, 9, 1)  # A26b table, second column
OLD_REGIME_END = date(2021, 6, 30)  # "Old regime ended 30-06-2021"

# A26b table: band -> (gross, net); None where the table prints a dash
AMOUNTS_2019 = {
    "75_to_0": (Decimal("566.62"), Decimal("504.29")),
    "75_to_50": (Decimal("300.14"), Decimal("267.12")),
    "50_to_0": (None, None),
    "20_to_0": (None, None),
    "75_to_80": (Decimal("168.24"), Decimal("149.73")),
    "single": (Decimal("49.80"), Decimal("44.32")),
}
AMOUNTS_2021 = {
    "75_to_0": (Decimal("589.48"), Decimal("524.64")),
    "75_to_50": (Decimal("312.24"), Decimal("277.89")),
    "50_to_0": (Decimal("312.24"), Decimal("277.89")),
    "20_to_0": (Decimal("175.03"), Decimal("155.78")),
    "75_to_80": (Decimal("175.03"), Decimal("155.78")),
    "single": (Decimal("51.81"), Decimal("46.11")),
}
MAX_MONTHS = Decimal(36)  # "max raised to 3 years in 2019"


def old_regime_is_over(facts: dict, on: date) -> bool | None:
    """Reading K1: begun before 01-09-2019 keeps the old rules, which the source does not print."""
    starts = facts.get("training_starts_on")
    return None if starts is not None and starts < FIRST_DAY and on <= OLD_REGIME_END else True


def band_exists(facts: dict, on: date) -> bool | None:
    """Whether "worked before -> works during" is a row of the table."""
    before, during = facts.get("fraction_before"), facts.get("fraction_during")
    to_0 = None if during is None else during == 0
    to_50 = None if during is None else during == Decimal("0.5")
    to_80 = None if during is None else during == Decimal("0.8")
    most = at_least(before, Decimal("0.75"))
    if on < SECOND_SET and to_0 is not False and most is False:
        return None  # a dash in the column of 2019; reading K3
    return either(
        both(to_0, at_least(before, Decimal("0.20"))),  # rows ">=75", ">=50" and "20-50 -> 0"
        both(to_50, most),  # row ">=75 -> 50"
        both(to_80, most, facts.get("full_time_at_start")),  # row ">=75 (100 % at start) -> 80"
    )


def band(facts: dict) -> str | None:
    """The row of the table; not known when a fact lacks."""
    before, during = facts.get("fraction_before"), facts.get("fraction_during")
    if before is None or during is None:
        return None
    if during == Decimal("0.8"):
        return "75_to_80"
    if during == Decimal("0.5"):
        return "75_to_50"
    if before >= Decimal("0.75"):
        return "75_to_0"
    return "50_to_0" if before >= Decimal("0.50") else "20_to_0"


def training_fits(facts: dict) -> bool | None:
    """The training clause of "Conditions", and "Removed training: continuation allowed"."""
    shown = facts.get("registered_for_krediet")  # the databank itself; reading K2
    ordinary = both(  # "qualifies for VOV and is (i) ..., or (ii) ..., or (iii) ..."
        facts.get("registered_for_verlof"),
        either(
            facts.get("leads_to_qualification"),
            facts.get("shortage_training"),
            facts.get("entrepreneur_programme"),
        ),
    )
    listed = either(ordinary if shown is None else shown, facts.get("krediet_last_year"))
    # The source: "else only via a personal development plan. Higher-educated: only POP"
    return either(facts.get("in_development_plan"), both(negate(facts.get("higher_diploma")), listed))


def counts_as_single(facts: dict) -> bool | None:
    """Row "Single person extra": alone, or with >=1 child entitled to child benefit; T20.

    With others and such a child: open (reading K5).
    """
    household, children = facts.get("household"), facts.get("children_with_allowance")
    if household == "alone":
        return True
    if household is None or children is None:
        return None
    if household == "others" and children >= 1:
        return None
    return children >= 1


def amounts_of(name: str | None, on: date) -> tuple[Decimal | None, Decimal | None]:
    """Gross and net of a row on a day; those of 2021 are read on (reading K4)."""
    if name is None:
        return None, None
    return (AMOUNTS_2021 if on >= SECOND_SET else AMOUNTS_2019)[name]


def values_of(facts: dict, on: date) -> dict:
    premium, premium_net = amounts_of(band(facts), on)
    single = counts_as_single(facts)
    if single is None:
        extra, extra_net = None, None
    elif single:
        extra, extra_net = amounts_of("single", on)
    else:
        extra, extra_net = Decimal(0), Decimal(0)
    unknown = premium is None or extra is None
    return {
        "premium": premium,
        "counts_as_single": single,
        "single_extra": extra,
        "gross_month": None if unknown else premium + extra,  # T19
        "net_month": None if unknown else premium_net + extra_net,  # printed nets, added
        "max_months": MAX_MONTHS,
    }


def decide(facts: dict, on: date) -> Answer:
    if on < FIRST_DAY:
        return Answer("unknown")
    outcome = outcome_of(
        [
            facts.get("private_sector_employee"),  # the page's own name: privesector
            facts.get("establishment_in_flanders"),  # "Flemish Region workplace"
            facts.get("rva_time_credit"),  # "RVA approved time credit with benefit"
            band_exists(facts, on),
            old_regime_is_over(facts, on),
            training_fits(facts),
        ]
    )
    values = values_of(facts, on) if outcome == "granted" else {}
    # The source: "Application within 6 months of the start, late = refused"
    apply_by = last_day_within(facts.get("interruption_starts_on"), 6)
    return Answer(outcome, values, {} if outcome == "refused" else {"apply": apply_by})
