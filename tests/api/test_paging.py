"""Paging by cursor loses no row and repeats none, also while rows come and go."""

import pytest
from django.test import RequestFactory
from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.api.v1.cursor import page_of
from krachtlijn.kernel.errors import InvalidInput

ROWS = st.sets(st.integers(0, 400), max_size=60)


def ask(rows, *, cursor=None, per_page=5, query="", newest_first=False):
    request = RequestFactory().get(f"/api/v1/things{query}")
    return page_of(rows, key=lambda row: (row,), request=request, cursor=cursor, per_page=per_page, newest_first=newest_first)


@given(rows=ROWS, arrivals=st.lists(ROWS, max_size=30), how=st.tuples(st.integers(1, 20), st.booleans()))
def test_every_row_that_was_there_comes_exactly_once_while_rows_are_added(rows, arrivals, how):
    per_page, newest_first = how
    there, seen, cursor = set(rows), [], None
    while True:
        page = ask(there, cursor=cursor, per_page=per_page, newest_first=newest_first)
        assert len(page.items) <= per_page
        seen += page.items
        cursor = page.next
        if cursor is None:
            break
        there |= arrivals.pop() if arrivals else set()
    assert len(seen) == len(set(seen))
    assert rows <= set(seen)
    assert seen == sorted(seen, reverse=newest_first)


def test_last_page_has_no_next():
    assert ask({1, 2, 3}, per_page=3).next is None
    assert ask(set()).items == ()


@pytest.mark.parametrize("cursor", ["", "x", "eyJ0IjoxfQ:abc:def"])
def test_cursor_that_was_not_given_is_refused(cursor):
    if not cursor:
        assert ask({1}, cursor=cursor).items == (1,)
        return
    with pytest.raises(InvalidInput) as refusal:
        ask({1}, cursor=cursor)
    assert refusal.value.problems[0].column == "cursor"


def test_cursor_counts_for_its_own_question_only():
    given_cursor = ask({1, 2, 3}, per_page=2, query="?line=1").next
    assert ask({1, 2, 3}, per_page=2, query="?line=1&per_page=9", cursor=given_cursor).items == (3,)
    with pytest.raises(InvalidInput):
        ask({1, 2, 3}, per_page=2, query="?line=2", cursor=given_cursor)
