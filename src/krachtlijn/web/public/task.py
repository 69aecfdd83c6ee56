"""The page of a task (taak): how far it is, refreshed every few seconds until it ended."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from krachtlijn.store.work import queries
from krachtlijn.web.design.request import actor_in

REFRESH_SECONDS = 3
STATES = {
    "queued": (_("wacht"), "calm"),
    "running": (_("bezig"), "calm"),
    "done": (_("klaar"), "good"),
    "failed": (_("mislukt"), "bad"),
    "cancelled": (_("gestopt"), "caution"),
}


def task(request: HttpRequest, task_id: UUID) -> HttpResponse:
    """GET: one task of the actor. Raises `NotFound` for anybody else's."""
    found = queries.task(task_id, by=actor_in(request))
    words, kind = STATES[found.state]
    refresh = None if found.is_ended else REFRESH_SECONDS
    return render(request, "public/task.html", {"task": found, "state": words, "kind": kind, "refresh": refresh})
