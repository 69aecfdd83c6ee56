"""Which occupation does somebody mean by an address or a name, and what is to be said about that reading?"""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.ids import concept_uri
from krachtlijn.kernel.text import Text
from krachtlijn.store.taxonomy.queries import active_release, load_taxonomy
from krachtlijn.store.taxonomy.search import search
from krachtlijn.taxonomy.concept import ConceptName
from krachtlijn.taxonomy.label_index import EQUAL
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.taxonomy.occupation import Occupation

LEAST_SCORE = 0.85
"""A search hit below this score (0-1) is too far from what was typed to go on with it."""

MOST_NAMESAKES = 20
"""So many search hits are looked at for occupations that bear the same name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """The occupation meant, and a note when it is not exactly what was typed."""

    occupation: Occupation
    note: Text | None = None


def find_goal(text: str) -> Goal:
    """The occupation of an address, of a name typed in full, or else the nearest one.

    A note says so when the occupation itself is called otherwise, and which others bear the same name.

    Raises `NotFound` with near names when nothing is near enough.
    """
    active_release()
    occupations = load_taxonomy().occupations
    if text.startswith(("http://", "https://", "urn:")):
        return Goal(occupation=load_taxonomy().occupation(concept_uri(text)))
    hits = [hit for hit in search(text, kind="occupation", limit=MOST_NAMESAKES) if hit.uri in occupations]
    if hits and hits[0].score >= EQUAL[False]:
        return _named_goal(text, found=[occupations[hit.uri] for hit in hits if hit.score == hits[0].score])
    if hits and hits[0].score >= LEAST_SCORE:
        return Goal(occupation=occupations[hits[0].uri], note=_nearest(text, found=occupations[hits[0].uri].name))
    near = ", ".join(f"‘{hit.label}’" for hit in hits[:5]) or "-"
    raise NotFound(
        Text(
            nl=f"We kennen geen beroep ‘{text}’. Dichtbij: {near}. Neem een van deze namen over.",
            en=f"We know no occupation '{text}'. Near it: {near}. Take one of these names.",
        )
    )


def _named_goal(text: str, *, found: Sequence[Occupation]) -> Goal:
    """Of the occupations that bear the name, the one whose own name is most like it."""
    typed = normalised(text)
    nearest, *others = sorted(found, key=lambda occupation: (-_likeness(typed, occupation.name), occupation.uri))
    if _likeness(typed, nearest.name) == 1 and not others:
        return Goal(occupation=nearest)
    return Goal(occupation=nearest, note=_read_as(text, name=nearest.name, others=[other.name for other in others]))


def _likeness(typed: str, name: ConceptName) -> float:
    """How alike a text and a name are, in the language where they are most (0-1)."""
    return max(SequenceMatcher(None, typed, normalised(name.name_in(language))).ratio() for language in ("nl", "en"))


def _nearest(text: str, *, found: ConceptName) -> Text:
    return Text(
        nl=f"Geen beroep heet precies ‘{text}’; we namen het dichtste: {found.name_in('nl')}.",
        en=f"No occupation is called exactly '{text}'; we took the nearest: {found.name_in('en')}.",
    )


def _read_as(text: str, *, name: ConceptName, others: Sequence[ConceptName]) -> Text:
    nl = f"U schreef ‘{text}’; we lezen dat als ‘{name.name_in('nl')}’."
    en = f"You wrote '{text}'; we read that as '{name.name_in('en')}'."
    if others:
        nl += f" Zo heten ook: {', '.join(other.name_in('nl') for other in others)}. Bedoelt u dat, schrijf dan die naam."
        en += f" Also called so: {', '.join(other.name_in('en') for other in others)}. If you mean that, write that name."
    return Text(nl=nl, en=en)
