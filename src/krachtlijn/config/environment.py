"""What a deployment may set through environment variables, with the default and the meaning of each.

`SETTINGS` is the one table; the reference page `docs/reference/settings.md` is generated from it.
"""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from krachtlijn.kernel.errors import SourceUnavailable
from krachtlijn.kernel.text import Text

PACKAGE = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One environment variable: its name, the default in words and what it means."""

    name: str
    default: str
    meaning: str


SETTINGS = (
    Setting(
        name="KRACHTLIJN_VAR", default="./var", meaning="Folder for the embedded databases, releases, indexes and the secret key."
    ),
    Setting(name="DATABASE_URL", default="(SQLite in KRACHTLIJN_VAR)", meaning="postgresql://user:password@host:port/name"),
    Setting(
        name="LOG_DATABASE_URL", default="(DATABASE_URL, insert-only role)", meaning="Own login for the append-only access log."
    ),
    Setting(
        name="KRACHTLIJN_SECRET_KEY", default="(made once in KRACHTLIJN_VAR)", meaning="Key that signs sessions; keep it secret."
    ),
    Setting(
        name="KRACHTLIJN_HOSTS", default="localhost,127.0.0.1,[::1]", meaning="Host names the site answers to, comma separated."
    ),
    Setting(name="KRACHTLIJN_HTTPS", default="0", meaning="1 when the site stands behind HTTPS: secure cookies and HSTS."),
    Setting(name="KRACHTLIJN_DEMO", default="1", meaning="0 switches the demo actors of the reference region off."),
    Setting(
        name="KRACHTLIJN_PUBLIC_ADDRESS",
        default="http://127.0.0.1:8000",
        meaning="Address people use; base of links and identifiers.",
    ),
    Setting(
        name="KRACHTLIJN_API_REQUESTS_PER_MINUTE",
        default="300",
        meaning="API requests a client may make per minute; 0 is no limit.",
    ),
    Setting(name="KRACHTLIJN_DEBUG", default="0", meaning="1 shows technical error pages; never in production."),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The environment as the settings use it."""

    var: Path
    database_url: str | None
    log_database_url: str | None
    secret_key: str
    allowed_hosts: tuple[str, ...]
    trusted_origins: tuple[str, ...]
    is_behind_https: bool
    has_demo: bool
    public_address: str
    api_requests_per_minute: int
    is_debug: bool
    static_storage: str


def read_environment() -> Environment:
    """Read the variables of `SETTINGS`; makes the var folder and the secret key when they do not exist yet.

    Raises `SourceUnavailable` when a variable says something that cannot be.
    """
    var = Path(os.environ.get("KRACHTLIJN_VAR", "var")).absolute()
    try:
        var.mkdir(parents=True, exist_ok=True)
        secret_key = os.environ.get("KRACHTLIJN_SECRET_KEY") or _kept_secret_key(var / "secret-key")
    except OSError as error:
        raise _unusable_folder(var, error) from error
    var = var.resolve()
    hosts = tuple(host for host in os.environ.get("KRACHTLIJN_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if host)
    is_behind_https = os.environ.get("KRACHTLIJN_HTTPS") == "1"
    return Environment(
        var=var,
        database_url=os.environ.get("DATABASE_URL"),
        log_database_url=os.environ.get("LOG_DATABASE_URL"),
        secret_key=secret_key,
        allowed_hosts=hosts,
        trusted_origins=tuple(f"https://{host}" for host in hosts) if is_behind_https else (),
        is_behind_https=is_behind_https,
        has_demo=os.environ.get("KRACHTLIJN_DEMO", "1") == "1",
        public_address=os.environ.get("KRACHTLIJN_PUBLIC_ADDRESS", "http://127.0.0.1:8000"),
        api_requests_per_minute=_whole_number("KRACHTLIJN_API_REQUESTS_PER_MINUTE", default="300"),
        is_debug=os.environ.get("KRACHTLIJN_DEBUG") == "1",
        static_storage=_static_storage(var),
    )


def _unusable_folder(var: Path, error: OSError) -> SourceUnavailable:
    return SourceUnavailable(
        Text(
            nl=f"De map ‘{var}’ (KRACHTLIJN_VAR) is niet bruikbaar: {error.strerror}. Kies een map waarin u mag schrijven.",
            en=f"The folder '{var}' (KRACHTLIJN_VAR) cannot be used: {error.strerror}. Choose a folder you may write in.",
        )
    )


def _whole_number(name: str, *, default: str) -> int:
    text = os.environ.get(name, default)
    if not text.isdecimal():
        raise SourceUnavailable(
            Text(
                nl=f"{name} is ‘{text}’; geef een geheel getal van 0 of meer, of laat het weg ({default}).",
                en=f"{name} is '{text}'; give a whole number of 0 or more, or leave it out ({default}).",
            )
        )
    return int(text)


def _kept_secret_key(file: Path) -> str:
    if not file.exists():
        partial = file.with_suffix(f".{os.getpid()}")
        partial.write_text(secrets.token_urlsafe(48), encoding="utf-8")
        partial.chmod(0o600)
        partial.replace(file)
    return file.read_text(encoding="utf-8")


def _static_storage(var: Path) -> str:
    has_manifest = (var / "static" / "staticfiles.json").exists()
    manifest, plain = (
        "whitenoise.storage.CompressedManifestStaticFilesStorage",
        "django.contrib.staticfiles.storage.StaticFilesStorage",
    )
    collecting = os.environ.get("KRACHTLIJN_COLLECT") == "1"
    return manifest if has_manifest or collecting else plain
