"""The routes of the start page: who comes here, and what each wants to do."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from krachtlijn.people.actor import Actor, Role
from krachtlijn.web.design.navigation import find_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One thing somebody wants: in words, the page that does it, and the role that page needs (None: everybody)."""

    words: object
    page: str
    role: Role | None = None

    def address_for(self, actor: Actor) -> str:
        """Where the wish leads: the page, or sign-in on the way to it; empty while the page does not exist."""
        address = find_address(self.page)
        if not address or self.role in (None, actor.role):
            return address
        return f"{find_address('public:sign-in')}?next={address}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """Who comes, and what for."""

    who: object
    wishes: tuple[Wish, ...]


_OWN_PATH = Wish(words=_("het kortste pad naar een beroep vinden"), page="citizen:path-start")
_OWN_RIGHTS = Wish(words=_("weten op welke steun ik recht heb"), page="citizen:rights-start")
_OCCUPATIONS = Wish(words=_("bekijken wat een beroep vraagt"), page="public:occupation-search")
_SHORTAGES = Wish(words=_("zien in welke beroepen mensen ontbreken"), page="public:shortage-list")
_TRAININGS = Wish(words=_("een opleiding zoeken, met datum en prijs"), page="public:training-search")
_ACTIONS = Wish(words=_("de 31 acties volgen"), page="public:offensive")

ROUTES: tuple[Route, ...] = (
    Route(who=_("Ik verlaat de school"), wishes=(_SHORTAGES, _OWN_PATH, _OCCUPATIONS)),
    Route(who=_("Ik zoek werk"), wishes=(_OWN_PATH, _OWN_RIGHTS, _SHORTAGES)),
    Route(who=_("Ik werk"), wishes=(_OWN_RIGHTS, _OWN_PATH, _TRAININGS)),
    Route(who=_("Ik ben zelfstandige"), wishes=(_TRAININGS, _OWN_PATH, _OWN_RIGHTS)),
    Route(
        who=_("Ik ben adviseur"),
        wishes=(Wish(words=_("een pad plannen samen met iemand"), page="adviser:home", role=Role.ADVISER), _OCCUPATIONS),
    ),
    Route(
        who=_("Ik ben werkgever"),
        wishes=(
            Wish(words=_("zien wat dit platform voor mijn bedrijf kan"), page="employer:home", role=Role.EMPLOYER),
            _TRAININGS,
        ),
    ),
    Route(
        who=_("Ik geef opleidingen"),
        wishes=(
            Wish(words=_("zien wat dit platform voor mijn aanbod kan"), page="provider:home", role=Role.PROVIDER),
            _TRAININGS,
        ),
    ),
    Route(
        who=_("Ik werk voor een sector"),
        wishes=(Wish(words=_("de noden en acties van mijn sector zien"), page="sector:home", role=Role.SECTOR), _SHORTAGES),
    ),
    Route(
        who=_("Ik maak beleid"),
        wishes=(
            Wish(words=_("de stand van de 31 acties sturen"), page="policy:home", role=Role.POLICY),
            _ACTIONS,
            Wish(words=_("weten tot wanneer de regels bevestigd zijn"), page="public:known-until"),
        ),
    ),
)
