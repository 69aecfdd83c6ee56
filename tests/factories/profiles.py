"""Hypothesis strategies for profiles."""

from datetime import date

from hypothesis import strategies as st

from krachtlijn.kernel.geo import Coordinates
from krachtlijn.kernel.ids import ConceptUri, NisCode
from krachtlijn.kernel.money import Fraction, Hours
from krachtlijn.kernel.period import Period
from krachtlijn.people.profile import (
    Availability,
    CareerSpell,
    DaySlot,
    Diploma,
    DutchLevel,
    Employment,
    Evidence,
    HeldCompetence,
    Person,
    Place,
    Region,
    Status,
)

days = st.dates(min_value=date(1950, 1, 1), max_value=date(2030, 1, 1))
uris = st.from_regex(r"urn:krachtlijn:skill:[a-z0-9]{1,8}", fullmatch=True).map(ConceptUri)
words = st.text(alphabet="abcdefgh", min_size=1, max_size=9)
fractions = st.none() | st.integers(0, 10_000).map(Fraction)
hour_counts = st.none() | st.integers(0, 6_000).map(Hours)
regions = st.none() | st.sampled_from(Region)
flags = st.none() | st.booleans()


def _means(draw) -> dict[str, bool | None]:
    """Benefits, and no income at all only beside none of them."""
    names = ("receives_unemployment_benefit", "receives_sickness_benefit", "receives_leefloon")
    told = {name: draw(flags) for name in names}
    return told | {"has_no_income": draw(st.sampled_from((None, False))) if any(told.values()) else draw(flags)}


@st.composite
def people(draw):
    spells = st.builds(CareerSpell, occupation=uris, period=st.builds(Period, valid_from=days), employment_fraction=fractions)
    diplomas = st.builds(
        Diploma,
        title=words,
        vks_level=st.none() | st.integers(1, 8),
        qualification=st.none() | words,
        licence=st.none() | words,
        obtained_on=st.none() | days,
    )
    has_plan = draw(flags)
    place = Place(municipality=NisCode("11002"), coordinates=Coordinates(latitude=51.2, longitude=4.4))
    return Person(
        id=draw(words),
        status=draw(st.sampled_from(Status)),
        residence=draw(st.none() | st.just(place)),
        residence_region=draw(regions),
        max_distance_km=draw(st.none() | st.integers(0, 200)),
        birth_date=draw(st.none() | days),
        availability=draw(
            st.none()
            | st.builds(
                Availability,
                slots=st.frozensets(st.sampled_from(DaySlot)),
                from_date=st.none() | days,
                hours_per_week=hour_counts,
            )
        ),
        career=tuple(draw(st.lists(spells, max_size=3))),
        schooling=tuple(draw(st.lists(diplomas, max_size=3))),
        competences=tuple(
            draw(
                st.lists(
                    st.builds(HeldCompetence, skill=uris, evidence=st.sampled_from(Evidence), since=st.none() | days), max_size=3
                )
            )
        ),
        rejected_assumptions=draw(st.frozensets(uris, max_size=3)),
        dutch=draw(st.none() | st.sampled_from(DutchLevel)),
        employment=draw(
            st.none()
            | st.builds(
                Employment,
                private_sector=flags,
                workplace_region=regions,
                employment_fraction=fractions,
                reference_fraction=fractions,
                weekly_hours=hour_counts,
                employer_consents=flags,
                student_contract=flags,
                apprenticeship_contract=flags,
                employer_pays_training=flags,
            )
        ),
        **_means(draw),
        has_development_plan=has_plan,
        development_plan_on=None if has_plan is False else draw(st.none() | days),
        is_synthetic=draw(st.booleans()),
    )
