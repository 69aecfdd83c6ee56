"""From person, training and session to the facts of the knelpuntpremie; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.rules.law.training_facts import recognition_on, training_facts
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:
    """The facts that are known on the day; that somebody looks for work does not tell that VDAB knows it."""
    facts: dict[str, Fact | None] = {**person_facts(person), **training_facts(training, session)}
    if training is not None:
        facts["recognised_by_vdab"] = recognition_on(training, regime=Regime.VDAB, on=on) is not None
    return told(facts, "income", "birth_date", "residence", "recognised_by_vdab", "training_starts_on", "training_ends_on")
