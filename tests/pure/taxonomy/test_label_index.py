"""Search by character n-grams: typing errors, languages, equal labels first, one hit per concept."""

import pytest

from krachtlijn.kernel.ids import ConceptUri
from krachtlijn.taxonomy.label_index import IndexedLabel, build_index
from krachtlijn.taxonomy.linking import link

NAMES = {
    "lasser": ("occupation", "welder"),
    "metselaar": ("occupation", "bricklayer"),
    "verpleegkundige": ("occupation", "nurse"),
    "vrachtwagenbestuurder": ("occupation", "lorry driver"),
    "industrieel onderhoudstechnicus": ("occupation", "industrial maintenance technician"),
    "lassen": ("skill", "weld"),
    "metselen": ("skill", "lay bricks"),
    "wonden verzorgen": ("skill", "care for wounds"),
}


def address(name):
    return ConceptUri(f"urn:krachtlijn:{NAMES[name][0]}:{name.replace(' ', '-')}")


def index():
    labels = [
        IndexedLabel(uri=address(name), kind=kind, language=language, is_preferred=True, text=text)
        for name, (kind, english) in NAMES.items()
        for language, text in (("nl", name), ("en", english))
    ]
    labels.append(IndexedLabel(uri=address("metselaar"), kind="occupation", language="nl", is_preferred=False, text="Lasser"))
    return build_index(labels)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(5))
def test_one_swapped_pair_of_letters_still_finds_the_label(name, seed):
    letters = list(name)
    place = seed * 7 % (len(letters) - 1)
    letters[place : place + 2] = reversed(letters[place : place + 2])
    assert index().search("".join(letters), kind=NAMES[name][0], limit=1)[0].uri == address(name)


def test_equal_preferred_label_comes_before_equal_alternative_label():
    hits = index().search("LASSER", kind="occupation", limit=3)
    assert [hit.uri for hit in hits[:2]] == [address("lasser"), address("metselaar")]
    assert hits[0].score == 1.0 > hits[1].score == 0.99 > hits[2].score
    assert hits[1].label == "metselaar"
    assert hits[1].matched_label == "Lasser"


def test_each_concept_appears_once_and_scores_fall():
    hits = index().search("lassen", limit=10)
    assert len({hit.uri for hit in hits}) == len(hits)
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_kind_and_language_restrict_the_labels():
    assert index().search("weld", kind="skill", language="en", limit=1)[0].label == "weld"
    assert all(hit.language == "en" for hit in index().search("lasser", language="en"))


def test_text_without_known_grams_finds_nothing():
    assert index().search("ξψω") == ()
    assert index().search("") == ()
    assert build_index([]).search("lasser") == ()


def test_link_gives_probabilities_that_add_up():
    linked = link(index(), "lasser", kind="occupation", language="nl", top=3)
    assert linked.hits[0].uri == address("lasser")
    assert sum(hit.p for hit in linked.hits) + linked.none == pytest.approx(1, abs=0.001)
    assert link(index(), "ξψω", kind="occupation").none == 1.0
