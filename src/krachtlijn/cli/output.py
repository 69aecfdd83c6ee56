"""What every command prints: a table for people, one JSON document for programs, problems and progress on stderr."""

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import wraps
from pathlib import Path
from typing import Any

import typer
from django.db import DatabaseError
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from krachtlijn.kernel.errors import (
    InvalidInput,
    KrachtlijnError,
    MissingFact,
    NoSolution,
    NotAllowed,
    NotFound,
    SourceUnavailable,
    WrongState,
)
from krachtlijn.kernel.text import Text
from krachtlijn.store.tables import lacks_tables, tables_missing

EXIT_OF_ERROR: dict[type[KrachtlijnError], int] = {
    InvalidInput: 2,
    MissingFact: 2,
    NotFound: 3,
    NotAllowed: 4,
    NoSolution: 5,
    SourceUnavailable: 6,
    WrongState: 7,
}
DATE = "JJJJ-MM-DD"
"""How the help of a command writes a day."""
EXIT_CHECK_FAILED = 8
EXIT_STOPPED = 130

notes = Console(stderr=True, highlight=False)
PIPED_WIDTH = 120
"""Signs on a line when the output goes to a file or another program and `COLUMNS` does not tell."""
WORD_WIDTH = 12
"""A column of words is at least so wide, or as wide as its longest word; a longer word may go on on the next line."""
WHOLE_WIDTH = 24
"""A date, number or identifier up to so many signs is never folded."""


def line_width(*, is_terminal: bool) -> int | None:
    """Signs on a line of stdout; None: what the terminal or `COLUMNS` says."""
    return None if is_terminal or os.environ.get("COLUMNS") else PIPED_WIDTH


screen = Console(highlight=False, width=line_width(is_terminal=sys.stdout.isatty()))


def language() -> str:
    """Language of the terminal: `KRACHTLIJN_LANG` (nl or en), Dutch by default."""
    return "en" if os.environ.get("KRACHTLIJN_LANG") == "en" else "nl"


def say(text: Text | str) -> None:
    """Write a note on stderr."""
    notes.print(text.in_language(language()) if isinstance(text, Text) else text)


def plain(value: Any) -> Any:
    """The value as JSON knows it: dataclasses as objects, dates in ISO form, sets sorted, decimals as text."""
    if is_dataclass(value) and not isinstance(value, type):
        return {key: plain(getattr(value, key)) for key in (field.name for field in fields(value))}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, frozenset | set):
        return sorted((plain(item) for item in value), key=str)
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal | Path):
        return str(value)
    return value


def print_document(
    *,
    schema: str,
    on: date | None,
    result: Any,
    is_synthetic: bool | None = None,
    releases: Sequence[str] = (),
    problems: Iterable[Any] = (),
) -> None:
    """Print the one JSON document of a command on stdout."""
    document = {
        "schema": schema,
        "on": on.isoformat() if on else None,
        "releases": list(releases),
        "is_synthetic": is_synthetic,
        "result": plain(result),
        "problems": plain(list(problems)),
    }
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def print_table(title: str, *, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print a table for people; nothing is cut.

    Cells fold between words. Where the screen is too narrow for whole dates, numbers and identifiers beside each other,
    every row becomes a list of lines.
    """
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    by_column = [[name, *(row[number] for row in cells)] for number, name in enumerate(columns)]
    least = [max(map(_least_width, column)) for column in by_column]
    room = screen.width - 3 * len(columns) + 1
    if sum(least) > room:
        _print_rows(title, columns=columns, rows=cells)
        return
    natural = [max(map(_natural_width, column)) for column in by_column]
    table = Table(title=title, title_justify="left", header_style="bold", show_edge=False)
    for name, width in zip(columns, _shared_out(room, least=least, natural=natural), strict=True):
        table.add_column(name, width=width, overflow="fold")
    for row in cells:
        table.add_row(*row)
    screen.print(table)


def _print_rows(title: str, *, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    screen.print(title, style="italic")
    for row in rows:
        for name, cell in zip(columns, row, strict=True):
            if cell:
                screen.print(f"{name}: {cell}" if name else cell, overflow="fold")
        screen.print()


def _natural_width(cell: str) -> int:
    return max(map(cell_len, cell.split("\n")))


def _least_width(cell: str) -> int:
    return max((_word_width(word) for word in cell.split()), default=0)


def _word_width(word: str) -> int:
    width = cell_len(word)
    is_whole = width <= WHOLE_WIDTH and any(sign.isdigit() for sign in word)
    return width if is_whole else min(width, WORD_WIDTH)


def _shared_out(room: int, *, least: Sequence[int], natural: Sequence[int]) -> list[int]:
    """Widths of the columns: what is left after the least goes to the narrowest that wants more, sign by sign."""
    widths = list(least)
    for _ in range(room - sum(least)):
        hungry = [number for number, width in enumerate(widths) if width < natural[number]]
        if not hungry:
            break
        widths[min(hungry, key=widths.__getitem__)] += 1
    return widths


def answers_errors(command: Callable[..., Any]) -> Callable[..., Any]:
    """Turn errors of the tree into a sentence on stderr and the exit code of `EXIT_OF_ERROR`; Ctrl-C exits 130.

    A database without tables, and a file or folder that cannot be used, count as a source that is not there.
    """

    @wraps(command)
    def answered(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except KrachtlijnError as error:
            raise _exit_after(error) from error
        except DatabaseError as error:
            if not lacks_tables(error):
                raise
            raise _exit_after(tables_missing()) from error
        except OSError as error:
            if error.filename is None:
                raise
            raise _exit_after(_unusable(error)) from error
        except KeyboardInterrupt:
            say(Text(nl="Gestopt. Niets half werk: de volgende start herstelt.", en="Stopped. The next start recovers."))
            raise typer.Exit(EXIT_STOPPED) from None

    return answered


def _unusable(error: OSError) -> SourceUnavailable:
    return SourceUnavailable(
        Text(
            nl=f"Het bestand of de map ‘{error.filename}’ is niet bruikbaar ({error.strerror}); kijk pad en rechten na.",
            en=f"The file or folder '{error.filename}' cannot be used ({error.strerror}); check path and rights.",
        )
    )


def _exit_after(error: KrachtlijnError) -> typer.Exit:
    _print_error(error)
    return typer.Exit(EXIT_OF_ERROR[type(error)])


def _print_error(error: KrachtlijnError) -> None:
    notes.print(f"[bold]{error.sentence.in_language(language())}[/bold]", markup=True)
    for problem in getattr(error, "problems", ()):
        notes.print(f"  - {problem.in_language(language())}", markup=False)
