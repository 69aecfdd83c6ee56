"""Sentences with places for values: `{vov.twp_min}` becomes "80 %" in the language of the reader."""

import re
from collections.abc import Callable
from functools import lru_cache

from krachtlijn.kernel.text import Text

_PLACE = re.compile(r"\{([\w.]+)\}")
_KEPT = 16_384


@lru_cache(maxsize=_KEPT)
def places(text: Text) -> frozenset[str]:
    """Names of the facts, parameters and steps a sentence speaks of."""
    return frozenset(_PLACE.findall(text.nl)) | frozenset(_PLACE.findall(text.en))


def filled(text: Text, *, speak: Callable[[str, str], str]) -> Text:
    """The sentence with every place filled; `speak(name, language)` says a value."""
    if not places(text):
        return text
    return Text(nl=_filled(text.nl, "nl", speak=speak), en=_filled(text.en, "en", speak=speak))


def _filled(sentence: str, language: str, *, speak: Callable[[str, str], str]) -> str:
    return "".join(speak(part, language) if is_place else part for part, is_place in _cut(sentence))


@lru_cache(maxsize=_KEPT)
def _cut(sentence: str) -> tuple[tuple[str, bool], ...]:
    """The words of a sentence and the names of its places, by turns."""
    return tuple((part, index % 2 == 1) for index, part in enumerate(_PLACE.split(sentence)))
