"""Words for the answers a profile can hold, and for routes and orders of a path."""

from collections.abc import Mapping
from datetime import date

from django.utils.dates import MONTHS
from django.utils.translation import gettext_lazy as _

from krachtlijn.paths.entry_route import RouteKind
from krachtlijn.paths.instance import Order
from krachtlijn.people.profile import DaySlot, DutchLevel, Status

STATUSES: Mapping[Status, object] = {
    Status.JOBSEEKER: _("Ik zoek werk"),
    Status.EMPLOYEE: _("Ik werk bij een werkgever"),
    Status.SELF_EMPLOYED: _("Ik ben zelfstandige"),
    Status.SCHOOL_LEAVER: _("Ik verlaat de school of verliet ze pas"),
}
DIPLOMA_LEVELS: Mapping[int, object] = {
    1: _("Lager onderwijs, of geen diploma"),
    2: _("Tweede graad secundair (vier jaar middelbaar)"),
    3: _("Zesde jaar beroepsonderwijs, zonder diploma secundair"),
    4: _("Diploma secundair onderwijs"),
    5: _("Graduaat of HBO5"),
    6: _("Bachelor"),
    7: _("Master"),
    8: _("Doctor"),
}
DUTCH_LEVELS: Mapping[DutchLevel, object] = {
    DutchLevel.A1: _("A1: enkele woorden en korte zinnen"),
    DutchLevel.A2: _("A2: eenvoudige gesprekken"),
    DutchLevel.B1: _("B1: ik trek mijn plan op het werk"),
    DutchLevel.B2: _("B2: ik spreek en schrijf vlot"),
    DutchLevel.C1: _("C1: bijna zoals mijn moedertaal"),
    DutchLevel.C2: _("C2: het is mijn moedertaal, of even goed"),
}
SLOTS: Mapping[DaySlot, object] = {
    DaySlot.DAY: _("Overdag, van maandag tot vrijdag"),
    DaySlot.EVENING: _("’s Avonds"),
    DaySlot.WEEKEND: _("In het weekend"),
}
ORDERS: Mapping[Order, object] = {
    Order.FASTEST: _("Zo snel mogelijk klaar"),
    Order.CHEAPEST: _("Zo goedkoop mogelijk"),
    Order.NEAREST: _("Zo weinig mogelijk reizen"),
}
ROUTES: Mapping[RouteKind, object] = {
    RouteKind.OPEN: _("Vrij beroep: u hebt geen diploma nodig"),
    RouteKind.QUALIFICATION: _("Voor dit beroep is een kwalificatie nodig"),
    RouteKind.REGULATED: _("Dit beroep is beschermd door een wet"),
    RouteKind.PRESUMED: _("Vermoedelijk vraagt dit beroep een bewijs, maar dat is niet bevestigd"),
    RouteKind.UNKNOWN: _("We weten niet of dit beroep een diploma vraagt"),
}
UNKNOWN = "unknown"
DONT_KNOW = _("Weet ik niet")


def month_words(month: date) -> str:
    """A month in words: maart 2026."""
    return f"{MONTHS[month.month]} {month.year}"
