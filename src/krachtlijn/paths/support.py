"""Which rights can be used in which step, and what does the person pay in the end?

Rights come in as decided elsewhere; here they are only added up. What counts: granted and in force. What is announced, in doubt
or only true `if_unchanged` stands beside the cost with its reason, lowers nothing and never ranks.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.money import EURO_SCALE, Euro, Hours, Rounding, divide
from krachtlijn.kernel.text import Text
from krachtlijn.paths.instance import SupportOption
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

TEN_THOUSANDTHS_PER_CENT = EURO_SCALE // 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """A ceiling shared by steps: at most `euro` and `hours` (where given) under one key."""

    key: str
    euro: Euro | None = None
    hours: Hours | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """What to do, at the latest on which day, for which session; what a right asks tells of which decision and term it is."""

    on: date
    act: Text
    session: str
    receipt_id: str | None = None
    term: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSupport:
    """One right for one session: what it could bring, whether that is confirmed, and where it was decided.

    `euro` lowers the price; `hours` are hours of leave. `receipt_id` points to the decision. `if_unchanged` says what would
    hold if the rule stayed as it was; it is never counted.
    """

    instrument: str
    name: Text
    is_confirmed: bool
    reason: Text
    outcome: str = "granted"
    euro: Euro | None = None
    hours: Hours | None = None
    limit: Limit | None = None
    excludes: frozenset[str] = frozenset()
    receipt_id: str | None = None
    if_unchanged: Text | None = None
    deadlines: tuple[Deadline, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class UsedSupport:
    """A right and what a step really uses of it after limits and the price (0 when it is not confirmed)."""

    support: StepSupport
    euro: Euro
    hours: Hours


RightsOf = Callable[[Training, Session], tuple[StepSupport, ...]]
"""Decides the rights of one person for one session of a training."""


def no_rights(_training: Training, _session: Session) -> tuple[StepSupport, ...]:
    """Nothing is known of rights; every price stays as it is."""
    return ()


def counted_supports(supports: Iterable[StepSupport]) -> tuple[StepSupport, ...]:
    """The confirmed ones, and of those that exclude each other only the one that brings most money, then most hours."""
    ranked = sorted(
        (support for support in supports if support.is_confirmed),
        key=lambda support: (-(support.euro or 0), -(support.hours or 0), support.instrument),
    )
    counted: list[StepSupport] = []
    for support in ranked:
        if not any(support.instrument in c.excludes or c.instrument in support.excludes for c in counted):
            counted.append(support)
    return tuple(counted)


def support_options(supports: Iterable[StepSupport], *, price: Euro | None) -> tuple[SupportOption, ...]:
    """The confirmed amounts as the solver counts them: whole cents, one per limit, together at most the price."""
    left = 0 if price is None else price_cents(price)
    by_key: dict[str | None, int] = {}
    for support in counted_supports(supports):
        cents = min(left, (support.euro or 0) // TEN_THOUSANDTHS_PER_CENT)
        left -= cents
        if cents:
            key = support.limit.key if support.limit and support.limit.euro is not None else None
            by_key[key] = by_key.get(key, 0) + cents
    return tuple(SupportOption(cents=cents, key=key) for key, cents in by_key.items())


def support_limits(supports: Iterable[StepSupport]) -> Mapping[str, int]:
    """Per limit its ceiling in whole cents."""
    limits = (support.limit for support in supports if support.is_confirmed)
    return {limit.key: limit.euro // TEN_THOUSANDTHS_PER_CENT for limit in limits if limit and limit.euro is not None}


def price_cents(price: Euro) -> int:
    """A price in whole cents, half a cent up."""
    return divide(price, TEN_THOUSANDTHS_PER_CENT, Rounding.HALF_UP)


@dataclass(frozen=True, slots=True, kw_only=True)
class PaidStep:
    """A step as far as money goes: its price, hours and rights."""

    price: Euro | None
    hours: Hours
    supports: tuple[StepSupport, ...]


def use_supports(steps: Sequence[PaidStep]) -> tuple[tuple[UsedSupport, ...], ...]:
    """Give each step, in order of time, what its rights still allow under their limits; per step every right once."""
    euro_left: dict[str, int] = {}
    hours_left: dict[str, int] = {}
    return tuple(_use(step, euro_left=euro_left, hours_left=hours_left) for step in steps)


def _use(step: PaidStep, *, euro_left: dict[str, int], hours_left: dict[str, int]) -> tuple[UsedSupport, ...]:
    counted = counted_supports(step.supports)
    price_left = 0 if step.price is None else int(step.price)
    used: list[UsedSupport] = []
    for support in counted:
        euro = min(price_left, _within(support.euro, limit=support.limit, left=euro_left, ceiling=_euro_ceiling(support)))
        hours = min(step.hours, _within(support.hours, limit=support.limit, left=hours_left, ceiling=_hours_ceiling(support)))
        price_left -= euro
        if support.limit is not None:
            key = support.limit.key
            euro_left[key] = euro_left.get(key, _euro_ceiling(support) or 0) - euro
            hours_left[key] = hours_left.get(key, _hours_ceiling(support) or 0) - hours
        used.append(UsedSupport(support=support, euro=Euro(euro), hours=Hours(hours)))
    rest = [support for support in step.supports if support not in counted]
    return (*used, *(UsedSupport(support=support, euro=Euro(0), hours=Hours(0)) for support in rest))


def _within(amount: int | None, *, limit: Limit | None, left: Mapping[str, int], ceiling: int | None) -> int:
    if amount is None or limit is None or ceiling is None:
        return amount or 0
    return min(amount, max(0, left.get(limit.key, ceiling)))


def _euro_ceiling(support: StepSupport) -> int | None:
    return support.limit.euro if support.limit else None


def _hours_ceiling(support: StepSupport) -> int | None:
    return support.limit.hours if support.limit else None
