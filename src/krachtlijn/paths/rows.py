"""The conditions of a choice as linear rows over its columns (0 or 1 per candidate, 0 to 1 per competence)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from krachtlijn.paths.instance import Candidate, Instance


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """`lower <= sum of value * column <= upper`."""

    terms: Mapping[int, float]
    lower: float = -inf
    upper: float = inf


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where the columns of a model stand: candidates first, then groups of competences, then groups of proofs.

    A group of competences is taught by exactly the same candidates; `skill_weights` has its weight, `teachers` who teaches it.
    """

    candidates: int
    skill_weights: tuple[int, ...] = ()
    teachers: tuple[tuple[int, ...], ...] = ()
    proofs: int = 0

    @property
    def first_proof(self) -> int:
        """Position of the first column of a group of proofs."""
        return self.candidates + len(self.skill_weights)

    @property
    def total(self) -> int:
        """Number of columns."""
        return self.first_proof + self.proofs


def columns_of(instance: Instance) -> Columns:
    """Columns for the instance; competences that nobody among the candidates teaches get none."""
    groups: dict[tuple[int, ...], int] = {}
    for bit, weight in enumerate(instance.weights):
        teachers = tuple(i for i, candidate in enumerate(instance.candidates) if candidate.covers >> bit & 1)
        if teachers and weight:
            groups[teachers] = groups.get(teachers, 0) + weight
    return Columns(
        candidates=len(instance.candidates),
        skill_weights=tuple(groups.values()),
        teachers=tuple(groups),
        proofs=len(instance.proofs),
    )


def condition_rows(instance: Instance, columns: Columns) -> list[Row]:
    """Every condition of a path: covering, one session a training, clashes, weekly hours, order of trainings, proof."""
    candidates = instance.candidates
    return [
        *_covering_rows(columns),
        *_training_rows(candidates),
        *_clash_rows(candidates),
        *_hours_rows(instance),
        *_prerequisite_rows(candidates),
        *_proof_rows(instance, columns),
    ]


def _covering_rows(columns: Columns) -> Iterator[Row]:
    for group, teachers in enumerate(columns.teachers):
        yield Row(terms={columns.candidates + group: -1.0, **dict.fromkeys(teachers, 1.0)}, lower=0)


def _training_rows(candidates: Sequence[Candidate]) -> Iterator[Row]:
    by_training: dict[int, list[int]] = {}
    for index, candidate in enumerate(candidates):
        by_training.setdefault(candidate.training, []).append(index)
    for members in by_training.values():
        if len(members) > 1:
            yield Row(terms=dict.fromkeys(members, 1.0), upper=1)


def _clash_rows(candidates: Sequence[Candidate]) -> Iterator[Row]:
    """Per part of the week the largest sets of sessions that all run on one day: at most one of each set."""
    for slot in sorted({candidate.slot for candidate in candidates}):
        members = [index for index, candidate in enumerate(candidates) if candidate.slot == slot]
        for together in _largest_overlaps(members, candidates):
            yield Row(terms=dict.fromkeys(together, 1.0), upper=1)


def _hours_rows(instance: Instance) -> Iterator[Row]:
    limit, candidates = instance.hours_limit, instance.candidates
    if limit is None:
        return
    for index, candidate in enumerate(candidates):
        if candidate.hours_per_week > limit:
            yield Row(terms={index: 1.0}, upper=0)
    for together in _largest_overlaps(range(len(candidates)), candidates):
        load = {index: float(candidates[index].hours_per_week) for index in together}
        if sum(load.values()) > limit:
            yield Row(terms=load, upper=limit)


def _largest_overlaps(members: Sequence[int], candidates: Sequence[Candidate]) -> Iterator[tuple[int, ...]]:
    """Sets of two or more that all run on one day, leaving out sets that lie inside another.

    Such a set is largest on the last start before one of its members ends.
    """
    ends = sorted(members, key=lambda index: candidates[index].end)
    running: set[int] = set()
    has_grown, gone = False, 0
    for index in sorted(members, key=lambda index: candidates[index].start):
        start = candidates[index].start
        leaving = []
        while candidates[ends[gone]].end < start:
            leaving.append(ends[gone])
            gone += 1
        if leaving:
            if has_grown and len(running) > 1:
                yield tuple(sorted(running))
            running.difference_update(leaving)
            has_grown = False
        running.add(index)
        has_grown = True
    if len(running) > 1:
        yield tuple(sorted(running))


def _prerequisite_rows(candidates: Sequence[Candidate]) -> Iterator[Row]:
    """A session needs, per training it builds on, a chosen session of that training that ends before it starts."""
    by_training: dict[int, list[int]] = {}
    for index, candidate in enumerate(candidates):
        by_training.setdefault(candidate.training, []).append(index)
    for index, candidate in enumerate(candidates):
        for need in sorted(candidate.needs):
            earlier = [i for i in by_training.get(need, ()) if candidates[i].end < candidate.start]
            yield Row(terms={index: -1.0, **dict.fromkeys(earlier, 1.0)}, lower=0)


def _proof_rows(instance: Instance, columns: Columns) -> Iterator[Row]:
    """One group of proofs is complete, and no step ends after the last one that gives such a proof."""
    if not instance.proofs:
        return
    candidates = instance.candidates
    groups = range(columns.first_proof, columns.first_proof + columns.proofs)
    yield Row(terms=dict.fromkeys(groups, 1.0), lower=1)
    for column, group in zip(groups, instance.proofs, strict=True):
        for code in sorted(group):
            giving = [index for index, candidate in enumerate(candidates) if code in candidate.awards]
            yield Row(terms={column: -1.0, **dict.fromkeys(giving, 1.0)}, lower=0)
    awarding = [index for index, candidate in enumerate(candidates) if candidate.awards]
    for index, candidate in enumerate(candidates):
        if not candidate.awards:
            later = [i for i in awarding if candidates[i].end >= candidate.end]
            yield Row(terms={index: -1.0, **dict.fromkeys(later, 1.0)}, lower=0)
