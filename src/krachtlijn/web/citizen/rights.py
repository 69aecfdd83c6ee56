""" "Mijn rechten": the instruments in plain words, the questions of one, and the decision with its reasons."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render

from krachtlijn.journeys.decide_right import (
    decide_right,
    find_instrument,
    known_facts,
    next_questions,
    right_overview,
)
from krachtlijn.journeys.search_trainings import search_trainings
from krachtlijn.rules.fact import Question
from krachtlijn.rules.instrument import Instrument
from krachtlijn.store.rules.queries import kept_decision
from krachtlijn.store.training.queries import training
from krachtlijn.training.specification import Training
from krachtlijn.web.citizen.decision_page import as_text, change_sentences, decision_rows, question_answers
from krachtlijn.web.citizen.draft import draft_in, keeping_holder, reading_holder
from krachtlijn.web.citizen.right_answers import RightAnswers, answers_in, answers_of, keep_answers
from krachtlijn.web.citizen.rights_forms import DayForm, RightForm, initial_answers
from krachtlijn.web.design.request import actor_in, language_in, today

MOST_TRAININGS = 8
QUESTIONS_PER_PAGE = 6


def start(request: HttpRequest) -> HttpResponse:
    """GET: every instrument in plain words, with until when its rule is known."""
    return render(request, "citizen/rights_start.html", {"rights": right_overview(on=today())})


def right(request: HttpRequest, instrument_id: str) -> HttpResponse:
    """GET: which day and which training; POST: begin, with what we know already filled in."""
    instrument, chosen = find_instrument(instrument_id), _chosen_training(request)
    form = DayForm(request.POST or None, initial={"on": today()})
    if request.method == "POST" and form.is_valid():
        draft, on = draft_in(request), form.cleaned_data["on"]
        profile = draft.person if "you" in draft.answered else None
        facts = known_facts(instrument, person=profile, training=chosen, on=on)
        keep_answers(request, instrument, RightAnswers(on=on, training=chosen.id if chosen else "", facts=facts))
        return redirect("citizen:right-questions", instrument_id=instrument_id)
    text = request.GET.get("q", "").strip()[:200]
    hits = search_trainings(text, on=today(), limit=MOST_TRAININGS).hits if text else ()
    context = {
        "form": form,
        "instrument": instrument,
        "training": chosen,
        "text": text,
        "hits": hits,
        "is_synthetic": any(hit.training.is_synthetic for hit in hits) or (chosen is not None and chosen.is_synthetic),
    }
    return _form_page(request, "citizen/right.html", context)


def questions(request: HttpRequest, instrument_id: str) -> HttpResponse:
    """GET: the next questions that can matter, or all with `?alle=1`; POST: keep them, and decide when nothing is left to ask."""
    instrument, language = find_instrument(instrument_id), language_in(request)
    answers = _answers_so_far(request, instrument)
    if answers is None:
        return redirect("citizen:right", instrument_id=instrument_id)
    has_all = "alle" in request.GET
    asked = _asked_questions(request, instrument, answers)
    form = RightForm(request.POST or None, initial=initial_answers(asked, answers.facts), questions=asked, language=language)
    if request.method == "POST" and form.is_valid():
        answers = answers.with_round(form.facts(), asked=frozenset(question.name for question in asked))
        keep_answers(request, instrument, answers)
        rest = next_questions(instrument, answers.facts, unknown=answers.unknown, on=answers.on, limit=1)
        if rest and not has_all and "finish" not in request.POST:
            return redirect("citizen:right-questions", instrument_id=instrument_id)
        receipt_id = _decide(request, instrument, answers)
        return redirect("citizen:decision", receipt_id=receipt_id)
    context = {
        "form": form,
        "instrument": instrument,
        "has_all": has_all,
        "asked": " ".join(question.name for question in asked),
        "on": answers.on,
        "known": [
            (question.text.in_language(language), question.answer_text(answers.facts[question.name], language))
            for question in instrument.questions
            if question.name in answers.facts
        ],
    }
    return _form_page(request, "citizen/right_questions.html", context)


def decision(request: HttpRequest, receipt_id: str) -> HttpResponse:
    """GET: one decision of the reader, in words. Raises `NotFound` for anybody else's."""
    kept, language = kept_decision(receipt_id, holder=reading_holder(request)), language_in(request)
    document = kept.document
    instrument = find_instrument(kept.instrument)
    title = instrument.title.in_language(language)
    unchanged = document.get("if_unchanged")
    return render(
        request,
        "citizen/decision.html",
        {
            "receipt_id": kept.receipt_id,
            "instrument": instrument,
            "title": title,
            "on": kept.decided_for,
            "rows": decision_rows({**document, "on": str(kept.decided_for)}, title=title, language=language),
            "unchanged": decision_rows({**unchanged, "on": str(kept.decided_for)}, title=title, language=language)
            if unchanged
            else None,
            "answers": question_answers(document.get("answers", ()), language=language),
            "changes": change_sentences(document.get("changes", ()), language=language),
            "name": as_text(document["title"]) if "title" in document else instrument.title,
        },
    )


def receipt(request: HttpRequest, receipt_id: str) -> HttpResponse:
    """GET: the decision with its receipt as a JSON file. Raises `NotFound` for anybody else's."""
    kept = kept_decision(receipt_id, holder=reading_holder(request))
    name = f"krachtlijn-{kept.instrument}-{kept.decided_for}.json"
    return JsonResponse(
        kept.document,
        json_dumps_params={"ensure_ascii": False, "indent": 2},
        headers={"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"},
    )


def _chosen_training(request: HttpRequest) -> Training | None:
    wanted = request.GET.get("training", "")[:80]
    return training(wanted) if wanted else None


def _decide(request: HttpRequest, instrument: Instrument, answers: RightAnswers) -> str:
    profile = draft_in(request).person
    return decide_right(
        instrument,
        answers.facts,
        asked_on=today(),
        on=answers.on,
        by=actor_in(request),
        holder=keeping_holder(request),
        is_synthetic=profile.is_synthetic or bool(answers.training and training(answers.training).is_synthetic),
    )


def _answers_so_far(request: HttpRequest, instrument: Instrument) -> RightAnswers | None:
    """The answers in the session, or with `?van=` those of an earlier decision of the reader."""
    earlier = request.GET.get("van", "")[:64]
    if earlier:
        return answers_of(kept_decision(earlier, holder=reading_holder(request)), instrument)
    return answers_in(request, instrument)


def _asked_questions(request: HttpRequest, instrument: Instrument, answers: RightAnswers) -> tuple[Question, ...]:
    """The questions of the page: those the page sent back, so that the back button never turns an answer into "unknown"."""
    if request.method == "POST":
        names = set(request.POST.get("asked", "").split())
        return tuple(question for question in instrument.questions if question.name in names)
    if "alle" in request.GET:
        return instrument.questions
    return next_questions(instrument, answers.facts, unknown=answers.unknown, on=answers.on, limit=QUESTIONS_PER_PAGE)


def _form_page(request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    form = context["form"]
    wrong = form.is_bound and bool(form.errors)
    return render(request, template, {**context, "is_form_wrong": wrong}, status=422 if wrong else 200)
