"""From a person to the facts about a dismissal: the profile tells of none, so everything is asked."""

from datetime import date

from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:  # noqa: ARG001
    """No facts: the present job of a profile need not be the job that ends."""
    return {}
