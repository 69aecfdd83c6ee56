"""From a person to the facts of the jobbonus: only whether somebody is an employee; pay and the year of work are asked.

The fraction in a profile is that of today; the jobbonus looks at a year of work, so it is not taken from there.
"""

from datetime import date

from krachtlijn.people.profile import Person, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,
    training: Training | None,  # noqa: ARG001
    *,
    session: Session | None = None,  # noqa: ARG001
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """An employee of today; who is something else today may have been an employee in the year of work, so that stays unknown."""
    return {"employee": True} if person is not None and person.status is Status.EMPLOYEE else {}
