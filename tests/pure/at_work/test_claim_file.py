"""Files as people send them: every form that is declared is read, every other is refused or named, and no line is lost."""

from contextlib import suppress
from datetime import date, datetime
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from factories.claims import SOUND, answered, checked, claim_lines, verdicts
from krachtlijn.at_work.claim_column import COLUMNS, NOT_ASKED, YES_NO
from krachtlijn.at_work.claim_table import DateForm, parse_claims
from krachtlijn.journeys.plain_workbook import workbook_bytes
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.rules.registry import load_instruments
from krachtlijn.rules.unit import Unit
from krachtlijn.sources.claim_file import FileLimits, parse_claim_file

ISO = DateForm.ISO


def read(content, *, dates=ISO, limits=None):
    return parse_claim_file(content, dates=dates, limits=limits)


def table(content, *, dates=ISO):
    return parse_claims(read(content, dates=dates), dates=dates)


def refusal(content, **options) -> InvalidInput:
    with pytest.raises(InvalidInput) as caught:
        read(content, **options)
    return caught.value


def sheet(*rows) -> bytes:
    book, out = Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(out)
    return out.getvalue()


def test_every_question_of_the_rule_is_a_column_or_has_a_reason_why_not():
    asked = {question.name for question in load_instruments().get("vlaams_opleidingsverlof").questions}
    told = {column.fact for column in COLUMNS if column.fact}
    assert told | set(NOT_ASKED) == asked
    assert told & set(NOT_ASKED) == set()


def test_names_of_columns_are_told_once_and_examples_fit():
    names = [name for column in COLUMNS for name in {column.name, column.dutch}]
    assert len(names) == len(set(names))
    shown = [column for column in COLUMNS if column.example]
    content = ";".join(column.name for column in shown) + "\n" + ";".join(column.example for column in shown) + "\n"
    assert verdicts(content.encode()) == ["accept"]


@pytest.mark.parametrize("separator", [";", "\t", ","])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends(separator, line_end):
    content = claim_lines({}, {}).decode().replace("\r\n", line_end).replace(";", separator)
    assert verdicts(content.encode()) == ["accept", "accept"]
    assert verdicts(content.encode().rstrip()) == ["accept", "accept"]


def test_dutch_names_of_columns_are_read_too():
    dutch = {column.name: column.dutch for column in COLUMNS}
    header, _, rest = claim_lines({}).decode().partition("\r\n")
    header = ";".join(dutch[name].upper().replace("_", " ") for name in header.split(";"))
    assert verdicts(f"{header}\r\n{rest}".encode()) == ["accept"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_utf_8_with_and_without_mark(mark):
    lines = read(mark + claim_lines({"person_ref": "Müller-é"}))
    assert lines.cells["person_ref"].to_list() == ["Müller-é"]
    assert lines.notes == ()


def test_windows_1252_is_read_and_said():
    lines = read(claim_lines({"person_ref": "Müller €"}).decode().encode("cp1252"))
    assert lines.cells["person_ref"].to_list() == ["Müller €"]
    assert "Windows-1252" in lines.notes[0].nl


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x81\x8d;", "geen UTF-8 en geen Windows-1252"),
        ("person_ref".encode("utf-16"), "UTF-16"),
        (b"\xd0\xcf\x11\xe0 old", "oud Excelbestand"),
        (b"PK\x03\x04 no archive", "opent niet als .xlsx"),
        (b"", "geen enkele regel"),
        (b"person_ref;training_starts_on\n", "geen enkele regel"),
    ],
)
def test_a_file_of_another_kind_is_refused_with_a_sentence(content, words):
    assert words in refusal(content).sentence.nl


def test_a_wrong_header_names_every_mistake_at_once():
    error = refusal(b"persoon;person_ref;rijksregisternummer;loon\n1;2;3;4\n")
    found = {problem.column: problem.reason.nl for problem in error.problems}
    assert set(found) == {"person_ref", "rijksregisternummer", "loon", "training_starts_on"}
    assert "laat deze kolom weg" in found["rijksregisternummer"]
    assert "meer dan eens" in found["person_ref"]


def test_limits_are_refused_with_the_limit_in_the_sentence():
    content = claim_lines({}, {}, {})
    assert "meer dan 2 regels" in refusal(content, limits=FileLimits(most_lines=2)).sentence.nl
    assert read(content, limits=FileLimits(most_lines=3)).cells.height == 3
    size = len(content)
    assert "groter dan" in refusal(content, limits=FileLimits(most_bytes=size - 1)).sentence.nl
    assert read(content, limits=FileLimits(most_bytes=size)).cells.height == 3
    rows = sheet(["person_ref", "training_starts_on"], ["a", "2025-09-22"], ["b", "2025-09-22"])
    assert "meer dan 1 regels" in refusal(rows, limits=FileLimits(most_lines=1)).sentence.nl


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("reference_fraction", "80"),
        ("reference_fraction", "-0,8"),
        ("reference_fraction", "0,80001"),
        ("reference_fraction", "101 %"),
        ("weekly_hours", "38.000,5"),
        ("weekly_hours", "-1"),
        ("contact_hours", "zestig"),
        ("contact_hours", "60,005"),
        ("training_ends_on", "2025-02-30"),
        ("training_ends_on", "30/01/2026"),
        ("training_ends_on", "1899-12-31"),
        ("private_sector_employee", "misschien"),
        ("workplace_region", "Antwerpen"),
        ("training_kind", "cursus"),
        ("exams", "2,5"),
        ("exams", "1e3"),
        ("employer_ref", "x" * 81),
    ],
)
def test_a_cell_that_cannot_be_is_named_with_line_and_column(column, cell):
    line = answered({}, {column: cell})[1]
    assert (line["line"], line["verdict"], line["reason_codes"], line["columns"]) == (3, "unreadable", "bad_cell", column)
    assert column in line["reasons_nl"]
    assert "expected" in line["reasons_en"]


@pytest.mark.parametrize(
    ("column", "cell", "value"),
    [
        ("reference_fraction", "0,8", 8000),
        ("reference_fraction", "0.80000", 8000),
        ("reference_fraction", "79,99 %", 7999),
        ("reference_fraction", " 1 ", 10_000),
        ("weekly_hours", "30,4", 3040),
        ("weekly_hours", "30", 3000),
        ("exams", "3", 3),
        ("private_sector_employee", "Neen", False),
        ("initiative", "WERKGEVER", "employer"),
        ("training_ends_on", "2026-01-30", date(2026, 1, 30)),
        ("training_ends_on", "", None),
    ],
)
def test_cells_become_values(column, cell, value):
    assert table(claim_lines({column: cell})).claims[column].to_list() == [value]


def test_days_first_are_read_when_so_declared():
    swapped = {name: "/".join(reversed(cell.split("-"))) for name, cell in SOUND.items() if name.endswith("_on")}
    content = claim_lines({**swapped, "training_ends_on": "3/1/2026"})
    assert verdicts(content, dates=DateForm.DAY_FIRST) == ["accept"]
    assert table(content, dates=DateForm.DAY_FIRST).claims["training_ends_on"].to_list() == [date(2026, 1, 3)]
    assert verdicts(content) == ["unreadable"]
    assert verdicts(claim_lines({}), dates=DateForm.DAY_FIRST) == ["unreadable"]


def test_lines_that_are_no_claim_keep_their_number_and_say_why():
    sound = claim_lines({}, {}).decode().split("\r\n")
    lines = [sound[0], "", sound[1], ";" * sound[0].count(";"), sound[2] + ";more", 'a"b', f'"{sound[1]}', "\x00" + sound[1]]
    found = checked("\n".join(lines).encode())
    codes = dict(zip(found.lines["row"], found.lines["verdict"], strict=True))
    assert list(codes.values()) == ["empty", "accept", "empty", "unreadable", "unreadable", "unreadable", "unreadable"]
    said = found.reasons.sort("row")["code"].to_list()
    assert said == ["empty_line", "empty_line", "row_length", "row_length", "broken_quotes", "control_sign"]
    assert found.lines["line"].to_list() == list(range(2, 9))


def test_what_is_needed_and_what_contradicts_itself():
    lines = answered({"person_ref": ""}, {"training_starts_on": ""}, {"training_ends_on": "2025-09-21"})
    assert [line["reason_codes"] for line in lines] == ["missing_cell", "missing_cell", "ends_before_start"]
    assert answered({"training_ends_on": "2025-09-22"})[0]["verdict"] == "accept"


@pytest.mark.parametrize("written", ["85073003328", "85.07.30-033.28", "00012556777"])
def test_a_national_number_is_refused_and_goes_no_further(written):
    line = answered({"person_ref": written})[0]
    assert (line["verdict"], line["reason_codes"], line["person_ref"]) == ("unreadable", "national_number", None)
    assert written not in str(line)
    assert answered({"person_ref": "85073003329"})[0]["verdict"] == "accept"


def test_a_workbook_gives_what_the_same_csv_gives():
    names = ["persoon", *SOUND]
    row = ["P-1", *SOUND.values()]
    typed = dict(zip(names, row, strict=True)) | {
        "requested_on": datetime(2025, 10, 1),  # noqa: DTZ001
        "training_starts_on": date(2025, 9, 22),
        "reference_fraction": 0.8,
        "contact_hours": 60,
        "private_sector_employee": True,
    }
    content = sheet(names, list(typed.values()), [], list(typed.values()), [None] * 3, ["", None])
    for dates in DateForm:
        written = content if dates is ISO else sheet(names, [*list(typed.values())[:3], None, *list(typed.values())[4:]])
        assert verdicts(written, dates=dates)[0] == "accept"
    assert verdicts(content) == ["accept", "empty", "duplicate"]


def test_a_formula_and_a_time_in_a_workbook_are_named_and_never_guessed():
    names = ["person_ref", "training_starts_on", "contact_hours"]
    found = verdicts(sheet(names, ["a", datetime(2025, 9, 22, 8, 30), 60], ["b", date(2025, 9, 22), "=30+30"]))  # noqa: DTZ001
    assert found == ["unreadable", "unreadable"]


def test_a_row_wider_than_the_header_is_named():
    assert verdicts(sheet(["person_ref", "training_starts_on"], ["a", "2025-09-22", "x"])) == ["unreadable"]


cell_texts = st.text(st.characters(codec="utf-8", exclude_characters="\r\n"), max_size=12)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(cell_texts, min_size=0, max_size=5), max_size=12), st.sampled_from([";", ",", "\t"]))
def test_as_many_lines_come_out_as_went_in_whatever_stands_there(rows, separator):
    header = separator.join(["person_ref", "training_starts_on", "weekly_hours"])
    lines = ["x", *(separator.join(row) for row in rows)]
    found = checked("\n".join([header, *lines, ""]).encode())
    assert found.lines["line"].to_list() == list(range(2, len(lines) + 2))
    assert sum(found.counts.values()) == len(lines)
    named = set(found.reasons["row"])
    kept = found.lines.filter(found.lines["verdict"].is_in(["empty", "unreadable", "duplicate", "refuse", "unknown"]))
    assert set(kept["row"]) <= named, "every line that is not accepted says why"


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_with_a_sentence(content):
    with suppress(InvalidInput):
        read(content)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 4_000))
def test_a_damaged_workbook_is_read_or_refused_with_a_sentence(noise, at):
    content = bytearray(sheet(["person_ref", "training_starts_on"], ["a", "2025-09-22"]))
    content[at : at + len(noise)] = noise
    with suppress(InvalidInput):
        read(bytes(content))


def test_words_for_yes_and_no_do_not_overlap_with_choices():
    assert all(
        set(column.words) == set(YES_NO)
        for column in COLUMNS
        if column.words and column.unit is Unit.FLAG and column.fact and column.name != "workplace_region"
    )


def test_the_plain_workbook_opens_and_holds_what_the_frame_holds():
    import polars as pl

    frame = pl.DataFrame(
        {"a": ["<&>\"'=1", None, "é\x07"], "b": [1.5, None, 3.0], "c": [True, None, False], "d": [date(2025, 9, 1), None, None]}
    )
    book = load_workbook(BytesIO(workbook_bytes(frame, sheet="blad")))
    rows = [list(row) for row in book["blad"].iter_rows(values_only=True)]
    assert rows == [["a", "b", "c", "d"], ["<&>\"'=1", 1.5, True, "2025-09-01"], [None] * 4, ["é ", 3, False, None]]
