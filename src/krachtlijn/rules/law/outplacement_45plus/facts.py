"""From a person to the facts of outplacement for people over 45: only the birth date; a dismissal is always asked."""

from datetime import date

from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:  # noqa: ARG001
    """The birth date, when the profile tells it."""
    return told(person_facts(person), "birth_date")
