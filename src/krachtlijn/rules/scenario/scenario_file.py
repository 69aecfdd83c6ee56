"""Reading a scenario file: every mistake in it is an error that names the file and the key, all at once.

title = { nl = "…", en = "…" }
statement = { nl = "Scenario, geen wet. …", en = "Scenario, not law. …" }
kind = "history"                     history (plays a law again), announced (a plan without rule text) or what_if
preview_on = 2024-10-01              the day for which scenario and law are compared
plays_law_of = 2025-10-01            history only: the day whose law it plays
source = "https://…"                 announced only: where the plan was announced
[[change]]                           one per changed value
instrument = "vlaams_opleidingsverlof"
parameter = "vov.twp_min"
unit = "fraction"                    that of the parameter
valid_from = 2024-09-01
valid_until = 2025-09-01             optional: first day on which the law holds again
value = "0.80"                       or `none = true`: no such rule in this period
invented = false                     true: no source gives this value; false only for a value of the law that a history plays
"""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.period import Period, add_months, overlapping_pairs
from krachtlijn.kernel.text import Text
from krachtlijn.rules.parameter import Parameter
from krachtlijn.rules.registry import Instruments, flemish_instruments
from krachtlijn.rules.scenario.scenario import MARK, Change, Kind, Scenario, Scenarios
from krachtlijn.rules.unit import FIRST_DAY, LAST_DAY, Scalar, parse_scalar

SCENARIO_FOLDER = Path(__file__).parent
_KEYS = {"title", "statement", "kind", "preview_on", "plays_law_of", "source", "change"}
_CHANGE_KEYS = {"instrument", "parameter", "unit", "valid_from", "valid_until", "value", "none", "invented"}


def load_scenario(path: Path, *, instruments: Instruments) -> Scenario:
    """The scenario of a file, named after the file.

    Raises `InvalidInput` with one problem per mistake: a key, instrument or parameter that does not exist, a wrong unit or value,
    overlapping changes, a missing title or statement that it is no law.
    """
    return parse_scenario(path.read_text(encoding="utf-8"), file=path.name, instruments=instruments)


def parse_scenario(content: str, *, file: str, instruments: Instruments) -> Scenario:
    """The scenario in the text of a file; see `load_scenario`."""
    try:
        document = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        reason = Text(nl=f"Dit is geen geldige TOML: {error}.", en=f"This is not valid TOML: {error}.")
        raise InvalidInput(reason, problems=(Problem(reason=reason, file=file),)) from error
    reading = _Reading(file=file, instruments=instruments)
    scenario = reading.scenario(document)
    if scenario is None or reading.problems:
        raise InvalidInput(
            Text(
                nl=f"{file} telt {len(reading.problems)} fouten; het scenario wordt niet berekend tot ze verbeterd zijn.",
                en=f"{file} has {len(reading.problems)} mistakes; the scenario is not computed until they are corrected.",
            ),
            problems=tuple(reading.problems),
        )
    return scenario


def load_scenarios(folder: Path = SCENARIO_FOLDER, *, instruments: Instruments) -> Scenarios:
    """Every scenario file of a folder, in order of name, histories first. Raises `InvalidInput` for the first wrong file."""
    found = [load_scenario(path, instruments=instruments) for path in sorted(folder.glob("*.toml"))]
    return Scenarios(scenarios=tuple(sorted(found, key=lambda scenario: list(Kind).index(scenario.kind))))


@cache
def flemish_scenarios() -> Scenarios:
    """The named scenarios of this release, loaded once per process."""
    return load_scenarios(instruments=flemish_instruments())


@dataclass(slots=True, kw_only=True)
class _Reading:
    """One pass over a file; collects problems."""

    file: str
    instruments: Instruments
    problems: list[Problem] = field(default_factory=list)

    def note(self, key: str, *, nl: str, en: str) -> None:
        """Note one mistake at a key."""
        self.problems.append(Problem(reason=Text(nl=nl, en=en), file=self.file, column=key))

    def scenario(self, document: Mapping[str, Any]) -> Scenario | None:
        """The scenario, or None when something it needs cannot be read."""
        self.known_keys(document, known=_KEYS, place="")
        title, statement = self.text(document, name="title"), self.statement(document)
        kind, preview_on = self.kind(document), self.day(document, name="preview_on", place="preview_on")
        plays = self.day(document, name="plays_law_of", place="plays_law_of") if "plays_law_of" in document else None
        source = self.source(document, kind=kind)
        if (kind is Kind.HISTORY) != (plays is not None):
            self.note(
                "plays_law_of",
                nl="alleen een scenario van de soort history noemt de dag van de wet die het naspeelt.",
                en="a scenario of kind history, and no other, names the day of the law it plays.",
            )
        shift = _months_between(preview_on, plays)
        changes = [self.change(entry, number=i, plays=plays, shift=shift) for i, entry in self.entries(document)]
        read = tuple(change for change in changes if change is not None)
        self.overlaps(read)
        if title is None or statement is None or kind is None or preview_on is None:
            return None
        return Scenario(
            id=Path(self.file).stem.replace("_", "-"),
            title=title,
            statement=statement,
            kind=kind,
            preview_on=preview_on,
            changes=read,
            plays_law_of=plays,
            source=source,
        )

    def known_keys(self, table: Mapping[str, Any], *, known: set[str], place: str) -> None:
        """Note every key that the format does not have."""
        for name in sorted(set(table) - known):
            known_names = ", ".join(sorted(known))
            self.note(
                f"{place}{name}",
                nl=f"deze sleutel bestaat niet; gebruik {known_names}.",
                en=f"this key does not exist; use {known_names}.",
            )

    def text(self, document: Mapping[str, Any], *, name: str) -> Text | None:
        """A sentence in both languages, or None with a problem."""
        raw = document.get(name)
        if isinstance(raw, dict) and set(raw) == {"nl", "en"} and all(str(part).strip() for part in raw.values()):
            return Text(nl=str(raw["nl"]), en=str(raw["en"]))
        self.note(name, nl="ontbreekt; geef een nl en een en.", en="is missing; give an nl and an en.")
        return None

    def statement(self, document: Mapping[str, Any]) -> Text | None:
        """The sentence that begins by saying that this is no law."""
        said = self.text(document, name="statement")
        if said is None or (said.nl.lower().startswith(MARK.nl) and said.en.lower().startswith(MARK.en)):
            return said
        self.note(
            "statement",
            nl=f"begin met ‘{MARK.nl}’ (nl) en ‘{MARK.en}’ (en).",
            en=f"begin with '{MARK.nl}' (nl) and '{MARK.en}' (en).",
        )
        return None

    def kind(self, document: Mapping[str, Any]) -> Kind | None:
        """The kind, or None with a problem."""
        raw = document.get("kind")
        if isinstance(raw, str) and raw in set(Kind):
            return Kind(raw)
        kinds = ", ".join(Kind)
        self.note("kind", nl=f"‘{raw}’ is geen soort; gebruik {kinds}.", en=f"'{raw}' is not a kind; use {kinds}.")
        return None

    def day(self, table: Mapping[str, Any], *, name: str, place: str) -> date | None:
        """A day, or None with a problem."""
        raw = table.get(name)
        if isinstance(raw, date) and not isinstance(raw, datetime) and FIRST_DAY <= raw <= LAST_DAY:
            return raw
        self.note(place, nl="verwacht een dag als 2024-10-01.", en="expected a day such as 2024-10-01.")
        return None

    def source(self, document: Mapping[str, Any], *, kind: Kind | None) -> str | None:
        """Where the plan was announced; required for an announced plan, for no other."""
        raw = document.get("source")
        if isinstance(raw, str) and raw.strip():
            return raw
        if kind is Kind.ANNOUNCED or raw is not None:
            self.note("source", nl="noem waar het plan is aangekondigd.", en="name where the plan was announced.")
        return None

    def entries(self, document: Mapping[str, Any]) -> Iterator[tuple[int, Mapping[str, Any]]]:
        """The changes with their number from 1; notes when there is none."""
        raw = document.get("change")
        if not isinstance(raw, list) or not raw or not all(isinstance(entry, dict) for entry in raw):
            self.note("change", nl="er is geen enkele [[change]].", en="there is no [[change]] at all.")
            return
        yield from enumerate(raw, 1)

    def change(self, entry: Mapping[str, Any], *, number: int, plays: date | None, shift: int) -> Change | None:
        """One change, or None with its problems."""
        place = f"change {number}: "
        self.known_keys(entry, known=_CHANGE_KEYS, place=place)
        parameter = self.parameter(entry, place=place)
        starts = self.day(entry, name="valid_from", place=f"{place}valid_from")
        ends = self.day(entry, name="valid_until", place=f"{place}valid_until") if "valid_until" in entry else None
        if starts and ends and ends <= starts:
            self.note(f"{place}valid_until", nl="neem een latere dag dan valid_from.", en="take a later day than valid_from.")
            return None
        if parameter is None or starts is None or not self.fits(entry, parameter=parameter, place=place):
            return None
        value = None if "value" not in entry else parse_scalar(entry["value"], parameter.unit)
        change = Change(
            instrument=str(entry["instrument"]),
            parameter=parameter.key,
            unit=parameter.unit,
            valid_from=starts,
            valid_until=ends,
            value=value,
            is_invented=entry["invented"],
        )
        self.played(change, parameter=parameter, plays=plays, shift=shift, place=place)
        return change

    def parameter(self, entry: Mapping[str, Any], *, place: str) -> Parameter | None:
        """The parameter that the change names, or None with a problem."""
        name, key = entry.get("instrument"), entry.get("parameter")
        instrument = self.instruments.by_id.get(str(name))
        if instrument is None:
            known = ", ".join(self.instruments.by_id)
            self.note(
                f"{place}instrument",
                nl=f"‘{name}’ is geen maatregel die wij berekenen; kies uit: {known}.",
                en=f"'{name}' is not an instrument we decide; choose from: {known}.",
            )
            return None
        found = instrument.parameters.by_key.get(str(key))
        if found is None:
            known = ", ".join(instrument.parameters.by_key)
            self.note(
                f"{place}parameter",
                nl=f"‘{key}’ is geen waarde van {name}; kies uit: {known}.",
                en=f"'{key}' is not a parameter of {name}; choose from: {known}.",
            )
        return found

    def fits(self, entry: Mapping[str, Any], *, parameter: Parameter, place: str) -> bool:
        """Whether unit, value and `invented` can be used; notes what cannot."""
        before = len(self.problems)
        if entry.get("unit") != parameter.unit.value:
            self.note(
                f"{place}unit",
                nl=f"{parameter.key} telt in {parameter.unit}, niet in ‘{entry.get('unit')}’.",
                en=f"{parameter.key} counts in {parameter.unit}, not in '{entry.get('unit')}'.",
            )
        if not isinstance(entry.get("invented"), bool):
            self.note(f"{place}invented", nl="zeg true of false.", en="say true or false.")
        if ("value" in entry) == (entry.get("none") is True):
            self.note(
                f"{place}value",
                nl="geef een waarde of none = true, een van beide.",
                en="give a value or none = true, one of both.",
            )
        elif "value" in entry:
            try:
                parse_scalar(entry["value"], parameter.unit)
            except InvalidInput as error:
                self.note(f"{place}value", nl=error.sentence.nl, en=error.sentence.en)
        return len(self.problems) == before

    def played(self, change: Change, *, parameter: Parameter, plays: date | None, shift: int, place: str) -> None:
        """Note a value that claims to be of the law and is not."""
        if change.is_invented:
            return
        dated = parameter.latest(plays) if plays else None
        if dated is None or change.value != _moved(dated.value, months=-shift):
            self.note(
                f"{place}invented",
                nl=f"{change.parameter} is niet de waarde van de wet die het scenario naspeelt; zet invented = true.",
                en=f"{change.parameter} is not the value of the law that the scenario plays; say invented = true.",
            )

    def overlaps(self, changes: Iterable[Change]) -> None:
        """Note two changes of one parameter whose periods overlap."""
        ordered = sorted(changes, key=lambda change: (change.instrument, change.parameter, change.valid_from))
        for (instrument, key), same in groupby(ordered, key=lambda change: (change.instrument, change.parameter)):
            periods = [Period(valid_from=change.valid_from, valid_until=change.valid_until) for change in same]
            for first, second in overlapping_pairs(periods):
                self.note(
                    f"{instrument} {key}",
                    nl=f"de wijzigingen vanaf {first.valid_from} en vanaf {second.valid_from} overlappen.",
                    en=f"the changes from {first.valid_from} and from {second.valid_from} overlap.",
                )


def _months_between(first: date | None, second: date | None) -> int:
    if first is None or second is None:
        return 0
    return 12 * (second.year - first.year) + second.month - first.month


def _moved(value: Scalar | None, *, months: int) -> Scalar | None:
    """A day of the law moves along with the time between both days; other values stay."""
    return add_months(value, months) if isinstance(value, date) else value
