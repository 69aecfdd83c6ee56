"""How do statements of several tables, languages and imports about the same concepts become one release?"""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from typing import TypeVar

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.classification import ConceptKind, DescriptionRow, Entry, LabelKind, LabelRow, ReleaseContent

_Row = TypeVar("_Row")
_ORIGIN_RANK = {"official": 0, "collection": 1}


def distinct(rows: Iterable[Iterable[_Row]]) -> tuple[_Row, ...]:
    """All rows once, in the order of their first appearance."""
    return tuple(dict.fromkeys(chain.from_iterable(rows)))


def merged_entries(tables: Iterable[Iterable[Entry]]) -> tuple[Entry, ...]:
    """One entry per concept; what one table leaves open another may fill."""
    merged: dict[ConceptUri, Entry] = {}
    for entry in chain.from_iterable(tables):
        known = merged.get(entry.uri)
        merged[entry.uri] = entry if known is None else _united(known, entry)
    return tuple(merged.values())


def _united(a: Entry, b: Entry) -> Entry:
    return Entry(
        a.uri,
        ConceptKind.SKILL_GROUP if ConceptKind.SKILL_GROUP in {a.kind, b.kind} else a.kind,
        code=a.code or b.code,
        isco=a.isco or b.isco,
        skill_kind=a.skill_kind or b.skill_kind,
        reuse_level=a.reuse_level or b.reuse_level,
        is_regulated=b.is_regulated if a.is_regulated is None else a.is_regulated,
        green_share=b.green_share if a.green_share is None else a.green_share,
    )


def merged_descriptions(tables: Iterable[Iterable[DescriptionRow]]) -> tuple[DescriptionRow, ...]:
    """One description per concept and language: the first one stated."""
    first: dict[tuple[ConceptUri, str], DescriptionRow] = {}
    for row in chain.from_iterable(tables):
        first.setdefault((row.uri, row.language), row)
    return tuple(first.values())


def merged_labels(tables: Iterable[Iterable[LabelRow]]) -> tuple[LabelRow, ...]:
    """One preferred label per concept and language, official before collection before derived; others become alternatives."""
    rows = sorted(chain.from_iterable(tables), key=lambda row: _ORIGIN_RANK.get(row.origin, 2))
    preferred: set[tuple[ConceptUri, str]] = set()
    merged: dict[tuple[ConceptUri, str, str], LabelRow] = {}
    for is_preferred in (True, False):
        for row in rows:
            key = (row.uri, row.language, row.text)
            if (row.kind is LabelKind.PREFERRED) is not is_preferred or key in merged:
                continue
            if is_preferred and key[:2] in preferred:
                merged[key] = row._replace(kind=LabelKind.ALTERNATIVE)
                continue
            preferred |= {key[:2]} if is_preferred else set()
            merged[key] = row
    return tuple(merged.values())


def merge_releases(kept: ReleaseContent, new: ReleaseContent) -> ReleaseContent:
    """The release with the tables of a later import added to what was kept."""
    both = (kept, new)
    return replace(
        new,
        files=distinct(release.files for release in both),
        entries=merged_entries(release.entries for release in both),
        labels=merged_labels(release.labels for release in both),
        descriptions=merged_descriptions(release.descriptions for release in both),
        occupation_skills=distinct(release.occupation_skills for release in both),
        broader=distinct(release.broader for release in both),
        skill_skills=distinct(release.skill_skills for release in both),
        mappings=distinct(release.mappings for release in both),
        sectors=distinct(release.sectors for release in both),
        members=distinct(release.members for release in both),
    )
