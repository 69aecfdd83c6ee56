"""From a training and its session to the facts that more than one instrument asks; what neither tells is left out."""

from datetime import date

from krachtlijn.people.profile import Person, Region
from krachtlijn.rules.fact import Fact
from krachtlijn.training.recognition import Recognition, Regime
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import SizeUnit, Training, TrainingKind

_SIZE_FACT = {SizeUnit.LESTIJDEN: "lestijden", SizeUnit.ECTS: "ects"}


def known_facts(facts: dict[str, Fact | None]) -> dict[str, Fact]:
    """Only what is known."""
    return {name: value for name, value in facts.items() if value is not None}


def works_in(person: Person, *regions: Region) -> bool | None:
    """Whether the workplace lies in one of the regions; None when it is not told, or is no region we know."""
    told = person.employment.workplace_region if person.employment is not None else None
    return told in regions if told in set(Region) else None


def plan_facts(person: Person) -> dict[str, Fact | None]:
    """Who has no development plan has none with this training; who has one must still tell whether this training is in it."""
    in_plan = False if person.has_development_plan is False else None
    return {"in_development_plan": in_plan, "development_plan_on": person.development_plan_on}


def training_facts(training: Training | None, session: Session | None) -> dict[str, Fact]:
    """Kind, size and days; learning at the workplace is no kind these rules know, so its kind stays unknown."""
    facts: dict[str, Fact | None] = {}
    if training is not None:
        facts["training_kind"] = None if training.kind is TrainingKind.WORKPLACE else training.kind.value
        facts["contact_hours"] = training.contact_hours
        if training.size_unit in _SIZE_FACT:
            facts[_SIZE_FACT[training.size_unit]] = training.size
    if session is not None:
        facts |= {"training_starts_on": session.starts_on, "training_ends_on": session.ends_on}
    return known_facts(facts)


def live_online_hours(training: Training | None, session: Session | None) -> Fact | None:
    """Contact hours that are live online: none on site, all online, unknown when blended."""
    if training is None or session is None or session.mode is Mode.BLENDED:
        return None
    return 0 if session.mode is Mode.ON_SITE else training.contact_hours


def recognition_on(training: Training | None, *, regime: Regime, on: date) -> Recognition | None:
    """The recognition of the training under a regime that holds on the day."""
    recognitions = training.recognitions if training is not None else ()
    return next((item for item in recognitions if item.regime is regime and item.period.contains(on)), None)
