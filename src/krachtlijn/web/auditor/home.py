"""The first page for auditors: the latest changes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.store.audit.queries import latest_changes
from krachtlijn.web.design.request import actor_in

SHOWN = 100


def home(request: HttpRequest) -> HttpResponse:
    """GET: the newest changes. Raises `NotAllowed` for anybody but an auditor."""
    changes = latest_changes(by=actor_in(request), limit=SHOWN)
    return render(request, "auditor/home.html", {"changes": changes, "shown": SHOWN, "is_synthetic": request.user.is_demo})
