"""The taxonomy of the region read from a folder of official files, without a database."""

from collections import defaultdict
from pathlib import Path

from krachtlijn.kernel.ids import isco_code
from krachtlijn.sources.classification_folder import load_classifications
from krachtlijn.sources.reference_region.classification import RegionTaxonomy, region_taxonomy
from krachtlijn.taxonomy.classification import ConceptKind, LabelKind
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Importance, Occupation
from krachtlijn.taxonomy.skill import Skill


def read_region_taxonomy(folder: Path) -> RegionTaxonomy:
    """Occupations with their competences, and competences with their skill groups and reuse levels."""
    releases = load_classifications(folder).releases
    labels, asked, above, entries = defaultdict(dict), defaultdict(set), defaultdict(set), {}
    for release in releases:
        entries |= {entry.uri: entry for entry in release.entries if entry.uri not in entries or entry.reuse_level}
        for row in release.labels:
            if row.kind is LabelKind.PREFERRED:
                labels[row.uri].setdefault(row.language, row.text)
        for row in release.occupation_skills:
            asked[row.occupation, row.importance].add(row.skill)
        for row in release.broader:
            above[row.narrower].add(row.broader)
    occupations = {
        uri: Occupation(
            uri=uri,
            isco=isco_code(entry.isco),
            labels=Labels(preferred=labels[uri]),
            essential=frozenset(asked[uri, Importance.ESSENTIAL]),
            optional=frozenset(asked[uri, Importance.OPTIONAL] - asked[uri, Importance.ESSENTIAL]),
        )
        for uri, entry in entries.items()
        if entry.kind is ConceptKind.OCCUPATION and asked[uri, Importance.ESSENTIAL]
    }
    skills = {
        uri: Skill(
            uri=uri,
            labels=Labels(preferred=labels[uri]),
            reuse_level=entry.reuse_level or None,
            groups=frozenset(above[uri]),
        )
        for uri, entry in entries.items()
        if entry.kind is ConceptKind.SKILL
    }
    return region_taxonomy(release=releases[0].version, occupations=occupations, skills=skills)
