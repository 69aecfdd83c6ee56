"""What tests of the site share: a day, demo people, a tiny region, a small classification, and a reader of pages."""

from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.test import Client

from factories.esco_folder import shortage_csv, write_esco
from factories.people import make_demo_people
from factories.region_taxonomy import ON, small_region_taxonomy
from krachtlijn.journeys.import_classifications import import_classifications, import_starter
from krachtlijn.people.actor import OPERATOR
from krachtlijn.sources.reference_region.calibration import calibrate
from krachtlijn.sources.reference_region.region import generate_region, region_sha256
from krachtlijn.sources.reference_region.size import TINY
from krachtlijn.store.people.models import Account
from krachtlijn.store.training.actions import record_region

NOON = datetime(ON.year, ON.month, ON.day, 12, tzinfo=UTC)


@pytest.fixture(scope="session", autouse=True)
def _static_folder():
    """The folder of collected static files exists, as it does after a start of the site."""
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)


@pytest.fixture
def on_the_day():
    """The site shows the day for which the tiny region was made."""
    with time_machine.travel(NOON, tick=True):
        yield ON


@pytest.fixture
def demo_people(db):
    """A demo account for every role of the site."""
    return make_demo_people()


@pytest.fixture
def sign_in(demo_people):
    """A client signed in with a demo account, by the first part of its address."""

    def signed_in(name: str, language: str = "nl") -> Client:
        client = Client(headers={"accept-language": language})
        account = Account.objects.get(email=f"{name}@demo.example")
        client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in


@pytest.fixture
def starter(db):
    """The starter taxonomy."""
    import_starter(by=OPERATOR, on=ON)


@pytest.fixture(scope="session")
def tiny_region():
    """The tiny region as values, made once."""
    return generate_region(seed=3, on=ON, taxonomy=small_region_taxonomy(), size=TINY)


@pytest.fixture
def region(db, tiny_region, on_the_day):
    """The offer of the tiny region in the store, on its own day."""
    record_region(
        by=OPERATOR,
        on=ON,
        region=tiny_region,
        sha256=region_sha256(tiny_region),
        calibration=calibrate(tiny_region),
        skill_names={},
        release_id="region-web",
        manifest={"schema": "reference-region/1"},
    )
    return tiny_region


@pytest.fixture
def english_classification(db, tmp_path, on_the_day):
    """A classification with English labels only, and a list of two titles of which one is resolved by nobody."""
    write_esco(tmp_path, languages=("en",))
    (tmp_path / "lijst_2026.csv").write_text(shortage_csv(["Welder", "Zandtovenaar"]), encoding="utf-8")
    import_classifications(by=OPERATOR, on=ON, path=tmp_path)


class PageReader(HTMLParser):
    """Counts what every page must have."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.fixture
def read_page():
    """A reader for the HTML of an answer."""
    return lambda answer: PageReader(answer.content.decode())
