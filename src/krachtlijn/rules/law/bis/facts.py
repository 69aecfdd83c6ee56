"""From a person to the facts of a beroepsinlevingsstage; what the profile does not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,
    training: Training | None,  # noqa: ARG001 - the signature of every loader
    *,
    session: Session | None = None,  # noqa: ARG001
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """An employee has a running contract; whether another person has one, such as a jobseeker with a small job, is asked."""
    facts = person_facts(person)
    if person is not None and person.status is Status.EMPLOYEE:
        facts["running_employment_contract"] = True
    return told(facts, "running_employment_contract", "receives_unemployment_benefit")
