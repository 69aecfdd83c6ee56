"""What an instrument is in one plain sentence, for whom it can matter, and why not for others; it decides nothing.

It stands beside the rule and outside its hash: other words or another order of questions change no decision.
"""

from collections.abc import Collection
from dataclasses import dataclass

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import EVERYBODY, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """An instrument for people who do not know it.

    `otherwise` says why it is not asked of somebody in none of the positions it can matter for. `for_employer`: the support
    goes to an enterprise. `employer_amounts` names the quantities an employer pays or gets, though the right is the person's.
    """

    sentence: Text
    matters_for: frozenset[Position] = EVERYBODY
    otherwise: Text | None = None
    for_employer: bool = False
    employer_amounts: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        if (self.otherwise is None) is not (self.matters_for == EVERYBODY):
            raise ValueError("what does not matter for everybody says why not, and only that")

    def matters(self, positions: Collection[Position]) -> bool:
        """Whether the instrument can matter for somebody in these positions."""
        return not self.matters_for.isdisjoint(positions)
