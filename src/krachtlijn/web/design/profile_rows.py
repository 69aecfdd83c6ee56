"""A profile in words, one row per question, with the name of the page that changes it."""

from datetime import date

from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.decide_right import reference_month
from krachtlijn.journeys.prepare_profile import CompetenceOverview, competence_overview, concept_names, municipality
from krachtlijn.kernel.money import format_hours
from krachtlijn.people.profile import REGION_NAMES, Availability, CareerSpell, DaySlot, Employment, Person, Status
from krachtlijn.rules.unit import Unit, format_scalar
from krachtlijn.web.design.profile_words import DIPLOMA_LEVELS, DUTCH_LEVELS, STATUSES, month_words
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
        *_job_rows(person, language=language, on=on),
        (_("Gemeente"), place.name if place else (home.municipality if home else str(UNKNOWN)), "path-where"),
        (_("Hoogstens reizen"), _distance(person), "path-where"),
        (_("Lessen volgen"), _slots(time), "path-where"),
        (_("Lesuren per week"), _hours(time, language=language), "path-where"),
        (_("Beginnen vanaf"), day(time.from_date) if time and time.from_date else gettext("meteen"), "path-where"),
        (_("Wat u al kunt"), _competences(competence_overview(person, on=on)), "path-competences"),
    ]


def _job_rows(person: Person, *, language: str, on: date) -> list[Row]:
    """The job of who works for an employer, and the benefit of who may get one."""
    benefit = (_("Werkloosheidsuitkering"), _yes_no(person.receives_unemployment_benefit, yes=_("ja"), no=_("nee")), "path-job")
    if person.status is not Status.EMPLOYEE:
        return [benefit, (_("Andere middelen"), _other_means(person), "path-job")] if person.status is Status.JOBSEEKER else []
    job, plan = person.employment or Employment(), person.development_plan_on
    where, hours, share = job.workplace_region, job.weekly_hours, job.reference_fraction
    month = {"month": month_words(reference_month(on))}
    share_title = gettext("Deel van een voltijdse job in %(month)s") % month
    return [
        (_("Sector"), _yes_no(job.private_sector, yes=_("privésector"), no=_("overheid")), "path-job"),
        (_("Plaats van uw werk"), REGION_NAMES[where].in_language(language) if where else str(UNKNOWN), "path-job"),
        (_("Werkuren per week"), str(UNKNOWN) if hours is None else format_hours(hours, language), "path-job"),
        (
            share_title,
            str(UNKNOWN) if share is None else format_scalar(share, Unit.FRACTION, language),
            "path-job",
        ),
        benefit,
        (_("Contract"), _contract(job), "path-job"),
        (_("Werkgever betaalt de opleiding"), _yes_no(job.employer_pays_training, yes=_("ja"), no=_("nee")), "path-job"),
        (
            _("Persoonlijk ontwikkelingsplan"),
            _yes_no(True if plan else person.has_development_plan, yes=_("ja"), no=_("nee")),
            "path-job",
        ),
        (_("Attest loopbaanbegeleiding"), day(plan) if plan else gettext("geen ingevuld"), "path-job"),
    ]


def _other_means(person: Person) -> str:
    """What somebody lives on beside unemployment benefit."""
    told = {
        gettext("uitkering van het ziekenfonds"): person.receives_sickness_benefit,
        gettext("leefloon van het OCMW"): person.receives_leefloon,
        gettext("geen inkomen en geen uitkering"): person.has_no_income,
    }
    means = [words for words, holds in told.items() if holds]
    if means:
        return gettext(" en ").join(means)
    return str(UNKNOWN) if None in told.values() else gettext("geen van deze")


def _contract(job: Employment) -> str:
    if job.student_contract:
        return gettext("studentenovereenkomst")
    if job.apprenticeship_contract:
        return gettext("leerovereenkomst")
    is_ordinary = job.student_contract is False and job.apprenticeship_contract is False
    return gettext("gewone arbeidsovereenkomst") if is_ordinary else str(UNKNOWN)


def _yes_no(answer: bool | None, *, yes: object, no: object) -> str:
    return str(UNKNOWN if answer is None else yes if answer else no)


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
    assumed_words = ngettext("%(n)s competentie die we aannemen", "%(n)s competenties die we aannemen", assumed) % {"n": assumed}
    return ", ".join(words for count, words in ((told, told_words), (assumed, assumed_words)) if count) or gettext("nog niets")
