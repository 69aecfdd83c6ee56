"""The verdict on every line of a file with claims: as many lines out as came in, in the same order.

The rule decides (`claim_decision`); the claim adds what is about the claim itself: in time or not, asked twice, too many hours
for one school year.
"""

from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from krachtlijn.at_work.claim_decision import decided_claims, school_year_of
from krachtlijn.at_work.claim_ground import ground_reasons
from krachtlijn.at_work.claim_reason import claim_reasons, joined_reasons, spoken_days
from krachtlijn.at_work.claim_table import ClaimTable
from krachtlijn.kernel.text import Text
from krachtlijn.rules.batch import PREFIX
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.term import Lateness


class Verdict(StrEnum):
    """What a line gets."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    REFUSE_THEN_CHECK = "refuse_then_check_continuation"
    UNKNOWN = "unknown"
    DUPLICATE = "duplicate"
    EMPTY = "empty"
    UNREADABLE = "unreadable"


VERDICT_TEXTS = {
    Verdict.ACCEPT: Text(nl="goedkeuren", en="accept"),
    Verdict.REFUSE: Text(nl="weigeren", en="refuse"),
    Verdict.REFUSE_THEN_CHECK: Text(nl="weigeren, daarna de voortzetting nagaan", en="refuse, then check the continuation"),
    Verdict.UNKNOWN: Text(nl="onbekend", en="unknown"),
    Verdict.DUPLICATE: Text(nl="dubbel", en="duplicate"),
    Verdict.EMPTY: Text(nl="lege regel", en="empty line"),
    Verdict.UNREADABLE: Text(nl="niet te lezen", en="unreadable"),
}
_BASES = ("announced", "draft", "conflict")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedClaims:
    """Verdicts: `lines` holds one row for every line that came in, `reasons` the long frame of `claim_reason`.

    Hours in `lines` are in 1/100 hour, euro in 1/10,000, as everywhere in frames.
    """

    lines: pl.DataFrame
    reasons: pl.DataFrame

    @property
    def counts(self) -> dict[str, int]:
        """How many lines got each verdict; every verdict is named."""
        found = dict(self.lines["verdict"].value_counts().iter_rows())
        return {verdict.value: found.get(verdict.value, 0) for verdict in Verdict}


def check_claims(table: ClaimTable, *, instrument: Instrument) -> CheckedClaims:
    """The verdict on every line, with reasons, hours, refund and last day."""
    claims = _with_first_line(table.claims)
    is_claim = (pl.col("state") == "claim") & pl.col("first").is_null()
    decided = _judged(decided_claims(claims.filter(is_claim), instrument=instrument))
    repeated = claims.filter((pl.col("state") == "claim") & pl.col("first").is_not_null())
    reasons = joined_reasons(
        [
            table.reasons,
            claim_reasons(repeated.select("row", pl.col("first").cast(pl.String)), code="duplicate", rank=0),
            *ground_reasons(decided, instrument=instrument),
            *_claim_reasons(decided),
        ]
    )
    states = {"empty": Verdict.EMPTY.value, "unreadable": Verdict.UNREADABLE.value, "claim": Verdict.DUPLICATE.value}
    beside = pl.col("state").replace_strict(list(states), list(states.values()), return_dtype=pl.String)
    kept = ["row", "line", "person_ref", "employer_ref", "odb_number", "is_synthetic", "state"]
    given = ["verdict", "if_unchanged_verdict", "school_year", "deadline", "deadline_kind", "told_basis"]
    amounts = ["hours", "refund", "hours_if_continued", "refund_if_continued", "if_unchanged_hours", "if_unchanged_refund"]
    lines = claims.select(kept).join(decided.select("row", *given, *amounts), on="row", how="left", maintain_order="left")
    lines = lines.with_columns(pl.coalesce("verdict", beside).alias("verdict"), pl.col("told_basis").alias("basis"))
    return CheckedClaims(lines=lines.drop("state", "told_basis"), reasons=reasons)


def _with_first_line(claims: pl.DataFrame) -> pl.DataFrame:
    """With `first`: the line that asked the same before; null for the first. Without ODB number everything must be equal."""
    is_claim = pl.col("state") == "claim"
    everything = [name for name in claims.columns if name not in {"row", "line", "state"}]
    start = school_year_of("requested_on").alias("asked_year")
    key = ["employer_ref", "person_ref", "odb_number", "training_starts_on", "asked_year", "continuation_checked"]
    read = claims.with_columns(start).filter(is_claim)
    numbered = read.filter(pl.col("odb_number").is_not_null()).select("row", pl.col("line").first().over(key).alias("first"))
    others = read.filter(pl.col("odb_number").is_null()).select("row", pl.col("line").first().over(everything).alias("first"))
    firsts = pl.concat([numbered, others])
    joined = claims.join(firsts, on="row", how="left", maintain_order="left")
    return joined.with_columns(pl.when(pl.col("first") != pl.col("line")).then(pl.col("first")).alias("first"))


def _judged(decided: pl.DataFrame) -> pl.DataFrame:
    """With verdict, deadline and amounts of each claim, and the flags from which reasons follow."""
    goes_on = school_year_of("on") > school_year_of("training_starts_on")
    decided = decided.with_columns(
        goes_on.alias("goes_on"),
        school_year_of("on").alias("school_year"),
        *(pl.when(~goes_on).then(f"{prefix}claim").alias(f"{prefix}deadline") for prefix in ("", PREFIX)),
    )
    decided = decided.with_columns(flag for prefix in ("", PREFIX) for flag in _time_flags(prefix))
    decided = decided.with_columns(_verdict(prefix).alias(f"{prefix}verdict") for prefix in ("", PREFIX))
    deadline_kind = pl.when(pl.col("deadline").is_not_null()).then("lateness:claim")
    accepted, continued = pl.col("verdict") == Verdict.ACCEPT, pl.col("verdict") == Verdict.REFUSE_THEN_CHECK
    assumed = pl.col(f"{PREFIX}verdict").is_in([Verdict.ACCEPT.value, Verdict.REFUSE_THEN_CHECK.value])
    return decided.with_columns(
        deadline_kind.alias("deadline_kind"),
        pl.when(pl.col("outcome") != "unknown").then(pl.col("basis").cast(pl.String)).alias("told_basis"),
        *(
            pl.when(condition).then(f"{amount}").alias(name)
            for condition, names in (
                (accepted, ("hours", "refund")),
                (continued, ("hours_if_continued", "refund_if_continued")),
            )
            for amount, name in zip(("granted_hours", "refund"), names, strict=True)
        ),
        *(
            pl.when(assumed).then(f"{PREFIX}{amount}").alias(f"{PREFIX}{name}")
            for amount, name in (("granted_hours", "hours"), ("refund", "refund"))
        ),
    ).with_columns(_over_year())


def _time_flags(prefix: str) -> list[pl.Expr]:
    late = (pl.col("requested_on") > pl.col(f"{prefix}deadline")).fill_null(value=False)
    strict = (pl.col(f"{prefix}lateness:claim") == Lateness.FORFEITS.value).fill_null(value=False)
    early = (pl.col("requested_on") < pl.col(f"{prefix}claim_opens_on")).fill_null(value=False)
    untold = pl.col("comes_later") & pl.col("approved_last_year").is_null()
    return [
        (late & strict & ~untold).alias(f"{prefix}is_late"),
        (late & strict & untold).alias(f"{prefix}is_late_unless_approved"),
        (late & ~strict).alias(f"{prefix}is_late_for_guideline"),
        (early & ~pl.col("goes_on")).alias(f"{prefix}is_early"),
    ]


def _verdict(prefix: str) -> pl.Expr:
    outcome = pl.col(f"{prefix}outcome").cast(pl.String)
    granted = (
        pl.when(pl.col(f"{prefix}is_early"))
        .then(pl.lit(Verdict.REFUSE.value))
        .when("is_checked_later")
        .then(pl.lit(Verdict.REFUSE_THEN_CHECK.value))
        .otherwise(pl.lit(Verdict.ACCEPT.value))
    )
    return (
        pl.when(outcome.is_null())
        .then(None)
        .when((outcome == "refused") | pl.col(f"{prefix}is_late"))
        .then(pl.lit(Verdict.REFUSE.value))
        .when((outcome == "unknown") | pl.col(f"{prefix}is_late_unless_approved"))
        .then(pl.lit(Verdict.UNKNOWN.value))
        .otherwise(granted)
    )


def _over_year() -> list[pl.Expr]:
    """Hours of all accepted lines of a person in a school year on one initiative, where they pass the personal maximum."""
    pot = ["employer_ref", "person_ref", "school_year", "initiative"]
    counted = pl.coalesce("hours", "hours_if_continued")
    total = counted.sum().over(pot)
    return [pl.when(counted.is_not_null() & (total > pl.col("personal_maximum"))).then(total).alias("hours_of_year")]


def _claim_reasons(decided: pl.DataFrame) -> list[pl.DataFrame]:
    """Reasons that are about the claim, and not about the right."""
    spoken = decided.with_columns(
        *spoken_days(requested="requested_on", deadline_day="deadline", opens="claim_opens_on"),
        *(pl.col("hours_of_year").pipe(_spoken_hours, language).alias(f"sum:{language}") for language in ("nl", "en")),
        *(pl.col("personal_maximum").pipe(_spoken_hours, language).alias(f"maximum:{language}") for language in ("nl", "en")),
    ).rename({"deadline_day:nl": "deadline:nl", "deadline_day:en": "deadline:en"})
    stands = pl.col("verdict").is_in([Verdict.ACCEPT.value, Verdict.REFUSE_THEN_CHECK.value])
    is_open = stands | (pl.col("verdict") == Verdict.UNKNOWN)
    chosen = (
        ("continuation", 0, pl.col("verdict") == Verdict.REFUSE_THEN_CHECK, None),
        ("claimed_late", 300, pl.col("is_late"), "requested_on"),
        ("approved_last_year", 301, pl.col("is_late_unless_approved"), "approved_last_year"),
        ("claimed_early", 302, pl.col("is_early"), "requested_on"),
        ("claimed_late_guideline", 303, stands & pl.col("is_late_for_guideline"), "requested_on"),
        ("continuation_term", 304, is_open & pl.col("goes_on"), None),
        ("not_claimed_yet", 305, is_open & ~pl.col("goes_on") & pl.col("requested_on").is_null(), "requested_on"),
        *((f"basis_{base}", 306, pl.col("told_basis") == base, None) for base in _BASES),
        ("over_year_maximum", 307, pl.col("hours_of_year").is_not_null(), None),
    )
    return [claim_reasons(spoken.filter(when), code=code, rank=rank, column=column) for code, rank, when, column in chosen]


def _spoken_hours(hours: pl.Expr, language: str) -> pl.Expr:
    """Hours in 1/100 as people read them."""
    point, word = (",", "uur") if language == "nl" else (".", "hours")
    decimals = pl.concat_str(pl.lit(point), (hours % 100).cast(pl.String).str.zfill(2)).str.strip_chars_end("0")
    return pl.concat_str((hours // 100).cast(pl.String), decimals.str.strip_chars_end(point), pl.lit(f" {word}"))
