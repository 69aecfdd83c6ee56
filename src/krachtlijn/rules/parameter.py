"""Dated parameters of a law: each value with the days it holds, its source and how far that source confirms it.

All ends are exclusive, as in `kernel.period`. `confirmed_until` is the first day for which no source confirms the value
any more; on that day and later the value is only what would hold *if nothing changed*.
"""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.rules.document import Unchanging
from krachtlijn.rules.unit import Scalar, Unit


class Basis(StrEnum):
    """What a value, and so a decision, rests on; from firm to loose. Only `in_force` may open a balance."""

    IN_FORCE = "in_force"
    ANNOUNCED = "announced"
    DRAFT = "draft"
    CONFLICT = "conflict"
    SCENARIO = "scenario"

    @property
    def rank(self) -> int:
        """0 for in force, higher for looser ground."""
        return _RANKS[self]


BASES: tuple[Basis, ...] = tuple(Basis)
FIRMEST = Basis.IN_FORCE
_RANKS = {basis: rank for rank, basis in enumerate(BASES)}


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """One value of a parameter in a period. `value` is None when the source says that no such rule holds then.

    `read_on` is the day the project read the source (None for a scenario, which has none); `confirmed_until` equals the end
    of the period for a closed period; `note` tells a conflict or a doubt.
    """

    period: Period
    value: Scalar | None
    status: Basis
    source: str
    confirmed_until: date
    read_on: date | None = None
    article: str | None = None
    note: Text | None = None

    def confirms(self, on: date) -> bool:
        """Whether a source confirms this value on the day."""
        return self.period.contains(on) and on < self.confirmed_until

    @property
    def end_of_confirmation(self) -> date:
        """First day on which the value ends or no source confirms it."""
        return min(self.confirmed_until, self.period.valid_until or self.confirmed_until)


@dataclass(frozen=True, kw_only=True)
class ParameterVersion(Unchanging):
    """The value of a parameter that held on a day, as a receipt names it; `hash` covers value, period, status and source."""

    key: str
    valid_from: date
    confirmed_until: date
    status: Basis
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A declared period without a known value, and the reason."""

    period: Period
    reason: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One parameter with its values in order of time, without overlap; what lies between is a declared gap."""

    key: str
    title: Text
    unit: Unit
    values: tuple[DatedValue, ...]
    gaps: tuple[Gap, ...] = ()

    def latest(self, on: date) -> DatedValue | None:
        """The value of the day or, when none holds then, the last one that began before; None before the first."""
        return next((value for value in reversed(self.values) if value.period.valid_from <= on), None)

    def confirms(self, on: date) -> bool:
        """Whether a source confirms the value of the day."""
        latest = self.latest(on)
        return latest is not None and latest.confirms(on)

    @property
    def confirmed_until(self) -> date:
        """First day from which no source confirms a value of this parameter."""
        return self.values[-1].confirmed_until

    @property
    def days_of_change(self) -> tuple[date, ...]:
        """Days on which the value, or its confirmation, may change."""
        days = {day for value in self.values for day in (value.period.valid_from, value.confirmed_until)}
        return tuple(sorted(days | {value.period.valid_until for value in self.values if value.period.valid_until}))

    @property
    def confirmed_periods(self) -> tuple[Period, ...]:
        """The periods in which a source confirms a value; neighbours are joined."""
        spans = ((value.period.valid_from, value.end_of_confirmation) for value in self.values)
        return tuple(_joined(Period(valid_from=start, valid_until=end) for start, end in spans if start < end))

    def with_scenario(self, value: Scalar | None, *, valid_from: date, valid_until: date | None = None) -> "Parameter":
        """The same parameter with another value from a day on (until a day), marked as scenario and assumed for that time."""
        before = tuple(
            replace(old, period=Period(valid_from=old.period.valid_from, valid_until=_end(old, valid_from)))
            for old in self.values
            if old.period.valid_from < valid_from
        )
        assumed = DatedValue(
            period=Period(valid_from=valid_from, valid_until=valid_until),
            value=value,
            status=Basis.SCENARIO,
            source="scenario",
            confirmed_until=valid_until or date.max,
        )
        return replace(self, values=(*before, assumed, *self._values_from(valid_until)))

    def _values_from(self, day: date | None) -> tuple[DatedValue, ...]:
        """What holds from the day on; nothing without a day."""
        if day is None:
            return ()
        later = (old for old in self.values if old.period.valid_until is None or old.period.valid_until > day)
        return tuple(
            replace(old, period=Period(valid_from=max(old.period.valid_from, day), valid_until=old.period.valid_until))
            for old in later
        )


def _end(value: DatedValue, limit: date) -> date:
    return min(limit, value.period.valid_until or limit)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    """What a table says on every day from one day of change up to the next."""

    values: Mapping[str, DatedValue]
    unconfirmed: tuple[Parameter, ...]
    unconfirmed_keys: frozenset[str]
    first_end: date | None
    first_confirmed_end: date | None


@dataclass(frozen=True, kw_only=True)
class ParameterTable:
    """All parameters of one instrument, in the order of their file; it keeps what it says per stretch of days."""

    parameters: tuple[Parameter, ...]

    @cached_property
    def by_key(self) -> Mapping[str, Parameter]:
        """Parameters by key."""
        return MappingProxyType({parameter.key: parameter for parameter in self.parameters})

    def at(self, on: date) -> Mapping[str, DatedValue]:
        """The value of each parameter on the day, or the last one before it; keys that never began are absent."""
        return self._stretch(on).values

    def unconfirmed(self, on: date) -> tuple[Parameter, ...]:
        """Parameters of which no source confirms a value on the day."""
        return self._stretch(on).unconfirmed

    def unconfirmed_keys(self, on: date) -> frozenset[str]:
        """Keys of the parameters of which no source confirms a value on the day."""
        return self._stretch(on).unconfirmed_keys

    def has_begun(self, on: date) -> bool:
        """Whether every parameter has a value on the day or had one before."""
        return len(self.at(on)) == len(self.parameters)

    def _stretch(self, on: date) -> _Stretch:
        return self._stretches[bisect_right(self.days_of_change, on)]

    @cached_property
    def _stretches(self) -> tuple[_Stretch, ...]:
        """One for the days before the first change, then one from each day of change on."""
        return tuple(map(self._stretch_from, (date.min, *self.days_of_change)))

    def _stretch_from(self, day: date) -> _Stretch:
        latest = {parameter.key: parameter.latest(day) for parameter in self.parameters}
        values = {key: value for key, value in latest.items() if value is not None}
        unconfirmed = tuple(parameter for parameter in self.parameters if not parameter.confirms(day))
        return _Stretch(
            values=MappingProxyType(values),
            unconfirmed=unconfirmed,
            unconfirmed_keys=frozenset(parameter.key for parameter in unconfirmed),
            first_end=min((value.end_of_confirmation for value in values.values()), default=None),
            first_confirmed_end=min((v.end_of_confirmation for v in values.values() if v.confirms(day)), default=None),
        )

    @property
    def confirmed_until(self) -> date:
        """First day from which at least one parameter is no longer confirmed, for good."""
        return min((parameter.confirmed_until for parameter in self.parameters), default=date.max)

    def confirmed_until_after(self, on: date) -> date:
        """First day after `on` on which a value of that day ends or loses its confirmation.

        When a value is not confirmed on the day, this is the day since which that is so (the earliest such day).
        """
        return self._stretch(on).first_end or on

    def confirmed_until_from(self, on: date) -> date | None:
        """First day after `on` on which a value confirmed on that day ends or loses its confirmation; None without one."""
        return self._stretch(on).first_confirmed_end

    @cached_property
    def days_of_change(self) -> tuple[date, ...]:
        """Days on which at least one value, or its confirmation, may change."""
        return tuple(sorted({day for parameter in self.parameters for day in parameter.days_of_change}))

    def confirmed_periods(self) -> tuple[Period, ...]:
        """The periods in which every parameter is confirmed; neighbours are joined."""
        days = self.days_of_change
        pairs = zip(days, (*days[1:], None), strict=True)
        periods = [Period(valid_from=start, valid_until=end) for start, end in pairs if not self.unconfirmed(start)]
        return tuple(_joined(periods))

    def with_scenario(
        self, key: str, value: Scalar | None, *, valid_from: date, valid_until: date | None = None
    ) -> "ParameterTable":
        """The table with one parameter changed from a day on, as a scenario; `key` must exist."""
        changed = self.by_key[key].with_scenario(value, valid_from=valid_from, valid_until=valid_until)
        return ParameterTable(parameters=tuple(changed if old.key == key else old for old in self.parameters))


def _joined(periods: Iterable[Period]) -> list[Period]:
    joined: list[Period] = []
    for period in periods:
        if joined and joined[-1].valid_until == period.valid_from:
            joined[-1] = Period(valid_from=joined[-1].valid_from, valid_until=period.valid_until)
        else:
            joined.append(period)
    return joined
