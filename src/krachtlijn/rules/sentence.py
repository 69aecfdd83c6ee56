"""Sentences with places for values: `{vov.twp_min}` becomes "80 %" in the language of the reader."""

import re
from collections.abc import Callable

from krachtlijn.kernel.text import Text

_PLACE = re.compile(r"\{([\w.]+)\}")


def places(text: Text) -> frozenset[str]:
    """Names of the facts, parameters and steps a sentence speaks of."""
    return frozenset(_PLACE.findall(text.nl)) | frozenset(_PLACE.findall(text.en))


def filled(text: Text, *, speak: Callable[[str, str], str]) -> Text:
    """The sentence with every place filled; `speak(name, language)` says a value."""
    return Text(
        nl=_PLACE.sub(lambda match: speak(match[1], "nl"), text.nl),
        en=_PLACE.sub(lambda match: speak(match[1], "en"), text.en),
    )
