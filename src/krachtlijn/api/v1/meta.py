"""Whether the platform is up, and which classifications it holds."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from krachtlijn.api.v1.answer import Answer, answer
from krachtlijn.api.v1.request import today
from krachtlijn.api.v1.taxonomy import ReleaseShape, active_names, release_shape
from krachtlijn.store.taxonomy.queries import releases
from krachtlijn.store.work.queries import waiting_count

router = Router(by_alias=True)


class Health(Schema):
    """The store answers; how many tasks wait for a worker."""

    is_up: bool
    waiting_tasks: int


@router.get("/health", response=Answer[Health])
def show_health(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001
    """Whether the site and its store answer."""
    result = {"is_up": True, "waiting_tasks": waiting_count()}
    return answer(schema="health/1", on=today(), result=result, is_synthetic=None)


@router.get("/releases", response=Answer[list[ReleaseShape]])
def list_releases(request: HttpRequest) -> dict[str, Any]:  # noqa: ARG001
    """Every release of a classification that was imported, with its source, licence and whether it is in use."""
    known = [release_shape(release) for release in releases()]
    return answer(schema="releases/1", on=today(), result=known, is_synthetic=None, releases=active_names())
