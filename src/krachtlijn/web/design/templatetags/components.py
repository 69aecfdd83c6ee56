"""Components of the design as template tags; each renders one template of `design/components`."""

from typing import Any
from urllib.parse import urlencode, urlsplit

from django import template
from django.forms import BoundField, Form
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString

from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Role
from krachtlijn.web.design.error_pages import ADVICES, TITLES
from krachtlijn.web.design.fields import described_by, field_template, parts_of
from krachtlijn.web.design.navigation import ROLE_NAMES, home_of
from krachtlijn.web.design.templatetags.krachtlijn import text as in_language

register = template.Library()
COMPONENTS = "design/components/"


def _render(name: str, **values: Any) -> SafeString:
    return render_to_string(f"{COMPONENTS}{name}.html", values)


@register.simple_tag
def address_of(name: str | None, *arguments: Any) -> str:
    """Address of a page by its name; empty while no page has that name, so that a link can be left out."""
    try:
        return reverse(name, args=arguments) if name else ""
    except NoReverseMatch:
        return ""


@register.simple_tag
def error_title(status: int) -> str:
    """Title of the error page of a status."""
    return str(TITLES[status])


@register.simple_tag
def error_advices(status: int) -> tuple[object, ...]:
    """What to do now, per status."""
    return ADVICES[status]


@register.simple_tag
def role_home(role: Role) -> str:
    """Address of the first page of a role; empty while it has none."""
    return home_of(role)


@register.simple_tag
def query_address(address: str, **parameters: str) -> str:
    """An address with query parameters; empty ones are left out."""
    given = {name: value for name, value in parameters.items() if value}
    return f"{address}?{urlencode(given)}" if given else address


@register.filter
def domain(address: str) -> str:
    """Host name of an address, to show a source in short."""
    return urlsplit(address).netloc.removeprefix("www.")


@register.filter
def role_name(role: Role | str) -> str:
    """Name of a role as people read it."""
    return str(ROLE_NAMES[Role(role)])


@register.inclusion_tag(f"{COMPONENTS}breadcrumbs.html")
def breadcrumbs(*steps: str) -> dict[str, Any]:
    """The way back to the start page: pairs of title and address."""
    return {"steps": list(zip(steps[::2], steps[1::2], strict=True))}


@register.inclusion_tag(f"{COMPONENTS}button.html")
def button(text: str, **options: Any) -> dict[str, Any]:
    """A button, or a link that looks like one when `href` is given; `kind` is start, second or warn."""
    return {"text": text, **options}


@register.inclusion_tag(f"{COMPONENTS}tag.html")
def tag(text: Text | str, kind: str = "") -> dict[str, Any]:
    """A short status in words; `kind` (good, caution, bad, calm) adds colour and a mark, never meaning of its own."""
    return {"text": in_language(text), "kind": kind}


@register.inclusion_tag(f"{COMPONENTS}pagination.html", takes_context=True)
def pagination(context: dict[str, Any], *, page: int, page_count: int) -> dict[str, Any]:
    """Links to the pages of a result, at most seven numbers."""
    near = {1, page_count, *range(page - 1, page + 2)}
    shown = sorted(number for number in near if 1 <= number <= page_count)
    numbers: list[int | None] = []
    for number in shown:
        if numbers and number - (numbers[-1] or 0) > 1:
            numbers.append(None)
        numbers.append(number)
    return {
        "request": context["request"],
        "page": page,
        "page_count": page_count,
        "numbers": numbers,
        "previous": page - 1,
        "next": page + 1,
    }


@register.inclusion_tag(f"{COMPONENTS}progress.html")
def progress(title: str, *, done: int, total: int) -> dict[str, Any]:
    """How far long work is."""
    return {"title": title, "done": done, "total": total, "percent": 100 * done // total if total else 0}


@register.inclusion_tag(f"{COMPONENTS}summary_list.html")
def summary_list(rows: Any) -> dict[str, Any]:
    """Pairs of term and answer."""
    return {"rows": rows}


@register.inclusion_tag(f"{COMPONENTS}task_list.html")
def task_list(rows: Any) -> dict[str, Any]:
    """Rows with title, href, hint, status and kind."""
    return {"rows": rows}


@register.inclusion_tag(f"{COMPONENTS}error_summary.html")
def error_summary(form: Form) -> dict[str, Any]:
    """Everything wrong with a form at its top, each mistake a link to its field."""
    mistakes = [(error, "") for error in form.non_field_errors()]
    mistakes += [(error, field.id_for_label or f"{field.auto_id}_0") for field in form for error in field.errors]
    return {"mistakes": mistakes}


@register.simple_tag
def field(bound: BoundField) -> SafeString:
    """A form field with its label, hint and mistakes, as the component that suits its widget."""
    control_attributes = {"aria-describedby": describing} if (describing := described_by(bound)) else {}
    if bound.errors:
        control_attributes["aria-invalid"] = "true"
    return _render(
        field_template(bound),
        id=bound.id_for_label or bound.auto_id,
        title=bound.label,
        hint=bound.help_text,
        errors=bound.errors,
        described_by=describing,
        control=bound.as_widget(attrs=control_attributes),
        choices=bound.subwidgets,
        parts=parts_of(bound),
    )


@register.simple_block_tag(end_name="endinset")
def inset(content: SafeString) -> SafeString:
    """Text that stands apart."""
    return _render("inset_text", content=content)


@register.simple_block_tag(end_name="endwarning")
def warning(content: SafeString) -> SafeString:
    """One sentence nobody may miss."""
    return _render("warning_text", content=content)


@register.simple_block_tag(end_name="endnotification")
def notification(content: SafeString, title: str, *, identity: str = "notification", kind: str = "") -> SafeString:
    """A message about the whole page."""
    return _render("notification_banner", content=content, title=title, id=identity, kind=kind)


@register.simple_block_tag(end_name="enddetails")
def details(content: SafeString, summary: str) -> SafeString:
    """More for who wants it."""
    return _render("details", content=content, summary=summary)


@register.simple_block_tag(end_name="endcard")
def card(content: SafeString, title: str = "", href: str = "") -> SafeString:
    """A small framed piece of a page."""
    return _render("card", content=content, title=title, href=href)


@register.simple_block_tag(end_name="endtable")
def table(content: SafeString, caption: str, note: str = "") -> SafeString:
    """A table (head and body as content) that scrolls inside its own frame on a small screen."""
    return _render("table", content=content, caption=caption, note=note)


@register.simple_block_tag(end_name="endsteps")
def steps(content: SafeString) -> SafeString:
    """Numbered steps in time, `li` elements as content."""
    return _render("step_list", content=content)


@register.simple_block_tag(end_name="endfigure")
def figure(content: SafeString, caption: str, **source: Any) -> SafeString:
    """A figure with caption, unit, source, period, release, caution flag and the mark of practice data."""
    return _render("figure", content=content, caption=caption, **source)
