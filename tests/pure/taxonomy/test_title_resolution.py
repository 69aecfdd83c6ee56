"""A title is asserted only where independent signals agree; every rule has a title it finds and a twin it must leave alone."""

import pytest

from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.taxonomy.classification import MappingRelation as R
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.title_resolution import MappedTitle, TitleKind, title_resolver
from krachtlijn.taxonomy.title_rules import RULES

METHOD_LENGTH = 200
KNOWN = {
    "metselaar": ("7112", "metser"),
    "voorman": ("3123", "metselaar", "ploegbaas metselwerk"),
    "dakdekker": ("7121", "dakwerker"),
    "audioloog": ("2266",),
    "audicien": ("3214",),
    "kok": ("5120", "grootkeukenkok"),
    "dieetkok": ("5120",),
    "chef": ("3434",),
    "timmerman": ("7115",),
    "kelner": ("5131", "barman"),
    "bartender": ("5132", "barman", "polyvalent barman"),
    "barista": ("5132", "barman"),
    "glazenwasser": ("9123",),
    "gevelreiniger": ("7133", "ruitenwasser"),
    "zeemlapper": ("9123", "vensterwasser"),
    "lasser": ("7212", "manueel lasser"),
    "lasinspecteur": ("3115", "manueel lasser"),
    "tuinbouwmedewerker": ("9214",),
    "operator papiermachine": ("8171",),
    "operator kartonmachine": ("8171",),
    "projectleider bouw": ("1323",),
    "aannemer bouw": ("7111",),
    "netwerkkenner": ("2529", "beveiligingskenner"),
    "wachtkenner": ("2529", "beveiligingskenner"),
    "poetsvrouw": ("9111", "poetshulp"),
    "stikster": ("7533",),
    "tandtechnicus": ("2261", "dentaaltechnicus"),
    "zaalchef": ("5131",),
    "medewerker uitvaartondernemer": ("5163", "uitvaartassistent"),
    "begeleider kinderen": ("5311", "kinderhoeder"),
    "matrijzenmaker": ("7222",),
    "gereedschaps- en matrijzenmaker": ("7222",),
}


def uri(name):
    return ConceptUri(f"urn:krachtlijn:occupation:{name.replace(' ', '-')}")


OCCUPATIONS = {
    uri(name): Occupation(
        uri=uri(name), isco=IscoCode(isco), labels=Labels(preferred={"nl": name}, alternative={"nl": tuple(alternative)})
    )
    for name, (isco, *alternative) in KNOWN.items()
}


def resolve(title, *targets):
    mapped = [MappedTitle(title=title, targets=tuple((uri(name), relation) for name, relation in targets))] if targets else []
    return title_resolver(OCCUPATIONS, mapped=mapped).resolve(title)


FOUND = {
    "naam en Competent": ("Dakdekker", [("dakdekker", R.EXACT), ("voorman", R.BROAD), ("metselaar", R.NARROW)], ["dakdekker"]),
    "voorkeurslabel": ("Kok", [("chef", R.EXACT)], ["kok"]),
    "andere naam met Competent": ("Metser", [("metselaar", R.NARROW)], ["metselaar"]),
    "andere naam": ("Dakwerker", [], ["dakdekker"]),
    "gedeelde naam met Competent": ("Barman", [("bartender", R.EXACT)], ["bartender"]),
    "naam die de titel sluit": ("Manueel lasser", [], ["lasser"]),
    "enige exacte koppeling": ("Raamwasser", [("glazenwasser", R.EXACT), ("gevelreiniger", R.NARROW)], ["glazenwasser"]),
    "enig beroep in Competent": ("Raamwasser", [("glazenwasser", R.CLOSE)], ["glazenwasser"]),
    "kern van de samenstelling": ("Daktimmerman", [("timmerman", R.BROAD), ("dakdekker", R.NARROW)], ["timmerman"]),
    "enige passende exacte koppeling": (
        "Projectleider bouwwerken",
        [("projectleider bouw", R.EXACT), ("aannemer bouw", R.EXACT)],
        ["projectleider bouw"],
    ),
    "andere schrijfwijze": ("Medewerker tuinbouw", [], ["tuinbouwmedewerker"]),
    "gedeelde naam in één groep": ("Beveiligingskenner", [], ["netwerkkenner", "wachtkenner"]),
    "naam zonder bereikwoord": ("Polyvalent stikster", [], ["stikster"]),
    "naam van een deel met Competent": ("Strijkhulp-poetshulp", [("poetsvrouw", R.CLOSE), ("kelner", R.CLOSE)], ["poetsvrouw"]),
    "delen van de titel": ("Audioloog-audicien", [], ["audicien", "audioloog"]),
    "weglatingsstreepje": (
        "Bediener van een papier- of kartonmachine",
        [],
        ["operator kartonmachine", "operator papiermachine"],
    ),
}
LEFT_ALONE = {
    "naam en Competent": ("Kok", [("kok", R.EXACT), ("chef", R.NARROW), ("audicien", R.CLOSE)]),
    "voorkeurslabel": ("Kookster", [("chef", R.NARROW)]),
    "andere naam met Competent": ("Metser", [("dakdekker", R.NARROW)]),
    "andere naam": ("Vensterwasser", [("audicien", R.NARROW)]),
    "gedeelde naam met Competent": ("Barman", [("bartender", R.CLOSE)]),
    "naam die de titel sluit": ("Laswerker", []),
    "enige exacte koppeling": ("Ruitenwasser", [("glazenwasser", R.EXACT), ("audicien", R.NARROW), ("metselaar", R.NARROW)]),
    "enig beroep in Competent": ("Glaswerker", [("audioloog", R.EXACT)]),
    "kern van de samenstelling": ("Timmerman binnenwerk", [("timmerman", R.BROAD), ("dakdekker", R.NARROW)]),
    "enige passende exacte koppeling": ("Werkster", [("kelner", R.EXACT), ("bartender", R.EXACT)]),
    "andere schrijfwijze": ("Medewerker tuinbouw", [("kelner", R.NARROW), ("barista", R.NARROW)]),
    "gedeelde naam in één groep": ("Barman", []),
    "naam zonder bereikwoord": ("Polyvalent stikster", [("kelner", R.NARROW), ("barista", R.NARROW)]),
    "naam van een deel met Competent": ("Strijkhulp-poetshulp", [("kelner", R.CLOSE), ("barista", R.CLOSE)]),
    "delen van de titel": ("Audioloog-kerker", []),
    "weglatingsstreepje": ("Bediener van een snij- of plooimachine", []),
}


def test_every_rule_has_its_titles():
    assert {rule.name for rule in RULES} == FOUND.keys() == LEFT_ALONE.keys()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_finds(rule):
    title, targets, expected = FOUND[rule.name]
    found = resolve(title, *targets)
    assert (found.method, found.kind) == (rule.method, rule.kind)
    assert found.uris == tuple(uri(name) for name in expected)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_leaves_alone_what_one_signal_says(rule):
    title, targets = LEFT_ALONE[rule.name]
    assert resolve(title, *targets).method != rule.method


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_says_its_name_and_one_sentence(rule):
    assert rule.method.startswith(f"{rule.name}: ")
    assert len(rule.method) <= METHOD_LENGTH


def test_only_the_first_rule_gives_the_status():
    assert [rule.name for rule in RULES if rule.kind is TitleKind.EXACT] == ["naam en Competent"]


def test_exact_mapping_outside_the_main_group_of_its_relatives_is_not_exact():
    assert resolve("Kok", ("kok", R.EXACT), ("chef", R.NARROW), ("audicien", R.CLOSE)).kind is TitleKind.CLOSE


def test_two_exact_mappings_are_not_exact():
    assert resolve("Metselaar", ("metselaar", R.EXACT), ("dakdekker", R.EXACT)).kind is TitleKind.CLOSE


@pytest.mark.parametrize("relation", list(R))
def test_level_word_of_the_title_rules_a_level_out(relation):
    assert resolve("Medewerker audioloog", ("audioloog", relation)).kind is TitleKind.UNRESOLVED


def test_level_word_that_the_label_has_too_rules_nothing_out():
    assert resolve("Dentaaltechnicus", ("tandtechnicus", R.EXACT)).kind is TitleKind.CLOSE


@pytest.mark.parametrize("title", ["Metser", "Metselaar", "Matrijzenmaker"])
def test_an_alternative_or_shared_name_is_never_exact(title):
    names = {"Metser": "metselaar", "Metselaar": "metselaar", "Matrijzenmaker": "matrijzenmaker"}
    assert resolve(title, (names[title], R.EXACT)).kind is TitleKind.CLOSE


def test_title_without_leading_word_is_no_foreman():
    assert resolve("Ploeg metselwerk", ("voorman", R.EXACT)).kind is TitleKind.UNRESOLVED


def test_name_of_the_occupation_itself_passes_the_level():
    assert resolve("Zaalchef", ("zaalchef", R.EXACT)).kind is TitleKind.EXACT


@pytest.mark.parametrize(
    ("title", "name"), [("Uitvaartassistent", "medewerker uitvaartondernemer"), ("Kinderhoeder", "begeleider kinderen")]
)
def test_assisting_and_accompanying_are_not_leading(title, name):
    assert resolve(title).uris == (uri(name),)


def test_preferred_label_of_another_contradicts_an_exact_mapping():
    assert resolve("Dieetkok", ("kok", R.EXACT)).uris == (uri("dieetkok"),)


def test_part_after_the_colon_is_what_counts():
    assert resolve("Horeca: kok", ("kok", R.EXACT)).kind is TitleKind.EXACT


def test_unknown_title_says_why():
    found = resolve("Ruimtevaarder")
    assert (found.kind, found.uris, found.method) == (TitleKind.UNRESOLVED, (), "")
    assert "geen label" in found.reason.nl
