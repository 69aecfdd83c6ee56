"""Who may read and change a profile, and what is logged when somebody does."""

from dataclasses import replace

import pytest
from django.db import DatabaseError, IntegrityError, connections, transaction

from factories.people import ON, make_demo_people, make_profile
from krachtlijn.kernel.errors import NotAllowed, NotFound
from krachtlijn.people.actor import OPERATOR, VISITOR, Role
from krachtlijn.people.profile import DutchLevel
from krachtlijn.people.purpose import Purpose
from krachtlijn.store.audit.queries import latest_changes, readings_of
from krachtlijn.store.people.actions import change_profile
from krachtlijn.store.people.models import Account
from krachtlijn.store.people.queries import actor_by_email, demo_actors, mandated_persons, person

pytestmark = pytest.mark.django_db(databases=["default", "log"])


def may_read_log() -> bool:
    return connections["log"].vendor == "sqlite"


def test_own_profile_is_read_without_a_log_line():
    actors = make_demo_people()
    assert person("p-an", by=actors["p-an"], purpose=Purpose.OWN_USE, on=ON).profile == make_profile("p-an")
    assert readings_of("p-an") == ()


def test_adviser_with_mandate_reads_and_the_person_sees_it():
    actors = make_demo_people()
    person("p-an", by=actors["adviser"], purpose=Purpose.GUIDANCE, on=ON)
    if may_read_log():
        (reading,) = readings_of("p-an")
        assert (reading.actor_name, reading.purpose) == ("Demo adviser", Purpose.GUIDANCE)


@pytest.mark.parametrize("who", ["stranger", "employer", "provider", "sector", "policy", "auditor", "p-bo"])
def test_nobody_else_reads_and_nothing_is_logged(who):
    actors = make_demo_people()
    with pytest.raises(NotAllowed):
        person("p-an", by=actors[who], purpose=Purpose.GUIDANCE, on=ON)
    assert readings_of("p-an") == ()


def test_no_log_no_data():
    actors = make_demo_people()
    log, is_sqlite = connections["log"], may_read_log()
    with log.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON" if is_sqlite else "SET LOCAL transaction_read_only = on")
    try:
        with pytest.raises(DatabaseError):
            person("p-an", by=actors["adviser"], purpose=Purpose.GUIDANCE, on=ON)
    finally:
        if is_sqlite:
            log.connection.execute("PRAGMA query_only = OFF")


def test_mandate_ends():
    actors = make_demo_people()
    assert [p.id for p in mandated_persons(by=actors["adviser"], on=ON)] == ["p-an"]
    assert mandated_persons(by=actors["adviser"], on=ON.replace(year=2025)) == ()
    with pytest.raises(NotAllowed):
        mandated_persons(by=actors["employer"], on=ON)


def test_a_person_changes_only_the_own_profile():
    actors = make_demo_people()
    changed = replace(make_profile("p-an"), dutch=DutchLevel.B1)
    change_profile(by=actors["p-an"], on=ON, profile=changed)
    assert person("p-an", by=actors["p-an"], purpose=Purpose.OWN_USE, on=ON).profile.dutch is DutchLevel.B1
    assert latest_changes(by=OPERATOR)[0].action == "change_profile"
    for other in (actors["p-bo"], actors["adviser"], VISITOR):
        with pytest.raises(NotAllowed):
            change_profile(by=other, on=ON, profile=changed)


def test_rebuilding_the_demo_replaces_everybody():
    make_demo_people()
    make_demo_people(make_profile("p-cy"))
    assert [actor.name for actor in demo_actors() if actor.role is Role.CITIZEN] == ["Demo p-cy"]
    with pytest.raises(NotFound):
        actor_by_email("p-an@demo.example", on=ON)


def test_a_demo_account_that_comes_back_keeps_its_number_and_its_sessions():
    make_demo_people()
    before = {row.email: (row.pk, row.get_session_auth_hash()) for row in Account.objects.all()}
    Account.objects.filter(email="p-an@demo.example").update(is_active=False)
    actors = make_demo_people(make_profile("p-an", dutch=DutchLevel.C1))
    after = {row.email: (row.pk, row.get_session_auth_hash()) for row in Account.objects.filter(is_active=True)}
    assert after == {email: kept for email, kept in before.items() if email != "p-bo@demo.example"}
    assert person("p-an", by=actors["p-an"], purpose=Purpose.OWN_USE, on=ON).profile.dutch is DutchLevel.C1


def test_an_account_of_somebody_real_is_no_demo_account():
    Account.objects.create_user("p-an@demo.example", display_name="An", role="citizen")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_demo_people()
