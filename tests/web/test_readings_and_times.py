"""Who read what, in plain words, and every moment in Belgian time."""

import re
from datetime import UTC, datetime

import pytest
from django.db import connection

from krachtlijn.people.actor import Role
from krachtlijn.people.purpose import PersonalDocument, Purpose
from krachtlijn.store.audit.models import AccessEntry, AuditEntry
from krachtlijn.web.citizen.my_data import DOCUMENT_WORDS

pytestmark = pytest.mark.django_db(databases=["default", "log"])
SUMMER_NIGHT = datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
WINTER_NIGHT = datetime(2026, 1, 1, 23, 30, tzinfo=UTC)


def words(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def read_by_an_adviser(what: str, *, at: datetime) -> None:
    AccessEntry(
        at=at,
        person_id="p-an",
        purpose=Purpose.GUIDANCE.value,
        what=what,
        actor_role=Role.ADVISER.value,
        actor_name="Iris",
        account_id=None,
    ).save(force_insert=True)


@pytest.fixture
def citizen(sign_in):
    if connection.vendor == "postgresql":
        pytest.skip("the log is another connection: what a test writes there is not committed")
    return sign_in("p-an")


def test_a_person_sees_what_was_read_and_when_in_belgian_time(citizen, on_the_day):
    read_by_an_adviser("person/1, path/1", at=SUMMER_NIGHT)
    read_by_an_adviser("path/1, decision/1", at=WINTER_NIGHT)
    page = words(citizen.get("/mijn-gegevens/"))
    assert "Wanneer (Belgische tijd) Wie Wat Waarom" in page
    assert "2/7/2026 00:30 Iris" in page
    assert "2/1/2026 00:30 Iris" in page
    assert "uw profiel en uw pad naar werk" in page
    assert "uw pad naar werk en uw beslissing over een recht" in page
    assert "person/1" not in page


def test_every_document_that_can_be_read_has_words():
    assert set(DOCUMENT_WORDS) == set(PersonalDocument)


def test_what_an_earlier_version_logged_is_shown_as_it_was(citizen, on_the_day):
    read_by_an_adviser("person/0", at=SUMMER_NIGHT)
    assert "person/0" in words(citizen.get("/mijn-gegevens/"))


def test_the_auditor_reads_belgian_time(sign_in, on_the_day):
    AuditEntry.objects.create(
        at=SUMMER_NIGHT, action="change_profile", actor_role="citizen", actor_name="An", subject_kind="person", subject_id="p-an"
    )
    page = words(sign_in("auditor").get("/auditor/"))
    assert "Tijdstip (Belgische tijd)" in page
    assert "2026-07-02 00:30" in page
