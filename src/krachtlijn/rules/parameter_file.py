"""Reading `parameters.toml`: every mistake in the file is an error, and all are reported at once.

["vov.twp_min"]                      one table per parameter: title (nl, en) and unit
title = { nl = "…", en = "…" }
unit = "fraction"
[["vov.twp_min".value]]              one entry per period
valid_from = 2019-09-01
valid_until = 2025-09-01             first day the value no longer holds; absent = no end known
value = "0.50"                       or `none = true`: the source knows no such rule in this period
status = "in_force"                  in_force, announced, draft, conflict or scenario
source = "https://…"                 address or named law
read_on = 2026-11-23                 the day the project read the source
article = "art. 3"                   optional
confirmed_until = 2025-09-01         first day no source confirms the value; required when the end is open
note = { nl = "…", en = "…" }        optional; required for a conflict
[["vov.twp_min".gap]]                a declared gap: valid_from, valid_until and reason (nl, en)
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import cast

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.period import Period, overlapping_pairs
from krachtlijn.kernel.text import Text
from krachtlijn.rules.parameter import Basis, DatedValue, Gap, Parameter, ParameterTable
from krachtlijn.rules.unit import Scalar, Unit, parse_scalar

_PARAMETER_KEYS = {"title", "unit", "value", "gap"}
_VALUE_KEYS = {
    "valid_from", "valid_until", "value", "none", "status", "source", "read_on", "article", "confirmed_until", "note",
}  # fmt: skip
_GAP_KEYS = {"valid_from", "valid_until", "reason"}


def load_parameters(path: Path) -> ParameterTable:
    """The parameters of one instrument from its file.

    Raises `InvalidInput` with one problem per mistake: unknown keys or units, overlaps, undeclared gaps, missing sources.
    """
    return parse_parameters(path.read_text(encoding="utf-8"), file=str(path))


def parse_parameters(content: str, *, file: str = "parameters.toml") -> ParameterTable:
    """The parameters in the text of a file; see `load_parameters`."""
    try:
        document = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        reason = Text(nl=f"Dit is geen geldige TOML: {error}.", en=f"This is not valid TOML: {error}.")
        raise InvalidInput(reason, problems=(Problem(reason=reason, file=file),)) from error
    reading = _Reading(content=content, file=file)
    parameters = [reading.parameter(key, table) for key, table in document.items()]
    if reading.problems:
        raise InvalidInput(
            Text(
                nl=f"{file} telt {len(reading.problems)} fouten; geen enkel recht wordt berekend tot ze verbeterd zijn.",
                en=f"{file} has {len(reading.problems)} mistakes; no right is decided until they are corrected.",
            ),
            problems=tuple(reading.problems),
        )
    return ParameterTable(parameters=tuple(parameter for parameter in parameters if parameter is not None))


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One pass over a file; collects problems with the line of the parameter they belong to."""

    content: str
    file: str
    problems: list[Problem] = field(default_factory=list)

    def problem(self, key: str, nl: str, en: str) -> None:
        """Note one mistake in the parameter `key`."""
        lines = self.content.splitlines()
        line = next((number for number, text in enumerate(lines, 1) if text.strip().startswith(f'["{key}"')), None)
        self.problems.append(Problem(reason=Text(nl=nl, en=en), file=self.file, line=line, column=key))

    def unknown_keys(self, key: str, table: Mapping[str, object], known: set[str]) -> None:
        """Note every key that the format does not have."""
        for name in sorted(set(table) - known):
            self.problem(
                key,
                f"de sleutel ‘{name}’ bestaat niet; gebruik {', '.join(sorted(known))}.",
                f"the key '{name}' does not exist; use {', '.join(sorted(known))}.",
            )

    def parameter(self, key: str, table: object) -> Parameter | None:
        """One parameter, or None when it cannot be read."""
        if not isinstance(table, dict):
            self.problem(key, "verwacht een tabel met titel, eenheid en waarden.", "expected a table of title, unit, values.")
            return None
        self.unknown_keys(key, table, _PARAMETER_KEYS)
        unit, title = self.unit(key, table.get("unit")), self.text(key, table, "title")
        if unit is None or title is None:
            return None
        values = [value for entry in _tables(table, "value") if (value := self.value(key, entry, unit))]
        gaps = [gap for entry in _tables(table, "gap") if (gap := self.gap(key, entry))]
        self.order(key, values, gaps)
        ordered = sorted(values, key=lambda value: value.period.valid_from)
        return Parameter(key=key, title=title, unit=unit, values=tuple(ordered), gaps=tuple(gaps))

    def unit(self, key: str, raw: object) -> Unit | None:
        """The unit, or None when it is not one of ours."""
        if isinstance(raw, str) and raw in set(Unit):
            return Unit(raw)
        units = ", ".join(Unit)
        self.problem(key, f"‘{raw}’ is geen eenheid; gebruik {units}.", f"'{raw}' is not a unit; use {units}.")
        return None

    def text(self, key: str, table: Mapping[str, object], name: str) -> Text | None:
        """A sentence in both languages, or None with a problem."""
        raw = table.get(name)
        if isinstance(raw, dict) and set(raw) == {"nl", "en"}:
            return Text(nl=str(raw["nl"]), en=str(raw["en"]))
        self.problem(key, f"‘{name}’ hoort een nl en een en te hebben.", f"'{name}' needs an nl and an en.")
        return None

    def period(self, key: str, entry: Mapping[str, object]) -> Period | None:
        """The period of an entry, or None with a problem."""
        start, end = entry.get("valid_from"), entry.get("valid_until")
        if not _is_day(start) or not (end is None or _is_day(end)) or (end is not None and cast(date, end) <= cast(date, start)):
            self.problem(
                key,
                f"de periode van {start} tot {end} klopt niet; het einde is een latere dag of ontbreekt.",
                f"the period from {start} until {end} is wrong; its end is a later day or absent.",
            )
            return None
        return Period(valid_from=cast(date, start), valid_until=cast("date | None", end))

    def value(self, key: str, entry: Mapping[str, object], unit: Unit) -> DatedValue | None:
        """One dated value, or None with its problems."""
        self.unknown_keys(key, entry, _VALUE_KEYS)
        before = len(self.problems)
        period, status = self.period(key, entry), self.status(key, entry.get("status"))
        value, source = self.amount(key, entry, unit), self.source(key, entry.get("source"))
        note = self.text(key, entry, "note") if "note" in entry or status is Basis.CONFLICT else None
        confirmed, read_on = self.confirmed_until(key, entry, period), self.read_on(key, entry.get("read_on"))
        if len(self.problems) > before or period is None or status is None or confirmed is None:
            return None
        article = str(entry["article"]) if "article" in entry else None
        return DatedValue(
            period=period, value=value, status=status, source=source, read_on=read_on,
            confirmed_until=confirmed, article=article, note=note,
        )  # fmt: skip

    def status(self, key: str, raw: object) -> Basis | None:
        """What the value rests on."""
        if isinstance(raw, str) and raw in set(Basis):
            return Basis(raw)
        statuses = ", ".join(Basis)
        self.problem(key, f"‘{raw}’ is geen status; gebruik {statuses}.", f"'{raw}' is not a status; use {statuses}.")
        return None

    def amount(self, key: str, entry: Mapping[str, object], unit: Unit) -> Scalar | None:
        """The value in its unit; None for `none = true`."""
        if ("value" in entry) == (entry.get("none") is True):
            self.problem(key, "geef een waarde of none = true, een van beide.", "give a value or none = true, one of both.")
            return None
        if "value" not in entry:
            return None
        try:
            return parse_scalar(entry["value"], unit)
        except InvalidInput as error:
            self.problem(key, error.sentence.nl, error.sentence.en)
            return None

    def source(self, key: str, raw: object) -> str:
        """The address or named law."""
        if isinstance(raw, str) and raw.strip():
            return raw
        self.problem(key, "de bron ontbreekt; noem een adres of een wet.", "the source is missing; name an address or law.")
        return ""

    def read_on(self, key: str, raw: object) -> date | None:
        """The day the project read the source, or None with a problem."""
        if _is_day(raw):
            return cast(date, raw)
        self.problem(
            key,
            "read_on ontbreekt; noem de dag waarop wij de bron lazen, als 2026-11-23.",
            "read_on is missing; name the day we read the source, such as 2026-11-23.",
        )
        return None

    def confirmed_until(self, key: str, entry: Mapping[str, object], period: Period | None) -> date | None:
        """How far the source confirms the value: given, or the end of a closed period."""
        given = entry.get("confirmed_until", period.valid_until if period else None)
        if _is_day(given):
            return cast(date, given)
        self.problem(
            key,
            "zonder einddatum is confirmed_until nodig: tot welke dag bevestigt de bron de waarde?",
            "without an end, confirmed_until is needed: until which day does the source confirm the value?",
        )
        return None

    def gap(self, key: str, entry: Mapping[str, object]) -> Gap | None:
        """One declared gap with its reason."""
        self.unknown_keys(key, entry, _GAP_KEYS)
        period, reason = self.period(key, entry), self.text(key, entry, "reason")
        return Gap(period=period, reason=reason) if period and reason else None

    def order(self, key: str, values: list[DatedValue], gaps: list[Gap]) -> None:
        """Note overlaps and undeclared gaps between the periods, and a parameter without values."""
        periods = [*(value.period for value in values), *(gap.period for gap in gaps)]
        periods.sort(key=lambda period: period.valid_from)
        if not values:
            self.problem(key, "er is geen enkele leesbare waarde.", "there is no readable value at all.")
        for first, second in overlapping_pairs(periods):
            self.problem(
                key,
                f"de periodes vanaf {first.valid_from} en vanaf {second.valid_from} overlappen.",
                f"the periods from {first.valid_from} and from {second.valid_from} overlap.",
            )
        for first, second in pairwise(periods):
            if first.valid_until is not None and first.valid_until < second.valid_from:
                self.problem(
                    key,
                    f"tussen {first.valid_until} en {second.valid_from} is er geen waarde; vul aan of verklaar het gat.",
                    f"between {first.valid_until} and {second.valid_from} there is no value; add it or declare the gap.",
                )


def _tables(table: Mapping[str, object], name: str) -> Iterator[Mapping[str, object]]:
    entries = table.get(name, [])
    yield from (entry for entry in entries if isinstance(entry, dict)) if isinstance(entries, list) else ()


def _is_day(raw: object) -> bool:
    return isinstance(raw, date) and not isinstance(raw, datetime)
