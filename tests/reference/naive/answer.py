"""The answer of a naive decision: plain data, no logic."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

Value = Decimal | bool | str | date | None


@dataclass(frozen=True)
class Answer:
    """outcome is "granted", "refused" or "unknown"; None as a value means: not known."""

    outcome: str
    values: dict[str, Value] = field(default_factory=dict)
    last_days: dict[str, date | None] = field(default_factory=dict)
