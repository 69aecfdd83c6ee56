"""What every concept of a classification has: an address and labels in one or more languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from krachtlijn.kernel.ids import ConceptUri

DEFAULT_LANGUAGE_ORDER = ("nl", "en", "fr")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLabel:
    """A label and the language it stands in; `is_translated` is False when it is not the language asked for."""

    text: str
    language: str
    is_translated: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Preferred label per language, and alternative labels per language."""

    preferred: Mapping[str, str]
    alternative: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def shown_in(self, language: str) -> ShownLabel:
        """The preferred label in the language, or else in Dutch, English, French, whichever exists first."""
        for candidate in (language, *DEFAULT_LANGUAGE_ORDER):
            if candidate in self.preferred:
                return ShownLabel(text=self.preferred[candidate], language=candidate, is_translated=candidate == language)
        return ShownLabel(text="", language=language, is_translated=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptName:
    """A concept as other packages point to it: its address and labels."""

    uri: ConceptUri
    labels: Labels

    def name_in(self, language: str) -> str:
        """The label to show, in the language or its fallback."""
        return self.labels.shown_in(language).text
