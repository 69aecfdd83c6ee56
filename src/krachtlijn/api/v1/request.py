"""What an operation knows of a request: who asks, in which language, on which day."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header

from krachtlijn.kernel.errors import InvalidInput, NotAllowed, Problem
from krachtlijn.kernel.text import LANGUAGES, Language, Text
from krachtlijn.people.actor import VISITOR, Actor, Role

NOT_SIGNED_IN = Text(
    nl="Deze gegevens zijn persoonlijk en u bent niet aangemeld. Meld u aan op de site en vraag opnieuw.",
    en="This is personal data and you are not signed in. Sign in on the site and ask again.",
)


def actor_in(request: HttpRequest) -> Actor:
    """The actor of the request; a visitor when nobody signed in."""
    return getattr(request, "actor", VISITOR)


def signed_in_actor(request: HttpRequest) -> Actor:
    """The actor of the request. Raises `NotAllowed` when nobody signed in."""
    actor = actor_in(request)
    if actor.role is Role.VISITOR:
        raise NotAllowed(NOT_SIGNED_IN)
    return actor


def today() -> date:
    """The day in Brussels, default of `on`."""
    return timezone.localdate()


def language_now() -> Language:
    """The language the answer is written in."""
    return "en" if get_language() == "en" else "nl"


def language_asked(request: HttpRequest) -> Language:
    """Language by `?lang=`, else by `Accept-Language`, else Dutch. Raises `InvalidInput` for an unknown `lang`."""
    asked = request.GET.get("lang")
    if asked is not None:
        return _known_language(asked)
    for accepted, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        for language in LANGUAGES:
            if accepted.split("-")[0] == language:
                return language
    return "nl"


def _known_language(asked: str) -> Language:
    for language in LANGUAGES:
        if asked == language:
            return language
    reason = Text(
        nl=f"‘{asked}’ is geen taal van dit platform; kies nl of en.", en=f"'{asked}' is no language here; use nl or en."
    )
    raise InvalidInput(
        Text(nl="De vraag klopt niet; zie de lijst.", en="The request is not right; see the list."),
        problems=(Problem(column="lang", reason=reason),),
    )
