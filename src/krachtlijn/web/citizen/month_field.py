"""A month of a year, typed as 3/2019."""

import re
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _


class MonthField(forms.CharField):
    """A month typed as 3/2019; the first day of that month."""

    def __init__(self, **options: Any) -> None:
        widget = forms.TextInput({"inputmode": "numeric", "class": "k-input k-input--10", "autocomplete": "off"})
        super().__init__(widget=widget, **options)

    def to_python(self, value: Any) -> date | None:
        """The first day of the month typed, or None. Raises ValidationError."""
        if isinstance(value, date):
            return value
        text = str(value or "").strip()
        if not text:
            return None
        match = re.fullmatch(r"(0?[1-9]|1[0-2])\s*[/.-]\s*((?:19|20)\d\d)", text)
        if match is None:
            raise ValidationError(_("Schrijf de maand en het jaar zoals 3/2019."))
        return date(int(match[2]), int(match[1]), 1)

    def prepare_value(self, value: Any) -> Any:
        """A day as month/year."""
        return f"{value.month}/{value.year}" if isinstance(value, date) else value
