"""The choice of sessions as integers: what the solver decides on, without names or sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from krachtlijn.kernel.money import Hours


class Order(StrEnum):
    """What counts after the covered weight of the gap."""

    FASTEST = "fastest"
    CHEAPEST = "cheapest"
    NEAREST = "nearest"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportOption:
    """A confirmed amount (whole cents) that lowers the cost of a session, counted against the limit named by `key`."""

    cents: int
    key: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One session as the solver sees it.

    `training` groups the sessions of one training; `start` and `end` are day ordinals, both included; `hours_per_week` and
    `hours` 1/100 hour; `km` whole kilometres for the whole session; `cents` the price (None: not known). `covers` is a bit
    per missing competence, `awards` the needed codes it gives, `needs` the trainings to finish before it starts.
    """

    session: int
    training: int
    start: int
    end: int
    slot: int
    hours_per_week: int
    hours: int
    km: int
    cents: int | None
    covers: int
    awards: frozenset[str] = frozenset()
    needs: frozenset[int] = frozenset()
    support: tuple[SupportOption, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """Candidates, the weight of each missing competence, the proofs of which any one group is needed, and the limits."""

    candidates: tuple[Candidate, ...]
    weights: tuple[int, ...]
    proofs: tuple[frozenset[str], ...] = ()
    hours_limit: Hours | None = None
    support_limits: Mapping[str, int] = field(default_factory=dict)

    @property
    def masks(self) -> tuple[tuple[int, int], ...]:
        """Per distinct weight the bits of the competences that have it."""
        found: dict[int, int] = {}
        for bit, weight in enumerate(self.weights):
            found[weight] = found.get(weight, 0) | 1 << bit
        return tuple(found.items())

    def covered_weight(self, chosen: Iterable[int]) -> int:
        """Weight of the competences that the chosen candidates (positions) cover together."""
        covered = 0
        for index in chosen:
            covered |= self.candidates[index].covers
        return self.weight_of(covered)

    def weight_of(self, covered: int) -> int:
        """Weight of a set of competences given as bits."""
        return sum(weight * (covered & mask).bit_count() for weight, mask in self.masks)
