"""A decided right as support for one step: what its entitlement allows for this training, or why nothing is counted."""

from krachtlijn.kernel.errors import MissingFact
from krachtlijn.kernel.money import EURO_SCALE, Euro, Hours
from krachtlijn.kernel.text import Text
from krachtlijn.paths.support import TEN_THOUSANDTHS_PER_CENT, Deadline, Limit, StepSupport
from krachtlijn.rules.decision import Decision, Outcome
from krachtlijn.rules.entitlement import Entitlement, entitlement_of
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.unit import Unit
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

_IF_UNCHANGED = {
    Outcome.GRANTED: Text(
        nl="Als de regel blijft zoals ze was, krijgt u dit recht.", en="If the rule stays as it was, you get this right."
    ),
    Outcome.REFUSED: Text(
        nl="Ook als de regel blijft zoals ze was, krijgt u dit recht niet.",
        en="Even if the rule stays as it was, you do not get this right.",
    ),
    Outcome.UNKNOWN: Text(
        nl="Ook als de regel blijft zoals ze was, is het recht onbekend, omdat antwoorden ontbreken.",
        en="Even if the rule stays as it was, the right is unknown, because answers are missing.",
    ),
}


def step_support(decision: Decision, *, instrument: Instrument, training: Training, session: Session) -> StepSupport:
    """What the decision means for one session; only a right granted by the law in force is confirmed."""
    entitlement, missing = _entitlement(decision, instrument)
    is_confirmed = decision.can_open_balance and entitlement is not None
    unchanged = decision.if_unchanged
    return StepSupport(
        instrument=decision.instrument,
        name=instrument.title,
        outcome=decision.outcome.value if missing is None else Outcome.UNKNOWN.value,
        is_confirmed=is_confirmed,
        reason=missing or _reason(decision, instrument),
        euro=_euro(entitlement, training) if entitlement else None,
        hours=_hours(entitlement, training) if entitlement else None,
        limit=_limit(entitlement) if entitlement else None,
        excludes=frozenset(entitlement.excludes) if entitlement else frozenset(),
        receipt_id=decision.receipt.id,
        if_unchanged=_IF_UNCHANGED[unchanged.outcome] if unchanged else None,
        deadlines=tuple(
            Deadline(on=deadline.on, act=deadline.what, session=session.id, receipt_id=decision.receipt.id, term=deadline.name)
            for deadline in (decision.deadlines if is_confirmed else ())
        ),
    )


def _entitlement(decision: Decision, instrument: Instrument) -> tuple[Entitlement | None, Text | None]:
    if decision.outcome is not Outcome.GRANTED:
        return None, None
    try:
        return entitlement_of(decision, instrument=instrument), None
    except MissingFact as missing:
        return None, missing.sentence


def _reason(decision: Decision, instrument: Instrument) -> Text:
    """The reason that decides: what is not met or not known first, otherwise the first one."""
    wanted = {Outcome.GRANTED: True, Outcome.REFUSED: False, Outcome.UNKNOWN: None}[decision.outcome]
    return next((reason.text for reason in decision.reasons if reason.met is wanted), instrument.title)


def _euro(entitlement: Entitlement, training: Training) -> Euro | None:
    """Support for the price, in whole cents rounded down; None when it is not about money or the price is unknown."""
    if entitlement.unit is not Unit.EURO or training.price is None:
        return None
    return _supported(min(int(training.price), entitlement.limit), entitlement)


def _supported(amount: int, entitlement: Entitlement) -> Euro:
    support = amount * entitlement.per_unit // EURO_SCALE
    return Euro(support - support % TEN_THOUSANDTHS_PER_CENT)


def _hours(entitlement: Entitlement, training: Training) -> Hours | None:
    if entitlement.unit is not Unit.HOURS:
        return None
    return Hours(min(int(training.contact_hours), entitlement.limit))


def _limit(entitlement: Entitlement) -> Limit:
    key = f"{entitlement.limit_key}@{entitlement.limit_period.valid_from.isoformat()}"
    if entitlement.unit is Unit.EURO:
        return Limit(key=key, euro=_supported(entitlement.limit, entitlement))
    return Limit(key=key, hours=Hours(entitlement.limit))
