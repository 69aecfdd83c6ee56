"""From answers on a question page to a profile, and from a profile back to the answers."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from krachtlijn.journeys.prepare_profile import concept_names, municipality
from krachtlijn.kernel.ids import ConceptUri, nis_code
from krachtlijn.kernel.money import hours, hours_decimal
from krachtlijn.kernel.period import Period, add_months
from krachtlijn.people.profile import Availability, CareerSpell, DaySlot, Diploma, Evidence, HeldCompetence, Person
from krachtlijn.web.design.profile_words import DIPLOMA_LEVELS, UNKNOWN

LAST_DAY = (12, 31)
LIVED_ON = ("receives_unemployment_benefit", "receives_sickness_benefit", "receives_leefloon", "has_no_income")
"""What somebody lives on; it belongs to the situation."""


def answers_you(person: Person, *, language: str) -> dict[str, Any]:
    """The page "Over u" filled in from a profile."""
    spell = last_spell(person)
    level = person.highest_vks_level
    answers: dict[str, Any] = {
        "status": person.status.value,
        "diploma": UNKNOWN if level is None else str(level),
        "dutch": person.dutch.value if person.dutch else UNKNOWN,
        "birth_year": person.birth_date.year if person.birth_date else None,
    }
    if spell is not None:
        last = spell.period.last_day
        answers |= {
            "occupation": concept_names([spell.occupation])[spell.occupation].name_in(language),
            "since": spell.period.valid_from,
            "until": last,
        }
    return answers


def person_with_you(person: Person, answers: Mapping[str, Any], *, occupation: ConceptUri | None) -> Person:
    """The profile with the answers of the page "Over u"; job and benefit belong to the situation and go with it."""
    if answers["status"] is not person.status:
        person = replace(person, employment=None, **dict.fromkeys(LIVED_ON))
    return replace(
        person,
        status=answers["status"],
        career=_career(person, occupation=occupation, since=answers["since"], until=answers["until"]),
        schooling=_schooling(person, level=answers["diploma"]),
        dutch=answers["dutch"],
        birth_date=_birth_date(person.birth_date, year=answers["birth_year"]),
    )


def last_spell(person: Person) -> CareerSpell | None:
    """The spell that began last."""
    return max(person.career, key=lambda spell: spell.period.valid_from, default=None)


def answers_where(person: Person) -> dict[str, Any]:
    """The page "Waar en wanneer" filled in from a profile."""
    time = person.availability
    is_any = time is None or time.slots == frozenset(DaySlot)
    return {
        "municipality": person.residence.municipality if person.residence else UNKNOWN,
        "max_km": person.max_distance_km,
        "slots": [] if is_any or time is None else sorted(slot.value for slot in time.slots),
        "hours_per_week": None if time is None or time.hours_per_week is None else hours_decimal(time.hours_per_week).normalize(),
        "from_date": time.from_date if time else None,
    }


def person_with_where(person: Person, answers: Mapping[str, Any]) -> Person:
    """The profile with the answers of the page "Waar en wanneer"."""
    code = answers["municipality"]
    home = None if code == UNKNOWN else municipality(nis_code(code))
    stays = home is not None and person.residence is not None and person.residence.municipality == home.nis
    weekly = answers["hours_per_week"]
    return replace(
        person,
        residence=person.residence if stays else (home.place if home else None),
        residence_region=person.residence_region if stays else (home.region if home else None),
        max_distance_km=answers["max_km"],
        availability=Availability(
            slots=answers["slots"],
            from_date=answers["from_date"],
            hours_per_week=None if weekly is None else hours(weekly),
        ),
    )


def person_with_skill(person: Person, skill: ConceptUri, *, on: date) -> Person:
    """The profile with a competence the person names."""
    if any(held.skill == skill for held in person.competences):
        return person
    own = HeldCompetence(skill=skill, evidence=Evidence.OWN_STATEMENT, since=on)
    return replace(person, competences=(*person.competences, own), rejected_assumptions=person.rejected_assumptions - {skill})


def person_without_skill(person: Person, skill: ConceptUri) -> Person:
    """The profile without a competence: what was told is dropped, what we assume is refused."""
    told = tuple(held for held in person.competences if held.skill != skill)
    if len(told) < len(person.competences):
        return replace(person, competences=told)
    return replace(person, rejected_assumptions=person.rejected_assumptions | {skill})


def person_with_assumption(person: Person, skill: ConceptUri) -> Person:
    """The profile in which an assumption may stand again."""
    return replace(person, rejected_assumptions=person.rejected_assumptions - {skill})


def _career(person: Person, *, occupation: ConceptUri | None, since: date | None, until: date | None) -> tuple[CareerSpell, ...]:
    last = last_spell(person)
    earlier = tuple(spell for spell in person.career if spell is not last)
    if occupation is None or since is None:
        return earlier
    kept = last if last is not None and last.occupation == occupation else None
    start = kept.period.valid_from if kept and _same_month(kept.period.valid_from, since) else since
    end = add_months(until.replace(day=1), 1) if until else None
    if kept and kept.period.last_day and until and _same_month(kept.period.last_day, until):
        end = kept.period.valid_until
    fraction = kept.employment_fraction if kept else None
    return (
        *earlier,
        CareerSpell(occupation=occupation, period=Period(valid_from=start, valid_until=end), employment_fraction=fraction),
    )


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _schooling(person: Person, *, level: int | None) -> tuple[Diploma, ...]:
    """The own words win: diplomas above the level told go, and one is added when none has that level."""
    if level == person.highest_vks_level:
        return person.schooling
    kept = tuple(d for d in person.schooling if d.vks_level is None or (level is not None and d.vks_level <= level))
    if level is None or any(diploma.vks_level == level for diploma in kept):
        return kept
    return (*kept, Diploma(title=str(DIPLOMA_LEVELS[level]), vks_level=level))


def _birth_date(known: date | None, *, year: int | None) -> date | None:
    if year is None or (known is not None and known.year == year):
        return known if year is not None else None
    return date(year, *LAST_DAY)
