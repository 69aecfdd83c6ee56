"""Strict reading of a delimited table: nothing is repaired, everything that is wrong gets a line and a column."""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from krachtlijn.kernel.errors import Problem
from krachtlijn.sources import table_problem

SEPARATORS = (",", ";", "\t")
HEAD_BYTES = 65_536
csv.field_size_limit(16_000_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileBytes:
    """The bytes of one file, unpacked when it was compressed, and the hash of the bytes as they lie on disk."""

    path: str
    content: bytes
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Header, rows with the line each starts on, and what is wrong with the form of the file."""

    path: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    problems: tuple[Problem, ...]
    header_line: int = 1

    def __iter__(self) -> Iterator[tuple[int, dict[str, str]]]:
        """Line number and cells by column name; cells a row does not have read as empty."""
        for line, cells in self.rows:
            yield line, dict.fromkeys(self.columns, "") | dict(zip(self.columns, cells, strict=False))


def load_bytes(file: Path, *, shown_as: str) -> FileBytes:
    """Read a file; `.gz` is unpacked. Raises OSError (EOFError, zlib.error when the archive is cut off)."""
    raw = file.read_bytes()
    content = gzip.decompress(raw) if file.suffix == ".gz" else raw
    return FileBytes(path=shown_as, content=content, sha256=sha256(raw).hexdigest())


def load_head(file: Path) -> bytes | None:
    """The first 64 KiB, unpacked; None when the archive does not open."""
    try:
        with gzip.open(file) if file.suffix == ".gz" else file.open("rb") as stream:
            return stream.read(HEAD_BYTES)
    except (EOFError, zlib.error, gzip.BadGzipFile):
        return None


def head_rows(head: bytes, *, separator: str) -> list[list[str]]:
    """The first rows for recognition only: decoding never fails, a broken row ends the list."""
    text = head.decode("utf-8-sig", errors="replace")
    rows: list[list[str]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            rows.append(row)
            if len(rows) == 40:
                break
    except csv.Error:
        return rows
    return rows


def parse_table(file: FileBytes, *, separator: str, header_line: int = 1, may_be_short: bool = False) -> Table:
    """Split a file into rows; `header_line` is the row the header stands on, what is above it is left out.

    `may_be_short`: rows may end before the last column (ESCO leaves trailing empty cells out of one table).
    """
    text = file.content.decode("utf-8-sig", errors="surrogateescape")
    rows, problems = _split(text, path=file.path, separator=separator)
    header = next((cells for _, cells in rows[header_line - 1 : header_line]), ())
    columns = tuple(name.strip() for name in header)
    body = tuple((line, cells) for line, cells in rows[header_line:] if any(cells))
    problems += _encoding_problems(body, columns=columns, path=file.path)
    problems += _length_problems(body, columns=columns, path=file.path, may_be_short=may_be_short)
    if not problems and not text.endswith(("\n", "\r")):
        problems.append(table_problem.missing_line_end(file=file.path, line=body[-1][0] if body else header_line))
    if not body and not problems:
        problems.append(table_problem.no_rows(file=file.path))
    return Table(path=file.path, columns=columns, rows=body, problems=tuple(problems), header_line=header_line)


def _split(text: str, *, path: str, separator: str) -> tuple[list[tuple[int, tuple[str, ...]]], list[Problem]]:
    rows: list[tuple[int, tuple[str, ...]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    start = 1
    try:
        for cells in reader:
            rows.append((start, tuple(cells)))
            start = reader.line_num + 1
    except csv.Error:
        return rows, [table_problem.broken_quotes(file=path, line=start)]
    return rows, []


def _encoding_problems(body: tuple[tuple[int, tuple[str, ...]], ...], *, columns: tuple[str, ...], path: str) -> list[Problem]:
    problems = []
    for line, cells in body:
        if "".join(cells).isascii():
            continue
        for index, cell in enumerate(cells):
            at = next((position for position, sign in enumerate(cell) if "\udc80" <= sign <= "\udcff"), None)
            if at is not None:
                column = columns[index] if index < len(columns) else None
                problems.append(table_problem.not_utf8(file=path, line=line + cell[:at].count("\n"), column=column))
    return problems


def _length_problems(
    body: tuple[tuple[int, tuple[str, ...]], ...], *, columns: tuple[str, ...], path: str, may_be_short: bool
) -> list[Problem]:
    expected = len(columns)
    return [
        table_problem.row_length(file=path, line=line, found=len(cells), expected=expected)
        for line, cells in body
        if len(cells) > expected or (len(cells) < expected and not may_be_short)
    ]
