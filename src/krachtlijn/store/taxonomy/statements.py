"""Rows of the releases in use to occupations, competences and groups; `releases` are primary keys, newest first.

With `only` a handful of concepts is read by address, without it everything.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.store.taxonomy.models import Broader, Concept, ConceptEntry, Description, Label, OccupationSkill
from krachtlijn.taxonomy.classification import ConceptKind, LabelKind
from krachtlijn.taxonomy.concept import ConceptName, Labels
from krachtlijn.taxonomy.occupation import Importance, Occupation
from krachtlijn.taxonomy.skill import Skill, SkillKind

ReleaseKey = int
_SKILL_KINDS = {kind.value: kind for kind in SkillKind}


def read_occupations(
    releases: tuple[ReleaseKey, ...], *, only: tuple[ConceptUri, ...] | None = None
) -> dict[ConceptUri, Occupation]:
    """Occupations of the newest release that lists any, with the competences of the newest release that states them."""
    entries = _entries(releases, ConceptKind.OCCUPATION, only=only)
    newest = _newest(ConceptEntry.objects.filter(kind=ConceptKind.OCCUPATION.value).exclude(isco=""), releases)
    kept = {key: row for key, row in entries.items() if row["isco"] and row["release_id"] == newest}
    words = _Words(releases, _keys_to_read(releases, ConceptKind.OCCUPATION, only=only, keys=kept.keys()))
    asked = _asked_skills(releases, kept.keys(), is_partial=only is not None)
    result = {}
    for key, row in kept.items():
        uri = ConceptUri(row["concept__uri"])
        essential = asked[key][Importance.ESSENTIAL.value]
        result[uri] = Occupation(
            uri=uri,
            isco=IscoCode(row["isco"]),
            labels=words.labels(key),
            description=words.description(key),
            essential=frozenset(essential),
            optional=frozenset(asked[key][Importance.OPTIONAL.value]) - essential,
        )
    return result


def read_skills(releases: tuple[ReleaseKey, ...], *, only: tuple[ConceptUri, ...] | None = None) -> dict[ConceptUri, Skill]:
    """Competences of all releases in use."""
    entries = _entries(releases, ConceptKind.SKILL, only=only)
    words = _Words(releases, _keys_to_read(releases, ConceptKind.SKILL, only=only, keys=entries.keys()))
    above = _groups_above(releases, entries.keys(), is_partial=only is not None)
    return {
        (uri := ConceptUri(row["concept__uri"])): Skill(
            uri=uri,
            labels=words.labels(key),
            kind=_SKILL_KINDS.get(row["skill_kind"]),
            reuse_level=row["reuse_level"] or None,
            description=words.description(key),
            groups=frozenset(above[key]),
        )
        for key, row in entries.items()
    }


def read_groups(releases: tuple[ReleaseKey, ...], *, codes: tuple[str, ...] | None = None) -> dict[IscoCode, ConceptName]:
    """ISCO groups by code."""
    rows = ConceptEntry.objects.filter(release__in=releases, kind=ConceptKind.ISCO_GROUP.value).exclude(isco="")
    if codes is not None:
        rows = rows.filter(isco__in=codes)
    found = {key: (uri, code) for key, uri, code in rows.values_list("concept_id", "concept__uri", "isco")}
    words = _Words(releases, tuple(found), has_descriptions=False)
    return {IscoCode(code): ConceptName(uri=ConceptUri(uri), labels=words.labels(key)) for key, (uri, code) in found.items()}


def read_names(releases: tuple[ReleaseKey, ...], *, only: tuple[ConceptUri, ...]) -> dict[ConceptUri, ConceptName]:
    """Preferred labels of concepts of any kind, and nothing else of them; a concept without one is left out."""
    uri_of = {key: ConceptUri(uri) for key, uri in Concept.objects.filter(uri__in=only).values_list("pk", "uri")}
    rows = Label.objects.filter(concept_id__in=tuple(uri_of), release__in=releases, kind=LabelKind.PREFERRED.value)
    preferred: defaultdict[ConceptUri, dict[str, str]] = defaultdict(dict)
    for _, key, language, text in sorted(
        rows.values_list("release_id", "concept_id", "language", "text"), key=lambda row: releases.index(row[0])
    ):
        preferred[uri_of[key]].setdefault(language, text)
    return {uri: ConceptName(uri=uri, labels=Labels(preferred=texts)) for uri, texts in preferred.items()}


def read_labels(releases: tuple[ReleaseKey, ...]) -> tuple[tuple[ConceptUri, str, str, str, str], ...]:
    """Address, kind of concept, language, kind of label and text, for occupations and competences."""
    kinds: dict[int, tuple[ConceptUri, str]] = {}
    for kind in (ConceptKind.OCCUPATION, ConceptKind.SKILL):
        for key, row in _entries(releases, kind, only=None).items():
            if kind is ConceptKind.SKILL or row["isco"]:
                kinds[key] = (ConceptUri(row["concept__uri"]), kind.value)
    rows = (
        Label.objects.filter(release__in=releases)
        .exclude(kind=LabelKind.HIDDEN.value)
        .values_list("concept_id", "language", "kind", "text")
    )
    best: dict[tuple[int, str, str], str] = {}
    for key, language, label_kind, text in rows:
        if key in kinds and best.get((key, language, text)) != LabelKind.PREFERRED.value:
            best[key, language, text] = label_kind
    return tuple((*kinds[key], language, label_kind, text) for (key, language, text), label_kind in sorted(best.items()))


def _entries(
    releases: tuple[ReleaseKey, ...], kind: ConceptKind, *, only: tuple[ConceptUri, ...] | None
) -> dict[int, dict[str, Any]]:
    """Entry per concept: fields of the newest release, empty ones filled from older releases."""
    rows = ConceptEntry.objects.filter(release__in=releases, kind=kind.value)
    if only is not None:
        rows = rows.filter(concept__uri__in=only)
    merged: dict[int, dict[str, Any]] = {}
    fields = ("concept_id", "concept__uri", "release_id", "isco", "skill_kind", "reuse_level")
    for row in sorted(rows.values(*fields), key=lambda row: releases.index(row["release_id"])):
        first = merged.setdefault(row["concept_id"], row)
        first.update({name: value for name, value in row.items() if not first[name]})
    return merged


def _keys_to_read(
    releases: tuple[ReleaseKey, ...], kind: ConceptKind, *, only: tuple[ConceptUri, ...] | None, keys: Iterable[int]
) -> Any:
    """The keys themselves for a handful; for everything a query, which no list of thousands of keys can slow down."""
    if only is not None:
        return tuple(keys)
    return ConceptEntry.objects.filter(release__in=releases, kind=kind.value).values("concept_id")


def _newest(rows: Any, releases: tuple[ReleaseKey, ...]) -> ReleaseKey | None:
    found = set(rows.filter(release__in=releases).values_list("release_id", flat=True).distinct())
    return next((release for release in releases if release in found), None)


def _asked_skills(
    releases: tuple[ReleaseKey, ...], keys: Iterable[int], *, is_partial: bool
) -> defaultdict[int, defaultdict[str, set[ConceptUri]]]:
    newest = _newest(OccupationSkill.objects.all(), releases)
    rows = OccupationSkill.objects.filter(release_id=newest)
    if is_partial:
        rows = rows.filter(occupation_id__in=tuple(keys))
    asked: defaultdict[int, defaultdict[str, set[ConceptUri]]] = defaultdict(lambda: defaultdict(set))
    for occupation, skill, importance in rows.values_list("occupation_id", "skill__uri", "importance"):
        asked[occupation][importance].add(ConceptUri(skill))
    return asked


def _groups_above(
    releases: tuple[ReleaseKey, ...], keys: Iterable[int], *, is_partial: bool
) -> defaultdict[int, set[ConceptUri]]:
    rows = Broader.objects.filter(release__in=releases)
    if is_partial:
        rows = rows.filter(narrower_id__in=tuple(keys))
    above: defaultdict[int, set[ConceptUri]] = defaultdict(set)
    for narrower, broader in rows.values_list("narrower_id", "broader__uri"):
        above[narrower].add(ConceptUri(broader))
    return above


class _Words:
    """Labels and descriptions of a set of concepts, newest release first."""

    def __init__(self, releases: tuple[ReleaseKey, ...], keys: Any, *, has_descriptions: bool = True) -> None:
        where: dict[str, Any] = {"release__in": releases, "concept_id__in": keys}
        rank = {release: index for index, release in enumerate(releases)}
        self._preferred: defaultdict[int, dict[str, str]] = defaultdict(dict)
        self._alternative: defaultdict[int, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._description: defaultdict[int, dict[str, str]] = defaultdict(dict)
        rows = Label.objects.filter(**where).exclude(kind=LabelKind.HIDDEN.value).order_by("pk")
        for _, key, language, kind, text in sorted(
            rows.values_list("release_id", "concept_id", "language", "kind", "text"), key=lambda row: rank[row[0]]
        ):
            if kind == LabelKind.PREFERRED.value:
                self._preferred[key].setdefault(language, text)
            else:
                self._alternative[key][language].append(text)
        if has_descriptions:
            texts = Description.objects.filter(**where).values_list("release_id", "concept_id", "language", "text")
            for _, key, language, text in sorted(texts, key=lambda row: rank[row[0]]):
                self._description[key].setdefault(language, text)

    def labels(self, key: int) -> Labels:
        alternative = {language: tuple(dict.fromkeys(texts)) for language, texts in self._alternative[key].items()}
        return Labels(preferred=self._preferred[key], alternative=alternative)

    def description(self, key: int) -> Mapping[str, str]:
        return self._description[key]
