from datetime import UTC, date, datetime

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import nis_code
from krachtlijn.kernel.money import hours
from krachtlijn.people.profile import DaySlot, Place
from krachtlijn.sources.reference_region.region_build import RegionBuild
from krachtlijn.training.search import TrainingFilters, search_words
from krachtlijn.training.session import Mode, Session

ON = date(2026, 11, 23)
GENT = Coordinates(latitude=51.05, longitude=3.72)
BRUGGE = Coordinates(latitude=51.21, longitude=3.22)


def session(**changes):
    facts = {
        "id": "s",
        "training": "t",
        "starts_on": date(2027, 1, 4),
        "ends_on": date(2027, 2, 5),
        "slot": DaySlot.EVENING,
        "hours_per_week": hours(7),
        "mode": Mode.ON_SITE,
        "place": Place(municipality=nis_code("44021"), coordinates=GENT),
        "capacity": 10,
        "places_taken": 10,
        "as_of": datetime(2026, 11, 23, tzinfo=UTC),
        "is_synthetic": True,
    }
    return Session(**(facts | changes))


def test_words_lose_accents_signs_and_repetition():
    assert search_words("Coördinator: zorg & welzijn") == ("coordinator", "zorg", "welzijn")
    assert search_words("Kinderbegeleider (m/v) baby's, C++ en C#") == ("kinderbegeleider", "baby", "s", "c++", "en", "c#")
    assert search_words("  Lassen, LASSEN ") == ("lassen",)
    assert search_words("!!") == ()


def test_every_condition_must_hold_for_the_same_session():
    assert TrainingFilters().accepts(session(), on=ON)
    assert not TrainingFilters().accepts(session(starts_on=date(2026, 11, 22)), on=ON)
    assert not TrainingFilters(slot=DaySlot.DAY).accepts(session(), on=ON)
    assert not TrainingFilters(mode=Mode.ONLINE).accepts(session(), on=ON)
    assert not TrainingFilters(has_places=True).accepts(session(), on=ON)
    assert TrainingFilters(has_places=True).accepts(session(places_taken=9), on=ON)
    assert not TrainingFilters(starts_before=date(2027, 1, 4)).accepts(session(), on=ON)
    assert not TrainingFilters(starts_from=date(2027, 1, 5)).accepts(session(), on=ON)


def test_distance_counts_from_the_place_and_online_is_everywhere():
    near_brugge = TrainingFilters(near=BRUGGE, within_km=30)
    assert not near_brugge.accepts(session(), on=ON)
    assert TrainingFilters(near=BRUGGE, within_km=45).accepts(session(), on=ON)
    assert near_brugge.accepts(session(mode=Mode.ONLINE, place=None), on=ON)
    assert near_brugge.distance_km(session(mode=Mode.ONLINE, place=None)) is None


def test_region_is_outdated_six_months_past_its_day():
    build = RegionBuild(
        seed=1,
        on=date(2026, 8, 31),
        size="small",
        taxonomy_release="test 1",
        sha256="0" * 64,
        untaught_share=0.2,
        built_at=datetime(2026, 8, 31, tzinfo=UTC),
        release="region",
    )
    assert not build.is_outdated(date(2027, 2, 27))
    assert build.is_outdated(date(2027, 2, 28))
    assert "region build" in build.offer_to_rebuild.nl
