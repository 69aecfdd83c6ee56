"""Claims as text cells, for tests: an accepted one, with what a test changes."""

from datetime import date

from krachtlijn.at_work.claim_answer import answer_frame
from krachtlijn.at_work.claim_check import check_claims
from krachtlijn.at_work.claim_table import DateForm, parse_claims
from krachtlijn.rules.registry import load_instruments
from krachtlijn.sources.claim_file import parse_claim_file

VERLOF = load_instruments().get("vlaams_opleidingsverlof")
SOUND = {
    "requested_on": "2025-10-01",
    "training_starts_on": "2025-09-22",
    "training_ends_on": "2026-01-30",
    "private_sector_employee": "ja",
    "workplace_region": "vlaanderen",
    "reference_fraction": "1",
    "weekly_hours": "38",
    "fixed_timetable": "nee",
    "initiative": "werknemer",
    "registered_for_verlof": "ja",
    "training_kind": "hour_based",
    "contact_hours": "60",
    "level_restricted": "nee",
    "approved_last_year": "nee",
}


def claim_lines(*changes):
    """A file (CSV with semicolons) of sound claims, each of another person, with the changes of each line."""
    lines = [
        {"person_ref": f"P-{number}", "odb_number": f"ODB-{number}", **SOUND, **change} for number, change in enumerate(changes)
    ]
    names = list(dict.fromkeys(name for line in lines for name in line))
    rows = [";".join(names), *(";".join(line.get(name, "") for name in names) for line in lines)]
    return "\r\n".join(rows).encode() + b"\r\n"


def checked(content, *, dates=DateForm.ISO):
    """The whole way: bytes to verdicts."""
    return check_claims(parse_claims(parse_claim_file(content, dates=dates), dates=dates), instrument=VERLOF)


def answered(*changes) -> list[dict]:
    """The answer of each line, by column."""
    return answer_frame(checked(claim_lines(*changes))).to_dicts()


def answer(**change) -> dict:
    """The answer of one claim with a change."""
    return answered(change)[0]


def on(day: str) -> date:
    return date.fromisoformat(day)


def verdicts(content, **options) -> list[str]:
    """The verdict of each line."""
    return checked(content, **options).lines["verdict"].to_list()
