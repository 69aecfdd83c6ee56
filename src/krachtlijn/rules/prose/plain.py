"""The text of a rule as plain lines, one thought a line, deeper thoughts further in."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.wording import Said
from krachtlijn.rules.prose.parts import Line, RuleText, ValueLine
from krachtlijn.rules.unit import Unit, format_scalar

_INDENT = "   "
_SOURCE, _VALUES = Text(nl="Bron", en="Source"), Text(nl="Waarden", en="Values")
_VALUES_OF_DAY = Text(nl="De waarden van deze dag", en="The values of this day")
_HISTORY = Text(nl="Alle waarden, vroeger en later", en="All values, past and future")
_SINCE, _UNTIL = Text(nl="sinds", en="since"), Text(nl="tot en met", en="until")
_CONFIRMED, _NO_END = Text(nl="bevestigd tot en met", en="confirmed until"), Text(nl="zonder einde", en="without end")


def sentence(text: str) -> str:
    """A phrase as a sentence of its own: a capital first, a stop behind.

    >>> sentence("uw antwoord is ja")
    'Uw antwoord is ja.'
    """
    start = text[:1].upper() + text[1:]
    return start if start.rstrip("”)").endswith((".", ":", "?", "!")) and not start.endswith(("”", ")")) else f"{start}."


def plain_lines(text: RuleText, language: str = "nl") -> Iterator[str]:
    """The whole text in one language."""
    yield text.title.in_language(language)
    yield from (part.in_language(language) for part in text.lead)
    for section in text.sections:
        yield ""
        yield section.title.in_language(language)
        yield section.lead.in_language(language)
        for place, line in enumerate(section.lines, start=1):
            yield from _line(line, language, number=place)
    for title, values in ((_VALUES_OF_DAY, text.values), (_HISTORY, text.history)):
        yield ""
        yield title.in_language(language)
        yield from (_value(value, language) for value in values)


def _line(line: Line, language: str, *, number: int) -> Iterator[str]:
    yield f"{number}. {sentence(line.title.in_language(language))}"
    for said in line.says:
        yield from _said(said, language, depth=1)
    yield from (f"{_INDENT}{remark.in_language(language).strip()}" for remark in line.remarks)
    if line.source:
        source = f"{line.source}, {line.article}" if line.article else line.source
        yield f"{_INDENT}{_SOURCE.in_language(language)}: {source}"
    if line.values:
        yield f"{_INDENT}{_VALUES.in_language(language)}: {', '.join(map(str, line.values))}"


def _said(said: Said, language: str, *, depth: int, mark: str = "") -> Iterator[str]:
    yield f"{_INDENT * depth}{mark}{sentence(said.text.in_language(language))}"
    yield from _parts(said.parts, language, depth=depth + 1)


def _parts(parts: Sequence[Said], language: str, *, depth: int) -> Iterator[str]:
    for number, part in enumerate(parts, start=1):
        yield from _said(part, language, depth=depth, mark=f"{number}) ")


def _value(value: ValueLine, language: str) -> str:
    parts = [value.value.in_language(language), *_days(value, language), value.status.in_language(language)]
    parts += [part for part in (value.source, value.article) if part]
    if value.note:
        parts.append(value.note.in_language(language))
    return f"{value.number} {value.title.in_language(language)}: {'; '.join(parts)}"


def _days(value: ValueLine, language: str) -> Iterator[str]:
    if value.valid_from:
        yield f"{_SINCE.in_language(language)} {format_scalar(value.valid_from, Unit.DATE, language)}"
    if value.valid_until:
        yield f"{_UNTIL.in_language(language)} {_last(value.valid_until, language)}"
    if value.confirmed_until:
        yield f"{_CONFIRMED.in_language(language)} {_last(value.confirmed_until, language)}"


def _last(end: date, language: str) -> str:
    return _NO_END.in_language(language) if end == date.max else format_scalar(end - timedelta(days=1), Unit.DATE, language)
