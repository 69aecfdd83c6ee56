"""The last days of one case: by when who must do what, what happens after it, and how the day was counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from krachtlijn.kernel.calendar import closed_because, last_working_day
from krachtlijn.kernel.text import Text
from krachtlijn.rules.assessment import Assessment
from krachtlijn.rules.expression.leaf import Dated
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.rule import Term
from krachtlijn.rules.term import Bound, Lateness, LatenessSince, counting_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """The last day (included) for something, possible from `first_day` when there is one.

    `on` is the day of the law. When offices are closed then, `closed` says why and `safe_on` is the last working day before
    it. `kind` tells what a day too late means; where no source confirms that for the day (`is_kind_confirmed`), the strictest
    is taken. `since` lists the kinds over time when they changed. `who` is bound by it; `counting` and `late` are sentences.
    """

    name: str
    what: Text
    first_day: date | None
    on: date
    safe_on: date
    closed: Text | None
    kind: Lateness
    is_kind_confirmed: bool
    since: tuple[LatenessSince, ...]
    bound: Bound
    who: Text
    counting: Text
    late: Text
    source: str


def deadlines_of(assessment: Assessment) -> tuple[Deadline, ...]:
    """The last days that apply to the case and are known, in order of the day."""
    return tuple(sorted(_deadlines(assessment), key=lambda deadline: deadline.on))


def _deadlines(assessment: Assessment) -> Iterator[Deadline]:
    for term in assessment.instrument.rule.terms:
        day = assessment.result(term.name).value
        if isinstance(day, date):
            yield _deadline(term, assessment, on=day)


def _deadline(term: Term, assessment: Assessment, *, on: date) -> Deadline:
    first = term.first_day.evaluate(assessment.situation).value if term.first_day is not None else None
    lateness = term.lateness.evaluate(assessment.situation)
    # Who takes an unconfirmed last day as strict loses nothing.
    kind = Lateness.FORFEITS if lateness.value is None else Lateness(str(lateness.value))
    return Deadline(
        name=term.name,
        what=assessment.sentence(term.what),
        first_day=first if isinstance(first, date) else None,
        on=on,
        safe_on=last_working_day(on) if term.is_act else on,
        closed=closed_because(on) if term.is_act else None,
        kind=kind,
        is_kind_confirmed=lateness.value is not None,
        since=lateness_since(term, assessment.instrument),
        bound=term.bound,
        who=term.bound.who,
        counting=_counting(term, assessment),
        late=kind.sentence if term.late is None else assessment.sentence(term.late),
        source=term.source,
    )


def _counting(term: Term, assessment: Assessment) -> Text:
    situation = assessment.situation
    counting = next(way for way in term.counting if way.when is None or way.when.evaluate(situation).value)
    if counting.length is None:
        return counting_words(counting.how)
    return counting_words(counting.how, length=counting.length.evaluate(situation).value, unit=counting.length.unit)


def lateness_since(term: Term, instrument: Instrument) -> tuple[LatenessSince, ...]:
    """The kinds of a last day over time, from first to last; empty when it never changed."""
    if not isinstance(term.lateness, Dated):
        return ()
    values = instrument.parameters.by_key[term.lateness.key].values
    kinds = tuple(
        LatenessSince(kind=Lateness(str(value.value)), valid_from=value.period.valid_from, source=value.source)
        for value in values
    )
    return kinds if len({since.kind for since in kinds}) > 1 else ()
