"""Every error the platform raises on purpose.

    KrachtlijnError
    ├── NotFound            what was asked for does not exist
    ├── NotAllowed          this actor may not do this
    ├── InvalidInput        what came in is wrong; carries all problems at once
    ├── WrongState          right actor, wrong moment
    ├── SourceUnavailable   an outside system or file does not answer
    ├── NoSolution          the question is sound, but nothing satisfies it
    └── MissingFact         a rule needs a fact nobody gave; inside the pure ring it becomes `unknown, because`

Each class has a stable `code` (the same in API, command line and site) and carries one sentence that says what happened,
why it is a problem and what to do now.
"""

from dataclasses import dataclass
from typing import ClassVar

from krachtlijn.kernel.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing wrong with an input: where it stands and what to do about it."""

    reason: Text
    file: str | None = None
    line: int | None = None
    column: str | None = None

    @property
    def place(self) -> str:
        """Where the problem stands: `file:line column`, as far as known."""
        where = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return " ".join(part for part in (where, self.column) if part)

    def in_language(self, language: str) -> str:
        """Place and reason as one line."""
        reason = self.reason.in_language(language)
        return f"{self.place}: {reason}" if self.place else reason


class KrachtlijnError(Exception):
    """Base of all errors raised on purpose; `sentence` can be shown to anybody."""

    code: ClassVar[str]

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence


class NotFound(KrachtlijnError):
    """What was asked for does not exist, or not for this actor."""

    code = "not-found"


class NotAllowed(KrachtlijnError):
    """This actor may not do this; the sentence says who may."""

    code = "not-allowed"


class InvalidInput(KrachtlijnError):
    """The input is wrong. `problems` holds everything that is wrong with it, never only the first."""

    code = "invalid-input"

    def __init__(self, sentence: Text, *, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(sentence)
        self.problems = problems


class WrongState(KrachtlijnError):
    """The action exists and the actor may do it, but not in this state."""

    code = "wrong-state"


class SourceUnavailable(KrachtlijnError):
    """A file, database or outside system does not answer; trying again later may help."""

    code = "source-unavailable"


class NoSolution(KrachtlijnError):
    """The question was understood, but nothing satisfies all conditions; the sentence names the binding one."""

    code = "no-solution"


class MissingFact(KrachtlijnError):
    """A rule needs `fact` and nobody gave it. Never replaced by zero or a default."""

    code = "missing-fact"

    def __init__(self, fact: str, sentence: Text) -> None:
        super().__init__(sentence)
        self.fact = fact


ERROR_CLASSES: tuple[type[KrachtlijnError], ...] = (
    NotFound,
    NotAllowed,
    InvalidInput,
    WrongState,
    SourceUnavailable,
    NoSolution,
    MissingFact,
)
