"""The question page "Uw job": only what a right can ask of a profile, and of a jobseeker only what somebody lives on."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.decide_right import reference_month
from krachtlijn.people.profile import REGION_NAMES, Employment, Person, Region, Status
from krachtlijn.rules.unit import Unit
from krachtlijn.web.citizen.rights_forms import NO, YES, AmountField
from krachtlijn.web.design.fields import DateField
from krachtlijn.web.design.profile_words import DONT_KNOW, UNKNOWN, month_words

PRIVATE, PUBLIC = "private", "public"
ORDINARY, STUDENT, APPRENTICE = "ordinary", "student", "apprentice"
CONTRACTS: Mapping[str, tuple[bool, bool]] = {ORDINARY: (False, False), STUDENT: (True, False), APPRENTICE: (False, True)}
"""Per answer whether it is a student contract, and whether it is an apprenticeship (leerovereenkomst)."""
SICKNESS, LEEFLOON, NO_INCOME, ELSE = "sickness", "leefloon", "no_income", "else"
INCOMES: Mapping[str, tuple[bool, bool, bool]] = {
    SICKNESS: (True, False, False),
    LEEFLOON: (False, True, False),
    NO_INCOME: (False, False, True),
    ELSE: (False, False, False),
}
"""Per answer whether it is a sickness benefit, a leefloon, or no income at all."""


def _choice(label: Any, choices: list[tuple[str, Any]], *, why: Any) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label,
        help_text=why,
        choices=[*choices, (UNKNOWN, DONT_KNOW)],
        widget=forms.RadioSelect,
        required=False,
        initial=UNKNOWN,
    )


class JobForm(forms.Form):
    """The present job as far as rights depend on it; every answer may be "Weet ik niet"."""

    sector = _choice(
        _("In welke sector werkt u?"),
        [(PRIVATE, _("In de privésector, bijvoorbeeld bij een bedrijf")), (PUBLIC, _("Bij de overheid"))],
        why=_("Waarom: Vlaams opleidingsverlof bestaat alleen in de privésector. Twijfelt u, vraag het aan uw personeelsdienst."),
    )
    workplace_region = _choice(
        _("Waar werkt u?"), [], why=_("Waarom: een recht kan afhangen van de plaats waar u werkt, en niet van waar u woont.")
    )
    weekly_hours = AmountField(
        unit=Unit.HOURS,
        label=_("Hoeveel uren werkt u gemiddeld per week?"),
        help_text=_(
            "Waarom: voor opleidingsverlof geldt een minimum. Bijvoorbeeld 38 of 30,4. Weet u het niet, laat dit dan leeg."
        ),
    )
    reference_fraction = AmountField(unit=Unit.FRACTION)
    benefit = _choice(
        _("Krijgt u een werkloosheidsuitkering? Die voor tijdelijke werkloosheid telt niet mee."),
        [(YES, _("Ja")), (NO, _("Nee"))],
        why=_("Waarom: met een werkloosheidsuitkering krijgt u geen opleidingscheques. VDAB heeft dan andere steun."),
    )
    income = _choice(
        _("Leeft u van iets anders?"),
        [
            (SICKNESS, _("Van een uitkering van mijn ziekenfonds")),
            (LEEFLOON, _("Van een leefloon van het OCMW")),
            (NO_INCOME, _("Ik heb geen eigen inkomen en geen enkele uitkering")),
            (ELSE, _("Nee, of van nog iets anders")),
        ],
        why=_("Waarom: met een uitkering van het ziekenfonds of het OCMW moet een andere dienst eerst akkoord gaan."),
    )
    contract = _choice(
        _("Met welk contract werkt u?"),
        [
            (ORDINARY, _("Met een gewone arbeidsovereenkomst, ook als uitzendkracht")),
            (STUDENT, _("Met een studentenovereenkomst")),
            (APPRENTICE, _("Met een leerovereenkomst")),
        ],
        why=_("Waarom: met een studentenovereenkomst krijgt u geen opleidingscheques, met een leerovereenkomst soms wel."),
    )
    employer_pays = _choice(
        _("Betaalt uw werkgever uw opleiding?"),
        [(YES, _("Ja")), (NO, _("Nee, ik betaal ze zelf"))],
        why=_("Waarom: opleidingscheques zijn er alleen voor wie de opleiding zelf betaalt."),
    )
    plan = _choice(
        _("Hebt u een persoonlijk ontwikkelingsplan uit loopbaanbegeleiding?"),
        [(YES, _("Ja")), (NO, _("Nee"))],
        why=_(
            "Waarom: staat een opleiding in zo’n plan, dan hebt u soms meer rechten. Het is een plan dat u met een coach maakte."
        ),
    )
    plan_on = DateField(
        label=_("Van welke dag is uw attest van loopbaanbegeleiding?"),
        help_text=_(
            "Waarom: een plan telt alleen de eerste jaren mee. Hebt u geen plan of weet u de dag niet, laat dit dan leeg."
        ),
        required=False,
        error_messages={"incomplete": _("Vul dag, maand en jaar in, of laat alles leeg.")},
    )

    def __init__(self, *args: Any, status: Status, language: str, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.on = on
        if status is not Status.EMPLOYEE:
            self.fields = {name: self.fields[name] for name in ("benefit", "income")}
            return
        del self.fields["income"]
        places = [(region.value, _as_answer(name.in_language(language))) for region, name in REGION_NAMES.items()]
        self.fields["workplace_region"].choices = [*places, (UNKNOWN, DONT_KNOW)]
        share = self.fields["reference_fraction"]
        share.label = gettext("Hoeveel procent van een voltijdse job werkte u in %(month)s?") % {
            "month": month_words(reference_month(on))
        }
        share.help_text = gettext(
            "Waarom: voor opleidingsverlof telt die maand. Voltijds is 100, halftijds 50, vier dagen op vijf 80. "
            "Was u die maand voltijds in ouderschapsverlof of tijdskrediet, dan is het 0. Weet u het niet, laat dit dan leeg."
        )

    def clean_plan_on(self) -> date | None:
        """The day of the certificate; it cannot lie ahead."""
        day: date | None = self.cleaned_data["plan_on"]
        if day is not None and day > self.on:
            raise forms.ValidationError(_("Deze dag ligt in de toekomst. Kijk hem na, of laat dit leeg."))
        return day

    def clean(self) -> dict[str, Any] | None:
        """Check that a day belongs to a plan."""
        cleaned = super().clean() or {}
        if cleaned.get("income") == NO_INCOME and cleaned.get("benefit") == YES:
            self.add_error("income", _("U antwoordde dat u een werkloosheidsuitkering krijgt. Verbeter een van beide."))
        if cleaned.get("plan") == NO and cleaned.get("plan_on"):
            self.add_error("plan_on", _("U antwoordde dat u geen plan hebt. Maak deze dag leeg, of kies bij het plan “Ja”."))
        return cleaned


def answers_job(person: Person) -> dict[str, Any]:
    """The page filled in from a profile."""
    job = person.employment or Employment()
    return {
        "sector": UNKNOWN if job.private_sector is None else PRIVATE if job.private_sector else PUBLIC,
        "workplace_region": job.workplace_region.value if job.workplace_region else UNKNOWN,
        "weekly_hours": job.weekly_hours,
        "reference_fraction": job.reference_fraction,
        "benefit": _shown(person.receives_unemployment_benefit),
        "income": next((answer for answer, told in INCOMES.items() if told == _incomes(person)), UNKNOWN),
        "contract": _contract(job),
        "employer_pays": _shown(job.employer_pays_training),
        "plan": _shown(_has_plan(person)),
        "plan_on": person.development_plan_on,
    }


def person_with_job(person: Person, answers: Mapping[str, Any]) -> Person:
    """The profile with the answers of the page; what the page did not ask stays as it was."""
    person = replace(person, receives_unemployment_benefit=_answered(answers["benefit"]))
    if "sector" not in answers:
        sickness, leefloon, none = INCOMES.get(answers["income"], (None, None, None))
        return replace(person, receives_sickness_benefit=sickness, receives_leefloon=leefloon, has_no_income=none)
    before, plan_on = person.employment or Employment(), answers["plan_on"]
    student, apprentice = CONTRACTS.get(answers["contract"], _unclear_contract(before))
    job = replace(
        before,
        private_sector={PRIVATE: True, PUBLIC: False}.get(answers["sector"]),
        workplace_region=Region(answers["workplace_region"]) if answers["workplace_region"] not in {"", UNKNOWN} else None,
        weekly_hours=answers["weekly_hours"],
        reference_fraction=answers["reference_fraction"],
        student_contract=student,
        apprenticeship_contract=apprentice,
        employer_pays_training=_answered(answers["employer_pays"]),
    )
    return replace(
        person,
        employment=None if job == Employment() else job,
        has_development_plan=_answered(answers["plan"]) if plan_on is None else True,
        development_plan_on=plan_on,
    )


def _incomes(person: Person) -> tuple[bool | None, bool | None, bool | None]:
    return (person.receives_sickness_benefit, person.receives_leefloon, person.has_no_income)


def _contract(job: Employment) -> str:
    told = (job.student_contract, job.apprenticeship_contract)
    return next((answer for answer, meaning in CONTRACTS.items() if meaning == told), UNKNOWN)


def _unclear_contract(before: Employment) -> tuple[bool | None, bool | None]:
    """What was told of the contract and fits no answer of the page stays; any other is taken back."""
    told = (before.student_contract, before.apprenticeship_contract)
    return (None, None) if told in CONTRACTS.values() else told


def _has_plan(person: Person) -> bool | None:
    return True if person.development_plan_on else person.has_development_plan


def _answered(answer: str) -> bool | None:
    return {YES: True, NO: False}.get(answer)


def _as_answer(name: str) -> str:
    return name[:1].upper() + name[1:]


def _shown(answer: bool | None) -> str:
    return UNKNOWN if answer is None else YES if answer else NO
