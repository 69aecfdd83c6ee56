"""What the jobbonus asks, besides what every instrument asks about a person."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

PAY = fact(
    "average_gross_month_pay",
    Unit.EURO,
    nl="Hoeveel verdiende u in die periode gemiddeld bruto per maand, bij al uw werkgevers samen?",
    en="How much gross pay a month did you earn on average in that period, with all your employers together?",
)
FRACTION_WORKED = fact(
    "fraction_worked",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse baan werkte u in die periode?",
    en="What share of full time did you work in that period?",
)
WORKED_ALL_YEAR = fact(
    "worked_all_year",
    Unit.FLAG,
    nl="Werkte u het hele jaar, van januari tot en met december?",
    en="Did you work all year, from January to December?",
)
LIVES_IN_FLANDERS_AFTER = fact(
    "lives_in_flanders_after_year",
    Unit.FLAG,
    nl="Woonde (of woont) u officieel in het Vlaamse Gewest op 1 januari van het jaar na dat werkjaar?",
    en="Did (or do) you officially live in the Flemish Region on 1 January of the year after that year of work?",
)
PENSION_AGE_REACHED = fact(
    "pension_age_reached",
    Unit.FLAG,
    nl="Had u de wettelijke pensioenleeftijd al bereikt toen het kwartaal begon?",
    en="Had you reached the legal pension age when the quarter began?",
)
