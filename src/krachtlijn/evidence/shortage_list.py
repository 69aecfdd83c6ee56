"""The published list of shortage occupations, and how a concept of a classification stands to it.

Only an exact link carries the status of shortage occupation, and with it legal effect. Any other link reads "verwant met
knelpuntberoep X": a hint for people, nothing a rule may use.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text


class LinkKind(StrEnum):
    """How a published title stands to an occupation of the classification."""

    EXACT = "exact"
    CLOSE = "close"
    NARROWER = "narrower"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageEntry:
    """One line of the list. `is_in_decree` is the flag column about a dated ministerial decree, None when the list has none."""

    number: int
    title: str
    cluster: str
    is_in_decree: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageList:
    """One published list: its version (the year in its name), the days it counts for, and its lines.

    `published_on` is None when the file does not say on which day the list appeared: unknown, never guessed.
    """

    publisher: str
    version: str
    published_on: date | None
    validity: Period
    decree: str
    entries: tuple[ShortageEntry, ...]
    sha256: str

    @property
    def name(self) -> str:
        """Publisher and version, as pages show it."""
        return f"{self.publisher} {self.version}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageLink:
    """A title of the list linked to an occupation: how, and by which signals (`method`)."""

    number: int
    title: str
    uri: ConceptUri
    kind: LinkKind
    method: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortageStatus:
    """What the list in force on a day says about one occupation.

    `list_name` None means: no list is loaded for that day. `unlinked_titles` counts the titles of the list that could not be
    linked to any occupation: while there are such titles, nobody can say that an occupation is *not* on the list.
    """

    uri: ConceptUri
    on: date
    list_name: str | None
    links: tuple[ShortageLink, ...] = ()
    unlinked_titles: int = 0

    @property
    def exact(self) -> ShortageLink | None:
        """The link that carries status, if there is one."""
        return next((link for link in self.links if link.kind is LinkKind.EXACT), None)

    @property
    def is_shortage_occupation(self) -> bool | None:
        """Whether the occupation has the status; None (unknown) when no list is loaded, or a person must still look.

        That is so for an occupation that is only related to a title, and for every other one while titles are not linked yet.
        """
        if self.list_name is None:
            return None
        if self.exact:
            return True
        return None if self.links or self.unlinked_titles else False

    @property
    def sentence(self) -> Text:
        """The status as pages and the command line print it."""
        if self.list_name is None:
            return Text(
                nl=f"Onbekend, omdat voor {self.on} geen knelpuntberoepenlijst geladen is.",
                en=f"Unknown, because no list of shortage occupations is loaded for {self.on}.",
            )
        if self.exact:
            return Text(
                nl=f"Knelpuntberoep ‘{self.exact.title}’ ({self.list_name}).",
                en=f"Shortage occupation '{self.exact.title}' ({self.list_name}).",
            )
        if self.links:
            titles = ", ".join(f"‘{link.title}’" for link in self.links)
            return Text(
                nl=f"Verwant met knelpuntberoep {titles} ({self.list_name}).",
                en=f"Related to shortage occupation {titles} ({self.list_name}).",
            )
        if self.unlinked_titles:
            return Text(
                nl=f"Onbekend, omdat {self.unlinked_titles} titels van {self.list_name} nog aan geen beroep gekoppeld zijn; "
                "geen van de gekoppelde titels noemt dit beroep.",
                en=f"Unknown, because {self.unlinked_titles} titles of {self.list_name} are not linked to an occupation yet; "
                "none of the linked titles names this occupation.",
            )
        return Text(
            nl=f"Geen knelpuntberoep gevonden op de lijst {self.list_name}.",
            en=f"No shortage occupation found on the list {self.list_name}.",
        )
