"""From free texts (job titles, learning outcomes) to concepts, each candidate with a probability.

The probability is calibrated as far as a baseline can be: 1,500 alternative labels of ESCO 1.2 (Dutch and English, occupations
and competences) were taken out of the index one by one and looked up with it. With s1 the best score, the chance that the right
concept is among the first ten is 1 / (1 + exp(1.16 - 4.44 s1)); it is divided over the ten by softmax(12.61 s). On those
labels the right concept came first in 63 % and among ten in 91 %. Each had a right answer, so `none` only says "not among
these"; texts that name no occupation at all get a `none` that is too small.
"""

from dataclasses import dataclass
from math import exp

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.label_index import LabelIndex

CANDIDATES = 10
INTERCEPT, SLOPE, SHARPNESS = -1.16, 4.44, 12.61


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedConcept:
    """A candidate for a text, with the probability (0-1) that it is the right one."""

    uri: ConceptUri
    label: str
    p: float


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkedText:
    """A text with its candidates, best first, and the probability that none of them is right."""

    query: str
    hits: tuple[LinkedConcept, ...]
    none: float


def link(index: LabelIndex, query: str, *, kind: str, language: str | None = None, top: int = 5) -> LinkedText:
    """Link one text to at most `top` concepts of a kind ("occupation" or "skill")."""
    found = index.search(query, kind=kind, language=language, limit=max(top, CANDIDATES))
    if not found:
        return LinkedText(query=query, hits=(), none=1.0)
    scores = [hit.score for hit in found[:CANDIDATES]]
    among = 1 / (1 + exp(-(INTERCEPT + SLOPE * scores[0])))
    shares = [exp(SHARPNESS * (score - scores[0])) for score in scores]
    hits = tuple(
        LinkedConcept(uri=hit.uri, label=hit.label, p=round(among * share / sum(shares), 4))
        for hit, share in list(zip(found, shares, strict=False))[:top]
    )
    return LinkedText(query=query, hits=hits, none=round(max(0.0, 1 - sum(hit.p for hit in hits)), 4))
