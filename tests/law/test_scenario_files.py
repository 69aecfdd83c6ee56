"""Scenario files: read strictly, and a history plays the very law it names."""

from datetime import date
from pathlib import Path

import pytest

from krachtlijn.kernel.errors import InvalidInput, NotFound
from krachtlijn.kernel.period import add_months
from krachtlijn.rules.decision import Outcome, decide
from krachtlijn.rules.parameter import Basis
from krachtlijn.rules.registry import flemish_instruments
from krachtlijn.rules.scenario.scenario import MARK, Kind
from krachtlijn.rules.scenario.scenario_file import flemish_scenarios, parse_scenario

INSTRUMENTS = flemish_instruments()
VERLOF = INSTRUMENTS.get("vlaams_opleidingsverlof")
HISTORIES = [scenario for scenario in flemish_scenarios() if scenario.kind is Kind.HISTORY]
HEAD = """
title = { nl = "Proef", en = "Trial" }
statement = { nl = "Scenario, geen wet.", en = "Scenario, not law." }
kind = "what_if"
preview_on = 2024-10-01
"""
CHANGE = """
[[change]]
instrument = "vlaams_opleidingsverlof"
parameter = "vov.twp_min"
unit = "fraction"
valid_from = 2024-09-01
value = "0.60"
invented = true
"""


def parse(content):
    return parse_scenario(content, file="proef.toml", instruments=INSTRUMENTS)


def problems_of(content):
    with pytest.raises(InvalidInput) as refused:
        parse(content)
    return [problem.in_language("en") for problem in refused.value.problems]


def without(content, start):
    return "\n".join(line for line in content.splitlines() if not line.startswith(start))


def test_named_scenarios_of_history_and_of_announced_plans():
    assert {scenario.id for scenario in flemish_scenarios()} == {
        "verlof-2021-naar-2022",
        "verlof-2024-naar-2025",
        "omscholingsmaatregel",
        "opleidingstegoed-uitbreiding",
        "loopbaankrediet-2027",
        "groeivacature-steun",
    }
    with pytest.raises(NotFound, match="loopbaankrediet-2027"):
        flemish_scenarios().get("iets-anders")


def test_every_scenario_says_that_it_is_no_law_and_marks_what_is_invented():
    for scenario in flemish_scenarios():
        assert scenario.statement.nl.lower().startswith(MARK.nl)
        assert scenario.statement.en.lower().startswith(MARK.en)
        if scenario.kind is Kind.ANNOUNCED:
            assert scenario.source
            assert all(change.is_invented for change in scenario.changes)
            assert "verzonnen" in scenario.title.nl
            assert "invented" in scenario.title.en


def test_the_hash_covers_the_content():
    one, other = parse(HEAD + CHANGE), parse(HEAD + CHANGE.replace("0.60", "0.70"))
    assert one.hash == parse(HEAD + CHANGE).hash != other.hash


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (HEAD + CHANGE.replace("vlaams_opleidingsverlof", "geen_recht"), "proef.toml change 1: instrument"),
        (HEAD + CHANGE.replace("vov.twp_min", "vov.twp"), "proef.toml change 1: parameter"),
        (HEAD + CHANGE.replace('"fraction"', '"hours"'), "proef.toml change 1: unit"),
        (HEAD + CHANGE.replace("0.60", "6"), "proef.toml change 1: value"),
        (HEAD + CHANGE + "none = true\n", "proef.toml change 1: value"),
        (HEAD + CHANGE + "valid_until = 2024-09-01\n", "proef.toml change 1: valid_until"),
        (HEAD + CHANGE.replace("2024-09-01", '"vandaag"'), "proef.toml change 1: valid_from"),
        (HEAD + without(CHANGE, "invented"), "proef.toml change 1: invented"),
        (HEAD + CHANGE.replace("= true", "= false"), "proef.toml change 1: invented"),
        (HEAD + CHANGE + "colour = 1\n", "proef.toml change 1: colour"),
        ("colour = 1\n" + HEAD + CHANGE, "proef.toml colour"),
        (HEAD + CHANGE + CHANGE, "proef.toml vlaams_opleidingsverlof vov.twp_min"),
        (without(HEAD, "title") + CHANGE, "proef.toml title"),
        (without(HEAD, "statement") + CHANGE, "proef.toml statement"),
        (HEAD.replace("Scenario, geen wet.", "Zo wordt het.") + CHANGE, "proef.toml statement"),
        (HEAD.replace("what_if", "law") + CHANGE, "proef.toml kind"),
        (HEAD.replace("what_if", "announced") + CHANGE, "proef.toml source"),
        (HEAD.replace("what_if", "history") + CHANGE, "proef.toml plays_law_of"),
        (without(HEAD, "preview_on") + CHANGE, "proef.toml preview_on"),
        (HEAD, "proef.toml change"),
        ("title = ", "proef.toml"),
    ],
)
def test_a_mistake_names_the_file_and_the_key(content, place):
    assert [text for text in problems_of(content) if text.startswith(f"{place}: ")], problems_of(content)


def test_the_example_of_the_how_to_can_be_read():
    page = (Path(__file__).resolve().parents[2] / "docs" / "how-to" / "preview-a-reform.md").read_text(encoding="utf-8")
    example = page.partition("```toml\n")[2].partition("```")[0]
    assert parse(example).kind is Kind.WHAT_IF


def test_all_mistakes_are_told_at_once():
    content = without(HEAD, "title") + CHANGE.replace('"fraction"', '"hours"').replace("0.60", "6")
    assert len(problems_of(content)) == 3


def test_after_its_end_the_law_holds_again():
    scenario = parse(HEAD + CHANGE + "valid_until = 2025-01-01\n")
    table = scenario.applied_to(VERLOF).parameters
    values = [table.at(day)["vov.twp_min"] for day in (date(2024, 8, 31), date(2024, 9, 1), date(2025, 1, 1), date(2025, 9, 1))]
    assert [value.value for value in values] == [5000, 6000, 5000, 8000]
    assert [value.status for value in values] == [Basis.IN_FORCE, Basis.SCENARIO, Basis.IN_FORCE, Basis.IN_FORCE]


@pytest.mark.parametrize("scenario", HISTORIES, ids=lambda scenario: scenario.id)
def test_a_history_leaves_no_value_of_the_law_it_plays_out(scenario):
    months = 12 * (scenario.plays_law_of.year - scenario.preview_on.year)
    for name in scenario.instruments:
        law = INSTRUMENTS.get(name)
        played, then = scenario.applied_to(law).parameters.at(scenario.preview_on), law.parameters.at(scenario.plays_law_of)
        for key, dated in then.items():
            value = add_months(dated.value, -months) if isinstance(dated.value, date) else dated.value
            assert played[key].value == value, key


FRACTIONS, WEEKS = (0, 3000, 5000, 7900, 8000, 9000, 10000), (1900, 2799, 2800, 3800)
TRAININGS = (
    {"training_kind": "hour_based", "contact_hours": 3100},
    {"training_kind": "hour_based", "contact_hours": 13000},
    {"training_kind": "higher_education", "ects": 12, "contract": "diploma"},
    {"training_kind": "graduaat", "ects": 20, "contract": "credit"},
    {"training_kind": "hour_based", "contact_hours": 6000, "activity": "intervisie"},
)


def cases():
    for fraction in FRACTIONS:
        for week in WEEKS:
            for training in TRAININGS:
                for approved in (False, True):
                    yield {
                        "private_sector_employee": True,
                        "establishment_in_flanders": True,
                        "registered_for_verlof": True,
                        "level_restricted": False,
                        "initiative": "employee",
                        "fixed_timetable": False,
                        "mentor_training": False,
                        "combined_contact_hours": 0,
                        "start_month_fraction": fraction,
                        "reference_fraction": fraction,
                        "weekly_hours": week,
                        "approved_last_year": approved,
                        "continuation_checked": approved,
                        **training,
                    }


@pytest.mark.parametrize("scenario", HISTORIES, ids=lambda scenario: scenario.id)
def test_a_history_decides_as_the_law_did(scenario):
    """Back-cast: the scenario on its day against the dated law itself on the day it plays; days move along."""
    played, months = scenario.applied_to(VERLOF), 12 * (scenario.plays_law_of.year - scenario.preview_on.year)
    outcomes = set()
    for facts in cases():
        starts = add_months(scenario.plays_law_of, -12 if facts["approved_last_year"] else 0)
        then = decide(VERLOF, {**facts, "training_starts_on": starts}, on=scenario.plays_law_of)
        replayed = decide(played, {**facts, "training_starts_on": add_months(starts, -months)}, on=scenario.preview_on)
        assert (replayed.outcome, amounts(replayed, months=months)) == (then.outcome, amounts(then, months=0)), facts
        assert replayed.basis is Basis.SCENARIO or replayed.outcome is not Outcome.GRANTED
        outcomes.add(then.outcome)
    assert {Outcome.GRANTED, Outcome.REFUSED} <= outcomes


def amounts(decision, *, months):
    return {
        value.name: add_months(value.amount, months) if isinstance(value.amount, date) else value.amount
        for value in decision.values
    }


def test_the_history_differs_from_the_law_of_its_own_day():
    scenario = flemish_scenarios().get("verlof_2024_naar_2025")
    facts = next(case for case in cases() if case["reference_fraction"] == 7900)
    before = decide(VERLOF, facts, on=scenario.preview_on)
    after = decide(scenario.applied_to(VERLOF), facts, on=scenario.preview_on)
    assert (before.outcome, after.outcome) == (Outcome.REFUSED, Outcome.REFUSED)  # 31 hours are too few in both
    large = {**facts, "contact_hours": 13000, "weekly_hours": 3800}
    before = decide(VERLOF, large, on=scenario.preview_on)
    after = decide(scenario.applied_to(VERLOF), large, on=scenario.preview_on)
    assert (before.outcome, after.outcome) == (Outcome.GRANTED, Outcome.REFUSED)
    assert not after.can_open_balance
