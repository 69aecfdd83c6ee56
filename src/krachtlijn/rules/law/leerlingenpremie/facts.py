"""From a person to the facts of the leerlingenpremie; what the profile does not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person
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
    """Where the learner lives; the agreement with the firm is no part of a profile."""
    return told(person_facts(person), "residence")
