"""Truth with three values: True, False and None (not known)."""

from __future__ import annotations

from collections.abc import Iterable


def all_of(truths: Iterable[bool | None]) -> bool | None:
    """False when one is false; else not known when one is not known; else true."""
    seen = list(truths)
    if any(truth is False for truth in seen):
        return False
    if any(truth is None for truth in seen):
        return None
    return True


def any_of(truths: Iterable[bool | None]) -> bool | None:
    """True when one is true; else not known when one is not known; else false."""
    seen = list(truths)
    if any(truth is True for truth in seen):
        return True
    if any(truth is None for truth in seen):
        return None
    return False


def outcome_of(truth: bool | None) -> str:
    """The word of the contract for a truth."""
    return {True: "granted", False: "refused", None: "unknown"}[truth]
