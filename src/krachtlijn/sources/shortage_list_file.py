"""The VDAB list of shortage occupations as a table: number, cluster, title and the flag of a dated ministerial decree."""

import re
from dataclasses import dataclass
from datetime import date

from krachtlijn.evidence.shortage_list import ShortageEntry, ShortageList
from krachtlijn.kernel.errors import Problem
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.sources.delimited_table import Table
from krachtlijn.sources.parsed_table import ParsedTable

PUBLISHER = "VDAB knelpuntberoepen"
SOURCE = "VDAB, lijst van knelpuntberoepen"
_FLAG = re.compile(r"mb_(\d{4})_(\d{2})_(\d{2})_\w+")
_YEAR = re.compile(r"(?<!\d)(20\d{2})(?!\d)")
_FLAGS = {"true": True, "false": False, "ja": True, "nee": False, "1": True, "0": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedShortageList:
    """The list (None when a problem keeps it from being one) and what is wrong."""

    shortage_list: ShortageList | None
    rows: int
    problems: tuple[Problem, ...]


def parse_shortage_list(table: Table, *, sha256: str, published_on: date | None = None) -> ParsedShortageList:
    """Read the list; its year comes from the file name, because the table itself does not carry it.

    The list counts for the calendar year in its name. The day of publication stays unknown unless `published_on` gives it.
    """
    parsed = ParsedTable(path=table.path)
    flag = next((column for column in table.columns if _FLAG.fullmatch(column)), None)
    entries = [entry for line, row in table if (entry := _entry(parsed, row, flag=flag, line=line))]
    _check_unique(parsed, table)
    year = _YEAR.search(table.path.rpartition("/")[2])
    if year is None:
        reason = Text(
            nl="de lijst zegt niet voor welk jaar ze geldt; zet het jaar in de bestandsnaam (knelpuntberoepen_2026.csv).",
            en="the list does not say for which year it counts; put the year in the file name (knelpuntberoepen_2026.csv).",
        )
        parsed.problems.append(Problem(file=table.path, reason=reason))
    if parsed.problems or year is None:
        return ParsedShortageList(shortage_list=None, rows=len(table.rows), problems=tuple(parsed.problems))
    first = int(year.group())
    decree = "-".join(_FLAG.fullmatch(flag).groups()) if flag else ""  # type: ignore[union-attr]
    shortage_list = ShortageList(
        publisher=PUBLISHER,
        version=str(first),
        published_on=published_on,
        validity=Period(valid_from=date(first, 1, 1), valid_until=date(first + 1, 1, 1)),
        decree=decree,
        entries=tuple(entries),
        sha256=sha256,
    )
    return ParsedShortageList(shortage_list=shortage_list, rows=len(table.rows), problems=())


def _entry(parsed: ParsedTable, row: dict[str, str], *, flag: str | None, line: int) -> ShortageEntry | None:
    number, title = row["nr"].strip(), row["beroep"].strip()
    value = row[flag].strip().lower() if flag else ""
    if not number.isdecimal():
        parsed.refuse(number, line=line, column="nr", expected=Text(nl="een volgnummer", en="a number"))
    if not title:
        parsed.refuse("", line=line, column="beroep", expected=Text(nl="de naam van een beroep", en="the title of an occupation"))
    if flag and value not in _FLAGS:
        parsed.refuse(value, line=line, column=flag, expected=Text(nl="True of False", en="True or False"))
    if not number.isdecimal() or not title:
        return None
    return ShortageEntry(number=int(number), title=title, cluster=row["cluster"].strip(), is_in_decree=_FLAGS.get(value))


def _check_unique(parsed: ParsedTable, table: Table) -> None:
    for column in ("nr", "beroep"):
        first: dict[str, int] = {}
        for line, row in table:
            if first.setdefault(row[column].strip(), line) != line:
                expected = Text(nl="een waarde die één keer voorkomt", en="a value that occurs once")
                parsed.refuse(row[column], line=line, column=column, expected=expected)
