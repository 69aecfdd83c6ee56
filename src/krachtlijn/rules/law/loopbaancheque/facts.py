"""From a person to the facts of the loopbaancheque; training and session tell nothing here.

The career of a profile may be incomplete, so days worked are asked and never counted from it.
"""

from datetime import date

from krachtlijn.people.profile import Person, Region, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.rules.law.training_facts import known_facts, works_in
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,
    training: Training | None,  # noqa: ARG001
    *,
    session: Session | None = None,  # noqa: ARG001
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """The facts that are known on the day; a side business of an employee is not told, so it stays unknown."""
    if person is None:
        return {}
    facts: dict[str, Fact | None] = {
        "employee": person.status is Status.EMPLOYEE,
        "works_self_employed": _works_self_employed(person),
        "works_in_flanders_or_brussels": works_in(person, Region.FLANDERS, Region.BRUSSELS),
    }
    return {**known_facts(facts), **told(person_facts(person), "residence")}


def _works_self_employed(person: Person) -> bool | None:
    return None if person.status is Status.EMPLOYEE else person.status is Status.SELF_EMPLOYED
