"""The whole text of a rule on a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.wording import phrase, spoken
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.prose.parts import Line, RuleText
from krachtlijn.rules.prose.sections import sections_of
from krachtlijn.rules.prose.steps import Writer, reader_of
from krachtlijn.rules.prose.values import history, values_of_day
from krachtlijn.rules.unit import Unit


def rule_text(instrument: Instrument, *, on: date, sentence: Text, together: Sequence[Line] = ()) -> RuleText:
    """The rule of an instrument in words for the day `on`.

    `sentence` says in one sentence what it is; `together` how it stands to other instruments, one line each.
    """
    writer = Writer(instrument=instrument, reader=reader_of(instrument, on=on))
    values = values_of_day(instrument, on=on)
    return RuleText(
        instrument=instrument.id,
        title=instrument.title,
        on=on,
        lead=tuple(_lead(instrument, on=on)),
        is_firm=on >= instrument.rule.valid_from and all(value.is_firm for value in values),
        sections=sections_of(writer, sentence=sentence, together=together),
        values=values,
        history=history(instrument),
        definition_hash=instrument.definition_hash,
    )


def _lead(instrument: Instrument, *, on: date) -> Iterator[Text]:
    day, table = spoken(on, Unit.DATE), instrument.parameters
    yield phrase("Zo staat de regel op {}.", "This is the rule as it stands on {}.", day)
    if on < instrument.rule.valid_from:
        since = spoken(instrument.rule.valid_from, Unit.DATE)
        yield phrase(
            "Let op: deze maatregel begon pas op {}. Van voor die dag kennen wij geen regels; het antwoord is dan onbekend.",
            "Note: this instrument began only on {}. We know no rules from before that day; the answer is then unknown.",
            since,
        )
    open_count, count = len(table.unconfirmed(on)), len(table.parameters)
    if open_count:
        yield Text(
            nl=f"Let op: {open_count} van de {count} waarden zijn op deze dag niet bevestigd door een bron. Waar ze iets kunnen "
            "veranderen, is het antwoord “onbekend”.",
            en=f"Note: {open_count} of the {count} values are not confirmed by a source on this day. Where they can change "
            "something, the answer is “unknown”.",
        )
    elif count and (until := table.confirmed_until_from(on)) and until < date.max:
        last = spoken(until - timedelta(days=1), Unit.DATE)
        yield phrase(
            "Bronnen bevestigen alle waarden van deze dag, tot en met {}.",
            "Sources confirm all values of this day, until {}.",
            last,
        )
    yield Text(
        nl="Krachtlijn maakt deze tekst uit dezelfde regel waarmee het beslist. De wet zelf heeft het laatste woord.",
        en="Krachtlijn makes this text from the very rule it decides with. The law itself has the last word.",
    )
