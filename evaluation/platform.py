"""A platform of its own for each measurement: a fresh var folder, and commands run as a user runs them."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED_DATA = Path(os.environ.get("KRACHTLIJN_SHARED_DATA", ROOT / ".." / "shared" / "data")).resolve()
SEED = 20261123
ON = "2026-11-23"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ran:
    """A finished command: exit status, output, seconds and peak memory in MB."""

    status: int
    out: str
    err: str
    seconds: float
    peak_mb: float

    def document(self) -> Any:
        """The JSON document on stdout."""
        return json.loads(self.out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """A platform in a folder of its own."""

    var: Path

    @property
    def environment(self) -> dict[str, str]:
        """Environment of every command of this platform."""
        outside = {key: value for key, value in os.environ.items() if key not in {"DATABASE_URL", "LOG_DATABASE_URL"}}
        settings = {"KRACHTLIJN_VAR": str(self.var), "DJANGO_SETTINGS_MODULE": "krachtlijn.config.settings", "COLUMNS": "120"}
        settings |= {"KRACHTLIJN_API_REQUESTS_PER_MINUTE": "0"}  # a benchmark asks more than a visitor may
        return {**outside, **settings, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}

    def start(self, arguments: Sequence[str], *, output: str = "server") -> "subprocess.Popen[bytes]":
        """Start Python with these arguments in a session of its own; what it prints goes to files named after `output`."""
        with (self.var / f"{output}.out").open("wb") as out, (self.var / f"{output}.err").open("wb") as err:
            return subprocess.Popen(
                [sys.executable, *arguments], env=self.environment, cwd=ROOT, stdout=out, stderr=err, start_new_session=True
            )

    def run(self, arguments: Sequence[str]) -> Ran:
        """Run Python with these arguments to its end."""
        started = time.perf_counter()
        child = self.start(arguments, output="run")
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        return Ran(
            status=child.returncode,
            out=(self.var / "run.out").read_text(encoding="utf-8"),
            err=(self.var / "run.err").read_text(encoding="utf-8"),
            seconds=time.perf_counter() - started,
            peak_mb=usage.ru_maxrss / 1024,
        )

    def command(self, *words: str) -> Ran:
        """Run `krachtlijn …`."""
        return self.run(["-m", "krachtlijn.cli.main", *words])

    def kill_after(self, seconds: float, *, words: Sequence[str]) -> bool:
        """Start `krachtlijn …` and kill -9 it after some seconds; False when it had ended before."""
        child = self.start(["-m", "krachtlijn.cli.main", *words], output="killed")
        try:
            child.wait(timeout=seconds)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            return True
        return False

    def count(self, table: str) -> int:
        """Rows of a table of the embedded store."""
        with sqlite3.connect(f"file:{self.var / 'krachtlijn.sqlite3'}?mode=ro", uri=True) as connection:
            return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])

    def is_whole(self) -> bool:
        """Whether SQLite finds the store undamaged and every foreign key points somewhere."""
        with sqlite3.connect(self.var / "krachtlijn.sqlite3") as connection:
            sound = connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            return sound and not connection.execute("PRAGMA foreign_key_check").fetchall()


def empty_platform() -> Platform:
    """A platform with tables and nothing in them."""
    platform = Platform(var=Path(tempfile.mkdtemp(prefix="krachtlijn-show-")))
    for alias in ("default", "log"):
        ran = platform.run(["-m", "django", "migrate", "--database", alias, "--verbosity", "0"])
        if ran.status:
            raise RuntimeError(ran.err)
    return platform


@lru_cache(maxsize=1)
def starter_platform() -> Platform:
    """Starter taxonomy and the region `small`, made once per run."""
    return _filled(("taxonomy", "import", "--starter"))


@lru_cache(maxsize=1)
def real_platform() -> Platform:
    """The real classifications and the region `small` on them, made once per run."""
    need_shared_data()
    return _filled(("taxonomy", "import", str(SHARED_DATA)))


def need_shared_data() -> None:
    """Raise when the real input files are not on this machine."""
    if not SHARED_DATA.is_dir():
        raise FileNotFoundError("the real input files are not here; set KRACHTLIJN_SHARED_DATA")


def _filled(taxonomy: tuple[str, ...]) -> Platform:
    platform = empty_platform()
    for words in (taxonomy, ("region", "build", "--size", "small", "--seed", str(SEED), "--on", ON)):
        ran = platform.command(*words)
        if ran.status:
            raise RuntimeError(f"{words}: {ran.err[-500:]}")
    return platform
