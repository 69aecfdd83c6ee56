"""Mandates and memberships that say the same thing twice for one day are refused before they are written."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.period import Period, overlapping_pairs
from krachtlijn.kernel.text import Text
from krachtlijn.store.people.models import Mandate, Membership


def check_mandates_apart(new: Sequence[Mandate]) -> None:
    """A person gives an organisation at most one mandate on a day, those in the store included. Raises `InvalidInput`."""
    kept = Mandate.objects.filter(person__in={row.person_id for row in new})
    _check_apart(((f"{row.person_id}, {row.organisation_id}", row) for row in (*kept, *new)), column="mandates")


def check_memberships_apart(new: Sequence[Membership]) -> None:
    """An account acts for one organisation on a day, those in the store included. Raises `InvalidInput`."""
    kept = Membership.objects.filter(account__in={row.account_id for row in new})
    _check_apart(((f"account {row.account_id}", row) for row in (*kept, *new)), column="memberships")


def _check_apart(rows: Iterable[tuple[str, Mandate | Membership]], *, column: str) -> None:
    periods: dict[str, list[Period]] = defaultdict(list)
    for who, row in rows:
        periods[who].append(Period(valid_from=row.valid_from, valid_until=row.valid_until))
    problems = tuple(
        Problem(column=column, reason=_reason(first, second, who=who))
        for who, known in periods.items()
        for first, second in overlapping_pairs(known)
    )
    if problems:
        sentence = Text(nl="Twee periodes overlappen; dat mag niet.", en="Two periods overlap; they may not.")
        raise InvalidInput(sentence, problems=problems)


def _reason(first: Period, second: Period, *, who: str) -> Text:
    return Text(
        nl=f"{who}: de periode vanaf {second.valid_from} begint voor die vanaf {first.valid_from} eindigt; "
        "sluit de eerste eerst af.",
        en=f"{who}: the period from {second.valid_from} starts before the one from {first.valid_from} ends; end that one first.",
    )
