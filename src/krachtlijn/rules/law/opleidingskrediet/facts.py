"""From person, training and session to the facts of the opleidingskrediet; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person, Region, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.rules.law.training_facts import known_facts, recognition_on, works_in
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:
    """The facts that are known on the day; `recognitions` of a training are taken as its whole record in the database."""
    facts: dict[str, Fact | None] = {**_job_facts(person), **_training_facts(training, on)}
    facts["training_starts_on"] = session.starts_on if session is not None else None
    return {**known_facts(facts), **told(person_facts(person), "higher_diploma")}


def _job_facts(person: Person | None) -> dict[str, Fact | None]:
    if person is None:
        return {}
    job = person.employment
    in_private_sector = job.private_sector if job is not None else None
    return {
        "private_sector_employee": in_private_sector if person.status is Status.EMPLOYEE else False,
        "establishment_in_flanders": works_in(person, Region.FLANDERS),
    }


def _training_facts(training: Training | None, on: date) -> dict[str, Fact | None]:
    if training is None:
        return {}
    return {
        "registered_for_krediet": recognition_on(training, regime=Regime.OPLEIDINGSKREDIET, on=on) is not None,
        "registered_for_verlof": recognition_on(training, regime=Regime.VLAAMS_OPLEIDINGSVERLOF, on=on) is not None,
    }
