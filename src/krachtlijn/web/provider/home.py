"""The first page for staff of a training provider."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from krachtlijn.web.design.organisation_home import organisation_home

ACTIONS = (4, 5, 6, 7, 9, 21, 24, 29)
LINKS = (
    ("public:training-search", _("Uw opleidingen bekijken zoals cursisten ze zien")),
    ("public:occupation-search", _("Nagaan welke competenties een beroep vraagt")),
    ("public:shortage-list", _("Zien in welke beroepen mensen ontbreken")),
)


def home(request: HttpRequest) -> HttpResponse:
    """GET: what the platform can do for the organisation now. Raises `NotAllowed`."""
    return organisation_home(request, title=_("Voor opleiders"), actions=ACTIONS, links=LINKS)
