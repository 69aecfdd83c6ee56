"""People who let the adviser's organisation read their profile: the list, one person, and a path planned together."""

from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from krachtlijn.journeys.keep_step_decisions import plan_and_keep_with_decisions
from krachtlijn.kernel.errors import MissingFact
from krachtlijn.paths.instance import Order
from krachtlijn.people.holder import holder_of_person
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.people.purpose import PersonalDocument, Purpose
from krachtlijn.store.paths.queries import kept_path, kept_paths
from krachtlijn.store.people.queries import KnownPerson, mandated_persons
from krachtlijn.store.people.queries import person as read_person
from krachtlijn.store.rules.queries import kept_decisions
from krachtlijn.web.design.concept_form import ConceptForm
from krachtlijn.web.design.path_answer import path_context
from krachtlijn.web.design.profile_rows import profile_rows
from krachtlijn.web.design.profile_words import ORDERS
from krachtlijn.web.design.request import actor_in, language_in, today

MOST_PERSONS = 100
MOST_DECISIONS = 60


class PlanForm(ConceptForm):
    """Which work, and what counts most."""

    goal = forms.CharField(
        label=_("Welk beroep wil deze persoon doen?"),
        help_text=_("Schrijf het in eigen woorden, bijvoorbeeld: lasser, verpleegkundige, onderhoudstechnicus."),
        max_length=200,
        error_messages={"required": _("Vul een beroep in.")},
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    goal_choice = forms.ChoiceField(label=_("Welk beroep bedoelt u?"), widget=forms.RadioSelect, required=False)
    order = forms.ChoiceField(
        label=_("Wat is het belangrijkst?"),
        choices=[(order.value, words) for order, words in ORDERS.items()],
        widget=forms.RadioSelect,
        initial=Order.FASTEST.value,
        error_messages={"required": _("Kies wat het belangrijkst is.")},
    )


def home(request: HttpRequest) -> HttpResponse:
    """GET: people who gave a mandate. Raises `NotAllowed` for anybody but an adviser."""
    persons = mandated_persons(by=actor_in(request), on=today(), limit=MOST_PERSONS)
    return render(request, "adviser/home.html", {"persons": persons, "is_synthetic": request.user.is_demo})


def person(request: HttpRequest, person_id: str) -> HttpResponse:
    """GET: the profile (this reading is noted) and the question; POST: plan and keep a path for this person.

    Raises `NotAllowed` without a mandate, `NotFound` for somebody unknown.
    """
    known, language = _read(request, person_id, reads=(PersonalDocument.PROFILE, PersonalDocument.PATH)), language_in(request)
    form = PlanForm(request.POST or None, language=language)
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("adviser:path", person_id=person_id, path_id=_plan(request, known, form=form))
        except MissingFact as missing:
            form.add_error("order", missing.sentence.in_language(language))
    wrong = form.is_bound and bool(form.errors)
    context = {
        "known": known,
        "form": form,
        "rows": profile_rows(known.profile, language=language, on=today()),
        "paths": kept_paths(holder=holder_of_person(person_id)),
        "is_form_wrong": wrong,
        "is_synthetic": known.is_synthetic,
    }
    return render(request, "adviser/person.html", context, status=422 if wrong else 200)


def _plan(request: HttpRequest, known: KnownPerson, *, form: PlanForm) -> UUID:
    if form.concept is None:
        raise ValueError("a path is planned only when the goal was answered")
    return plan_and_keep_with_decisions(
        person=known.profile,
        goal=form.concept.uri,
        on=today(),
        order=Order(form.cleaned_data["order"]),
        by=actor_in(request),
        holder=holder_of_person(known.id),
    )


def path(request: HttpRequest, *, person_id: str, path_id: UUID) -> HttpResponse:
    """GET: a path of this person (this reading is noted). Raises `NotAllowed` without a mandate."""
    known = _read(request, person_id, reads=(PersonalDocument.PATH, PersonalDocument.DECISION))
    holder = holder_of_person(person_id)
    decisions = kept_decisions(holder=holder, limit=MOST_DECISIONS)
    context = path_context(kept_path(path_id, holder=holder), decisions=decisions, language=language_in(request))
    return render(request, "adviser/path.html", {**context, "known": known})


def path_json(request: HttpRequest, *, person_id: str, path_id: UUID) -> HttpResponse:
    """GET: the same path as a JSON document (this reading is noted). Raises `NotAllowed` without a mandate."""
    _read(request, person_id, reads=(PersonalDocument.PATH,))
    kept = kept_path(path_id, holder=holder_of_person(person_id))
    return JsonResponse(kept.document, json_dumps_params={"ensure_ascii": False, "indent": 2})


def _read(request: HttpRequest, person_id: str, *, reads: tuple[PersonalDocument, ...]) -> KnownPerson:
    check_permission(actor_in(request), Permission.READ_MANDATED_PROFILE)
    return read_person(person_id, by=actor_in(request), purpose=Purpose.GUIDANCE, on=today(), reads=reads)
