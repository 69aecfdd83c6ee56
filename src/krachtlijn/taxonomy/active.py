"""Which releases together form the taxonomy in use?

A full ESCO release stands alone. When the newest one misses tables (relations, labels of competences), older versions lend
them: addresses are the same in every version. The starter taxonomy is in use until ESCO brings occupations, competences and
the relations between them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from krachtlijn.taxonomy.classification import ESCO, STARTER

_CORE = frozenset({"occupations", "occupationSkillRelations", "competences"})
_NEEDED = _CORE | {"ISCOGroups", "skillGroups"}
_GIVES = {
    "skills": ("competences", "competences:{language}"),
    "skill labels": ("competences", "competences:{language}"),
    "skill labels in two languages": ("competences:nl", "competences:en"),
    "occupations": ("occupations", "occupations:{language}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseTables:
    """A release and the (table, language) pairs it brings."""

    classification: str
    version: str
    tables: frozenset[tuple[str, str]]


def version_key(version: str) -> tuple[int, ...]:
    """Sorting key of a version; a version without numbers comes before all others.

    >>> version_key("1.2.10") > version_key("1.2.9") > version_key("zonder versie")
    True
    """
    return tuple(int(part) for part in re.findall(r"\d+", version))


def active_releases(releases: Iterable[ReleaseTables]) -> frozenset[tuple[str, str]]:
    """Classification and version of every release in use."""
    releases = tuple(releases)
    esco = _lending(release for release in releases if release.classification == ESCO)
    has_esco = {table for release in esco for table in _given(release)} >= _CORE
    starter = _newest(release for release in releases if release.classification == STARTER)
    principal = esco if has_esco or not starter else starter
    others = {release.classification for release in releases} - {ESCO, STARTER}
    rest = [_newest(release for release in releases if release.classification == name) for name in sorted(others)]
    return frozenset((release.classification, release.version) for group in (principal, *rest) for release in group)


def _newest(releases: Iterable[ReleaseTables]) -> tuple[ReleaseTables, ...]:
    return tuple(sorted(releases, key=lambda release: version_key(release.version), reverse=True)[:1])


def _lending(releases: Iterable[ReleaseTables]) -> tuple[ReleaseTables, ...]:
    """The newest release, and each older one that adds a table or a language that is still missing."""
    used: list[ReleaseTables] = []
    covered: set[str] = set()
    for release in sorted(releases, key=lambda release: version_key(release.version), reverse=True):
        given = _given(release)
        wanted = {name for name in given if name in _NEEDED or ":" in name}
        if not used or wanted - covered:
            used.append(release)
            covered |= given
    return tuple(used)


def _given(release: ReleaseTables) -> set[str]:
    return {name.format(language=language) for table, language in release.tables for name in _GIVES.get(table, (table,))}
