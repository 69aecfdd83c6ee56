"""The six lines and 31 actions: what this platform can do for each, and apart from that, where policy stands."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.offensive.action import actions_of
from krachtlijn.offensive.aim import NOT_LOADED, SERIES, targets_of
from krachtlijn.offensive.line import LINES, Line
from krachtlijn.offensive.policy_state import COLLECTED_ON, NOT_PUBLISHED, find_policy_state
from krachtlijn.web.design.offer import offered_actions


def offensive(request: HttpRequest) -> HttpResponse:
    """GET: the offensive on one page."""
    return render(
        request,
        "public/offensive.html",
        {
            "lines": [(line, _action_rows(line)) for line in LINES],
            "series": [(series, targets_of(series.key)) for series in SERIES],
            "not_loaded": NOT_LOADED,
            "not_published": NOT_PUBLISHED,
            "collected_on": COLLECTED_ON,
        },
    )


def _action_rows(line: Line) -> list[dict[str, object]]:
    offered = sorted(
        offered_actions(tuple(action.number for action in actions_of(line.number))), key=lambda item: item.action.number
    )
    return [{"item": item, "policy": find_policy_state(item.action.number)} for item in offered]
