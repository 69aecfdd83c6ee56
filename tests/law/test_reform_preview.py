"""A preview on a population of eight workers, computed by hand."""

import polars as pl
import pytest

from krachtlijn.kernel.money import EURO_SCALE, HOURS_SCALE
from krachtlijn.rules.preview import ALL, Reform, compare_rights, compare_use, shown_groups, tally_rights, tally_use
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios
from krachtlijn.sources.reference_region.frame_schema import WORKER_COLUMNS
from krachtlijn.sources.reference_region.sector import SECTORS
from krachtlijn.sources.reference_region.worker_facts import (
    DIVISIONS,
    EVERYBODY,
    INSTRUMENTS_WITH_USE,
    VERLOF,
    VERLOF_TERMS,
    leave_requests,
    request_facts,
    worker_cases,
)

LAW = flemish_instruments().get(VERLOF)
REFORM = Reform(law=LAW, scenario=flemish_scenarios().get("verlof-2024-naar-2025"))
DIVISION_NAMES = tuple(division.name for division in DIVISIONS)
#        name, fraction, private, kind, initiative, hours asked (0: no leave)
PEOPLE = (
    ("full-time", 10_000, True, "hour_based", "employee", 40),  # 40 h: 852.00 euro, then 596.40
    ("four-fifths", 8_000, True, "hour_based", "employee", 100),  # 100 h: 2,130.00, then 1,491.00
    ("half-time", 5_000, True, "hour_based", "employee", 60),  # granted, hours not known; then refused
    ("public", 10_000, False, "hour_based", "employee", 30),  # refused before and after
    ("joint", 10_000, True, "hour_based", "both", 250),  # 125 h on each initiative: 5,325.00, then 3,727.50
    ("three-fifths", 6_000, True, "higher_education", "employer", 75),  # 75 h: 1,597.50; then refused
    ("no-leave", 10_000, True, "", "", 0),
    ("no-leave-half", 5_000, True, "", "", 0),
)


@pytest.fixture(scope="module")
def workers():
    rows = [
        {
            "worker": name,
            "sex": "man" if number % 2 else "woman",
            "age": 30,
            "province": "Limburg",
            "nace_section": "C",
            "headcount": 60,
            "private_sector": private,
            "workplace_region": "vlaanderen",
            "employment_fraction": fraction,
            "weekly_hours": fraction * 38 // 100,
            "vks_level": 4,
            "training_leave_requests": 0 if not asked else 2 if initiative == "both" else 1,
            "training_leave_kind": kind,
            "training_leave_initiative": initiative,
            "training_leave_hours": asked * HOURS_SCALE,
        }
        for number, (name, fraction, private, kind, initiative, asked) in enumerate(PEOPLE)
    ]
    return pl.LazyFrame(rows)


@pytest.fixture(scope="module")
def used(workers):
    requests = leave_requests(workers, law=LAW.parameters.at(REFORM.on), divisions=DIVISIONS)
    return compare_use(REFORM, requests, terms=VERLOF_TERMS, divisions=DIVISION_NAMES)


def test_who_wins_and_loses(used):
    assert dict(used.select("person", "effect").iter_rows()) == {
        "full-time": "same_hours",
        "four-fifths": "same_hours",
        "half-time": "loses_right",
        "public": "same_hours",
        "joint": "same_hours",
        "three-fifths": "loses_right",
    }


def test_hours_and_budget_before_and_after(used):
    total = tally_use(used, divisions=())[0]
    assert total.counts["people"] == 6
    assert total.counts["loses_right"] == 2
    assert total.counts["less_euro"] == 5
    hours = {name: amount / HOURS_SCALE for name, amount in total.amounts.items() if name.startswith("hours")}
    euro = {name: amount / EURO_SCALE for name, amount in total.amounts.items() if name.startswith("euro")}
    assert hours == {"hours_before": 465, "hours_after": 390, "hours_open_before": 60, "hours_open_after": 0}
    assert euro == {"euro_before": 9904.50, "euro_after": 5814.90, "euro_open_before": 1278.00, "euro_open_after": 0}
    assert total.behind == {"before": 4, "after": 3, "open_before": 1, "open_after": 0, "changed": 2}


def test_all_workers_for_whom_the_door_closes(workers):
    cases = worker_cases(workers, facts=EVERYBODY[VERLOF], divisions=DIVISIONS)
    total = tally_rights(compare_rights(REFORM, cases), divisions=())[0].counts
    # refused: the public sector before; then also 50 % (two) and 60 %; of the others the training is not told
    assert (total["people"], total["refused_before"], total["refused_after"], total["newly_refused"]) == (8, 1, 4, 3)
    assert (total["unknown_before"], total["unknown_after"], total["granted_after"]) == (7, 4, 0)


def test_groups_add_up_to_the_total(used):
    tallies = tally_use(used, divisions=DIVISION_NAMES)
    total = next(tally for tally in tallies if tally.division == ALL)
    for division in DIVISION_NAMES:
        mine = [tally for tally in tallies if tally.division == division]
        assert sum(tally.counts["people"] for tally in mine) == total.counts["people"]
        assert sum(tally.amounts["euro_before"] for tally in mine) == total.amounts["euro_before"]


def test_what_rests_on_few_people_is_not_shown(used):
    for group in shown_groups(tally_use(used, divisions=DIVISION_NAMES)):
        assert set(group.amounts.values()) == {None}
        assert group.counts["loses_right"] is None or group.counts["loses_right"] == 0


def test_where_the_law_is_not_confirmed_the_last_values_are_read_and_counted(workers):
    later = Reform(law=LAW, scenario=flemish_scenarios().get("opleidingstegoed-uitbreiding"))
    compared = compare_rights(later, worker_cases(workers, facts=EVERYBODY[VERLOF], divisions=()))
    total = tally_rights(compared, divisions=())[0].counts
    assert (total["refused_before"], total["refused_after"], total["no_longer_refused"]) == (4, 1, 3)
    assert compared["is_assumed_before"].any()


def test_facts_and_columns_exist():
    """The one table from columns to facts names facts of the rules and columns of the workers, and nothing else."""
    columns = set(WORKER_COLUMNS) | {"initiative", "asked_hours"}
    facts = {name: [*found] for name, found in EVERYBODY.items()}
    facts[VERLOF] += request_facts(LAW.parameters.at(REFORM.on))
    for name, found in facts.items():
        asked = flemish_instruments().get(name).question_by_name
        assert {fact.fact for fact in found} <= set(asked)
        assert {column for fact in found for column in fact.column.meta.root_names()} <= columns
    assert set(INSTRUMENTS_WITH_USE) <= set(facts)
    for division in DIVISIONS:
        assert set(division.column.meta.root_names()) <= set(WORKER_COLUMNS)
    sector = next(division for division in DIVISIONS if division.name == "sector")
    assert set(sector.labels) == {sector.section for sector in SECTORS}
