"""Names without the rest of a concept, and caches that are warm before the first visitor comes."""

import logging
from datetime import date

import pytest

from factories.esco_folder import occupation_uri, skill_uri, write_esco
from krachtlijn.config import gunicorn_config
from krachtlijn.journeys.import_classifications import import_classifications
from krachtlijn.journeys.prepare_platform import warm_caches
from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.people.actor import OPERATOR
from krachtlijn.store.taxonomy import queries
from krachtlijn.store.taxonomy.models import ClassificationRelease, Concept, Label

DAY = date(2026, 5, 4)
UNKNOWN = ConceptUri("urn:krachtlijn:occupation:niemand")


@pytest.fixture
def esco(db, tmp_path):
    import_classifications(by=OPERATOR, on=DAY, path=write_esco(tmp_path))


@pytest.mark.usefixtures("esco")
def test_names_of_occupations_and_competences_and_nothing_for_an_unknown_address():
    found = queries.names([occupation_uri(1), skill_uri(11), UNKNOWN, skill_uri(11)])
    assert {uri: name.labels.preferred for uri, name in found.items()} == {
        occupation_uri(1): {"nl": "lasser", "en": "welder"},
        skill_uri(11): {"nl": "lassen", "en": "weld"},
    }
    assert {name.uri for name in found.values()} == set(found)


@pytest.mark.usefixtures("esco")
def test_names_agree_with_the_whole_concepts(django_assert_max_num_queries):
    taxonomy = queries.load_taxonomy()
    whole = {uri: item.labels.preferred for uri, item in (*taxonomy.occupations.items(), *taxonomy.skills.items())}
    with django_assert_max_num_queries(3):
        found = queries.names(whole)
    assert {uri: name.labels.preferred for uri, name in found.items()} == whole


@pytest.mark.usefixtures("esco")
def test_a_newer_release_names_first_and_an_older_one_adds_languages():
    older = ClassificationRelease.objects.create(
        classification="esco", version="1.2.0", imported_on=DAY, is_active=True, is_synthetic=False
    )
    welder = Concept.objects.get(uri=occupation_uri(1))
    for language, text in (("nl", "oude lasser"), ("fr", "soudeur")):
        Label.objects.create(release=older, concept=welder, language=language, kind="preferred", text=text, origin="official")
    found = queries.names([occupation_uri(1)])[occupation_uri(1)]
    assert found.labels.preferred == {"nl": "lasser", "en": "welder", "fr": "soudeur"}


@pytest.mark.usefixtures("esco")
def test_after_warming_nothing_of_the_taxonomy_is_read_again(django_assert_num_queries):
    warm_caches(on=DAY)
    with django_assert_num_queries(2):  # one look each at which releases are in use
        queries.load_taxonomy()
        assert queries.related_occupations(occupation_uri(1))


def test_warming_an_empty_platform_does_nothing(db):
    warm_caches(on=DAY)


def test_warming_that_fails_is_logged_and_leaves_the_worker_alone(caplog):
    with caplog.at_level(logging.ERROR, logger="krachtlijn.start"):
        # As a worker does it, on a thread of its own; in a test without database every query raises.
        gunicorn_config.post_worker_init(None).join()
    assert "Caches stay cold" in caplog.text
