"""How long answers are kept: one constant for what is kept, the cookie, the pages and the documents; and it is kept to."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.contrib.sessions.models import Session
from django.urls import reverse

from krachtlijn.journeys.forget_old import forget_old
from krachtlijn.kernel.errors import NotAllowed
from krachtlijn.people.actor import OPERATOR, VISITOR
from krachtlijn.people.holder import KEEP_ANONYMOUS, KEEP_PERSON, Holder
from krachtlijn.store.paths.actions import keep_path
from krachtlijn.store.paths.models import KeptPath
from krachtlijn.web.citizen.draft import MARK

ROOT = Path(__file__).resolve().parents[2]
DAYS, DAYS_PERSON = KEEP_ANONYMOUS.days, KEEP_PERSON.days
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def days_told(text):
    return {int(number) for number in re.findall(r"(\d+)\s+(?:dagen|days)", text)}


def test_the_cookie_lives_as_long_as_what_it_finds_back():
    assert timedelta(seconds=settings.SESSION_COOKIE_AGE) == KEEP_ANONYMOUS


@pytest.mark.django_db(databases=["default", "log"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("page", "terms"), [("public:privacy", {DAYS, DAYS_PERSON}), ("citizen:path-start", {DAYS}), ("citizen:my-paths", set())]
)
def test_pages_tell_the_term_of_the_constant(client, page, terms, language):
    html = client.get(reverse(page), headers={"accept-language": language}, follow=True).content.decode()
    assert days_told(html) == terms


@pytest.mark.parametrize(
    ("document", "terms"), [("docs/tutorial/first-path.md", {DAYS}), ("docs/explanation/privacy.md", {DAYS, DAYS_PERSON})]
)
def test_documents_tell_the_term_of_the_constant(document, terms):
    assert days_told((ROOT / document).read_text(encoding="utf-8")) == terms


@pytest.mark.django_db(databases=["default", "log"])
def test_what_is_past_its_last_day_is_forgotten_with_the_answers_behind_it(client):
    with time_machine.travel(NOW):
        session = client.session
        session[MARK] = "secret"
        session.save()
        keep_path(by=VISITOR, on=NOW.date(), holder=Holder(mark="session:secret"), goal="lasser", document={}, is_synthetic=True)
    for later, is_kept in ((KEEP_ANONYMOUS - timedelta(hours=1), True), (KEEP_ANONYMOUS + timedelta(days=1), False)):
        with time_machine.travel(NOW + later):
            forget_old(by=OPERATOR, on=(NOW + later).date())
            assert (KeptPath.objects.exists(), Session.objects.exists()) == (is_kept, is_kept)


@pytest.mark.django_db
def test_nobody_but_the_operator_forgets():
    with pytest.raises(NotAllowed):
        forget_old(by=VISITOR, on=NOW.date())
