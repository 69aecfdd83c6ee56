"""Which concept does this text mean? Character n-grams with TF-IDF weights over all labels, in Dutch and English.

1. A label is normalised and cut into n-grams of 3 and 4 signs, with a blank on both sides of every word.
2. Weight of n-gram g in label d: (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), then each label is scaled to length 1.
3. The score of a label for a query is the cosine of both; the score of a concept is that of its best label.
4. A label that equals the query after normalisation comes first: a preferred label scores 1, an alternative one 0.99; every
   other label scores at most 0.98, an alternative one 2 % less than its cosine.

Typing errors spoil only the n-grams around them, so the rest still finds the label. The index is a handful of arrays: built once,
kept as files, mapped into memory by every process (`store.taxonomy.search_index`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.normalisation import normalised

SIZES = (3, 4)
ALTERNATIVE_FACTOR = 0.98
EQUAL = {True: 1.0, False: 0.99}
MOST_UNEQUAL = 0.98
ARRAYS = (
    "grams",
    "starts",
    "labels",
    "weights",
    "idf",
    "concept",
    "language",
    "kind",
    "is_preferred",
    "text",
    "text_end",
    "uri",
    "plain",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexedLabel:
    """One label to be found: its concept, the kind of concept, language and text."""

    uri: ConceptUri
    kind: str
    language: str
    is_preferred: bool
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A concept found: the label that matched, its language and the score (0-1)."""

    uri: ConceptUri
    label: str
    language: str
    score: float
    matched_label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelIndex:
    """The arrays named in `ARRAYS`: postings per n-gram (columns), and per label concept, language, kind and text."""

    arrays: Mapping[str, NDArray[Any]]

    def search(self, query: str, *, kind: str | None = None, language: str | None = None, limit: int = 10) -> tuple[Hit, ...]:
        """The best concepts for a query, best first; `kind` is "occupation" or "skill", `language` that of the label."""
        score = self._scores(query)
        if score is None:
            return ()
        a = self.arrays
        if kind is not None:
            score = np.where(a["kind"] == kind.encode(), score, 0)
        if language is not None:
            score = np.where(a["language"] == language.encode(), score, 0)
        candidates = np.flatnonzero(score > 0)
        if len(candidates) > 40 * limit:
            candidates = candidates[np.argpartition(-score[candidates], 40 * limit)[: 40 * limit]]
        order = candidates[np.lexsort((candidates, -score[candidates]))]
        _, first = np.unique(a["concept"][order], return_index=True)
        best = order[np.sort(first)[:limit]]
        return tuple(self._hit(int(label), score=float(score[label]), language=language) for label in best)

    def _scores(self, query: str) -> NDArray[np.float64] | None:
        """Cosine of the query with every label; None when the query has no known n-gram."""
        a = self.arrays
        plain = normalised(query)
        counts = Counter(_grams(plain))
        grams = np.array(sorted(gram.encode() for gram in counts), dtype=a["grams"].dtype)
        place = np.searchsorted(a["grams"], grams)
        place_in = np.minimum(place, len(a["grams"]) - 1)
        is_known = (place < len(a["grams"])) & (a["grams"][place_in] == grams) if len(a["grams"]) else np.zeros(0, dtype=bool)
        if not is_known.any():
            return None
        tf = np.array([counts[gram.decode()] for gram in grams], dtype=np.float64)
        weight = (1 + np.log(tf)) * np.where(is_known, a["idf"][place_in], a["idf"].max())
        weight /= np.sqrt((weight**2).sum())
        score = np.zeros(len(a["concept"]))
        for column, w in zip(place[is_known], weight[is_known], strict=True):
            begin, end = a["starts"][column], a["starts"][column + 1]
            score[a["labels"][begin:end]] += w * a["weights"][begin:end]
        score *= np.where(a["is_preferred"], 1.0, ALTERNATIVE_FACTOR)
        return self._lift_equal_labels(np.minimum(score, MOST_UNEQUAL), plain)

    def _lift_equal_labels(self, score: NDArray[np.float64], plain: str) -> NDArray[np.float64]:
        for label in np.flatnonzero(self.arrays["plain"] == _fingerprint(plain)):
            if normalised(self.text(int(label))) == plain:
                score[label] = EQUAL[bool(self.arrays["is_preferred"][label])]
        return score

    def text(self, label: int) -> str:
        """The text of a label by its number."""
        ends = self.arrays["text_end"]
        begin = int(ends[label - 1]) if label else 0
        return bytes(self.arrays["text"][begin : int(ends[label])]).decode()

    def _hit(self, label: int, *, score: float, language: str | None) -> Hit:
        concept = self.arrays["concept"][label]
        spoken = self.arrays["language"][label]
        low, high = np.searchsorted(self.arrays["concept"], [concept, concept + 1])
        wanted = language.encode() if language else spoken
        names = [
            number
            for number in range(int(low), int(high))
            if self.arrays["is_preferred"][number] and self.arrays["language"][number] in {wanted, spoken}
        ]
        names.sort(key=lambda number: self.arrays["language"][number] != wanted)
        matched = self.text(label)
        return Hit(
            uri=ConceptUri(self.arrays["uri"][concept].decode()),
            label=self.text(names[0]) if names else matched,
            language=spoken.decode(),
            score=round(score, 4),
            matched_label=matched,
        )


def build_index(labels: Iterable[IndexedLabel]) -> LabelIndex:
    """Build the arrays; labels of one concept become neighbours."""
    rows = sorted(labels, key=lambda row: (row.uri, not row.is_preferred, row.language, row.text))
    uris = sorted({row.uri for row in rows})
    number_of = {uri: number for number, uri in enumerate(uris)}
    plain = [normalised(row.text) for row in rows]
    texts = [row.text.encode() for row in rows]
    return LabelIndex(
        arrays={
            **_postings(plain),
            "concept": np.array([number_of[row.uri] for row in rows], dtype=np.int32),
            "language": np.array([row.language.encode() for row in rows], dtype="S3"),
            "kind": np.array([row.kind.encode() for row in rows], dtype="S12"),
            "is_preferred": np.array([row.is_preferred for row in rows], dtype=bool),
            "text": np.frombuffer(b"".join(texts), dtype=np.uint8),
            "text_end": np.cumsum([len(text) for text in texts], dtype=np.int64),
            "uri": np.array([uri.encode() for uri in uris]) if uris else np.zeros(0, dtype="S1"),
            "plain": np.array([_fingerprint(text) for text in plain], dtype=np.uint64),
        }
    )


def _postings(plain: list[str]) -> dict[str, NDArray[Any]]:
    """N-grams in byte order, and per n-gram the labels it occurs in with their weights (compressed columns)."""
    from scipy.sparse import csr_matrix

    number_of: dict[str, int] = {}
    columns: list[int] = []
    values: list[int] = []
    starts = [0]
    for text in plain:
        counts = Counter(_grams(text))
        columns += [number_of.setdefault(gram, len(number_of)) for gram in counts]
        values += counts.values()
        starts.append(len(columns))
    names = np.array([gram.encode() for gram in number_of]) if number_of else np.zeros(0, dtype="S1")
    order = np.argsort(names)
    rank = np.empty(len(order), dtype=np.int32)
    rank[order] = np.arange(len(order), dtype=np.int32)
    index = rank[np.array(columns, dtype=np.int32)] if columns else np.zeros(0, dtype=np.int32)
    df = np.bincount(index, minlength=len(names))
    idf = np.log((1 + len(plain)) / (1 + df)) + 1
    weights = (1 + np.log(np.array(values, dtype=np.float64))) * idf[index]
    matrix = csr_matrix((weights, index, np.array(starts)), shape=(len(plain), len(names)))
    length = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix.data /= np.repeat(np.maximum(length, 1e-12), np.diff(matrix.indptr))
    by_gram = matrix.tocsc()
    return {
        "grams": names[order],
        "starts": by_gram.indptr.astype(np.int64),
        "labels": by_gram.indices.astype(np.int32),
        "weights": by_gram.data.astype(np.float32),
        "idf": idf,
    }


def _grams(plain: str) -> list[str]:
    grams = []
    for word in plain.split():
        padded = f" {word} "
        grams += [padded[start : start + size] for size in SIZES for start in range(len(padded) - size + 1)]
    return grams


def _fingerprint(plain: str) -> int:
    """64 bits of BLAKE2 of a normalised text: the same in every process, unlike `hash`."""
    return int.from_bytes(blake2b(plain.encode(), digest_size=8).digest(), "little")
