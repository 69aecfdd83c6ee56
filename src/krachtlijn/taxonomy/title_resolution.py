"""Which occupation does a published title name? Asserted only as far as independent signals agree; never guessed.

Signals: the title equals a Dutch label of an occupation (preferred, or alternative); the national classification (Competent)
has an occupation of that title and maps it to the occupation (that mapping was partly made by machine, so it is a signal, not
a fact); the level words of the title fit the ISCO major group; the ISCO major group of the candidate is the one most targets of
the mapping lie in; title and labels share a word stem. A label of one occupation may equal the title while the mapping points
elsewhere: then nothing stronger than *close* is said, or nothing at all.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.text import Text
from krachtlijn.taxonomy.classification import MappingRelation
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.taxonomy.occupation import Occupation

STEM_LETTERS = 5
MOST_CLOSE = 2
_LEVEL_WORDS: Mapping[str, str] = {
    "medewerker": "456789",
    "hulp": "59",
    "operator": "378",
    "bediener": "8",
    "monteur": "378",
    "installateur": "37",
    "plaatser": "7",
    "technicus": "37",
    "technieker": "37",
    "mecanicien": "37",
    "ingenieur": "2",
    "teamleader": "3",
    "werfleider": "13",
    "verantwoordelijke": "13",
    "manager": "13",
    "adviseur": "23",
    "expert": "23",
    "leerkracht": "2",
    "chauffeur": "8",
}
_LEADING = re.compile(
    r"manager|verantwoordelijke|leid(er|ster|ing)|leader|hoofd|chef|directeur|voorman|toezichthoud|ploegbaas|opzichter|"
    r"ondernemer|bedrijfsleid|supervisor|foreman|director|\bhead\b"
)
_PARTS = re.compile(r"\s*-\s*|\s+en\s+|\s*,\s*")


class TitleKind(StrEnum):
    """How a title ends."""

    EXACT = "exact"
    CLOSE = "close"
    NARROWER = "narrower"
    UNRESOLVED = "unresolved"


class LabelHit(StrEnum):
    """How the title stands in the labels of an occupation."""

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
class Resolution:
    """How one title ends: the occupations asserted, and the signals they rest on, or why nothing is asserted."""

    title: str
    kind: TitleKind
    uris: tuple[ConceptUri, ...] = ()
    method: str = ""
    reason: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An occupation some signal points to, with all its signals."""

    uri: ConceptUri
    label: LabelHit
    relation: MappingRelation | None
    is_only_exact: bool
    fits_level: bool
    is_in_main_group: bool
    shares_stem: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleResolver:
    """Look-ups over the Dutch labels of the occupations in use and the titles of the national classification."""

    occupations: Mapping[ConceptUri, Occupation]
    preferred: Mapping[str, frozenset[ConceptUri]]
    alternative: Mapping[str, frozenset[ConceptUri]]
    mapped: Mapping[str, Mapping[ConceptUri, MappingRelation]] = field(default_factory=dict)

    def resolve(self, title: str) -> Resolution:
        """Resolve one title."""
        candidates = self.candidates(title)
        for rule in (_exact, _close_by_label, _close_by_mapping):
            found = rule(candidates)
            if found:
                kind = TitleKind.EXACT if rule is _exact else TitleKind.CLOSE
                uris = tuple(candidate.uri for candidate in found)
                return Resolution(title=title, kind=kind, uris=uris, method=_method(found[0]))
        parts = self._part_occupations(title)
        if len(parts) > 1:
            return Resolution(
                title=title, kind=TitleKind.NARROWER, uris=parts, method="elk deel van de titel is een voorkeurslabel"
            )
        return Resolution(title=title, kind=TitleKind.UNRESOLVED, reason=_reason(candidates))

    def candidates(self, title: str) -> tuple[Candidate, ...]:
        """Every occupation a signal points to, in order of address; only those whose level could be meant have `fits_level`."""
        forms = title_forms(title)
        targets = {
            uri: relation for form in forms for uri, relation in self.mapped.get(form, {}).items() if uri in self.occupations
        }
        preferred, alternative = (
            frozenset().union(*(index.get(form, frozenset()) for form in forms)) for index in (self.preferred, self.alternative)
        )
        majors = Counter(self.occupations[uri].isco[:1] for uri in targets)
        main = {major for major, number in majors.items() if number == max(majors.values())}
        exact = [uri for uri, relation in targets.items() if relation is MappingRelation.EXACT]
        wording = normalised(title.rpartition(": ")[2])
        return tuple(
            Candidate(
                uri=uri,
                label=_label_hit(uri, preferred=preferred, alternative=alternative),
                relation=targets.get(uri),
                is_only_exact=exact == [uri],
                fits_level=_fits_level(wording, self.occupations[uri]),
                is_in_main_group=not main or self.occupations[uri].isco[:1] in main,
                shares_stem=_shares_stem(wording, self.occupations[uri]),
            )
            for uri in sorted(preferred | alternative | targets.keys())
        )

    def _part_occupations(self, title: str) -> tuple[ConceptUri, ...]:
        parts = [normalised(part) for part in _PARTS.split(title.rpartition(": ")[2])]
        hits = [self.preferred.get(part, frozenset()) for part in parts]
        return tuple(uri for hit in hits for uri in hit) if all(len(hit) == 1 for hit in hits) else ()


def title_resolver(occupations: Mapping[ConceptUri, Occupation], *, mapped: Iterable[MappedTitle] = ()) -> TitleResolver:
    """Prepare the look-ups."""
    preferred: defaultdict[str, set[ConceptUri]] = defaultdict(set)
    alternative: defaultdict[str, set[ConceptUri]] = defaultdict(set)
    for uri, occupation in occupations.items():
        name = occupation.labels.preferred.get("nl", "")
        for form in (name, *name.split("/")):
            preferred[normalised(form)].add(uri)
        for text in occupation.labels.alternative.get("nl", ()):
            for form in (text, *text.split("/")):
                alternative[normalised(form)].add(uri)
    titles: defaultdict[str, dict[ConceptUri, MappingRelation]] = defaultdict(dict)
    for entry in mapped:
        titles[normalised(entry.title)].update(entry.targets)
    return TitleResolver(
        occupations=occupations,
        preferred={form: frozenset(uris) for form, uris in preferred.items() if form},
        alternative={form: frozenset(uris - preferred.get(form, set())) for form, uris in alternative.items() if form},
        mapped=titles,
    )


def title_forms(title: str) -> tuple[str, ...]:
    """The forms a title is looked up in: "X: Y" restricts X to Y, so Y counts as well.

    >>> title_forms("Apotheker: ziekenhuisapotheker")
    ('apotheker ziekenhuisapotheker', 'ziekenhuisapotheker')
    """
    return tuple(dict.fromkeys(normalised(form) for form in (title, title.rpartition(": ")[2])))


def label_baseline(resolver: TitleResolver, title: str) -> TitleKind:
    """What a look-up without judgement says: exact or close when a mapping says so, narrower for any other hit of a label."""
    found = resolver.candidates(title)
    if any(c.relation is MappingRelation.EXACT for c in found):
        return TitleKind.EXACT
    if any(c.relation is MappingRelation.CLOSE for c in found):
        return TitleKind.CLOSE
    return TitleKind.NARROWER if found else TitleKind.UNRESOLVED


def _exact(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """One occupation: its label and the only exact mapping agree, in the main ISCO group, at a fitting level."""
    found = [c for c in candidates if c.is_only_exact and c.label in {LabelHit.PREFERRED, LabelHit.ONLY}]
    return tuple(c for c in found if c.fits_level and c.is_in_main_group)


def _close_by_label(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """A preferred label; or an alternative label that the mapping, or a shared stem, confirms."""
    preferred = [c for c in candidates if c.label is LabelHit.PREFERRED and c.fits_level]
    if len(preferred) == 1:
        return tuple(preferred)
    if preferred:
        return ()
    has_mapping = any(c.relation for c in candidates)
    only = [c for c in candidates if c.label is LabelHit.ONLY and c.fits_level]
    confirmed = [c for c in only if (c.relation and c.is_in_main_group) or (not has_mapping and c.shares_stem)]
    shared = [
        c
        for c in candidates
        if c.label is LabelHit.SHARED and c.relation is MappingRelation.EXACT and c.fits_level and c.is_in_main_group
    ]
    return tuple(confirmed or (shared if len(shared) <= MOST_CLOSE else ()))


def _close_by_mapping(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The only exact mapping, when no label points elsewhere and title and labels share a stem."""
    if any(c.label in {LabelHit.PREFERRED, LabelHit.ONLY} for c in candidates):
        return ()
    return tuple(c for c in candidates if c.is_only_exact and c.fits_level and c.is_in_main_group and c.shares_stem)


def _label_hit(uri: ConceptUri, *, preferred: frozenset[ConceptUri], alternative: frozenset[ConceptUri]) -> LabelHit:
    if uri in preferred:
        return LabelHit.PREFERRED
    if uri not in alternative:
        return LabelHit.NONE
    return LabelHit.ONLY if len(preferred | alternative) == 1 else LabelHit.SHARED


def _fits_level(title: str, occupation: Occupation) -> bool:
    """Whether the level words of the title allow the ISCO major group, and leading is on both sides or on neither."""
    allowed = [majors for word, majors in _LEVEL_WORDS.items() if re.search(rf"\b{word}|{word}\b", title)]
    if any(occupation.isco[:1] not in majors for majors in allowed):
        return False
    names = " ".join(normalised(name) for name in occupation.labels.preferred.values())
    leads = occupation.isco.startswith("1") or bool(_LEADING.search(names))
    return bool(_LEADING.search(title)) or not leads


def _shares_stem(title: str, occupation: Occupation) -> bool:
    labels = (*occupation.labels.preferred.values(), *occupation.labels.alternative.get("nl", ()))
    names = " ".join(normalised(name) for name in labels)
    return any(
        word[start : start + STEM_LETTERS] in names
        for word in title.split()
        for start in range(max(len(word) - STEM_LETTERS + 1, 0))
        if word[start : start + STEM_LETTERS] not in _PLAIN_STEMS
    )


_PLAIN_STEMS = frozenset(
    word[start : start + STEM_LETTERS]
    for word in (*_LEVEL_WORDS, "industrie", "industrieel", "bouwer", "werker", "legger", "specialist")
    for start in range(max(len(word) - STEM_LETTERS + 1, 1))
)


def _method(candidate: Candidate) -> str:
    relation = f"Competent {candidate.relation.value}" if candidate.relation else "niet in Competent"
    signals = [candidate.label.value, relation, "niveau past"]
    signals += ["zelfde ISCO-hoofdgroep"] if candidate.is_in_main_group else ["andere ISCO-hoofdgroep dan de meeste verwanten"]
    return "; ".join(signals)


def _reason(candidates: tuple[Candidate, ...]) -> Text:
    if not candidates:
        return Text(
            nl="geen label en geen Competent-beroep met deze naam", en="no label and no Competent occupation of this name"
        )
    if not any(c.fits_level for c in candidates):
        return Text(nl="geen kandidaat past bij het niveau in de titel", en="no candidate fits the level in the title")
    return Text(nl="de signalen spreken elkaar tegen of staan alleen", en="the signals contradict each other or stand alone")
