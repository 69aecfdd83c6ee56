"""A profile in words, one row per question, with the name of the page that changes it."""

from datetime import date

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.prepare_profile import CompetenceOverview, competence_overview, concept_names, municipality
from krachtlijn.kernel.money import format_hours
from krachtlijn.people.profile import Availability, CareerSpell, DaySlot, Person
from krachtlijn.web.design.profile_words import DIPLOMA_LEVELS, DUTCH_LEVELS, STATUSES
from krachtlijn.web.design.templatetags.krachtlijn import day
from krachtlijn.web.design.training_words import SLOTS as SLOT_NAMES

Row = tuple[object, str, str]
"""Question, answer in words, and the name of the page that changes it."""

UNKNOWN = _("onbekend, omdat u het niet invulde")


def profile_rows(person: Person, *, language: str, on: date) -> list[Row]:
    """What a profile holds, in words."""
    time, home = person.availability, person.residence
    place = municipality(home.municipality) if home else None
    level = person.highest_vks_level
    return [
        (_("Situatie"), str(STATUSES[person.status]), "path-you"),
        (_("Werk tot nu"), _career(person, language=language), "path-you"),
        (_("Hoogste diploma"), str(DIPLOMA_LEVELS.get(level, level)) if level is not None else str(UNKNOWN), "path-you"),
        (_("Nederlands"), str(DUTCH_LEVELS[person.dutch]) if person.dutch else str(UNKNOWN), "path-you"),
        (_("Geboortejaar"), str(person.birth_date.year) if person.birth_date else str(UNKNOWN), "path-you"),
        (_("Gemeente"), place.name if place else (home.municipality if home else str(UNKNOWN)), "path-where"),
        (_("Hoogstens reizen"), _distance(person), "path-where"),
        (_("Lessen volgen"), _slots(time), "path-where"),
        (_("Uren per week"), _hours(time, language=language), "path-where"),
        (_("Beginnen vanaf"), day(time.from_date) if time and time.from_date else gettext("meteen"), "path-where"),
        (_("Wat u al kunt"), _competences(competence_overview(person, on=on)), "path-competences"),
    ]


def _career(person: Person, *, language: str) -> str:
    if not person.career:
        return gettext("geen werk ingevuld")
    names = concept_names(spell.occupation for spell in person.career)
    latest_first = sorted(person.career, key=lambda spell: spell.period.valid_from, reverse=True)
    return "; ".join(f"{names[spell.occupation].name_in(language)} ({_months(spell)})" for spell in latest_first)


def _months(spell: CareerSpell) -> str:
    start, last = spell.period.valid_from, spell.period.last_day
    since = f"{start.month}/{start.year}"
    return f"{since} – {last.month}/{last.year}" if last else gettext("sinds %(since)s") % {"since": since}


def _distance(person: Person) -> str:
    return gettext("geen grens") if person.max_distance_km is None else f"{person.max_distance_km} km"


def _slots(time: Availability | None) -> str:
    if time is None or time.slots == frozenset(DaySlot):
        return gettext("in alle delen van de week")
    return ", ".join(str(words) for slot, words in SLOT_NAMES.items() if slot in time.slots)


def _hours(time: Availability | None, *, language: str) -> str:
    if time is None or time.hours_per_week is None:
        return gettext("geen grens")
    return gettext("hoogstens %(hours)s") % {"hours": format_hours(time.hours_per_week, language)}


def _competences(overview: CompetenceOverview) -> str:
    told, assumed = len(overview.told), len(overview.assumed)
    told_words = ngettext("%(n)s competentie die u zelf noemde", "%(n)s competenties die u zelf noemde", told) % {"n": told}
    assumed_words = ngettext("%(n)s die we aannemen", "%(n)s die we aannemen", assumed) % {"n": assumed}
    return f"{told_words}, {assumed_words}"
