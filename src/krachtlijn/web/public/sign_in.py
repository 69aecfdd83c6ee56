"""Signing in and out: the demo actors of the reference region with one button each, accounts by form beside them."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Role
from krachtlijn.store.people.queries import demo_actors
from krachtlijn.web.design.navigation import home_of
from krachtlijn.web.design.sign_in import has_demo_sign_in


def sign_in(request: HttpRequest) -> HttpResponse:
    """GET: the demo actors, and the way to the form for accounts."""
    actors = demo_actors() if has_demo_sign_in() else ()
    return render(
        request,
        "public/sign_in.html",
        {
            "actors": actors,
            "has_demo": has_demo_sign_in(),
            "next": _safe_next(request, request.GET.get("next", "")),
            "is_synthetic": bool(actors),
        },
    )


@require_POST
def sign_in_as_demo(request: HttpRequest) -> HttpResponse:
    """POST: act as one of the demo actors. Raises `NotFound` for anything that is none."""
    account = _demo_account(request.POST.get("account", ""))
    login(request, account, backend=settings.AUTHENTICATION_BACKENDS[0])
    messages.success(request, gettext("U bent aangemeld als %(name)s.") % {"name": account.display_name})
    wanted = _safe_next(request, request.POST.get("next", ""))
    return HttpResponseRedirect(wanted or home_of(Role(account.role)) or reverse("public:start"))


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """POST: end the session."""
    logout(request)
    messages.success(request, gettext("U bent afgemeld."))
    return redirect("public:start")


def _demo_account(given: str) -> Any:
    offered = {str(actor.account_id): actor for actor in demo_actors()} if has_demo_sign_in() else {}
    if given not in offered:
        raise NotFound(
            Text(
                nl="Deze oefenpersoon bestaat hier niet. Ga terug en kies iemand uit de lijst.",
                en="This demo actor does not exist here. Go back and choose one of the list.",
            )
        )
    return get_user_model()._default_manager.get(pk=offered[given].account_id)


def _safe_next(request: HttpRequest, address: str) -> str:
    is_safe = url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure())
    return address if is_safe else ""
