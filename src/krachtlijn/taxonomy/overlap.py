"""Which occupations ask much the same competences? One sparse matrix product instead of comparing pair by pair."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.occupation import Occupation


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedOccupation:
    """Another occupation and the overlap of its competences (0-1, weighted Jaccard index, see `occupation.skill_overlap`)."""

    uri: ConceptUri
    overlap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillOverlap:
    """Indicator matrices (occupations by competences): all competences, and the essential ones."""

    uris: tuple[ConceptUri, ...]
    row_of: Mapping[ConceptUri, int]
    asked: Any
    essential: Any
    weight: Any

    def related(self, uri: ConceptUri, *, limit: int = 10) -> tuple[RelatedOccupation, ...]:
        """The occupations with most overlap, largest first; none for an occupation without competences.

        With weights 2 (essential) and 1 (optional), the sum of minima is asked·asked + essential·essential, and the sum of maxima
        is the sum of both weights less the sum of minima.
        """
        row = self.row_of.get(uri)
        if row is None or not self.weight[row]:
            return ()
        shared = self.asked @ self.asked[row].T + self.essential @ self.essential[row].T
        minima = np.asarray(shared.todense(), dtype=np.float64).ravel()
        overlap = minima / np.maximum(self.weight + self.weight[row] - minima, 1)
        overlap[row] = 0
        order = np.lexsort((np.arange(len(overlap)), -overlap))[:limit]
        return tuple(RelatedOccupation(uri=self.uris[i], overlap=float(overlap[i])) for i in order if overlap[i] > 0)


def skill_overlaps(occupations: Mapping[ConceptUri, Occupation]) -> SkillOverlap:
    """Prepare the matrices for a set of occupations."""
    uris = tuple(sorted(occupations))
    column_of = {skill: i for i, skill in enumerate(sorted({s for uri in uris for s in occupations[uri].skills}))}
    asked = _indicators([occupations[uri].skills for uri in uris], column_of)
    essential = _indicators([occupations[uri].essential for uri in uris], column_of)
    weight = np.asarray(asked.sum(axis=1) + essential.sum(axis=1), dtype=np.float64).ravel()
    row_of = {uri: i for i, uri in enumerate(uris)}
    return SkillOverlap(uris=uris, row_of=row_of, asked=asked, essential=essential, weight=weight)


def _indicators(rows: list[frozenset[ConceptUri]], column_of: Mapping[ConceptUri, int]) -> Any:
    columns = [sorted(column_of[skill] for skill in skills) for skills in rows]
    starts = np.cumsum([0, *map(len, columns)])
    indices = np.concatenate([np.asarray(c, dtype=np.int32) for c in columns]) if columns else np.empty(0, dtype=np.int32)
    return csr_matrix((np.ones(len(indices)), indices, starts), shape=(len(rows), max(len(column_of), 1)))
