"""What speaks for each occupation a title may mean? Every signal apart, before anything is decided."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.classification import MappingRelation
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.title_forms import (
    compound_forms,
    joined_trades,
    parts_of,
    restricted,
    suspended_forms,
    title_forms,
    variants,
    without_scope,
)
from krachtlijn.taxonomy.title_level import is_tail, level_fits, shares_craft, shares_stem, shares_trade

Index = Mapping[str, frozenset[ConceptUri]]


class LabelHit(StrEnum):
    """How the title stands in the Dutch labels of an occupation."""

    PREFERRED = "voorkeurslabel"
    ONLY = "alternatief label van één beroep"
    SHARED = "alternatief label van meer beroepen"
    NONE = "geen label"


@dataclass(frozen=True, slots=True, kw_only=True)
class MappedTitle:
    """A title of the national classification with the occupations it maps to."""

    title: str
    targets: tuple[tuple[ConceptUri, MappingRelation], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An occupation some signal points to, with all its signals.

    `is_alone`: no other occupation bears the title as a label, nor as one of the trades that its label joins.
    """

    uri: ConceptUri
    isco: str
    label: LabelHit
    relation: MappingRelation | None
    is_only_exact: bool
    is_only_target: bool
    fits_level: bool
    is_in_main_group: bool
    shares_stem: bool
    shares_craft: bool
    shares_trade: bool
    is_tail: bool
    names_part: bool
    is_alone: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The candidates of one title, in order of address, and the occupations named when it is read in another way.

    `variant`: written otherwise; `unscoped`: without its scope word; `members`: the single titles of suspended hyphens;
    `parts`: the occupation of each part, empty unless every part is a preferred label of one occupation.
    """

    title: str
    candidates: tuple[Candidate, ...]
    variant: tuple[Candidate, ...] = ()
    unscoped: tuple[Candidate, ...] = ()
    members: tuple[Candidate, ...] = ()
    parts: tuple[Candidate, ...] = ()

    @property
    def targets(self) -> tuple[Candidate, ...]:
        """Candidates the national classification maps the title to."""
        return tuple(candidate for candidate in self.candidates if candidate.relation)

    @property
    def named(self) -> tuple[Candidate, ...]:
        """Candidates that have the title as a label of their own and whose level fits."""
        own = (LabelHit.PREFERRED, LabelHit.ONLY)
        return tuple(c for c in self.candidates if c.label in own and c.fits_level)

    def with_relation(self, relation: MappingRelation) -> tuple[Candidate, ...]:
        """Candidates the national classification maps the title to by a relation."""
        return tuple(candidate for candidate in self.candidates if candidate.relation is relation)


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleIndex:
    """Look-ups over the Dutch labels of the occupations in use and the titles of the national classification."""

    occupations: Mapping[ConceptUri, Occupation]
    preferred: Index
    alternative: Index
    compound: Index
    joined: Index = field(default_factory=dict)
    mapped: Mapping[str, Mapping[ConceptUri, MappingRelation]] = field(default_factory=dict)

    def evidence(self, title: str) -> Evidence:
        """All signals for one title."""
        forms, parts = title_forms(title), parts_of(title)
        targets = {
            uri: relation for form in forms for uri, relation in self.mapped.get(form, {}).items() if uri in self.occupations
        }
        hits = _Hits(
            wording=normalised(restricted(title)),
            targets=targets,
            preferred=_all_of(self.preferred, forms),
            alternative=_all_of(self.alternative, forms),
            part=self._labelled(parts) if len(parts) > 1 else frozenset(),
            joined=_all_of(self.joined, forms),
        )
        known = hits.preferred | hits.alternative | targets.keys()
        return Evidence(
            title=title,
            candidates=self._weighed(known, hits=hits),
            variant=self._weighed(_all_of(self.compound, variants(title)) - known, hits=hits),
            unscoped=self._weighed(self._named_by(without_scope(title)), hits=hits),
            members=self._weighed(self._members(title), hits=hits),
            parts=self._weighed(self._parts(parts), hits=hits),
        )

    def _weighed(self, uris: Iterable[ConceptUri], *, hits: "_Hits") -> tuple[Candidate, ...]:
        return tuple(self._candidate(uri, hits=hits) for uri in sorted(uris))

    def _candidate(self, uri: ConceptUri, *, hits: "_Hits") -> Candidate:
        occupation, targets, label = self.occupations[uri], hits.targets, hits.label_of(uri)
        exact = [target for target, relation in targets.items() if relation is MappingRelation.EXACT]
        majors = Counter(self.occupations[target].isco[:1] for target in targets)
        main = {major for major, number in majors.items() if number == max(majors.values())}
        return Candidate(
            uri=uri,
            isco=occupation.isco,
            label=label,
            relation=targets.get(uri),
            is_only_exact=exact == [uri],
            is_only_target=list(targets) == [uri],
            fits_level=label is LabelHit.PREFERRED or level_fits(hits.wording, occupation),
            is_in_main_group=not main or occupation.isco[:1] in main,
            shares_stem=shares_stem(hits.wording, occupation),
            shares_craft=shares_craft(hits.wording, occupation),
            shares_trade=shares_trade(hits.wording, occupation),
            is_tail=is_tail(hits.wording, occupation),
            names_part=uri in hits.part,
            is_alone=hits.preferred | hits.alternative | hits.joined == {uri},
        )

    def _labelled(self, forms: Iterable[str]) -> frozenset[ConceptUri]:
        return _all_of(self.preferred, forms) | _all_of(self.alternative, forms)

    def _named_by(self, form: str) -> frozenset[ConceptUri]:
        """Occupations of which a form is a preferred label, or else an alternative label of that one alone."""
        preferred, alternative = self.preferred.get(form, frozenset()), self.alternative.get(form, frozenset())
        return preferred or (alternative if len(alternative) == 1 else frozenset())

    def _members(self, title: str) -> frozenset[ConceptUri]:
        hits = (_all_of(self.compound, variants(form)) for form in suspended_forms(title))
        return frozenset().union(*(hit for hit in hits if len(hit) == 1))

    def _parts(self, parts: tuple[str, ...]) -> frozenset[ConceptUri]:
        hits = [self.preferred.get(part, frozenset()) for part in parts]
        return frozenset().union(*hits) if len(hits) > 1 and all(len(hit) == 1 for hit in hits) else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hits:
    """What the look-ups of one title gave: targets of the mapping, and the occupations its wording is a label of."""

    wording: str
    targets: Mapping[ConceptUri, MappingRelation]
    preferred: frozenset[ConceptUri]
    alternative: frozenset[ConceptUri]
    part: frozenset[ConceptUri]
    joined: frozenset[ConceptUri]

    def label_of(self, uri: ConceptUri) -> LabelHit:
        """How the title stands in the labels of an occupation."""
        if uri in self.preferred:
            return LabelHit.PREFERRED
        if uri not in self.alternative:
            return LabelHit.NONE
        return LabelHit.ONLY if len(self.preferred | self.alternative) == 1 else LabelHit.SHARED


def title_index(occupations: Mapping[ConceptUri, Occupation], *, mapped: Iterable[MappedTitle] = ()) -> TitleIndex:
    """Prepare the look-ups."""
    preferred: defaultdict[str, set[ConceptUri]] = defaultdict(set)
    alternative: defaultdict[str, set[ConceptUri]] = defaultdict(set)
    for uri, occupation in occupations.items():
        _enter(preferred, uri, texts=(occupation.labels.preferred.get("nl", ""),))
        _enter(alternative, uri, texts=occupation.labels.alternative.get("nl", ()))
    compound: defaultdict[str, set[ConceptUri]] = defaultdict(set)
    for index in (preferred, alternative):
        for form, uris in index.items():
            for turned in compound_forms(form):
                compound[turned] |= uris
    joined: defaultdict[str, set[ConceptUri]] = defaultdict(set)
    for uri, occupation in occupations.items():
        for trade in joined_trades(occupation.labels.preferred.get("nl", "")):
            joined[trade].add(uri)
    titles: defaultdict[str, dict[ConceptUri, MappingRelation]] = defaultdict(dict)
    for entry in mapped:
        titles[normalised(entry.title)].update(entry.targets)
    return TitleIndex(
        occupations=occupations,
        preferred={form: frozenset(uris) for form, uris in preferred.items()},
        alternative={form: frozenset(uris - preferred.get(form, set())) for form, uris in alternative.items()},
        compound={form: frozenset(uris) for form, uris in compound.items()},
        joined={trade: frozenset(uris) for trade, uris in joined.items()},
        mapped=titles,
    )


def _enter(index: defaultdict[str, set[ConceptUri]], uri: ConceptUri, *, texts: Iterable[str]) -> None:
    for text in texts:
        for form in (text, *text.split("/")):
            if normalised(form):
                index[normalised(form)].add(uri)


def _all_of(index: Index, forms: Iterable[str]) -> frozenset[ConceptUri]:
    return frozenset().union(*(index.get(form, frozenset()) for form in forms))
