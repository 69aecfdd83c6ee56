"""How form fields are drawn: a widget chooses its component; a date asks day, month and year apart."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms import BoundField
from django.utils.translation import gettext_lazy as _


class DateWidget(forms.MultiWidget):
    """Day, month and year as three short inputs, because a calendar widget needs JavaScript and precision."""

    part_titles = (_("Dag"), _("Maand"), _("Jaar"))

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        sizes = ("k-input k-input--2", "k-input k-input--2", "k-input k-input--4")
        super().__init__([forms.TextInput({"inputmode": "numeric", "class": size}) for size in sizes], attrs)

    def decompress(self, value: date | None) -> list[int | None]:
        """The parts of a date."""
        return [value.day, value.month, value.year] if value else [None, None, None]


class DateField(forms.MultiValueField):
    """A date asked as day, month and year."""

    def __init__(self, **options: Any) -> None:
        parts = [forms.IntegerField(min_value=1, max_value=limit) for limit in (31, 12, 9999)]
        super().__init__(parts, widget=DateWidget(), require_all_fields=True, **options)

    def compress(self, data_list: list[int]) -> date | None:
        """The date, or a mistake when the calendar has no such day."""
        if not data_list:
            return None
        day, month, year = data_list
        try:
            return date(year, month, day)
        except ValueError as mistake:
            raise ValidationError(_("Deze datum bestaat niet. Kijk dag, maand en jaar na.")) from mistake


def field_template(bound: BoundField) -> str:
    """Name of the component that draws the field."""
    widget = bound.field.widget
    if isinstance(widget, DateWidget):
        return "date_input"
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return "checkboxes"
    if isinstance(widget, forms.RadioSelect):
        return "radios"
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    widget.attrs.setdefault("class", _control_class(widget))
    return "select" if isinstance(widget, forms.Select) else "text_input"


def described_by(bound: BoundField) -> str:
    """Ids of hint and mistakes of a field, for `aria-describedby`."""
    identity = bound.id_for_label or bound.auto_id
    return " ".join(f"{identity}_{part}" for part, present in (("helptext", bound.help_text), ("error", bound.errors)) if present)


def parts_of(bound: BoundField) -> list[dict[str, Any]]:
    """The inputs of a date with their labels; nothing for other fields."""
    if not isinstance(bound.field.widget, DateWidget):
        return []
    subwidgets = bound.field.widget.get_context(bound.html_name, bound.value(), {"id": bound.auto_id})["widget"]["subwidgets"]
    renderer = bound.form.renderer
    return [
        {
            "id": part["attrs"]["id"],
            "title": title,
            "control": bound.field.widget._render(part["template_name"], {"widget": part}, renderer),
        }
        for part, title in zip(subwidgets, DateWidget.part_titles, strict=True)
    ]


def _control_class(widget: forms.Widget) -> str:
    if isinstance(widget, forms.Select):
        return "k-select"
    return "k-textarea" if isinstance(widget, forms.Textarea) else "k-input"
