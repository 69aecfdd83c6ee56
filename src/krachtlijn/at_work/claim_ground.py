"""Why the rule decides so for a line: the sentences of the one rule, word for word those of a single decision.

A sentence depends on few values; it is written once for each set of them and then stands with every line that has that set.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import polars as pl

from krachtlijn.at_work.claim_decision import COLUMN_OF_FACT, with_facts
from krachtlijn.at_work.claim_reason import REASON_SCHEMA, claim_reasons, spoken_days
from krachtlijn.kernel.text import Text
from krachtlijn.rules.batch import PREFIX
from krachtlijn.rules.fact import Facts
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.reason import condition_reason
from krachtlijn.rules.rule import Condition
from krachtlijn.rules.step_reader import StepReader

Said = tuple[Text, tuple[str, ...]]
"""A sentence, and the columns that are empty and would have to be told."""
HOURS = "granted_hours"
IF_UNCHANGED = Text(nl="Als de regel niet verandert: ", en="If the rule does not change: ")


def ground_reasons(decided: pl.DataFrame, *, instrument: Instrument) -> Iterator[pl.DataFrame]:
    """Reasons of the rule: every condition that is not met, or not known; a rule that is not confirmed; hours not known."""
    rows, reader = with_facts(decided), StepReader(instrument)
    for prefix, assumed in (("", False), (PREFIX, True)):
        outcome = pl.col(f"{prefix}outcome").cast(pl.String)
        refused = rows.filter(outcome == "refused")
        unknown = rows.filter((outcome == "unknown") & (pl.col(f"{prefix}verdict") == "unknown"))
        if not assumed:
            unknown = unknown.filter(pl.col(f"{PREFIX}outcome").is_null())
        for rank, condition in enumerate(instrument.rule.conditions, start=100 if assumed else 10):
            result = pl.col(f"{prefix}condition:{condition.name}")
            yield _not_met(refused.filter(~result), condition, reader=reader, assumed=assumed, rank=rank)
            has_begun = unknown.filter(pl.col("on") >= instrument.rule.valid_from)
            yield _not_known(has_begun.filter(result.is_null()), condition, reader=reader, assumed=assumed, rank=rank)
    yield _hours_unknown(rows, reader=reader)
    yield from _open_rule(rows, instrument=instrument)


def _not_met(rows: pl.DataFrame, condition: Condition, *, reader: StepReader, assumed: bool, rank: int) -> pl.DataFrame:
    def say(told: Facts, on: date) -> Said:
        return condition_reason(condition, reader.not_met(condition, told, on=on, assumed=assumed)).text, ()

    days = {day: reader.start_of_stretch(day) for day in rows["on"].unique()}
    stretch = pl.col("on").replace_strict(list(days), list(days.values()), return_dtype=pl.Date) if days else pl.col("on")
    facts = reader.facts_of_refusal(condition)
    return _said(rows.with_columns(on=stretch), facts, code=_code(condition.name, assumed=assumed), rank=rank, say=say)


def _not_known(rows: pl.DataFrame, condition: Condition, *, reader: StepReader, assumed: bool, rank: int) -> pl.DataFrame:
    def say(told: Facts, on: date) -> Said:
        assessment = reader.read(condition.name, told, on=on, assumed=assumed)
        missing = assessment.result(condition.name).missing
        return condition_reason(condition, assessment).text, _columns(missing, reader)

    facts = reader.facts_behind(condition.name)
    return _said(rows, facts, code=_code(condition.name, assumed=assumed), rank=rank, say=say)


def _hours_unknown(rows: pl.DataFrame, *, reader: StepReader) -> pl.DataFrame:
    """Lines that are accepted without a number of hours, with what is missing or what no source tells."""

    def say(told: Facts, on: date) -> Said:
        result = (assessment := reader.read(HOURS, told, on=on)).result(HOURS)
        why = [question.text for question in assessment.questions(result.missing)] or list(result.notes)
        text = Text(nl=" ".join(one.nl for one in why), en=" ".join(one.en for one in why))
        return text, _columns(result.missing, reader)

    lacking = rows.filter((pl.col("outcome").cast(pl.String) == "granted") & pl.col(HOURS).is_null())
    said = _said(lacking, reader.facts_behind(HOURS), code=HOURS, rank=250, say=say)
    return claim_reasons(said.rename({"nl": "why:nl", "en": "why:en"}), code="hours_unknown", rank=250)


def _open_rule(rows: pl.DataFrame, *, instrument: Instrument) -> Iterator[pl.DataFrame]:
    """Lines for whose day no source confirms the rule, or that lie before it began."""
    since = instrument.rule.valid_from
    before = rows.filter(pl.col("on") < since).with_columns(since=pl.lit(since))
    yield claim_reasons(before.with_columns(spoken_days(since="since")), code="rule_not_known", rank=1)
    is_open = rows.filter(pl.col(f"{PREFIX}outcome").is_not_null() & (pl.col("on") >= since))
    ends = {day: instrument.parameters.confirmed_until_after(day) for day in is_open["on"].unique()}
    until = pl.col("on").replace_strict(list(ends), list(ends.values()), return_dtype=pl.Date) if ends else pl.col("on")
    spoken = is_open.with_columns(until=until).with_columns(spoken_days(until="until", on="on"))
    yield claim_reasons(spoken, code="rule_not_confirmed", rank=1)


def _code(name: str, *, assumed: bool) -> str:
    return f"{PREFIX}{name}" if assumed else name


def _columns(missing: frozenset[str], reader: StepReader) -> tuple[str, ...]:
    return tuple(
        COLUMN_OF_FACT.get(question.name, question.name) for question in reader.instrument.questions if question.name in missing
    )


def _said(rows: pl.DataFrame, facts: Sequence[str], *, code: str, rank: int, say: Callable[[Facts, date], Said]) -> pl.DataFrame:
    """The sentence of every row: said once for each day and set of facts."""
    key = ["on", *facts]
    cases = rows.select(key).unique(maintain_order=True)
    said = [say(_told(case, facts), case["on"]) for case in cases.iter_rows(named=True)]
    start = IF_UNCHANGED if code.startswith(PREFIX) else Text(nl="", en="")
    texts = cases.with_columns(
        pl.Series("nl", [start.nl + text.nl for text, _ in said], dtype=pl.String),
        pl.Series("en", [start.en + text.en for text, _ in said], dtype=pl.String),
        pl.Series("column", [" ".join(columns) or None for _, columns in said], dtype=pl.String),
    )
    found = rows.select("row", *key).join(texts, on=key, how="left", nulls_equal=True)
    return found.select("row", pl.lit(rank).alias("rank"), pl.lit(code).alias("code"), "nl", "en", "column").cast(REASON_SCHEMA)


def _told(case: Mapping[str, Any], facts: Sequence[str]) -> Facts:
    return {name: case[name] for name in facts if case[name] is not None}
