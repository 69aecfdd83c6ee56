"""What we know until when: per instrument and parameter the last day a source confirms, today's value and that source."""

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
    """GET: every instrument with its parameters; `?bestand=csv` or `xlsx` gives them as a file."""
    on, language = today(), language_in(request)
    instruments = [_instrument_row(instrument, on=on, language=language) for instrument in flemish_instruments()]
    if form := request.GET.get("bestand"):
        return table_download(
            [line for row in instruments for line in _file_rows(row, language)],
            columns=COLUMNS,
            name="wat-weten-we-tot-wanneer",
            form=form,
        )
    return render(request, "public/known_until.html", {"instruments": instruments, "on": on})


def last_confirmed_day(confirmed_until: date) -> date | None:
    """The last day a source confirms; None when a source confirms without end."""
    return None if confirmed_until == date.max else confirmed_until - timedelta(days=1)


def _instrument_row(instrument: Instrument, *, on: date, language: str) -> dict[str, object]:
    parameters = instrument.parameters
    return {
        "instrument": instrument,
        "is_confirmed": not parameters.unconfirmed(on),
        "last_day": last_confirmed_day(instrument.confirmed_until),
        "rows": [_parameter_row(parameter, on=on, language=language) for parameter in parameters.parameters],
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


def _file_rows(row: dict[str, object], language: str) -> list[tuple[object, ...]]:
    lines = []
    for item in row["rows"]:
        latest = item["latest"]
        lines.append(
            (
                row["instrument"].id,
                item["parameter"].key,
                item["parameter"].title.in_language(language),
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
