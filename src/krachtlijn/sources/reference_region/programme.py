"""Programmes that award a qualification, diploma or licence, or form a series of modules: typed facts in `programmes.csv`.

Titles, codes and sizes follow how such programmes are known in Flanders; hours and prices are rounded and approximate. Which
competences a programme teaches is not typed: it is a slice of what the occupations it trains for ask, most asked first. A
programme on one subject holds the words of that subject, and teaches only competences whose labels hold one of them. A module
whose title ends in `{taught}` takes its slice skill group by skill group, and is named after what it teaches.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files

import numpy as np

from krachtlijn.kernel.money import HOURS_SCALE, Euro, Hours, euro, hours
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import DaySlot, DutchLevel
from krachtlijn.sources.reference_region.classification import Demand
from krachtlijn.sources.reference_region.competence_cluster import name_competences
from krachtlijn.sources.reference_region.quota import Floats, Ints
from krachtlijn.training.admission import Admission
from krachtlijn.training.provider import ProviderKind
from krachtlijn.training.recognition import Regime
from krachtlijn.training.specification import SizeUnit, TrainingKind

_REGIMES = {"VOV": Regime.VLAAMS_OPLEIDINGSVERLOF, "OC": Regime.OPLEIDINGSCHEQUE, "VDAB": Regime.VDAB}
OUTCOMES_AT_MOST = 120
TAUGHT = "{taught}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """One programme; `profile` is the slice (percent of weight, from and to) of the occupations' competences it teaches.

    `topics` are the words of its subject, none for a programme that trains for the whole occupation.
    """

    key: str
    title: Text
    isco: tuple[str, ...]
    words: tuple[str, ...]
    topics: tuple[str, ...]
    provider_kind: ProviderKind
    kind: TrainingKind
    contact_hours: Hours
    size_unit: SizeUnit
    size: int
    price: Euro | None
    vks_level: int | None
    awards: frozenset[str]
    admission: Admission
    requires: tuple[str, ...]
    profile: tuple[int, int]
    slots: tuple[DaySlot, ...]
    hours_per_week: Hours
    regimes: tuple[Regime, ...]

    @property
    def teaches(self) -> bool:
        """Whether it has lessons; a test or exam board only awards."""
        return self.profile[1] > 0

    @property
    def most_outcomes(self) -> int:
        """How many competences fit in the programme: 8 and one per 6 contact hours, at most 120."""
        return min(OUTCOMES_AT_MOST, 8 + self.contact_hours // (6 * HOURS_SCALE))

    def taught(self, demand: Demand) -> Ints:
        """The competences of the slice, in order, out of what the occupations it trains for ask and somebody teaches."""
        pooled = demand.pooled_skills(self.trained_occupations(demand))
        ranked = np.argsort(-pooled, kind="stable")[: int((pooled > 0).sum())]
        if self.topics:
            ranked = ranked[[self._is_on_topic(demand, int(i)) for i in ranked]]
        if self.is_named_after_content:
            ranked = _group_by_group(demand, ranked=ranked, pooled=pooled)
        total = max(pooled[ranked].sum(), 1e-12)
        low, high = self.profile
        # A competence belongs to the slice in which the middle of its weight falls.
        middle = 100 * (np.cumsum(pooled[ranked]) - pooled[ranked] / 2) / total
        chosen: Ints = ranked[(middle >= low) & (middle < high)][: self.most_outcomes]
        return chosen

    def title_of(self, demand: Demand, taught: Ints) -> Text:
        """The title, with the labels of the first competences of a trade in it when it is named after them."""
        if not self.is_named_after_content:
            return self.title
        named = [int(i) for i in taught if not demand.is_general[i]] or [int(i) for i in taught]
        part = name_competences(demand, named)
        return Text(nl=self.title.nl.replace(TAUGHT, part.nl), en=self.title.en.replace(TAUGHT, part.en))

    @property
    def is_named_after_content(self) -> bool:
        """Whether the title says what this module teaches."""
        return TAUGHT in self.title.nl

    def trained_occupations(self, demand: Demand) -> Ints:
        """Occupations of the ISCO groups whose labels hold one of the words; all of the groups when none does."""
        group = demand.occupations_in(self.isco)
        named = [i for i in group if self._names(demand.taxonomy.occupations[i].labels.preferred.values())]
        return np.array(named, dtype=np.int64) if named else group

    def _is_on_topic(self, demand: Demand, competence: int) -> bool:
        skill = demand.taxonomy.skills.get(demand.skills[competence])
        labels = skill.labels.preferred.values() if skill else ()
        return any(topic in label.lower() for label in labels for topic in self.topics)

    def _names(self, labels: Iterable[str]) -> bool:
        return any(word in label.lower() for label in labels for word in self.words)


def _group_by_group(demand: Demand, *, ranked: Ints, pooled: Floats) -> Ints:
    """The competences with those of one skill group together, the group that is asked most first."""
    known = demand.taxonomy.skills
    uris = [demand.skills[i] for i in ranked]
    group = [min(known[uri].groups, default=uri) if uri in known else uri for uri in uris]
    weight: dict[str, float] = {}
    for i, name in zip(ranked, group, strict=True):
        weight[name] = weight.get(name, 0.0) + float(pooled[i])
    order = sorted(range(len(ranked)), key=lambda k: (-weight[group[k]], group[k]))
    return ranked[order]


def load_programmes() -> tuple[Programme, ...]:
    """All programmes in the order of the file."""
    text = files("krachtlijn.sources.reference_region").joinpath("programmes.csv").read_text(encoding="utf-8")
    return tuple(_parse_row(row) for row in csv.DictReader(text.splitlines()))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


def _whole(text: str) -> int | None:
    return int(text) if text else None


def _parse_row(row: dict[str, str]) -> Programme:
    return Programme(
        key=row["key"],
        title=Text(nl=row["title_nl"], en=row["title_en"]),
        isco=_parts(row["isco"]),
        words=_parts(row["words"]),
        topics=_parts(row["topics"]),
        provider_kind=ProviderKind(row["provider_kind"]),
        kind=TrainingKind(row["kind"]),
        contact_hours=hours(row["hours"]),
        size_unit=SizeUnit(row["size_unit"]),
        size=int(row["size"]),
        price=euro(row["price_eur"]) if row["price_eur"] else None,
        vks_level=_whole(row["vks"]),
        awards=frozenset(_parts(row["awards"])),
        admission=Admission(
            minimum_vks_level=_whole(row["minimum_vks"]),
            dutch=DutchLevel(row["dutch"]) if row["dutch"] else None,
            minimum_age=_whole(row["minimum_age"]),
            licence=row["licence"] or None,
            intake=row["intake"] == "ja",
        ),
        requires=_parts(row["requires"]),
        profile=(int(row["profile_from"]), int(row["profile_to"])),
        slots=tuple(DaySlot(slot) for slot in _parts(row["slots"])),
        hours_per_week=hours(row["hours_per_week"]),
        regimes=tuple(_REGIMES[code] for code in _parts(row["regimes"])),
    )
