"""A form made from the facts a rule may ask: one field per question, each with "Weet ik niet"."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from krachtlijn.kernel.errors import InvalidInput, KrachtlijnError
from krachtlijn.kernel.money import EURO_SCALE, FRACTION_SCALE, HOURS_SCALE
from krachtlijn.kernel.period import check_decision_day
from krachtlijn.rules.fact import Fact, Question
from krachtlijn.rules.unit import Unit, parse_scalar
from krachtlijn.web.design.fields import DateField
from krachtlijn.web.design.profile_words import DONT_KNOW, UNKNOWN

YES, NO = "yes", "no"
SCALES = {Unit.EURO: EURO_SCALE, Unit.HOURS: HOURS_SCALE, Unit.FRACTION: FRACTION_SCALE // 100}
HINTS = {
    Unit.EURO: _("In euro, bijvoorbeeld 125 of 124,50. Weet u het niet, laat dit dan leeg."),
    Unit.HOURS: _("In uren, bijvoorbeeld 38 of 93,75. Weet u het niet, laat dit dan leeg."),
    Unit.FRACTION: _("In procent, bijvoorbeeld 80. Weet u het niet, laat dit dan leeg."),
    Unit.LESTIJDEN: _("Een lestijd duurt 50 minuten. Weet u het niet, laat dit dan leeg."),
    Unit.ECTS: _("In studiepunten. Weet u het niet, laat dit dan leeg."),
    Unit.MONTHS: _("In maanden. Weet u het niet, laat dit dan leeg."),
    Unit.DAYS: _("In dagen. Weet u het niet, laat dit dan leeg."),
    Unit.MONTH_OF_YEAR: _("Het nummer van de maand, van 1 tot 12. Weet u het niet, laat dit dan leeg."),
}
LEAVE_EMPTY = _("Weet u het niet, laat dit dan leeg.")


class AmountField(forms.CharField):
    """A number of a unit, typed with a comma or a point."""

    def __init__(self, *, unit: Unit, **options: Any) -> None:
        widget = forms.TextInput({"inputmode": "decimal", "class": "k-input k-input--10", "autocomplete": "off"})
        super().__init__(widget=widget, required=False, **options)
        self.unit = unit

    def clean(self, value: Any) -> int | None:
        """The amount in whole numbers of its unit, None when nothing was typed. Raises ValidationError."""
        text = str(value or "").strip().removesuffix("%").removeprefix("€").strip().replace(",", ".")
        if not text:
            return None
        try:
            raw = str(Decimal(text) / 100) if self.unit is Unit.FRACTION else text
            amount = parse_scalar(raw, self.unit)
        except (KrachtlijnError, ArithmeticError) as mistake:
            raise forms.ValidationError(_("Schrijf een getal dat kan, bijvoorbeeld 20 of 12,50.")) from mistake
        return int(amount)  # type: ignore[arg-type]

    def prepare_value(self, value: Any) -> Any:
        """An amount in whole numbers as somebody types it."""
        if not isinstance(value, int):
            return value
        return f"{Decimal(value) / SCALES.get(self.unit, 1):f}".rstrip("0").rstrip(".") if self.unit in SCALES else str(value)


class DayForm(forms.Form):
    """The day a right is asked for."""

    on = DateField(
        label=_("Voor welke dag wilt u het weten?"),
        help_text=_("Meestal is dat vandaag, of de dag waarop uw opleiding start."),
        error_messages={
            "required": _("Vul de dag in waarvoor u het wilt weten."),
            "incomplete": _("Vul dag, maand en jaar in."),
        },
    )

    def clean_on(self) -> date:
        """The day, or a mistake when it is out of reach."""
        try:
            return check_decision_day(self.cleaned_data["on"])
        except InvalidInput as mistake:
            reasons = [problem.reason.in_language(get_language() or "nl") for problem in mistake.problems]
            raise forms.ValidationError(reasons) from mistake


class RightForm(forms.Form):
    """Questions of one instrument."""

    def __init__(self, *args: Any, questions: Iterable[Question], language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.questions = tuple(questions)
        for question in self.questions:
            self.fields[question.name] = _field(question, language)

    def facts(self) -> dict[str, Fact]:
        """The answers given, without what the person does not know; call it when the form is valid."""
        answers = ((question, self.cleaned_data.get(question.name)) for question in self.questions)
        return {question.name: _fact(question, value) for question, value in answers if value not in (None, "", UNKNOWN)}


def initial_answers(questions: Iterable[Question], facts: Mapping[str, Fact]) -> dict[str, Any]:
    """Facts we know as answers on the form; what we do not know stands on "Weet ik niet"."""
    return {question.name: _shown(question, facts.get(question.name)) for question in questions}


def _field(question: Question, language: str) -> forms.Field:
    label = question.text.in_language(language)
    if question.unit is Unit.FLAG:
        return _choice(label, [(YES, _("Ja")), (NO, _("Nee"))])
    if question.choices:
        return _choice(label, [(choice.code, choice.label.in_language(language)) for choice in question.choices])
    if question.unit is Unit.DATE:
        incomplete = {"incomplete": _("Vul dag, maand en jaar in, of laat alles leeg.")}
        return DateField(label=label, help_text=LEAVE_EMPTY, required=False, error_messages=incomplete)
    if question.unit is Unit.TEXT:
        return forms.CharField(label=label, help_text=LEAVE_EMPTY, required=False, max_length=200)
    return AmountField(unit=question.unit, label=label, help_text=HINTS.get(question.unit, LEAVE_EMPTY))


def _choice(label: str, choices: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=label, choices=[*choices, (UNKNOWN, DONT_KNOW)], widget=forms.RadioSelect, required=False, initial=UNKNOWN
    )


def _shown(question: Question, value: Fact | None) -> Any:
    if question.unit is Unit.FLAG or question.choices:
        return UNKNOWN if value is None else {True: YES, False: NO}.get(value, value) if isinstance(value, bool) else value
    return value


def _fact(question: Question, value: Any) -> Fact:
    return value == YES if question.unit is Unit.FLAG else value
