"""The answer of "Mijn pad": the check page, the calculation, the path itself, and all paths of the reader."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.keep_step_decisions import plan_and_keep_with_decisions
from krachtlijn.journeys.prepare_profile import concept_names
from krachtlijn.kernel.errors import MissingFact
from krachtlijn.paths.instance import Order
from krachtlijn.store.paths.queries import kept_path, kept_paths
from krachtlijn.store.rules.queries import kept_decisions
from krachtlijn.web.citizen.draft import Draft, draft_in, keep_draft, keeping_holder, reading_holder
from krachtlijn.web.citizen.path_forms import OrderForm
from krachtlijn.web.citizen.path_questions import PAGES
from krachtlijn.web.design.path_answer import path_context
from krachtlijn.web.design.profile_rows import profile_rows
from krachtlijn.web.design.request import actor_in, language_in, today

MOST_DECISIONS = 60


def check(request: HttpRequest) -> HttpResponse:
    """GET: all answers with a way to change each; POST: calculate, keep and go to the path."""
    draft, language = draft_in(request), language_in(request)
    if draft.next_step is not None or draft.goal is None:
        return redirect(f"citizen:{PAGES[draft.next_step or 'goal']}")
    form = OrderForm(request.POST or None, initial={"order": draft.order.value})
    if request.method == "POST" and form.is_valid():
        draft = draft.with_answer("check", order=Order(form.cleaned_data["order"]))
        keep_draft(request, draft)
        try:
            return redirect("citizen:path", path_id=_plan(request, draft))
        except MissingFact as missing:
            form.add_error("order", missing.sentence.in_language(language))
    goal = concept_names([draft.goal])[draft.goal]
    context = {
        "form": form,
        "goal": goal.labels,
        "rows": [
            (_("Beroep dat u wilt doen"), goal.name_in(language), "path-start"),
            *profile_rows(draft.person, language=language, on=today()),
        ],
        "step": len(draft.steps),
        "step_count": len(draft.steps),
        "is_form_wrong": form.is_bound and bool(form.errors),
        "is_synthetic": True,
        "is_signed_in": actor_in(request).person_id is not None,
    }
    return render(request, "citizen/path_check.html", context, status=422 if context["is_form_wrong"] else 200)


def _plan(request: HttpRequest, draft: Draft) -> UUID:
    if draft.goal is None:
        raise ValueError("a path is planned only when the goal was answered")
    return plan_and_keep_with_decisions(
        person=draft.person,
        goal=draft.goal,
        on=today(),
        order=draft.order,
        by=actor_in(request),
        holder=keeping_holder(request),
    )


def path(request: HttpRequest, path_id: UUID) -> HttpResponse:
    """GET: one path of the reader. Raises `NotFound` for anybody else's."""
    holder = reading_holder(request)
    decisions = kept_decisions(holder=holder, limit=MOST_DECISIONS)
    context = path_context(kept_path(path_id, holder=holder), decisions=decisions, language=language_in(request))
    return render(request, "citizen/path.html", context)


def path_json(request: HttpRequest, path_id: UUID) -> HttpResponse:
    """GET: the same path as a JSON document. Raises `NotFound` for anybody else's."""
    kept = kept_path(path_id, holder=reading_holder(request))
    return JsonResponse(
        kept.document, json_dumps_params={"ensure_ascii": False, "indent": 2}, headers={"Cache-Control": "private, no-store"}
    )


def my_paths(request: HttpRequest) -> HttpResponse:
    """GET: the paths the reader had calculated, newest first."""
    paths = kept_paths(holder=reading_holder(request))
    context = {"paths": paths, "is_synthetic": any(kept.is_synthetic for kept in paths)}
    return render(request, "citizen/my_paths.html", context)
