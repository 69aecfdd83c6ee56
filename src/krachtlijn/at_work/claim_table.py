"""From the cells of a file to the facts of every claim, and to what is wrong with a line; no line is left out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from krachtlijn.at_work.claim_column import COLUMNS, PERSON_REF, ClaimColumn
from krachtlijn.at_work.claim_reason import claim_reasons, joined_reasons
from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.reading import dtype_of
from krachtlijn.rules.unit import FIRST_DAY, LAST_DAY, Unit

LONGEST_TEXT = 80
NATIONAL_NUMBER_NAMES = frozenset({"rijksregisternummer", "insz", "niss", "rrn", "national_number"})
_SCALES = {Unit.HOURS: 2, Unit.FRACTION: 4}
_NUMBER = r"^(\d{1,9})(?:[.,](\d{1,#})0*)?$"
_PERCENT = r"^(\d{1,3})(?:[.,](\d{1,2})0*)?\s*%$"
_NATIONAL_NUMBER = r"^(\d{2})[. ]?(\d{2})[. ]?(\d{2})[- ]?(\d{3})[. ]?(\d{2})$"


class DateForm(StrEnum):
    """How the days of a file are written."""

    ISO = "iso"
    DAY_FIRST = "dd/mm/yyyy"

    @property
    def pattern(self) -> str:
        """What a cell must look like."""
        return r"^\d{4}-\d{2}-\d{2}$" if self is DateForm.ISO else r"^\d{1,2}/\d{1,2}/\d{4}$"

    @property
    def form(self) -> str:
        """The form for reading and writing a day."""
        return "%Y-%m-%d" if self is DateForm.ISO else "%d/%m/%Y"

    @property
    def example(self) -> str:
        """A day in this form."""
        return "2025-09-01" if self is DateForm.ISO else "01/09/2025"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimLines:
    """The lines of a file as text. `cells` holds `line` (its number), `fault` (a code, or null), `found` (cells on the line)
    and a text column for every recognised column; `notes` is what was noticed about the file.
    """

    columns: tuple[ClaimColumn, ...]
    cells: pl.DataFrame
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimTable:
    """The claims of a file: `claims` holds `row`, `line`, `state` (claim, empty or unreadable) and every declared column as a
    value; `reasons` what is wrong with lines that are no claim.
    """

    claims: pl.DataFrame
    reasons: pl.DataFrame


def recognised_columns(header: Sequence[str]) -> tuple[ClaimColumn, ...]:
    """The declared column of each name in the header, Dutch or English.

    Raises `InvalidInput` with every name that is unknown or twice there, every column that is missing, and a national number.
    """
    known = {name: column for column in COLUMNS for name in (column.name, column.dutch)}
    names = [re.sub(r"[\s-]+", "_", name.strip().lower()) for name in header]
    problems = list(_header_problems(names, {name: column.name for name, column in known.items()}))
    if problems:
        raise InvalidInput(
            Text(
                nl="De kop van het bestand klopt niet; de kolommen staan in docs/reference/claims.md.",
                en="The header of the file is not right; the columns stand in docs/reference/claims.md.",
            ),
            problems=tuple(problems),
        )
    return tuple(known[name] for name in names)


def _header_problems(names: Sequence[str], known: dict[str, str]) -> Iterator[Problem]:
    found = [known[name] for name in names if name in known]
    for name in dict.fromkeys(names):
        if name in NATIONAL_NUMBER_NAMES:
            yield _problem(
                name, "laat deze kolom weg; een eigen kenmerk volstaat", en="leave this column out; a reference is enough"
            )
        elif name not in known:
            shown = name[:LONGEST_TEXT]
            yield _problem(shown, "deze kolom kennen wij niet", en="we do not know this column")
    for name in dict.fromkeys(name for name in found if found.count(name) > 1):
        yield _problem(name, "deze kolom staat er meer dan eens", en="this column is there more than once")
    for column in COLUMNS:
        if column.is_required and column.name not in found:
            yield _problem(column.name, f"deze kolom is nodig ({column.dutch})", en="this column is needed")


def _problem(column: str, nl: str, *, en: str) -> Problem:
    return Problem(line=1, column=column or "-", reason=Text(nl=f"{nl}.", en=f"{en}."))


def parse_claims(lines: ClaimLines, *, dates: DateForm) -> ClaimTable:
    """Every line as a claim with values, or with what is wrong with it; days are written as `dates`."""
    cells = lines.cells.with_row_index("row").with_columns(
        pl.when(pl.col(column.name).str.strip_chars() != "").then(pl.col(column.name).str.strip_chars()).alias(column.name)
        for column in lines.columns
    )
    names = [column.name for column in lines.columns]
    is_empty = pl.col("fault").is_null() & pl.all_horizontal(pl.col(name).is_null() for name in names)
    cells = cells.with_columns(pl.when(is_empty).then(pl.lit("empty_line")).otherwise(pl.col("fault")).alias("fault"))
    values = cells.select("row", "line", "fault", *(_value(column, dates).alias(column.name) for column in lines.columns))
    reasons = joined_reasons([*_line_faults(cells, len(names)), *_cell_faults(cells, values, columns=lines.columns, dates=dates)])
    is_wrong = pl.col("row").is_in(reasons["row"].unique().implode())
    state = (
        pl.when(pl.col("fault").eq_missing("empty_line"))
        .then(pl.lit("empty"))
        .when(is_wrong)
        .then(pl.lit("unreadable"))
        .otherwise(pl.lit("claim"))
    )
    absent = [pl.lit(None, dtype=_dtype(column)).alias(column.name) for column in COLUMNS if column.name not in names]
    claims = values.with_columns(state.alias("state"), *absent).drop("fault")
    return ClaimTable(claims=_without_national_numbers(claims, reasons), reasons=reasons)


def _without_national_numbers(claims: pl.DataFrame, reasons: pl.DataFrame) -> pl.DataFrame:
    """What looks like a national number goes no further, not even to the file that goes out."""
    found = reasons.filter(pl.col("code") == "national_number")["row"].implode()
    return claims.with_columns(pl.when(~pl.col("row").is_in(found)).then(pl.col(PERSON_REF.name)).alias(PERSON_REF.name))


def _dtype(column: ClaimColumn) -> type[pl.DataType]:
    return dtype_of(column.unit)


def _value(column: ClaimColumn, dates: DateForm) -> pl.Expr:
    """The value of a cell; null where it is empty or fits no value."""
    cell = pl.col(column.name)
    if column.words is not None:
        words = dict(column.words)
        return cell.str.to_lowercase().replace_strict(
            list(words), list(words.values()), default=None, return_dtype=_dtype(column)
        )
    if column.unit is Unit.TEXT:
        return pl.when(cell.str.len_chars() <= LONGEST_TEXT).then(cell)
    if column.unit is Unit.DATE:
        day = pl.when(cell.str.contains(dates.pattern)).then(cell).str.to_date(dates.form, strict=False)
        return pl.when(day.is_between(FIRST_DAY, LAST_DAY)).then(day)
    number = _number(cell, _NUMBER, digits=_SCALES.get(column.unit, 0))
    if column.unit is Unit.FRACTION:
        number = pl.coalesce(_number(cell, _PERCENT, digits=2), number)
    return pl.when(number <= column.unit.largest).then(number)


def _number(cell: pl.Expr, pattern: str, *, digits: int) -> pl.Expr:
    """A number in whole units of its scale; null for another form or more decimals than the scale has."""
    form = pattern.replace("#", str(digits)) if digits else r"^(\d{1,7})()$"
    decimals = cell.str.extract(form, 2).fill_null("").str.pad_end(digits, "0")
    return (cell.str.extract(form, 1) + decimals).cast(pl.Int64, strict=False)


def _line_faults(cells: pl.DataFrame, expected: int) -> Iterator[pl.DataFrame]:
    for code in ("empty_line", "row_length", "broken_quotes", "control_sign"):
        rows = cells.filter(pl.col("fault") == code)
        filling = (pl.col("found").cast(pl.String), pl.lit(str(expected)).alias("expected"))
        yield claim_reasons(rows.select("row", *filling), code=code, rank=0)


def _cell_faults(
    cells: pl.DataFrame, values: pl.DataFrame, *, columns: Sequence[ClaimColumn], dates: DateForm
) -> Iterator[pl.DataFrame]:
    is_sound = pl.col("fault").is_null()
    for rank, column in enumerate(columns, start=1):
        wanted = expected_cell(column, dates=dates)
        wrong = cells.filter(is_sound & pl.col(column.name).is_not_null() & values[column.name].is_null())
        shown = pl.col(column.name).str.slice(0, 40).alias("value")
        name = pl.lit(column.name).alias("column")
        filling = (shown, name, pl.lit(wanted.nl).alias("expected:nl"), pl.lit(wanted.en).alias("expected:en"))
        yield claim_reasons(wrong.select("row", *filling), code="bad_cell", rank=rank)
        if column.is_required:
            lacking = cells.filter(is_sound & pl.col(column.name).is_null())
            yield claim_reasons(lacking.select("row", name), code="missing_cell", rank=rank)
    yield _national_numbers(values.filter(is_sound))
    if {"training_starts_on", "training_ends_on"} <= set(values.columns):
        backwards = values.filter(is_sound & (pl.col("training_ends_on") < pl.col("training_starts_on")))
        yield claim_reasons(backwards.select("row"), code="ends_before_start", rank=200, column="training_ends_on")


def _national_numbers(values: pl.DataFrame) -> pl.DataFrame:
    """Eleven digits of which the last two check the first nine, for births before or since 2000."""
    digits = pl.concat_str(pl.col(PERSON_REF.name).str.extract(_NATIONAL_NUMBER, place) for place in range(1, 6)).cast(pl.Int64)
    checked = values.select("row", digits.alias("digits")).drop_nulls()
    body, check = pl.col("digits") // 100, pl.col("digits") % 100
    fits = (97 - body % 97 == check) | (97 - (2_000_000_000 + body) % 97 == check)
    return claim_reasons(checked.filter(fits).select("row"), code="national_number", rank=201, column=PERSON_REF.name)


def expected_cell(column: ClaimColumn, *, dates: DateForm) -> Text:
    """What a cell of the column may hold, in words."""
    if column.words is not None:
        listed = ", ".join(column.words)
        return Text(nl=f"een van {listed}", en=f"one of {listed}")
    match column.unit:
        case Unit.TEXT:
            return Text(nl=f"hoogstens {LONGEST_TEXT} tekens", en=f"at most {LONGEST_TEXT} signs")
        case Unit.DATE:
            return Text(
                nl=f"een dag als {dates.example}, van {FIRST_DAY.year} tot {LAST_DAY.year}",
                en=f"a day such as {dates.example}, from {FIRST_DAY.year} to {LAST_DAY.year}",
            )
        case Unit.FRACTION:
            return Text(
                nl="een deel van 0 tot 1 met hoogstens 4 decimalen (0,8), of een percentage (80 %)",
                en="a share from 0 to 1 with at most 4 decimals (0.8), or a percentage (80 %)",
            )
        case Unit.HOURS:
            return Text(nl="een aantal uren vanaf 0, hoogstens 2 decimalen", en="a number of hours from 0, at most 2 decimals")
        case _:
            return Text(nl="een geheel getal vanaf 0", en="a whole number from 0")
