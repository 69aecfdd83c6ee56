"""`krachtlijn region` and `krachtlijn training`: one happy path and the refusals, on the starter taxonomy."""

import json

import polars as pl
import pytest
from typer.testing import CliRunner

from factories.region_taxonomy import ON
from krachtlijn.cli import region as region_command
from krachtlijn.cli import training as training_command
from krachtlijn.journeys.build_region_tables import scan_region_table
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.training.models import Session

pytestmark = pytest.mark.django_db
DAY = ON.isoformat()
POPULATION = ("workers", "jobseekers", "closed_vacancies")
OFFER = ("trainings", "outcomes", "recognitions", "sessions", "employers", "open_vacancies")
TABLES = (*POPULATION, *OFFER)


def run(app, *arguments):
    return CliRunner().invoke(app, [str(item) for item in arguments])


@pytest.fixture
def starter():
    import_starter(by=OPERATOR, on=ON)


@pytest.fixture
def built(starter, tmp_path):
    done = run(region_command.app, "build", "--size", "tiny", "--seed", 5, "--on", DAY, "--out", tmp_path / "out", "--json")
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout), tmp_path / "out"


def test_build_prints_the_region_and_its_calibration(built):
    document, folder = built
    assert document["schema"] == "region/1"
    assert document["is_synthetic"] is True
    assert document["on"] == DAY
    assert len(document["result"]["region"]["sha256"]) == 64
    assert all(row["is_met"] for row in document["result"]["calibration"])
    names = {path.name for path in folder.iterdir()}
    assert names == {"manifest.json", *(f"{table}.parquet" for table in TABLES)}
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["is_synthetic"] is True
    assert manifest["region_sha256"] == document["result"]["region"]["sha256"]
    assert manifest["stands_for"] == {"workers": 3_000_000}
    assert manifest["asked"]["workers"] == manifest["files"]["workers.parquet"]["rows"] == 2_000
    assert manifest["columns"]["workers"]["full_time_gross_monthly_wage"] == "own assumption, 1/10,000 euro"


def test_build_again_with_the_same_seed_gives_the_same_region(built):
    document, _ = built
    again = run(region_command.app, "build", "--size", "tiny", "--seed", 5, "--on", DAY, "--json")
    assert json.loads(again.stdout)["result"]["region"]["sha256"] == document["result"]["region"]["sha256"]


def test_show_offers_a_rebuild_when_outdated(built):
    fresh = run(region_command.app, "show", "--on", DAY)
    assert "verouderd" not in fresh.stderr
    assert "oefengebied tiny" in fresh.stdout.lower()
    old = run(region_command.app, "show", "--on", "2027-05-23", "--json")
    assert "verouderd" in old.stderr
    assert json.loads(old.stdout)["result"]["is_outdated"] is True


def test_all_problems_of_a_request_are_listed(starter):
    refused = run(region_command.app, "build", "--size", "huge", "--seed", -1, "--on", DAY)
    assert refused.exit_code == 2
    assert "size" in refused.stderr
    assert "seed" in refused.stderr


def test_full_on_another_scale_prints_published_totals_and_own_assumptions(starter):
    scale = "persons=10000,trainings=100,opportunities=400"
    made = run(region_command.app, "build", "--size", "full", "--scale", scale, "--seed", 1, "--on", DAY)
    assert made.exit_code == 0, made.output
    told = " ".join(made.stdout.split())
    assert "oefengebied full-scaled" in told.lower()
    assert "55.793" in told
    assert "Eigen aannames, zonder gepubliceerde bron" in told
    assert "NEE" not in told
    assert Session.objects.count() == 400
    assert scan_region_table("workers").select(pl.len()).collect().item() == 9_375


def test_a_scale_is_refused_with_every_problem(starter):
    refused = run(region_command.app, "build", "--size", "huge", "--scale", "persons=5,sessies=2", "--seed", -1, "--on", DAY)
    assert refused.exit_code == 2
    assert all(word in refused.stderr for word in ("size", "seed", "sessies=2"))
    small = run(region_command.app, "build", "--size", "full", "--scale", "persons=5,trainings=7", "--on", DAY, "--queue")
    assert small.exit_code == 2
    assert all(word in small.stderr for word in ("persons", "trainings"))


def test_without_taxonomy_the_region_says_what_to_do():
    refused = run(region_command.app, "build", "--size", "tiny", "--seed", 1, "--on", DAY)
    assert refused.exit_code == 6
    assert "taxonomy import" in " ".join(refused.stderr.split())


def test_show_without_region_is_not_found():
    assert run(region_command.app, "show").exit_code == 3


def test_search_and_show_a_training(built):
    found = run(training_command.app, "search", "zorgkundige", "--on", DAY, "--json")
    assert found.exit_code == 0, found.output
    page = json.loads(found.stdout)
    assert page["is_synthetic"] is True
    assert page["result"]["total"] >= 1
    number = page["result"]["hits"][0]["training"]["id"]
    shown = run(training_command.app, "show", number, "--on", DAY)
    assert shown.exit_code == 0
    assert "synthetisch" in shown.stdout
    near = run(training_command.app, "search", "--near", "gent", "--km", 15, "--slot", "evening", "--on", DAY)
    assert near.exit_code == 0
    hasselt = [run(training_command.app, "search", "--near", code, "--on", DAY, "--json").stdout for code in ("71022", "71072")]
    assert hasselt[0] == hasselt[1] != ""


def test_search_refuses_what_it_cannot_answer(built):
    assert run(training_command.app, "search", "--km", 10, "--on", DAY).exit_code == 2
    assert run(training_command.app, "search", "--near", "Nergenshuizen", "--on", DAY).exit_code == 3
    assert run(training_command.app, "search", "--max-price", "veel", "--on", DAY).exit_code == 2
    assert run(training_command.app, "show", "bestaat-niet", "--on", DAY).exit_code == 3
