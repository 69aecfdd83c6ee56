"""The question pages of "Mijn pad": GET shows a page, POST keeps the answers and goes to the next page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from krachtlijn.journeys.prepare_profile import competence_overview, concept_names, find_skills
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.ids import ConceptUri, concept_uri
from krachtlijn.people.profile import Person, Status
from krachtlijn.web.citizen.answers import (
    answers_where,
    answers_you,
    person_with_assumption,
    person_with_skill,
    person_with_where,
    person_with_you,
    person_without_skill,
)
from krachtlijn.web.citizen.draft import Draft, draft_in, forget_draft, keep_draft
from krachtlijn.web.citizen.job_form import JobForm, answers_job, person_with_job
from krachtlijn.web.citizen.path_forms import GoalForm, WhereForm, YouForm
from krachtlijn.web.design.request import actor_in, language_in, today

PAGES = {
    "goal": "path-start",
    "you": "path-you",
    "job": "path-job",
    "where": "path-where",
    "competences": "path-competences",
}
CHANGES = {"add": person_with_skill, "remove": person_without_skill, "restore": person_with_assumption}


def start(request: HttpRequest) -> HttpResponse:
    """GET: what this does and which goal; POST: keep the goal, or show the nearest hits."""
    draft, language = draft_in(request), language_in(request)
    if request.method == "POST":
        form = GoalForm(request.POST, language=language)
        if form.is_valid() and form.concept:
            draft = draft.with_answer("goal", goal=form.concept.uri)
            keep_draft(request, draft)
            return redirect(f"citizen:{_page_after('goal', draft)}")
    else:
        asked = request.GET.get("goal", "")[:200] or draft.goal or ""
        form = GoalForm(initial={"goal": _name_of(asked, language)}, language=language)
    return _page(request, "path_start", form=form, draft=draft)


def you(request: HttpRequest) -> HttpResponse:
    """GET: situation, last work, schooling and Dutch; POST: keep them."""
    draft, language = draft_in(request), language_in(request)
    if request.method == "POST":
        form = YouForm(request.POST, language=language, on=today())
        if form.is_valid():
            work = form.concept.uri if form.concept else None
            person = person_with_you(draft.person, form.cleaned_data, occupation=work)
            return _next(request, draft.with_you(person), "you")
    else:
        initial = answers_you(draft.person, language=language) if "you" in draft.answered else {}
        form = YouForm(initial=initial, language=language, on=today())
    return _page(request, "path_you", form=form, draft=draft, step="you")


def job(request: HttpRequest) -> HttpResponse:
    """GET: the job of an employee, the benefit of a jobseeker, nothing for others; POST: keep them."""
    draft, status = draft_in(request), draft_in(request).person.status
    if "job" not in draft.steps:
        return redirect(f"citizen:{_page_after('job', draft)}")
    asked = {"status": status, "language": language_in(request), "on": today()}
    form = JobForm(request.POST, **asked) if request.method == "POST" else JobForm(initial=answers_job(draft.person), **asked)
    if form.is_bound and form.is_valid():
        return _next(request, draft.with_answer("job", person=person_with_job(draft.person, form.cleaned_data)), "job")
    return _page(request, "path_job", form=form, draft=draft, step="job", has_job=status is Status.EMPLOYEE)


def where(request: HttpRequest) -> HttpResponse:
    """GET: home, distance and time; POST: keep them."""
    draft = draft_in(request)
    if request.method == "POST":
        form = WhereForm(request.POST)
        if form.is_valid():
            return _next(request, draft.with_answer("where", person=person_with_where(draft.person, form.cleaned_data)), "where")
    else:
        form = WhereForm(initial=answers_where(draft.person) if "where" in draft.answered else {})
    return _page(request, "path_where", form=form, draft=draft, step="where")


def competences(request: HttpRequest) -> HttpResponse:
    """GET: what we assume and why, and hits for a search; POST: one change, or go on."""
    draft = draft_in(request)
    if request.method == "POST":
        changed = _changed_competences(request, draft.person)
        if changed is None:
            return _next(request, draft.with_answer("competences"), "competences")
        keep_draft(request, draft.with_answer("competences", person=changed))
        return redirect("citizen:path-competences")
    text = request.GET.get("q", "").strip()[:200]
    overview = competence_overview(draft.person, on=today())
    known = {row.uri for row in (*overview.told, *overview.assumed)}
    hits = [hit for hit in find_skills(text, language=language_in(request)) if hit.uri not in known] if text else []
    unknown = [name.labels for name in concept_names(overview.unknown_work).values()]
    return _page(
        request,
        "path_competences",
        draft=draft,
        overview=overview,
        text=text,
        hits=hits,
        unknown_work=unknown,
        step="competences",
    )


def restart(request: HttpRequest) -> HttpResponse:
    """POST: forget the answers and start again."""
    if request.method == "POST":
        forget_draft(request)
    return redirect("citizen:path-start")


def _changed_competences(request: HttpRequest, person: Person) -> Person | None:
    """The profile after the button pressed; None when the button was "go on". Raises `InvalidInput` for a broken address."""
    for name, change in CHANGES.items():
        if name in request.POST:
            skill = concept_uri(request.POST[name])
            return change(person, skill, on=today()) if name == "add" else change(person, skill)  # type: ignore[operator]
    return None


def _next(request: HttpRequest, draft: Draft, step: str) -> HttpResponse:
    keep_draft(request, draft)
    return redirect(f"citizen:{_page_after(step, draft)}")


def _page_after(step: str, draft: Draft) -> str:
    """The next unanswered page; somebody who changes one answer goes straight back to the check page."""
    if draft.next_step is None:
        return "path-check"
    order = list(PAGES)
    later = [name for name in order[order.index(step) + 1 :] if name in draft.steps and name not in draft.answered]
    return PAGES[later[0] if later else draft.next_step]


def _name_of(asked: str, language: str) -> str:
    try:
        uri: ConceptUri = concept_uri(asked)
    except InvalidInput:
        return asked
    return concept_names([uri])[uri].name_in(language)


def _page(request: HttpRequest, name: str, *, draft: Draft, step: str = "goal", **context: Any) -> HttpResponse:
    form = context.get("form")
    goal = concept_names([draft.goal])[draft.goal].labels if draft.goal else None
    is_signed_in = actor_in(request).person_id is not None
    wrong = bool(form is not None and form.is_bound and form.errors)
    return render(
        request,
        f"citizen/{name}.html",
        {
            **context,
            "draft": draft,
            "step": draft.steps.index(step) if step in draft.steps else 0,
            "step_count": len(draft.steps),
            "goal": goal,
            "is_signed_in": is_signed_in,
            "is_form_wrong": wrong,
            "is_synthetic": draft.person.is_synthetic,
        },
        status=422 if wrong else 200,
    )
