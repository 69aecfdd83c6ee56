"""A last day on its own: what it must declare, what is taken where no source confirms, and a term in working days."""

from dataclasses import replace
from datetime import date

import pytest

from factories.toy_instrument import MONTHS, PARAMETERS, STARTS_ON, TOY
from krachtlijn.kernel.errors import InvalidInput
from krachtlijn.kernel.text import Text
from krachtlijn.rules.decision import decide
from krachtlijn.rules.expression.day import working_days_later
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.instrument import Instrument, instrument_of
from krachtlijn.rules.parameter_file import parse_parameters
from krachtlijn.rules.rule import Term
from krachtlijn.rules.term import GUIDELINE, Bound, Convention, Counting, Lateness, counting_words
from krachtlijn.rules.unit import Unit

FACTS = {"worked": 10_000, "pay": 20_000_000, "is_mentor": False}
FIVE = Literal(value=5, of_unit=Unit.DAYS)
APPLY = next(step for step in TOY.rule.steps if isinstance(step, Term))
KIND = """
["toy.kind"]
title = {{ nl = "wat te laat betekent", en = "what too late means" }}
unit = "text"
[["toy.kind".value]]
valid_from = 2020-01-01
valid_until = 2021-01-01
value = "guideline"
status = "in_force"
source = "wet A"
read_on = 2026-11-23
[["toy.kind".value]]
valid_from = 2021-01-01
value = "{kind}"
status = "in_force"
source = "wet B"
read_on = 2026-11-23
confirmed_until = 2022-06-01
"""


def with_term(term: Term, *, parameters: str = "") -> Instrument:
    steps = tuple(term if step is APPLY else step for step in TOY.rule.steps)
    table = parse_parameters(PARAMETERS + MONTHS + parameters)
    return instrument_of(replace(TOY.rule, steps=steps), parameters=table, limit_terms=TOY.limit_terms)


@pytest.mark.parametrize(
    "lateness", [Literal(value="strict", of_unit=Unit.TEXT), Literal(value=True, of_unit=Unit.FLAG), STARTS_ON]
)
def test_what_lateness_means_is_one_of_three_kinds_or_a_parameter(lateness):
    with pytest.raises(TypeError):
        replace(APPLY, lateness=lateness)


def test_a_term_needs_a_way_of_counting_for_every_case():
    for counting in ((), (replace(APPLY.counting[0], when=Literal(value=True, of_unit=Unit.FLAG)),)):
        with pytest.raises(TypeError, match="last way of counting"):
            replace(APPLY, counting=counting)


def test_a_kind_that_does_not_exist_is_refused_when_the_rule_is_loaded():
    term = replace(APPLY, lateness=dated("toy.kind", Unit.TEXT))
    with pytest.raises(InvalidInput) as caught:
        with_term(term, parameters=KIND.format(kind="strict"))
    assert "knows no strict; choose from forfeits, allows_refusal, guideline" in caught.value.problems[0].in_language("en")


def test_a_kind_by_date_tells_its_history_and_the_strictest_is_taken_where_none_is_confirmed():
    instrument = with_term(replace(APPLY, lateness=dated("toy.kind", Unit.TEXT)), parameters=KIND.format(kind="allows_refusal"))
    found = {}
    for on in (date(2020, 5, 1), date(2021, 9, 1), date(2022, 9, 1)):
        decision = decide(instrument, {**FACTS, "starts_on": on}, on=on)
        (found[on.year],) = decision.deadlines
    assert {year: (one.kind, one.is_kind_confirmed) for year, one in found.items()} == {
        2020: (Lateness.GUIDELINE, True),
        2021: (Lateness.ALLOWS_REFUSAL, True),
        2022: (Lateness.FORFEITS, False),
    }
    assert [(since.kind, since.valid_from.year) for since in found[2022].since] == [
        (Lateness.GUIDELINE, 2020),
        (Lateness.ALLOWS_REFUSAL, 2021),
    ]


def test_a_sentence_of_its_own_says_what_happens_to_who_is_late():
    told = replace(APPLY, lateness=GUIDELINE, late=Text(nl="Bel ons over {starts_on}.", en="Call us about {starts_on}."))
    (deadline,) = decide(with_term(told), {**FACTS, "starts_on": date(2020, 9, 1)}, on=date(2020, 5, 1)).deadlines
    assert deadline.late.nl == "Bel ons over 1/9/2020."
    assert (
        decide(TOY, {**FACTS, "starts_on": date(2020, 9, 1)}, on=date(2020, 5, 1)).deadlines[0].late == Lateness.FORFEITS.sentence
    )


def test_a_term_in_working_days_passes_over_the_weekend_and_belgian_holidays():
    term = replace(
        APPLY,
        day=working_days_later(STARTS_ON, FIVE),
        first_day=STARTS_ON,
        bound=Bound.PUPIL,
        counting=(Counting(how=Convention.WORKING_DAYS, length=FIVE),),
    )
    rule = replace(TOY.rule, steps=tuple(term if step is APPLY else step for step in TOY.rule.steps))
    instrument = instrument_of(rule, parameters=parse_parameters(PARAMETERS), limit_terms=TOY.limit_terms)
    # From Tuesday 7 April 2020: Good Friday counts, Easter Monday does not.
    (deadline,) = decide(instrument, {**FACTS, "starts_on": date(2020, 4, 7)}, on=date(2020, 5, 1)).deadlines
    assert (deadline.on, deadline.first_day, deadline.who.nl) == (date(2020, 4, 15), date(2020, 4, 7), "u, als leerling")
    assert deadline.counting.nl == "vijf dagen, alleen werkdagen tellen; de dag erna kan dag één zijn"


@pytest.mark.parametrize(
    ("how", "length", "unit", "words"),
    [
        (
            Convention.DAY_AFTER_IS_FIRST,
            1,
            Unit.MONTHS,
            "één maand, tot en met dezelfde dag van de maand; de dag erna is dag één",
        ),
        (Convention.COUNTED_BACK, 14, Unit.DAYS, "14 dagen vroeger, elke dag van de kalender telt"),
        (Convention.FIRST_DAY_COUNTS, 12, Unit.MONTHS, "twaalf maanden, de eerste dag telt mee"),
        (Convention.TOLD_DAY, None, None, "de dag die in uw brief staat"),
    ],
)
def test_a_convention_in_words(how, length, unit, words):
    assert counting_words(how, length=length, unit=unit).nl == words


def test_a_convention_has_a_length_where_it_needs_one():
    with pytest.raises(TypeError, match="needs a length"):
        Counting(how=Convention.FIRST_DAY_COUNTS)
    with pytest.raises(TypeError, match="has no length"):
        Counting(how=Convention.TOLD_DAY, length=FIVE)
    with pytest.raises(TypeError, match="days, weeks or months"):
        Counting(how=Convention.DAY_AFTER_IS_FIRST, length=Literal(value=5, of_unit=Unit.COUNT))
