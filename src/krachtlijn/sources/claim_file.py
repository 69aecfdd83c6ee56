"""A file with claims, CSV or XLSX, as lines of text: every line keeps its number, and nothing is repaired or left out.

CSV: one claim on one line, cells split by semicolon, comma or tab (the header tells which), UTF-8 (with or without BOM) or the
Windows code page 1252. XLSX: the first sheet. The first line is the header.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import polars as pl

from krachtlijn.at_work.claim_table import ClaimLines, DateForm, recognised_columns
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text
from krachtlijn.sources.workbook_sheet import sheet_rows

SEPARATORS = (";", ",", "\t")
_CONTROL_SIGNS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_LINE_END = re.compile(r"\r\n|\n|\r")
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_ZIP, _OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_NOTES = {
    "cp1252": Text(
        nl="Het bestand is geen UTF-8 en werd gelezen als Windows-1252; kijk namen met accenten na.",
        en="The file is no UTF-8 and was read as Windows-1252; check names with accents.",
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLimits:
    """The largest file that is read: bytes, and lines after the header (None: no limit)."""

    most_bytes: int | None = None
    most_lines: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    cells: Sequence[str]
    fault: str | None = None


def parse_claim_file(content: bytes, *, dates: DateForm, limits: FileLimits | None = None) -> ClaimLines:
    """The lines of a file with claims; days in an XLSX that are real days are written as `dates`.

    Raises `InvalidInput` for a file that is too large, of another kind or coding, without lines, or with a wrong header.
    """
    limits = limits or FileLimits()
    check_size(content, limits=limits)
    notes: tuple[Text, ...] = ()
    if content.startswith(_ZIP):
        lines = list(_sheet_lines(content, dates=dates, most=limits.most_lines))
    else:
        text, coding = _decoded(content)
        lines, notes = list(_text_lines(text, most=limits.most_lines)), tuple(filter(None, (_NOTES.get(coding),)))
    if len(lines) < 2:
        raise _refused("Het bestand heeft geen enkele regel onder de kop.", "The file has no line below its header.")
    if limits.most_lines is not None and len(lines) - 1 > limits.most_lines:
        raise _refused(*_too_long(limits.most_lines))
    return _claim_lines(lines, notes)


def check_size(content: bytes, *, limits: FileLimits) -> None:
    """Raise `InvalidInput` for a file of more bytes than the limits allow."""
    if limits.most_bytes is not None and len(content) > limits.most_bytes:
        raise _refused(*_too_large(limits.most_bytes))


def _claim_lines(lines: Sequence[_Line], notes: tuple[Text, ...]) -> ClaimLines:
    columns = recognised_columns(lines[0].cells)
    width, body = len(columns), lines[1:]
    blank = [""] * width
    faults, rows = [], []
    for line in body:
        is_blank = not any(cell.strip() for cell in line.cells)
        fits = len(line.cells) == width
        faults.append(line.fault or (None if fits or is_blank else "row_length"))
        rows.append(line.cells if fits and not line.fault else blank)
    cells = {column.name: list(cells) for column, cells in zip(columns, zip(*rows, strict=True), strict=True)}
    frame = pl.DataFrame(
        {
            "line": pl.int_range(2, len(body) + 2, dtype=pl.UInt32, eager=True),
            "fault": pl.Series(faults, dtype=pl.String),
            "found": pl.Series([len(line.cells) for line in body], dtype=pl.UInt32),
            **{name: pl.Series(values, dtype=pl.String) for name, values in cells.items()},
        }
    )
    return ClaimLines(columns=columns, cells=frame, notes=notes)


def _decoded(content: bytes) -> tuple[str, str]:
    if content.startswith(_OLD_EXCEL):
        raise _refused(
            "Dit is een oud Excelbestand (.xls); bewaar het als .xlsx of CSV.",
            "This is an old Excel file (.xls); save it as .xlsx or CSV.",
        )
    if content.startswith(_UTF_16):
        raise _refused(
            "Dit bestand is UTF-16; bewaar het als CSV UTF-8 of als .xlsx.", "This file is UTF-16; save it as CSV UTF-8 or .xlsx."
        )
    for coding in ("utf-8-sig", "cp1252"):
        try:
            return content.decode(coding), coding
        except UnicodeDecodeError:
            continue
    raise _refused(
        "Dit bestand is geen UTF-8 en geen Windows-1252; bewaar het als CSV UTF-8 of als .xlsx.",
        "This file is neither UTF-8 nor Windows-1252; save it as CSV UTF-8 or .xlsx.",
    )


def _text_lines(text: str, *, most: int | None) -> Iterator[_Line]:
    parts = _LINE_END.split(text)
    if parts[-1] == "":
        parts.pop()
    if most is not None and len(parts) - 1 > most:
        raise _refused(*_too_long(most))
    if not parts:
        return
    separator = _separator(parts[0])
    has_control_signs = _CONTROL_SIGNS.search(text) is not None
    for part in parts:
        if has_control_signs and _CONTROL_SIGNS.search(part):
            yield _Line(cells=(), fault="control_sign")
        else:
            yield _split(part, separator)


def _split(part: str, separator: str) -> _Line:
    if '"' not in part:
        return _Line(cells=part.split(separator))
    try:
        return _Line(cells=next(csv.reader((part,), delimiter=separator, strict=True)))
    except csv.Error:
        return _Line(cells=(), fault="broken_quotes")


def _separator(header: str) -> str:
    """The sign that splits the header into most cells; a semicolon when none does."""
    return max(SEPARATORS, key=header.count)


def _sheet_lines(content: bytes, *, dates: DateForm, most: int | None) -> Iterator[_Line]:
    """The rows of the first sheet up to the last one with a value; every row as wide as the header."""
    waiting: list[_Line] = []
    width: int | None = None
    yielded = 0
    for cells in sheet_rows(content, day_form=dates.form):
        while cells and not cells[-1] and (width is None or len(cells) > width):
            cells.pop()
        width = len(cells) if width is None else width
        line = _Line(cells=[*cells, *[""] * (width - len(cells))])
        waiting.append(line)
        if any(cells):
            yielded += len(waiting)
            if most is not None and yielded - 1 > most:
                raise _refused(*_too_long(most))
            yield from waiting
            waiting = []


def _too_large(most: int) -> tuple[str, str]:
    size = f"{most // 1_000_000} MB"
    return (
        f"Het bestand is groter dan {size}; splits het of gebruik de opdracht krachtlijn rights check-claims.",
        f"The file is larger than {size}; split it or use the command krachtlijn rights check-claims.",
    )


def _too_long(most: int) -> tuple[str, str]:
    return (
        f"Het bestand heeft meer dan {most} regels; splits het of gebruik de opdracht krachtlijn rights check-claims.",
        f"The file has more than {most} lines; split it or use the command krachtlijn rights check-claims.",
    )


def _refused(nl: str, en: str) -> InvalidInput:
    return InvalidInput(Text(nl=nl, en=en))
