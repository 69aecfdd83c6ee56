"""The path solver against a naive one that tries every subset of the candidates."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from krachtlijn.paths.instance import Candidate, Instance, Order, SupportOption
from krachtlijn.paths.reduction import without_dominated, without_unreachable, without_useless
from krachtlijn.paths.solver import Nothing, bound_coverage, solve


def order_key(instance: Instance, *, chosen: tuple[int, ...], order: Order) -> tuple[int, ...]:
    """What the order minimises, most important first, written a second time and not from the stages of the solver.

    Fastest: last day, then hours. Cheapest: sessions without a known price, then cents after confirmed support, then hours.
    Nearest: kilometres travelled, then hours.
    """
    picked = [instance.candidates[index] for index in chosen]
    hours = sum(candidate.hours for candidate in picked)
    if order is Order.FASTEST:
        return max((candidate.end for candidate in picked), default=0), hours
    if order is Order.NEAREST:
        return sum(candidate.km for candidate in picked), hours
    unknown = sum(candidate.cents is None for candidate in picked)
    gross = sum(candidate.cents or 0 for candidate in picked)
    return unknown, gross - supported_cents(picked, limits=instance.support_limits), hours


def supported_cents(picked: list[Candidate], *, limits: dict[str, int]) -> int:
    """Confirmed support for the sessions together: each amount at most the price, per key at most its limit.

    A session brings at most one amount per key, and amounts of one session never exceed its price (see `support`).
    """
    total: dict[str | None, int] = {}
    for candidate in picked:
        for option in candidate.support:
            total[option.key] = total.get(option.key, 0) + option.cents
    return sum(cents if key is None else min(cents, limits[key]) for key, cents in total.items())


def is_feasible(instance: Instance, chosen: tuple[int, ...]) -> bool:
    """Every condition of a path, written a second time from its description and not from the rows of the solver."""
    picked = [instance.candidates[index] for index in chosen]
    if len({candidate.training for candidate in picked}) < len(picked):
        return False
    for first, second in combinations(picked, 2):
        if first.slot == second.slot and first.start <= second.end and second.start <= first.end:
            return False
    if instance.hours_limit is not None:
        for day in {candidate.start for candidate in picked}:
            if sum(c.hours_per_week for c in picked if c.start <= day <= c.end) > instance.hours_limit:
                return False
    for candidate in picked:
        for need in candidate.needs:
            if not any(other.training == need and other.end < candidate.start for other in picked):
                return False
    if instance.proofs:
        given_codes = frozenset().union(*(candidate.awards for candidate in picked))
        if not any(group <= given_codes for group in instance.proofs):
            return False
        last_award = max(candidate.end for candidate in picked if candidate.awards)
        return all(candidate.end <= last_award for candidate in picked)
    return True


def cents_after_support(instance: Instance, picked: list[Candidate]) -> int:
    left = dict(instance.support_limits)
    cost = 0
    for candidate in picked:
        cost += candidate.cents or 0
        for option in candidate.support:
            used = option.cents if option.key is None else min(option.cents, left[option.key])
            cost -= used
            if option.key is not None:
                left[option.key] -= used
    return cost


def naive_key(instance: Instance, chosen: tuple[int, ...], order: Order) -> tuple[int, ...]:
    picked = [instance.candidates[index] for index in chosen]
    weight = sum(w for bit, w in enumerate(instance.weights) if any(c.covers >> bit & 1 for c in picked))
    hours = sum(c.hours for c in picked)
    if order is Order.FASTEST:
        return -weight, max((c.end for c in picked), default=0), hours
    if order is Order.NEAREST:
        return -weight, sum(c.km for c in picked), hours
    return -weight, sum(c.cents is None for c in picked), cents_after_support(instance, picked), hours


def naive_best(instance: Instance, order: Order) -> tuple[int, ...] | None:
    positions = range(len(instance.candidates))
    feasible = [
        chosen
        for size in range(len(instance.candidates) + 1)
        for chosen in combinations(positions, size)
        if is_feasible(instance, chosen)
    ]
    return min((naive_key(instance, chosen, order) for chosen in feasible), default=None)


@st.composite
def instances(draw: st.DrawFn) -> Instance:
    skills = draw(st.integers(1, 5))
    trainings = draw(st.integers(1, 4))
    needs = {
        training: frozenset(draw(st.sets(st.integers(0, training - 1), max_size=1))) if training else frozenset()
        for training in range(trainings)
    }
    covers = {training: draw(st.integers(0, 2**skills - 1)) for training in range(trainings)}
    hours = {training: draw(st.integers(1, 6)) * 100 for training in range(trainings)}
    cents = {training: draw(st.one_of(st.none(), st.integers(0, 300))) for training in range(trainings)}
    codes = {training: frozenset(draw(st.sets(st.sampled_from(["a", "b"]), max_size=1))) for training in range(trainings)}
    asks_proof = draw(st.booleans())
    candidates = []
    for index in range(draw(st.integers(1, 8))):
        training = draw(st.integers(0, trainings - 1))
        start = draw(st.integers(1, 12))
        price = cents[training]
        support = draw(st.lists(st.tuples(st.integers(1, 100), st.sampled_from(["k", None])), max_size=1))
        candidates.append(
            Candidate(
                session=index, training=training, start=start, end=start + draw(st.integers(0, 6)),
                slot=draw(st.integers(0, 1)), hours_per_week=draw(st.integers(1, 4)), hours=hours[training],
                km=draw(st.integers(0, 30)), cents=price, covers=covers[training],
                awards=codes[training] if asks_proof else frozenset(), needs=needs[training],
                support=tuple(SupportOption(cents=min(c, price), key=key) for c, key in support) if price else (),
            )
        )  # fmt: skip
    return Instance(
        candidates=tuple(candidates),
        weights=tuple(draw(st.sampled_from([1, 3])) for _ in range(skills)),
        proofs=draw(st.sampled_from([(frozenset("a"),), (frozenset("ab"),), (frozenset("a"), frozenset("b"))]))
        if asks_proof
        else (),
        hours_limit=draw(st.one_of(st.none(), st.integers(2, 6))),
        support_limits={"k": draw(st.integers(0, 150))},
    )


def solved_key(instance: Instance, order: Order) -> tuple[int, ...] | None:
    choice = solve(instance, order=order)
    if isinstance(choice, Nothing):
        assert choice.is_proven
        return None
    assert choice.is_proven
    assert is_feasible(instance, choice.chosen)
    assert instance.covered_weight(choice.chosen) == choice.weight
    return -choice.weight, *order_key(instance, chosen=choice.chosen, order=order)


@pytest.mark.parametrize("order", Order)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(instance=instances())
def test_solver_reaches_the_optimum_of_trying_everything(instance: Instance, order: Order):
    assert solved_key(instance, order) == naive_best(instance, order)


@pytest.mark.parametrize("order", Order)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(instance=instances())
def test_leaving_out_candidates_keeps_the_optimum(instance: Instance, order: Order):
    reduced = without_dominated(without_useless(without_unreachable(instance)), order)
    assert naive_best(reduced, order) == naive_best(instance, order)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(instance=instances())
def test_quick_bound_lies_on_both_sides_of_the_largest_coverage(instance: Instance):
    best = naive_best(instance, Order.FASTEST)
    quick = bound_coverage(instance, enough=sum(instance.weights))
    if best is None:
        assert quick.reached is None
    else:
        assert (quick.reached or 0) <= -best[0] <= quick.bound
