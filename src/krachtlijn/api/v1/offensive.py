"""The six lines and 31 actions of the offensive, what the platform can do for each, and the aim of the offensive itself."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from ninja import Query, Router, Schema

from krachtlijn.api.v1.answer import Answer, Decimals, Listing, On, Sentence, answer
from krachtlijn.api.v1.cursor import DEFAULT_PER_PAGE, Cursor, PerPage, page_of
from krachtlijn.api.v1.request import today
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.offensive.action import ACTIONS, Action
from krachtlijn.offensive.aim import SERIES, Series, targets_of
from krachtlijn.offensive.capability import Capability, find_capability
from krachtlijn.offensive.line import LINES
from krachtlijn.offensive.policy_state import find_policy_state

router = Router(by_alias=True)


class LineShape(Schema):
    """One line of the offensive."""

    number: int
    title: Sentence
    package: str


class PlatformState(Schema):
    """What this platform can do for an action, and where to see it."""

    state: str
    state_title: Sentence
    sentence: Sentence
    page: str | None
    command: str | None
    test: str | None


class PublishedState(Schema):
    """What has been published about an action; `facts` is empty when nothing was."""

    is_published: bool
    facts: list[Sentence]
    milestone_on: date | None
    source: str | None
    as_of: date


class ActionShape(Schema):
    """One action: what it wants, what this platform can do for it, and the state of policy, apart from each other."""

    number: int
    line: int
    title: Sentence
    aim: Sentence
    platform: PlatformState
    policy: PublishedState


class ObservationShape(Schema):
    """One measured value."""

    value: Decimals
    period: str
    source: str


class TargetShape(Schema):
    """A value the series should reach."""

    value: Decimals
    due_year: int
    source: str


class SeriesShape(Schema):
    """A series that shows whether the offensive reaches its aim; `latest` is null while no value is loaded."""

    key: str
    title: Sentence
    definition: Sentence
    unit: Sentence
    source: str | None
    latest: ObservationShape | None
    targets: list[TargetShape]


@router.get("/lines", response=Answer[list[LineShape]])
def list_lines(request: HttpRequest, *, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """The six lines."""
    return answer(schema="offensive-lines/1", on=on or today(), result=list(LINES), is_synthetic=False)


@router.get("/actions", response=Answer[Listing[ActionShape]])
def list_actions(
    request: HttpRequest,
    *,
    line: int | None = Query(None, ge=1, le=len(LINES), description="Only the actions of this line."),
    cursor: Cursor = None,
    per_page: PerPage = DEFAULT_PER_PAGE,
    on: On = None,
) -> dict[str, Any]:
    """The 31 actions, or those of one line."""
    wanted = [action for action in ACTIONS if line in (None, action.line)]
    page = page_of(map(_shape, wanted), key=lambda row: (row["number"],), request=request, cursor=cursor, per_page=per_page)
    return answer(schema="offensive-actions/1", on=on or today(), result=page, is_synthetic=False)


@router.get("/actions/{number}", response=Answer[ActionShape])
def show_action(request: HttpRequest, *, number: int, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """One action."""
    found = next((action for action in ACTIONS if action.number == number), None)
    if found is None:
        last = len(ACTIONS)
        raise NotFound(
            Text(
                nl=f"Er is geen actie {number}; kies een nummer van 1 tot {last}.",
                en=f"There is no action {number}; choose a number from 1 to {last}.",
            )
        )
    return answer(schema="offensive-action/1", on=on or today(), result=_shape(found), is_synthetic=False)


@router.get("/aim", response=Answer[list[SeriesShape]])
def show_aim(request: HttpRequest, *, on: On = None) -> dict[str, Any]:  # noqa: ARG001
    """The series that show whether the offensive reaches its aim, with targets and the latest value, if one is loaded."""
    return answer(schema="offensive-aim/1", on=on or today(), result=list(map(_series, SERIES)), is_synthetic=False)


def _shape(action: Action) -> dict[str, Any]:
    return {
        "number": action.number,
        "line": action.line,
        "title": action.title,
        "aim": action.aim,
        "platform": _platform(find_capability(action.number)),
        "policy": find_policy_state(action.number),
    }


def _platform(capability: Capability) -> dict[str, Any]:
    return {
        "state": capability.state,
        "state_title": capability.state_title,
        "sentence": capability.sentence,
        "page": _address(capability.page),
        "command": capability.command,
        "test": capability.test,
    }


def _address(page: str | None) -> str | None:
    try:
        return reverse(page) if page else None
    except NoReverseMatch:
        return None


def _series(series: Series) -> dict[str, Any]:
    return {
        "key": series.key,
        "title": series.title,
        "definition": series.definition,
        "unit": series.unit,
        "source": series.source,
        "latest": series.latest,
        "targets": list(targets_of(series.key)),
    }
