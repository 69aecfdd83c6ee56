"""Claims that do not exist, to show the form of a file and to measure with: every line says that it is practice data."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

import numpy as np
import polars as pl

from krachtlijn.at_work.claim_column import COLUMNS, YES_NO
from krachtlijn.rules.unit import Unit

Cells = Mapping[str, str]
_ACCEPTED: Cells = {
    column.name: column.example for column in COLUMNS if column.example and column.name not in {"employer_ref", "attended_hours"}
}
_RUNNING = {"training_starts_on": "2024-10-01", "training_ends_on": "2026-01-30", "requested_on": "2025-09-15"}
_SHORT_TIME = {"reference_fraction": "60 %", "weekly_hours": "22,8"}
SHOWN: tuple[Cells, ...] = (
    {},
    {**_SHORT_TIME, "odb_number": "ODB-0000002"},
    {**_SHORT_TIME, **_RUNNING, "approved_last_year": "ja"},
    {**_SHORT_TIME, **_RUNNING, "approved_last_year": "ja", "continuation_checked": "ja"},
    {"requested_on": "2026-01-05"},
    {"registered_for_verlof": ""},
    {"reference_fraction": "80"},
    {"training_kind": "adult_education", "contact_hours": "", "lestijden": "40"},
    {"initiative": "werkgever", "employee_consents": "nee", "for_current_job": "nee"},
    {
        "training_starts_on": "2026-09-21",
        "training_ends_on": "2027-01-29",
        "requested_on": "2026-10-01",
        "enrolled_on": "2026-09-10",
    },
)
"""What each line of the example changes to an accepted claim: together they show every verdict."""


def example_claims() -> pl.DataFrame:
    """The lines of the example file as text: one for each verdict, an empty line, and the first line once more."""
    lines = [{**_ACCEPTED, "person_ref": f"OEFEN-{number:04d}", **change} for number, change in enumerate(SHOWN, start=1)]
    return _text_frame([*lines, {}, lines[0]])


def drawn_claims(rng: np.random.Generator, *, count: int) -> pl.DataFrame:
    """Random claims as text, days in ISO form: mostly sound ones, with cells that are empty or change a verdict."""
    years = rng.choice([2021, 2022, 2023, 2024, 2025], count, p=[0.05, 0.05, 0.1, 0.2, 0.6])
    starts = [
        date(int(year), 9, 1) + timedelta(days=int(day)) for year, day in zip(years, rng.integers(0, 300, count), strict=True)
    ]
    requests = [start + timedelta(days=int(day)) for start, day in zip(starts, rng.normal(10, 40, count), strict=True)]
    ends = [start + timedelta(days=int(day)) for start, day in zip(starts, rng.integers(1, 400, count), strict=True)]
    drawn: dict[str, Sequence[object]] = {
        column.name: _drawn_cells(rng, column.unit, words=list(column.words or ()), count=count) for column in COLUMNS
    }
    drawn |= {"training_starts_on": starts, "requested_on": _some(rng, requests, share=0.95), "training_ends_on": ends}
    drawn |= {
        "person_ref": [f"OEFEN-{number:07d}" for number in range(count)],
        "odb_number": [f"ODB-{number:07d}" for number in rng.integers(1, 7_500, count)],
        "is_synthetic": ["ja"] * count,
        "training_kind": rng.choice(["hour_based", "adult_education", "higher_education"], count, p=[0.7, 0.2, 0.1]).tolist(),
        "reference_fraction": rng.choice(["1", "0,9", "0,8", "0,7999", "75 %", "0.5", "0"], count, p=_SHARES).tolist(),
        "weekly_hours": rng.choice(["38", "30,4", "28", "27,99", ""], count, p=[0.5, 0.3, 0.1, 0.05, 0.05]).tolist(),
        "contact_hours": rng.integers(25, 200, count).tolist(),
        "attended_hours": _some(rng, rng.integers(20, 200, count).tolist(), share=0.3),
        "lestijden": rng.integers(20, 200, count).tolist(),
        "ects": rng.integers(1, 30, count).tolist(),
    }
    for name, usual in _USUAL.items():
        drawn[name] = [usual if keep else cell for keep, cell in zip(rng.random(count) < 0.97, drawn[name], strict=True)]
    kept = set(_ACCEPTED) | _USUAL.keys() | {"attended_hours", "lestijden", "ects", "approved_last_year"}
    return pl.DataFrame({name: [str(cell) for cell in cells] for name, cells in drawn.items() if name in kept})


_SHARES = [0.45, 0.15, 0.15, 0.05, 0.1, 0.08, 0.02]
_USUAL = {
    "private_sector_employee": "ja",
    "workplace_region": "vlaanderen",
    "initiative": "werknemer",
    "employee_consents": "ja",
    "for_current_job": "nee",
    "registered_for_verlof": "ja",
    "level_restricted": "nee",
    "contract": "diploma",
    "fixed_timetable": "nee",
    "activity": "lessons",
}


def _drawn_cells(rng: np.random.Generator, unit: Unit, *, words: Sequence[str], count: int) -> list[str]:
    if words:
        choices = ["ja", "nee"] if set(words) == set(YES_NO) else list(words)
        return [str(word) for word in rng.choice([*choices, ""], count)]
    if unit is Unit.DATE:
        return [str(date(2015, 1, 1) + timedelta(days=int(day))) for day in rng.integers(0, 3_600, count)]
    return [str(number) for number in rng.integers(0, 9, count)] if unit.is_number else [""] * count


def _some(rng: np.random.Generator, cells: Sequence[object], *, share: float) -> list[object]:
    return [cell if keep else "" for keep, cell in zip(rng.random(len(cells)) < share, cells, strict=True)]


def _text_frame(lines: Sequence[Cells]) -> pl.DataFrame:
    names = [column.name for column in COLUMNS if any(line.get(column.name) for line in lines)]
    return pl.DataFrame({name: [line.get(name, "") for line in lines] for name in names})


def claims_csv(claims: pl.DataFrame) -> bytes:
    """A text frame as a file: UTF-8 with BOM, semicolons, Windows line ends, no quotes where none are needed."""
    return b"\xef\xbb\xbf" + claims.write_csv(separator=";", line_terminator="\r\n", quote_style="necessary").encode()
