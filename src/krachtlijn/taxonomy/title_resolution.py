"""Which occupation does a published title name? Asserted only as far as independent signals agree; never guessed.

`title_forms` and `title_level` read the words, `title_evidence` gathers the signals, `title_rules` is the table that decides.
What no rule finds stays unresolved, with why.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.taxonomy.classification import MappingRelation
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.title_evidence import Candidate, Evidence, LabelHit, MappedTitle, TitleIndex, title_index
from krachtlijn.taxonomy.title_forms import title_forms
from krachtlijn.taxonomy.title_rules import RULES, TitleKind

__all__ = (
    "Candidate",
    "LabelHit",
    "MappedTitle",
    "Resolution",
    "TitleKind",
    "TitleResolver",
    "label_baseline",
    "title_forms",
    "title_resolver",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """How one title ends: the occupations asserted with the name and sentence of the rule, or why nothing is asserted."""

    title: str
    kind: TitleKind
    uris: tuple[ConceptUri, ...] = ()
    method: str = ""
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleResolver:
    """Resolves titles by the table of rules."""

    index: TitleIndex

    def resolve(self, title: str) -> Resolution:
        """Resolve one title."""
        evidence = self.index.evidence(title)
        for rule in RULES:
            if found := rule.found(evidence):
                uris = tuple(candidate.uri for candidate in found)
                return Resolution(title=title, kind=rule.kind, uris=uris, method=rule.method)
        return Resolution(title=title, kind=TitleKind.UNRESOLVED, reason=_reason(evidence))

    def candidates(self, title: str) -> tuple[Candidate, ...]:
        """Every occupation a signal points to, in order of address; only those whose level could be meant have `fits_level`."""
        return self.index.evidence(title).candidates


def title_resolver(occupations: Mapping[ConceptUri, Occupation], *, mapped: Iterable[MappedTitle] = ()) -> TitleResolver:
    """Prepare the look-ups over the labels of the occupations and the titles of the national classification."""
    return TitleResolver(index=title_index(occupations, mapped=mapped))


def label_baseline(resolver: TitleResolver, title: str) -> TitleKind:
    """What a look-up without judgement says: exact or close when a mapping says so, narrower for any other hit of a label."""
    found = resolver.candidates(title)
    if any(c.relation is MappingRelation.EXACT for c in found):
        return TitleKind.EXACT
    if any(c.relation is MappingRelation.CLOSE for c in found):
        return TitleKind.CLOSE
    return TitleKind.NARROWER if found else TitleKind.UNRESOLVED


def _reason(evidence: Evidence) -> Text:
    if not evidence.candidates:
        return Text(
            nl="geen label en geen Competent-beroep met deze naam", en="no label and no Competent occupation of this name"
        )
    if not any(c.fits_level for c in evidence.candidates):
        return Text(nl="geen kandidaat past bij het niveau in de titel", en="no candidate fits the level in the title")
    return Text(nl="de signalen spreken elkaar tegen of staan alleen", en="the signals contradict each other or stand alone")
