"""The answer of a rule for one case on one day: outcome, amounts, reasons, what is missing, deadlines and a receipt.

When a value that no source confirms for the day could change the answer, the answer is *unknown*; `if_unchanged` then holds
the whole decision that would follow if every last value still held: apart, with basis `scenario`, never mixed in. A refusal
by facts, or by values that are confirmed, stands: whatever the unconfirmed values turn out to be, it stays a refusal. A right
is granted when its verdict and all its amounts are confirmed.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from krachtlijn.kernel.text import Text
from krachtlijn.rules.assessment import Assessment, assess, assess_if_unchanged
from krachtlijn.rules.deadline import Deadline, deadlines_of
from krachtlijn.rules.expression.reading import Evaluation, Situation
from krachtlijn.rules.fact import Facts, Question, check_facts
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.reason import Reason, reasons_of, unconfirmed_reasons
from krachtlijn.rules.receipt import Receipt, receipt_of
from krachtlijn.rules.unit import Scalar, Unit, format_scalar


class Outcome(StrEnum):
    """What a decision says."""

    GRANTED = "granted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A named amount in whole numbers of its unit (or a day, or a choice), with its title."""

    name: str
    title: Text
    unit: Unit
    amount: Scalar

    def spoken(self, language: str = "nl") -> str:
        """The amount as people read it."""
        return format_scalar(self.amount, self.unit, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The answer.

    `confirmed_until` is the first day on which a confirmed value of the rule ends or is unconfirmed; for an answer that is open
    it is the day since which a value is unconfirmed. None when no value of the rule is confirmed: it rests on facts alone.
    """

    instrument: str
    outcome: Outcome
    basis: Basis
    confirmed_until: date | None
    values: tuple[Value, ...]
    if_unchanged: "Decision | None"
    reasons: tuple[Reason, ...]
    missing: tuple[Question, ...]
    deadlines: tuple[Deadline, ...]
    receipt: Receipt

    @property
    def can_open_balance(self) -> bool:
        """Whether a balance may be opened: granted by the law in force, and by nothing looser."""
        return self.outcome is Outcome.GRANTED and self.basis is Basis.IN_FORCE

    def amount(self, name: str) -> Scalar | None:
        """The amount of that name, or None when the decision does not hold it."""
        return next((value.amount for value in self.values if value.name == name), None)


def decide(instrument: Instrument, facts: Facts, *, on: date) -> Decision:
    """Decide one case by the law of the day `on`; facts are whole numbers of their unit, absent when not known.

    Raises `InvalidInput` with every fact the rule does not know and every value that does not fit.
    """
    check_facts(facts, questions=instrument.questions)
    if not instrument.parameters.has_begun(on):
        every = instrument.parameters.unconfirmed_keys(on)
        return _undecided(instrument, facts, on=on, open_keys=every, assumed=None)
    assessment = assess(instrument, facts, on=on)
    if not assessment.open_keys:
        return _decided(assessment)
    assumed = assess_if_unchanged(assessment)
    return _undecided(instrument, facts, on=on, open_keys=assessment.open_keys, assumed=assumed)


def _undecided(
    instrument: Instrument, facts: Facts, *, on: date, open_keys: frozenset[str], assumed: Assessment | None
) -> Decision:
    situation = Situation(facts=facts, parameters=instrument.parameters.at(on), on=on)
    nothing = Assessment(instrument=instrument, situation=situation, verdict=Evaluation(value=None), assumed=False)
    return Decision(
        instrument=instrument.id,
        outcome=Outcome.UNKNOWN,
        basis=Basis.IN_FORCE,
        confirmed_until=instrument.parameters.confirmed_until_after(on),
        values=(),
        if_unchanged=_decided(assumed) if assumed else None,
        reasons=unconfirmed_reasons(instrument, on=on, keys=open_keys),
        missing=(),
        deadlines=(),
        receipt=receipt_of(nothing, outcome=Outcome.UNKNOWN, basis=Basis.IN_FORCE),
    )


def _decided(assessment: Assessment) -> Decision:
    instrument = assessment.instrument
    outcome = _OUTCOMES[assessment.verdict.value]
    basis = Basis.SCENARIO if assessment.assumed else assessment.ground.basis
    return Decision(
        instrument=instrument.id,
        outcome=outcome,
        basis=basis,
        confirmed_until=_confirmed_until(assessment),
        values=_values(assessment) if outcome is Outcome.GRANTED else (),
        if_unchanged=None,
        reasons=reasons_of(assessment),
        missing=_missing(assessment),
        deadlines=deadlines_of(assessment) if outcome is not Outcome.REFUSED else (),
        receipt=receipt_of(assessment, outcome=outcome, basis=basis),
    )


def _confirmed_until(assessment: Assessment) -> date | None:
    parameters, on = assessment.instrument.parameters, assessment.situation.on
    return parameters.confirmed_until_after(on) if assessment.assumed else parameters.confirmed_until_from(on)


_OUTCOMES: Mapping[Scalar | None, Outcome] = {True: Outcome.GRANTED, False: Outcome.REFUSED, None: Outcome.UNKNOWN}


def _values(assessment: Assessment) -> tuple[Value, ...]:
    amounts = ((quantity, assessment.result(quantity.name).value) for quantity in assessment.instrument.rule.quantities)
    return tuple(
        Value(name=quantity.name, title=quantity.title, unit=quantity.amount.unit, amount=amount)
        for quantity, amount in amounts
        if amount is not None
    )


def _missing(assessment: Assessment) -> tuple[Question, ...]:
    names = assessment.verdict.missing
    if assessment.verdict.value is True:
        asked = (quantity.name for quantity in assessment.instrument.rule.quantities if quantity.asked)
        names = names.union(*(assessment.result(name).missing for name in asked))
    return assessment.questions(names)
