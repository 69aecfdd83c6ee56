"""The crosswalk from ESCO occupations to NACE Rev. 2.1, an Excel file of the European Commission."""

import io
import re
from dataclasses import dataclass
from zipfile import BadZipFile

from krachtlijn.kernel.errors import Problem
from krachtlijn.kernel.text import Text
from krachtlijn.sources.delimited_table import FileBytes
from krachtlijn.sources.parsed_table import OCCUPATION, ParsedTable
from krachtlijn.taxonomy.classification import SectorRow

REQUIRED = ("ESCO URI", "NACE code")
_NACE = re.compile(r"[A-Z]?\d{0,2}(\.\d{1,2})?")
_NACE_FORM = Text(nl="een NACE-code zoals J59.11", en="a NACE code such as J59.11")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crosswalk:
    """The parsed table, and the versions named on the first sheet ("1.2", "2.1")."""

    parsed: ParsedTable
    esco_version: str
    nace_revision: str


def parse_crosswalk(file: FileBytes) -> Crosswalk | None:
    """Read the workbook; None when no sheet has the columns of the crosswalk (it is another workbook)."""
    from openpyxl import load_workbook

    parsed = ParsedTable(path=file.path)
    try:
        book = load_workbook(io.BytesIO(file.content), read_only=True, data_only=True)
    except (BadZipFile, KeyError, OSError, ValueError):
        reason = Text(
            nl="dit Excelbestand gaat niet open; haal het opnieuw op.", en="this workbook does not open; fetch it again."
        )
        parsed.problems.append(Problem(file=file.path, reason=reason))
        return Crosswalk(parsed=parsed, esco_version="", nace_revision="")
    versions: dict[str, str] = {}
    is_found = False
    for sheet in book.worksheets:
        rows = enumerate(sheet.iter_rows(values_only=True), start=1)
        header: dict[str, int] | None = None
        for line, cells in rows:
            if header is None:
                versions |= {str(cells[0]).strip(): str(cells[1])} if len(cells) > 1 and cells[0] and cells[1] else {}
                names = {str(cell).strip(): index for index, cell in enumerate(cells) if cell is not None}
                if all(name in names for name in REQUIRED):
                    header, is_found = names, True
                elif line > 5:
                    break
            else:
                _add_row(parsed, cells, header=header, line=line)
    book.close()
    parsed.sectors = list(dict.fromkeys(parsed.sectors))
    parsed.distinct = len(parsed.sectors)
    crosswalk = Crosswalk(
        parsed=parsed, esco_version=versions.get("ESCO version:", ""), nace_revision=versions.get("NACE revision:", "")
    )
    return crosswalk if is_found else None


def _add_row(parsed: ParsedTable, cells: tuple[object, ...], *, header: dict[str, int], line: int) -> None:
    value, code = (str(cells[header[name]] or "").strip() for name in REQUIRED)
    if not value and not code:
        return
    parsed.rows += 1
    uri = parsed.uri(value, line=line, column="ESCO URI", expected=OCCUPATION)
    if not code or not _NACE.fullmatch(code):
        parsed.refuse(code, line=line, column="NACE code", expected=_NACE_FORM)
    elif uri:
        parsed.sectors.append(SectorRow(uri, code))
        parsed.refer(uri, line=line, column="ESCO URI")
