"""The real files: distinct records equal what their documentation says, and benchmark answers stay closed."""

import pytest

from krachtlijn.sources.classification_folder import load_classifications
from krachtlijn.taxonomy.classification import LabelKind

pytestmark = pytest.mark.shared_data


@pytest.fixture(scope="module")
def folder(shared_data):
    return load_classifications(shared_data)


@pytest.fixture(scope="module")
def releases(folder):
    return {(release.classification, release.version): release for release in folder.releases}


def test_releases_are_one_per_classification_and_version(releases):
    assert set(releases) == {
        ("esco", "1.2.0"),
        ("esco", "1.2.1"),
        ("competent", "3.8"),
        ("esco-nace", "ESCO 1.2 - NACE 2.1"),
    }


@pytest.mark.parametrize(
    ("release", "name", "expected"),
    [
        (("esco", "1.2.1"), "occupation", 3_039),
        (("esco", "1.2.1"), "isco-group", 619),
        (("esco", "1.2.1"), "skill-group", 640),
        (("esco", "1.2.1"), "skill-skill", 5_818),
        (("esco", "1.2.0"), "skill", 13_939),
        (("esco", "1.2.0"), "occupation-skill", 129_004),
        (("esco", "1.2.0"), "essential", 67_622),
        (("esco", "1.2.0"), "optional", 61_382),
        (("esco", "1.2.0"), "broader", 20_822),
        (("competent", "3.8"), "occupation", 638),
        (("competent", "3.8"), "skill", 7_963),
        (("competent", "3.8"), "mappings", 3_506 + 11_183),
        (("esco-nace", "ESCO 1.2 - NACE 2.1"), "sectors", 4_564),
    ],
)
def test_distinct_records(*, releases, release, name, expected):
    assert releases[release].counts[name] == expected


def test_occupations_have_3043_rows_of_which_four_repeat(releases):
    files = [file for file in releases["esco", "1.2.1"].files if file.table == "occupations"]
    assert {(file.language, file.rows, file.distinct) for file in files} == {("nl", 3_043, 3_039), ("en", 3_043, 3_039)}


def test_dutch_labels_of_competences_and_none_from_relation_tables(releases):
    dutch = {row.uri for row in releases["esco", "1.2.0"].labels if row.language == "nl" and row.kind is LabelKind.PREFERRED}
    assert len(dutch) == 7_096
    groups = {row.uri: row.text for row in releases["esco", "1.2.1"].labels if row.language == "nl" and "/isco/" in row.uri}
    assert groups["http://data.europa.eu/esco/isco/C01"] == "Officieren"


def test_shortage_list_has_227_titles(folder):
    (shortage_list,) = folder.shortage_lists
    assert (shortage_list.version, len(shortage_list.entries)) == ("2026", 227)
    assert sum(entry.is_in_decree is True for entry in shortage_list.entries) == 30


def test_every_other_file_is_listed_and_relations_attach(folder):
    left = {item.path for item in folder.not_imported}
    assert {"melo", "skills", "README.md", "esco/en_1.2.1/nace_codes_2_1.csv"} <= left
    assert {rest.classification for rest in folder.unmatched} == {"competent"}
