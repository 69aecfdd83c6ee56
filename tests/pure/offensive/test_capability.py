"""What the platform can do per action: one row each, and a claim always says where to see it."""

from pathlib import Path

import pytest

from krachtlijn.offensive.capability import CAPABILITIES, STATE_TITLES, Capability, find_capability

WORKING = [row for row in CAPABILITIES if row.state != "not_yet"]
NOT_YET = [row for row in CAPABILITIES if row.state == "not_yet"]

# This release has no command for the lines and actions themselves; they are read on the page.
WITHOUT_COMMAND = {3}

ROOT = Path(__file__).resolve().parents[3]


def number_of(row: Capability) -> str:
    return f"action{row.action}"


def test_every_action_has_exactly_one_capability() -> None:
    assert [row.action for row in CAPABILITIES] == list(range(1, 32))


def test_what_works_in_this_release() -> None:
    assert [row.action for row in CAPABILITIES if row.state == "works"] == []
    assert [row.action for row in CAPABILITIES if row.state == "partly"] == [2, 3, 13, 16, 19, 20, 23, 24, 25, 26, 27, 28, 31]


@pytest.mark.parametrize("row", WORKING, ids=number_of)
def test_the_named_test_exists(row: Capability) -> None:
    assert (ROOT / str(row.test)).is_file()


@pytest.mark.parametrize("row", WORKING, ids=number_of)
def test_a_working_row_names_page_command_and_test(row: Capability) -> None:
    assert row.page is not None
    folder, _, name = row.page.partition(":")
    assert folder in {"public", "citizen"}
    assert name
    assert row.test is not None
    assert row.test.startswith("tests/")
    assert row.test.endswith(".py")
    if row.action in WITHOUT_COMMAND:
        assert row.command is None
    else:
        assert row.command is not None
        assert row.command.startswith("krachtlijn ")


@pytest.mark.parametrize("row", NOT_YET, ids=number_of)
def test_a_row_that_does_not_work_yet_names_nothing_to_click(row: Capability) -> None:
    assert (row.page, row.command, row.test) == (None, None, None)
    assert row.sentence.nl.startswith("Later ")
    assert row.sentence.en.startswith("Later ")


@pytest.mark.parametrize("row", CAPABILITIES, ids=number_of)
def test_every_row_says_it_in_one_plain_sentence(row: Capability) -> None:
    for sentence in (row.sentence.nl, row.sentence.en):
        assert sentence.endswith(".")
        assert sentence.count(".") == 1
        assert len(sentence.split()) <= 25
    assert row.state_title == STATE_TITLES[row.state]


def test_an_unknown_action_is_refused_with_a_sentence() -> None:
    assert find_capability(25).command == "krachtlijn rights decide vlaams-opleidingsverlof"
    with pytest.raises(LookupError, match="There is no action 32"):
        find_capability(32)
