"""A taxonomy of 40 occupations and 200 competences, made by rule, for tests of the reference region."""

from datetime import date

from krachtlijn.kernel.ids import concept_uri, isco_code
from krachtlijn.sources.reference_region.classification import RegionTaxonomy, region_taxonomy
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.skill import Skill

ON = date(2026, 11, 23)
ISCO_CODES = (
    "1221 1323 2141 2151 2211 2221 2221 2330 2341 2411 2431 2512 2513 2522 2635 3113 3115 3221 3313 3322 4110 4222 4321 5120 "
    "5141 5223 5311 5321 5322 5414 7112 7126 7212 7233 7233 7411 7412 8332 9112 9333"
).split()


def small_region_taxonomy() -> RegionTaxonomy:
    """Each occupation asks twelve competences: eight of its ISCO sub-major group (half of them essential), four of all."""
    skills = [
        Skill(
            uri=concept_uri(f"urn:krachtlijn:skill:s-{i:03d}"),
            labels=Labels(preferred={"nl": f"vaardigheid {i}", "en": f"skill {i}"}),
        )
        for i in range(200)
    ]
    occupations = {}
    for i, code in enumerate(ISCO_CODES):
        start = 6 * (int(code[:2]) % 27)
        own = [skills[(start + i + k) % 200].uri for k in range(8)]
        shared = [skills[(i * 37 + k * 11) % 200].uri for k in range(4)]
        occupation = Occupation(
            uri=concept_uri(f"urn:krachtlijn:occupation:o-{i:02d}"),
            isco=isco_code(code),
            labels=Labels(preferred={"nl": f"beroep {i}", "en": f"occupation {i}"}),
            essential=frozenset(own[:4]),
            optional=frozenset(own[4:]) | frozenset(shared) - frozenset(own[:4]),
        )
        occupations[occupation.uri] = occupation
    return region_taxonomy(release="test 1", occupations=occupations, skills={skill.uri: skill for skill in skills})
