"""Pages of a list by cursor: a page starts after the key of the last row read, so rows that come or go shift nothing.

A cursor is opaque and signed, and counts only for the question (address and filters) that gave it.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Annotated, Any, Generic, TypeVar

from django.core import signing
from django.http import HttpRequest
from ninja import Query

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text

DEFAULT_PER_PAGE = 25
MOST_PER_PAGE = 100
PAGING_NAMES = frozenset({"cursor", "per_page", "lang"})

Cursor = Annotated[str | None, Query(None, description="`next` of the page before; leave it out for the first page.")]
PerPage = Annotated[int, Query(DEFAULT_PER_PAGE, ge=1, le=MOST_PER_PAGE, description=f"Rows per page, 1 to {MOST_PER_PAGE}.")]
Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Row]):
    """Rows of one page, and the cursor of the next; None after the last page."""

    items: tuple[Row, ...]
    next: str | None


def page_of(
    rows: Iterable[Row],
    *,
    key: Callable[[Row], Sequence[Any]],
    request: HttpRequest,
    cursor: str | None,
    per_page: int,
    newest_first: bool = False,
) -> Page[Row]:
    """The rows after the cursor in the order of `key` (unique per row, of JSON values). Raises `InvalidInput`."""
    after = read_cursor(cursor, request=request) if cursor else None
    ordered = sorted(rows, key=lambda row: list(key(row)), reverse=newest_first)
    rest = (row for row in ordered if after is None or _is_after(list(key(row)), after, newest_first=newest_first))
    found = tuple(islice(rest, per_page + 1))
    items = found[:per_page]
    return Page(items=items, next=write_cursor(key(items[-1]), request=request) if len(found) > per_page else None)


def write_cursor(place: Sequence[Any], *, request: HttpRequest) -> str:
    """The opaque cursor of a place (JSON values) in the answer to this question."""
    return signing.dumps(list(place), salt=_question(request), compress=True)


def read_cursor(cursor: str, *, request: HttpRequest) -> list[Any]:
    """The place behind a cursor of this question. Raises `InvalidInput` when it was not given for it."""
    try:
        return list(signing.loads(cursor, salt=_question(request)))
    except signing.BadSignature as error:
        reason = Text(
            nl="deze cursor hoort niet bij deze vraag; begin opnieuw zonder cursor.",
            en="this cursor does not belong to this question; start again without one.",
        )
        sentence = Text(nl="De bladwijzer klopt niet.", en="The cursor is not right.")
        raise InvalidInput(sentence, problems=(Problem(column="cursor", reason=reason),)) from error


def _is_after(place: list[Any], after: list[Any], *, newest_first: bool) -> bool:
    return place < after if newest_first else place > after


def _question(request: HttpRequest) -> str:
    filters = sorted((name, values) for name, values in request.GET.lists() if name not in PAGING_NAMES)
    return f"krachtlijn.api {request.path} {filters}"
