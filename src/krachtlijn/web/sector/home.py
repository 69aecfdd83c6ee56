"""The first page for staff of a sector fund or federation."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from krachtlijn.web.design.organisation_home import organisation_home

ACTIONS = (1, 2, 8, 9, 10, 13)
LINKS = (
    ("public:shortage-list", _("De lijst van knelpuntberoepen bekijken, met hoe elk beroep gekoppeld is")),
    ("public:occupation-search", _("Nagaan welke competenties een beroep in uw sector vraagt")),
    ("public:offensive", _("De stand van de acties volgen")),
)


def home(request: HttpRequest) -> HttpResponse:
    """GET: what the platform can do for the organisation now. Raises `NotAllowed`."""
    return organisation_home(request, title=_("Voor sectoren"), actions=ACTIONS, links=LINKS)
