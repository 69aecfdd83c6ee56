"""A small instrument of our own, so that the engine is tested apart from any law."""

from datetime import date

from krachtlijn.kernel.money import Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import share_of
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import last_day_of_term
from krachtlijn.rules.expression.leaf import dated, fact
from krachtlijn.rules.expression.logic import any_of
from krachtlijn.rules.instrument import Instrument, LimitTerms, instrument_of
from krachtlijn.rules.parameter_file import parse_parameters
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Term, result_of
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

PARAMETERS = """
["toy.minimum"]
title = { nl = "minimum", en = "minimum" }
unit = "fraction"
[["toy.minimum".value]]
valid_from = 2020-01-01
valid_until = 2022-01-01
value = "0.50"
status = "in_force"
source = "wet A"
read_on = 2026-11-23
[["toy.minimum".value]]
valid_from = 2022-01-01
value = "0.80"
status = "in_force"
source = "wet B"
read_on = 2026-11-23
article = "art. 2"
confirmed_until = 2024-01-01

["toy.bonus"]
title = { nl = "bonus", en = "bonus" }
unit = "euro"
[["toy.bonus".value]]
valid_from = 2020-01-01
valid_until = 2021-01-01
value = "100"
status = "in_force"
source = "wet A"
read_on = 2026-11-23
[["toy.bonus".gap]]
valid_from = 2021-01-01
valid_until = 2021-07-01
reason = { nl = "Het besluit is nooit verschenen.", en = "The decree never appeared." }
[["toy.bonus".value]]
valid_from = 2021-07-01
value = "120.50"
status = "conflict"
source = "blad C"
read_on = 2026-11-23
confirmed_until = 2024-01-01
note = { nl = "Een ander blad noemt 130.", en = "Another paper says 130." }
"""

WORKED = fact("worked", Unit.FRACTION, nl="Hoeveel werkte u?", en="How much did you work?")
IS_MENTOR = fact("is_mentor", Unit.FLAG, nl="Bent u mentor?", en="Are you a mentor?")
STARTS_ON = fact("starts_on", Unit.DATE, nl="Wanneer start u?", en="When do you start?")
PAY = fact("pay", Unit.EURO, nl="Wat verdient u?", en="What do you earn?")
MINIMUM, BONUS = dated("toy.minimum", Unit.FRACTION), dated("toy.bonus", Unit.EURO)
HALF_PAY = Quantity(
    name="part_of_pay",
    title=Text(nl="deel van uw loon", en="part of your pay"),
    amount=share_of(PAY, WORKED, rounding=Rounding.HALF_UP),
)
RULE = Rule(
    instrument="toy",
    title=Text(nl="speelgoedpremie", en="toy premium"),
    valid_from=date(2020, 1, 1),
    source="wet A",
    steps=(
        Condition(
            name="works_enough",
            holds=any_of(WORKED >= MINIMUM, IS_MENTOR),
            met=Text(nl="U werkt {worked}, minstens {toy.minimum}.", en="You work {worked}, at least {toy.minimum}."),
            not_met=Text(nl="U werkt {worked}, minder dan {toy.minimum}.", en="You work {worked}, less than {toy.minimum}."),
            source="wet A",
            article="art. 1",
        ),
        HALF_PAY,
        Quantity(
            name="premium",
            title=Text(nl="premie", en="premium"),
            amount=switch((known(IS_MENTOR), BONUS), otherwise=result_of(HALF_PAY)),
        ),
        Quantity(name="unasked", title=Text(nl="extra", en="extra"), amount=PAY, asked=False),
        Notice(
            name="mentor_notice",
            when=IS_MENTOR,
            text=Text(nl="Als mentor telt uw werk niet.", en="As a mentor your work does not count."),
            source="wet A",
        ),
        Term(
            name="apply",
            what=Text(nl="u vraagt aan", en="you apply"),
            day=last_day_of_term(STARTS_ON, dated("toy.months", Unit.MONTHS)),
            lateness=FORFEITS,
            bound=Bound.EMPLOYEE,
            counting=(Counting(how=Convention.FIRST_DAY_COUNTS, length=dated("toy.months", Unit.MONTHS)),),
            source="wet A",
        ),
    ),
)
MONTHS = """
["toy.months"]
title = { nl = "termijn", en = "term" }
unit = "months"
[["toy.months".value]]
valid_from = 2020-01-01
value = 3
status = "in_force"
source = "wet A"
read_on = 2026-11-23
confirmed_until = 2024-01-01
"""
LIMIT_TERMS = LimitTerms(unit=Unit.EURO, per_unit="premium", limit="part_of_pay", excludes=("other",))

TOY: Instrument = instrument_of(RULE, parameters=parse_parameters(PARAMETERS + MONTHS), limit_terms=LIMIT_TERMS)
