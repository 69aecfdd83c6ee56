"""The proof of a decision: what went in, which rule and parameter versions, what each step gave, what came out."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from krachtlijn.rules.assessment import Assessment
from krachtlijn.rules.document import Json, digest_of, document_of
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.parameter import Basis, ParameterVersion
from krachtlijn.rules.unit import Scalar, Unit

SEAL_SIGNS = 16
_SEALED_APART = frozenset(("facts", "parameters", "steps", "seals", "id"))


@dataclass(frozen=True, slots=True, kw_only=True)
class StepResult:
    """What one step gave (None: unknown), in whole numbers of its unit, and what that rests on."""

    step: str
    unit: Unit
    value: Scalar | None
    basis: Basis


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """Everything needed to repeat a decision and to see that nothing changed.

    `definition_hash` names the rule with all its values, as archived (`definition`). `assumed` tells that parameters were
    read past the day to which they are confirmed.
    """

    instrument: str
    on: date
    facts: tuple[tuple[str, Fact], ...]
    rule_hash: str
    definition_hash: str
    parameters: tuple[ParameterVersion, ...]
    steps: tuple[StepResult, ...]
    outcome: str
    basis: Basis
    assumed: bool

    @cached_property
    def id(self) -> str:
        """SHA-256 of the content: the same input gives the same id, any change another."""
        return digest_of(self)

    def to_document(self) -> dict[str, Json]:
        """The receipt as plain data for JSON, with its id and seals; amounts in whole numbers of their unit."""
        document = self.to_unsealed_document()
        return {**document, "seals": dict(seals_of(document))}

    def to_unsealed_document(self) -> dict[str, Json]:
        """The same without the seals, which follow from the rest."""
        content = document_of(self)
        if not isinstance(content, dict):
            raise TypeError("a receipt is a record")
        facts = {name: document_of(value) for name, value in self.facts}
        return {"id": self.id, **content, "facts": facts}


def seals_of(document: Mapping[str, Any]) -> dict[str, str]:
    """A short digest per part of a receipt's document, so that a part that was changed afterwards can be named.

    Parts are `facts:NAME`, `parameters:KEY`, `steps:NAME`, and the other members by their own name.
    """
    parts: dict[str, Any] = {f"facts:{name}": value for name, value in document["facts"].items()}
    parts |= {f"parameters:{version['key']}": version for version in document["parameters"]}
    parts |= {f"steps:{step['step']}": step for step in document["steps"]}
    parts |= {name: value for name, value in document.items() if name not in _SEALED_APART}
    return {name: digest_of(value)[:SEAL_SIGNS] for name, value in parts.items()}


def receipt_of(assessment: Assessment, *, outcome: str, basis: Basis) -> Receipt:
    """The receipt of an assessment, with the outcome and basis that were decided."""
    instrument, situation = assessment.instrument, assessment.situation
    results = ((step, unit, situation.results.get(step)) for step, unit in instrument.rule.units.items())
    steps = (
        StepResult(step=step, unit=unit, value=result.value, basis=result.basis)
        for step, unit, result in results
        if result is not None
    )
    return Receipt(
        instrument=instrument.id,
        on=situation.on,
        facts=tuple(sorted(situation.facts.items())),
        rule_hash=instrument.rule_hash,
        definition_hash=instrument.definition_hash,
        parameters=instrument.versions_on(situation.on),
        steps=tuple(steps),
        outcome=outcome,
        basis=basis,
        assumed=assessment.assumed,
    )
