"""A quick feasible choice to start the exact solver from; it never decides an answer."""

from krachtlijn.paths.instance import Candidate, Instance


def greedy_choice(instance: Instance) -> tuple[int, ...] | None:
    """Add, again and again, the candidate that covers most weight per day, as long as everything still fits.

    None when a proof is needed: then the solver starts without help.
    """
    if instance.proofs:
        return None
    masks = instance.masks
    chosen: list[int] = []
    covered = 0
    while True:
        gains = [sum(w * (c.covers & ~covered & mask).bit_count() for w, mask in masks) for c in instance.candidates]
        ranked = sorted((-gain / _days(instance.candidates[i]), i) for i, gain in enumerate(gains) if gain)
        best = next((i for _, i in ranked if _fits(instance, i, chosen=chosen)), None)
        if best is None:
            return tuple(sorted(chosen))
        chosen.append(best)
        covered |= instance.candidates[best].covers


def _days(candidate: Candidate) -> int:
    return candidate.end - candidate.start + 1


def _fits(instance: Instance, index: int, *, chosen: list[int]) -> bool:
    candidate = instance.candidates[index]
    picked = [instance.candidates[i] for i in chosen]
    ended = {other.training for other in picked if other.end < candidate.start}
    if not candidate.needs <= ended or any(other.training == candidate.training for other in picked):
        return False
    overlapping = [other for other in picked if other.start <= candidate.end and candidate.start <= other.end]
    if any(other.slot == candidate.slot for other in overlapping):
        return False
    limit = instance.hours_limit
    return limit is None or candidate.hours_per_week + sum(other.hours_per_week for other in overlapping) <= limit
