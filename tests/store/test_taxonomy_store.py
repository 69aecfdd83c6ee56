"""Classifications in the store: all or nothing, no-op on the same bytes, the releases in use, few queries."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from factories.esco_folder import (
    competent_csv,
    occupation_uri,
    occupations_csv,
    shortage_csv,
    skill_uri,
    skills_csv,
    write_esco,
)
from krachtlijn.journeys.import_classifications import import_classifications, import_starter
from krachtlijn.journeys.search_taxonomy import find_occupation, search_taxonomy
from krachtlijn.journeys.show_occupation import show_occupation
from krachtlijn.kernel.errors import InvalidInput, NotAllowed, NotFound, SourceUnavailable, WrongState
from krachtlijn.people.actor import OPERATOR, VISITOR
from krachtlijn.store.audit.queries import latest_changes
from krachtlijn.store.evidence.queries import resolved_lines, shortage_status
from krachtlijn.store.taxonomy import queries
from krachtlijn.store.taxonomy.models import ClassificationRelease, Concept, Label, OccupationSkill

pytestmark = pytest.mark.django_db
DAY = date(2026, 5, 4)


def bring_in(path):
    return import_classifications(by=OPERATOR, on=DAY, path=path)


def test_import_brings_occupations_with_competences_in_both_languages(tmp_path):
    result = bring_in(write_esco(tmp_path))
    assert result.is_changed
    welder = queries.occupation(occupation_uri(1))
    assert (welder.isco, welder.labels.preferred) == ("7212", {"nl": "lasser", "en": "welder"})
    assert welder.labels.alternative["nl"] == ("hoeklasser", "booglasser")
    assert welder.essential == {skill_uri(11), skill_uri(13)}
    assert welder.optional == {skill_uri(14)}
    assert queries.skills(welder.skills)[skill_uri(11)].labels.preferred == {"nl": "lassen", "en": "weld"}
    assert [group.name_in("nl") for group in queries.isco_path(welder.isco)] == ["ambachten", "metaal", "plaat", "lassers"]
    assert latest_changes(by=OPERATOR)[0].action == "taxonomy.record_classification"


def test_same_bytes_again_change_nothing(tmp_path):
    folder = write_esco(tmp_path)
    bring_in(folder)
    before = (Label.objects.count(), ClassificationRelease.objects.get().imported_on, len(latest_changes(by=OPERATOR)))
    again = import_classifications(by=OPERATOR, on=date(2026, 6, 1), path=folder)
    assert not again.is_changed
    assert (Label.objects.count(), ClassificationRelease.objects.get().imported_on, len(latest_changes(by=OPERATOR))) == before


def test_broken_file_keeps_nothing_of_the_whole_command(tmp_path):
    write_esco(tmp_path / "esco")
    (tmp_path / "lijst_2026.csv").write_text(shortage_csv(["Lasser"]), encoding="utf-8")
    (tmp_path / "esco" / "en_1.2.1" / "skills_en.csv").write_bytes(skills_csv("en").encode()[:-5])
    with pytest.raises(InvalidInput):
        bring_in(tmp_path)
    assert (ClassificationRelease.objects.count(), Concept.objects.count(), resolved_lines(DAY)) == (0, 0, ())


def test_failure_halfway_leaves_nothing(tmp_path, monkeypatch):
    def full_disk(*_args, **_kwargs):
        raise OSError("disk full")

    monkeypatch.setattr("krachtlijn.journeys.import_classifications.record_shortage_list", full_disk)
    write_esco(tmp_path)
    (tmp_path / "lijst_2026.csv").write_text(shortage_csv(["Lasser"]), encoding="utf-8")
    with pytest.raises(OSError, match="disk full"):
        bring_in(tmp_path)
    assert (ClassificationRelease.objects.count(), Concept.objects.count()) == (0, 0)


def test_second_language_completes_the_release(tmp_path):
    bring_in(write_esco(tmp_path / "a", languages=("en",)))
    bring_in(write_esco(tmp_path / "b", languages=("nl",)))
    assert queries.occupation(occupation_uri(1)).labels.preferred == {"nl": "lasser", "en": "welder"}
    assert OccupationSkill.objects.count() == 7


def test_changed_table_alone_is_refused_and_the_whole_folder_replaces(tmp_path):
    folder = write_esco(tmp_path)
    bring_in(folder)
    changed = folder / "nl_1.2.1" / "occupations_nl.csv"
    changed.write_text(occupations_csv("nl").replace("metselaar", "metser"), encoding="utf-8")
    with pytest.raises(WrongState, match="whole folder"):
        bring_in(changed)
    bring_in(folder)
    assert queries.occupation(occupation_uri(2)).labels.preferred["nl"] == "metser"


def test_only_the_operator_may_import(tmp_path):
    with pytest.raises(NotAllowed):
        import_classifications(by=VISITOR, on=DAY, path=tmp_path)


def test_starter_is_in_use_until_esco_with_relations_comes(tmp_path):
    with pytest.raises(SourceUnavailable):
        queries.active_release()
    import_starter(by=OPERATOR, on=DAY)
    assert queries.active_release().classification == "krachtlijn-starter"
    taxonomy = queries.load_taxonomy()
    assert len(taxonomy.occupations) >= 40
    assert len(taxonomy.skills) >= 200
    assert all({"nl", "en"} <= set(o.labels.preferred) and o.skills for o in taxonomy.occupations.values())
    bring_in(write_esco(tmp_path))
    assert queries.active_release().name == "ESCO 1.2.1"
    assert set(queries.load_taxonomy().occupations) == {occupation_uri(n) for n in (1, 2, 3)}
    with pytest.raises(NotFound):
        queries.occupation(next(iter(taxonomy.occupations)))


def test_query_counts_do_not_grow_with_the_taxonomy(tmp_path, django_assert_max_num_queries):
    bring_in(write_esco(tmp_path))
    with django_assert_max_num_queries(8):
        queries.occupation(occupation_uri(1))
    with django_assert_max_num_queries(6):
        queries.skills([skill_uri(11), skill_uri(12)])
    queries.load_taxonomy()
    with django_assert_max_num_queries(1):
        queries.load_taxonomy()
    with django_assert_max_num_queries(1):
        queries.related_occupations(occupation_uri(1))


def test_database_refuses_a_second_preferred_label(tmp_path):
    bring_in(write_esco(tmp_path))
    label = Label.objects.filter(kind="preferred", language="nl").first()
    with pytest.raises(IntegrityError), transaction.atomic():
        Label.objects.create(
            release=label.release, concept=label.concept, language="nl", kind="preferred", text="ander", origin="official"
        )


def test_search_finds_with_a_typing_error_and_follows_the_release_in_use(tmp_path):
    import_starter(by=OPERATOR, on=DAY)
    starter_hit = search_taxonomy(query="lasser", on=DAY, kind="occupation", limit=1)
    bring_in(write_esco(tmp_path))
    found = search_taxonomy(query="metslaar", on=DAY, language="nl")
    assert (found[0].hit.label, found[0].isco) == ("metselaar", "7112")
    assert search_taxonomy(query="lasser", on=DAY, kind="occupation", limit=1) != starter_hit
    assert find_occupation(text="Lasser") == occupation_uri(1)
    with pytest.raises(NotFound, match="metselaar"):
        find_occupation(text="metselaarr")


def test_shortage_titles_are_linked_and_only_exact_carries_the_status(tmp_path):
    write_esco(tmp_path)
    pairs = ((1, "Metselaar", 2, "exact"), (2, "Booglasser", 1, "exact"))
    (tmp_path / "BLM.csv").write_text(competent_csv(pairs), encoding="utf-8")
    titles = ["Metselaar", "Booglasser", "Ruimtevaarder"]
    (tmp_path / "lijst_2026.csv").write_text(shortage_csv(titles), encoding="utf-8")
    result = bring_in(tmp_path)
    assert {title.title: title.kind.value for title in result.titles} == {
        "Metselaar": "exact",
        "Booglasser": "close",
        "Ruimtevaarder": "unresolved",
    }
    assert shortage_status(occupation_uri(2), DAY).is_shortage_occupation is True
    assert shortage_status(occupation_uri(1), DAY).is_shortage_occupation is None
    assert "Verwant met knelpuntberoep ‘Booglasser’" in shortage_status(occupation_uri(1), DAY).sentence.nl
    assert "Onbekend, omdat 1 titels" in shortage_status(occupation_uri(3), DAY).sentence.nl
    assert shortage_status(occupation_uri(2), date(2027, 1, 1)).list_name is None
    assert [line.unresolved_because != "" for line in resolved_lines(DAY)] == [False, False, True]


def test_page_of_an_occupation(tmp_path, django_assert_max_num_queries):
    bring_in(write_esco(tmp_path))
    show_occupation(uri=occupation_uri(1), on=DAY)
    with django_assert_max_num_queries(9):
        page = show_occupation(uri=occupation_uri(1), on=DAY, language="nl")
    assert page.label.text == "lasser"
    assert page.description.text.startswith("Een lasser voegt")
    assert [concept.label.text for concept in page.essential] == ["lassen", "veilig werken op de werf"]
    assert [concept.label.text for concept in page.optional] == ["tekeningen lezen"]
    assert [(near.label.text, near.overlap) for near in page.related] == [("lasinspecteur", 0.5), ("metselaar", 0.286)]
    assert page.release.attribution == "This service uses the ESCO classification of the European Commission."
    assert "geen knelpuntberoepenlijst geladen" in page.shortage.sentence.nl
