"""Tags and filters of the design: texts in the language of the page, amounts, dates and labels that say their language."""

from datetime import date
from typing import Any

from django import template
from django.utils.dates import MONTHS
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from krachtlijn.kernel.money import Euro, Hours, format_euro, format_hours
from krachtlijn.kernel.text import Text
from krachtlijn.taxonomy.concept import Labels, ShownLabel

register = template.Library()


def _language() -> str:
    return "en" if (get_language() or "nl").startswith("en") else "nl"


@register.filter
def text(value: Text | str | None) -> str:
    """A `Text` in the language of the page; plain text unchanged."""
    return value.in_language(_language()) if isinstance(value, Text) else (value or "")


@register.filter
def euro(amount: int | None) -> str:
    """An amount in 1/10,000 euro as people write it; nothing told is said as unknown."""
    return gettext("onbekend") if amount is None else format_euro(Euro(amount), _language())


@register.filter
def uren(amount: int | None) -> str:
    """A number of hours in 1/100 hour as people write it."""
    return gettext("onbekend") if amount is None else format_hours(Hours(amount), _language())


@register.filter
def day(value: date | None) -> str:
    """A date in words: 23 november 2026."""
    return gettext("geen datum") if value is None else f"{value.day} {MONTHS[value.month]} {value.year}"


@register.filter
def percent(share: float | None) -> str:
    """A share between 0 and 1 as a whole percent."""
    return gettext("onbekend") if share is None else f"{100 * share:.0f} %"


@register.filter
def label(labels: Labels | ShownLabel) -> SafeString:
    """The label to show; in another language than the page it says so and carries `lang`."""
    shown = labels.shown_in(_language()) if isinstance(labels, Labels) else labels
    if shown.is_translated:
        return format_html("{}", shown.text)
    return format_html(
        '<span lang="{}">{}</span> <span class="k-note">({})</span>', shown.language, shown.text, gettext("nog niet vertaald")
    )


@register.simple_tag(takes_context=True)
def query_with(context: dict[str, Any], **changes: Any) -> str:
    """The query string of the page with some parameters changed; None removes one."""
    query = context["request"].GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"?{query.urlencode()}" if query else "?"
