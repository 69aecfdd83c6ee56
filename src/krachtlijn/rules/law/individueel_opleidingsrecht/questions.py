"""What the individual training right asks, besides what every instrument asks about a person."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

EMPLOYER_FTE = fact(
    "employer_fte",
    Unit.COUNT,
    nl="Hoeveel voltijdse equivalenten telt uw werkgever gemiddeld in de referteperiode, naar beneden afgerond? Uitzendkrachten "
    "tellen mee; uw personeelsdienst kent het getal.",
    en="How many full-time equivalents has your employer on average in the reference period, rounded down? Agency workers "
    "count; your HR service knows the number.",
)
NON_PROFIT = fact(
    "non_profit_employer",
    Unit.FLAG,
    nl="Hoort uw werkgever bij een paritair comité van de non-profitsector, zoals 318, 319 of 327?",
    en="Does your employer belong to a joint committee of the non-profit sector, such as 318, 319 or 327?",
)
SECTOR_AGREEMENT = fact(
    "sector_agreement_on_days",
    Unit.FLAG,
    nl="Legt een cao van uw sector van voor 30 september 2023 een eigen aantal opleidingsdagen vast?",
    en="Does a sector agreement of before 30 September 2023 set its own number of training days?",
)
SECTOR_DAYS = fact(
    "sector_training_days",
    Unit.DAYS,
    nl="Hoeveel opleidingsdagen per jaar geeft die cao bij voltijds werk?",
    en="How many training days a year does that agreement give for full-time work?",
)
CONTRACT_FRACTION = fact(
    "contract_fraction",
    Unit.FRACTION,
    nl="Welk deel van een voltijdse baan staat in uw contract?",
    en="What share of full time is in your contract?",
)
MONTHS_THIS_YEAR = fact(
    "months_in_service_this_year",
    Unit.MONTHS,
    nl="Hoeveel maanden van dit kalenderjaar bent u bij deze werkgever in dienst? De maand waarin u start, telt volledig.",
    en="For how many months of this calendar year are you in the service of this employer? The month in which you start counts "
    "in full.",
)
