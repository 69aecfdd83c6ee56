"""What the region needs of a taxonomy, and how employment and competences are spread over it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.sources.reference_region.quota import Flags, Floats, Ints
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.skill import Skill

ESSENTIAL_WEIGHT = 2.0
OPTIONAL_WEIGHT = 1.0
UNTAUGHT_SHARE = 0.12
TRADE_LEVELS = frozenset({"sector-specific", "occupation-specific"})
EVENLY_OVER = 4.5
ASKED_ONE_IN = 50

# Weights per thousand jobs of ISCO-08 sub-major groups: the project's own rough figures for Flanders, not published ones.
JOBS_PER_THOUSAND = {
    "01": 1, "02": 1, "03": 2, "11": 8, "12": 32, "13": 28, "14": 12, "21": 42, "22": 52, "23": 68, "24": 62, "25": 40, "26": 30,
    "31": 36, "32": 22, "33": 68, "34": 12, "35": 10, "41": 62, "42": 24, "43": 34, "44": 8, "51": 36, "52": 48, "53": 46,
    "54": 14, "61": 10, "62": 1, "71": 40, "72": 38, "73": 6, "74": 24, "75": 18, "81": 34, "82": 10, "83": 40, "91": 42,
    "92": 3, "93": 38, "94": 10, "95": 1, "96": 12,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class RegionTaxonomy:
    """Occupations in order of address, competences by address, and the name of the release they come from."""

    release: str
    occupations: tuple[Occupation, ...]
    skills: Mapping[ConceptUri, Skill]

    def skill_name(self, uri: ConceptUri, language: str) -> str:
        """Label of a competence in the language or its fallback; the address when it has no label."""
        skill = self.skills.get(uri)
        return (skill.labels.shown_in(language).text if skill else "") or uri


def region_taxonomy(
    *, release: str, occupations: Mapping[ConceptUri, Occupation], skills: Mapping[ConceptUri, Skill]
) -> RegionTaxonomy:
    """The taxonomy in a fixed order, so that the same release always gives the same region."""
    ordered = tuple(occupations[uri] for uri in sorted(occupations))
    return RegionTaxonomy(release=release, occupations=ordered, skills=dict(sorted(skills.items())))


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """Jobs and competences of the region.

    `isco` holds the code and `jobs` the share of jobs per occupation (sum 1); `profile` the weights occupation x competence
    (2 essential, 1 optional); `skills` the competence of each column, sorted; `is_taught` is False for what nobody teaches;
    `is_general` is True for competences that belong to no trade.
    """

    taxonomy: RegionTaxonomy
    isco: NDArray[np.str_]
    jobs: Floats
    profile: csr_array
    skills: tuple[ConceptUri, ...]
    is_taught: Flags
    is_general: Flags

    def occupations_in(self, prefixes: tuple[str, ...]) -> Ints:
        """Indices of the occupations whose ISCO code starts with one of the prefixes."""
        fits = np.zeros(len(self.isco), dtype=np.bool_)
        for prefix in prefixes:
            fits |= np.strings.startswith(self.isco, prefix)
        return np.flatnonzero(fits).astype(np.int64)

    def pooled_skills(self, occupations: Ints) -> Floats:
        """Weight per competence over the occupations, weighted by jobs; competences nobody teaches weigh 0."""
        pooled = self.profile[occupations].T @ self.jobs[occupations]
        return np.asarray(pooled, dtype=np.float64) * self.is_taught

    def essential_skills(self, occupation: int) -> Flags:
        """Per competence whether it is essential for the occupation, taught or not."""
        weights = self.profile[np.array([occupation])].toarray()[0]
        return np.asarray(weights >= ESSENTIAL_WEIGHT, dtype=np.bool_)

    @property
    def untaught_by_choice(self) -> frozenset[ConceptUri]:
        """The competences set aside so that no training may teach them."""
        return frozenset(uri for uri, taught in zip(self.skills, self.is_taught, strict=True) if not taught)


def draw_demand(rng: np.random.Generator, taxonomy: RegionTaxonomy) -> Demand:
    """Spread jobs over occupations (skewed inside each group) and set aside the competences that nobody teaches."""
    skills = tuple(sorted({uri for item in taxonomy.occupations for uri in item.skills}))
    return Demand(
        taxonomy=taxonomy,
        isco=np.array([item.isco for item in taxonomy.occupations]),
        jobs=_draw_jobs(rng, taxonomy.occupations),
        profile=_profile(taxonomy.occupations, skills),
        skills=skills,
        is_taught=_draw_taught(rng, len(skills)),
        is_general=_general_flags(taxonomy, skills=skills),
    )


def _general_flags(taxonomy: RegionTaxonomy, *, skills: tuple[ConceptUri, ...]) -> Flags:
    """Transversal competences, and those of no trade or sector that are asked evenly over the ISCO major groups.

    Evenly: the shares of occupations that ask it, per major group, are as those of at least `EVENLY_OVER` groups that ask it
    alike (inverse of the sum of squares), and at least 1 occupation in `ASKED_ONE_IN` asks it.
    """
    levels = [taxonomy.skills[uri].reuse_level if uri in taxonomy.skills else None for uri in skills]
    column = {uri: j for j, uri in enumerate(skills)}
    majors = sorted({item.isco[0] for item in taxonomy.occupations})
    asking = np.zeros((len(majors), len(skills)))
    for item in taxonomy.occupations:
        asking[majors.index(item.isco[0]), [column[uri] for uri in item.skills]] += 1
    sizes = np.array([sum(item.isco[0] == major for item in taxonomy.occupations) for major in majors])
    shares = asking / sizes[:, None]
    evenness = shares.sum(axis=0) ** 2 / np.maximum((shares**2).sum(axis=0), 1e-12)
    is_even = (evenness >= EVENLY_OVER) & (asking.sum(axis=0) * ASKED_ONE_IN >= len(taxonomy.occupations))
    belongs_to_trade = np.array([level in TRADE_LEVELS for level in levels], dtype=np.bool_)
    is_transversal = np.array([level == "transversal" for level in levels], dtype=np.bool_)
    return np.asarray(is_transversal | (is_even & ~belongs_to_trade), dtype=np.bool_)


def _draw_jobs(rng: np.random.Generator, occupations: tuple[Occupation, ...]) -> Floats:
    groups = sorted({item.isco for item in occupations})
    size_of_group = dict(zip(groups, rng.lognormal(sigma=0.8, size=len(groups)), strict=True))
    raw = rng.lognormal(sigma=1.0, size=len(occupations))
    raw = _scaled(raw, keys=[item.isco for item in occupations], totals=size_of_group)
    return _scaled(raw, keys=[item.isco[:2] for item in occupations], totals=JOBS_PER_THOUSAND)


def _scaled(raw: Floats, *, keys: list[str], totals: Mapping[str, float]) -> Floats:
    sums: dict[str, float] = {}
    for key, value in zip(keys, raw, strict=True):
        sums[key] = sums.get(key, 0.0) + float(value)
    scaled: Floats = np.array([value / sums[key] * totals.get(key, 1) for key, value in zip(keys, raw, strict=True)])
    scaled /= float(scaled.sum())
    return scaled


def _profile(occupations: tuple[Occupation, ...], skills: tuple[ConceptUri, ...]) -> csr_array:
    column = {uri: j for j, uri in enumerate(skills)}
    rows, columns, values = [], [], []
    for i, item in enumerate(occupations):
        for uri in sorted(item.skills):
            rows.append(i)
            columns.append(column[uri])
            values.append(ESSENTIAL_WEIGHT if uri in item.essential else OPTIONAL_WEIGHT)
    return csr_array((values, (rows, columns)), shape=(len(occupations), len(skills)))


def _draw_taught(rng: np.random.Generator, count: int) -> Flags:
    taught = np.ones(count, dtype=np.bool_)
    taught[rng.choice(count, size=int(np.ceil(UNTAUGHT_SHARE * count)), replace=False)] = False
    return taught
