"""2,000 random claims: the verdict on each line is what the rule decides of that line alone, word for word."""

from datetime import date

import numpy as np
import polars as pl
import pytest

from factories.claims import VERLOF
from krachtlijn.at_work.claim_check import check_claims
from krachtlijn.at_work.claim_column import COLUMNS
from krachtlijn.at_work.claim_example import claims_csv, drawn_claims
from krachtlijn.at_work.claim_table import DateForm, parse_claims
from krachtlijn.kernel.period import school_year
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.sources.claim_file import parse_claim_file

COUNT = 2_000
FACTS = {column.name: column.fact for column in COLUMNS if column.fact}


def varied(rng) -> pl.DataFrame:
    """Random claims, with a third of the cells that are not needed left empty or told another way in one line of four."""
    drawn = drawn_claims(rng, count=COUNT)
    later = [str(date(2026, 9, 1 + int(day))) for day in rng.integers(0, 28, COUNT)]
    starts = [
        new if new_year else old
        for new, new_year, old in zip(later, rng.random(COUNT) < 0.05, drawn["training_starts_on"], strict=True)
    ]
    changed = {"training_starts_on": starts}
    for name in drawn.columns:
        if name not in {"person_ref", "odb_number", "training_starts_on", "is_synthetic"}:
            is_empty = (rng.random(COUNT) < 0.25) & (rng.random(COUNT) < 0.33)
            changed[name] = ["" if empty else cell for empty, cell in zip(is_empty, drawn[name], strict=True)]
    running = rng.random(COUNT) < 0.15
    short = rng.random(COUNT) < 0.6
    cells = {
        "training_starts_on": "2024-10-07",
        "requested_on": "2025-09-20",
        "training_ends_on": "2026-01-30",
        "approved_last_year": "ja",
    }
    for name, cell in cells.items():
        changed[name] = [cell if run else old for run, old in zip(running, changed[name], strict=True)]
    changed["reference_fraction"] = [
        "0,6" if run and less else old for run, less, old in zip(running, short, changed["reference_fraction"], strict=True)
    ]
    extra = {
        "continuation_checked": rng.choice(["", "", "ja", "nee"], COUNT),
        "mentor_training": rng.choice(["nee", "nee", "", "ja"], COUNT),
        "combined_contact_hours": rng.choice(["0", "0", "", "40"], COUNT),
        "entered_service_on": rng.choice(["", "", "2024-11-01", "2025-10-15"], COUNT),
        "unjustified_absence_last_year": rng.choice(["", "0,1", "0,11"], COUNT),
        "final_assessment_suffices": rng.choice(["nee", "ja", ""], COUNT),
    }
    return drawn.with_columns(
        pl.Series(name, cells) for name, cells in (changed | {k: v.tolist() for k, v in extra.items()}).items()
    )


@pytest.fixture(scope="module")
def lines():
    content = claims_csv(varied(np.random.default_rng(20_251_001)))
    table = parse_claims(parse_claim_file(content, dates=DateForm.ISO), dates=DateForm.ISO)
    checked = check_claims(table, instrument=VERLOF)
    said = {row: frame for (row,), frame in checked.reasons.group_by("row")}
    claims = table.claims.to_dicts()
    return [(claims[line["row"]], line, said.get(line["row"])) for line in checked.lines.iter_rows(named=True)]


def day_of(claim):
    asked, start = claim["requested_on"], claim["training_starts_on"]
    goes_on = asked and school_year(asked).valid_from > school_year(start).valid_from and claim["approved_last_year"]
    return asked if goes_on else start


def facts_of(claim, **changes):
    facts = {fact: claim[name] for name, fact in FACTS.items()} | changes
    return {name: value for name, value in facts.items() if value is not None}


def said_alone(claim):
    """Verdict, decision and its last day, from single decisions and the plain words of the claim."""
    on, asked = day_of(claim), claim["requested_on"]
    decision = decide(VERLOF, facts_of(claim), on=on)
    then = decide(VERLOF, facts_of(claim, continuation_checked=True), on=on)
    told = decide(VERLOF, facts_of(claim, continuation_checked=False), on=on)
    is_checked_later = claim["continuation_checked"] is None and any(
        "eerst geweigerd" in reason.text.nl
        for answer in (then, told, then.if_unchanged, told.if_unchanged)
        if answer
        for reason in answer.reasons
    )
    if is_checked_later:
        decision = then
    return plain_verdict(claim, decision, is_checked_later=is_checked_later, on=on, asked=asked), decision


def plain_verdict(claim, decision, *, is_checked_later, on, asked):
    goes_on = school_year(on).valid_from > school_year(claim["training_starts_on"]).valid_from
    claim_day = next((one for one in decision.deadlines if "terugbetaling" in one.what.nl), None)
    if decision.outcome is Outcome.REFUSED:
        return "refuse"
    if claim_day and not goes_on and asked and asked > claim_day.on and claim_day.kind == "forfeits":
        later = school_year(asked).valid_from > school_year(claim["training_starts_on"]).valid_from
        return "unknown" if later and claim["approved_last_year"] is None else "refuse"
    if decision.outcome is Outcome.UNKNOWN:
        return "unknown"
    opens = decision.amount("claim_opens_on")
    if asked and opens and asked < opens and not goes_on:
        return "refuse"
    return "refuse_then_check_continuation" if is_checked_later else "accept"


def test_every_line_gets_the_verdict_of_its_own_decision(lines):
    found = {}
    for claim, line, _ in lines:
        if claim["state"] != "claim" or line["verdict"] == "duplicate":
            continue
        expected, decision = said_alone(claim)
        assert line["verdict"] == expected, claim
        found[expected] = found.get(expected, 0) + 1
        hours, refund = decision.amount("granted_hours"), decision.amount("refund")
        assert line["hours"] == (hours if expected == "accept" else None)
        assert line["refund"] == (refund if expected == "accept" else None)
        if expected == "refuse_then_check_continuation":
            assert (line["hours_if_continued"], line["refund_if_continued"]) == (hours, refund)
        if decision.if_unchanged is not None:
            assumed = decision.if_unchanged
            later = plain_verdict(
                claim,
                assumed,
                is_checked_later="continuation" in line["if_unchanged_verdict"],
                on=day_of(claim),
                asked=claim["requested_on"],
            )
            assert line["if_unchanged_verdict"] == later
    assert min(found.get(verdict, 0) for verdict in ("accept", "refuse", "refuse_then_check_continuation", "unknown")) >= 25
    assert sum(found.values()) >= 0.9 * COUNT


def test_every_sentence_of_the_rule_is_one_of_the_decision(lines):
    conditions = {condition.name for condition in VERLOF.rule.conditions}
    compared = 0
    for claim, line, reasons in lines:
        if claim["state"] != "claim" or line["verdict"] == "duplicate" or reasons is None:
            continue
        _, decision = said_alone(claim)
        own = {(reason.text.nl, reason.text.en) for reason in decision.reasons}
        given = reasons.filter(pl.col("code").is_in(conditions)).select("nl", "en").rows()
        assert set(given) <= own, claim
        unmet = {(reason.text.nl, reason.text.en) for reason in decision.reasons if reason.met is False}
        if decision.outcome is Outcome.REFUSED:
            assert set(given) == unmet
        compared += len(given)
    assert compared > 500
