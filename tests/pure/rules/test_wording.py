"""Every expression says itself: sentences with the values of the day, alternatives as lists, rounding at each step."""

from datetime import date

import pytest

from krachtlijn.kernel.money import Rounding
from krachtlijn.kernel.period import Period
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import (
    Product,
    largest,
    less,
    per_hour,
    plus,
    priced,
    ratio_of,
    share_of,
    smallest,
    times,
)
from krachtlijn.rules.expression.choice import known, one_of, switch
from krachtlijn.rules.expression.day import earlier, last_day_of_term, later, school_year_day
from krachtlijn.rules.expression.leaf import Absent, DecisionDay, Result, Undecided, dated, fact
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Expression, Literal
from krachtlijn.rules.expression.span import as_long_again, full_years
from krachtlijn.rules.expression.whole import whole_of
from krachtlijn.rules.expression.wording import Reader, Said
from krachtlijn.rules.fact import Choice
from krachtlijn.rules.parameter import Basis, DatedValue, Parameter, ParameterTable
from krachtlijn.rules.unit import Unit

ON = date(2026, 11, 23)


def parameter(key, unit, value, *, until=date(2027, 1, 1), status=Basis.IN_FORCE):
    values = DatedValue(
        period=Period(valid_from=date(2020, 1, 1)), value=value, status=status, source="bron", confirmed_until=until
    )
    return Parameter(key=key, title=Text(nl=f"titel {key}", en=f"title {key}"), unit=unit, values=(values,))


TABLE = ParameterTable(
    parameters=(
        parameter("grens", Unit.EURO, 2_500_000),
        parameter("deel", Unit.FRACTION, 5000, status=Basis.CONFLICT),
        parameter("oud", Unit.EURO, 10_000, until=date(2026, 9, 1)),
        parameter("geen", Unit.EURO, None),
        parameter("dagen", Unit.DAYS, 1),
        parameter("maanden", Unit.MONTHS, 3),
        parameter("regel", Unit.FLAG, False),
        parameter("periode", Unit.TEXT, "school_year"),
        parameter("ontwerp", Unit.FRACTION, 1000, status=Basis.DRAFT),
    )
)
READER = Reader(
    parameters=TABLE,
    on=ON,
    steps={"one": Text(nl="voorwaarde 1", en="condition 1"), "sum": Text(nl="“het bedrag”", en="“the amount”")},
    conditions=frozenset({"one"}),
)
YES = fact("yes", Unit.FLAG, nl="Werkt u? Stage telt mee.", en="Do you work? A traineeship counts.")
OTHER = fact("other", Unit.FLAG, nl="Woont u hier?", en="Do you live here?")
PRICE = fact("price", Unit.EURO, nl="Wat kost het?", en="What does it cost?")
HOURS = fact("hours", Unit.HOURS, nl="Hoeveel uren?", en="How many hours?")
SHARE = fact("share", Unit.FRACTION, nl="Welk deel?", en="Which share?")
DAY = fact("day", Unit.DATE, nl="Wanneer?", en="When?")
KIND = fact(
    "kind",
    Unit.TEXT,
    nl="Welk soort?",
    en="Which kind?",
    choices=[Choice(code=code, label=Text(nl=f"soort {code}", en=f"kind {code}")) for code in "abc"],
)
LIMIT, PART, OLD, NONE = (
    dated("grens", Unit.EURO),
    dated("deel", Unit.FRACTION),
    dated("oud", Unit.EURO),
    dated("geen", Unit.EURO),
)
RULE, PERIOD = dated("regel", Unit.FLAG), dated("periode", Unit.TEXT)
TRUE = Literal(value=True, of_unit=Unit.FLAG)
PUZZLE = Undecided(of_unit=Unit.EURO, why=Text(nl="Niemand weet het.", en="Nobody knows."))


def nested(said: Said):
    return [said.text.nl, *([nested(part) for part in said.parts] if said.parts else [])]


def shown(expression: Expression):
    tree = nested(READER.say(expression))
    return tree[0] if len(tree) == 1 else tree


COST, WHEN, CHOSEN = "uw antwoord op “Wat kost het?”", "uw antwoord op “Wanneer?”", "de gekozen dag (23/11/2026)"
HALF = "afgerond (vanaf de helft naar boven)"


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (YES, "u antwoordt ja op “Werkt u?”"),
        (~YES, "u antwoordt nee op “Werkt u?”"),
        (known(PRICE), "u gaf een antwoord op “Wat kost het?”"),
        (~known(PRICE), "u gaf geen antwoord op “Wat kost het?”"),
        (PRICE <= LIMIT, f"{COST} is hoogstens € 250,00 (titel grens)"),
        (LIMIT >= PRICE, f"{COST} is hoogstens € 250,00 (titel grens)"),
        (~(PRICE <= LIMIT), f"{COST} is meer dan € 250,00 (titel grens)"),
        (PRICE > OLD, f"{COST} is meer dan € 1,00 (titel oud; niet bevestigd op deze dag)"),
        (PRICE < NONE, f"{COST} is minder dan een waarde die er op deze dag niet is (titel geen)"),
        (DecisionDay() < DAY, f"{WHEN} valt na {CHOSEN}"),
        (KIND.equals("a"), "u antwoordt “soort a” op “Welk soort?”"),
        (~KIND.equals("a"), "u antwoordt iets anders dan “soort a” op “Welk soort?”"),
        (one_of(KIND, "a", "b", "c"), "u antwoordt “soort a”, “soort b” of “soort c” op “Welk soort?”"),
        (PERIOD.equals("school_year"), "de regel zegt schooljaar bij “titel periode” (op deze dag: schooljaar)"),
        (RULE, "de regel zegt ja bij “titel regel” (op deze dag: nee)"),
        (~RULE, "de regel zegt nee bij “titel regel” (op deze dag: nee)"),
        (known(NONE), "de regel kent een “titel geen” (op deze dag: geen waarde)"),
        (Result(step="one", of_unit=Unit.FLAG), "aan voorwaarde 1 is voldaan"),
        (~Result(step="one", of_unit=Unit.FLAG), "aan voorwaarde 1 is niet voldaan"),
        (Result(step="sum", of_unit=Unit.EURO), "“het bedrag”"),
        (Absent(of_unit=Unit.DATE), "dit geldt dan niet"),
        (PUZZLE, "onbekend. Niemand weet het."),
        (smallest(PRICE, LIMIT), f"het kleinste van {COST} en € 250,00 (titel grens)"),
        (largest(DAY, DecisionDay()), f"de laatste dag van {WHEN} en {CHOSEN}"),
        (plus(PRICE, LIMIT), f"de som van {COST} en € 250,00 (titel grens)"),
        (less(PRICE, LIMIT), f"{COST} min € 250,00 (titel grens) (nooit minder dan nul)"),
        (
            share_of(PRICE, PART, rounding=Rounding.DOWN, step=100),
            f"50 % (titel deel; bronnen spreken elkaar tegen) van {COST}, afgerond naar beneden op de cent",
        ),
        (
            share_of(PRICE, dated("ontwerp", Unit.FRACTION), rounding=Rounding.UP, step=10_000),
            f"10 % (titel ontwerp; ontwerp, nog geen wet) van {COST}, afgerond naar boven op de euro",
        ),
        (
            priced(HOURS, LIMIT, rounding=Rounding.HALF_UP),
            f"uw antwoord op “Hoeveel uren?” maal € 250,00 (titel grens), {HALF} op een honderdste van een cent",
        ),
        (times(PRICE, Literal(value=3, of_unit=Unit.COUNT)), f"{COST} maal 3"),
        (ratio_of(PRICE, (1, 12), rounding=Rounding.UP, step=100), f"{COST}, gedeeld door 12, afgerond naar boven op de cent"),
        (ratio_of(PRICE, (1, 1), rounding=Rounding.HALF_UP, step=10_000), f"{COST}, {HALF} op de euro"),
        (per_hour(PRICE, HOURS, step=100), f"{COST} gedeeld door uw antwoord op “Hoeveel uren?”, {HALF} op de cent"),
        (whole_of(PRICE, SHARE, step=100), f"{COST} gedeeld door uw antwoord op “Welk deel?”, afgerond naar boven op de cent"),
        (later(DAY, dated("dagen", Unit.DAYS)), f"1 dag (titel dagen) na {WHEN}"),
        (earlier(DecisionDay(), dated("maanden", Unit.MONTHS)), f"3 maanden (titel maanden) voor {CHOSEN}, dus 23/8/2026"),
        (
            last_day_of_term(DAY, dated("maanden", Unit.MONTHS)),
            f"de laatste dag van een termijn van 3 maanden (titel maanden) die begint op {WHEN}",
        ),
        (school_year_day(DecisionDay(), (8, 31)), f"31 augustus in het schooljaar van {CHOSEN}, dus 31/8/2027"),
        (full_years(DAY, DecisionDay()), f"het aantal volle jaren van {WHEN} tot {CHOSEN}"),
        (as_long_again(DAY, DecisionDay()), f"de laatste dag van een even lange periode na die van {WHEN} tot en met {CHOSEN}"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_expression_says_itself(expression, words):
    assert shown(expression) == words


def test_alternatives_stand_below_each_other_and_join_the_list_above():
    expression = all_of(YES, all_of(OTHER, any_of(PRICE > LIMIT, RULE)))
    expected = ["dit alles klopt:", ["u antwoordt ja op “Werkt u?”"], ["u antwoordt ja op “Woont u hier?”"]]
    assert shown(expression)[:3] == expected
    assert shown(expression)[3][0] == "minstens een van deze dingen klopt:"


def test_what_is_denied_is_said_of_each_part():
    assert shown(~all_of(YES, OTHER)) == [
        "minstens een van deze dingen klopt:",
        ["u antwoordt nee op “Werkt u?”"],
        ["u antwoordt nee op “Woont u hier?”"],
    ]
    assert shown(~any_of(YES, PRICE > LIMIT))[0] == "dit alles klopt:"
    assert shown(~switch((YES, OTHER), otherwise=TRUE))[0] == "dit klopt niet:"


def test_that_an_answer_was_given_is_not_said_beside_what_it_must_be():
    assert shown(all_of(known(PRICE), PRICE > LIMIT)) == "uw antwoord op “Wat kost het?” is meer dan € 250,00 (titel grens)"
    assert len(shown(all_of(known(PRICE), any_of(PRICE > LIMIT, YES)))) == 3
    assert len(shown(any_of(~known(PRICE), PRICE > LIMIT))) == 3


def test_cases_stand_in_order_and_an_unknown_says_why():
    said = shown(switch((YES, LIMIT), (all_of(YES, OTHER), OLD), otherwise=switch((OTHER, PRICE), otherwise=PUZZLE)))
    assert said[0] == "het eerste geval dat past, telt:"
    assert [part[0] for part in said[1:]] == [
        "als dit klopt: u antwoordt ja op “Werkt u?”. Dan: € 250,00 (titel grens)",
        "€ 1,00 (titel oud; niet bevestigd op deze dag), als dit alles klopt:",
        "als dit klopt: u antwoordt ja op “Woont u hier?”. Dan: uw antwoord op “Wat kost het?”",
        "in alle andere gevallen: onbekend. Niemand weet het.",
    ]


def test_a_share_that_is_not_divided_out_yet_divides_by_what_people_divide_by():
    days = fact("days", Unit.DAYS, nl="Hoeveel dagen?", en="How many days?")
    months = fact("months", Unit.MONTHS, nl="Hoeveel maanden?", en="How many months?")
    inner = Product(left=days, right=SHARE, of_unit=Unit.COUNT)
    outer = Product(left=inner, right=months, of_unit=Unit.DAYS, divisor=120_000, rounding=Rounding.UP)
    assert shown(outer) == [
        "deze twee maal elkaar, gedeeld door 12, afgerond naar boven op de hele dag:",
        ["uw antwoord op “Welk deel?” van uw antwoord op “Hoeveel dagen?”"],
        ["uw antwoord op “Hoeveel maanden?”"],
    ]
    assert outer.apply((10 * 5000, 6)) == 3


def test_an_amount_raised_by_a_share_of_itself_is_said_once():
    raised = plus(PRICE, share_of(PRICE, PART, rounding=Rounding.HALF_UP))
    assert shown(raised).startswith("uw antwoord op “Wat kost het?”, plus 50 % (titel deel")
    assert shown(raised).count("Wat kost het?") == 1


def test_a_part_with_a_name_is_called_by_it():
    part = all_of(YES, OTHER)
    reader = Reader(parameters=TABLE, on=ON, steps={}, conditions=frozenset(), shared={part: Text(nl="onderdeel A", en="part A")})
    assert reader.say(part).text.nl == "onderdeel A klopt"
    assert reader.say(~part).text.en == "part A does not hold"


def test_every_kind_of_expression_says_itself():
    def kinds(kind):
        return {kind, *(deeper for child in kind.__subclasses__() for deeper in kinds(child))}

    concrete = {kind for kind in kinds(Expression) if not kind.__abstractmethods__ and kind.__module__.startswith("krachtlijn.")}
    assert len(concrete) >= 25
    assert not [kind for kind in concrete if kind.said is Expression.said]
