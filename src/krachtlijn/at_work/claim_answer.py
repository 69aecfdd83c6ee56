"""The columns of the file that goes out: one line for every line that came in."""

from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from krachtlijn.at_work.claim_check import VERDICT_TEXTS, CheckedClaims, Verdict
from krachtlijn.kernel.money import EURO_SCALE, HOURS_SCALE
from krachtlijn.kernel.text import Text


class AnswerForm(StrEnum):
    """The forms of the file that goes out."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerColumn:
    """One column of the file that goes out."""

    name: str
    meaning: Text


def _answer(name: str, nl: str, *, en: str) -> AnswerColumn:
    return AnswerColumn(name=name, meaning=Text(nl=nl, en=en))


ANSWER_COLUMNS: tuple[AnswerColumn, ...] = (
    _answer("line", "nummer van de regel in uw bestand", en="number of the line in your file"),
    _answer("person_ref", "uw kenmerk, zoals het er stond", en="your reference, as it stood there"),
    _answer("employer_ref", "uw kenmerk van de werkgever", en="your reference of the employer"),
    _answer("odb_number", "nummer in de Opleidingsdatabank", en="number in the Opleidingsdatabank"),
    _answer("verdict", "oordeel, als code", en="verdict, as a code"),
    _answer("verdict_nl", "oordeel in het Nederlands", en="verdict in Dutch"),
    _answer("verdict_en", "oordeel in het Engels", en="verdict in English"),
    _answer("reason_codes", "codes van de redenen, met spaties ertussen", en="codes of the reasons, with spaces between"),
    _answer("reasons_nl", "de redenen in het Nederlands", en="the reasons in Dutch"),
    _answer("reasons_en", "de redenen in het Engels", en="the reasons in English"),
    _answer("columns", "kolommen die fout of leeg zijn en ertoe doen", en="columns that are wrong, or empty and needed"),
    _answer("school_year", "schooljaar waarvoor beslist is", en="school year for which was decided"),
    _answer("hours", "uren verlof, bij een goedkeuring", en="hours of leave, for a claim that is accepted"),
    _answer("refund_eur", "terugbetaling in euro, bij een goedkeuring", en="refund in euro, for a claim that is accepted"),
    _answer(
        "hours_if_continued",
        "uren verlof als de dienst de voortzetting bevestigt",
        en="hours of leave when the department confirms the continuation",
    ),
    _answer(
        "refund_if_continued_eur",
        "terugbetaling in euro als de dienst de voortzetting bevestigt",
        en="refund in euro when the department confirms the continuation",
    ),
    _answer("deadline", "laatste dag om aan te vragen", en="last day to claim"),
    _answer("deadline_kind", "forfeits (te laat is verloren) of guideline", en="forfeits (too late is lost) or guideline"),
    _answer(
        "basis",
        "waarop het oordeel rust: in_force, announced, draft, conflict",
        en="what the verdict rests on: in_force, announced, draft, conflict",
    ),
    _answer(
        "if_unchanged_verdict",
        "oordeel als een niet bevestigde regel niet verandert; geen recht",
        en="verdict if a rule that is not confirmed does not change; no right",
    ),
    _answer("if_unchanged_hours", "uren in dat geval", en="hours in that case"),
    _answer("if_unchanged_refund_eur", "terugbetaling in euro in dat geval", en="refund in euro in that case"),
    _answer("is_synthetic", "of de regel oefengegevens zijn", en="whether the line is practice data"),
)

FORMULA_MARKS = r"^[=+\-@\t\r]"
_OUTSIDE_TEXTS = ("person_ref", "employer_ref", "odb_number")


def answer_frame(checked: CheckedClaims) -> pl.DataFrame:
    """One row for every line that came in, in the columns of `ANSWER_COLUMNS`; hours and euro as decimal numbers."""
    reasons = checked.reasons.group_by("row", maintain_order=True).agg(
        pl.col("code").str.join(" ").alias("reason_codes"),
        pl.col("nl").str.join(" ").alias("reasons_nl"),
        pl.col("en").str.join(" ").alias("reasons_en"),
        pl.col("column").drop_nulls().str.split(" ").explode().unique(maintain_order=True).str.join(" ").alias("columns"),
    )
    lines = checked.lines.join(reasons, on="row", how="left", maintain_order="left")
    said = {verdict.value: VERDICT_TEXTS[verdict] for verdict in Verdict}
    words = [
        pl.col("verdict")
        .replace_strict({code: text.in_language(language) for code, text in said.items()})
        .alias(f"verdict_{language}")
        for language in ("nl", "en")
    ]
    year = pl.concat_str(pl.col("school_year"), pl.lit("-"), (pl.col("school_year") + 1).cast(pl.String).str.slice(2))
    return lines.with_columns(
        *words,
        year.alias("school_year"),
        pl.when(pl.col("columns") != "").then("columns").alias("columns"),
        *(_decimal(f"{start}hours{end}", HOURS_SCALE) for start, end in _AMOUNTS),
        *(_decimal(f"{start}refund{end}", EURO_SCALE).alias(f"{start}refund{end}_eur") for start, end in _AMOUNTS),
    ).select(column.name for column in ANSWER_COLUMNS)


_AMOUNTS = (("", ""), ("", "_if_continued"), ("if_unchanged_", ""))


def _decimal(name: str, scale: int) -> pl.Expr:
    return pl.col(name) / scale


def as_plain_texts(answer: pl.DataFrame) -> pl.DataFrame:
    """The answer for a spreadsheet: a text of the file that could be read as a formula gets an apostrophe before it."""
    return answer.with_columns(
        pl.when(pl.col(name).str.contains(FORMULA_MARKS))
        .then(pl.concat_str(pl.lit("'"), pl.col(name)))
        .otherwise(name)
        .alias(name)
        for name in _OUTSIDE_TEXTS
    )
