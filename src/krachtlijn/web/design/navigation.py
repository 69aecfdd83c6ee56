"""Where the site leads: main navigation, the first page of each role and the names of roles."""

from collections.abc import Mapping

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from krachtlijn.people.actor import Role

ROLE_NAMES: Mapping[Role, object] = {
    Role.VISITOR: _("bezoeker"),
    Role.CITIZEN: _("burger"),
    Role.ADVISER: _("adviseur"),
    Role.EMPLOYER: _("werkgever"),
    Role.PROVIDER: _("opleider"),
    Role.SECTOR: _("sector"),
    Role.POLICY: _("beleid"),
    Role.AUDITOR: _("auditor"),
    Role.OPERATOR: _("beheerder"),
}

HOMES: Mapping[Role, tuple[str, ...]] = {
    Role.CITIZEN: ("citizen:home", "citizen:path-start"),
    **{role: (f"{role}:home",) for role in (Role.ADVISER, Role.EMPLOYER, Role.PROVIDER, Role.SECTOR, Role.POLICY, Role.AUDITOR)},
}

MAIN_PAGES = (
    ("citizen:path-start", _("Mijn pad")),
    ("citizen:rights-start", _("Mijn rechten")),
    ("public:occupation-search", _("Beroepen")),
    ("public:training-search", _("Opleidingen")),
    ("public:shortage-list", _("Knelpuntberoepen")),
    ("public:offensive", _("De 31 acties")),
)

FOOTER_PAGES = (
    ("public:accessibility", _("Toegankelijkheid")),
    ("public:known-until", _("Wat weten we tot wanneer")),
    ("public:sources", _("Bronnen")),
    ("api-v1:openapi-json", "API"),
    ("public:privacy", _("Privacy")),
)


def find_address(name: str) -> str:
    """Address of the page with this name; empty while no page has it."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def home_of(role: Role) -> str:
    """Address of the first page of a role; empty while it has none."""
    return next((address for name in HOMES.get(role, ()) if (address := find_address(name))), "")


def main_navigation(path: str) -> list[tuple[str, object, bool]]:
    """Address, title and whether the visitor is there now, for every main page that exists."""
    return [(address, title, path.startswith(address)) for address, title in _existing(MAIN_PAGES)]


def footer_navigation() -> list[tuple[str, object]]:
    """Address and title of every page of the footer that exists."""
    return _existing(FOOTER_PAGES)


def _existing(pages: tuple[tuple[str, object], ...]) -> list[tuple[str, object]]:
    found = [(find_address(name), title) for name, title in pages]
    return [(address, title) for address, title in found if address]
