"""Cases beside the law: what was published, or what we add, as data: facts, day and the answer to expect.

[facts]                    the facts every case starts from
[[case]]
id = "T1"
quote = "80 % * 125 = 100 uren VOV"      words as the source prints them; or, instead of it,
statement = "three exams give 24 hours"  our words for what the source says or what follows from it
source = "https://…"
on = 2024-10-01
facts = { reference_fraction = "0.80" }  changes to the facts above; `without` names facts to leave out
expected = { outcome = "granted", values = { personal_maximum = "100" } }
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text
from krachtlijn.rules.fact import Facts, parse_facts
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.unit import Scalar, parse_scalar


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What a case must give; what is None or not named is not checked. Values are in whole numbers of their unit.

    A value of None must be unknown. `terms` are last days by name of the term, `kinds` tells what a day too late means.
    """

    outcome: str
    basis: str | None
    values: Mapping[str, Scalar | None]
    terms: Mapping[str, date]
    kinds: Mapping[str, str]
    missing: tuple[str, ...] | None
    if_unchanged: "Expected | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class LawCase:
    """One case: a published one has an address and the words of its source (`quote`) or ours (`statement`), never both.

    A case of our own has neither.
    """

    id: str
    quote: str | None
    statement: str | None
    source: str
    on: date
    facts: Facts
    expected: Expected


def load_cases(path: Path, *, instrument: Instrument) -> tuple[LawCase, ...]:
    """The cases of an instrument from its `cases.toml`.

    Raises `InvalidInput` for a fact or value that does not fit the rule and for a case with both quote and statement,
    KeyError for a missing key.
    """
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    common: dict[str, object] = document["facts"]
    return tuple(_case(entry, common, instrument=instrument) for entry in document["case"])


def _case(entry: Mapping[str, Any], common: Mapping[str, object], *, instrument: Instrument) -> LawCase:
    if {"quote", "statement"} <= set(entry):
        raise InvalidInput(_two_voices(entry["id"]))
    left_out = set(entry.get("without", ()))
    facts = {**common, **entry.get("facts", {})}
    given = {name: raw for name, raw in facts.items() if name not in left_out}
    return LawCase(
        id=entry["id"],
        quote=entry.get("quote"),
        statement=entry.get("statement"),
        source=entry["source"],
        on=entry["on"],
        facts=parse_facts(given, questions=instrument.questions),
        expected=_expected(entry["expected"], instrument),
    )


def _two_voices(case_id: str) -> Text:
    return Text(
        nl=f"Geval {case_id} heeft een citaat en een eigen zin; zet de woorden van de bron bij quote, of de eigen bij statement.",
        en=f"Case {case_id} has a quote and a statement; keep the words of the source as quote, or ours as statement.",
    )


def _expected(entry: Mapping[str, Any], instrument: Instrument) -> Expected:
    units = {quantity.name: quantity.amount.unit for quantity in instrument.rule.quantities}
    values = {name: None if raw == "unknown" else parse_scalar(raw, units[name]) for name, raw in entry.get("values", {}).items()}
    missing = entry.get("missing")
    return Expected(
        outcome=entry["outcome"],
        basis=entry.get("basis"),
        values=values,
        terms=dict(entry.get("terms", {})),
        kinds=dict(entry.get("kinds", {})),
        missing=tuple(missing) if missing is not None else None,
        if_unchanged=_expected(entry["if_unchanged"], instrument) if "if_unchanged" in entry else None,
    )
