"""What every answer carries: the name of its schema, the day it counts for, releases, whether it is synthetic, the result."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any, Generic, TypeVar

from ninja import Query, Schema
from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, PlainSerializer

from krachtlijn.api.v1.cursor import Page
from krachtlijn.api.v1.request import language_now
from krachtlijn.kernel.period import check_decision_day
from krachtlijn.kernel.text import Text

Result = TypeVar("Result")

DecisionDay = Annotated[date, AfterValidator(check_decision_day)]
On = Annotated[DecisionDay | None, Query(None, description="Day the answer counts for; today in Brussels when left out.")]


def _in_language(value: Any) -> Any:
    return value.in_language(language_now()) if isinstance(value, Text) else value


Sentence = Annotated[str, BeforeValidator(_in_language)]
Decimals = Annotated[Any, PlainSerializer(lambda number: None if number is None else str(number), return_type=str | None)]


class ListedProblem(Schema):
    """One thing wrong with an input."""

    place: str
    reason: str
    file: str | None = None
    line: int | None = None
    column: str | None = None


class ProblemAnswer(Schema):
    """An error as RFC 9457 describes it, with the code of the command line."""

    type: str
    code: str
    title: str
    status: int
    detail: str
    instance: str
    problems: list[ListedProblem]
    fact: str | None = Field(None, description="With `missing-fact`: the fact.")
    result: dict[str, Any] | None = Field(None, description="With `no-solution`: what was found out all the same.")


class Answer(Schema, Generic[Result]):
    """The envelope, equal to the JSON document of the command line."""

    model_config = ConfigDict(populate_by_name=True)

    name: str = Field(alias="schema", description="Name and version of the form of `result`.")
    on: date | None = Field(description="Day the answer counts for.")
    releases: list[str] = Field(description="Releases of classifications the answer was computed with.")
    is_synthetic: bool | None = Field(description="Whether it rests on practice data; null when it holds no such data.")
    result: Result
    problems: list[ListedProblem]


class Listing(Schema, Generic[Result]):
    """One page of a list."""

    items: list[Result]
    next: str | None = Field(description="Cursor of the next page; null after the last.")


def answer(
    *,
    schema: str,
    on: date | None,
    result: Any,
    is_synthetic: bool | None,
    releases: Sequence[str] = (),
    problems: Iterable[Any] = (),
) -> dict[str, Any]:
    """The envelope around a result."""
    return {
        "schema": schema,
        "on": on,
        "releases": list(releases),
        "is_synthetic": is_synthetic,
        "result": {"items": result.items, "next": result.next} if isinstance(result, Page) else result,
        "problems": list(problems),
    }
