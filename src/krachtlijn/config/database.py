"""Database settings from the environment: SQLite files by default, PostgreSQL by `DATABASE_URL`."""

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlparse

LOG_ROLE = "krachtlijn_log"


def sqlite_settings(file: Path) -> dict[str, Any]:
    """SQLite with write-ahead log, immediate transactions, foreign keys and a busy timeout of 20 seconds."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "ATOMIC_REQUESTS": False,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
        },
    }


def postgres_settings(url: str) -> dict[str, Any]:
    """PostgreSQL from `postgresql://user:password@host:port/name?option=value`; a socket folder goes in `host=`."""
    parts = urlparse(url)
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(options.pop("port", parts.port or "")),
        "OPTIONS": options,
        "CONN_MAX_AGE": 60,
    }


def database_settings(*, var: Path, url: str | None, log_url: str | None) -> dict[str, dict[str, Any]]:
    """The two aliases: `default` for everything, `log` for the append-only access log.

    On PostgreSQL the log alias acts under a role that may only insert; `log_url` gives it a login of its own.
    """
    if not url:
        return {"default": sqlite_settings(var / "krachtlijn.sqlite3"), "log": sqlite_settings(var / "log.sqlite3")}
    log = postgres_settings(log_url or url)
    if not log_url:
        log["OPTIONS"] = {**log["OPTIONS"], "options": f"-c role={LOG_ROLE}"}
    return {"default": postgres_settings(url), "log": log}
