"""From person, training and session to the facts of opleidingscheques; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import Employment, Person, Region, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.training_facts import known_facts, plan_facts, recognition_on, training_facts, works_in
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

SECONDARY_VKS = 4
HIGHER_VKS = 5


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
    level, lives_in, job = person.highest_vks_level, person.residence_region, person.employment or Employment()
    return {
        "employee": person.status is Status.EMPLOYEE,
        "receives_unemployment_benefit": person.receives_unemployment_benefit,
        "residence": Region(lives_in).value if lives_in in set(Region) else None,
        "works_in_flanders_or_brussels": works_in(person, Region.FLANDERS, Region.BRUSSELS),
        "higher_diploma": level >= HIGHER_VKS if level is not None else None,
        "secondary_diploma": level >= SECONDARY_VKS if level is not None else None,
        "student_contract": job.student_contract,
        "apprenticeship_contract": job.apprenticeship_contract,
        "employer_pays": job.employer_pays_training,
        **plan_facts(person),
    }
