"""A small world made by hand: persons, goals, trainings and sessions with everything set to what does not matter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import ConceptUri, IscoCode, KboNumber, NisCode
from krachtlijn.kernel.money import euro, hours
from krachtlijn.kernel.text import Text
from krachtlijn.paths.entry_route import EntryRoute, RouteKind
from krachtlijn.paths.offer import Offer, build_offer
from krachtlijn.paths.path import Outcome
from krachtlijn.paths.route import PathRequest, plan_route
from krachtlijn.people.profile import Availability, DaySlot, Diploma, Person, Place, Status
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.training.admission import Admission
from krachtlijn.training.session import Mode, Session
from krachtlijn.training.specification import SizeUnit, Training, TrainingKind

ON = date(2026, 1, 5)
HOME = Coordinates(latitude=51.0, longitude=4.0)
KM_PER_DEGREE = 111.195


def skill(name: str) -> ConceptUri:
    return ConceptUri(f"urn:krachtlijn:skill:{name}")


def place(km: float) -> Place:
    """A place so many kilometres north of home."""
    coordinates = Coordinates(latitude=HOME.latitude + km / KM_PER_DEGREE, longitude=HOME.longitude)
    return Place(municipality=NisCode("11002"), coordinates=coordinates)


def person(**changes) -> Person:
    settled = {
        "id": "p1",
        "status": Status.JOBSEEKER,
        "residence": place(0),
        "max_distance_km": 30,
        "availability": Availability(slots=frozenset(DaySlot)),
        "is_synthetic": True,
    }
    return Person(**settled | changes)


def goal(essential: Iterable[str], *, optional: Iterable[str] = (), isco: str = "7233") -> Occupation:
    return Occupation(
        uri=ConceptUri("urn:krachtlijn:occupation:goal"),
        isco=IscoCode(isco),
        labels=Labels(preferred={"nl": "onderhoudstechnicus", "en": "maintenance technician"}),
        essential=frozenset(map(skill, essential)),
        optional=frozenset(map(skill, optional)),
    )


def training(name: str, teaches: Iterable[str] = (), *, price: str | None = "100", contact: int = 40, **changes) -> Training:
    settled = {
        "id": name,
        "title": Text(nl=f"Opleiding {name}", en=f"Training {name}"),
        "provider": KboNumber("0403019261"),
        "kind": TrainingKind.HOUR_BASED,
        "outcomes": frozenset(map(skill, teaches)),
        "contact_hours": hours(contact),
        "size_unit": SizeUnit.CONTACT_HOURS,
        "size": contact,
        "price": None if price is None else euro(price),
        "admission": Admission(),
        "is_synthetic": True,
    }
    return Training(**settled | changes)


def session(of: str, *, starts: int = 30, weeks: int = 4, km: float | None = 5, name: str = "", **changes) -> Session:
    """A session that starts so many days after the day of planning."""
    first = ON + timedelta(days=starts)
    settled = {
        "id": name or f"{of}-{starts}",
        "training": of,
        "starts_on": first,
        "ends_on": first + timedelta(days=7 * weeks - 1),
        "slot": DaySlot.DAY,
        "hours_per_week": hours(10),
        "mode": Mode.ONLINE if km is None else Mode.ON_SITE,
        "place": None if km is None else place(km),
        "capacity": 12,
        "places_taken": 3,
        "as_of": datetime(2026, 1, 5, tzinfo=UTC),
        "is_synthetic": True,
    }
    return Session(**settled | changes)


OPEN_TABLE = (
    EntryRoute(isco="7233", kind=RouteKind.OPEN, sentence=Text(nl="open", en="open")),
    EntryRoute(
        isco="2221",
        kind=RouteKind.REGULATED,
        sentence=Text(nl="U hebt een diploma nodig.", en="You need a diploma."),
        accepted=(frozenset({"BK-0599-1"}), frozenset({"diploma bachelor verpleegkunde"})),
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    offer: Offer

    def plan(self, who: Person, to: Occupation, **changes) -> Outcome:
        request = PathRequest(**{"person": who, "goal": to, "on": ON, "entry_table": OPEN_TABLE} | changes)
        return plan_route(self.offer, request=request)


def world(trainings: Iterable[Training], sessions: Iterable[Session]) -> World:
    return World(offer=build_offer(trainings, sessions=sessions))


def diploma(**given) -> Diploma:
    return Diploma(title="diploma", **given)


@pytest.fixture(scope="session")
def small() -> SimpleNamespace:
    """Everything above under one name."""
    return SimpleNamespace(
        on=ON, skill=skill, place=place, person=person, goal=goal, training=training, session=session, world=world,
        diploma=diploma, table=OPEN_TABLE,
    )  # fmt: skip
