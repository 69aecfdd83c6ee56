"""What all tests share: where the store is, real input when it is there, and no quiet skips."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connections
from django.utils import translation

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = Path(os.environ.get("KRACHTLIJN_SHARED_DATA", ROOT / ".." / "shared" / "data")).resolve()


def missing(what: str) -> None:
    """Skip loudly because `what` is not on this machine, or fail when REQUIRE_ALL=1 says that everything must be there."""
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(f"REQUIRE_ALL=1, but missing: {what}", pytrace=False)
    pytest.skip(f"MISSING: {what}")


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    """Every test starts in Dutch, whatever language the one before it left active."""
    translation.activate("nl")
    yield
    translation.activate("nl")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None) -> Iterator[None]:
    """Close every connection before the test databases are removed; both aliases share one database on PostgreSQL."""
    yield
    connections.close_all()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Folder of the real public input files; no install can bring it, so its absence always skips, loudly."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"MISSING: real input files in {SHARED_DATA.name} (set KRACHTLIJN_SHARED_DATA)")
    return SHARED_DATA


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of a real Chromium."""
    found = (
        os.environ.get("CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    if not found:
        missing("Chromium (Debian package chromium, or set CHROMIUM)")
    return str(found)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once more, loudly, what was not tested for want of something."""
    skipped = terminalreporter.stats.get("skipped", [])
    gone = sorted({str(report.longrepr[2]) for report in skipped if "MISSING" in str(report.longrepr)})
    for line in gone:
        terminalreporter.write_line(f"NOT TESTED: {line}", red=True, bold=True)
