"""What person, training and session tell about an overeenkomst van alternerende opleiding: nothing, so all is asked."""

from datetime import date

from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,  # noqa: ARG001 - the signature of every loader
    training: Training | None,  # noqa: ARG001
    *,
    session: Session | None = None,  # noqa: ARG001
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """No facts: a training at the workplace may be another form, and a profile tells no school year passed."""
    return {}
