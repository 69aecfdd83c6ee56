"""Which releases are in use: the starter until ESCO is complete, older versions only where they lend something."""

from krachtlijn.taxonomy.active import ReleaseTables, active_releases

FULL = {(table, lang) for lang in ("nl", "en") for table in ("occupations", "skills", "ISCOGroups", "skillGroups")}
FULL |= {("occupationSkillRelations", "")}


def release(version, tables, classification="esco"):
    return ReleaseTables(classification=classification, version=version, tables=frozenset(tables))


STARTER = release("1", FULL, "krachtlijn-starter")


def test_starter_is_in_use_while_esco_lacks_relations():
    half = release("1.2.1", {("occupations", "nl"), ("ISCOGroups", "nl")})
    assert active_releases([STARTER, half]) == {("krachtlijn-starter", "1")}
    assert active_releases([half]) == {("esco", "1.2.1")}


def test_older_version_lends_what_the_newer_lacks():
    newer = release("1.2.1", {("occupations", "nl"), ("occupations", "en"), ("ISCOGroups", "nl"), ("skillGroups", "nl")})
    older = release("1.2.0", {("skill labels", "en"), ("occupationSkillRelations", "")})
    oldest = release("1.1.0", {("skill labels", "en"), ("occupationSkillRelations", ""), ("occupations", "en")})
    assert active_releases([STARTER, oldest, older, newer]) == {("esco", "1.2.1"), ("esco", "1.2.0")}


def test_complete_newest_version_stands_alone():
    assert active_releases([release("1.2.0", FULL), release("1.3", FULL), STARTER]) == {("esco", "1.3")}


def test_older_version_still_lends_a_language():
    english = {pair for pair in FULL if pair[1] != "nl"}
    assert active_releases([release("1.2.0", FULL), release("1.3", english)]) == {("esco", "1.3"), ("esco", "1.2.0")}


def test_other_classifications_use_their_newest_version():
    old, new = (release(version, {("Competent-ESCO mapping", "")}, "competent") for version in ("3.8", "3.10"))
    assert ("competent", "3.10") in active_releases([old, new])
    assert ("competent", "3.8") not in active_releases([old, new])
