"""A folder with classifications: recognised by content, merged by address, refused whole when one file is broken."""

import os
from pathlib import Path

import pytest

from factories.esco_folder import (
    SKILLS,
    competent_csv,
    occupation_uri,
    occupations_csv,
    relations_csv,
    shortage_csv,
    skill_uri,
    skills_csv,
    uuid,
    write_esco,
    write_gzip,
)
from krachtlijn.kernel.errors import InvalidInput, NotFound
from krachtlijn.sources.classification_folder import MOST_TOLD, load_classifications
from krachtlijn.taxonomy.classification import LabelKind, MappingRelation


def refused(folder):
    with pytest.raises(InvalidInput) as caught:
        load_classifications(folder)
    return caught.value.problems


def places(folder):
    return {(problem.file, problem.line, problem.column) for problem in refused(folder)}


def test_languages_of_one_version_merge_by_address(tmp_path):
    (release,) = load_classifications(write_esco(tmp_path)).releases
    assert (release.classification, release.version) == ("esco", "1.2.1")
    assert release.counts["occupation"] == 3
    assert release.counts["skill"] == 4
    assert release.counts["occupation-skill"] == 7
    preferred = {(row.uri, row.language): row.text for row in release.labels if row.kind is LabelKind.PREFERRED}
    assert preferred[occupation_uri(1), "nl"] == "lasser"
    assert preferred[occupation_uri(1), "en"] == "welder"
    assert {row.text for row in release.labels if row.kind is LabelKind.ALTERNATIVE} >= {"hoeklasser", "booglasser", "arc welder"}


def test_file_names_decide_nothing_about_the_table(tmp_path):
    write_esco(tmp_path, languages=("nl",))
    for number, file in enumerate(sorted(tmp_path.rglob("*.csv"))):
        file.rename(file.with_name(f"bestand{number}.csv"))
    (release,) = load_classifications(tmp_path).releases
    assert release.tables == {"occupations", "skills", "ISCOGroups", "occupationSkillRelations"}
    assert {file.language for file in release.files if file.table == "occupations"} == {"nl"}


def test_texts_decide_the_language_when_the_name_lies(tmp_path):
    (tmp_path / "1.2.1").mkdir()
    (tmp_path / "1.2.1" / "occupations_nl.csv").write_text(occupations_csv("en"), encoding="utf-8")
    folder = load_classifications(tmp_path)
    assert folder.releases[0].files[0].language == "en"
    assert any("de teksten beslissen" in note.nl for note in folder.notes)


def test_relations_of_an_older_version_meet_on_the_address_and_strangers_are_listed(tmp_path):
    write_esco(tmp_path, languages=("nl",))
    (tmp_path / "nl_1.2.1" / "occupationSkillRelations_nl.csv").unlink()
    (tmp_path / "en_1.2.0").mkdir()
    derived = relations_csv(((1, "essential", 11), (77, "optional", 12)))
    write_gzip(tmp_path / "en_1.2.0" / "relations.csv.gz", derived)
    folder = load_classifications(tmp_path)
    assert [(r.version, len(r.occupation_skills)) for r in folder.releases] == [("1.2.0", 2), ("1.2.1", 0)]
    (rest,) = folder.unmatched
    assert rest.uris == (occupation_uri(77),)


def test_table_without_version_joins_the_release_whose_competences_it_shares(tmp_path):
    write_esco(tmp_path, languages=("en",))
    rows = "".join(f"{skill_uri(n)},{en},{SKILLS['nl'][n]},nationale bron\n" for n, en in SKILLS["en"].items())
    (tmp_path / "labels.csv").write_text("conceptUri,label_en,label_nl,label_nl_source\n" + rows, encoding="utf-8")
    (release,) = load_classifications(tmp_path).releases
    dutch = {(row.text, row.origin) for row in release.labels if row.uri == skill_uri(11) and row.language == "nl"}
    assert dutch == {("lassen", "nationale bron")}


def test_official_label_wins_and_a_derived_one_becomes_an_alternative(tmp_path):
    write_esco(tmp_path, languages=("nl",))
    row = f"{skill_uri(11)},weld,solderen,andere bron\n"
    (tmp_path / "labels.csv").write_text("conceptUri,label_en,label_nl,label_nl_source\n" + row, encoding="utf-8")
    (release,) = load_classifications(tmp_path).releases
    kinds = {row.text: row.kind for row in release.labels if row.uri == skill_uri(11) and row.language == "nl"}
    assert kinds == {"lassen": LabelKind.PREFERRED, "solderen": LabelKind.ALTERNATIVE}


def test_mapping_with_header_block_is_merged_per_pair(tmp_path):
    pairs = ((1, "Lasser", 1, "exact"), (1, "Lasser", 3, "narrow"))
    (tmp_path / "BLM.csv").write_text(competent_csv(pairs), encoding="utf-8")
    folder = load_classifications(tmp_path, known=frozenset({occupation_uri(1), occupation_uri(3)}))
    (release,) = folder.releases
    assert (release.classification, release.version, release.files[0].rows) == ("competent", "3.8", 4)
    assert {(row.target, row.relation) for row in release.mappings} == {
        (occupation_uri(1), MappingRelation.EXACT),
        (occupation_uri(3), MappingRelation.NARROW),
    }
    assert folder.unmatched == ()


def test_shortage_list_takes_its_year_from_the_name_and_nothing_else(tmp_path):
    (tmp_path / "lijst_2026.csv").write_text(shortage_csv(["Lasser", "Metselaar"]), encoding="utf-8")
    (found,) = load_classifications(tmp_path).shortage_lists
    assert (found.version, found.published_on, found.decree) == ("2026", None, "2025-12-01")
    assert [(entry.number, entry.title, entry.is_in_decree) for entry in found.entries] == [
        (1, "Lasser", True),
        (2, "Metselaar", True),
    ]
    (tmp_path / "lijst_2026.csv").rename(tmp_path / "lijst.csv")
    assert "voor welk jaar" in refused(tmp_path)[0].reason.nl


def test_what_is_no_classification_is_listed_and_no_error(tmp_path):
    write_esco(tmp_path, languages=("nl",))
    (tmp_path / "leesmij.txt").write_text("tekst")
    (tmp_path / "cijfers.csv").write_text("jaar,aantal\n2026,4\n")
    folder = load_classifications(tmp_path)
    assert {item.path for item in folder.not_imported} == {"leesmij.txt", "cijfers.csv"}


@pytest.mark.parametrize("name", ["melo", "skills"])
def test_benchmark_answers_are_never_opened(tmp_path, monkeypatch, name):
    write_esco(tmp_path, languages=("nl",))
    (tmp_path / name).mkdir()
    (tmp_path / name / "occupations_nl.csv").write_text(occupations_csv("nl"), encoding="utf-8")
    opened = []
    for method in ("open", "read_bytes", "read_text", "iterdir"):
        original = getattr(Path, method)

        def spy(self, *args, _original=original, **kwargs):
            opened.append(self)
            return _original(self, *args, **kwargs)

        monkeypatch.setattr(Path, method, spy)
    folder = load_classifications(tmp_path)
    assert opened
    assert not [path for path in opened if name in path.relative_to(tmp_path).parts]
    assert name in {item.path for item in folder.not_imported}


def test_missing_path_is_not_found(tmp_path):
    with pytest.raises(NotFound):
        load_classifications(tmp_path / "weg")


def test_what_is_no_file_and_no_folder_is_refused(tmp_path):
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    for path in (pipe, Path(os.devnull)):
        with pytest.raises(InvalidInput, match="no file and no folder"):
            load_classifications(path)


def test_when_nothing_is_recognised_that_is_said_with_every_reason(tmp_path):
    with pytest.raises(InvalidInput) as caught:
        load_classifications(tmp_path)
    assert "--starter" in caught.value.sentence.nl
    (tmp_path / "leesmij.txt").write_text("tekst")
    (tmp_path / "melo").mkdir()
    assert {problem.file: problem.reason.en for problem in refused(tmp_path)} == {
        "leesmij.txt": "no CSV or Excel file",
        "melo": "benchmark answers; an import never opens them",
    }
    for number in range(50):
        (tmp_path / f"{number}.txt").write_text("tekst")
    assert len(refused(tmp_path)) == MOST_TOLD


def test_links_never_loop_and_a_folder_is_read_once(tmp_path):
    folder = write_esco(tmp_path / "esco", languages=("nl",))
    expected = load_classifications(folder).releases
    (folder / "terug").symlink_to(folder, target_is_directory=True)
    (folder / "nl_1.2.1" / "omhoog").symlink_to(folder.parent, target_is_directory=True)
    (folder / "kring").symlink_to(folder / "kring")
    (folder / "niets.csv").symlink_to(folder / "bestaat-niet.csv")
    os.mkfifo(folder / "pijp.csv")
    (folder.parent / "antwoorden" / "melo").mkdir(parents=True)
    (folder / "vermomd").symlink_to(folder.parent / "antwoorden" / "melo")
    found = load_classifications(folder)
    assert found.releases == expected
    assert {item.path: item.reason.en.split(",")[0].split(";")[0] for item in found.not_imported} == {
        "kring": "no regular file",
        "niets.csv": "no regular file",
        "pijp.csv": "no regular file",
        "terug": "a link to a folder that was read already",
        "nl_1.2.1/omhoog/esco": "a link to a folder that was read already",
        "nl_1.2.1/omhoog/antwoorden/melo": "benchmark answers",
        "vermomd": "benchmark answers",
    }


def test_what_the_machine_does_not_let_us_read_is_a_problem(tmp_path):
    folder = write_esco(tmp_path / "esco", languages=("nl",))
    for name in ("leeg.csv", "leeg.xlsx"):
        (folder / name).symlink_to("/proc/self/mem")
    assert places(folder) == {("leeg.csv", None, None), ("leeg.xlsx", None, None)}
    assert "kan niet gelezen worden" in refused(folder)[0].reason.nl


def test_unclosed_quote_of_a_cut_off_file(tmp_path):
    folder = write_esco(tmp_path, languages=("nl",))
    file = folder / "nl_1.2.1" / "occupations_nl.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.index("booglasser")], encoding="utf-8")
    assert places(folder) == {("nl_1.2.1/occupations_nl.csv", 2, None)}


@pytest.mark.parametrize("cut", [1, 8])
def test_cut_off_last_row(tmp_path, cut):
    folder = write_esco(tmp_path, languages=("nl",))
    file = folder / "nl_1.2.1" / "occupationSkillRelations_nl.csv"
    file.write_bytes(file.read_bytes()[:-cut])
    assert ("nl_1.2.1/occupationSkillRelations_nl.csv", 8) in {place[:2] for place in places(folder)}


def test_cut_off_archive(tmp_path):
    folder = write_esco(tmp_path, languages=("nl",))
    write_gzip(folder / "relations.csv.gz", relations_csv())
    archive = folder / "relations.csv.gz"
    archive.write_bytes(archive.read_bytes()[:-20])
    assert [problem.file for problem in refused(folder)] == ["relations.csv.gz"]


def test_every_wrongly_encoded_cell_is_named_with_line_and_column(tmp_path):
    folder = write_esco(tmp_path, languages=("nl",))
    file = folder / "nl_1.2.1" / "skills_nl.csv"
    text = skills_csv("nl").replace("lassen", "lássen").replace("metselen", "metsélen")
    file.write_bytes(text.encode("latin-1"))
    assert places(folder) == {("nl_1.2.1/skills_nl.csv", line, "preferredLabel") for line in (2, 3)}


@pytest.mark.parametrize(
    ("file", "column", "table"),
    [
        ("occupations_nl.csv", "preferredLabel", "occupations"),
        ("skills_nl.csv", "conceptUri", "skills"),
        ("occupationSkillRelations_nl.csv", "skillUri", "occupationSkillRelations"),
        ("ISCOGroups_nl.csv", "code", "ISCOGroups"),
    ],
)
def test_wrong_column_is_named(*, tmp_path, file, column, table):
    folder = write_esco(tmp_path, languages=("nl",))
    path = folder / "nl_1.2.1" / file
    path.write_text(path.read_text(encoding="utf-8").replace(column, column + "X", 1), encoding="utf-8")
    (problem,) = refused(folder)
    assert (problem.file, problem.line, problem.column) == (f"nl_1.2.1/{file}", 1, column)
    assert table in problem.reason.nl


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "column"),
    [
        ("occupations_nl.csv", occupation_uri(2), "http://data.europa.eu/esco/occupation/2", 4, "conceptUri"),
        ("occupations_nl.csv", ",7112,", ",71A2,", 4, "iscoGroup"),
        ("occupationSkillRelations_nl.csv", "essential", "vital", 2, "relationType"),
        ("occupationSkillRelations_nl.csv", uuid(12), uuid(99), 5, "skillUri"),
        ("skills_nl.csv", "metselen", "", 3, "preferredLabel"),
        ("skills_nl.csv", uuid(12), uuid(11), 3, "conceptUri"),
        ("ISCOGroups_nl.csv", "C7212,7212", "C7212,7213", 5, "code"),
    ],
)
def test_wrong_content_is_named(*, tmp_path, file, old, new, line, column):
    folder = write_esco(tmp_path, languages=("nl",))
    path = folder / "nl_1.2.1" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert (f"nl_1.2.1/{file}", line, column) in places(folder)


def test_problems_of_all_files_come_together(tmp_path):
    folder = write_esco(tmp_path, languages=("nl", "en"))
    for language in ("nl", "en"):
        path = folder / f"{language}_1.2.1" / f"skills_{language}.csv"
        path.write_text(path.read_text(encoding="utf-8").replace(skill_uri(13), "geen adres"), encoding="utf-8")
    problems = refused(folder)
    assert {problem.file for problem in problems} >= {"nl_1.2.1/skills_nl.csv", "en_1.2.1/skills_en.csv"}
    assert all(problem.reason.nl and problem.reason.en for problem in problems)


def test_repeated_concept_that_only_differs_in_date_counts_once(tmp_path):
    folder = write_esco(tmp_path, languages=("nl",))
    path = folder / "nl_1.2.1" / "skills_nl.csv"
    first = path.read_text(encoding="utf-8").splitlines()[1]
    cells = first.split(",")
    cells[8] = "2026-01-01"
    path.write_text(path.read_text(encoding="utf-8") + ",".join(cells) + "\n", encoding="utf-8")
    result = load_classifications(folder)
    assert any("1 rijen herhalen" in note.nl for note in result.notes)
    assert next(file for file in result.releases[0].files if file.table == "skills").distinct == 4
