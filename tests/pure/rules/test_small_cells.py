"""What rests on few people is left out, and so is what the rest would give away."""

from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.rules.small_cell import LEAST_PEOPLE, ROUNDED_TO, hidden_groups, is_small, shown_count

AMOUNTS = ("before", "changed")
GROUPS = st.dictionaries(
    st.sampled_from("abcdefgh"), st.fixed_dictionaries({name: st.integers(0, 30) for name in AMOUNTS}), min_size=1
)


def test_a_lone_small_group_takes_the_next_smallest_with_it():
    groups = {"a": {"before": 3}, "b": {"before": 40}, "c": {"before": 12}}
    assert hidden_groups(groups) == {"a", "c"}


def test_two_small_groups_that_are_few_together_take_one_more():
    groups = {"a": {"before": 1}, "b": {"before": 2}, "c": {"before": 30}, "d": {"before": 50}}
    assert hidden_groups(groups) == {"a", "b", "c"}


def test_nothing_is_hidden_without_a_small_group():
    assert hidden_groups({"a": {"before": 5}, "b": {"before": 0}}) == frozenset()


def test_a_change_for_one_person_hides_a_large_group():
    assert is_small({"before": 100, "after": 99, "changed": 1})


@given(GROUPS)
def test_total_less_shown_groups_never_tells_of_few_people(groups):
    hidden = hidden_groups(groups)
    for name in AMOUNTS:
        shown = [behind[name] for group, behind in groups.items() if group not in hidden]
        assert not any(0 < people < LEAST_PEOPLE for people in shown)
        covered = [behind[name] for group, behind in groups.items() if group in hidden and behind[name]]
        is_safe = not covered or (len(covered) > 1 and sum(covered) >= LEAST_PEOPLE)
        assert is_safe or not any(shown), "an unsafe remainder is left only when nothing of that amount is shown"


@given(st.integers(0, 10_000))
def test_counts_are_multiples_and_small_ones_are_left_out(people):
    shown = shown_count(people)
    assert (shown is None) == (0 < people < LEAST_PEOPLE)
    assert shown is None or (shown % ROUNDED_TO == 0 and abs(shown - people) <= ROUNDED_TO // 2)
