"""From a person and a session to facts about the person that more than one instrument asks; what is not told is left out."""

from collections.abc import Mapping

from krachtlijn.people.profile import DaySlot, Person, Region
from krachtlijn.rules.fact import Fact
from krachtlijn.training.session import Session

SECONDARY_VKS = 4
HIGHER_VKS = 5
_DAYS_PER_WEEK = 7
_WEEKEND = 2


def told(facts: Mapping[str, Fact | None], *names: str) -> dict[str, Fact]:
    """The facts of these names that are known."""
    return {name: value for name in names if (value := facts.get(name)) is not None}


def person_facts(person: Person | None) -> dict[str, Fact | None]:
    """Income, home, birth and schooling."""
    if person is None:
        return {}
    level, lives_in = person.highest_vks_level, person.residence_region
    return {
        "income": _income(person),
        "receives_unemployment_benefit": person.receives_unemployment_benefit,
        "residence": Region(lives_in).value if lives_in in set(Region) else None,
        "birth_date": person.birth_date,
        "higher_diploma": level >= HIGHER_VKS if level is not None else None,
        "secondary_diploma": level >= SECONDARY_VKS if level is not None else None,
    }


def _income(person: Person) -> str | None:
    """The one benefit somebody told, or "none"; unknown with more than one, and for who told no benefit and not "none"."""
    benefits = {
        "unemployment_benefit": person.receives_unemployment_benefit,
        "sickness_benefit": person.receives_sickness_benefit,
        "leefloon": person.receives_leefloon,
    }
    told = [name for name, receives in benefits.items() if receives]
    if person.has_no_income and not told:
        return "none"
    return told[0] if len(told) == 1 else None


def session_facts(session: Session | None) -> dict[str, Fact | None]:
    """Weeks, hours a week and part of the day; a week from Monday to Friday is a week."""
    if session is None:
        return {}
    days = (session.ends_on - session.starts_on).days + 1
    return {
        "training_weeks": (days + _WEEKEND) // _DAYS_PER_WEEK,
        "hours_per_week": session.hours_per_week,
        "mostly_by_day": session.slot is DaySlot.DAY,
    }
