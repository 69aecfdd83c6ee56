"""How far long work is, told step by step to whoever waits for it."""

from typing import Protocol


class Report(Protocol):
    """Called before each step with its name and how many of all steps are done; may raise to stop the work there."""

    def __call__(self, step: str, *, done: int, total: int) -> None:
        """Tell the step."""


def report_to_nobody(step: str, *, done: int, total: int) -> None:
    """A report for work that nobody waits for."""
