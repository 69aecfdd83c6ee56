"""A title is asserted only where independent signals agree; one signal alone never gives the status."""

import pytest

from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.taxonomy.classification import MappingRelation as R
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.title_resolution import MappedTitle, TitleKind, title_resolver


def uri(name):
    return ConceptUri(f"urn:krachtlijn:occupation:{name.replace(' ', '-')}")


def occupations(**isco_of):
    alternative = {"metselaar": ("metser",), "voorman": ("metselaar", "ploegbaas metselwerk"), "dakdekker": ("dakwerker",)}
    return {
        uri(name): Occupation(
            uri=uri(name),
            isco=IscoCode(isco),
            labels=Labels(preferred={"nl": name}, alternative={"nl": alternative.get(name, ())}),
        )
        for name, isco in isco_of.items()
    }


KNOWN = occupations(
    metselaar="7112", voorman="3123", dakdekker="7121", audioloog="2266", audicien="3214", kok="5120", chef="3434"
)


def resolve(title, *targets):
    mapped = [MappedTitle(title=title, targets=tuple((uri(name), relation) for name, relation in targets))] if targets else []
    return title_resolver(KNOWN, mapped=mapped).resolve(title)


def test_label_and_only_exact_mapping_together_are_exact():
    found = resolve("Metselaar", ("metselaar", R.EXACT), ("voorman", R.NARROW))
    assert (found.kind, found.uris) == (TitleKind.EXACT, (uri("metselaar"),))
    assert "voorkeurslabel" in found.method
    assert "Competent exact" in found.method


def test_label_alone_is_only_close():
    assert resolve("Kok").kind is TitleKind.CLOSE


def test_label_against_mapping_is_only_close_to_the_label():
    found = resolve("Kok", ("chef", R.EXACT))
    assert (found.kind, found.uris) == (TitleKind.CLOSE, (uri("kok"),))


def test_exact_mapping_outside_the_main_group_of_its_relatives_is_not_exact():
    found = resolve("Kok", ("kok", R.EXACT), ("chef", R.NARROW), ("audicien", R.CLOSE))
    assert found.kind is TitleKind.CLOSE


def test_mapping_alone_without_shared_stem_asserts_nothing():
    found = resolve("Glaswerker", ("audioloog", R.EXACT))
    assert (found.kind, found.uris) == (TitleKind.UNRESOLVED, ())
    assert found.reason is not None


@pytest.mark.parametrize("relation", list(R))
def test_level_word_of_the_title_rules_a_level_out(relation):
    assert resolve("Medewerker audioloog", ("audioloog", relation)).kind is TitleKind.UNRESOLVED


def test_title_without_leading_word_is_no_foreman():
    assert resolve("Ploeg metselwerk", ("voorman", R.EXACT)).kind is TitleKind.UNRESOLVED


def test_two_crafts_in_one_title_are_narrower():
    found = resolve("Audioloog-audicien")
    assert (found.kind, set(found.uris)) == (TitleKind.NARROWER, {uri("audioloog"), uri("audicien")})


def test_part_after_the_colon_is_what_counts():
    assert resolve("Horeca: kok", ("kok", R.EXACT)).kind is TitleKind.EXACT


def test_unknown_title_says_why():
    found = resolve("Ruimtevaarder")
    assert found.kind is TitleKind.UNRESOLVED
    assert "geen label" in found.reason.nl
