"""What the tests of the API share: an account per role, two of somebody else, and a client that asks like a program."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from factories.region_taxonomy import ON
from krachtlijn.kernel.ids import KboNumber
from krachtlijn.people.actor import OPERATOR, SITE_ROLES, Role
from krachtlijn.people.profile import Person, Status
from krachtlijn.store.people.actions import NewAccount, NewPerson, replace_demo_people
from krachtlijn.store.people.models import Account

VDAB_LIKE = KboNumber("0887010362")
ROLE_OF = {role.value: role for role in SITE_ROLES} | {
    "other-citizen": Role.CITIZEN,
    "other-policy": Role.POLICY,
}
"""The accounts by name: one per role that may sign in, and two of the same role as another, who own other things."""
PERSON_OF = {"citizen": "p1", "other-citizen": "p2"}
NAME_OF = {"p1": "Mina Peeters", "p2": "Bo Claes"}
NOON = datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC)


def email_of(who: str) -> str:
    return f"{who}@oefen.example"


@pytest.fixture(scope="session", autouse=True)
def _static_folder():
    """The folder of collected static files exists, as it does after a start of the site."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True)
def _full_buckets():
    """Every test starts with full buckets of the rate limit."""
    cache.clear()


@pytest.fixture
def on_the_day():
    """The API answers on the day for which the tiny region was made."""
    with time_machine.travel(NOON, tick=True):
        yield ON


@pytest.fixture
def accounts(db):
    """The demo accounts by name; the citizen is person `p1`, and lets the adviser's organisation read the profile."""
    profiles = [Person(id=i, status=Status.JOBSEEKER, birth_date=date(1990, 5, 1), is_synthetic=True) for i in NAME_OF]
    replace_demo_people(
        by=OPERATOR,
        on=timezone.localdate(),
        persons=[NewPerson(name=NAME_OF[profile.id], profile=profile) for profile in profiles],
        accounts=[
            NewAccount(
                email=email_of(who),
                name=f"Demo {who}",
                role=role,
                person_id=PERSON_OF.get(who),
                organisation=VDAB_LIKE if role is Role.ADVISER else None,
                organisation_name="Oefenorganisatie",
            )
            for who, role in ROLE_OF.items()
        ],
        mandates=[("p1", VDAB_LIKE)],
    )
    return {who: Account.objects.get(email=email_of(who)) for who in ROLE_OF}


@pytest.fixture
def client_as(accounts):
    """A client signed in with an account, by its name or its role; a visitor signs in nowhere."""

    def signed_in(who: str) -> Client:
        client = Client(headers={"accept": "application/json"})
        if who != Role.VISITOR:
            client.force_login(accounts[who], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
