"""Tables of the command line: nothing is cut, however narrow the screen, and pipes get wide lines."""

import io
import os
import subprocess
import sys

import pytest
from rich.console import Console

from krachtlijn.cli import output

COLUMNS = ("nummer", "opleiding", "van", "tot", "uren", "vrij")
ROW = ("OPL-2026-000123", "Onderhoud van machines en installaties in de voedingsnijverheid", "2026-11-23", "2027-02-14", 120, 7)
WORDS = [word for cell in ROW for word in str(cell).split()]


@pytest.fixture
def printed(monkeypatch):
    def print_at(width, columns, rows):
        file = io.StringIO()
        monkeypatch.setattr(output, "screen", Console(highlight=False, width=width, file=file))
        output.print_table("Aanbod", columns=columns, rows=rows)
        return file.getvalue()

    return print_at


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_dates_numbers_and_identifiers_stay_whole(printed, width):
    text = printed(width, COLUMNS, [ROW, ROW])
    assert "…" not in text
    assert all(len(line.rstrip()) <= width for line in text.splitlines())
    for whole in ("OPL-2026-000123", "2026-11-23", "2027-02-14", "120"):
        assert text.count(whole) == 2


def test_a_table_at_80_signs_folds_between_words(printed):
    text = printed(80, COLUMNS, [ROW])
    assert "│" in text
    assert all(word in text for word in WORDS if len(word) <= 12)


def test_a_screen_too_narrow_for_the_columns_gets_a_line_per_cell(printed):
    text = printed(40, COLUMNS, [ROW])
    assert "│" not in text
    assert "van: 2026-11-23" in text.splitlines()
    assert "vrij: 7" in text.splitlines()


def test_a_long_address_is_folded_and_complete(printed):
    address = "http://data.europa.eu/esco/occupation/00000001-0000-4000-8000-000000000000"
    text = printed(60, ("naam", "adres"), [("lasser", address)])
    assert "…" not in text
    folded = "".join(line.partition("│")[2].strip() for line in text.splitlines())
    assert address in folded


def test_a_table_without_rows_has_its_columns(printed):
    assert "opleiding" in printed(80, COLUMNS, [])


@pytest.mark.parametrize(("columns", "width"), [(None, 120), ("90", 90)])
def test_piped_output_is_120_signs_wide_unless_columns_tells(columns, width):
    settings = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    settings |= {"COLUMNS": columns} if columns else {}
    program = "from krachtlijn.cli.output import screen; print(screen.width)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=settings)
    assert int(done.stdout) == width
