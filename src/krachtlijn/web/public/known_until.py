"""What we know until when: per instrument the last day a source confirms it, and on its own page each value with its source."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import Basis, DatedValue, Parameter
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.unit import format_scalar
from krachtlijn.web.design.download import table_download
from krachtlijn.web.design.request import language_in, today

BASIS_WORDS = {
    Basis.IN_FORCE: (_("van kracht"), "good"),
    Basis.ANNOUNCED: (_("aangekondigd"), "caution"),
    Basis.DRAFT: (_("ontwerp"), "caution"),
    Basis.CONFLICT: (_("bronnen spreken elkaar tegen"), "caution"),
    Basis.SCENARIO: (_("scenario"), "caution"),
}
COLUMNS = (
    "instrument",
    "parameter",
    "title",
    "value",
    "valid_from",
    "last_confirmed_day",
    "basis",
    "source",
    "article",
    "read_on",
    "is_synthetic",
)


def known_until(request: HttpRequest) -> HttpResponse:
    """GET: every instrument; `?bestand=csv` or `xlsx` gives all their values as a file."""
    on = today()
    if form := request.GET.get("bestand"):
        return _download(flemish_instruments(), on=on, language=language_in(request), name="wat-weten-we-tot-wanneer", form=form)
    instruments = [_instrument_row(instrument, on=on) for instrument in flemish_instruments()]
    return render(request, "public/known_until.html", {"instruments": instruments, "on": on})


def known_until_of(request: HttpRequest, instrument_id: str) -> HttpResponse:
    """GET: every value of one instrument; `?bestand=csv` or `xlsx` gives them as a file. Raises `NotFound`."""
    on, language = today(), language_in(request)
    instrument = flemish_instruments().get(instrument_id)
    if form := request.GET.get("bestand"):
        return _download((instrument,), on=on, language=language, name=f"wat-weten-we-{instrument.id}", form=form)
    rows = [_parameter_row(parameter, on=on, language=language) for parameter in instrument.parameters.parameters]
    return render(request, "public/known_until_of.html", {"row": _instrument_row(instrument, on=on), "rows": rows, "on": on})


def last_confirmed_day(confirmed_until: date) -> date | None:
    """The last day a source confirms; None when a source confirms without end."""
    return None if confirmed_until == date.max else confirmed_until - timedelta(days=1)


def _download(instruments: Iterable[Instrument], *, on: date, language: str, name: str, form: str) -> HttpResponse:
    lines = [line for instrument in instruments for line in _file_rows(instrument, on=on, language=language)]
    return table_download(lines, columns=COLUMNS, name=name, form=form)


def _instrument_row(instrument: Instrument, *, on: date) -> dict[str, object]:
    return {
        "instrument": instrument,
        "is_confirmed": not instrument.parameters.unconfirmed(on),
        "last_day": last_confirmed_day(instrument.confirmed_until),
    }


def _parameter_row(parameter: Parameter, *, on: date, language: str) -> dict[str, object]:
    latest = parameter.latest(on)
    words, kind = BASIS_WORDS[latest.status] if latest else (_("nog niet begonnen"), "")
    return {
        "parameter": parameter,
        "latest": latest,
        "value": _shown(latest, parameter=parameter, language=language),
        "is_confirmed": parameter.confirms(on),
        "last_day": last_confirmed_day(parameter.confirmed_until),
        "basis": words,
        "kind": kind,
    }


def _shown(latest: DatedValue | None, *, parameter: Parameter, language: str) -> object:
    if latest is None:
        return _("nog niet begonnen")
    return _("geldt niet, volgens de bron") if latest.value is None else format_scalar(latest.value, parameter.unit, language)


def _file_rows(instrument: Instrument, *, on: date, language: str) -> list[tuple[object, ...]]:
    lines = []
    for parameter in instrument.parameters.parameters:
        item = _parameter_row(parameter, on=on, language=language)
        latest = item["latest"]
        lines.append(
            (
                instrument.id,
                parameter.key,
                parameter.title.in_language(language),
                str(item["value"]),
                latest.period.valid_from if latest else None,
                item["last_day"],
                latest.status.value if latest else "",
                latest.source if latest else "",
                latest.article if latest else "",
                latest.read_on if latest else None,
                False,
            )
        )
    return lines
