"""What the loopbaancheque asks, besides what every instrument asks about a person."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

WORKS_SELF_EMPLOYED = fact(
    "works_self_employed",
    Unit.FLAG,
    nl="Werkt u nu als zelfstandige, in hoofdberoep of in bijberoep?",
    en="Do you now work as a self-employed person, in a main or a side occupation?",
)
CAREER_DAYS = fact(
    "career_days",
    Unit.DAYS,
    nl="Hoeveel dagen werkte u in heel uw loopbaan, als werknemer of als zelfstandige? Zeven jaar is 2555 dagen. Ziekte met een "
    "contract, ouderschaps- en zwangerschapsverlof, economische werkloosheid, IBO en de zomer van leraren tellen mee.",
    en="How many days did you work in all your career, as an employee or self-employed? Seven years is 2555 days. Illness under "
    "a contract, parental and maternity leave, economic unemployment, IBO and the summer of teachers count.",
)
RECENT_MONTHS = fact(
    "months_worked_last_two_years",
    Unit.MONTHS,
    nl="Hoeveel maanden werkte u in de laatste twee jaar?",
    en="How many months did you work in the last two years?",
)
AGENCY_FOUR_WEEKS = fact(
    "agency_four_weeks",
    Unit.FLAG,
    nl="Werkte u in die twee jaar minstens vier weken na elkaar als uitzendkracht?",
    en="Did you work at least four weeks in a row as an agency worker in those two years?",
)
CHEQUES_SIX_YEARS = fact(
    "career_cheques_six_years",
    Unit.COUNT,
    nl="Hoeveel loopbaancheques gebruikte u in de laatste zes jaar?",
    en="How many loopbaancheques did you use in the last six years?",
)
CHEQUES_EVER = fact(
    "career_cheques_ever",
    Unit.COUNT,
    nl="Hoeveel loopbaancheques gebruikte u ooit, in heel uw loopbaan?",
    en="How many loopbaancheques did you ever use, in all your career?",
)
CHEQUE_ISSUED_ON = fact(
    "career_cheque_issued_on",
    Unit.DATE,
    nl="Op welke dag kreeg u de loopbaancheque?",
    en="On which day did you get the loopbaancheque?",
)
