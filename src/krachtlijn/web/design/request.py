"""What views know of a request: who acts, in which language, on which day."""

from datetime import date

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from krachtlijn.people.actor import VISITOR, Actor


def actor_in(request: HttpRequest) -> Actor:
    """The actor of the request, set by `ActorMiddleware`; a visitor when nobody signed in."""
    return getattr(request, "actor", VISITOR)


def language_in(request: HttpRequest) -> str:  # noqa: ARG001 - the language is active for the thread of the request
    """Language of the page: `nl` or `en`."""
    return "en" if (get_language() or "nl").startswith("en") else "nl"


def today() -> date:
    """The day in Brussels; shells ask the clock here and nowhere else."""
    return timezone.localdate()
