"""From person, training and session to the facts of Vlaams opleidingsverlof; what they do not tell stays unknown."""

from datetime import date

from krachtlijn.kernel.period import school_year
from krachtlijn.people.profile import Person, Region, Status
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.law.training_facts import (
    known_facts,
    live_online_hours,
    plan_facts,
    recognition_on,
    training_facts,
    works_in,
)
from krachtlijn.training.recognition import Regime
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


def facts_of(person: Person | None, training: Training | None, *, session: Session | None = None, on: date) -> dict[str, Fact]:
    """The facts that are known on the day; `recognitions` of a training are taken as its whole record in the database.

    Who looks for a training for himself takes the initiative: with a person and a training, `initiative` is "employee".
    """
    facts: dict[str, Fact | None] = {**_job_facts(person), **training_facts(training, session)}
    facts["live_online_hours"] = live_online_hours(training, session)
    facts["initiative"] = "employee" if person is not None and training is not None else None
    return known_facts({**facts, **_recognition_facts(training, on)})


def reference_month(month: int, *, on: date) -> date:
    """First day of the month (1-12) whose work counts for the school year of the day: in the calendar year it starts in."""
    return school_year(on).valid_from.replace(month=month)


def _job_facts(person: Person | None) -> dict[str, Fact | None]:
    if person is None:
        return {}
    facts: dict[str, Fact | None] = {"highest_level": person.highest_vks_level, **plan_facts(person)}
    if person.status is not Status.EMPLOYEE:
        return {**facts, "private_sector_employee": False}
    job = person.employment
    if job is None:
        return facts
    return {
        **facts,
        "private_sector_employee": job.private_sector,
        "establishment_in_flanders": works_in(person, Region.FLANDERS),
        "reference_fraction": job.reference_fraction,
        "weekly_hours": job.weekly_hours,
    }


def _recognition_facts(training: Training | None, on: date) -> dict[str, Fact | None]:
    if training is None:
        return {}
    recognition = recognition_on(training, regime=Regime.VLAAMS_OPLEIDINGSVERLOF, on=on)
    level = recognition.level_restriction if recognition else None
    return {
        "registered_for_verlof": recognition is not None,
        "level_restricted": level is not None,
        "restriction_level": level,
    }
