"""The conditions about the job: sector, workplace, how much somebody works, who wants the training."""

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import later, school_year_day
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law.training_questions import TRAINING_STARTS_ON
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.law.vlaams_opleidingsverlof import sources
from krachtlijn.rules.rule import Condition, Notice, Quantity, Step, result_of
from krachtlijn.rules.unit import Unit

TWP_MIN = dated("vov.twp_min", Unit.FRACTION)
WEEKLY_HOURS_MIN = dated("vov.weekly_hours_min", Unit.HOURS)
FALLBACK = dated("vov.start_month_fallback", Unit.FLAG)
TRANSITION_FROM = dated("vov.transition_from", Unit.DATE)
EMPLOYER_INITIATIVE = dated("vov.employer_initiative", Unit.FLAG)
NOTHING = Literal(value=0, of_unit=Unit.FRACTION)
A_YEAR = Literal(value=12, of_unit=Unit.MONTHS)
BY_EMPLOYEE = ask.INITIATIVE.equals("employee")

MAY_CONTINUE = Quantity(
    name="may_continue",
    title=Text(nl="een opleiding van vorig schooljaar afwerken", en="finishing a training of last school year"),
    amount=all_of(
        known(TRANSITION_FROM),
        TRAINING_STARTS_ON >= TRANSITION_FROM,
        later(TRANSITION_FROM, A_YEAR) > TRAINING_STARTS_ON,
        ask.APPROVED_LAST_YEAR,
        ask.REFERENCE_FRACTION > NOTHING,
    ),
    shown=False,
)
CONTINUATION = all_of(result_of(MAY_CONTINUE), ask.CONTINUATION_CHECKED)
# Who starts in September has no other month to fall back on: September is the reference month.
STARTS_AFTER_SEPTEMBER = any_of(~known(TRAINING_STARTS_ON), school_year_day(TRAINING_STARTS_ON, (9, 30)) < TRAINING_STARTS_ON)
FALLS_BACK = all_of(FALLBACK, ask.START_MONTH_FRACTION >= TWP_MIN, STARTS_AFTER_SEPTEMBER)
COUNTED_FRACTION = Quantity(
    name="counted_fraction",
    title=Text(nl="tewerkstellingsbreuk die telt", en="employment fraction that counts"),
    amount=switch(
        (any_of(ask.REFERENCE_FRACTION >= TWP_MIN, CONTINUATION, ~FALLS_BACK), ask.REFERENCE_FRACTION),
        otherwise=ask.START_MONTH_FRACTION,
    ),
)

STEPS: tuple[Step, ...] = (
    Condition(
        name="private_sector",
        holds=ask.PRIVATE_SECTOR_EMPLOYEE,
        met=Text(nl="U werkt als werknemer in de privésector.", en="You work as an employee in the private sector."),
        not_met=Text(
            nl="U werkt niet als werknemer in de privésector. Dit verlof geldt alleen daar.",
            en="You do not work as an employee in the private sector. This leave exists only there.",
        ),
        source=sources.PRINCIPLES,
        article="wet van 5 december 1968",
    ),
    Condition(
        name="flemish_establishment",
        holds=ask.ESTABLISHMENT_IN_FLANDERS,
        met=Text(nl="U werkt in een vestiging in het Vlaamse Gewest.", en="You work in an establishment in Flanders."),
        not_met=Text(
            nl="U werkt niet in een vestiging in het Vlaamse Gewest. Waar u woont, telt niet.",
            en="You do not work in an establishment in the Flemish Region. Where you live does not count.",
        ),
        source=sources.PRINCIPLES,
    ),
    MAY_CONTINUE,
    COUNTED_FRACTION,
    Condition(
        name="employment_fraction",
        holds=any_of(ask.REFERENCE_FRACTION >= TWP_MIN, FALLS_BACK, CONTINUATION),
        met=Text(
            nl="U werkte {counted_fraction}. Het minimum is {vov.twp_min}, tenzij u een goedgekeurde opleiding afwerkt.",
            en="You worked {counted_fraction}. The minimum is {vov.twp_min}, unless you finish an approved training.",
        ),
        not_met=Text(
            nl="U werkte {reference_fraction} in de referentiemaand ({vov.reference_month}). Het minimum is {vov.twp_min}.",
            en="You worked {reference_fraction} in the reference month ({vov.reference_month}). The minimum is {vov.twp_min}.",
        ),
        source=sources.HOURS,
    ),
    Condition(
        name="enough_weekly_hours",
        holds=any_of(~known(WEEKLY_HOURS_MIN), ask.WEEKLY_HOURS >= WEEKLY_HOURS_MIN, CONTINUATION),
        met=Text(
            nl="U werkt gemiddeld genoeg uren per week, voor zover er een minimum is.",
            en="You work enough hours a week on average, as far as there is a minimum.",
        ),
        not_met=Text(
            nl="U werkt gemiddeld {weekly_hours} per week. Het minimum is {vov.weekly_hours_min}.",
            en="You work {weekly_hours} a week on average. The minimum is {vov.weekly_hours_min}.",
        ),
        source=sources.TRANSITION,
    ),
    Notice(
        name="refused_first",
        when=all_of(
            result_of(MAY_CONTINUE),
            any_of(ask.REFERENCE_FRACTION < TWP_MIN, ask.WEEKLY_HOURS < WEEKLY_HOURS_MIN),
        ),
        text=Text(
            nl="De aanvraag wordt eerst geweigerd. Daarna gaat de dienst na of u een goedgekeurde opleiding van vorig "
            "schooljaar afwerkt. Is dat zo, dan wordt de aanvraag goedgekeurd.",
            en="The request is first refused. The department then checks whether you are finishing a training approved last "
            "school year. If so, the request is approved.",
        ),
        source=sources.TRANSITION,
    ),
    Condition(
        name="consent",
        holds=any_of(BY_EMPLOYEE, ask.EMPLOYEE_CONSENTS),
        met=Text(nl="U wilt deze opleiding zelf volgen.", en="You want to follow this training yourself."),
        not_met=Text(
            nl="De werknemer gaat niet akkoord. Zonder akkoord is er geen verlof, ook niet als de werkgever het vraagt.",
            en="The employee does not agree. Without consent there is no leave, not even when the employer asks.",
        ),
        source=sources.CONSENT,
    ),
    Condition(
        name="initiative_allowed",
        holds=any_of(BY_EMPLOYEE, EMPLOYER_INITIATIVE),
        met=Text(nl="Voor een opleiding op dit initiatief bestaat verlof.", en="Leave exists for a training on this initiative."),
        not_met=Text(
            nl="Op deze dag is er alleen verlof voor een opleiding op initiatief van de werknemer.",
            en="On this day leave exists only for a training on the employee's initiative.",
        ),
        source=sources.JOINT_INITIATIVE,
    ),
    Condition(
        name="not_for_current_job",
        holds=any_of(BY_EMPLOYEE, ~ask.FOR_CURRENT_JOB),
        met=Text(
            nl="De opleiding is niet nodig voor het werk van nu, of u koos ze zelf.",
            en="The training is not needed for the present work, or you chose it yourself.",
        ),
        not_met=Text(
            nl="De werkgever vraagt een opleiding voor het werk van nu. Die betaalt de werkgever zelf.",
            en="The employer asks a training for the present work. The employer pays for that himself.",
        ),
        source=sources.JOINT_INITIATIVE,
    ),
)
