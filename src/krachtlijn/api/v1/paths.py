"""From a person and a goal to a funded training path. Nothing is stored."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import ConfigDict, Field

from krachtlijn.api.v1.answer import Answer, DecisionDay, answer
from krachtlijn.api.v1.problem import error_response
from krachtlijn.api.v1.request import actor_in, today
from krachtlijn.journeys.path_document import SCHEMA, path_document
from krachtlijn.journeys.plan_path import plan_path
from krachtlijn.kernel.errors import NoSolution
from krachtlijn.paths.instance import Order
from krachtlijn.paths.path import Infeasible, TimedOut
from krachtlijn.people.profile_document import parse_person

router = Router(by_alias=True)


class PathQuestion(Schema):
    """Who, to which occupation, and what counts after learning."""

    model_config = ConfigDict(extra="forbid")

    person: dict[str, Any] = Field(description="The profile, person/1.")
    goal: str = Field(min_length=1, max_length=300, description="Name or address (URI) of the occupation.")
    order: Order = Field(Order.FASTEST, description="What counts after the competences covered.")
    on: DecisionDay | None = Field(None, description="Day to plan from; today in Brussels when left out.")


@router.post("/plan", response=Answer[dict[str, Any]])
def plan_one_path(request: HttpRequest, *, question: PathQuestion) -> dict[str, Any] | HttpResponse:
    """The best path, as a `path/1` document; it is not kept.

    Without a path the answer is the problem `no-solution` with the same document as its `result`: what binds, what each
    relaxed condition would give, and the programmes that award what is asked.
    """
    day = question.on or today()
    found = plan_path(
        person=parse_person(question.person), goal=question.goal, on=day, order=question.order, by=actor_in(request)
    )
    document = path_document(found)
    outcome = found.outcome
    if isinstance(outcome, Infeasible) or (isinstance(outcome, TimedOut) and outcome.path is None):
        return error_response(request, NoSolution(outcome.sentence), result=document)
    return answer(schema=SCHEMA, on=day, result=document, is_synthetic=found.is_synthetic, releases=found.releases)
