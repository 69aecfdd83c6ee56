"""The Parquet tables of the region in the store."""

import polars as pl
import pytest

from factories.region_taxonomy import ON
from krachtlijn.journeys.build_region import build_region, queue_region_build
from krachtlijn.journeys.build_region_tables import scan_region_table
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.journeys.run_work import run_work
from krachtlijn.kernel.errors import NotFound
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.jobs.models import Vacancy
from krachtlijn.store.training.models import Session, Training
from krachtlijn.store.training.queries import current_region

pytestmark = pytest.mark.django_db


@pytest.fixture
def starter():
    import_starter(by=OPERATOR, on=ON)


def rows_of(name):
    return scan_region_table(name).select(pl.len()).collect().item()


def test_tables_hold_what_the_site_keeps_as_rows_and_the_population_beside(starter):
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")
    kept = {"trainings": Training, "sessions": Session, "open_vacancies": Vacancy}
    assert {name: rows_of(name) for name in kept} == {name: model.objects.count() for name, model in kept.items()}
    assert (rows_of("workers"), rows_of("jobseekers"), rows_of("closed_vacancies")) == (2_000, 300, 900)


def test_a_table_that_does_not_exist_names_those_that_do(starter):
    with pytest.raises(NotFound, match=r"region build"):
        scan_region_table("workers")
    build_region(by=OPERATOR, on=ON, seed=2, size="tiny")
    with pytest.raises(NotFound, match=r"closed_vacancies.*workers"):
        scan_region_table("people")


def test_the_worker_builds_on_the_scale_that_was_asked(starter):
    queue_region_build(by=OPERATOR, on=ON, seed=2, size="tiny", scale="persons=10000,opportunities=500")
    run_work(until_idle=True)
    assert current_region().size == "tiny-scaled"
    assert Session.objects.count() == 500
    assert rows_of("workers") + rows_of("jobseekers") == 10_000
