"""From person, training and session to the facts of the studiecontract; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.people.profile import DaySlot, Person
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.person_facts import person_facts, told
from krachtlijn.rules.law.training_facts import recognition_on
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training, TrainingKind

DUTCH = "nl"
BACHELOR_VKS, MASTER_VKS = 6, 7
_NO_STUDY = {TrainingKind.HOUR_BASED, TrainingKind.EXAM_COMMISSION, TrainingKind.EVC_TEST, TrainingKind.WORKPLACE}


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:
    """The facts that are known on the day; a recognition by VDAB is a place on its list of that day."""
    facts = person_facts(person)
    if training is not None:
        facts["recognised_by_vdab"] = recognition_on(training, regime=Regime.VDAB, on=on) is not None
        facts |= {"study_level": _study_level(training), "price": training.price}
    if session is not None:
        facts["taught_in_dutch"] = session.language == DUTCH
        facts["full_time_by_day"] = None if session.slot is DaySlot.DAY else False
    return told(
        facts, "income", "recognised_by_vdab", "study_level", "price", "taught_in_dutch", "full_time_by_day", "higher_diploma"
    )


def _study_level(training: Training) -> str | None:
    """The level, or None where the kind does not tell it: adult education may lead to a diploma of secondary education."""
    if training.kind in _NO_STUDY:
        return "other"
    if training.kind is TrainingKind.GRADUAAT:
        return "graduaat"
    if training.kind is TrainingKind.HIGHER_EDUCATION and training.vks_level is not None:
        return {BACHELOR_VKS: "bachelor", MASTER_VKS: "other"}.get(training.vks_level)
    return None
