"""From person, training and session to the facts of the kmo-portefeuille; what the profile does not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person, Region, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.training_facts import known_facts, training_facts, works_in
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:  # noqa: ARG001
    """Whether somebody works in an enterprise and in Flanders, what the training costs and when it starts."""
    facts: dict[str, Fact | None] = {
        "works_in_enterprise": _works_in_enterprise(person) if person is not None else None,
        "establishment_in_flanders": works_in(person, Region.FLANDERS) if person is not None else None,
        "price": training.price if training is not None else None,
        "training_starts_on": training_facts(None, session).get("training_starts_on"),
    }
    return known_facts(facts)


def _works_in_enterprise(person: Person) -> bool | None:
    """Yes in the private sector or as self-employed, no without work; a public employee may have an enterprise beside it."""
    if person.status is Status.SELF_EMPLOYED:
        return True
    if person.status is not Status.EMPLOYEE:
        return False
    return True if person.employment is not None and person.employment.private_sector else None
