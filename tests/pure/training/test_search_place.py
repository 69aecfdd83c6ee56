"""The place a list goes on from: survives a training that went, comes back from its text, refuses any other text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.taxonomy.normalisation import normalised
from krachtlijn.training.search import SearchPlace, parse_place, places_after

places = st.builds(
    SearchPlace,
    is_elsewhere=st.booleans(),
    title=st.text(max_size=12).map(normalised),
    training=st.text("abc123.-_é", min_size=1, max_size=6),
)
lists = st.lists(places, unique=True, max_size=30)


@given(places)
def test_a_place_comes_back_from_its_text(place):
    assert parse_place(str(place)) == place
    assert " " not in str(place)


@given(lists, st.integers(1, 7), st.data())
def test_pages_give_every_training_that_stayed_once_whatever_came_or_went_between(found, limit, data):
    before, now, seen, after = sorted(found), sorted(found), [], None
    gone, came = set(), set()
    for _ in range(len(found) * 2 + 2):
        page = places_after(now, after, limit=limit)
        if not page:
            break
        seen += page
        after = parse_place(str(page[-1]))
        leaving = data.draw(st.sets(st.sampled_from(now), max_size=3))  # the training of the cursor may be one of them
        gone |= leaving
        coming = set(data.draw(st.lists(places, max_size=1))) - set(before) - gone
        came |= coming
        now = sorted((set(now) - leaving) | coming)
        if not now:
            break
    assert len(seen) == len(set(seen))
    assert seen == sorted(seen)
    assert set(before) - gone <= set(seen) <= set(before) | came


@pytest.mark.parametrize("text", ["", "t-7", "2.lassen.t-7", "0.Lassen.t-7", "0.lassen.", "0.lassen"])
def test_any_other_text_is_refused(text):
    with pytest.raises(InvalidInput):
        parse_place(text)
