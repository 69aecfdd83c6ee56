"""The first page for policy staff: how many actions work, and what is published about each."""

from collections import Counter

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.kernel.text import Text
from krachtlijn.offensive.action import ACTIONS
from krachtlijn.offensive.capability import STATE_TITLES
from krachtlijn.offensive.policy_state import NOT_PUBLISHED, find_policy_state
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.web.design.download import table_download
from krachtlijn.web.design.offer import STATE_KINDS, OfferedAction, offered_actions
from krachtlijn.web.design.request import actor_in, language_in

COLUMNS = ("number", "title", "state", "capability", "lead", "milestone", "indicator", "source", "as_of", "is_synthetic")


def home(request: HttpRequest) -> HttpResponse:
    """GET: the steering view over the 31 actions, `?bestand=csv` or `xlsx` as a file. Raises `NotAllowed`."""
    check_permission(actor_in(request), Permission.READ_STEERING)
    offered = sorted(offered_actions(tuple(action.number for action in ACTIONS)), key=lambda item: item.action.number)
    if form := request.GET.get("bestand"):
        rows = [_file_row(item, language_in(request)) for item in offered]
        return table_download(rows, columns=COLUMNS, name="31-acties", form=form)
    counts = Counter(item.capability.state for item in offered)
    return render(
        request,
        "policy/home.html",
        {
            "counts": [(STATE_TITLES[state], STATE_KINDS[state], counts[state]) for state in STATE_TITLES],
            "published": sum(find_policy_state(item.action.number).is_published for item in offered),
            "total": len(offered),
            "rows": [_row(item) for item in offered],
            "not_published": NOT_PUBLISHED,
        },
    )


def _row(item: OfferedAction) -> dict[str, object]:
    return {"item": item, "policy": find_policy_state(item.action.number)}


def _file_row(item: OfferedAction, language: str) -> tuple[object, ...]:
    policy = find_policy_state(item.action.number)
    published = [_in_language(text, language) for text in (policy.lead, policy.milestone, policy.indicator)]
    head = (item.action.number, item.action.title.in_language(language), item.capability.state)
    return (*head, item.capability.sentence.in_language(language), *published, policy.source or "", policy.as_of, False)


def _in_language(text: Text | None, language: str) -> str:
    return (text or NOT_PUBLISHED).in_language(language)
