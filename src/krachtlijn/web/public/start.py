"""The start page: the main job first, then routes per actor and the six lines."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.offensive.action import actions_of
from krachtlijn.offensive.capability import find_capability
from krachtlijn.offensive.line import LINES, Line
from krachtlijn.web.design.navigation import find_address
from krachtlijn.web.design.request import actor_in
from krachtlijn.web.public.routes import ROUTES


def start(request: HttpRequest) -> HttpResponse:
    """GET: where everybody begins."""
    actor = actor_in(request)
    routes = [(route.who, [(wish.words, wish.address_for(actor)) for wish in route.wishes]) for route in ROUTES]
    return render(
        request,
        "public/start.html",
        {
            "routes": routes,
            "lines": [_line_row(line) for line in LINES],
            "path_address": find_address("citizen:path-start"),
            "search_address": find_address("public:occupation-search"),
        },
    )


def _line_row(line: Line) -> dict[str, object]:
    actions = actions_of(line.number)
    states = Counter(find_capability(action.number).state for action in actions)
    return {"line": line, "total": len(actions), "working": states["works"] + states["partly"]}
