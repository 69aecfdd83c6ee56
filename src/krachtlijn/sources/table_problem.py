"""The sentences of everything that can be wrong with a table, in Dutch and English."""

from krachtlijn.kernel.errors import Problem
from krachtlijn.kernel.text import Text


def not_utf8(*, file: str, line: int, column: str | None) -> Problem:
    """The bytes are no UTF-8."""
    return Problem(
        file=file,
        line=line,
        column=column,
        reason=Text(
            nl="dit is geen UTF-8; bewaar het bestand opnieuw als UTF-8 of haal het opnieuw op.",
            en="this is not UTF-8; save the file as UTF-8 or fetch it again.",
        ),
    )


def broken_quotes(*, file: str, line: int) -> Problem:
    """A quote opens and never closes, or stands where it cannot."""
    return Problem(
        file=file,
        line=line,
        reason=Text(
            nl="een aanhalingsteken sluit niet; het bestand is wellicht afgebroken. Haal het opnieuw op.",
            en="a quotation mark does not close; the file was probably cut off. Fetch it again.",
        ),
    )


def missing_line_end(*, file: str, line: int) -> Problem:
    """The last row has no line end, as a cut-off file has."""
    return Problem(
        file=file,
        line=line,
        reason=Text(
            nl="de laatste rij heeft geen regeleinde; het bestand is wellicht afgebroken. Haal het opnieuw op.",
            en="the last row has no line end; the file was probably cut off. Fetch it again or end the row.",
        ),
    )


def row_length(*, file: str, line: int, found: int, expected: int) -> Problem:
    """The row has another number of cells than the header."""
    return Problem(
        file=file,
        line=line,
        reason=Text(
            nl=f"deze rij heeft {found} cellen, de kop {expected}; een rij is afgebroken of een scheidingsteken fout.",
            en=f"this row has {found} cells, the header has {expected}; a row was cut off or a separator is wrong.",
        ),
    )


def missing_column(*, file: str, line: int, column: str, table: str) -> Problem:
    """A column that the table needs is not in the header."""
    return Problem(
        file=file,
        line=line,
        column=column,
        reason=Text(
            nl=f"de kolom ontbreekt, terwijl het bestand verder op de tabel ‘{table}’ lijkt; herstel de kop.",
            en=f"the column is missing, while the file otherwise looks like the table '{table}'; restore the header.",
        ),
    )


def no_rows(*, file: str) -> Problem:
    """A header without rows."""
    return Problem(
        file=file,
        line=1,
        reason=Text(
            nl="de tabel heeft een kop maar geen enkele rij; haal het bestand opnieuw op.",
            en="the table has a header but not one row; fetch the file again.",
        ),
    )


def bad_value(*, file: str, line: int, column: str, value: str, expected: Text) -> Problem:
    """A cell holds something the column does not allow."""
    shown = value if len(value) <= 80 else value[:77] + "..."
    return Problem(
        file=file,
        line=line,
        column=column,
        reason=Text(
            nl=f"‘{shown}’ kan hier niet; verwacht: {expected.nl}.", en=f"'{shown}' cannot stand here; expected: {expected.en}."
        ),
    )


def contradicting_rows(*, file: str, line: int, column: str, value: str, first_line: int) -> Problem:
    """The same key stands on two rows that say different things."""
    return Problem(
        file=file,
        line=line,
        column=column,
        reason=Text(
            nl=f"‘{value}’ stond al op regel {first_line} met een andere inhoud; laat één rij over.",
            en=f"'{value}' already stood on line {first_line} with another content; leave one row.",
        ),
    )


def unknown_reference(*, file: str, line: int, column: str, value: str, table: str) -> Problem:
    """A row points to a concept that the table of the same version does not list."""
    return Problem(
        file=file,
        line=line,
        column=column,
        reason=Text(
            nl=f"‘{value}’ staat niet in de tabel ‘{table}’ van dezelfde versie; een van de twee bestanden is onvolledig.",
            en=f"'{value}' is not in the table '{table}' of the same version; one of the two files is incomplete.",
        ),
    )
