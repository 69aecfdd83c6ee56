"""The questions of the search for trainings."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtlijn.people.profile import DaySlot
from krachtlijn.training.recognition import Regime
from krachtlijn.training.search import TrainingFilters
from krachtlijn.web.design.places import municipality_names
from krachtlijn.web.design.training_words import REGIMES, SLOTS

ANY = ("", _("maakt niet uit"))


class TrainingSearchForm(forms.Form):
    """What somebody looks for; everything may stay empty."""

    q = forms.CharField(label=_("Wat wilt u leren?"), required=False, max_length=200)
    gemeente = forms.ChoiceField(label=_("In de buurt van"), required=False)
    km = forms.IntegerField(
        label=_("Hoogstens zoveel kilometer ver"),
        required=False,
        min_value=1,
        max_value=300,
        widget=forms.TextInput({"inputmode": "numeric", "class": "k-input k-input--4"}),
        error_messages={"invalid": _("Schrijf een heel getal, bijvoorbeeld 25.")},
    )
    moment = forms.ChoiceField(
        label=_("Wanneer"), required=False, choices=[ANY, *((slot.value, SLOTS[slot]) for slot in DaySlot)]
    )
    steun = forms.ChoiceField(
        label=_("Erkend voor"), required=False, choices=[ANY, *((regime.value, REGIMES[regime]) for regime in Regime)]
    )
    plaats = forms.BooleanField(label=_("Alleen als er nog plaats is"), required=False)

    def __init__(self, *positional: Any, **options: Any) -> None:
        super().__init__(*positional, **options)
        self.fields["gemeente"].choices = [ANY, *municipality_names().items()]

    def clean(self) -> dict[str, Any]:
        """A distance needs a place to start from."""
        given = super().clean() or {}
        if given.get("km") and not given.get("gemeente"):
            self.add_error("gemeente", _("Kies een gemeente, want u gaf een afstand."))
        return given

    @property
    def filters(self) -> TrainingFilters:
        """The conditions as the search takes them."""
        given = self.cleaned_data
        return TrainingFilters(
            within_km=given["km"],
            slot=DaySlot(given["moment"]) if given["moment"] else None,
            regime=Regime(given["steun"]) if given["steun"] else None,
            has_places=given["plaats"],
        )
