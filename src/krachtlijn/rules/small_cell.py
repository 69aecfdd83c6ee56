"""Small cells: what rests on few people is not shown, nor what a difference of shown cells would give away.

Numbers of people below `LEAST_PEOPLE` are left out and all others rounded to a multiple of `ROUNDED_TO`, so that no difference of
two of them tells of one person. Amounts (hours, euro) are exact; a group whose amounts rest on too few people is left out, and
with it as many other groups as it takes that the total less the groups shown still covers at least two groups and `LEAST_PEOPLE`.
"""

from collections.abc import Mapping

LEAST_PEOPLE = 5
ROUNDED_TO = 5

Behind = Mapping[str, int]
"""How many people stand behind each amount of a group, by the name of the amount."""


def shown_count(people: int) -> int | None:
    """The number to show: a multiple of `ROUNDED_TO`, or None when it is small; nobody at all is shown as 0.

    >>> shown_count(0), shown_count(4), shown_count(5), shown_count(12), shown_count(13)
    (0, None, 5, 10, 15)
    """
    if 0 < people < LEAST_PEOPLE:
        return None
    return (people + ROUNDED_TO // 2) // ROUNDED_TO * ROUNDED_TO


def is_small(behind: Behind) -> bool:
    """Whether an amount of the group rests on somebody, and on too few."""
    return any(0 < people < LEAST_PEOPLE for people in behind.values())


def hidden_groups(groups: Mapping[str, Behind]) -> frozenset[str]:
    """The groups of one division whose amounts are left out: the small ones, and others that would give them away.

    When nothing is left to hide with, all groups with somebody behind that amount are hidden.
    """
    hidden = {name for name, behind in groups.items() if is_small(behind)}
    while (other := _next_to_hide(groups, hidden)) is not None:
        hidden.add(other)
    return frozenset(hidden)


def _next_to_hide(groups: Mapping[str, Behind], hidden: set[str]) -> str | None:
    for amount in dict.fromkeys(name for behind in groups.values() for name in behind):
        covered = [groups[name][amount] for name in hidden if groups[name][amount]]
        if not covered or (len(covered) > 1 and sum(covered) >= LEAST_PEOPLE):
            continue
        left = [name for name, behind in groups.items() if name not in hidden and behind[amount]]
        if left:
            return min(left, key=lambda name: (groups[name][amount], name))
    return None
