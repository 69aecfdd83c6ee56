"""What every page needs: the actor, the language, the day, the navigation, and how long what was asked is kept."""

from typing import Any

from django.http import HttpRequest

from krachtlijn.people.holder import KEEP_ANONYMOUS, KEEP_PERSON
from krachtlijn.web.design.navigation import footer_navigation, main_navigation
from krachtlijn.web.design.request import actor_in, language_in, today


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """Context of the page frame."""
    return {
        "actor": actor_in(request),
        "language": language_in(request),
        "today": today(),
        "navigation": main_navigation(request.path),
        "footer_navigation": footer_navigation(),
        "keep_days": KEEP_ANONYMOUS.days,
        "keep_days_person": KEEP_PERSON.days,
    }
