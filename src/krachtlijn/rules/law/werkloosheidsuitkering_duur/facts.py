"""From person and session to the facts of the duration of the benefit; the last day is never guessed from a career."""

from datetime import date

from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.rules.law.training_facts import training_facts
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,
    training: Training | None,
    *,
    session: Session | None = None,
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """Whether a benefit is received and when the training starts, as far as known."""
    facts: dict[str, Fact | None] = {**person_facts(person), **training_facts(training, session)}
    return told(facts, "receives_unemployment_benefit", "training_starts_on")
