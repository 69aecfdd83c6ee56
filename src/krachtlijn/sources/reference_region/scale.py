"""Another number of persons, trainings or opportunities than a size has, for benchmarks."""

from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.sources.reference_region.sessions import SESSIONS_AT_LEAST
from krachtlijn.sources.reference_region.size import RegionSize

PERSONS = (10_000, 20_000_000)
TRAININGS = (100, 200_000)
OPPORTUNITIES_AT_MOST = 2_000_000
PROVIDERS_AT_LEAST = 12
PROVIDERS_AT_MOST = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What to change of a size: `persons` counts workers and jobseekers, `opportunities` are sessions.

    A whole number sets the count, a `Decimal` multiplies it; None leaves it.
    """

    persons: int | Decimal | None = None
    trainings: int | Decimal | None = None
    opportunities: int | Decimal | None = None

    @property
    def is_given(self) -> bool:
        """Whether anything is to change."""
        return any(value is not None for value in (self.persons, self.trainings, self.opportunities))


AS_IT_IS = Scale()
_NAMES = ("trainings", "opportunities", "persons")


def parse_scale(text: str) -> Scale:
    """Read `trainings=20000,opportunities=400000,persons=0.5x`: a whole number sets, a number with x multiplies.

    Raises `InvalidInput` with every part that cannot be read.
    """
    values: dict[str, int | Decimal] = {}
    problems = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, _, amount = (word.strip() for word in part.partition("="))
        value = _parse_amount(amount)
        if name not in _NAMES or name in values or value is None:
            problems.append(_unreadable(part))
        else:
            values[name] = value
    if problems:
        raise _refused(problems)
    return Scale(**values)


def scaled(size: RegionSize, scale: Scale) -> RegionSize:
    """The size with other counts; vacancies and employers follow persons, providers follow trainings, sessions too unless set.

    Raises `InvalidInput` with every count out of reach.
    """
    if not scale.is_given:
        return size
    persons = _amount(scale.persons, size.workers + size.jobseekers)
    trainings = _amount(scale.trainings, size.trainings)
    followed = size.sessions if scale.trainings is None else round(size.sessions * trainings / size.trainings)
    sessions = followed if scale.opportunities is None else _amount(scale.opportunities, size.sessions)
    _check_counts(persons=persons, trainings=trainings, sessions=sessions)
    people, offer = persons / (size.workers + size.jobseekers), trainings / size.trainings
    jobseekers = round(size.jobseekers * people)
    return replace(
        size,
        name=f"{size.name}-scaled",
        workers=persons - jobseekers,
        jobseekers=jobseekers,
        employers=max(1, round(size.employers * people)),
        open_vacancies=max(1, round(size.open_vacancies * people)),
        closed_vacancies=max(1, round(size.closed_vacancies * people)),
        providers=min(PROVIDERS_AT_MOST, max(PROVIDERS_AT_LEAST, round(size.providers * offer))),
        trainings=trainings,
        sessions=sessions,
        sites_per_programme=max(1, round(size.sites_per_programme * min(1.0, offer))),
    )


def _parse_amount(text: str) -> int | Decimal | None:
    try:
        value = Decimal(text.removesuffix("x"))
    except InvalidOperation:
        return None
    if not value.is_finite() or value <= 0:
        return None
    if text.endswith("x"):
        return value
    return int(value) if value == value.to_integral_value() else None


def _amount(asked: int | Decimal | None, now: int) -> int:
    if asked is None:
        return now
    return asked if isinstance(asked, int) else round(asked * now)


def _check_counts(*, persons: int, trainings: int, sessions: int) -> None:
    limits = (
        ("persons", persons, PERSONS),
        ("trainings", trainings, TRAININGS),
        ("opportunities", sessions, (SESSIONS_AT_LEAST * trainings, OPPORTUNITIES_AT_MOST)),
    )
    problems = [
        Problem(
            column=name,
            reason=Text(nl=f"{asked} ligt buiten {low} tot {high}.", en=f"{asked} is outside {low} to {high}."),
        )
        for name, asked, (low, high) in limits
        if not low <= asked <= high
    ]
    if problems:
        raise _refused(problems)


def _unreadable(part: str) -> Problem:
    return Problem(
        column="scale",
        reason=Text(
            nl=f"‘{part}’ is niet te lezen; schrijf elk van trainings, opportunities en persons hoogstens één keer als "
            "naam=getal (of een getal met x erachter), met komma's ertussen.",
            en=f"'{part}' cannot be read; write each of trainings, opportunities and persons at most once as name=number "
            "(or a number with x behind it), with commas between.",
        ),
    )


def _refused(problems: list[Problem]) -> InvalidInput:
    return InvalidInput(
        Text(nl="Zo kan de grootte niet veranderd worden.", en="The size cannot be changed like this."), problems=tuple(problems)
    )
