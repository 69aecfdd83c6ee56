"""From a person to the facts of a leerjob; what the profile does not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

AT_WORK = (Status.EMPLOYEE, Status.SELF_EMPLOYED)


def facts_of(
    person: Person | None,
    training: Training | None,  # noqa: ARG001 - the signature of every loader
    *,
    session: Session | None = None,  # noqa: ARG001
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """Birth, a diploma of higher education, and that employees and self-employed work; others may have a small job: asked."""
    facts = person_facts(person)
    if person is not None and person.status in AT_WORK:
        facts["works_now"] = True
    return told(facts, "works_now", "birth_date", "higher_diploma")
