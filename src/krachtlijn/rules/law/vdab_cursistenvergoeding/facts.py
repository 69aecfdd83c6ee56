"""From person and training to the facts of the allowances for trainees; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.rules.law.training_facts import recognition_on
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(
    person: Person | None,
    training: Training | None,
    *,
    session: Session | None = None,  # noqa: ARG001
    on: date,
) -> dict[str, Fact]:
    """What somebody lives on, and whether VDAB recognises the training on the day; days and costs of a month are asked."""
    facts = person_facts(person)
    if training is not None:
        facts["recognised_by_vdab"] = recognition_on(training, regime=Regime.VDAB, on=on) is not None
    return told(facts, "income", "recognised_by_vdab")
