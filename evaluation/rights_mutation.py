"""Small faults put into rules and their values, and how many of them the cases beside the law and the naive rules notice.

A mutant is one change in the definition of an instrument. It is killed when the definition is refused at load, when a case
gives another answer, or, for the six with a naive implementation, when a drawn case comes out otherwise than before (the naive
rules agree with the engine on such cases). A mutant that gives the same on every drawn case is listed as equivalent.
Usage: `python -m evaluation.rights_mutation PER_INSTRUMENT ROWS [INSTRUMENT...]`, prints one JSON object.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import numpy as np
import polars as pl

from evaluation.rights_agreement import SIX
from evaluation.rights_cases import draw_cases
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.rules.batch import decide_frame
from krachtlijn.rules.case import Expected, LawCase, load_cases
from krachtlijn.rules.decision import Decision, decide
from krachtlijn.rules.definition import definition_of, instrument_of_definition
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.registry import LAW_FOLDER, flemish_instruments

SEED = 1979
Place = tuple[str | int, ...]
Change = Callable[[dict[str, Any]], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutant:
    """Where a definition is changed, and how."""

    what: str
    place: Place
    change: Change

    def applied(self, definition: Mapping[str, Any]) -> Instrument:
        """The changed instrument. Raises `InvalidInput` when the definition no longer fits."""
        document = deepcopy(dict(definition))
        node: Any = document
        for part in self.place:
            node = node[part]
        self.change(node)
        parts = [document[name] for name in ("rule", "parameters", "limit_terms")]
        text = json.dumps(parts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return instrument_of_definition({**document, "hash": sha256(text.encode()).hexdigest()})


def mutants_of(definition: Mapping[str, Any]) -> Iterator[Mutant]:
    """Every mutant of a definition."""
    for place, node in _nodes({name: definition[name] for name in ("rule", "parameters")}, ()):
        for what, change in _MUTATIONS.get(node["kind"], lambda _: ())(node):
            yield Mutant(what=f"{_spoken(definition, place)}: {what}", place=place, change=change)


def _nodes(value: Any, place: Place) -> Iterator[tuple[Place, dict[str, Any]]]:
    if isinstance(value, dict):
        if "kind" in value:
            yield place, value
        for name, part in value.items():
            yield from _nodes(part, (*place, name))
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from _nodes(part, (*place, number))


def _spoken(definition: Mapping[str, Any], place: Place) -> str:
    """The step or parameter in which a place lies."""
    node: Any = definition
    names = []
    for part in place:
        node = node[part]
        if isinstance(node, dict) and isinstance(node.get("name", node.get("key")), str):
            names.append(node.get("name", node.get("key")))
    return ".".join(names[:1])


def _set(name: str, value: Any) -> Change:
    return lambda node: node.__setitem__(name, value)


def _replaced(other: Mapping[str, Any]) -> Change:
    def change(node: dict[str, Any]) -> None:
        kept = deepcopy(dict(other))
        node.clear()
        node.update(kept)

    return change


def _comparison(node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    others = {">=": (">", "<="), ">": (">=", "<"), "<=": ("<", ">="), "<": ("<=", ">"), "=": ("!=",), "!=": ("=",)}
    for other in others[node["operator"]]:
        yield f"{node['operator']} becomes {other}", _set("operator", other)


def _junction(node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    other = {"AllOf": "AnyOf", "AnyOf": "AllOf"}[node["kind"]]
    yield f"{node['kind']} becomes {other}", _set("kind", other)
    for number in range(len(node["parts"])):
        if len(node["parts"]) > 1:
            yield (
                f"part {number} of {node['kind']} is left out",
                _set("parts", [*node["parts"][:number], *node["parts"][number + 1 :]]),
            )


def _not(node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    yield "not is left out", _replaced(node["part"])


def _literal(node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    for other in _other_values(node["value"]):
        yield f"{node['value']} becomes {other}", _set("value", other)


def _dated_value(node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    for other in _other_values(node["value"]):
        yield f"value {node['value']} of {node['period']['valid_from']['day']} becomes {other}", _set("value", other)
    yield f"status {node['status']} is another", _set("status", "draft" if node["status"] != "draft" else "in_force")
    if node["period"]["valid_until"] is None and node["confirmed_until"]["day"] < "2090":
        later = (date.fromisoformat(node["confirmed_until"]["day"]) + timedelta(days=1)).isoformat()
        yield "confirmed a day longer", _set("confirmed_until", {"kind": "date", "day": later})


def _switch(node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    name = next(name for name, value in node.items() if isinstance(value, list) and value)
    if len(node[name]) > 1:
        yield "cases in another order", _set(name, node[name][::-1])
        yield "first case is left out", _set(name, node[name][1:])


def _rounded(node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    if "rounding" in node and node["rounding"] != "exact":
        for other in {"half_up", "down", "up"} - {node["rounding"]}:
            yield f"rounding {node['rounding']} becomes {other}", _set("rounding", other)


def _condition(_node: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    yes = {"kind": "Literal", "value": True, "of_unit": "flag"}
    yield "condition always holds", _set("holds", yes)


def _other_values(value: Any) -> tuple[Any, ...]:
    if isinstance(value, bool):
        return (not value,)
    return (value + 1, value - 1) if isinstance(value, int) and value > 0 else ()


_MUTATIONS: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "Comparison": _comparison,
    "AllOf": _junction,
    "AnyOf": _junction,
    "Not": _not,
    "Literal": _literal,
    "DatedValue": _dated_value,
    "Switch": _switch,
    "Product": _rounded,
    "HourlyRate": _rounded,
    "Condition": _condition,
}


def measure(instrument: Instrument, *, count: int, rows: int) -> dict[str, Any]:
    """What became of a sample of mutants of one instrument."""
    rng = np.random.default_rng(SEED)
    definition = definition_of(instrument)
    every = list(mutants_of(definition))
    sample = [every[i] for i in sorted(rng.permutation(len(every))[:count])]
    cases = load_cases(LAW_FOLDER / instrument.id / "cases.toml", instrument=instrument)
    frame, _ = draw_cases(instrument, count=rows, rng=rng)
    frame = frame.sample(min(len(frame), rows), seed=SEED)
    before = decide_frame(instrument, frame, on="on")
    fates: Counter[str] = Counter()
    named: dict[str, list[str]] = {"alive": [], "equivalent": []}
    for mutant in sample:
        fate = _fate(mutant, definition=definition, cases=cases, drawn=(frame, before), is_naive=instrument.id in SIX)
        fates[fate] += 1
        if fate in named:
            named[fate].append(mutant.what)
    return {"instrument": instrument.id, "mutants": len(every), "sampled": len(sample), "fates": fates, **named}


def _fate(
    mutant: Mutant,
    *,
    definition: Mapping[str, Any],
    cases: Sequence[LawCase],
    drawn: tuple[pl.DataFrame, pl.DataFrame],
    is_naive: bool,
) -> str:
    try:
        changed = mutant.applied(definition)
    except InvalidInput:
        return "refused"
    frame, before = drawn
    try:
        if not all(fits(decide(changed, case.facts, on=case.on), case.expected) for case in cases):
            return "killed by a case"
        if decide_frame(changed, frame, on="on").equals(before):
            return "equivalent"
    except InvalidInput:  # the changed rule no longer asks a fact that a case tells
        return "killed by a case"
    except pl.exceptions.ComputeError:  # a day that does not exist, such as 31 + 1 October
        return "refused"
    return "killed by the naive rules" if is_naive else "alive"


def fits(decision: Decision, expected: Expected) -> bool:
    """Whether a decision is what a case expects."""
    days = {deadline.name: deadline for deadline in decision.deadlines}
    return (
        decision.outcome == expected.outcome
        and expected.basis in {None, decision.basis}
        and all(decision.amount(name) == value for name, value in expected.values.items())
        and all(name in days and days[name].on == day for name, day in expected.terms.items())
        and all(name in days and days[name].kind == kind for name, kind in expected.kinds.items())
        and (expected.missing is None or tuple(question.name for question in decision.missing) == expected.missing)
        and (
            expected.if_unchanged is None
            or (decision.if_unchanged is not None and fits(decision.if_unchanged, expected.if_unchanged))
        )
    )


def main() -> None:
    """Measure the instruments asked for, or all."""
    chosen = sys.argv[3:] or list(flemish_instruments().by_id)
    results = [measure(flemish_instruments().get(name), count=int(sys.argv[1]), rows=int(sys.argv[2])) for name in chosen]
    sys.stdout.write(json.dumps(results, indent=1) + "\n")


if __name__ == "__main__":
    main()
