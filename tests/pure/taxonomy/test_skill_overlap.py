"""Overlap by matrix product equals overlap counted pair by pair."""

from hypothesis import given
from hypothesis import strategies as st

from krachtlijn.kernel.ids import ConceptUri, IscoCode
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation, skill_overlap
from krachtlijn.taxonomy.overlap import skill_overlaps

skills = st.frozensets(st.sampled_from([ConceptUri(f"urn:krachtlijn:skill:s{n}") for n in range(8)]))


def occupation(number, essential, optional):
    return Occupation(
        uri=ConceptUri(f"urn:krachtlijn:occupation:o{number}"),
        isco=IscoCode("7212"),
        labels=Labels(preferred={"nl": f"beroep {number}"}),
        essential=essential,
        optional=optional - essential,
    )


@given(st.lists(st.tuples(skills, skills), min_size=1, max_size=6))
def test_matrix_agrees_with_counting(pairs):
    known = {o.uri: o for o in (occupation(n, *pair) for n, pair in enumerate(pairs))}
    overlaps = skill_overlaps(known)
    for one in known.values():
        expected = {two.uri: skill_overlap(one, two) for two in known.values() if two.uri != one.uri}
        found = {near.uri: near.overlap for near in overlaps.related(one.uri, limit=10)}
        assert found.keys() == {uri for uri, overlap in expected.items() if overlap > 0}
        assert all(abs(found[uri] - expected[uri]) < 1e-12 for uri in found)
        assert list(found.values()) == sorted(found.values(), reverse=True)


def test_unknown_occupation_has_no_relatives():
    assert skill_overlaps({}).related(ConceptUri("urn:krachtlijn:occupation:none")) == ()
