"""Question pages of "Mijn pad" as forms; each question says why it is asked, and what to do when somebody does not know."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.prepare_profile import municipalities
from krachtlijn.people.profile import DaySlot, DutchLevel, Status
from krachtlijn.web.citizen.month_field import MonthField
from krachtlijn.web.design.concept_form import ConceptForm, ConceptQuestion, occupation_question
from krachtlijn.web.design.fields import DateField
from krachtlijn.web.design.profile_words import DIPLOMA_LEVELS, DONT_KNOW, DUTCH_LEVELS, ORDERS, SLOTS, STATUSES, UNKNOWN

OLDEST, YOUNGEST = 100, 14
FURTHEST_KM = 300
LONGEST_WEEK = 60


class GoalForm(ConceptForm):
    """Which work somebody wants."""

    goal = forms.CharField(
        label=_("Welk beroep wilt u doen?"),
        help_text=_("Schrijf het in uw eigen woorden, bijvoorbeeld: lasser, verpleegkundige, onderhoudstechnicus."),
        max_length=200,
        error_messages={"required": _("Vul in welk beroep u wilt doen.")},
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    goal_choice = forms.ChoiceField(
        label=_("Welk beroep bedoelt u?"),
        help_text=_("Deze beroepen lijken het meest op wat u schreef. Staat het er niet bij, schrijf het dan anders."),
        widget=forms.RadioSelect,
        required=False,
    )


class YouForm(ConceptForm):
    """Who somebody is, as far as a path needs it."""

    status = forms.ChoiceField(
        label=_("Wat is uw situatie nu?"),
        help_text=_("Waarom we dit vragen: uw rechten hangen ervan af."),
        choices=[(status.value, words) for status, words in STATUSES.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies uw situatie.")},
    )
    occupation = forms.CharField(
        label=_("Wat is uw laatste beroep?"),
        help_text=_("Waarom: wat u daar leerde, hoeft u niet opnieuw te leren. Werkte u nog nooit? Laat dit dan leeg."),
        required=False,
        max_length=200,
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    occupation_choice = forms.ChoiceField(
        label=_("Welk beroep bedoelt u?"),
        help_text=_("Kies wat het dichtst bij uw werk ligt."),
        widget=forms.RadioSelect,
        required=False,
    )
    since = MonthField(
        label=_("Sinds wanneer deed u dat werk?"),
        help_text=_("Maand en jaar, bijvoorbeeld 3/2019. Weet u het niet juist, geef dan ongeveer de maand."),
        required=False,
    )
    until = MonthField(
        label=_("Tot wanneer?"),
        help_text=_("De laatste maand, bijvoorbeeld 6/2025. Doet u dat werk nog, laat dit dan leeg."),
        required=False,
    )
    diploma = forms.ChoiceField(
        label=_("Wat is uw hoogste diploma?"),
        help_text=_("Waarom: sommige opleidingen vragen een diploma. Telt uw diploma hier nog niet, kies dan “Weet ik niet”."),
        choices=[(UNKNOWN, DONT_KNOW), *((str(level), words) for level, words in DIPLOMA_LEVELS.items())],
        initial=UNKNOWN,
    )
    dutch = forms.ChoiceField(
        label=_("Hoe goed kent u Nederlands?"),
        help_text=_("Waarom: sommige opleidingen vragen een niveau. U hebt geen bewijs nodig om dit in te vullen."),
        choices=[(UNKNOWN, DONT_KNOW), *((level.value, words) for level, words in DUTCH_LEVELS.items())],
        initial=UNKNOWN,
    )
    birth_year = forms.IntegerField(
        label=_("In welk jaar bent u geboren? (niet verplicht)"),
        help_text=_("Waarom: enkele opleidingen vragen een leeftijd. We rekenen met 31 december, dus nooit te vroeg."),
        required=False,
        widget=forms.TextInput({"inputmode": "numeric", "class": "k-input k-input--4", "autocomplete": "bday-year"}),
        error_messages={"invalid": _("Schrijf het jaar met vier cijfers, bijvoorbeeld 1988.")},
    )
    field_order = ["status", "occupation", "occupation_choice", "since", "until", "diploma", "dutch", "birth_year"]

    def __init__(self, *args: Any, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.on = on

    def concept_question(self, language: str) -> ConceptQuestion:
        """The last occupation; it may stay empty."""
        return occupation_question(
            "occupation",
            language=language,
            which=_("Kies welk beroep het dichtst bij uw werk ligt."),
            none_found=_("We vinden geen beroep dat hierop lijkt. Schrijf het anders, of laat dit leeg."),
        )

    def clean(self) -> dict[str, Any] | None:
        """Check what must fit together."""
        cleaned = super().clean() or {}
        since, until = cleaned.get("since"), cleaned.get("until")
        if cleaned.get("occupation") and since is None and "since" not in self.errors:
            self.add_error("since", _("Vul in sinds wanneer u dat werk deed."))
        if since and since > self.on:
            self.add_error("since", _("Deze maand ligt in de toekomst."))
        if since and until and until < since:
            self.add_error("until", _("Dit ligt voor het begin van dat werk. Verbeter een van beide."))
        if not cleaned.get("occupation") and (since or until):
            self.add_error("occupation", _("Vul het beroep in, of maak de maanden leeg."))
        year = cleaned.get("birth_year")
        if year is not None and not self.on.year - OLDEST <= year <= self.on.year - YOUNGEST:
            self.add_error("birth_year", _("Dit geboortejaar kan niet kloppen. Kijk het na, of laat dit leeg."))
        return cleaned

    def clean_status(self) -> Status:
        """The status chosen."""
        return Status(self.cleaned_data["status"])

    def clean_dutch(self) -> DutchLevel | None:
        """The level, or None when it is not known."""
        return None if self.cleaned_data["dutch"] == UNKNOWN else DutchLevel(self.cleaned_data["dutch"])

    def clean_diploma(self) -> int | None:
        """The level, or None when it is not known."""
        return None if self.cleaned_data["diploma"] == UNKNOWN else int(self.cleaned_data["diploma"])


class WhereForm(forms.Form):
    """Where, when and how much somebody can follow lessons."""

    municipality = forms.ChoiceField(
        label=_("In welke gemeente woont u?"),
        help_text=_("Waarom: we zoeken opleidingen in uw buurt. Staat ze er niet bij, kies dan de dichtste in hetzelfde gewest."),
        error_messages={"required": _("Kies uw gemeente, of kies “zeg ik liever niet”.")},
    )
    max_km = forms.IntegerField(
        label=_("Hoeveel kilometer wilt u hoogstens reizen?"),
        help_text=_("Waarom: zo vallen te verre lessen weg. In rechte lijn, één richting. Laat leeg als de afstand niet telt."),
        required=False,
        min_value=1,
        max_value=FURTHEST_KM,
        widget=forms.TextInput({"inputmode": "numeric", "class": "k-input k-input--4", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Schrijf een heel getal, bijvoorbeeld 25."),
            "min_value": _("Schrijf een getal van 1 tot 300, of laat dit leeg."),
            "max_value": _("Schrijf een getal van 1 tot 300, of laat dit leeg."),
        },
    )
    slots = forms.MultipleChoiceField(
        label=_("Wanneer kunt u lessen volgen?"),
        help_text=_("Waarom: we zoeken alleen lessen die in uw week passen. Kies alles wat kan. Kiest u niets, dan kan alles."),
        choices=[(slot.value, words) for slot, words in SLOTS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    hours_per_week = forms.DecimalField(
        label=_("Hoeveel uur per week kunt u hoogstens les volgen?"),
        help_text=_("Een voltijdse opleiding is ongeveer 38 uur. Weet u het niet, laat dit dan leeg: we stellen geen grens."),
        required=False,
        min_value=1,
        max_value=LONGEST_WEEK,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput({"inputmode": "decimal", "class": "k-input k-input--4", "autocomplete": "off"}),
        error_messages={
            "invalid": _("Schrijf een getal, bijvoorbeeld 20."),
            "min_value": _("Schrijf een getal van 1 tot 60, of laat dit leeg."),
            "max_value": _("Schrijf een getal van 1 tot 60, of laat dit leeg."),
            "max_decimal_places": _("Schrijf hoogstens twee cijfers na de komma."),
        },
    )
    from_date = DateField(
        label=_("Vanaf wanneer kunt u beginnen?"),
        help_text=_("Laat leeg als u meteen kunt beginnen."),
        required=False,
        error_messages={"incomplete": _("Vul dag, maand en jaar in, of laat alles leeg.")},
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        places = [(place.nis, place.name) for place in municipalities()]
        self.fields["municipality"].choices = [
            ("", _("Kies uw gemeente")),
            (UNKNOWN, _("Buiten Vlaanderen en Brussel, of zeg ik liever niet")),
            *places,
        ]

    def clean_slots(self) -> frozenset[DaySlot]:
        """Parts of the week; nothing chosen means all of them, as the question says."""
        return frozenset(map(DaySlot, self.cleaned_data["slots"])) or frozenset(DaySlot)


class OrderForm(forms.Form):
    """What counts most among paths that teach as much."""

    order = forms.ChoiceField(
        label=_("Wat is voor u het belangrijkst?"),
        help_text=_("We zoeken eerst het pad dat u het meeste leert. Daarna kijken we hiernaar."),
        choices=[(order.value, words) for order, words in ORDERS.items()],
        widget=forms.RadioSelect,
        error_messages={"required": _("Kies wat voor u het belangrijkst is.")},
    )
