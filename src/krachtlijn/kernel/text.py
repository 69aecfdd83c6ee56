"""A sentence in the languages of the platform: Dutch for everybody, English beside it."""

from dataclasses import dataclass
from typing import Literal

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One sentence in Dutch (`nl`, plain language) and English (`en`)."""

    nl: str
    en: str

    def in_language(self, language: str) -> str:
        """Return the sentence in `language`; anything but English reads Dutch, the language of administration.

        >>> Text(nl="recht", en="right").in_language("en")
        'right'
        """
        return self.en if language == "en" else self.nl

    def __str__(self) -> str:
        return self.nl
