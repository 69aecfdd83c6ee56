"""A scenario: dated values of one or more instruments that are changed in thought; it is no law and always says so."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.rules.document import digest_of
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.unit import Scalar, Unit, format_scalar

MARK = Text(nl="scenario, geen wet", en="scenario, not law")
"""Stands with every output of a scenario: page, command, JSON, table."""


class Kind(StrEnum):
    """Where a scenario comes from."""

    HISTORY = "history"
    ANNOUNCED = "announced"
    WHAT_IF = "what_if"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One changed value of one parameter, from a day on or for a period; `value` None: no such rule then.

    `is_invented` tells that no source gives the value.
    """

    instrument: str
    parameter: str
    unit: Unit
    valid_from: date
    valid_until: date | None
    value: Scalar | None
    is_invented: bool

    def spoken(self, language: str = "nl") -> str:
        """The value as people read it."""
        none = Text(nl="geen", en="none")
        return none.in_language(language) if self.value is None else format_scalar(self.value, self.unit, language)


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """Named changes, the day for which they are compared with the law, and the sentence that says that they are no law.

    `plays_law_of` is the day whose law a history plays again; `source` is where a plan was announced.
    """

    id: str
    title: Text
    statement: Text
    kind: Kind
    preview_on: date
    changes: tuple[Change, ...]
    plays_law_of: date | None = None
    source: str | None = None

    @cached_property
    def hash(self) -> str:
        """SHA-256 (hexadecimal) of the whole content."""
        return digest_of(self)

    @property
    def instruments(self) -> tuple[str, ...]:
        """Ids of the instruments it changes, in order of the file."""
        return tuple(dict.fromkeys(change.instrument for change in self.changes))

    def applied_to(self, instrument: Instrument) -> Instrument:
        """The same rule with the changed values; the instrument itself when the scenario does not touch it."""
        table = instrument.parameters
        mine = [change for change in self.changes if change.instrument == instrument.id]
        for change in sorted(mine, key=lambda change: change.valid_from):
            table = table.with_scenario(
                change.parameter, change.value, valid_from=change.valid_from, valid_until=change.valid_until
            )
        return instrument.with_parameters(table) if mine else instrument


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenarios:
    """The named scenarios, in the order in which they are shown."""

    scenarios: tuple[Scenario, ...]

    def __iter__(self) -> Iterator[Scenario]:
        """All scenarios in order."""
        return iter(self.scenarios)

    @property
    def by_id(self) -> Mapping[str, Scenario]:
        """Scenarios by id."""
        return MappingProxyType({scenario.id: scenario for scenario in self.scenarios})

    def get(self, scenario_id: str) -> Scenario:
        """The scenario of that id; underscores may stand for dashes. Raises `NotFound` with the ids there are."""
        found = self.by_id.get(scenario_id.replace("_", "-"))
        if found is None:
            known = ", ".join(self.by_id)
            raise NotFound(
                Text(
                    nl=f"Er is geen scenario ‘{scenario_id}’; kies uit: {known}.",
                    en=f"There is no scenario '{scenario_id}'; choose from: {known}.",
                )
            )
        return found
