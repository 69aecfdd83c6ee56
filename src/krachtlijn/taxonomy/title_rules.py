"""By which signals together is a title linked? One rule per line of the table, strongest first; the first that finds decides.

A rule needs signals of different origin: the Dutch labels of the occupations, the national classification (Competent, mapped
partly by machine), the words for level and trade, and the ISCO groups. An exact link carries legal effect, so only the preferred
name of one occupation, borne by no other, that both sources give is exact; an alternative label often has another scope, and a
name that two occupations bear has two meanings. A rule that leans on a variant or on part of the title says *close* at most. A
rule that meets more than `most` occupations says nothing. Left out, because the open half of the answer key refutes them: the
only *close* target, the only *broad* target, every *narrow* target as a set, and a variant that differs from Competent.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from krachtlijn.taxonomy.classification import MappingRelation
from krachtlijn.taxonomy.title_evidence import Candidate, Evidence, LabelHit

MOST_CLOSE = 2
MOST_NARROWER = 12


class TitleKind(StrEnum):
    """How a title ends."""

    EXACT = "exact"
    CLOSE = "close"
    NARROWER = "narrower"
    UNRESOLVED = "unresolved"


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleRule:
    """A rule: its name, the sentence that says why it may be trusted, what it asserts, and which candidates it picks."""

    name: str
    because: str
    kind: TitleKind = TitleKind.CLOSE
    picks: Callable[[Evidence], tuple[Candidate, ...]]
    most: int = MOST_CLOSE

    @property
    def method(self) -> str:
        """Name and sentence, as a page shows them."""
        return f"{self.name}: {self.because}"

    def found(self, evidence: Evidence) -> tuple[Candidate, ...]:
        """What the rule asserts for a title; nothing when it meets too many."""
        picked = self.picks(evidence)
        return picked if len(picked) <= self.most else ()


def _same_name_and_mapping(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in _preferred_name(evidence) if c.is_alone and c.is_only_exact and c.is_in_main_group)


def _preferred_name(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.named if c.label is LabelHit.PREFERRED)


def _other_name_with_mapping(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.named if c.relation and c.is_in_main_group and not _preferred_name(evidence))


def _other_name_unmapped(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.named if c.shares_stem and not evidence.targets and not _preferred_name(evidence))


def _shared_name_with_exact(evidence: Evidence) -> tuple[Candidate, ...]:
    exact = evidence.with_relation(MappingRelation.EXACT)
    return tuple(c for c in exact if c.label is LabelHit.SHARED and c.fits_level and c.is_in_main_group)


def _name_that_closes(evidence: Evidence) -> tuple[Candidate, ...]:
    has_exact = bool(evidence.with_relation(MappingRelation.EXACT))
    hits = (c for c in evidence.candidates if c.is_tail and c.fits_level)
    return tuple(c for c in hits if c.label is LabelHit.ONLY or (c.label is LabelHit.SHARED and not has_exact))


def _only_exact(evidence: Evidence) -> tuple[Candidate, ...]:
    exact = [c for c in evidence.candidates if c.is_only_exact and c.fits_level and c.is_in_main_group]
    has_relatives = len(evidence.targets) > 1
    related = [c for c in exact if has_relatives or c.shares_stem or c.shares_craft or c.shares_trade]
    return tuple(c for c in related if not any(_contradicts(other, c) for other in evidence.named))


def _contradicts(named: Candidate, other: Candidate) -> bool:
    """Whether the name of one occupation speaks against another: a preferred label always, an alternative one across groups."""
    return named.uri != other.uri and (named.label is LabelHit.PREFERRED or named.isco != other.isco)


def _only_target(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.candidates if c.is_only_target and c.fits_level and _is_kin(c))


def _one_exact_left(evidence: Evidence) -> tuple[Candidate, ...]:
    exact = evidence.with_relation(MappingRelation.EXACT)
    left = tuple(c for c in exact if c.fits_level and c.is_in_main_group and c.shares_stem)
    return left if len(left) == 1 and _is_kin(left[0]) and not evidence.named else ()


def _is_kin(candidate: Candidate) -> bool:
    """Whether the worker is of one sort: the words close alike, or they name one broad trade and share a stem as well."""
    return candidate.shares_craft or (candidate.shares_trade and candidate.shares_stem)


def _variant_unmapped(evidence: Evidence) -> tuple[Candidate, ...]:
    return () if evidence.candidates else tuple(c for c in evidence.variant if c.fits_level)


def _shared_name_in_group(evidence: Evidence) -> tuple[Candidate, ...]:
    hits = tuple(c for c in evidence.candidates if c.label is LabelHit.SHARED and c.fits_level)
    return hits if len({c.isco for c in hits}) == 1 and not (evidence.targets or evidence.named) else ()


def _name_of_part_with_mapping(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.targets if c.names_part and c.fits_level)


def _target_that_closes(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.targets if c.is_tail and c.fits_level)


def _name_without_scope(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.unscoped if c.fits_level and (c.relation or not evidence.targets))


def _members(evidence: Evidence) -> tuple[Candidate, ...]:
    return tuple(c for c in evidence.members if c.fits_level)


def _parts(evidence: Evidence) -> tuple[Candidate, ...]:
    return evidence.parts if len(evidence.parts) > 1 else ()


RULES: tuple[TitleRule, ...] = (
    TitleRule(
        name="naam en Competent",
        because="de titel is de naam van dit beroep en van geen ander, en Competent koppelt hem exact aan dit beroep alleen",
        kind=TitleKind.EXACT,
        picks=_same_name_and_mapping,
        most=1,
    ),
    TitleRule(
        name="voorkeurslabel",
        because="de titel is de naam die ESCO zelf aan dit beroep alleen geeft",
        picks=_preferred_name,
        most=1,
    ),
    TitleRule(
        name="andere naam met Competent",
        because="de titel is een naam van dit beroep alleen, en Competent koppelt hem er ook aan",
        picks=_other_name_with_mapping,
    ),
    TitleRule(
        name="andere naam",
        because="de titel is een naam van dit beroep alleen, op een passend niveau, en Competent zegt niets anders",
        picks=_other_name_unmapped,
    ),
    TitleRule(
        name="gedeelde naam met Competent",
        because="meer beroepen dragen de naam, en Competent koppelt hem exact aan dit beroep",
        picks=_shared_name_with_exact,
    ),
    TitleRule(
        name="delen van de titel",
        because="elk deel van de titel is een voorkeurslabel van een beroep",
        kind=TitleKind.NARROWER,
        picks=_parts,
        most=MOST_NARROWER,
    ),
    TitleRule(
        name="naam die de titel sluit",
        because="de titel is een naam van het beroep en eindigt op zijn voorkeurslabel",
        picks=_name_that_closes,
        most=1,
    ),
    TitleRule(
        name="enige exacte koppeling",
        because="Competent koppelt exact aan dit beroep alleen, een woord komt overeen en geen label spreekt het tegen",
        picks=_only_exact,
        most=1,
    ),
    TitleRule(
        name="enig beroep in Competent",
        because="Competent kent maar één ESCO-beroep bij deze titel, en het gaat om hetzelfde soort werker",
        picks=_only_target,
        most=1,
    ),
    TitleRule(
        name="kern van de samenstelling",
        because="de titel eindigt op het voorkeurslabel, en Competent koppelt hem aan dit beroep",
        picks=_target_that_closes,
        most=1,
    ),
    TitleRule(
        name="enige passende exacte koppeling",
        because="van de exacte koppelingen past er één bij niveau, ISCO-groep en woord",
        picks=_one_exact_left,
        most=1,
    ),
    TitleRule(
        name="andere schrijfwijze",
        because="anders geschreven, of met een ander woord voor dezelfde werker, is de titel een naam van dit beroep alleen",
        picks=_variant_unmapped,
        most=1,
    ),
    TitleRule(
        name="gedeelde naam in één groep",
        because="de titel is een naam van deze beroepen alleen, en ze staan in één ISCO-groep",
        picks=_shared_name_in_group,
    ),
    TitleRule(
        name="naam zonder bereikwoord",
        because="zonder het woord dat zegt hoe ruim het werk is, is de titel een naam van dit beroep alleen",
        picks=_name_without_scope,
        most=1,
    ),
    TitleRule(
        name="naam van een deel met Competent",
        because="een deel van de titel is een naam van dit beroep, en Competent koppelt de hele titel eraan",
        picks=_name_of_part_with_mapping,
        most=1,
    ),
    TitleRule(
        name="weglatingsstreepje",
        because="de titel vat enkele titels samen, en die zijn elk een naam van één beroep",
        kind=TitleKind.NARROWER,
        picks=_members,
        most=MOST_NARROWER,
    ),
)
