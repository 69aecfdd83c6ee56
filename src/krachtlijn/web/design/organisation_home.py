"""The first page of a role that acts for an organisation: its name, what works for it now and what comes later."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.store.people.queries import organisation_name
from krachtlijn.web.design.navigation import find_address
from krachtlijn.web.design.offer import offered_actions
from krachtlijn.web.design.request import actor_in


def organisation_home(
    request: HttpRequest, *, title: object, actions: tuple[int, ...], links: Sequence[tuple[str, object]]
) -> HttpResponse:
    """GET: the page for staff of an organisation. Raises `NotAllowed` for anybody else.

    `actions` are the numbers of the actions this role is about; `links` are names of pages that help now, with their words.
    """
    actor = actor_in(request)
    check_permission(actor, Permission.READ_OWN_ORGANISATION)
    found = [(find_address(name), words) for name, words in links]
    return render(
        request,
        "design/organisation_home.html",
        {
            "title": title,
            "organisation": organisation_name(actor.organisation) if actor.organisation else "",
            "links": [(address, words) for address, words in found if address],
            "actions": offered_actions(actions),
            "is_synthetic": actor.organisation is not None and request.user.is_demo,
        },
    )
