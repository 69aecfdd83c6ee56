"""Forms of "Al mijn rechten": the situation first, and a small form to try out another answer."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.decide_all_rights import RightOfPerson
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.people.position import POSITION_NAMES, Position, check_positions
from krachtlijn.rules.fact import Fact, Question
from krachtlijn.rules.question_order import PLACE_OF
from krachtlijn.rules.unit import Unit
from krachtlijn.web.citizen.rights_forms import AmountField, DayForm, RightForm

WORK_SHARE = "work_share"
SHARE_FACTS = ("reference_fraction", "contract_fraction")
"""Facts that say together how much somebody works: "what if I work 80 %" changes both."""
MOST_TRIED = 4


class PositionsField(forms.MultipleChoiceField):
    """The positions that hold, as checkboxes."""

    def __init__(self, **options: Any) -> None:
        super().__init__(widget=forms.CheckboxSelectMultiple, required=False, **options)

    def clean(self, value: Any) -> frozenset[Position]:
        """The positions, when they can hold together. Raises ValidationError."""
        try:
            return check_positions(map(Position, super().clean(value)))
        except InvalidInput as mistake:
            raise forms.ValidationError(mistake.sentence.in_language(get_language() or "nl")) from mistake


class SituationForm(DayForm):
    """What holds about somebody now, and the day the rights are asked for."""

    positions = PositionsField(
        label=_("Wat past bij u? Kies alles wat klopt."),
        help_text=_("Waarom we dit eerst vragen: uw rechten hangen ervan af. Zo stellen we alleen vragen die voor u tellen."),
    )
    field_order = ["positions", "on"]

    def __init__(self, *args: Any, language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["positions"].choices = _position_choices(language)


class TryForm(RightForm):
    """Other answers to try out, filled in with those of now."""

    def __init__(self, *args: Any, has_share: bool, language: str, **options: Any) -> None:
        super().__init__(*args, language=language, **options)
        if has_share:
            hint = _("In procent, bijvoorbeeld 80 voor vier dagen op vijf.")
            share = AmountField(unit=Unit.FRACTION, label=_("Hoeveel procent van een voltijdse job werkt u?"), help_text=hint)
            self.fields = {WORK_SHARE: share, **self.fields}
        self.fields["positions"] = PositionsField(label=_("Uw situatie"))
        self.fields["positions"].choices = _position_choices(language)

    def tried(self, now: Mapping[str, Fact]) -> dict[str, Fact]:
        """The answers that differ from those of now; call it when the form is valid."""
        answers = self.facts()
        share = self.cleaned_data.get(WORK_SHARE)
        if share is not None:
            answers |= dict.fromkeys(SHARE_FACTS, share)
        return {name: value for name, value in answers.items() if value != now.get(name)}


def tried_questions(
    rights: Iterable[RightOfPerson], facts: Mapping[str, Fact], *, unknown: Collection[str], also: str
) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """The few answers a change of which touches most rights that matter, with `also` first; and all others that were asked.

    `facts` are the answers that may be changed, `unknown` what was asked and not known.
    """
    touched: dict[str, int] = {}
    questions: dict[str, Question] = {}
    for right in rights:
        for question in right.instrument.questions if right.matters else ():
            questions[question.name] = question
            touched[question.name] = touched.get(question.name, 0) + 1
    usable = [name for name in questions if name not in SHARE_FACTS and (name in facts or name in unknown)]
    answered = sorted((name for name in usable if name in facts), key=lambda name: (-touched[name], PLACE_OF[name]))
    shown = [*([also] if also in usable else []), *(name for name in answered if name != also)][: MOST_TRIED + bool(also)]
    rest = sorted((name for name in usable if name not in shown), key=PLACE_OF.__getitem__)
    return tuple(questions[name] for name in shown), tuple(questions[name] for name in rest)


def has_work_share(rights: Iterable[RightOfPerson]) -> bool:
    """Whether how much somebody works can matter."""
    asked = {question.name for right in rights if right.matters for question in right.instrument.questions}
    return not asked.isdisjoint(SHARE_FACTS)


def _position_choices(language: str) -> list[tuple[str, str]]:
    return [(position.value, name.in_language(language)) for position, name in POSITION_NAMES.items()]
