"""What a training of the region is called follows from what it teaches: properties of every training of a region."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

import krachtlijn
from factories.read_taxonomy import read_region_taxonomy
from factories.region_taxonomy import ON, small_region_taxonomy
from krachtlijn.kernel.ids import concept_uri, isco_code
from krachtlijn.sources.reference_region.calibration import calibrate
from krachtlijn.sources.reference_region.classification import TRADE_LEVELS, region_taxonomy
from krachtlijn.sources.reference_region.course_content import PROTECTED, WHOLE_SHARE
from krachtlijn.sources.reference_region.offer_kind import OFFER_KINDS
from krachtlijn.sources.reference_region.programme import load_programmes
from krachtlijn.sources.reference_region.region import generate_region
from krachtlijn.sources.reference_region.size import SMALL, TINY
from krachtlijn.sources.reference_region.trainings import HOURS_PER_OUTCOME_AT_MOST, fitting_hours
from krachtlijn.taxonomy.concept import Labels
from krachtlijn.taxonomy.occupation import Occupation
from krachtlijn.taxonomy.skill import Skill

STARTER = Path(krachtlijn.__file__).parent / "sources" / "starter_taxonomy"
SEEDS = (3, 20261123)


class Offer:
    """The trainings of a region, told apart by what their titles claim."""

    def __init__(self, taxonomy, seed):
        self.taxonomy = taxonomy
        self.region = generate_region(seed=seed, on=ON, taxonomy=taxonomy, size=SMALL)
        self.courses = tuple(item for item in self.region.trainings if item.id.startswith("cursus-"))
        self.by_name = {}
        for item in taxonomy.occupations:
            self.by_name.setdefault(item.labels.shown_in("nl").text.casefold(), []).append(item)
        self.groups = {uri: taxonomy.skills[uri].groups for uri in self.region.profile_skills}
        self.levels = {uri: taxonomy.skills[uri].reuse_level for uri in self.region.profile_skills}
        self.asking = {uri: Counter() for uri in self.region.profile_skills}
        for item in taxonomy.occupations:
            for uri in item.skills:
                self.asking[uri][item.isco[0]] += 1
        self.of_major = Counter(item.isco[0] for item in taxonomy.occupations)
        self.general = {uri for uri in self.region.profile_skills if self.is_general(uri)}
        self.occupations = {item.id: self.whole_of(item) or self.part_of(item) for item in self.courses}

    def is_general(self, uri):
        """The rule of `classification`, computed a second time: transversal, or of no trade and asked evenly."""
        shares = [self.asking[uri][major] / count for major, count in self.of_major.items()]
        even = sum(shares) ** 2 / sum(share**2 for share in shares)
        often = self.asking[uri].total() * 50 >= len(self.taxonomy.occupations)
        return self.levels[uri] == "transversal" or (even >= 4.5 and often and self.levels[uri] not in TRADE_LEVELS)

    def name(self, uri):
        return self.taxonomy.skill_name(uri, "nl").casefold()

    def named_outcomes(self, training):
        """The outcomes whose Dutch label stands in the title."""
        title = training.title.nl.casefold()
        return {uri for uri in training.outcomes if self.name(uri) in title}

    def whole_of(self, training):
        """The occupations whose name is the title, after the first word."""
        word, _, rest = training.title.nl.partition(" ")
        return self.by_name.get(rest.casefold(), []) if word in {"Opleiding", "Bijscholing"} else []

    def part_of(self, training):
        """The occupations whose name stands before a colon."""
        name = next((n for n in self.by_name if training.title.nl.casefold().startswith(f"{n}: ")), None)
        return self.by_name[name] if name else []

    def occupations_of(self, training):
        return self.occupations[training.id]


@pytest.fixture(scope="module")
def starter():
    return read_region_taxonomy(STARTER)


@pytest.fixture(scope="module", params=[("starter", seed) for seed in SEEDS] + [("esco", SEEDS[1])], ids=str)
def offer(request):
    name, seed = request.param
    if name == "starter":
        return Offer(request.getfixturevalue("starter"), seed)
    return Offer(read_region_taxonomy(request.getfixturevalue("shared_data") / "esco"), seed)


def test_every_course_title_names_something_that_it_teaches(offer):
    for training in offer.courses:
        occupations = offer.occupations_of(training)
        assert offer.named_outcomes(training) or occupations, training.title
        if offer.part_of(training) and not offer.whole_of(training):
            assert offer.named_outcomes(training), training.title


def test_no_course_title_holds_a_code_or_an_address(offer):
    for training in offer.courses:
        for title in (training.title.nl, training.title.en):
            assert title[:1] == title[:1].upper() != ""
            assert not any(sign in title for sign in ("urn:", "http", "skill:", "_", "{", "|")), title
            assert len(title) <= 300


def test_a_course_for_an_occupation_teaches_competences_of_that_occupation_alone(offer):
    for training in offer.courses:
        occupations = offer.occupations_of(training)
        if occupations:
            assert any(training.outcomes <= item.skills for item in occupations), training.title


def test_a_course_with_the_name_of_an_occupation_teaches_most_of_what_is_essential(offer):
    """General competences set apart; a shorter course says in its title which part it teaches."""
    for training in offer.courses:
        named = offer.whole_of(training)
        if named:
            shares = [_essential_share(training, item, general=offer.general) for item in named]
            assert max(shares) >= WHOLE_SHARE, training.title


def _essential_share(training, occupation, *, general):
    essential = occupation.essential - general
    return len(training.outcomes & essential) / max(1, len(essential))


def test_a_course_for_a_protected_occupation_is_a_refresher(offer):
    for training in offer.courses:
        for item in offer.whole_of(training):
            assert training.title.nl.startswith("Bijscholing" if item.isco.startswith(PROTECTED) else "Opleiding"), training.title


def test_other_courses_teach_one_cluster(offer):
    """Every competence shares a skill group with one that the title names, and one ISCO minor group asks them together."""
    others = [training for training in offer.courses if not offer.occupations_of(training)]
    assert len(others) > 50
    for training in others:
        named = offer.named_outcomes(training)
        for uri in training.outcomes - named:
            assert any(offer.groups[uri] & offer.groups[other] for other in named), (training.title, offer.name(uri))


def test_general_courses_hold_no_competence_of_a_trade(offer):
    """A course with a general competence in it and no occupation in its title is a general course: nothing of a trade in it."""
    general = [item for item in offer.courses if not offer.occupations_of(item) and item.outcomes & offer.general]
    assert len(general) > 10
    for training in general:
        assert training.outcomes <= offer.general, training.title
        assert not {offer.levels[uri] for uri in training.outcomes} & TRADE_LEVELS, training.title


def test_general_competences_are_at_most_a_quarter_of_a_course_for_an_occupation(offer):
    for training in offer.courses:
        if offer.occupations_of(training):
            assert len(training.outcomes & offer.general) * 4 <= len(training.outcomes), training.title


def test_a_programme_teaches_what_its_occupations_ask(offer):
    programmes = {programme.key: programme for programme in load_programmes()}
    for training in offer.region.trainings:
        programme = programmes.get(training.id.rpartition("-")[0])
        if programme is None:
            continue
        asked = frozenset().union(*(o.skills for o in offer.taxonomy.occupations if o.isco.startswith(programme.isco)))
        assert training.outcomes <= asked, training.title
        assert "{" not in training.title.nl + training.title.en
        if programme.is_named_after_content:
            assert offer.named_outcomes(training), training.title
        for uri in training.outcomes if programme.topics else ():
            texts = " ".join(offer.taxonomy.skills[uri].labels.preferred.values()).lower()
            assert any(topic in texts for topic in programme.topics), (training.title, texts)


def test_hours_follow_from_the_number_of_competences(offer):
    shortest = min(min(kind.hours) for kind in OFFER_KINDS)
    for training in offer.courses:
        hours = training.contact_hours / 100
        options = [option for kind in OFFER_KINDS for option in (*kind.hours, *(2 * length for length in kind.hours))]
        assert hours in options
        longest_first = 2 * max(min(kind.hours) for kind in OFFER_KINDS)
        assert shortest <= hours <= max(longest_first, HOURS_PER_OUTCOME_AT_MOST * len(training.outcomes)), training.title


def test_general_courses_ask_no_dutch_and_road_drivers_a_licence(offer):
    for training in offer.courses:
        occupations = offer.occupations_of(training)
        if training.outcomes <= offer.general and not occupations:
            assert training.admission.dutch is None, training.title
        codes = {item.isco for item in occupations}
        if len(occupations) == 1:
            assert (training.admission.licence == "rijbewijs B") == any(code.startswith(("832", "833")) for code in codes)


def test_the_offer_stays_skewed_incomplete_and_calibrated(offer):
    counts = sorted(Counter(uri for item in offer.region.trainings for uri in item.outcomes).values())
    tenth = len(counts) // 10
    assert sum(counts[-tenth:]) >= 5 * sum(counts[:tenth])
    assert offer.region.untaught_share >= 0.10
    assert not offer.region.taught_skills & offer.region.set_aside
    assert [row for row in calibrate(offer.region) if not row.is_met] == []


def test_vacancies_and_persons_do_not_move_the_offer(starter):
    usual = generate_region(seed=5, on=ON, taxonomy=starter, size=TINY)
    other = generate_region(seed=5, on=ON, taxonomy=starter, size=replace(TINY, persons=1, open_vacancies=1, closed_vacancies=9))
    assert other.trainings == usual.trainings
    assert other.sessions == usual.sessions


def test_without_general_competences_or_skill_groups_courses_are_made_all_the_same():
    region = generate_region(seed=5, on=ON, taxonomy=small_region_taxonomy(), size=TINY)
    assert len(region.trainings) == TINY.trainings
    assert all(item.outcomes for item in region.trainings if item.id.startswith("cursus-"))


def test_an_occupation_that_asks_general_competences_alone_gets_no_course(starter):
    general = [uri for uri, skill in starter.skills.items() if skill.reuse_level == "transversal"]
    dreamer = Occupation(
        uri=concept_uri("urn:krachtlijn:occupation:dreamer"),
        isco=isco_code("5162"),
        labels=Labels(preferred={"nl": "dagdromer", "en": "dreamer"}),
        essential=frozenset(general[:6]),
    )
    taxonomy = region_taxonomy(
        release="test 2",
        occupations={item.uri: item for item in (*starter.occupations, dreamer)},
        skills=starter.skills,
    )
    region = generate_region(seed=5, on=ON, taxonomy=taxonomy, size=SMALL)
    assert not [item.title.nl for item in region.trainings if "dagdromer" in item.title.nl.casefold()]


def test_a_cluster_without_dutch_labels_is_named_in_english(starter):
    """A folder in one language gives titles in that language, never an empty title."""
    english = {
        uri: Skill(uri=uri, labels=Labels(preferred={"en": skill.labels.preferred["en"]}), groups=skill.groups)
        for uri, skill in starter.skills.items()
    }
    taxonomy = region_taxonomy(release="test 3", occupations={item.uri: item for item in starter.occupations}, skills=english)
    offer = Offer(taxonomy, 5)
    for training in offer.courses:
        assert offer.occupations_of(training) or offer.named_outcomes(training), training.title


@pytest.mark.parametrize(
    ("wanted", "outcomes", "expected"),
    [(600, 50, 600), (600, 8, 160), (600, 3, 40), (40, 1, 40), (40, 30, 40), (120, 5, 80)],
)
def test_hours_are_the_longest_that_fit(wanted, outcomes, expected):
    assert fitting_hours((40, 80, 120, 160, 240, 400, 600), wanted=wanted, outcomes=outcomes) == expected
