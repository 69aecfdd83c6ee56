"""The region `full`, made small with `--scale`: facts of every worker, use of training leave, own assumptions, tables."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import polars as pl
import pytest

from factories.region_taxonomy import ON, small_region_taxonomy
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.ids import establishment_number, kbo_number
from krachtlijn.sources.reference_region import region as region_module
from krachtlijn.sources.reference_region.assumed import LOWEST_WAGE
from krachtlijn.sources.reference_region.calibration import calibrate
from krachtlijn.sources.reference_region.frame_schema import WORKER_BASIS, WORKER_COLUMNS
from krachtlijn.sources.reference_region.municipality import load_municipalities
from krachtlijn.sources.reference_region.numbers import draw_establishment_numbers, draw_kbo_numbers
from krachtlijn.sources.reference_region.offer_tables import offer_tables
from krachtlijn.sources.reference_region.region import generate_region, region_bytes, region_sha256
from krachtlijn.sources.reference_region.scale import AS_IT_IS, Scale, parse_scale, scaled
from krachtlijn.sources.reference_region.size import FULL, SMALL
from krachtlijn.sources.reference_region.target import OWN_ASSUMPTION
from krachtlijn.training.specification import TrainingKind

REDUCED = scaled(FULL, parse_scale("persons=16000,trainings=100,opportunities=400"))
USER = pl.col("training_leave_requests") > 0


def make_region(size=REDUCED, seed=11):
    return generate_region(seed=seed, on=ON, taxonomy=small_region_taxonomy(), size=size)


@pytest.fixture(scope="module")
def region():
    return make_region()


@pytest.fixture(scope="module")
def workers(region):
    return region.frames["workers"]


@pytest.fixture(scope="module")
def users(workers):
    return workers.filter(USER)


def missed(region):
    return {row.target.name.en for row in calibrate(region) if not row.is_met}


def test_full_has_the_numbers_that_were_asked():
    assert (FULL.workers, FULL.jobseekers, FULL.closed_vacancies) == (3_000_000, 200_000, 380_000)
    assert (FULL.trainings, FULL.sessions) == (7_500, 60_000)


def test_every_total_is_met(region):
    assert missed(region) == set()


@pytest.mark.parametrize("persons", [10_000, 17_777])
def test_totals_are_met_whatever_the_number_of_persons(persons):
    size = scaled(FULL, Scale(persons=persons, trainings=100, opportunities=300))
    assert missed(make_region(size, seed=persons)) == set()


def test_published_use_of_training_leave_is_a_target(region):
    targets = {(row.target.value, row.target.unit) for row in calibrate(region) if row.target.source}
    assert {(55_793, "count"), (90_778, "count"), (5_800_000, "count"), (4_500_000, "count")} <= targets
    assert {(0.62, "share"), (0.84, "share")} <= targets


def test_what_no_source_publishes_says_that_it_is_an_own_assumption(region):
    rows = [row.target for row in calibrate(region) if row.target.period == OWN_ASSUMPTION]
    assert all(target.source is None for target in rows)
    assert all("(eigen aanname)" in target.name.nl and "(own assumption)" in target.name.en for target in rows)
    named = " ".join(target.name.en for target in rows)
    assert all(word in named for word in ("gross wage", "part-time", "VKS level", "aged", "graduaat"))


@pytest.mark.parametrize(
    ("change", "row"),
    [
        (pl.col("training_leave_hours") * 2, "hours of training leave asked"),
        (pl.col("training_leave_requests").clip(0, 1), "approved requests, for"),
        (pl.col("full_time_gross_monthly_wage") * 2, "gross wage of at most 3750"),
        (pl.lit(7, dtype=pl.Int64).alias("vks_level"), "VKS level 7"),
        (pl.lit(10_000, dtype=pl.Int64).alias("employment_fraction"), "women who work part-time"),
        (pl.when(USER).then(60).otherwise(pl.col("age")).alias("age"), "lead of users aged 25 to 34"),
    ],
)
def test_the_table_notices_a_region_that_is_off(region, change, row):
    broken = replace(region, frames={**region.frames, "workers": region.frames["workers"].with_columns(change)})
    assert any(row in name for name in missed(broken))


def test_same_seed_and_day_give_the_same_bytes(region):
    assert region_sha256(make_region()) == region_sha256(region)


def test_bytes_do_not_depend_on_how_many_rows_are_written_at_once(region, monkeypatch):
    whole = b"".join(region_bytes(region))
    assert region.frames["workers"].write_csv().encode() in whole
    monkeypatch.setattr(region_module, "ROWS_AT_ONCE", 1_001)
    assert b"".join(region_bytes(region)) == whole


def test_every_worker_has_every_fact(workers):
    assert list(workers.columns) == list(WORKER_COLUMNS)
    assert sum(workers.null_count().row(0)) == 0
    assert workers["worker"].n_unique() == workers.height
    province = {str(item.nis): item.province for item in load_municipalities()}
    assert all(province[nis] == name for nis, name in workers.select("municipality", "province").unique().iter_rows())


def test_the_basis_of_every_column_is_told():
    assert list(WORKER_BASIS) == list(WORKER_COLUMNS)


def test_wages_follow_the_fraction_and_rise_with_schooling(workers):
    full, paid = workers["full_time_gross_monthly_wage"], workers["gross_monthly_wage"]
    assert full.min() >= LOWEST_WAGE * 10_000
    assert (full % 10_000 == 0).all()
    assert (paid == full * workers["employment_fraction"] // 10_000).all()
    assert (workers["weekly_hours"] == workers["employment_fraction"] * 3_800 // 10_000).all()
    by_level = workers.group_by("vks_level").agg(pl.col(full.name).median()).sort("vks_level")
    medians = by_level[full.name].to_list()
    assert medians[-1] > medians[2] > medians[0]


def test_only_who_could_ask_it_used_training_leave(users):
    assert users["private_sector"].all()
    assert users["employment_fraction"].min() >= 5_000
    assert users["workplace_region"].unique().to_list() == ["vlaanderen"]


def test_hours_stay_within_the_personal_maximum(users):
    doubled = 1 + (users["training_leave_initiative"] == "both").cast(pl.Int64)
    for column in ("training_leave_hours", "training_leave_hours_two_years_before"):
        assert users[column].min() >= 800
        assert (users[column] <= 12_500 * users["employment_fraction"] // 10_000 * doubled).all()
    assert users.filter(pl.col("training_leave_initiative") == "both")["training_leave_requests"].min() == 2


def test_the_kind_of_training_is_one_that_rules_know(users):
    assert set(users["training_leave_kind"]) <= {kind.value for kind in TrainingKind}
    higher = users.filter(pl.col("training_leave_kind").is_in(["higher_education", "graduaat"]))
    assert higher.height > 0
    assert higher["vks_level"].min() >= 4


def test_use_is_of_the_last_full_school_year_and_empty_for_others(workers, users):
    assert users["training_leave_school_year"].unique().to_list() == ["2025-26"]
    others = workers.filter(~USER).select(pl.selectors.starts_with("training_leave_")).unique()
    assert others.height == 1
    assert set(others.row(0)) == {"", 0}


def test_tables_of_the_offer_hold_every_value(region):
    tables = offer_tables(region)
    heights = {name: table.height for name, table in tables.items()}
    assert heights["trainings"] == len(region.trainings) == 100
    assert heights["sessions"] == len(region.sessions) == REDUCED.sessions
    assert heights["employers"] == len(region.employers)
    assert heights["open_vacancies"] == len(region.vacancies)
    assert heights["outcomes"] == sum(len(training.outcomes) for training in region.trainings)
    assert heights["recognitions"] == sum(len(training.recognitions) for training in region.trainings)
    assert all(table["is_synthetic"].all() for table in tables.values())
    training, row = region.trainings[0], tables["trainings"].row(0, named=True)
    assert (row["training"], row["contact_hours"], row["price"]) == (training.id, training.contact_hours, training.price)


def test_many_numbers_are_valid_distinct_and_no_public_body():
    rng = np.random.default_rng(1)
    firms, sites = draw_kbo_numbers(rng, 12_300), draw_establishment_numbers(rng, 15_000)
    assert len(set(firms)) == 12_300
    assert len(set(sites)) == 15_000
    assert not any(number.startswith("1998") for number in firms)
    assert all(kbo_number(number) == number and number[:4] >= "1900" for number in firms)
    assert all(establishment_number(number) == number and number[:4] >= "8900" for number in sites)


def test_scale_sets_or_multiplies():
    scale = parse_scale(" trainings=20000, opportunities=400000 ,persons=0.5x")
    assert scale == Scale(trainings=20_000, opportunities=400_000, persons=Decimal("0.5"))
    size = scaled(FULL, scale)
    assert (size.trainings, size.sessions, size.workers + size.jobseekers) == (20_000, 400_000, 1_600_000)
    assert (size.workers, size.jobseekers, size.closed_vacancies, size.employers) == (1_500_000, 100_000, 190_000, 30_000)
    assert (size.providers, size.name) == (800, "full-scaled")


def test_sessions_follow_trainings_unless_they_are_set():
    assert scaled(FULL, Scale(trainings=Decimal(2))).sessions == 120_000
    assert scaled(SMALL, parse_scale("")) == SMALL == scaled(SMALL, AS_IT_IS)


def test_a_scale_that_cannot_be_read_names_every_part():
    with pytest.raises(InvalidInput) as caught:
        parse_scale("persons=veel,sessies=3,trainings=-1,trainings=5,trainings=6,opportunities=1.5,persons=NaN")
    parts = [problem.reason.nl.split("’")[0].removeprefix("‘") for problem in caught.value.problems]
    assert parts == ["persons=veel", "sessies=3", "trainings=-1", "trainings=6", "opportunities=1.5", "persons=NaN"]


def test_a_scale_out_of_reach_names_every_count():
    with pytest.raises(InvalidInput) as caught:
        scaled(FULL, Scale(persons=9_999, trainings=200_001, opportunities=7))
    assert [problem.column for problem in caught.value.problems] == ["persons", "trainings", "opportunities"]
