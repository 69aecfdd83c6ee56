"""Building the region joins the owners in one transaction: all of it or nothing."""

import pytest
from django.db import IntegrityError, transaction

from factories.region_taxonomy import ON
from krachtlijn.journeys.build_region import STEPS, build_region, queue_region_build
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.journeys.run_work import run_work
from krachtlijn.kernel.errors import InvalidInput, NotAllowed
from krachtlijn.kernel.period import add_months
from krachtlijn.people.actor import OPERATOR, SITE_ROLES, VISITOR
from krachtlijn.people.holder import holder_of_person
from krachtlijn.people.profile_document import parse_person
from krachtlijn.store.jobs.models import Vacancy
from krachtlijn.store.paths.actions import keep_path
from krachtlijn.store.paths.queries import kept_paths
from krachtlijn.store.people.models import Account, Person
from krachtlijn.store.people.queries import actor_by_email, demo_actors
from krachtlijn.store.taxonomy.queries import load_taxonomy
from krachtlijn.store.training.models import FrameRelease, Training
from krachtlijn.store.training.queries import candidate_sessions, current_region
from krachtlijn.store.training.releases import releases_folder, remove_unfinished_releases
from krachtlijn.store.work.queries import task, tasks

pytestmark = pytest.mark.django_db


@pytest.fixture
def starter():
    import_starter(by=OPERATOR, on=ON)


def test_every_owner_gets_its_part(starter):
    steps = []
    build = build_region(by=OPERATOR, on=ON, seed=2, size="tiny", report=lambda _, **at: steps.append((at["done"], at["total"])))
    assert current_region() == build
    assert Training.objects.count() == 160
    assert Vacancy.objects.count() == 130
    assert Person.objects.count() == 40
    assert {actor.role for actor in demo_actors()} == set(SITE_ROLES)
    assert steps == [(done, STEPS) for done in range(STEPS + 1)]
    profiles = [parse_person(document) for document in Person.objects.values_list("document", flat=True)]
    assert all(profile.is_synthetic for profile in profiles)
    assert (releases_folder() / build.release / "manifest.json").exists()


def test_a_second_build_replaces_everything_of_the_first(starter):
    first = build_region(by=OPERATOR, on=ON, seed=2, size="tiny")
    second = build_region(by=OPERATOR, on=ON, seed=3, size="tiny")
    assert first.sha256 != second.sha256
    assert FrameRelease.objects.count() == 1
    assert not (releases_folder() / first.release).exists()
    assert Account.objects.filter(is_demo=True).count() == len(demo_actors())


def test_demo_accounts_keep_number_person_and_kept_paths_over_a_rebuild(starter):
    def accounts():
        return {row.email: (row.pk, row.person_id, row.get_session_auth_hash()) for row in Account.objects.all()}

    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")
    before = accounts()
    citizen = actor_by_email("werkzoekende@demo.krachtlijn.example", on=ON)
    holder = holder_of_person(citizen.person_id)
    kept = keep_path(by=citizen, on=ON, holder=holder, goal="lasser", document={}, is_synthetic=True)
    for seed in (3, 4, 5):
        build_region(by=OPERATOR, on=ON, seed=seed, size="tiny")
        assert accounts() == before
        assert [path.id for path in kept_paths(holder=holder)] == [str(kept)]


def test_a_stop_half_way_keeps_the_former_region(starter):
    first = build_region(by=OPERATOR, on=ON, seed=2, size="tiny")

    def stop(step, *, done, total):
        if done == STEPS - 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_region(by=OPERATOR, on=ON, seed=3, size="tiny", report=stop)
    assert current_region() == first
    assert remove_unfinished_releases() >= 1
    assert (releases_folder() / first.release).exists()


def test_a_failure_at_the_very_end_keeps_the_former_region(starter):
    first = build_region(by=OPERATOR, on=ON, seed=2, size="tiny")
    titles = set(Training.objects.values_list("title_nl", flat=True))
    Account.objects.filter(email="auditor@demo.krachtlijn.example").update(is_demo=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        build_region(by=OPERATOR, on=ON, seed=3, size="tiny")
    assert current_region() == first
    assert set(Training.objects.values_list("title_nl", flat=True)) == titles


def test_only_the_operator_builds():
    with pytest.raises(NotAllowed):
        build_region(by=VISITOR, on=ON, seed=2, size="tiny")


def _covered(occupation, outcomes):
    weights = {skill: 2 if skill in occupation.essential else 1 for skill in occupation.skills}
    return sum(weight for skill, weight in weights.items() if skill in outcomes) / sum(weights.values())


@pytest.mark.parametrize("seed", [1, 20261123])
def test_shown_goals_can_be_reached_on_the_starter_taxonomy(starter, seed):
    build_region(by=OPERATOR, on=ON, seed=seed, size="tiny")
    trainings, _ = candidate_sessions(on=ON, until=add_months(ON, 18))
    outcomes = {training.id: training.outcomes for training in trainings}
    modules = frozenset().union(*(outcomes[f"onderhoud-{i}-1"] for i in range(1, 5)))
    goals = {"7233": modules, "2221": outcomes["verpleegkundige-1"], "5321": outcomes["zorgkundige-1"]}
    for occupation in load_taxonomy().occupations.values():
        if occupation.isco in goals:
            assert _covered(occupation, goals[occupation.isco]) >= 0.7, occupation.labels.preferred


def test_a_queued_build_is_run_by_the_worker():
    import_starter(by=OPERATOR, on=ON)
    task_id = queue_region_build(by=OPERATOR, on=ON, seed=3, size="tiny")
    run_work(until_idle=True)
    ended = task(task_id, by=OPERATOR)
    assert (ended.state, ended.percent) == ("done", 100)
    assert current_region().sha256 == ended.result["sha256"]


def test_a_build_that_cannot_be_is_refused_before_it_waits():
    with pytest.raises(InvalidInput):
        queue_region_build(by=OPERATOR, on=ON, seed=3, size="enormous")
    assert tasks(by=OPERATOR) == ()
