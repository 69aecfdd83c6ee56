"""Errors as pages: a title, what happened and what to do now, for each status the site answers with."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

TITLES: Mapping[int, object] = {
    400: _("Deze vraag konden we niet lezen"),
    403: _("Dit mag u hier niet"),
    404: _("Deze pagina bestaat niet"),
    409: _("Dit kan nu niet"),
    414: _("Deze vraag is te lang"),
    422: _("Er klopt iets niet in de vraag"),
    503: _("Een bron antwoordt niet"),
}
ADVICES: Mapping[int, tuple[object, ...]] = {
    400: (_("Ga terug, laad de pagina opnieuw en probeer het nog eens."),),
    403: (_("Meld u aan met een account dat dit mag, of ga terug naar een pagina voor iedereen."),),
    404: (
        _("Kijk het adres na: misschien staat er een fout in."),
        _("Zoek een beroep of een opleiding via het menu bovenaan."),
    ),
    409: (_("Ga terug, laad de pagina opnieuw en kijk wat er intussen veranderd is."),),
    414: (_("Ga terug en schrijf korter wat u zoekt: enkele woorden volstaan."),),
    422: (_("Ga terug, pas aan wat niet klopt en probeer het opnieuw."),),
    503: (_("Probeer het over enkele minuten opnieuw."), _("Blijft het misgaan, verwittig dan de beheerder van dit platform.")),
}
SENTENCES: Mapping[int, object] = {
    400: _("De vraag van uw browser was niet volledig of niet leesbaar."),
    403: _("Deze pagina of handeling is niet voor uw huidige rol."),
    404: _("Er is geen pagina op dit adres, of ze is verplaatst."),
    414: _("Het adres met uw vraag is langer dan wij kunnen lezen."),
}


def error_page(request: HttpRequest, status: int) -> HttpResponse:
    """The page for a status without an error of our own behind it."""
    return render(request, "design/error.html", {"status": status, "sentence": SENTENCES[status]}, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001 - the signature of Django
    """The page for a request nobody can read."""
    return error_page(request, 400)


def permission_denied(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The page for a refusal by Django itself."""
    return error_page(request, 403)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """The page for an address without a page."""
    return error_page(request, 404)
