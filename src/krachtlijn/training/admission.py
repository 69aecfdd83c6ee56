"""Who may start a training: each condition ends as met, not met, or to be confirmed with somebody."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DutchLevel, Person


class Answer(StrEnum):
    """What we can say of one condition for one person."""

    MET = "met"
    NOT_MET = "not_met"
    TO_CONFIRM = "to_confirm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """Conditions to start; None or False means: the provider asks nothing of that kind."""

    minimum_vks_level: int | None = None
    dutch: DutchLevel | None = None
    minimum_age: int | None = None
    licence: str | None = None
    intake: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AdmissionAnswer:
    """One condition, what we know of it and a sentence that says so."""

    answer: Answer
    sentence: Text


def admission_answers(admission: Admission, *, person: Person, on: date) -> tuple[AdmissionAnswer, ...]:
    """Every condition of the admission with its answer for this person on the day; an unknown fact asks to confirm."""
    answers = (
        _diploma(admission, person),
        _dutch(admission, person),
        _age(admission, person, on=on),
        _licence(admission, person),
        _intake(admission),
    )
    return tuple(answer for answer in answers if answer is not None)


def is_barred(answers: tuple[AdmissionAnswer, ...]) -> bool:
    """Whether at least one condition is certainly not met."""
    return any(answer.answer is Answer.NOT_MET for answer in answers)


def _of(known: bool | None, sentence: Text) -> AdmissionAnswer:
    answer = Answer.TO_CONFIRM if known is None else Answer.MET if known else Answer.NOT_MET
    return AdmissionAnswer(answer=answer, sentence=sentence)


def _diploma(admission: Admission, person: Person) -> AdmissionAnswer | None:
    level = admission.minimum_vks_level
    if level is None:
        return None
    held = person.highest_vks_level
    text = Text(
        nl=f"diploma of certificaat van niveau {level} of hoger",
        en=f"diploma or certificate of level {level} or higher",
    )
    return _of(None if held is None else held >= level, text)


def _dutch(admission: Admission, person: Person) -> AdmissionAnswer | None:
    level = admission.dutch
    if level is None:
        return None
    text = Text(nl=f"Nederlands op niveau {level}", en=f"Dutch at level {level}")
    return _of(None if person.dutch is None else person.dutch.is_at_least(level), text)


def _age(admission: Admission, person: Person, *, on: date) -> AdmissionAnswer | None:
    if admission.minimum_age is None:
        return None
    age = person.age_on(on)
    text = Text(
        nl=f"minstens {admission.minimum_age} jaar bij de start",
        en=f"at least {admission.minimum_age} years old at the start",
    )
    return _of(None if age is None else age >= admission.minimum_age, text)


def _licence(admission: Admission, person: Person) -> AdmissionAnswer | None:
    if admission.licence is None:
        return None
    text = Text(nl=f"in het bezit van: {admission.licence}", en=f"holder of: {admission.licence}")
    return _of(True if admission.licence in person.licences else None, text)


def _intake(admission: Admission) -> AdmissionAnswer | None:
    if not admission.intake:
        return None
    return _of(None, Text(nl="intakegesprek of test bij de aanbieder", en="intake interview or test with the provider"))
