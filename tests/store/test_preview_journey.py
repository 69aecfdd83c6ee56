"""A preview is made on the workers of the region, kept, found again, and made by the worker as a task."""

import pytest

from factories.people import make_demo_people
from factories.region_taxonomy import ON
from krachtlijn.journeys.build_region import build_region
from krachtlijn.journeys.build_region_tables import scan_region_table
from krachtlijn.journeys.import_classifications import import_starter
from krachtlijn.journeys.preview_reform import preview_reform, queue_preview
from krachtlijn.journeys.run_work import run_work
from krachtlijn.kernel.errors import InvalidInput, NotAllowed, NotFound
from krachtlijn.people.actor import OPERATOR, VISITOR
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios
from krachtlijn.sources.reference_region.leave_calibration import leave_calibration
from krachtlijn.sources.reference_region.published import WORKERS_OF_FLANDERS
from krachtlijn.store.audit.models import AuditEntry
from krachtlijn.store.rules.models import ReformPreview
from krachtlijn.store.rules.queries import kept_preview, kept_previews
from krachtlijn.store.work.queries import task

pytestmark = pytest.mark.django_db
HISTORY = flemish_scenarios().get("verlof-2024-naar-2025")


@pytest.fixture
def region():
    import_starter(by=OPERATOR, on=ON)
    return build_region(by=OPERATOR, on=ON, seed=2, size="tiny")


def make(size="tiny", scenario=HISTORY, **options):
    return preview_reform(by=OPERATOR, scenario=scenario, size=size, on=ON, **options)


def test_it_is_kept_with_the_hash_of_the_scenario_seed_and_day(region):
    steps = []
    made = make(report=lambda _, *, done, total: steps.append((done, total)))
    kept = kept_preview(made.id, by=OPERATOR)
    assert (kept.scenario_hash, kept.region_seed, kept.region_size, kept.made_on) == (HISTORY.hash, 2, "tiny", ON)
    assert kept.document == made.document
    assert kept.document["region"]["sha256"] == region.sha256
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1][0] == steps[-1][1]
    assert AuditEntry.objects.filter(action="keep_preview", subject_id=made.id).count() == 1


def test_the_same_again_is_the_same_and_kept_once(region):
    first, second = make(), make()
    assert (first.id, first.document) == (second.id, second.document)
    assert ReformPreview.objects.count() == 1
    other = make(scenario=flemish_scenarios().get("opleidingstegoed-uitbreiding"))
    assert [view.id for view in kept_previews(by=OPERATOR)] == [other.id, first.id]


def test_another_size_is_drawn_with_the_seed_of_the_region_and_not_kept(region):
    document = make(size="small").document
    assert document["region"]["workers"] == 20_000
    assert document["region"]["sha256"] is None
    assert scan_region_table("workers").collect().height == 2_000


def test_ranges_hold_at_least_three_draws_and_the_figures_lie_in_them(region):
    document = make(size="small").document
    ranges, total = document["instruments"][0]["ranges"], document["instruments"][0]["use"][0]
    assert ranges["seeds"] == [2, 3, 4]
    for name in ("hours_before", "euro_before", "euro_after"):
        low, high = ranges["totals"][name]
        assert low < high
        assert low <= total[name] <= high


def test_the_budget_of_2024_to_2025_follows_from_the_hours(region):
    """Before, every hour asked costs 21.30 euro; after, 14.91, and nobody at half-time has the right."""
    total = make(size="small").document["instruments"][0]["use"][0]
    assert total["euro_before"] == pytest.approx(total["hours_before"] * 21.30, abs=WORKERS_OF_FLANDERS / 20_000)
    assert total["euro_after"] == pytest.approx(total["hours_after"] * 14.91, abs=WORKERS_OF_FLANDERS / 20_000)
    assert total["hours_before"] + total["hours_open_before"] == pytest.approx(5_800_000, rel=0.01)
    assert total["loses_right"] > 0
    assert total["hours_open_before"] > 0
    assert total["hours_open_after"] == 0


def test_calibration_compares_with_published_totals(region):
    rows = {row.name.en: row for row in leave_calibration(scan_region_table("workers"))}
    assert rows["users"].published == 55_793
    assert abs(rows["men among the users"].error) < 0.05
    assert all(row.source.startswith("https://") for row in rows.values())


def test_without_use_there_is_no_euro_and_the_missing_facts_are_named(region):
    document = make(scenario=flemish_scenarios().get("loopbaankrediet-2027")).document
    instrument = document["instruments"][0]
    assert (instrument["use"], instrument["ranges"]) == (None, None)
    assert instrument["rights"][0]["unknown_after"] == WORKERS_OF_FLANDERS
    assert "career_days" in {question["fact"] for question in instrument["not_told"]}
    assert not instrument["is_law_confirmed"]
    assert instrument["read_past_confirmation"] > 0


def test_the_worker_makes_it_as_a_task(region):
    policy = make_demo_people()["policy"]
    task_id = queue_preview(by=policy, scenario_id=HISTORY.id, size="tiny", on=ON)
    run_work(until_idle=True)
    ended = task(task_id, by=policy)
    assert ended.state == "done", ended.sentence
    assert kept_preview(ended.result["preview"], by=policy).scenario == HISTORY.id


def test_refusals(region):
    with pytest.raises(InvalidInput) as refused:
        make(size="huge", seeds=1)
    assert {problem.column for problem in refused.value.problems} == {"region", "seeds"}
    with pytest.raises(NotAllowed):
        queue_preview(by=VISITOR, scenario_id=HISTORY.id, size="tiny", on=ON)
    with pytest.raises(NotFound):
        queue_preview(by=OPERATOR, scenario_id="iets", size="tiny", on=ON)
    with pytest.raises(NotFound):
        kept_preview("0" * 64, by=OPERATOR)
    with pytest.raises(NotAllowed):
        kept_previews(by=VISITOR)


def test_without_a_region_it_says_how_to_build_one():
    with pytest.raises(NotFound, match="region build"):
        make()
