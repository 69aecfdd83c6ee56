"""The page of a task (taak): how far it is, refreshed every few seconds until it ended."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from krachtlijn.store.work import queries
from krachtlijn.store.work.queue import TaskView
from krachtlijn.web.design.request import actor_in

REFRESH_SECONDS = 3
STATES = {
    "queued": (_("wacht"), "calm"),
    "running": (_("bezig"), "calm"),
    "done": (_("klaar"), "good"),
    "failed": (_("mislukt"), "bad"),
    "cancelled": (_("gestopt"), "caution"),
}
RESULT_PAGES = {"preview_reform": ("policy:reform-preview", "preview")}
"""Per kind of task the page of its result, and the member of the result that the address holds."""


def task(request: HttpRequest, task_id: UUID) -> HttpResponse:
    """GET: one task of the actor. Raises `NotFound` for anybody else's."""
    found = queries.task(task_id, by=actor_in(request))
    words, kind = STATES[found.state]
    refresh = None if found.is_ended else REFRESH_SECONDS
    context = {"task": found, "state": words, "kind": kind, "refresh": refresh, "result_address": result_address(found)}
    return render(request, "public/task.html", context)


def result_address(task: TaskView) -> str:
    """Address of the page with what the task made; empty for a task that has no such page."""
    page, member = RESULT_PAGES.get(task.kind, ("", ""))
    return reverse(page, args=[task.result[member]]) if page and task.result else ""
