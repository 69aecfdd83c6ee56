"""`--on` and the other days of a command: a day out of reach is refused with a sentence, by every noun."""

import json
from datetime import date

import pytest
from typer.testing import CliRunner

from factories.region_taxonomy import ON
from krachtlijn.cli import paths, people, region, rights, taxonomy, training
from krachtlijn.journeys.build_region import build_region, queue_region_build
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.people.actor import OPERATOR

pytestmark = pytest.mark.django_db
ON_WORDS = (
    (region.app, "build --size tiny --seed 1"),
    (region.app, "build --size tiny --seed 1 --queue"),
    (region.app, "show"),
    (training.app, "search lasser"),
    (training.app, "show t-1"),
    (people.app, "show demo-0001"),
    (paths.app, "plan --person {person} --goal lasser"),
    (taxonomy.app, "import --starter"),
    (taxonomy.app, "search lasser"),
    (taxonomy.app, "show lasser"),
    (rights.app, "list"),
)


def run(app, words, *more):
    return CliRunner().invoke(app, [*words.split(), *more])


@pytest.fixture
def person(tmp_path):
    file = tmp_path / "person.json"
    file.write_text(json.dumps({"schema": "person/1", "id": "p-1", "status": "jobseeker"}), encoding="utf-8")
    return file


@pytest.mark.parametrize("day", ["1999-12-31", "2100-01-02", "9999-12-31"])
@pytest.mark.parametrize(("app", "words"), ON_WORDS, ids=[words for _, words in ON_WORDS])
def test_a_day_out_of_reach_is_refused(app, words, day, person):
    refused = run(app, words.format(person=person), "--on", day)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert f"on: {day} ligt te ver weg" in " ".join(refused.stderr.split())


@pytest.mark.parametrize(
    ("app", "words", "option"),
    [
        (training.app, "search lasser", "starts-from"),
        (training.app, "search lasser", "starts-before"),
        (taxonomy.app, "import .", "published"),
    ],
)
def test_other_days_out_of_reach_are_refused_by_their_own_name(app, words, option):
    refused = run(app, words, f"--{option}", "1823-01-01")
    assert refused.exit_code == 2
    assert f"{option}: 1823-01-01 ligt te ver weg" in " ".join(refused.stderr.split())


def test_nobody_builds_or_queues_a_region_for_a_day_out_of_reach():
    for build in (build_region, queue_region_build):
        with pytest.raises(InvalidInput):
            build(by=OPERATOR, on=date(1999, 1, 1), seed=1, size="tiny")


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2100, 1, 1)])
def test_a_region_can_be_built_for_the_first_and_the_last_day(day):
    import_starter(by=OPERATOR, on=ON)
    assert build_region(by=OPERATOR, on=day, seed=1, size="tiny").on == day
