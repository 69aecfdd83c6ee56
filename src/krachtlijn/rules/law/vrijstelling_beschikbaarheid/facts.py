"""From person, training and session to the facts of the exemption; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import DaySlot, Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, session_facts, told
from krachtlijn.rules.law.training_facts import recognition_on, training_facts
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:
    """The facts that are known on the day; `recognitions` of a training are taken as its whole record in the database.

    A session in the evening or at the weekend has lessons on Saturday or after 5 p.m.; one by day may end later, so it is asked.
    """
    facts: dict[str, Fact | None] = {**person_facts(person), **training_facts(training, session), **session_facts(session)}
    if training is not None:
        facts["recognised_by_vdab"] = recognition_on(training, regime=Regime.VDAB, on=on) is not None
    if session is not None and session.slot is not DaySlot.DAY:
        facts["saturday_or_after_17"] = True
    return told(
        facts,
        "income",
        "residence",
        "recognised_by_vdab",
        "training_kind",
        "training_weeks",
        "hours_per_week",
        "mostly_by_day",
        "saturday_or_after_17",
        "higher_diploma",
        "training_starts_on",
    )
