"""From person, training and session to the facts of the fee of adult education; what they do not tell stays unknown."""

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
    """The facts that are known on the day; an exemption needs a certificate, so it is asked and never derived."""
    of_training = told(training_facts(training, session), "training_kind", "lestijden", "training_starts_on", "training_ends_on")
    return {**of_training, **told(person_facts(person), "secondary_diploma")}
