"""What the platform keeps about the person who asks, and who read it. Nobody else's data: that comes with mandates."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema

from krachtlijn.api.v1.answer import Answer, Listing, Sentence, answer
from krachtlijn.api.v1.cursor import DEFAULT_PER_PAGE, Cursor, PerPage, page_of
from krachtlijn.api.v1.request import signed_in_actor, today
from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.actor import Actor
from krachtlijn.people.permission import Permission, check_permission
from krachtlijn.people.profile_document import person_document
from krachtlijn.people.purpose import PURPOSE_TEXTS, Purpose
from krachtlijn.store.audit.queries import Reading, readings_of
from krachtlijn.store.people.queries import person

router = Router(by_alias=True)


class OwnProfile(Schema):
    """The name and the profile (`person/1`) of the person who asks."""

    name: str
    profile: dict[str, Any]


class ReadingShape(Schema):
    """One reading of the person's data by somebody else."""

    at: datetime
    actor_name: str
    actor_role: str
    purpose: str
    purpose_title: Sentence
    what: str


@router.get("/me", response=Answer[OwnProfile])
def show_me(request: HttpRequest) -> dict[str, Any]:
    """The profile of the person who asks. Needs a signed-in citizen."""
    actor, on = _citizen(request), today()
    known = person(_own_id(actor), by=actor, purpose=Purpose.OWN_USE, on=on)
    result = {"name": known.name, "profile": person_document(known.profile)}
    return answer(schema="own-profile/1", on=on, result=result, is_synthetic=known.is_synthetic)


@router.get("/me/readings", response=Answer[Listing[ReadingShape]])
def list_my_readings(request: HttpRequest, *, cursor: Cursor = None, per_page: PerPage = DEFAULT_PER_PAGE) -> dict[str, Any]:
    """Who read the data of the person who asks, newest first (the last 200). Needs a signed-in citizen."""
    actor, on = _citizen(request), today()
    rows = map(_shape, readings_of(_own_id(actor)))
    page = page_of(rows, key=_place, request=request, cursor=cursor, per_page=per_page, newest_first=True)
    return answer(schema="own-readings/1", on=on, result=page, is_synthetic=None)


def _citizen(request: HttpRequest) -> Actor:
    actor = signed_in_actor(request)
    check_permission(actor, Permission.READ_OWN_PROFILE)
    return actor


def _own_id(actor: Actor) -> str:
    if actor.person_id is None:
        raise NotFound(
            Text(
                nl="Bij uw account hoort geen profiel van een persoon. Meld u aan als burger.",
                en="No profile of a person belongs to your account. Sign in as a citizen.",
            )
        )
    return actor.person_id


def _shape(reading: Reading) -> dict[str, Any]:
    return {
        "at": reading.at,
        "actor_name": reading.actor_name,
        "actor_role": reading.actor_role,
        "purpose": reading.purpose.value,
        "purpose_title": PURPOSE_TEXTS[reading.purpose],
        "what": reading.what,
    }


def _place(row: dict[str, Any]) -> tuple[str, ...]:
    return (row["at"].isoformat(timespec="microseconds"), row["actor_name"], row["what"], row["purpose"])
