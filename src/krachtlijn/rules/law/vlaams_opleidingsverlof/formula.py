"""Vlaams opleidingsverlof: the right of an employee in the private sector to be absent with pay for a training.

`on` names the school year for which the right is asked: pass the day the training starts, or, for a training that goes on
after a request approved last school year, a day in the school year of the leave. Legal base: decree of 12 October 2018; pay
cap: royal decree of 23 July 1985.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law.vlaams_opleidingsverlof import employment, hours, money, terms, training
from krachtlijn.rules.rule import Rule
from krachtlijn.rules.unit import Unit

RULE = Rule(
    instrument="vlaams_opleidingsverlof",
    title=Text(nl="Vlaams opleidingsverlof", en="Flemish training leave (Vlaams opleidingsverlof)"),
    valid_from=date(2019, 9, 1),
    source="decreet van 12 oktober 2018 (Vlaams opleidingsverlof)",
    steps=(*employment.STEPS, *training.STEPS, *hours.STEPS, *money.STEPS, *terms.STEPS),
)

# Each initiative has its own pot of the personal maximum (joint right of initiative).
LIMIT_TERMS = LimitTerms(
    unit=Unit.HOURS,
    per_unit="refund_per_hour",
    limit="personal_maximum",
    pot="initiative",
    combines_with=("opleidingscheque",),
)
ABOUT = About(
    sentence=Text(
        nl="Werkt u in de privésector, op een werkplaats in het Vlaams Gewest? Dan mag u uren weg van het werk voor een "
        "opleiding, met loon.",
        en="Do you work in the private sector, at a workplace in the Flemish Region? Then you may be away from work for a "
        "training, with pay.",
    ),
    matters_for=frozenset({Position.EMPLOYEE}),
    employer_amounts=frozenset({"refund_per_hour", "refund", "claim_opens_on"}),
    otherwise=Text(
        nl="Dit verlof is er alleen voor werknemers in de privésector. Voor zelfstandigen en werkzoekenden bestaat het niet.",
        en="This leave is only for employees in the private sector. For self-employed people and jobseekers it does not exist.",
    ),
)
