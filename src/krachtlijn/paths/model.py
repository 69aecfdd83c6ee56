"""One model in HiGHS that answers three ways: the relaxation (a bound), a short search and full branch and bound.

The conditions of a path leave little between relaxation and optimum, so most questions end with a bound and a short search
that meet. Only what stays open goes to branch and bound, without the candidates whose reduced cost proves that no better
choice holds them. One thread and a fixed seed make equal questions give equal answers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil, gcd, inf
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

from krachtlijn.paths.instance import Instance
from krachtlijn.paths.rows import Columns, Row, columns_of, condition_rows

SLACK = 0.5
_SEED = 20
_TOLERANCE = 1e-6
SEARCH_NODES = 150
"""Relaxations a search may solve before branch and bound of HiGHS takes over."""
_LINEAR = {"presolve": "off", "mip_rel_gap": 0.0, "random_seed": _SEED, "threads": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Relaxed:
    """Optimum of the relaxation: the least value any choice can have, rounded up to a value a choice can take."""

    value: float
    bound: int
    columns: NDArray[np.float64]
    reduced_costs: NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Result of a stage: a choice (None: there is none, or none was found) and the distance to the proven bound."""

    chosen: tuple[int, ...] | None
    is_proven: bool
    gap: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What a search found (None: nothing better) and whether it looked everywhere."""

    chosen: tuple[int, ...] | None
    is_complete: bool


@dataclass(slots=True, kw_only=True)
class _Search:
    step: int
    bound: int
    best: int | None
    nodes_left: int
    chosen: tuple[int, ...] | None = None

    @property
    def is_done(self) -> bool:
        return self.best is not None and self.best <= self.bound

    def is_hopeless(self, value: float) -> bool:
        return self.best is not None and value > self.best - self.step + _TOLERANCE * max(1.0, abs(value))


class _QuietHighs(highspy.Highs):  # type: ignore[misc]
    """HiGHS without call-backs: setting them up writes a banner to the terminal before output can be turned off."""

    def __init__(self) -> None:
        super(highspy.Highs, self).__init__()
        self.setOptionValue("output_flag", False)


class PathModel:
    """Columns and rows of an instance; stages add conditions and ask for the least of an integer cost."""

    def __init__(self, instance: Instance, *, time_limit: float) -> None:
        self.instance = instance
        self.columns = columns_of(instance)
        self._time_limit = time_limit
        self.size = self.columns.total
        self._whole = [*range(self.columns.candidates), *range(self.columns.first_proof, self.size)]
        self._highs: Any = _QuietHighs()
        for name, value in _LINEAR.items():
            self._highs.setOptionValue(name, value)
        self._highs.passModel(_linear_programme(self.columns, condition_rows(instance, self.columns)))
        self._lower, self._upper = [0.0] * self.size, [1.0] * self.size

    @property
    def time_left(self) -> float:
        """Seconds of solving that are left of the limit, as HiGHS itself counts them over all its runs."""
        return max(0.0, self._time_limit - float(self._highs.getRunTime()))

    def add_row(self, row: Row) -> None:
        """One more condition."""
        index = np.fromiter(row.terms.keys(), dtype=np.int32, count=len(row.terms))
        value = np.fromiter(row.terms.values(), dtype=np.float64, count=len(row.terms))
        self._highs.addRow(row.lower, row.upper, len(index), index, value)

    def add_columns(self, upper: Sequence[float]) -> range:
        """New columns from 0 to `upper` that need not be whole; their positions."""
        added = range(self.size, self.size + len(upper))
        for bound in upper:
            self._highs.addVar(0.0, bound)
        self._lower += [0.0] * len(upper)
        self._upper += list(upper)
        self.size += len(upper)
        return added

    def end_by(self, day: int) -> None:
        """Allow only candidates that end on the day (ordinal) or earlier."""
        for index, candidate in enumerate(self.instance.candidates):
            self._upper[index] = float(candidate.end <= day)
        self._restore_bounds()

    def set_cost(self, cost: Mapping[int, int]) -> None:
        """What the next questions minimise."""
        values = np.zeros(self.size)
        for column, value in cost.items():
            values[column] = value
        self._highs.changeColsCost(self.size, np.arange(self.size, dtype=np.int32), values)

    def relax(self, cost: Mapping[int, int]) -> Relaxed | None:
        """The relaxation under the cost set last, or None when not even that meets the conditions."""
        self._highs.run()
        if self._highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        solution = self._highs.getSolution()
        value = float(self._highs.getInfo().objective_function_value)
        step = _step(cost)
        return Relaxed(
            value=value,
            bound=ceil(value / step - _TOLERANCE) * step,
            columns=np.array(solution.col_value),
            reduced_costs=np.array(solution.col_dual),
        )

    def search(self, cost: Mapping[int, int], *, relaxed: Relaxed, best: int | None, nodes: int = SEARCH_NODES) -> Searched:
        """Branch and bound with the fullest open candidate first, over at most so many relaxations.

        Finds a choice that is better than `best` (None: any choice) or proves that there is none (`is_complete`).
        """
        search = _Search(step=_step(cost), bound=relaxed.bound, best=best, nodes_left=nodes)
        self._branch(search, value=relaxed.value, columns=relaxed.columns)
        self._restore_bounds()
        return Searched(chosen=search.chosen, is_complete=search.is_done or (search.nodes_left > 0 and self.time_left > 0))

    def finish(self, cost: Mapping[int, int], *, relaxed: Relaxed, start: tuple[int, ...] | None) -> Answer:
        """The exact optimum by branch and bound, knowing a choice to beat (`start`) when there is one."""
        step = _step(cost)
        if start is not None:
            self._drop_by_reduced_cost(relaxed, best=self.value_of(cost, start), step=step)
        index = np.array(self._whole, dtype=np.int32)
        self._set_whole(index, highspy.HighsVarType.kInteger)
        self._highs.setOptionValue("presolve", "on")
        self._highs.setOptionValue("mip_abs_gap", step - 0.01)
        if start is not None:
            self._begin_with(start)
        answer = self._run_exact()
        self._set_whole(index, highspy.HighsVarType.kContinuous)
        self._highs.setOptionValue("presolve", "off")
        self._highs.setOptionValue("time_limit", inf)
        self._restore_bounds()
        return answer

    def value_of(self, cost: Mapping[int, int], chosen: tuple[int, ...]) -> int:
        """The cost of a choice; columns other than candidates take their best value, read from the solver."""
        if all(column < self.columns.candidates for column in cost):
            return sum(cost.get(index, 0) for index in chosen)
        self._pin(chosen)
        self._highs.run()
        value = round(float(self._highs.getInfo().objective_function_value))
        self._restore_bounds()
        return value

    def _branch(self, search: "_Search", *, value: float, columns: NDArray[np.float64]) -> None:
        if search.is_hopeless(value):
            return
        open_columns = columns[self._whole]
        parts = np.flatnonzero((open_columns > _TOLERANCE) & (open_columns < 1 - _TOLERANCE))
        if not len(parts):
            search.best, search.chosen = round(value), self._chosen(columns)
            return
        column = self._whole[int(parts[np.argmax(open_columns[parts])])]
        for side in (1.0, 0.0):
            if search.is_done or search.nodes_left <= 0 or not self.time_left:
                break
            search.nodes_left -= 1
            self._highs.changeColBounds(column, side, side)
            self._highs.run()
            if self._highs.getModelStatus() == highspy.HighsModelStatus.kOptimal:
                found = np.array(self._highs.getSolution().col_value)
                self._branch(search, value=float(self._highs.getInfo().objective_function_value), columns=found)
        self._highs.changeColBounds(column, self._lower[column], self._upper[column])

    def _drop_by_reduced_cost(self, relaxed: Relaxed, *, best: int, step: int) -> None:
        room = best - step - relaxed.value + _TOLERANCE * max(1.0, abs(relaxed.value))
        held = relaxed.columns[: self.columns.candidates] < _TOLERANCE
        costly = relaxed.reduced_costs[: self.columns.candidates] > room
        for index in np.flatnonzero(held & costly):
            self._highs.changeColBounds(int(index), 0.0, 0.0)

    def _run_exact(self) -> Answer:
        self._highs.setOptionValue("time_limit", self.time_left)
        self._highs.run()
        status, found = self._highs.getModelStatus(), self._highs.getInfo()
        if status == highspy.HighsModelStatus.kInfeasible:
            return Answer(chosen=None, is_proven=True)
        is_proven = status == highspy.HighsModelStatus.kOptimal
        gap = 0.0 if is_proven else float(found.mip_gap)
        if found.primal_solution_status != highspy.kSolutionStatusFeasible:
            return Answer(chosen=None, is_proven=False, gap=gap)
        return Answer(chosen=self._chosen(self._highs.getSolution().col_value), is_proven=is_proven, gap=gap)

    def _begin_with(self, chosen: Sequence[int]) -> None:
        index = np.arange(self.columns.candidates, dtype=np.int32)
        value = np.zeros(self.columns.candidates)
        value[list(chosen)] = 1.0
        self._highs.setSolution(len(index), index, value)

    def _chosen(self, values: Sequence[float] | NDArray[np.float64]) -> tuple[int, ...]:
        return tuple(index for index in range(self.columns.candidates) if values[index] > SLACK)

    def _pin(self, chosen: Sequence[int]) -> None:
        held = set(chosen)
        for index in range(self.columns.candidates):
            self._highs.changeColBounds(index, float(index in held), float(index in held))

    def _set_whole(self, index: NDArray[np.int32], kind: Any) -> None:
        for column in index:
            self._highs.changeColIntegrality(int(column), kind)

    def _restore_bounds(self) -> None:
        index = np.arange(self.size, dtype=np.int32)
        self._highs.changeColsBounds(self.size, index, np.array(self._lower), np.array(self._upper))


def _step(cost: Mapping[int, int]) -> int:
    """Costs of choices differ by at least this much."""
    return gcd(*cost.values()) or 1


def _linear_programme(columns: Columns, rows: Sequence[Row]) -> highspy.HighsLp:
    programme = highspy.HighsLp()
    programme.num_col_, programme.num_row_ = columns.total, len(rows)
    programme.col_cost_ = np.zeros(columns.total)
    programme.col_lower_ = np.zeros(columns.total)
    programme.col_upper_ = np.ones(columns.total)
    programme.row_lower_ = np.array([row.lower for row in rows])
    programme.row_upper_ = np.array([row.upper for row in rows])
    programme.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    programme.a_matrix_.start_ = np.cumsum([0, *(len(row.terms) for row in rows)], dtype=np.int32)
    programme.a_matrix_.index_ = np.array([column for row in rows for column in row.terms], dtype=np.int32)
    programme.a_matrix_.value_ = np.array([value for row in rows for value in row.terms.values()])
    return programme
