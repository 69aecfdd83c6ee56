""" "Al mijn rechten": the situation first, each fact once, then yes, no or unknown per right, and a form to try out answers."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext

from krachtlijn.journeys.decide_all_rights import (
    RightOfPerson,
    all_questions,
    bodies_to_ask,
    decide_all,
    first_topic,
    keep_all,
    open_questions,
    pairs_for,
    shared_facts,
    turned_rights,
)
from krachtlijn.journeys.search_trainings import search_trainings
from krachtlijn.people.position import POSITION_NAMES, Position, positions_of
from krachtlijn.rules.fact import Question
from krachtlijn.rules.position_facts import position_facts
from krachtlijn.rules.question_order import SKIPPED, TOPIC_NAMES, TOPIC_OF, Topic
from krachtlijn.store.training.queries import training
from krachtlijn.web.citizen.all_rights_answers import (
    AllAnswers,
    all_answers_in,
    begun_answers,
    keep_all_answers,
)
from krachtlijn.web.citizen.all_rights_forms import (
    SHARE_FACTS,
    WORK_SHARE,
    SituationForm,
    TryForm,
    has_work_share,
    tried_questions,
)
from krachtlijn.web.citizen.all_rights_page import all_rights_page, pair_rows, turn_row
from krachtlijn.web.citizen.draft import draft_in, keeping_holder
from krachtlijn.web.citizen.rights_forms import RightForm, initial_answers
from krachtlijn.web.design.request import actor_in, language_in, today

QUESTIONS_PER_PAGE = 5
MOST_TRAININGS = 5
SELF_EMPLOYED = frozenset({Position.SELF_EMPLOYED, Position.BANKRUPT})


def situation(request: HttpRequest) -> HttpResponse:
    """GET: which positions hold, and for which day; POST: keep them and go to the questions."""
    answers, language = all_answers_in(request), language_in(request)
    draft = draft_in(request)
    profile = draft.person if "you" in draft.answered else None
    positions = answers.positions if answers else positions_of(profile) if profile else frozenset()
    initial = {"positions": sorted(positions), "on": answers.on if answers else today()}
    form = SituationForm(request.POST or None, initial=initial, language=language)
    if request.method == "POST" and form.is_valid():
        on, told = form.cleaned_data["on"], form.cleaned_data["positions"]
        keep_all_answers(request, begun_answers(answers, on=on, positions=told, person=profile))
        return redirect("citizen:all-rights-questions")
    return _page(request, "rights_situation", form=form, is_synthetic=bool(profile and profile.is_synthetic))


def questions(request: HttpRequest) -> HttpResponse:
    """GET: the next questions of one topic, five at most; POST: keep them, pass over the topic, or decide and keep everything."""
    answers, language = all_answers_in(request), language_in(request)
    if answers is None:
        return redirect("citizen:all-rights-situation")
    rights = decide_all(answers.case)
    still_open = open_questions(rights, unknown=answers.unknown)
    topic, here = first_topic(still_open) or (None, ())
    asked = _asked(request, here[:QUESTIONS_PER_PAGE])
    form = RightForm(
        request.POST or None, initial=initial_answers(asked, shared_facts(answers.case)), questions=asked, language=language
    )
    if request.method == "POST":
        about_topic = tuple(question for question in still_open if TOPIC_OF[question.name] is topic)
        reply = _answered(request, answers, form=form, about_topic=about_topic)
        if reply is not None:
            return reply
    text = request.GET.get("q", "").strip()[:200] if topic is Topic.TRAINING else ""
    return _page(
        request,
        "all_rights_questions",
        form=form,
        topic=TOPIC_NAMES[topic] if topic else None,
        skip=SKIPPED.get(topic) if topic else None,
        can_search=topic is Topic.TRAINING and not answers.training,
        text=text,
        hits=search_trainings(text, on=today(), limit=MOST_TRAININGS).hits if text else (),
        asked=" ".join(question.name for question in asked),
        still_open=len(still_open),
        is_synthetic=answers.is_synthetic or bool(text),
    )


def overview(request: HttpRequest) -> HttpResponse:
    """GET: every right of the reader on the day, in plain words."""
    answers, language = all_answers_in(request), language_in(request)
    if answers is None:
        return redirect("citizen:all-rights-situation")
    rights = decide_all(answers.case)
    return _page(
        request,
        "all_rights",
        answers=answers,
        positions=_position_names(answers.positions, language),
        page=all_rights_page(rights, receipts=answers.receipts, language=language),
        bodies=bodies_to_ask(answers.positions),
        pairs=pair_rows(pairs_for(rights)),
        still_open=len(open_questions(rights, unknown=())),
        is_self_employed=not SELF_EMPLOYED.isdisjoint(answers.positions),
        told=_told(answers, rights, language=language),
        is_synthetic=answers.is_synthetic,
    )


def review(request: HttpRequest) -> HttpResponse:
    """GET: every answer given and every question passed over; POST: keep the changed ones, decide and keep everything."""
    answers, language = all_answers_in(request), language_in(request)
    if answers is None:
        return redirect("citizen:all-rights-situation")
    settled = position_facts(answers.positions)
    names = {*answers.facts, *answers.unknown} - settled.keys()
    asked = tuple(question for name, question in all_questions().items() if name in names)
    form = RightForm(request.POST or None, initial=initial_answers(asked, answers.facts), questions=asked, language=language)
    if request.method == "POST" and form.is_valid():
        answers = answers.with_round(form.facts(), asked=frozenset(question.name for question in asked))
        return _kept(request, answers)
    return _page(request, "all_rights_review", form=form, is_synthetic=answers.is_synthetic)


def what_if(request: HttpRequest) -> HttpResponse:
    """GET: a few answers to try out, and what they change; POST: keep what is tried out. Nothing of it is a decision."""
    answers, language = all_answers_in(request), language_in(request)
    if answers is None:
        return redirect("citizen:all-rights-situation")
    now = decide_all(answers.case)
    facts = shared_facts(answers.case)
    choosable = [right for right in now if right.matters]
    then = decide_all(answers.tried_case)
    missing = {question.name for question in open_questions(then, unknown=())}
    shown, others = tried_questions(
        [right for right in (*now, *then) if right.matters],
        _without_settled(facts, answers),
        unknown=answers.unknown | missing,
        also=request.GET.get("ook", "")[:80],
    )
    filled = {**facts, **answers.tried}
    initial = {
        **initial_answers(shown, filled),
        "positions": sorted(answers.tried_positions or answers.positions),
        WORK_SHARE: next((filled[name] for name in SHARE_FACTS if name in filled), None),
    }
    form = TryForm(request.POST or None, initial=initial, questions=shown, has_share=has_work_share(choosable), language=language)
    if request.method == "POST" and form.is_valid():
        keep_all_answers(request, _trying(answers, form))
        return redirect(f"{request.path}?{request.GET.urlencode()}" if request.GET else request.path)
    has_tried = bool(answers.tried or answers.tried_positions)
    turns = turned_rights(now, then) if has_tried else ()
    return _page(
        request,
        "all_rights_what_if",
        form=form,
        others=[(question.name, question.text.in_language(language)) for question in others],
        has_tried=has_tried,
        tried=_tried_words(answers, language),
        turns=[turn_row(turn, language=language) for turn in turns],
        is_synthetic=answers.is_synthetic,
    )


def _trying(answers: AllAnswers, form: TryForm) -> AllAnswers:
    positions = form.cleaned_data["positions"]
    return replace(
        answers,
        tried=form.tried(shared_facts(answers.case)),
        tried_positions=frozenset() if positions == answers.positions else positions,
    )


def _without_settled(facts: dict[str, Any], answers: AllAnswers) -> dict[str, Any]:
    settled = position_facts(answers.positions)
    return {name: value for name, value in facts.items() if name not in settled}


def _asked(request: HttpRequest, now: tuple[Question, ...]) -> tuple[Question, ...]:
    """The questions of the page: those the page sent back, so that the back button never turns an answer into "unknown"."""
    if request.method != "POST":
        return now
    names = set(request.POST.get("asked", "").split())
    return tuple(question for name, question in all_questions().items() if name in names)


def _answered(
    request: HttpRequest, answers: AllAnswers, *, form: RightForm, about_topic: tuple[Question, ...]
) -> HttpResponse | None:
    """Where the buttons lead: a training fills in, a topic is passed over, answers are kept; None when the form is wrong."""
    if "training" in request.POST:
        keep_all_answers(request, answers.with_training(training(request.POST["training"][:80])))
        return redirect("citizen:all-rights-questions")
    if "skip" in request.POST:
        answers = answers.with_round({}, asked=frozenset(question.name for question in about_topic))
    elif form.is_valid():
        answers = answers.with_round(form.facts(), asked=frozenset(question.name for question in form.questions))
    else:
        return None
    if "finish" in request.POST or not open_questions(decide_all(answers.case), unknown=answers.unknown):
        return _kept(request, answers)
    keep_all_answers(request, answers)
    return redirect("citizen:all-rights-questions")


def _kept(request: HttpRequest, answers: AllAnswers) -> HttpResponse:
    """Decide, keep every decision that matters with its receipt, and go to the overview."""
    receipts = keep_all(
        decide_all(answers.case),
        asked_on=today(),
        by=actor_in(request),
        holder=keeping_holder(request),
        is_synthetic=answers.is_synthetic,
    )
    keep_all_answers(request, replace(answers, receipts=receipts))
    return redirect("citizen:all-rights")


def _told(answers: AllAnswers, rights: Iterable[RightOfPerson], *, language: str) -> list[tuple[str, str]]:
    """The answers that rights rest on, in words."""
    used = {name for right in rights if right.matters for name, _ in right.decision.receipt.facts}
    told = {name: question for name, question in all_questions().items() if name in answers.facts and name in used}
    return [(one.text.in_language(language), one.answer_text(answers.facts[name], language)) for name, one in told.items()]


def _tried_words(answers: AllAnswers, language: str) -> list[tuple[str, str]]:
    asked = [(all_questions()[name], value) for name, value in answers.tried.items()]
    rows = [(question.text.in_language(language), question.answer_text(value, language)) for question, value in asked]
    situations = _position_names(answers.tried_positions, language)
    return [*rows, *([(gettext("Uw situatie"), "; ".join(situations))] if situations else [])]


def _position_names(positions: Iterable[Position], language: str) -> list[str]:
    told = set(positions)
    return [name.in_language(language) for position, name in POSITION_NAMES.items() if position in told]


def _page(request: HttpRequest, name: str, **context: Any) -> HttpResponse:
    form = context.get("form")
    wrong = bool(form is not None and form.is_bound and form.errors)
    return render(request, f"citizen/{name}.html", {**context, "is_form_wrong": wrong}, status=422 if wrong else 200)
