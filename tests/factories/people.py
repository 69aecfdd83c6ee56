"""Persons and accounts for tests."""

from datetime import date
from typing import Any

from krachtlijn.kernel.ids import KboNumber
from krachtlijn.people.actor import OPERATOR, Actor, Role
from krachtlijn.people.profile import Person, Status
from krachtlijn.store.people.actions import NewAccount, NewPerson, replace_demo_people
from krachtlijn.store.people.queries import actor_by_email

ON = date(2026, 11, 23)
VDAB = KboNumber("1999000155")
OTHER = KboNumber("1999000254")


def make_profile(person_id: str = "p-an", **facts: Any) -> Person:
    """A jobseeker about whom only `facts` are known."""
    return Person(id=person_id, status=facts.pop("status", Status.JOBSEEKER), is_synthetic=True, **facts)


def make_demo_people(*profiles: Person) -> dict[str, Actor]:
    """Two citizens, one adviser with a mandate of the first, one of another organisation, and the other roles."""
    known = profiles or (make_profile("p-an"), make_profile("p-bo"))
    citizens = [
        NewAccount(email=f"{profile.id}@demo.example", name=f"Demo {profile.id}", role=Role.CITIZEN, person_id=profile.id)
        for profile in known
    ]
    others = [
        NewAccount(
            email=f"{role.value}@demo.example", name=f"Demo {role.value}", role=role, organisation=VDAB, organisation_name="Demo"
        )
        for role in (Role.ADVISER, Role.EMPLOYER, Role.PROVIDER, Role.SECTOR, Role.POLICY, Role.AUDITOR)
    ]
    stranger = NewAccount(
        email="stranger@demo.example", name="Demo vreemd", role=Role.ADVISER, organisation=OTHER, organisation_name="Elders"
    )
    replace_demo_people(
        by=OPERATOR,
        on=ON,
        persons=[NewPerson(name=f"Demo {profile.id}", profile=profile) for profile in known],
        accounts=[*citizens, *others, stranger],
        mandates=[(known[0].id, VDAB)],
    )
    names = [account.email for account in (*citizens, *others, stranger)]
    return {email.split("@")[0]: actor_by_email(email, on=ON) for email in names}
