"""Which rights go together, which exclude each other, and which count apart: from the limits of rules and from sources.

What no source says about two rights stands in no row; a page says so instead of guessing.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from krachtlijn.kernel.text import Text
from krachtlijn.rules.instrument import Instrument
from krachtlijn.rules.law import outplacement


class Relation(StrEnum):
    """How two rights stand to each other."""

    TOGETHER = "together"
    NOT_TOGETHER = "not_together"
    APART = "apart"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two rights (in order of their ids) with how they go together, in one sentence, and where that stands."""

    rights: tuple[str, str]
    relation: Relation
    text: Text
    source: str


_TOGETHER = Text(nl="U mag ze samen gebruiken voor dezelfde opleiding.", en="You may use them together for the same training.")
_NOT_TOGETHER = Text(
    nl="Kies er één: voor dezelfde opleiding gaan ze niet samen.",
    en="Choose one: for the same training they do not go together.",
)
_OTHER_CELL = Text(
    nl="Wie onder een tewerkstellingscel valt, krijgt de regels van de cel en niet deze.",
    en="Who falls under an employment cell gets the rules of the cell and not these.",
)
_ONE_SETTLEMENT = Text(
    nl="Een ontslag eindigt met een opzegtermijn of met een vergoeding; u krijgt één van beide regelingen.",
    en="A dismissal ends with a notice period or with pay in lieu; you get one of both regimes.",
)
_SHORTER_NOTICE = Text(
    nl="De regeling voor 45-plussers is er voor een kortere opzeg of vergoeding; u krijgt één van beide.",
    en="The regime for people over 45 is for a shorter notice or payment; you get one of both.",
)


def _pair(one: str, other: str, *, relation: Relation, text: Text, source: str) -> Pair:
    first, second = sorted((one, other))
    return Pair(rights=(first, second), relation=relation, text=text, source=source)


FROM_SOURCES: tuple[Pair, ...] = (
    _pair(
        "vlaams_opleidingsverlof",
        "individueel_opleidingsrecht",
        relation=Relation.APART,
        text=Text(
            nl="Uren opleidingsverlof tellen niet mee voor uw dagen individueel opleidingsrecht.",
            en="Hours of training leave do not count for your days of individual training right.",
        ),
        source="https://www.prato.be/federal-learning-account-van-toepassing-vanaf-2024-betaversie-is-definitief/",
    ),
    _pair(
        "knelpuntpremie",
        "werkloosheidsuitkering_duur",
        relation=Relation.NOT_TOGETHER,
        text=Text(
            nl="Wie een werkloosheidsuitkering krijgt, krijgt geen knelpuntpremie.",
            en="Who receives unemployment benefit gets no knelpuntpremie.",
        ),
        source="https://extranet.vdab.be/mlp/themas/knelpuntpremie-voor-niet-beroepsactieven-een-langdurige-knelpuntopleiding",
    ),
    _pair(
        "ibo",
        "vrijstelling_beschikbaarheid",
        relation=Relation.TOGETHER,
        text=Text(
            nl="Tijdens een IBO met genoeg uren kan u ook een vrijstelling krijgen.",
            en="During an IBO with enough hours you can get an exemption too.",
        ),
        source="https://www.vdab.be/vrijstellingen/erkend",
    ),
    *(
        _pair(
            "outplacement_tewerkstellingscel",
            other,
            relation=Relation.NOT_TOGETHER,
            text=_OTHER_CELL,
            source=outplacement.OTHER_REGIME,
        )
        for other in ("outplacement_opzeg", "outplacement_verbrekingsvergoeding", "outplacement_45plus")
    ),
    _pair(
        "outplacement_opzeg",
        "outplacement_verbrekingsvergoeding",
        relation=Relation.NOT_TOGETHER,
        text=_ONE_SETTLEMENT,
        source=outplacement.DETAILS,
    ),
    *(
        _pair(
            "outplacement_45plus", other, relation=Relation.NOT_TOGETHER, text=_SHORTER_NOTICE, source=outplacement.OTHER_REGIME
        )
        for other in ("outplacement_opzeg", "outplacement_verbrekingsvergoeding")
    ),
)
"""What sources say beside the limits of the rules."""


def known_pairs(instruments: Iterable[Instrument], *, among: Collection[str] | None = None) -> tuple[Pair, ...]:
    """Every pair of which something is known, each once; with `among` only those with both rights in it."""
    pairs = {pair.rights: pair for pair in (*_of_limits(instruments), *FROM_SOURCES)}
    return tuple(pair for pair in pairs.values() if among is None or set(pair.rights) <= set(among))


def _of_limits(instruments: Iterable[Instrument]) -> Iterator[Pair]:
    for instrument in instruments:
        terms, source = instrument.limit_terms, instrument.rule.source
        if terms is None:
            continue
        for other in terms.combines_with:
            yield _pair(instrument.id, other, relation=Relation.TOGETHER, text=_TOGETHER, source=source)
        for other in terms.excludes:
            yield _pair(instrument.id, other, relation=Relation.NOT_TOGETHER, text=_NOT_TOGETHER, source=source)
