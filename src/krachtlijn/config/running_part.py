"""The processes of a running platform: started beside each other, heard, and stopped together."""

import subprocess
import sys
from collections import deque
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from threading import Lock, Thread

from krachtlijn.kernel.text import Text

KEPT_LINES = 20
PATIENCE_SECONDS = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the platform: what people call it, and the command that runs it."""

    name: Text
    command: Sequence[str]


class RunningPart:
    """A part while it runs; keeps the last lines it writes, and shows them from `speak_up` on."""

    def __init__(self, part: Part) -> None:
        self.name = part.name
        self._kept: deque[str] = deque(maxlen=KEPT_LINES)
        self._lock = Lock()
        self._is_aloud = False
        self._process = subprocess.Popen(  # noqa: S603
            part.command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            text=True,
            errors="replace",
        )
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    @property
    def status(self) -> int | None:
        """Exit status; None while it runs."""
        return self._process.poll()

    @property
    def last_lines(self) -> str:
        """What it wrote last, at most `KEPT_LINES` lines."""
        if self.status is not None:
            self._listener.join(timeout=1)
        with self._lock:
            return "".join(self._kept)

    def speak_up(self) -> None:
        """Show on stderr what it wrote so far, and from now on every line."""
        with self._lock:
            sys.stderr.write("".join(self._kept))
            self._is_aloud = True

    def ask_to_stop(self) -> None:
        """Ask the process to end; it may finish what it does."""
        self._process.terminate()

    def stop(self) -> None:
        """Wait for the end; who needs more than `PATIENCE_SECONDS` is killed (its task resumes at the next start)."""
        try:
            self._process.wait(timeout=PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._listener.join(timeout=1)

    def _listen(self) -> None:
        with self._process.stdout or nullcontext(()) as lines:
            for line in lines:
                with self._lock:
                    self._kept.append(line)
                    if self._is_aloud:
                        sys.stderr.write(line)
