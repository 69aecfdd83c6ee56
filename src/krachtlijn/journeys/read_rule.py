"""Read a rule in words: its text as in force on a day, with what sources say about other rights beside it."""

from collections.abc import Iterator
from datetime import date

from krachtlijn.journeys.decide_right import find_instrument
from krachtlijn.rules.expression.wording import phrase
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.prose.parts import Line, RuleText
from krachtlijn.rules.prose.text import rule_text
from krachtlijn.rules.registry import about, flemish_instruments
from krachtlijn.rules.stacking import known_pairs


def read_rule(instrument_id: str, *, on: date) -> RuleText:
    """The text of the rule of an id on a day. Raises `NotFound` with the ids that exist."""
    instrument = find_instrument(instrument_id)
    return rule_text(instrument, on=on, sentence=about(instrument).sentence, together=tuple(_together(instrument)))


def _together(instrument: Instrument) -> Iterator[Line]:
    """One line per other right of which a source says how they stand to each other."""
    instruments = flemish_instruments()
    for pair in known_pairs(instruments):
        if instrument.id in pair.rights:
            other = next(instruments.get(right) for right in pair.rights if right != instrument.id)
            yield Line(title=phrase("{}: {}", "{}: {}", other.title, pair.text), source=pair.source)
