"""The reference region written to the store and read again; runs on SQLite and on PostgreSQL."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta

import polars as pl
import pytest
from django.db import IntegrityError, transaction

from factories.region_taxonomy import ON, small_region_taxonomy
from krachtlijn.kernel.errors import InvalidInput, NotAllowed, NotFound
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.kernel.money import euro
from krachtlijn.people.actor import OPERATOR, VISITOR
from krachtlijn.people.profile import DaySlot
from krachtlijn.sources.reference_region.calibration import calibrate
from krachtlijn.sources.reference_region.municipality import load_municipalities
from krachtlijn.sources.reference_region.region import generate_region, region_sha256
from krachtlijn.sources.reference_region.size import TINY
from krachtlijn.store.audit.models import AuditEntry
from krachtlijn.store.jobs.actions import replace_region_jobs
from krachtlijn.store.jobs.models import Employer, Establishment
from krachtlijn.store.jobs.queries import open_vacancy_count, open_vacancy_counts
from krachtlijn.store.training import models
from krachtlijn.store.training.actions import record_region
from krachtlijn.store.training.queries import candidate_sessions, current_region, offer_key, sessions_of, training
from krachtlijn.store.training.releases import (
    STAGING,
    releases_folder,
    releases_lock,
    remove_unfinished_releases,
    write_release,
)
from krachtlijn.store.training.search import search_trainings
from krachtlijn.training.recognition import Regime
from krachtlijn.training.search import TrainingFilters

pytestmark = pytest.mark.django_db
UNTIL = ON + timedelta(days=700)


@pytest.fixture(scope="module")
def taxonomy():
    return small_region_taxonomy()


@pytest.fixture(scope="module")
def region(taxonomy):
    return generate_region(seed=3, on=ON, taxonomy=taxonomy, size=TINY)


def record(region, taxonomy, *, by=OPERATOR, release_id="region-test-1"):
    names = {uri: (taxonomy.skill_name(uri, "nl"), taxonomy.skill_name(uri, "en")) for uri in taxonomy.skills}
    record_region(
        by=by,
        on=ON,
        region=region,
        sha256=region_sha256(region),
        calibration=calibrate(region),
        skill_names=names,
        release_id=release_id,
        manifest={"schema": "reference-region/1"},
    )


@pytest.fixture
def stored(region, taxonomy):
    record(region, taxonomy)
    return region


def test_trainings_and_sessions_come_back_the_same(stored):
    trainings, sessions = candidate_sessions(on=ON - timedelta(days=400), until=UNTIL)
    assert set(trainings) == set(stored.trainings)
    assert set(sessions) == set(stored.sessions)
    assert training(stored.trainings[0].id) == stored.trainings[0]


def test_unknown_training_is_not_found(stored):
    with pytest.raises(NotFound, match="search"):
        training("bestaat-niet")


def test_candidates_start_between_two_days(stored):
    until = ON + timedelta(days=90)
    _, sessions = candidate_sessions(on=ON, until=until)
    assert set(sessions) == {session for session in stored.sessions if ON < session.starts_on < until}
    assert list(sessions) == sorted(sessions, key=lambda session: (session.starts_on, session.id))


def test_candidates_take_a_fixed_number_of_queries(stored, django_assert_num_queries):
    with django_assert_num_queries(6):
        candidate_sessions(on=ON, until=UNTIL)


def test_region_replaces_the_former_one(stored, taxonomy):
    former_key = offer_key()
    other = generate_region(seed=4, on=ON, taxonomy=taxonomy, size=TINY)
    record(other, taxonomy, release_id="region-test-2")
    assert models.Training.objects.count() == TINY.trainings
    assert models.Session.objects.count() == TINY.sessions
    assert models.Provider.objects.count() == TINY.providers
    assert [row.pk for row in models.FrameRelease.objects.all()] == ["region-test-2"]
    build = current_region()
    assert (build.seed, build.sha256, build.on) == (4, region_sha256(other), ON)
    assert build.untaught_share == pytest.approx(other.untaught_share, abs=1e-4)
    assert offer_key() != former_key
    assert AuditEntry.objects.filter(action="record_region").count() == 2


def test_only_the_operator_records_a_region(region, taxonomy):
    with pytest.raises(NotAllowed):
        record(region, taxonomy, by=VISITOR)
    with pytest.raises(NotAllowed):
        replace_region_jobs(by=VISITOR, on=ON, employers=(), vacancies=())
    assert current_region() is None


def test_database_refuses_an_overbooked_session_and_keeps_the_former_region(stored, taxonomy):
    full = stored.sessions[0]
    broken = replace(stored, seed=9, sessions=(replace(full, places_taken=full.capacity + 1), *stored.sessions[1:]))
    with pytest.raises(IntegrityError), transaction.atomic():
        record(broken, taxonomy, release_id="region-test-3")
    assert current_region().seed == stored.seed
    assert models.Session.objects.count() == len(stored.sessions)


@pytest.mark.parametrize(
    "change",
    [
        {"ends_on": ON - timedelta(days=4000)},
        {"slot": "night"},
        {"latitude": None},
        {"enrol_before": ON + timedelta(days=4000)},
    ],
)
def test_database_refuses_impossible_sessions(stored, change):
    on_site = models.Session.objects.exclude(mode="online").first()
    with pytest.raises(IntegrityError), transaction.atomic():
        models.Session.objects.filter(pk=on_site.pk).update(**change)


def test_search_finds_words_in_title_provider_award_and_outcome(stored):
    assert (
        search_trainings("zorgkundige", on=ON).hits[0].training.title.nl.startswith(("Zorgkundige", "EVC-test", "Opleiding tot"))
    )
    by_award = search_trainings("BK-0599-1", on=ON)
    assert by_award.total >= 1
    assert all("BK-0599-1" in hit.training.awards for hit in by_award.hits)
    skill = min(stored.trainings[-1].outcomes)
    number = skill.rsplit("-", 1)[1].lstrip("0") or "0"
    assert (
        stored.trainings[-1].id in {hit.training.id for hit in search_trainings(f"skill {number}", on=ON, limit=100).hits}
        or search_trainings(f"skill {number}", on=ON).total > 100
    )
    assert search_trainings("xyzzy", on=ON).hits == ()


def test_search_puts_titles_first_and_pages_without_gaps(stored):
    whole = search_trainings("", on=ON, limit=100)
    assert whole.total == len(stored.trainings)
    seen, after = [], None
    while True:
        page = search_trainings("", on=ON, limit=30, after=after)
        seen += [hit.training.id for hit in page.hits]
        after = page.next_after
        if after is None:
            break
    assert len(seen) == len(set(seen)) == whole.total
    assert seen[:100] == [hit.training.id for hit in whole.hits]


def test_a_list_goes_on_when_the_training_it_stopped_at_has_gone(stored):
    whole = [hit.training.id for hit in search_trainings("", on=ON, limit=100).hits]
    first = search_trainings("", on=ON, limit=10)
    models.Session.objects.filter(training_id=whole[9]).delete()
    models.Training.objects.filter(pk=whole[9]).delete()
    second = search_trainings("", on=ON, limit=10, after=first.next_after)
    assert [hit.training.id for hit in second.hits] == whole[10:20]
    with pytest.raises(InvalidInput):
        search_trainings("", on=ON, after=whole[9])


def test_search_conditions_agree_with_the_values(stored):
    gent = next(item for item in load_municipalities() if item.name == "Gent").centre
    conditions = (
        TrainingFilters(near=gent, within_km=20, slot=DaySlot.EVENING),
        TrainingFilters(has_places=True, starts_before=ON + timedelta(days=60)),
        TrainingFilters(max_price=euro(200), regime=Regime.VLAAMS_OPLEIDINGSVERLOF),
    )
    for filters in conditions:
        expected = {item.id for item in stored.trainings if _meets(item, stored, filters)}
        page = search_trainings("", on=ON, filters=filters, limit=100)
        assert page.total == len(expected) > 0
        assert {hit.training.id for hit in page.hits} <= expected
        for hit in page.hits:
            assert hit.next_session is None or filters.accepts(hit.next_session, on=ON)


def _meets(item, region, filters):
    runs = [s for s in region.sessions if s.training == item.id and filters.accepts(s, on=ON)]
    price_fits = filters.max_price is None or (item.price is not None and item.price <= filters.max_price)
    known = filters.regime is None or any(r.regime is filters.regime and r.period.contains(ON) for r in item.recognitions)
    return bool(runs) and price_fits and known


def test_search_takes_few_queries(stored, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        search_trainings("opleiding", on=ON)


def test_sessions_of_a_training_are_those_to_come(stored):
    training_id = stored.trainings[0].id
    expected = sorted(s.starts_on for s in stored.sessions if s.training == training_id and s.starts_on >= ON)
    assert [s.starts_on for s in sessions_of(training_id, on=ON)] == expected


def test_employers_and_vacancies_replace_the_former_ones(region):
    assert open_vacancy_count(region.vacancies[0].occupation) is None
    replace_region_jobs(by=OPERATOR, on=ON, employers=region.employers, vacancies=region.vacancies)
    replace_region_jobs(by=OPERATOR, on=ON, employers=region.employers, vacancies=region.vacancies)
    kept = set(Employer.objects.values_list("kbo_number", "headcount"))
    assert kept == {(item.kbo_number, item.headcount) for item in region.employers}
    assert Establishment.objects.count() == sum(len(item.establishments) for item in region.employers)
    expected = Counter(item.occupation for item in region.vacancies)
    assert open_vacancy_counts() == expected
    assert open_vacancy_count(region.vacancies[0].occupation) == expected[region.vacancies[0].occupation]
    assert open_vacancy_count(ConceptUri("urn:krachtlijn:occupation:nobody")) == 0


@pytest.fixture
def no_releases():
    """Other tests roll their rows back and leave folders behind, as a killed process does."""
    remove_unfinished_releases()


def test_release_is_visible_only_with_its_row(region, no_releases):
    manifest = write_release("region-visible", frames=region.frames, manifest={"schema": "reference-region/1"})
    write_release("region-left", frames={"workers": region.frames["workers"]}, manifest={})
    (releases_folder() / STAGING / "half").mkdir()
    models.FrameRelease.objects.create(pk="region-visible", kind="test", manifest=manifest, created_at="2026-11-23T00:00Z")
    assert remove_unfinished_releases() == 2
    assert sorted(path.name for path in releases_folder().iterdir() if path.is_dir()) == [STAGING, "region-visible"]
    back = pl.read_parquet(releases_folder() / "region-visible" / "workers.parquet")
    assert back.equals(region.frames["workers"])
    assert manifest["files"]["workers.parquet"]["rows"] == TINY.workers
    models.FrameRelease.objects.all().delete()
    assert remove_unfinished_releases() == 1


def test_clean_up_waits_for_who_is_writing(region, no_releases):
    with releases_lock():
        write_release("region-busy", frames={"workers": region.frames["workers"]}, manifest={})
        assert remove_unfinished_releases() == 0
    assert remove_unfinished_releases() == 1
