"""From training and session to the facts of the premie kwalificerend werkplekleren; the rest is asked of the firm."""

from datetime import date

from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import told
from krachtlijn.rules.law.training_facts import training_facts
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,  # noqa: ARG001 - the signature of every loader
    training: Training | None,
    *,
    session: Session | None = None,
    on: date,  # noqa: ARG001
) -> dict[str, Fact]:
    """Days and level of the training; the learner's profile tells nothing about the firm."""
    level = training.vks_level if training is not None else None
    facts: dict[str, Fact | None] = {**training_facts(training, session), "training_level": level}
    return told(facts, "training_starts_on", "training_ends_on", "training_level")
