"""From person, training and session to the facts of opleidingscheques; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Person, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.opleidingscheque.questions import RESIDENCE
from krachtlijn.rules.law.training_facts import known_facts, recognition_on, training_facts
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

SECONDARY_VKS = 4
HIGHER_VKS = 5
_REGIONS = {choice.code for choice in RESIDENCE.question.choices}
_WORK_REGIONS = {"vlaanderen", "brussel"}


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:
    """The facts that are known on the day; `recognitions` of a training are taken as its whole record in the database."""
    facts: dict[str, Fact | None] = {**_person_facts(person), **training_facts(training, session)}
    if training is not None:
        recognition = recognition_on(training, regime=Regime.OPLEIDINGSCHEQUE, on=on)
        facts |= {"registered_for_cheque": recognition is not None, "price": training.price}
    return known_facts(facts)


def _person_facts(person: Person | None) -> dict[str, Fact | None]:
    if person is None:
        return {}
    level, job = person.highest_vks_level, person.employment
    works_in = job.workplace_region if job is not None else None
    return {
        "employee": person.status is Status.EMPLOYEE,
        "receives_unemployment_benefit": person.receives_unemployment_benefit,
        "residence": person.residence_region if person.residence_region in _REGIONS else None,
        "works_in_flanders_or_brussels": works_in in _WORK_REGIONS if works_in else None,
        "higher_diploma": level >= HIGHER_VKS if level is not None else None,
        "secondary_diploma": level >= SECONDARY_VKS if level is not None else None,
        "development_plan_on": person.development_plan_on,
    }
