"""What the tests of the API share: an account per role, and a client that asks like a program."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from krachtlijn.kernel.ids import KboNumber
from krachtlijn.people.actor import OPERATOR, Role
from krachtlijn.people.profile import Person, Status
from krachtlijn.store.people.actions import NewAccount, NewPerson, replace_demo_people
from krachtlijn.store.people.models import Account

VDAB_LIKE = KboNumber("0887010362")
ROLES_WITH_ACCOUNT = tuple(role for role in Role if role is not Role.VISITOR)


def email_of(role: Role) -> str:
    return f"{role.value}@oefen.example"


@pytest.fixture(scope="session", autouse=True)
def _static_folder():
    """The folder of collected static files exists, as it does after a start of the site."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture(autouse=True)
def _full_buckets():
    """Every test starts with full buckets of the rate limit."""
    cache.clear()


@pytest.fixture
def accounts(db):
    """A demo account per role; the citizen is person `p1`, and lets the adviser's organisation read the profile."""
    mina = Person(id="p1", status=Status.JOBSEEKER, birth_date=date(1990, 5, 1), is_synthetic=True)
    replace_demo_people(
        by=OPERATOR,
        on=timezone.localdate(),
        persons=[NewPerson(name="Mina Peeters", profile=mina)],
        accounts=[
            NewAccount(
                email=email_of(role),
                name=f"Demo {role.value}",
                role=role,
                person_id="p1" if role is Role.CITIZEN else None,
                organisation=VDAB_LIKE if role is Role.ADVISER else None,
                organisation_name="Oefenorganisatie",
            )
            for role in ROLES_WITH_ACCOUNT
        ],
        mandates=[("p1", VDAB_LIKE)],
    )
    return {role: Account.objects.get(email=email_of(role)) for role in ROLES_WITH_ACCOUNT}


@pytest.fixture
def client_as(accounts):
    """A client signed in as a role; a visitor signs in nowhere."""

    def signed_in(role: Role) -> Client:
        client = Client(headers={"accept": "application/json"})
        if role is not Role.VISITOR:
            client.force_login(accounts[role], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in
