"""From a person to the facts of the individual training right; training and session tell nothing here."""

from datetime import date

from krachtlijn.people.profile import Person, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.training_facts import known_facts
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,
    training: Training | None,  # noqa: ARG001
    *,
    session: Session | None = None,  # noqa: ARG001
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """The facts that are known on the day; the employer is no part of the profile."""
    if person is None:
        return {}
    if person.status is not Status.EMPLOYEE:
        return {"private_sector_employee": False}
    job = person.employment
    if job is None:
        return {}
    return known_facts({"private_sector_employee": job.private_sector, "contract_fraction": job.employment_fraction})
