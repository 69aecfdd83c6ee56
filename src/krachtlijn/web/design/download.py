"""Tables to take along: the rows of a page as CSV or XLSX, with source, date and the mark of practice data in every row."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from django.http import HttpResponse

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMULA_MARKS = ("=", "+", "-", "@", "\t", "\r")


def table_download(rows: Iterable[Sequence[object]], *, columns: Sequence[str], name: str, form: str) -> HttpResponse:
    """The table as a file `name.form`; `form` is csv or xlsx. Raises `NotFound` for another form."""
    if form == "csv":
        content, kind = _csv(rows, columns), "text/csv; charset=utf-8"
    elif form == "xlsx":
        content, kind = _xlsx(rows, columns), XLSX
    else:
        raise NotFound(Text(nl="Deze tabel bestaat als csv en xlsx.", en="This table exists as csv and xlsx."))
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}.{form}"'})


def _csv(rows: Iterable[Sequence[object]], columns: Sequence[str]) -> bytes:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(columns)
    writer.writerows([_as_plain(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _xlsx(rows: Iterable[Sequence[object]], columns: Sequence[str]) -> bytes:
    from openpyxl import Workbook  # loaded only for a file, not at every start

    book = Workbook(write_only=True)
    sheet = book.create_sheet("krachtlijn")
    sheet.append(list(columns))
    for row in rows:
        sheet.append([_as_plain(value) for value in row])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _as_plain(value: object) -> object:
    """A spreadsheet must not read a text as a formula."""
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA_MARKS) else value
