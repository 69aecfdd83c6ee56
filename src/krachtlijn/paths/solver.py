"""The exact choice of sessions: covered weight first, then the order, stage by stage.

What a stage reaches becomes a condition of the next. All costs are whole numbers, so that a bound which meets a choice proves it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from krachtlijn.paths.greedy import greedy_choice
from krachtlijn.paths.instance import Instance, Order
from krachtlijn.paths.model import SLACK, Answer, PathModel, Relaxed
from krachtlijn.paths.rows import Row

TIME_LIMIT_SECONDS = 2.0
_DIVE_NODES = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Chosen candidates (positions) and their covered weight.

    `gap` is the relative distance to the proven bound of the stage that ran out of time; 0 when every stage is proven.
    """

    chosen: tuple[int, ...]
    weight: int
    gap: float = 0.0
    is_proven: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """No choice is enough: no choice at all, or none that covers the weight that was asked.

    `reached` is the best weight found (None: no choice was found), `chosen` the positions that reach it, and `bound` what no
    choice exceeds; `is_proven` is False when time ran out.
    """

    is_proven: bool
    reached: int | None = None
    bound: int = 0
    chosen: tuple[int, ...] = ()


def solve(instance: Instance, *, order: Order, time_limit: float = TIME_LIMIT_SECONDS, enough: int = 0) -> Choice | Nothing:
    """The choice with the largest covered weight, at least `enough`, and among those the least by the order.

    `time_limit` in seconds over all stages together; when it runs out the best choice so far comes back unproven.
    """
    model = PathModel(instance, time_limit=time_limit)
    best = _cover(model, enough=enough)
    if isinstance(best, Nothing) or not best.is_proven or not best.chosen:
        return best
    weights = dict(enumerate(map(float, model.columns.skill_weights), start=model.columns.candidates))
    if weights:
        model.add_row(Row(terms=weights, lower=best.weight - SLACK))
    for stage in _STAGES[order]:
        best = stage(model, best)
        if not best.is_proven:
            return best
    return best


def bound_coverage(instance: Instance, *, enough: int) -> Nothing:
    """How much can be covered, quickly: a weight that some choice reaches and a weight that none exceeds.

    Looks no further than the question whether `enough` can be reached.
    """
    model = PathModel(instance, time_limit=TIME_LIMIT_SECONDS)
    start = greedy_choice(instance)
    reached = None if start is None else instance.covered_weight(start)
    possible = sum(model.columns.skill_weights)
    if reached is not None and (reached >= enough or possible < enough):
        return Nothing(is_proven=True, reached=reached, bound=possible, chosen=start or ())
    cost = _coverage_cost(model)
    model.set_cost(cost)
    relaxed = model.relax(cost)
    if relaxed is None:
        return Nothing(is_proven=True)
    bound = min(possible, -relaxed.bound)
    if reached is None or bound >= enough:
        dived = model.search(cost, relaxed=relaxed, best=None, nodes=_DIVE_NODES).chosen
        start = _heaviest(instance, start, dived)
        reached = None if start is None else instance.covered_weight(start)
    return Nothing(is_proven=True, reached=reached, bound=bound, chosen=start or ())


def _coverage_cost(model: PathModel) -> dict[int, int]:
    first = model.columns.candidates
    return {first + group: -weight for group, weight in enumerate(model.columns.skill_weights)}


def _cover(model: PathModel, *, enough: int) -> Choice | Nothing:
    instance = model.instance
    start = greedy_choice(instance)
    possible = sum(model.columns.skill_weights)
    if start is not None and enough <= instance.covered_weight(start) == possible:
        return Choice(chosen=start, weight=possible)
    cost = _coverage_cost(model)
    model.set_cost(cost)
    relaxed = model.relax(cost)
    if relaxed is None:
        return Nothing(is_proven=True)
    bound = min(possible, -relaxed.bound)
    if bound < enough:
        found = start or model.search(cost, relaxed=relaxed, best=None, nodes=_DIVE_NODES).chosen
        return Nothing(is_proven=True, reached=None if found is None else instance.covered_weight(found), bound=bound)
    return _judge(instance, _optimum(model, cost, start=start, relaxed=relaxed), enough=enough)


def _optimum(model: PathModel, cost: Mapping[int, int], *, start: tuple[int, ...] | None, relaxed: Relaxed) -> Answer:
    """The choice of least cost, found by a short search or else by branch and bound."""
    best = None if start is None else model.value_of(cost, start)
    if best is not None and best <= relaxed.bound:
        return Answer(chosen=start, is_proven=True)
    searched = model.search(cost, relaxed=relaxed, best=best)
    found = start if searched.chosen is None else searched.chosen
    if searched.is_complete:
        return Answer(chosen=found, is_proven=True)
    answer = model.finish(cost, relaxed=relaxed, start=found)
    if answer.chosen is None:
        return Answer(chosen=found, is_proven=answer.is_proven, gap=answer.gap)
    return answer


def _judge(instance: Instance, answer: Answer, *, enough: int) -> Choice | Nothing:
    if answer.chosen is None:
        return Nothing(is_proven=answer.is_proven)
    weight = instance.covered_weight(answer.chosen)
    if weight < enough:
        return Nothing(is_proven=answer.is_proven, reached=weight, bound=weight)
    return Choice(chosen=answer.chosen, weight=weight, gap=answer.gap, is_proven=answer.is_proven)


def _heaviest(instance: Instance, *choices: tuple[int, ...] | None) -> tuple[int, ...] | None:
    found = [choice for choice in choices if choice is not None]
    return max(found, key=instance.covered_weight, default=None)


def _minimise(model: PathModel, best: Choice, *, cost: Mapping[int, int]) -> Choice:
    """The choice of least cost that meets all conditions so far; `best` is one that does."""
    if not any(cost.values()):
        return best
    model.set_cost(cost)
    relaxed = model.relax(cost)
    if relaxed is None:
        return best
    answer = _optimum(model, cost, start=best.chosen, relaxed=relaxed)
    return Choice(chosen=answer.chosen or best.chosen, weight=best.weight, gap=answer.gap, is_proven=answer.is_proven)


def _minimise_and_keep(model: PathModel, best: Choice, *, cost: Mapping[int, int]) -> Choice:
    """Minimise and make what is reached a condition of the next stage."""
    best = _minimise(model, best, cost=cost)
    if any(cost.values()):
        reached = model.value_of(cost, best.chosen)
        model.add_row(Row(terms={column: float(value) for column, value in cost.items()}, upper=reached + SLACK))
    return best


def _minimise_last_day(model: PathModel, best: Choice) -> Choice:
    """Search the first day on which the covered weight can be complete.

    The relaxation gives the first day on which it may be; that day is tried first, then the days between it and the end of
    the best path are halved.
    """
    candidates = model.instance.candidates
    days = sorted({candidate.end for candidate in candidates if candidate.end <= _last_day(model.instance, best.chosen)})
    model.set_cost(_hours(model))
    low, high = _first_possible(model, days), len(days) - 1
    attempt = low
    while low < high:
        answer = _complete_by(model, days[attempt])
        if not answer.is_proven and answer.chosen is None:
            return Choice(chosen=best.chosen, weight=best.weight, gap=answer.gap, is_proven=False)
        if answer.chosen is None:
            low = attempt + 1
        else:
            best = Choice(chosen=answer.chosen, weight=best.weight)
            high = days.index(_last_day(model.instance, best.chosen))
        attempt = (low + high) // 2
    model.end_by(days[high])
    return best


def _complete_by(model: PathModel, day: int) -> Answer:
    """Any choice that meets the conditions and ends by the day."""
    model.end_by(day)
    cost = _hours(model)
    relaxed = model.relax(cost)
    if relaxed is None:
        return Answer(chosen=None, is_proven=True)
    searched = model.search(cost, relaxed=relaxed, best=None, nodes=_DIVE_NODES)
    if searched.chosen is not None or searched.is_complete:
        return Answer(chosen=searched.chosen, is_proven=True)
    return model.finish(cost, relaxed=relaxed, start=None)


def _first_possible(model: PathModel, days: Sequence[int]) -> int:
    """Position of the first day for which the relaxation meets the conditions."""
    low, high = 0, len(days) - 1
    while low < high:
        middle = (low + high) // 2
        model.end_by(days[middle])
        if model.relax(_hours(model)) is None:
            low = middle + 1
        else:
            high = middle
    return low


def _last_day(instance: Instance, chosen: Sequence[int]) -> int:
    return max(instance.candidates[index].end for index in chosen)


def _hours(model: PathModel) -> dict[int, int]:
    return {index: candidate.hours for index, candidate in enumerate(model.instance.candidates)}


def _minimise_hours(model: PathModel, best: Choice) -> Choice:
    return _minimise(model, best, cost=_hours(model))


def _minimise_km(model: PathModel, best: Choice) -> Choice:
    cost = {index: candidate.km for index, candidate in enumerate(model.instance.candidates)}
    return _minimise_and_keep(model, best, cost=cost)


def _minimise_unknown_prices(model: PathModel, best: Choice) -> Choice:
    cost = {index: int(candidate.cents is None) for index, candidate in enumerate(model.instance.candidates)}
    return _minimise_and_keep(model, best, cost=cost)


def _minimise_cost(model: PathModel, best: Choice) -> Choice:
    candidates = model.instance.candidates
    free = [sum(option.cents for option in candidate.support if option.key is None) for candidate in candidates]
    cost = {index: (candidate.cents or 0) - free[index] for index, candidate in enumerate(candidates)}
    cost |= dict.fromkeys(_add_support(model), -1)
    return _minimise_and_keep(model, best, cost=cost)


def _add_support(model: PathModel) -> range:
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


_STAGES: Mapping[Order, tuple[Callable[[PathModel, Choice], Choice], ...]] = {
    Order.FASTEST: (_minimise_last_day, _minimise_hours),
    Order.CHEAPEST: (_minimise_unknown_prices, _minimise_cost, _minimise_hours),
    Order.NEAREST: (_minimise_km, _minimise_hours),
}
