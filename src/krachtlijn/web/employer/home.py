"""The first page for staff of an employer."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from krachtlijn.web.design.organisation_home import organisation_home

ACTIONS = (9, 10, 13, 16, 20, 22, 23, 25)
LINKS = (
    ("employer:claims", _("Aanvragen voor Vlaams opleidingsverlof nakijken, een heel bestand tegelijk")),
    ("public:training-search", _("Een opleiding zoeken voor uw mensen")),
    ("public:occupation-search", _("Nagaan welke competenties een beroep vraagt")),
    ("public:shortage-list", _("Zien of uw vacature een knelpuntberoep is")),
    ("public:known-until", _("Nagaan tot wanneer de regels over opleidingsverlof bevestigd zijn")),
)


def home(request: HttpRequest) -> HttpResponse:
    """GET: what the platform can do for the organisation now. Raises `NotAllowed`."""
    return organisation_home(request, title=_("Voor werkgevers"), actions=ACTIONS, links=LINKS)
