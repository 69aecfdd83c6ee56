"""The exact choice of sessions: covered weight first, then the order, as integer programmes for HiGHS.

One stage per thing that counts; what a stage reaches becomes a condition of the next. All objectives are integers, so a
gap below one proves the optimum. One thread and a fixed seed make equal questions give equal answers.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from krachtlijn.paths.greedy import greedy_choice
from krachtlijn.paths.instance import Instance, Order, order_key
from krachtlijn.paths.rows import Columns, Row, columns_of, condition_rows

TIME_LIMIT_SECONDS = 5.0
_SEED = 20
_SLACK = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Chosen candidates (positions, in order of start) and their covered weight.

    `gap` is the relative distance to the proven bound of the stage that ran out of time; 0 when every stage is proven.
    """

    chosen: tuple[int, ...]
    weight: int
    gap: float = 0.0
    is_proven: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """No set of candidates meets the conditions (`is_proven`), or none was found in time."""

    is_proven: bool


class _Model:
    """A HiGHS model that grows stage by stage."""

    def __init__(self, instance: Instance, *, time_limit: float) -> None:
        self.instance = instance
        self.columns = columns_of(instance)
        self.time_left = time_limit
        self.highs: Any = highspy.Highs()
        options: Mapping[str, Any] = {
            "output_flag": False, "threads": 1, "random_seed": _SEED, "mip_rel_gap": 0.0, "mip_abs_gap": 0.99,
        }  # fmt: skip
        for name, value in options.items():
            self.highs.setOptionValue(name, value)
        self.highs.passModel(_linear_programme(self.columns, condition_rows(instance, self.columns)))
        self.size = self.columns.total

    def add_row(self, row: Row) -> None:
        """One more condition."""
        index = np.fromiter(row.terms.keys(), dtype=np.int32, count=len(row.terms))
        value = np.fromiter(row.terms.values(), dtype=np.float64, count=len(row.terms))
        self.highs.addRow(row.lower, row.upper, len(index), index, value)

    def add_columns(self, upper: Sequence[float]) -> range:
        """New continuous columns from 0 to `upper`; their positions."""
        added = range(self.size, self.size + len(upper))
        for bound in upper:
            self.highs.addVar(0.0, bound)
        self.size += len(upper)
        return added

    def end_by(self, day: int) -> None:
        """Allow only candidates that end on the day (ordinal) or earlier."""
        upper = np.array([float(candidate.end <= day) for candidate in self.instance.candidates])
        index = np.arange(len(upper), dtype=np.int32)
        self.highs.changeColsBounds(len(upper), index, np.zeros(len(upper)), upper)

    def minimise(self, cost: Mapping[int, float], *, start: Sequence[int] | None) -> "_Stage":
        """Run one stage from a known choice (`start`), if there is one."""
        values = np.zeros(self.size)
        for column, value in cost.items():
            values[column] = value
        self.highs.changeColsCost(self.size, np.arange(self.size, dtype=np.int32), values)
        if start is not None:
            self._begin_with(start)
        self.highs.setOptionValue("time_limit", self.highs.getRunTime() + max(0.0, self.time_left))
        before = self.highs.getRunTime()
        self.highs.run()
        self.time_left -= self.highs.getRunTime() - before
        return self._stage()

    def _begin_with(self, chosen: Sequence[int]) -> None:
        index = np.arange(self.columns.candidates, dtype=np.int32)
        value = np.zeros(self.columns.candidates)
        value[list(chosen)] = 1.0
        self.highs.setSolution(len(index), index, value)

    def _stage(self) -> "_Stage":
        status, info = self.highs.getModelStatus(), self.highs.getInfo()
        is_proven = status == highspy.HighsModelStatus.kOptimal
        if status == highspy.HighsModelStatus.kInfeasible:
            return _Stage(chosen=None, is_proven=True)
        if info.primal_solution_status != highspy.kSolutionStatusFeasible:
            return _Stage(chosen=None, is_proven=False)
        values = self.highs.getSolution().col_value[: self.columns.candidates]
        chosen = tuple(index for index, value in enumerate(values) if value > _SLACK)
        gap = 0.0 if is_proven else float(info.mip_gap)
        return _Stage(chosen=chosen, is_proven=is_proven, gap=gap, objective=float(info.objective_function_value))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stage:
    chosen: tuple[int, ...] | None
    is_proven: bool
    gap: float = 0.0
    objective: float = 0.0


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
    whole, part = highspy.HighsVarType.kInteger, highspy.HighsVarType.kContinuous
    skills = len(columns.skill_weights)
    programme.integrality_ = [whole] * columns.candidates + [part] * skills + [whole] * columns.proofs
    return programme


def solve_coverage(instance: Instance, *, time_limit: float = TIME_LIMIT_SECONDS) -> Choice | Nothing:
    """The largest weight that a feasible choice can cover (any such choice), or `Nothing`."""
    return _cover(_Model(instance, time_limit=time_limit))


def solve(instance: Instance, *, order: Order, time_limit: float = TIME_LIMIT_SECONDS) -> Choice | Nothing:
    """The choice with the largest covered weight and, among those, the least by the order.

    `time_limit` in seconds over all stages together; when it runs out the best choice so far comes back unproven.
    """
    model = _Model(instance, time_limit=time_limit)
    best = _cover(model)
    if isinstance(best, Nothing) or not best.is_proven or not best.chosen:
        return best
    weights = dict(enumerate(map(float, model.columns.skill_weights), start=model.columns.candidates))
    if weights:
        model.add_row(Row(terms=weights, lower=best.weight - _SLACK))
    for stage in _STAGES[order]:
        best = stage(model, best)
        if not best.is_proven:
            return best
    return best


def _cover(model: _Model) -> Choice | Nothing:
    instance, columns = model.instance, model.columns
    start = greedy_choice(instance)
    if start is not None and instance.covered_weight(start) == sum(columns.skill_weights):
        return Choice(chosen=start, weight=instance.covered_weight(start))
    cost = {columns.candidates + group: -float(weight) for group, weight in enumerate(columns.skill_weights)}
    stage = model.minimise(cost, start=start)
    if stage.chosen is None:
        return Nothing(is_proven=stage.is_proven)
    return _choice(instance, stage)


def _choice(instance: Instance, stage: _Stage) -> Choice:
    chosen = stage.chosen or ()
    return Choice(chosen=chosen, weight=instance.covered_weight(chosen), gap=stage.gap, is_proven=stage.is_proven)


def _next_best(model: _Model, best: Choice, *, stage: _Stage, order: Order) -> Choice:
    """The choice after a stage; a stage that ran out of time counts only when what it found is better than what we had."""
    if stage.is_proven and stage.chosen is not None:
        return _choice(model.instance, stage)
    unproven = Choice(chosen=best.chosen, weight=best.weight, gap=stage.gap, is_proven=False)
    if stage.chosen is None or model.instance.covered_weight(stage.chosen) < best.weight:
        return unproven
    found = _choice(model.instance, stage)
    keys = [order_key(model.instance, chosen=choice.chosen, order=order) for choice in (found, best)]
    return found if keys[0] < keys[1] else unproven


def _minimise_last_day(model: _Model, best: Choice) -> Choice:
    """Search the first day on which the covered weight can be complete.

    No path ends before `low`, the first day by which the competences could be covered if nothing clashed; that day is tried
    first, then the days between it and the end of the best path are halved.
    """
    candidates = model.instance.candidates
    last = max(candidates[index].end for index in best.chosen)
    days = sorted({candidate.end for candidate in candidates if candidate.end <= last})
    low, high = _first_possible(model.instance, days=days, weight=best.weight), len(days) - 1
    attempt = low
    while low < high:
        model.end_by(days[attempt])
        stage = model.minimise({}, start=None)
        if not stage.is_proven:
            return _next_best(model, best, stage=stage, order=Order.FASTEST)
        if stage.chosen is None:
            low = attempt + 1
        else:
            best = _choice(model.instance, stage)
            high = days.index(max(candidates[index].end for index in best.chosen))
        attempt = (low + high) // 2
    model.end_by(days[high])
    return best


def _first_possible(instance: Instance, *, days: Sequence[int], weight: int) -> int:
    """Position of the first day by which candidates that end then or earlier cover the weight, clashes apart."""
    covered, by_end = 0, sorted(instance.candidates, key=lambda candidate: candidate.end)
    for candidate in by_end:
        covered |= candidate.covers
        if instance.weight_of(covered) >= weight:
            return days.index(candidate.end)
    return len(days) - 1


def _minimise_hours(model: _Model, best: Choice) -> Choice:
    cost = {index: float(candidate.hours) for index, candidate in enumerate(model.instance.candidates)}
    return _next_best(model, best, stage=model.minimise(cost, start=best.chosen), order=Order.FASTEST)


def _minimise_km(model: _Model, best: Choice) -> Choice:
    cost = {index: float(candidate.km) for index, candidate in enumerate(model.instance.candidates) if candidate.km}
    return _minimise_and_keep(model, best, cost=cost, order=Order.NEAREST)


def _minimise_unknown_prices(model: _Model, best: Choice) -> Choice:
    cost = {index: 1.0 for index, candidate in enumerate(model.instance.candidates) if candidate.cents is None}
    return _minimise_and_keep(model, best, cost=cost, order=Order.CHEAPEST)


def _minimise_cost(model: _Model, best: Choice) -> Choice:
    candidates = model.instance.candidates
    free = [sum(option.cents for option in candidate.support if option.key is None) for candidate in candidates]
    cost = {index: float((candidate.cents or 0) - free[index]) for index, candidate in enumerate(candidates)}
    cost |= dict.fromkeys(_add_support(model), -1.0)
    return _minimise_and_keep(model, best, cost=cost, order=Order.CHEAPEST)


def _add_support(model: _Model) -> range:
    """One column (cents used) per limited amount of a session, and the rows that hold them to session and limit."""
    options = [
        (index, option)
        for index, candidate in enumerate(model.instance.candidates)
        for option in candidate.support
        if option.key is not None
    ]
    added = model.add_columns([option.cents for _, option in options])
    by_key: dict[str, list[int]] = {}
    for column, (index, option) in zip(added, options, strict=True):
        model.add_row(Row(terms={column: 1.0, index: -float(option.cents)}, upper=0))
        by_key.setdefault(str(option.key), []).append(column)
    for key, columns in by_key.items():
        model.add_row(Row(terms=dict.fromkeys(columns, 1.0), upper=model.instance.support_limits[key]))
    return added


def _minimise_and_keep(model: _Model, best: Choice, *, cost: Mapping[int, float], order: Order) -> Choice:
    """Minimise an integer cost and make what it reaches a condition of the next stage."""
    if not any(cost.values()):
        return best
    stage = model.minimise(cost, start=best.chosen)
    if stage.is_proven and stage.chosen is not None:
        model.add_row(Row(terms=cost, upper=stage.objective + _SLACK))
    return _next_best(model, best, stage=stage, order=order)


_STAGES: Mapping[Order, tuple[Callable[[_Model, Choice], Choice], ...]] = {
    Order.FASTEST: (_minimise_last_day, _minimise_hours),
    Order.CHEAPEST: (_minimise_unknown_prices, _minimise_cost, _minimise_hours),
    Order.NEAREST: (_minimise_km, _minimise_hours),
}
