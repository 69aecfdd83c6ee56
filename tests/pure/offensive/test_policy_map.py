"""The policy map: a table per line, a row per action, generated in both languages from the same tables."""

import pytest

from krachtlijn.offensive.action import ACTIONS
from krachtlijn.offensive.capability import CAPABILITIES, find_capability
from krachtlijn.offensive.line import LINES, find_line
from krachtlijn.offensive.policy_map import policy_map_markdown


def rows_of(markdown: str) -> list[list[str]]:
    """Return the cells of the rows that start with an action number."""
    lines = [line for line in markdown.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [row for row in cells if row[0].isdigit()]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_map_has_one_row_per_action(language: str) -> None:
    rows = rows_of(policy_map_markdown(language))
    assert [int(row[0]) for row in rows] == list(range(1, 32))
    assert all(len(row) == 7 for row in rows)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_map_has_one_table_per_line_and_says_it_is_generated(language: str) -> None:
    markdown = policy_map_markdown(language)
    assert markdown.count("\n## ") == len(LINES) == markdown.count("\n| --- |")
    assert "`krachtlijn.offensive`" in markdown.splitlines()[2]
    assert markdown.endswith("|\n")


def test_a_row_repeats_the_tables() -> None:
    for action, row in zip(ACTIONS, rows_of(policy_map_markdown("en")), strict=True):
        capability = find_capability(action.number)
        places = [f"`{place}`" if place else "–" for place in (capability.page, capability.command, capability.test)]
        package = find_line(action.line).package
        assert row[1:] == [action.title.en, f"`{package}`", *places, capability.state_title.en]


def test_english_is_the_default_and_dutch_differs() -> None:
    assert policy_map_markdown() == policy_map_markdown("en") != policy_map_markdown("nl")
    assert len(CAPABILITIES) == len(ACTIONS)
