"""The six lines and 31 actions: complete, in order, and under the line of their subject."""

import pytest

from krachtlijn.offensive.action import ACTIONS, actions_of, find_action
from krachtlijn.offensive.line import LINES, find_line

# The assignment of the domain notes (offensive.md), written out so that a slip in the table cannot hide.
ACTIONS_PER_LINE = {
    1: [1, 2],
    2: [3, 4, 5, 6, 7],
    3: [8, 9, 10],
    4: [11, 12, 13, 14, 15, 16, 17, 18],
    5: [19, 20, 21, 22, 23],
    6: [24, 25, 26, 27, 28, 29, 30, 31],
}


def test_six_lines_name_the_packages_that_carry_them() -> None:
    assert [(line.number, line.package) for line in LINES] == [
        (1, "needs"),
        (2, "landscape"),
        (3, "partners"),
        (4, "school_to_work"),
        (5, "into_work"),
        (6, "at_work"),
    ]


def test_every_action_appears_once_and_in_order() -> None:
    assert [action.number for action in ACTIONS] == list(range(1, 32))


@pytest.mark.parametrize("line", ACTIONS_PER_LINE)
def test_actions_are_under_the_line_of_the_domain_notes(line: int) -> None:
    assert [action.number for action in actions_of(line)] == ACTIONS_PER_LINE[line]


def test_titles_differ_between_actions() -> None:
    assert len({action.title.nl for action in ACTIONS}) == 31
    assert len({action.title.en for action in ACTIONS}) == 31


def test_an_aim_is_one_sentence_of_its_own() -> None:
    for action in ACTIONS:
        for title, aim in [(action.title.nl, action.aim.nl), (action.title.en, action.aim.en)]:
            assert aim != title
            assert aim.endswith(".")
            assert aim.count(".") == 1
            assert len(aim.split()) <= 20


def test_lines_and_actions_are_found_by_number() -> None:
    assert find_line(4).package == "school_to_work"
    assert find_action(31).line == 6
    assert actions_of(7) == ()


@pytest.mark.parametrize("number", [0, 32, -1])
def test_an_unknown_number_is_refused_with_a_sentence(number: int) -> None:
    with pytest.raises(LookupError, match="the offensive has actions 1 to 31"):
        find_action(number)
    with pytest.raises(LookupError, match="the offensive has lines 1 to 6"):
        find_line(number)
