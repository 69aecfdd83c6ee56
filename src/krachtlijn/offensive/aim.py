"""What does the offensive itself want to change, and which series can show whether it does?

Two series measure participation in training and must never be mixed: the share of adults who learned in the last four
weeks, and the share who learned in the last twelve months. The second cannot be lower, because its window is longer.
The third aim, a smaller mismatch, has no published value.
"""

from dataclasses import dataclass
from decimal import Decimal

from krachtlijn.kernel.text import Text

NOT_LOADED = Text(nl="niet geladen", en="not loaded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One measured value of a series, in the unit of the series, over `period` (e.g. "2024")."""

    value: Decimal
    period: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One named series: what it measures, its unit, its latest value if loaded, and the source of its definition."""

    key: str
    title: Text
    definition: Text
    unit: Text
    latest: Observation | None = None
    source: str | None = None

    @property
    def is_loaded(self) -> bool:
        """Say whether a value is known; without one, shells print `NOT_LOADED`."""
        return self.latest is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """The `value`, in its unit, that the series with key `series` should reach by `due_year`."""

    series: str
    value: Decimal
    due_year: int
    source: str


_SHARE_OF_ADULTS = Text(nl="% van de inwoners van 25 tot 64 jaar", en="% of residents aged 25 to 64")

# No series has a latest value yet: the project's domain notes give none with a source.
SERIES: tuple[Series, ...] = (
    Series(
        key="participation_4_weeks",
        title=Text(
            nl="Deelname aan opleiding in de laatste vier weken",
            en="Participation in education or training in the last four weeks",
        ),
        definition=Text(
            nl="Inwoners van 25 tot 64 jaar die in de vier weken voor de enquête onderwijs of een opleiding volgden. "
            "Het streefdoel van 60 % hoort niet bij deze reeks.",
            en="Residents aged 25 to 64 who followed education or training in the four weeks before the survey. "
            "The target of 60% does not belong to this series.",
        ),
        unit=_SHARE_OF_ADULTS,
        source="https://indicators.be/nl/i/G04_LLL/Levenslang_leren",
    ),
    Series(
        key="participation_12_months",
        title=Text(
            nl="Deelname aan opleiding in de laatste twaalf maanden",
            en="Participation in education or training in the last twelve months",
        ),
        definition=Text(
            nl="Inwoners van 25 tot 64 jaar die in het jaar voor de enquête onderwijs of een opleiding volgden. "
            "Het streefdoel van 60 % staat hier, omdat het over deelname per jaar gaat; "
            "welke enquête telt, zegt de bron niet.",
            en="Residents aged 25 to 64 who followed education or training in the year before the survey. "
            "The target of 60% stands here because it is about participation per year; "
            "the source does not say which survey counts.",
        ),
        unit=_SHARE_OF_ADULTS,
        source="https://www.vlaamsindicatorenboek.be/6.2.5",
    ),
    Series(
        key="mismatch",
        title=Text(
            nl="Kloof tussen gevraagde en aanwezige competenties",
            en="Gap between competences in demand and competences present",
        ),
        definition=Text(
            nl="Het opleidingsoffensief wil deze kloof kleiner maken; een maat of een waarde is niet gepubliceerd.",
            en="The offensive wants to narrow this gap; neither a measure nor a value has been published.",
        ),
        unit=Text(nl="nog niet bepaald", en="not yet defined"),
    ),
)

# 60 % by 2030 comes from the action plan of the Partnerschap Levenslang Leren (2021), not from the concept note of
# 2025. The project's domain notes and the page of the plan give the figure without naming a series. The advice of the
# Vlor on the plan speaks of *yearly* participation, hence the series over twelve months:
# https://www.vlor.be/adviezen/levenslang-leren-stimuleren-door-samenwerking
TARGETS: tuple[Target, ...] = (
    Target(
        series="participation_12_months",
        value=Decimal("60"),
        due_year=2030,
        source="https://www.vlaanderen.be/kennisplatform-departement-werk-en-sociale-economie/nieuws/"
        "actieplan-levenslang-leren-koers-zetten-naar-een-lerend-vlaanderen",
    ),
)


def find_series(key: str) -> Series:
    """Return the series with this key.

    Raises:
        LookupError: there is no such series.

    >>> find_series("mismatch").is_loaded
    False
    """
    for series in SERIES:
        if series.key == key:
            return series
    known = ", ".join(series.key for series in SERIES)
    raise LookupError(f"There is no series {key!r}: choose one of {known}.")


def targets_of(series_key: str) -> tuple[Target, ...]:
    """Return the published targets of one series; most series have none.

    >>> [target.due_year for target in targets_of("participation_12_months")]
    [2030]
    """
    return tuple(target for target in TARGETS if target.series == series_key)
