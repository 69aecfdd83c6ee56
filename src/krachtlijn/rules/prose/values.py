"""The values a rule computes with: those of the day, each with its source, and every value there ever was."""

from collections.abc import Iterator
from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.wording import BASIS_WORDS, NOT_CONFIRMED, SEMICOLON, listed, phrase, value_text
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import Basis, DatedValue, Gap, Parameter
from krachtlijn.rules.prose.parts import ValueLine

_NOT_BEGUN = Text(nl="nog niet begonnen", en="not begun yet")
_GAP = Text(nl="geen bron noemt een waarde", en="no source gives a value")


def values_of_day(instrument: Instrument, *, on: date) -> tuple[ValueLine, ...]:
    """One line per parameter: its value on the day, or the last one before it, in the order of the file."""
    numbered = enumerate(instrument.parameters.parameters, start=1)
    return tuple(_of_day(parameter, number, on=on) for number, parameter in numbered)


def history(instrument: Instrument) -> tuple[ValueLine, ...]:
    """Every value and every declared period without one, per parameter in order of time."""
    numbered = enumerate(instrument.parameters.parameters, start=1)
    return tuple(line for number, parameter in numbered for line in _history(parameter, number))


def _of_day(parameter: Parameter, number: int, *, on: date) -> ValueLine:
    latest = parameter.latest(on)
    gap = next((gap for gap in parameter.gaps if gap.period.contains(on)), None)
    if latest is None:
        note = gap.reason if gap else None
        return ValueLine(
            number=number,
            title=parameter.title,
            value=value_text(None, unit=parameter.unit),
            valid_from=None,
            status=_GAP if gap else _NOT_BEGUN,
            is_firm=False,
            note=note,
        )
    is_confirmed = parameter.confirms(on)
    status = BASIS_WORDS[latest.status]
    if not is_confirmed:
        status = NOT_CONFIRMED if latest.status is Basis.IN_FORCE else listed((status, NOT_CONFIRMED), SEMICOLON)
    note = _both(latest.note, gap.reason if gap else None)
    is_firm = is_confirmed and latest.status is Basis.IN_FORCE
    return _line(latest, parameter, number=number, status=status, is_firm=is_firm, note=note)


def _both(note: Text | None, reason: Text | None) -> Text | None:
    return phrase("{} {}", "{} {}", note, reason) if note and reason else note or reason


def _history(parameter: Parameter, number: int) -> Iterator[ValueLine]:
    lines = [_past(value, parameter, number=number) for value in parameter.values]
    lines += [_without(gap, parameter, number=number) for gap in parameter.gaps]
    yield from sorted(lines, key=lambda line: line.valid_from or date.min)


def _past(value: DatedValue, parameter: Parameter, *, number: int) -> ValueLine:
    is_firm = value.status is Basis.IN_FORCE
    return _line(value, parameter, number=number, status=BASIS_WORDS[value.status], is_firm=is_firm, note=value.note)


def _without(gap: Gap, parameter: Parameter, *, number: int) -> ValueLine:
    return ValueLine(
        number=number,
        title=parameter.title,
        value=value_text(None, unit=parameter.unit),
        valid_from=gap.period.valid_from,
        valid_until=gap.period.valid_until,
        status=_GAP,
        is_firm=False,
        note=gap.reason,
    )


def _line(value: DatedValue, parameter: Parameter, *, number: int, status: Text, is_firm: bool, note: Text | None) -> ValueLine:
    return ValueLine(
        number=number,
        title=parameter.title,
        value=value_text(value, unit=parameter.unit),
        valid_from=value.period.valid_from,
        valid_until=value.period.valid_until,
        confirmed_until=value.confirmed_until,
        status=status,
        is_firm=is_firm,
        source=value.source,
        article=value.article,
        read_on=value.read_on,
        note=note,
    )
