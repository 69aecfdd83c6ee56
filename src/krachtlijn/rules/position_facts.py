"""From the positions somebody told to facts of rules, and from one fact to another that it settles."""

from collections.abc import Collection

from krachtlijn.people.position import Position
from krachtlijn.people.profile import Region
from krachtlijn.rules.fact import Fact, Facts

_BENEFITS = {
    Position.UNEMPLOYMENT_BENEFIT: "unemployment_benefit",
    Position.SICKNESS_BENEFIT: "sickness_benefit",
    Position.LEEFLOON: "leefloon",
}
_BY_INCOME = {
    **{income: position for position, income in _BENEFITS.items()},
    "pension": Position.OTHER_INCOME,
    "other_benefit": Position.OTHER_INCOME,
    "none": Position.NO_INCOME,
    "wage": Position.EMPLOYEE,
    "self_employed": Position.SELF_EMPLOYED,
}
_IN_THE_UNION = frozenset({Region.FLANDERS.value, Region.BRUSSELS.value, Region.WALLONIA.value})


def position_facts(positions: Collection[Position]) -> dict[str, Fact]:
    """The facts that follow from all positions that hold; what they leave open is to be asked.

    The positions come from one list that was shown whole: what was not chosen does not hold.
    """
    is_employee, is_self_employed = Position.EMPLOYEE in positions, Position.SELF_EMPLOYED in positions
    facts: dict[str, Fact | None] = {
        "employee": is_employee,
        "works_self_employed": is_self_employed,
        "works_now": is_employee or is_self_employed,
        "receives_unemployment_benefit": Position.UNEMPLOYMENT_BENEFIT in positions,
        "private_sector_employee": None if is_employee else False,
        "running_employment_contract": True if is_employee else None,
        "works_in_enterprise": True if is_self_employed else None if is_employee else False,
        "income": _income(positions),
    }
    if Position.BANKRUPT in positions:
        facts |= {"role_in_failing_enterprise": "bankrupt_self_employed", "trouble_of_enterprise": "bankruptcy"}
    return {name: value for name, value in facts.items() if value is not None}


def full_positions(positions: Collection[Position], facts: Facts) -> frozenset[Position]:
    """The positions with the one that the answer to "what do you live on" adds, where they left that open."""
    told, income = frozenset(positions), facts.get("income")
    if _income(told) is not None or not isinstance(income, str):
        return told
    return told | {_BY_INCOME[income]} if income in _BY_INCOME else told


def implied_facts(facts: Facts) -> dict[str, Fact]:
    """Facts that another one settles, so that nobody is asked twice; what was told itself is never changed."""
    implied: dict[str, Fact] = {}
    if facts.get("residence") in _IN_THE_UNION:
        implied["lives_in_eu"] = True
    if facts.get("establishment_in_flanders") is True:
        implied["works_in_flanders_or_brussels"] = True
    return {name: value for name, value in implied.items() if name not in facts}


def _income(positions: Collection[Position]) -> str | None:
    """What somebody lives on, when that is one thing: a benefit goes before a little work beside it."""
    benefits = [income for position, income in _BENEFITS.items() if position in positions]
    if Position.OTHER_INCOME in positions or len(benefits) > 1:
        return None
    if benefits:
        return benefits[0]
    works = {Position.EMPLOYEE, Position.SELF_EMPLOYED} & frozenset(positions)
    if len(works) == 1:
        return "wage" if Position.EMPLOYEE in works else "self_employed"
    return "none" if Position.NO_INCOME in positions else None
