"""The first sheet of a workbook (XLSX, ECMA-376) as rows of text, read as a stream: hundreds of thousands of rows in seconds.

Numbers keep at most 12 digits that count, days are written in the form asked, yes and no are `ja` and `nee`. A formula stays a
text that starts with `=`: its last result may be out of date, so nothing is computed with it.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import IO
from xml.parsers import expat

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text

MOST_UNPACKED = 1_000_000_000
"""Bytes that one part of a workbook may hold once unpacked."""
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
_CHUNK, _CHUNK_HEAD = 1 << 20, 4_096
_PREFIXED_ROOT = re.compile(rb"<[A-Za-z_][\w.-]*:")
_DAY_FORMS = frozenset({*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)})
_NOT_A_FORM = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    KeyError,
    IndexError,
    ValueError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)


def sheet_rows(content: bytes, *, day_form: str) -> Iterator[list[str]]:
    """The rows of the first sheet, also those that are empty; `day_form` is a form of strftime.

    Raises `InvalidInput` when it does not open or is larger than any sheet can be.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            book = _Book(archive)
            with archive.open(book.sheet) as part:
                yield from _parsed(part, _SheetReader(book, day_form=day_form))
    except _BROKEN as error:
        raise InvalidInput(
            Text(
                nl="Dit bestand opent niet als .xlsx; bewaar het opnieuw of gebruik CSV.",
                en="This file does not open as .xlsx; save it again or use CSV.",
            )
        ) from error


class _Reader:
    """Takes the events of a part; `rows` is what was read since it was last emptied."""

    def __init__(self) -> None:
        self.rows: list[list[str]] = []

    def start(self, name: str, given: Mapping[str, str]) -> None:
        """An element opens."""

    def end(self, name: str) -> None:
        """An element closes."""

    def text(self, characters: str) -> None:
        """Characters inside an element."""


def _parsed(part: IO[bytes], reader: _Reader) -> Iterator[list[str]]:
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = _refuse_doctype
    read = 0
    while chunk := part.read(_CHUNK):
        if not read:
            _listen(parser, reader, has_prefix=_PREFIXED_ROOT.search(chunk[:_CHUNK_HEAD]) is not None)
        read += len(chunk)
        if read > MOST_UNPACKED:
            raise ValueError("larger than a workbook may be")
        parser.Parse(chunk, False)
        yield from reader.rows
        reader.rows = []
    parser.Parse(b"", True)
    yield from reader.rows


def _listen(parser: expat.XMLParserType, reader: _Reader, *, has_prefix: bool) -> None:
    """Hand the events to the reader by their local names; without prefixes in the part that costs nothing."""
    if has_prefix:
        parser.StartElementHandler = lambda name, given: reader.start(name.rpartition(":")[2], given)
        parser.EndElementHandler = lambda name: reader.end(name.rpartition(":")[2])
    else:
        parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end


def _refuse_doctype(*_: object) -> None:
    raise ValueError("a workbook declares no document type")


class _Book:
    """Where the first sheet stands, the shared texts, which styles are days, and the day from which days are counted."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        names = _Elements(archive, "xl/workbook.xml")
        first = next(given for name, given in names.found if name == "sheet")
        relation = next(value for key, value in first.items() if key.rpartition(":")[2] == "id")
        links = _Elements(archive, "xl/_rels/workbook.xml.rels").found
        target = next(given["Target"] for _, given in links if given.get("Id") == relation)
        self.sheet = target.removeprefix("/") if target.startswith("/") else posixpath.normpath(f"xl/{target}")
        is_1904 = any(given.get("date1904") in {"1", "true"} for name, given in names.found if name == "workbookPr")
        self.start = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no zone
        present = set(archive.namelist())
        self.texts = _shared_texts(archive) if "xl/sharedStrings.xml" in present else []
        self.day_styles = _day_styles(archive) if "xl/styles.xml" in present else frozenset()


class _Elements(_Reader):
    """All elements of a small part with their attributes, in order; `inside` names the elements around each."""

    def __init__(self, archive: zipfile.ZipFile, part: str) -> None:
        super().__init__()
        self.found: list[tuple[str, Mapping[str, str]]] = []
        self.inside: list[str] = []
        self._open: list[str] = []
        with archive.open(part) as file:
            for _ in _parsed(file, self):
                pass

    def start(self, name: str, given: Mapping[str, str]) -> None:
        self.found.append((name, given))
        self.inside.append(self._open[-1] if self._open else "")
        self._open.append(name)

    def end(self, name: str) -> None:  # noqa: ARG002
        self._open.pop()


def _day_styles(archive: zipfile.ZipFile) -> frozenset[str]:
    """The numbers of the cell styles that show a number as a day."""
    styles = _Elements(archive, "xl/styles.xml")
    own = {
        given["numFmtId"]: _NOT_A_FORM.sub("", given.get("formatCode", "")) for name, given in styles.found if name == "numFmt"
    }
    days = {number for number, form in own.items() if set(form.lower()) & set("dy")}
    cells = [
        given for (name, given), parent in zip(styles.found, styles.inside, strict=True) if (name, parent) == ("xf", "cellXfs")
    ]
    return frozenset(
        str(place)
        for place, given in enumerate(cells)
        if given.get("numFmtId", "0") in days
        or (given.get("numFmtId", "0") not in own and int(given.get("numFmtId", "0")) in _DAY_FORMS)
    )


class _TextReader(_Reader):
    """The shared texts: one row of one text for each."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[str] = []
        self._reads = self._skips = False

    def start(self, name: str, given: Mapping[str, str]) -> None:  # noqa: ARG002
        if name == "si":
            self._parts = []
        self._skips = self._skips or name == "rPh"
        self._reads = name == "t" and not self._skips

    def end(self, name: str) -> None:
        self._reads = False
        if name == "rPh":
            self._skips = False
        elif name == "si":
            self.rows.append(["".join(self._parts)])

    def text(self, characters: str) -> None:
        if self._reads:
            self._parts.append(characters)


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    with archive.open("xl/sharedStrings.xml") as part:
        return [row[0] for row in _parsed(part, _TextReader())]


class _SheetReader(_Reader):
    """The rows of a sheet; a row or cell that is left out is empty."""

    def __init__(self, book: _Book, *, day_form: str) -> None:
        super().__init__()
        self._book, self._day_form = book, day_form
        self._columns: dict[str, int] = {}
        self._row: list[str] = []
        self._count = 0
        self._place = -1
        self._kind = self._style = ""
        self._value: list[str] = []
        self._formula: list[str] | None = None
        self._into: list[str] | None = None

    def start(self, name: str, given: Mapping[str, str]) -> None:
        if name == "c":
            self._place = self._column(given["r"]) if "r" in given else self._place + 1
            self._kind, self._style = given.get("t", "n"), given.get("s", "")
            self._value, self._formula = [], None
        elif name in {"v", "t"}:
            self._into = self._value
        elif name == "f":
            self._into = self._formula = []
        elif name == "row":
            self._start_row(int(given.get("r", self._count + 1)))

    def end(self, name: str) -> None:
        self._into = None
        if name == "c":
            missing = self._place - len(self._row)
            if missing < 0:
                raise ValueError("cells out of order")
            self._row += [""] * missing
            self._row.append(self._cell())
        elif name == "row":
            self.rows.append(self._row)

    def text(self, characters: str) -> None:
        if self._into is not None:
            self._into.append(characters)

    def _start_row(self, number: int) -> None:
        if not self._count < number <= _MOST_ROWS:
            raise ValueError("rows out of order, or more than a sheet holds")
        self.rows += [[] for _ in range(number - self._count - 1)]
        self._count, self._row, self._place = number, [], -1

    def _column(self, reference: str) -> int:
        """The number of the column, from 0: of the letters of a reference such as AB12."""
        letters = reference.rstrip("0123456789")
        if letters not in self._columns:
            number = 0
            for letter in letters:
                number = number * 26 + ord(letter) - 64
            if not 0 < number <= _MOST_COLUMNS:
                raise ValueError("no such column")
            self._columns[letters] = number - 1
        return self._columns[letters]

    def _cell(self) -> str:
        if self._kind == "inlineStr":
            return "".join(self._value)
        if self._formula is not None:
            return f"={''.join(self._formula)}"
        value = "".join(self._value)
        if self._kind == "s":
            return self._book.texts[int(value)] if value else ""
        if self._kind == "b":
            return "ja" if value == "1" else "nee"
        if self._kind == "n":
            return self._number(value) if value else ""
        return _written(date.fromisoformat(value[:10]), self._day_form) if self._kind == "d" and len(value) == 10 else value

    def _number(self, value: str) -> str:
        if self._style in self._book.day_styles:
            day = self._book.start + timedelta(days=float(value))
            is_whole = not (day.hour or day.minute or day.second or day.microsecond)
            return _written(day, self._day_form) if is_whole else day.isoformat(sep=" ")
        if value.isdecimal() and len(value) <= 15:
            return value
        number = float(value)
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else f"{number:.12g}"


def _written(day: date, form: str) -> str:
    return day.strftime(form)
