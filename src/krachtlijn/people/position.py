"""The positions somebody can be in at the same time, as rights tell them apart: works, lives on a benefit, lost a business."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from krachtlijn.kernel.errors import InvalidInput, Problem
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Person, Status


class Position(StrEnum):
    """One thing that can hold about somebody now; the order is that of the question."""

    EMPLOYEE = "employee"
    DISMISSED = "dismissed"
    SELF_EMPLOYED = "self_employed"
    BANKRUPT = "bankrupt"
    SCHOOL = "school"
    UNEMPLOYMENT_BENEFIT = "unemployment_benefit"
    SICKNESS_BENEFIT = "sickness_benefit"
    LEEFLOON = "leefloon"
    OTHER_INCOME = "other_income"
    NO_INCOME = "no_income"


EVERYBODY = frozenset(Position)
SEEKING_WORK = EVERYBODY - {Position.EMPLOYEE, Position.SELF_EMPLOYED}
"""Who may be registered as a jobseeker: everybody but those who only work."""
BENEFITS = (Position.UNEMPLOYMENT_BENEFIT, Position.SICKNESS_BENEFIT, Position.LEEFLOON)
_MEANS = frozenset({*BENEFITS, Position.OTHER_INCOME, Position.EMPLOYEE, Position.SELF_EMPLOYED})

POSITION_NAMES: Mapping[Position, Text] = {
    Position.EMPLOYEE: Text(
        nl="Ik werk voor een werkgever, ook deeltijds, als uitzendkracht of in mijn opzeg",
        en="I work for an employer, also part-time, as an agency worker or during my notice",
    ),
    Position.DISMISSED: Text(
        nl="Mijn werkgever ontslaat mij, ontsloeg mij pas, of ging failliet",
        en="My employer dismisses me, dismissed me recently, or went bankrupt",
    ),
    Position.SELF_EMPLOYED: Text(
        nl="Ik ben zelfstandige, in hoofdberoep of in bijberoep", en="I am self-employed, mainly or beside a job"
    ),
    Position.BANKRUPT: Text(nl="Ik was zelfstandige en ging failliet", en="I was self-employed and went bankrupt"),
    Position.SCHOOL: Text(nl="Ik zit nog op school, of ben pas van school", en="I am still at school, or left school recently"),
    Position.UNEMPLOYMENT_BENEFIT: Text(
        nl="Ik krijg een werkloosheidsuitkering (niet: tijdelijke werkloosheid)",
        en="I receive unemployment benefit (not: temporary unemployment)",
    ),
    Position.SICKNESS_BENEFIT: Text(
        nl="Ik ben ziek en krijg een uitkering van mijn ziekenfonds",
        en="I am ill and receive a benefit of my health insurance fund",
    ),
    Position.LEEFLOON: Text(nl="Ik krijg een leefloon van het OCMW", en="I receive a leefloon of the OCMW"),
    Position.OTHER_INCOME: Text(
        nl="Ik krijg een pensioen of een andere tegemoetkoming", en="I receive a pension or another allowance"
    ),
    Position.NO_INCOME: Text(nl="Ik heb geen eigen inkomen en geen uitkering", en="I have no income of my own and no benefit"),
}


def check_positions(positions: Iterable[Position]) -> frozenset[Position]:
    """The positions, when they can hold together. Raises `InvalidInput` for none, or for no income beside an income."""
    told = frozenset(positions)
    if not told:
        raise _refusal(nl="Kies minstens één situatie.", en="Choose at least one position.")
    if Position.NO_INCOME in told and told & _MEANS:
        raise _refusal(
            nl="U koos “geen eigen inkomen en geen uitkering”, en ook werk of een uitkering. Laat een van beide weg.",
            en="You chose 'no income of my own and no benefit', and also work or a benefit. Leave one of both out.",
        )
    return told


def positions_of(person: Person) -> frozenset[Position]:
    """The positions a profile tells; what it does not tell is not there, which is not the same as "no"."""
    by_status = {
        Status.EMPLOYEE: Position.EMPLOYEE,
        Status.SELF_EMPLOYED: Position.SELF_EMPLOYED,
        Status.SCHOOL_LEAVER: Position.SCHOOL,
    }
    told = {
        by_status.get(person.status): True,
        Position.UNEMPLOYMENT_BENEFIT: person.receives_unemployment_benefit,
        Position.SICKNESS_BENEFIT: person.receives_sickness_benefit,
        Position.LEEFLOON: person.receives_leefloon,
        Position.NO_INCOME: person.has_no_income,
    }
    return frozenset(position for position, holds in told.items() if position is not None and holds)


def _refusal(*, nl: str, en: str) -> InvalidInput:
    sentence = Text(nl=nl, en=en)
    return InvalidInput(sentence, problems=(Problem(column="positions", reason=sentence),))
