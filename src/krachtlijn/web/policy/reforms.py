"""Reforms before they are law: choose a scenario, have it computed as a task, read who gains and loses, hours and budget."""

import json
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.preview_reform import queue_preview
from krachtlijn.journeys.preview_table import COLUMNS, calibration_sentence, percent, preview_rows
from krachtlijn.people.permission import Permission, can, check_permission
from krachtlijn.rules.scenario.scenario import MARK
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios
from krachtlijn.sources.reference_region.size import SIZES
from krachtlijn.store.rules.queries import kept_preview, kept_previews
from krachtlijn.store.training.queries import current_region
from krachtlijn.web.design.download import table_download
from krachtlijn.web.design.request import actor_in, language_in, today
from krachtlijn.web.policy.reform_chart import BarRow, reform_svg

SIZE_WORDS = {
    "small": _("klein: 20.000 werknemers, enkele seconden"),
    "full": _("volledig: 3.000.000 werknemers, ongeveer een minuut"),
    "tiny": _("heel klein: 2.000 werknemers, om te proberen"),
}
GROUNDS = {
    "told": _("staat in het oefengebied"),
    "from_use": _("volgt uit het gebruik"),
    "assumed": _("eigen aanname"),
}
JSON_SCHEMA = "reform-preview/1"


class PreviewForm(forms.Form):
    """Which scenario, on how many people."""

    scenario = forms.ChoiceField(
        label=_("Welk scenario?"), widget=forms.RadioSelect, error_messages={"required": _("Kies een scenario.")}
    )
    size = forms.ChoiceField(
        label=_("Op welk oefengebied?"), widget=forms.RadioSelect, error_messages={"required": _("Kies een grootte.")}
    )

    def __init__(self, *positional: Any, language: str, sizes: Sequence[str], **options: Any) -> None:
        super().__init__(*positional, **options)
        self.fields["scenario"].choices = [(one.id, one.title.in_language(language)) for one in flemish_scenarios()]
        self.fields["size"].choices = [(size, SIZE_WORDS[size]) for size in sizes]
        self.fields["size"].initial = sizes[0]


def reforms(request: HttpRequest) -> HttpResponse:
    """GET: the scenarios and the previews kept; POST: have one computed, then its task. Raises `NotAllowed`."""
    actor, language = actor_in(request), language_in(request)
    check_permission(actor, Permission.QUEUE_WORK if request.method == "POST" else Permission.READ_STEERING)
    form = PreviewForm(request.POST if request.method == "POST" else None, language=language, sizes=_sizes())
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data
        return redirect(
            "public:task", task_id=queue_preview(by=actor, scenario_id=chosen["scenario"], size=chosen["size"], on=today())
        )
    wrong = form.is_bound and bool(form.errors)
    context = {
        "form": form,
        "scenarios": list(flemish_scenarios()),
        "previews": [_listed(view.document, identity=view.id, language=language) for view in kept_previews(by=actor)],
        "mark": MARK,
        "may_compute": can(actor, Permission.QUEUE_WORK),
        "has_region": current_region() is not None,
        "is_form_wrong": wrong,
    }
    return render(request, "policy/reforms.html", context, status=422 if wrong else 200)


def reform_preview(request: HttpRequest, preview_id: str) -> HttpResponse:
    """GET: one preview; `?bestand=csv`, `xlsx` or `json` gives it as a file. Raises `NotAllowed`, `NotFound`."""
    language = language_in(request)
    view = kept_preview(preview_id, by=actor_in(request))
    document, name = view.document, f"scenario-geen-wet-{view.scenario}-{view.region_size}"
    form = request.GET.get("bestand")
    if form == "json":
        return _json(document, identity=view.id, name=name)
    if form:
        return table_download(preview_rows(document, language=language), columns=COLUMNS, name=name, form=form)
    context = {
        "preview": document,
        "preview_on": date.fromisoformat(document["scenario"]["preview_on"]),
        "made_on": date.fromisoformat(document["made_on"]),
        "mark": document["mark"][language],
        "title": document["scenario"]["title"][language],
        "statement": document["scenario"]["statement"][language],
        "changes": [_change(change, language=language) for change in document["scenario"]["changes"]],
        "assumptions": [text[language] for text in document["assumptions"]],
        "calibration": [_calibration(row, language=language) for row in document["calibration"]],
        "calibration_sentence": calibration_sentence(document, language=language),
        "instruments": [_instrument(one, document=document, language=language) for one in document["instruments"]],
        "workers": _number(document["region"]["workers"], language=language),
        "stands_for": _number(document["region"]["stands_for"], language=language),
        "each": _number(round(document["region"]["each_stands_for"]), language=language),
        "is_synthetic": document["is_synthetic"],
    }
    return render(request, "policy/reform_preview.html", context)


def _sizes() -> list[str]:
    """The sizes to choose from: that of the region in use first."""
    region = current_region()
    used = [region.size] if region is not None and region.size in SIZES else []
    return list(dict.fromkeys((*used, "small", "full")))


def _json(document: Mapping[str, Any], *, identity: str, name: str) -> HttpResponse:
    envelope = {
        "schema": JSON_SCHEMA,
        "on": document["made_on"],
        "releases": [document["region"]["taxonomy_release"]],
        "is_synthetic": document["is_synthetic"],
        "result": {"id": identity, **document},
        "problems": [],
    }
    content = json.dumps(envelope, ensure_ascii=False, indent=2)
    headers = {"Content-Disposition": f'attachment; filename="{name}.json"'}
    return HttpResponse(content, content_type="application/json", headers=headers)


def _listed(document: Mapping[str, Any], *, identity: str, language: str) -> dict[str, object]:
    scenario, region = document["scenario"], document["region"]
    return {
        "id": identity,
        "title": scenario["title"][language],
        "mark": document["mark"][language],
        "size": region["size"],
        "seed": region["seed"],
        "made_on": date.fromisoformat(document["made_on"]),
        "hash": scenario["hash"][:12],
    }


def _change(change: Mapping[str, Any], *, language: str) -> dict[str, object]:
    said = {name: change[name][language] for name in ("title", "before", "after")}
    return {**said, "valid_from": date.fromisoformat(change["valid_from"]), "is_invented": change["is_invented"]}


def _calibration(row: Mapping[str, Any], *, language: str) -> dict[str, object]:
    return {
        "name": row["name"][language],
        "published": _figure(row["published"], unit=row["unit"], language=language),
        "generated": _figure(row["generated"], unit=row["unit"], language=language),
        "error": percent(row["error"], language=language),
        "period": row["period"],
        "source": row["source"],
    }


def _instrument(one: Mapping[str, Any], *, document: Mapping[str, Any], language: str) -> dict[str, object]:
    use, rights = one["use"], one["rights"]
    return {
        "id": one["id"],
        "title": one["title"][language],
        "is_law_confirmed": one["is_law_confirmed"],
        "facts": [
            {"fact": fact["fact"], "ground": GROUNDS[fact["ground"]], "why": fact[language]}
            for fact in (*one["facts"], *one["facts_from_use"])
        ],
        "not_told": [question[language] for question in one["not_told"]],
        "rights": [_right_row(row, language=language) for row in rights],
        "use": [_use_row(row, language=language) for row in use or ()],
        "budget": [_budget_row(row, language=language) for row in use or ()],
        "ranges": _ranges(one["ranges"], language=language) if one["ranges"] else None,
        "charts": _charts(use or rights, is_use=bool(use), mark=document["mark"][language], language=language),
    }


def _right_row(row: Mapping[str, Any], *, language: str) -> dict[str, object]:
    names = ("people", "refused_before", "refused_after", "newly_refused", "no_longer_refused", "unknown_after")
    return {"label": _label(row, language=language), "cells": [_number(row[name], language=language) for name in names]}


def _use_row(row: Mapping[str, Any], *, language: str) -> dict[str, object]:
    names = ("people", "loses_right", "fewer_hours", "same_hours", "more_hours", "gains_right", "unknown")
    return {"label": _label(row, language=language), "cells": [_number(row[name], language=language) for name in names]}


def _budget_row(row: Mapping[str, Any], *, language: str) -> dict[str, object]:
    cells = []
    for unit in ("hours", "euro"):
        for side in ("before", "after"):
            amount, still_open = row[f"{unit}_{side}"], row[f"{unit}_open_{side}"]
            cells.append(_span(amount, None if amount is None else amount + still_open, language=language))
        cells.append(_span(row[f"{unit}_difference_least"], row[f"{unit}_difference_most"], language=language))
    return {"label": _label(row, language=language), "cells": cells}


def _ranges(ranges: Mapping[str, Any], *, language: str) -> dict[str, object]:
    names = {
        "hours_before": _("uren, wet"),
        "hours_after": _("uren, scenario"),
        "euro_before": _("euro, wet"),
        "euro_after": _("euro, scenario"),
        "loses_right": _("gebruikers die hun recht verliezen"),
        "gains_right": _("gebruikers die het recht winnen"),
    }
    totals = ranges["totals"]
    return {
        "seeds": ", ".join(map(str, ranges["seeds"])),
        "count": len(ranges["seeds"]),
        "workers": _number(ranges["workers_each"], language=language),
        "rows": [(words, _span(*(totals[name] or (None, None)), language=language)) for name, words in names.items()],
    }


def _charts(rows: Sequence[Mapping[str, Any]], *, is_use: bool, mark: str, language: str) -> list[dict[str, object]]:
    """One drawing per division, each with its mark in the title."""
    found, below = [], gettext("%(mark)s, oefengegevens") % {"mark": mark}
    for division in dict.fromkeys(row["division"] for row in rows if row["division"] != "all"):
        mine = [row for row in rows if row["division"] == division]
        bars = [_bar(row, is_use=is_use, language=language) for row in mine]
        caption = gettext("Wie verliest en wie wint, per %(division)s (%(mark)s)") % {
            "division": mine[0]["division_title"][language],
            "mark": mark,
        }
        left, right = (gettext("verliest"), gettext("wint")) if is_use else (gettext("niet meer"), gettext("nu wel mogelijk"))
        found.append(
            {
                "caption": caption,
                "svg": reform_svg(bars, title=caption, left=left, right=right, mark=below),
                "rows": bars,
                "left": left,
                "right": right,
            }
        )
    return found


def _bar(row: Mapping[str, Any], *, is_use: bool, language: str) -> BarRow:
    losing = _together(row, ("loses_right", "fewer_hours")) if is_use else row["newly_refused"]
    gaining = _together(row, ("gains_right", "more_hours")) if is_use else row["no_longer_refused"]
    return BarRow(
        label=row["label"][language],
        losing=losing,
        gaining=gaining,
        losing_text=_number(losing, language=language),
        gaining_text=_number(gaining, language=language),
    )


def _together(row: Mapping[str, Any], names: Sequence[str]) -> int | None:
    """The sum, or None when a part of it is too small to show."""
    numbers = [row[name] for name in names]
    return None if None in numbers else sum(numbers)


def _label(row: Mapping[str, Any], *, language: str) -> str:
    title = row["division_title"][language]
    return title if row["division"] == "all" else f"{title}: {row['label'][language]}"


def _figure(value: float, *, unit: str, language: str) -> str:
    if unit != "share":
        return _number(round(value), language=language)
    text = f"{100 * value:.1f} %"
    return text.replace(".", ",") if language == "nl" else text


def _span(low: int | None, high: int | None, *, language: str) -> str:
    if low is None or high is None or low == high:
        return _number(low, language=language)
    return gettext("%(low)s tot %(high)s") % {"low": _number(low, language=language), "high": _number(high, language=language)}


def _number(value: int | None, *, language: str) -> str:
    if value is None:
        return gettext("te klein")
    return f"{value:,}".replace(",", ".") if language == "nl" else f"{value:,}"
