"""The limit a granted right opens: paths respect it, the ledger keeps its balance, pages print it; nobody else computes it."""

from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.errors import MissingFact, WrongState
from krachtlijn.kernel.money import Euro
from krachtlijn.kernel.period import Period, school_year
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import Decision, Outcome
from krachtlijn.rules.instrument import Instrument, LimitTerms
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.unit import Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Entitlement:
    """At most `limit` (whole numbers of `unit`) in `limit_period` for all use under `limit_key`.

    `per_unit` is the support for one whole unit, in 1/10,000 euro: an hour of leave, a euro of cheques. Only basis
    `in_force` may open a balance; another basis may be shown, beside it and unmistakable.
    """

    instrument: str
    unit: Unit
    per_unit: Euro
    limit: int
    limit_key: str
    limit_period: Period
    excludes: tuple[str, ...]
    combines_with: tuple[str, ...]
    valid_from: date
    valid_until: date | None
    basis: Basis
    receipt_id: str

    @property
    def can_open_balance(self) -> bool:
        """Whether the ledger may open an account for it."""
        return self.basis is Basis.IN_FORCE


def entitlement_of(decision: Decision, *, instrument: Instrument) -> Entitlement:
    """The limit that follows from a granted decision of this instrument.

    It holds from the day decided for until the limit period or the confirmation of the rule ends, whichever comes first.
    Raises `WrongState` when the decision grants nothing, `MissingFact` when an amount or the pot is not known.
    """
    terms, on = instrument.limit_terms, decision.receipt.on
    if terms is None or decision.outcome is not Outcome.GRANTED or decision.instrument != instrument.id:
        raise WrongState(
            Text(
                nl="Deze beslissing opent geen grens: er is geen recht toegekend, of de maatregel telt geen uren of euro's. "
                "Bekijk de redenen.",
                en="This decision opens no limit: no right was granted, or the instrument counts no hours or euros. "
                "See the reasons.",
            )
        )
    period = _limit_period(decision, terms)
    return Entitlement(
        instrument=instrument.id,
        unit=terms.unit,
        per_unit=Euro(_known_number(decision, terms.per_unit)),
        limit=_known_number(decision, terms.limit),
        limit_key=_limit_key(decision, terms),
        limit_period=period,
        excludes=terms.excludes,
        combines_with=terms.combines_with,
        valid_from=on,
        valid_until=_valid_until(decision, period),
        basis=decision.basis,
        receipt_id=decision.receipt.id,
    )


def _valid_until(decision: Decision, period: Period) -> date | None:
    if decision.receipt.assumed or period.valid_until is None or decision.confirmed_until is None:
        return period.valid_until
    return min(period.valid_until, decision.confirmed_until)


def _limit_period(decision: Decision, terms: LimitTerms) -> Period:
    on, name = decision.receipt.on, terms.period
    if name is None or decision.amount(name) == "school_year":
        return school_year(on)
    return Period(valid_from=date(on.year, 1, 1), valid_until=date(on.year + 1, 1, 1))


def _limit_key(decision: Decision, terms: LimitTerms) -> str:
    if terms.pot is None:
        return decision.instrument
    chosen = dict(decision.receipt.facts).get(terms.pot)
    if chosen is None:
        raise _missing(terms.pot)
    return f"{decision.instrument}/{chosen}"


def _known_number(decision: Decision, name: str) -> int:
    amount = decision.amount(name)
    if not isinstance(amount, int):
        raise _missing(name)
    return amount


def _missing(name: str) -> MissingFact:
    return MissingFact(
        name,
        Text(
            nl=f"‘{name}’ is nog niet bekend, dus kan de grens niet bepaald worden; beantwoord eerst de open vragen.",
            en=f"'{name}' is not known yet, so the limit cannot be set; answer the open questions first.",
        ),
    )
