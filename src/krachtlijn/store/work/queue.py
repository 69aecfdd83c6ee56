"""What the queue knows of a task, as values for pages, API and command line."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from krachtlijn.kernel.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskView:
    """A task (taak) as people see it."""

    id: str
    kind: str
    state: str
    step: str
    done_units: int
    all_units: int
    sentence: Text
    result: dict[str, Any] | None
    created_at: datetime
    ended_at: datetime | None

    @property
    def is_ended(self) -> bool:
        """Whether nothing more will happen to the task."""
        return self.state in {"done", "failed", "cancelled"}

    @property
    def percent(self) -> int:
        """Whole percent done, 0 while the total is not known."""
        return 100 * self.done_units // self.all_units if self.all_units else 0
