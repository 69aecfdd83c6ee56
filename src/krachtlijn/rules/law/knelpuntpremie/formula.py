"""Knelpuntpremie: a premium in three parts for who has no income and follows a long training to a shortage occupation.

The day the training starts decides; `on` may be any later day, so that the last part can still be asked for. All amounts
are gross, in 1/10,000 euro.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import plus
from krachtlijn.rules.expression.choice import one_of, switch
from krachtlijn.rules.expression.day import earlier, last_day_of_term, later
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.knelpuntpremie import questions as ask
from krachtlijn.rules.rule import Condition, Quantity, Rule, Step, Term, result_of
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

PARTNERS = "https://extranet.vdab.be/mlp/themas/knelpuntpremie-voor-niet-beroepsactieven-een-langdurige-knelpuntopleiding"
CITIZENS = "https://www.vdab.be/opleidingen/gratis-en-voordelig-leren/geen-werk/knelpuntpremie"
THREE_MONTHS = "https://www.unizo.be/berichten/pers/unizo-verwelkomt-nieuwe-vlaamse-knelpuntpremie"

FIRST_START = dated("knelpunt.first_start", Unit.DATE)
LAST_START = dated("knelpunt.last_start", Unit.DATE)
MIN_AGE = dated("knelpunt.min_age_months", Unit.MONTHS)
TOO_OLD = dated("knelpunt.too_old_months", Unit.MONTHS)
MAX_DAYS_WORKED = dated("knelpunt.max_days_worked", Unit.DAYS)
OUT_OF_SCHOOL = dated("knelpunt.out_of_school_months", Unit.MONTHS)
MIN_TRAINING = dated("knelpunt.min_training_months", Unit.MONTHS)
START_PART = dated("knelpunt.part.start", Unit.EURO)
SUCCESS_PART = dated("knelpunt.part.success", Unit.EURO)
JOB_PART = dated("knelpunt.part.job", Unit.EURO)
JOB_DAYS = dated("knelpunt.job_days", Unit.DAYS)
JOB_WITHIN = dated("knelpunt.job_within_months", Unit.MONTHS)

NOTHING = Literal(value=0, of_unit=Unit.EURO)
STARTS, ENDS = training.TRAINING_STARTS_ON, training.TRAINING_ENDS_ON

PERSON: tuple[Step, ...] = (
    Condition(
        name="registered",
        holds=person.REGISTERED_JOBSEEKER,
        met=Text(nl="U bent ingeschreven als werkzoekende.", en="You are registered as a jobseeker."),
        not_met=Text(
            nl="U bent niet ingeschreven als werkzoekende. Schrijf u in bij VDAB.",
            en="You are not registered as a jobseeker. Register with VDAB.",
        ),
        source=CITIZENS,
    ),
    Condition(
        name="no_income",
        holds=one_of(person.INCOME, "none", "other_benefit"),
        met=Text(nl="U hebt geen inkomen dat de premie uitsluit.", en="You have no income that rules the premium out."),
        not_met=Text(
            nl="U leeft van {income}. De premie is er alleen voor wie geen loon, inkomen als zelfstandige, uitkering van RVA of "
            "ziekenfonds, leefloon of rustpensioen heeft.",
            en="You live on {income}. The premium exists only for who has no pay, self-employed income, benefit of the RVA or "
            "health insurance fund, leefloon or retirement pension.",
        ),
        source=PARTNERS,
    ),
    Condition(
        name="age",
        holds=all_of(later(person.BIRTH_DATE, MIN_AGE) <= STARTS, later(person.BIRTH_DATE, TOO_OLD) > STARTS),
        met=Text(
            nl="U hebt de leeftijd: 15 tot en met 64 jaar bij de start.", en="You have the age: 15 to 64 years at the start."
        ),
        not_met=Text(
            nl="Bij de start van de opleiding moet u 15 tot en met 64 jaar zijn.",
            en="At the start of the training you must be 15 to 64 years old.",
        ),
        source=PARTNERS,
    ),
    Condition(
        name="hardly_worked",
        holds=ask.DAYS_WORKED_BEFORE <= MAX_DAYS_WORKED,
        met=Text(nl="U werkte in twee jaar niet te veel.", en="You did not work too much in two years."),
        not_met=Text(
            nl="U werkte {days_worked_two_years} in de twee jaar voor de start. Meer dan {knelpunt.max_days_worked} mag niet.",
            en="You worked {days_worked_two_years} in the two years before the start. No more than {knelpunt.max_days_worked}.",
        ),
        source=PARTNERS,
    ),
    Condition(
        name="no_school_success",
        holds=~ask.PASSED_AT_SCHOOL,
        met=Text(
            nl="U voltooide de laatste twee jaar geen studie als leerplichtige.", en="You completed no compulsory study lately."
        ),
        not_met=Text(
            nl="U voltooide de laatste twee jaar een studie als leerplichtige.",
            en="You completed a study as a pupil of compulsory school age in the last two years.",
        ),
        source=PARTNERS,
    ),
    Condition(
        name="out_of_school",
        holds=earlier(STARTS, OUT_OF_SCHOOL) >= ask.LEFT_SECONDARY_ON,
        met=Text(nl="U bent lang genoeg uit het secundair onderwijs.", en="You left secondary education long enough ago."),
        not_met=Text(
            nl="U bent nog geen {knelpunt.out_of_school_months} uit het secundair onderwijs ({left_secondary_on}).",
            en="You left secondary education less than {knelpunt.out_of_school_months} ago ({left_secondary_on}).",
        ),
        source=PARTNERS,
    ),
    Condition(
        name="lives_in_union",
        holds=any_of(
            one_of(person.RESIDENCE, Region.FLANDERS.value, Region.BRUSSELS.value, Region.WALLONIA.value),
            all_of(person.RESIDENCE.equals(Region.EEA.value), ask.LIVES_IN_EU),
        ),
        met=Text(nl="U woont in de Europese Unie.", en="You live in the European Union."),
        not_met=Text(nl="U woont niet in de Europese Unie.", en="You do not live in the European Union."),
        source=PARTNERS,
    ),
)
TRAINING: tuple[Step, ...] = (
    Condition(
        name="right_training",
        holds=all_of(training.RECOGNISED_BY_VDAB, training.SHORTAGE_TRAINING),
        met=Text(
            nl="De opleiding is erkend door VDAB en leidt naar een knelpuntberoep.",
            en="The training is recognised by VDAB and leads to a shortage occupation.",
        ),
        not_met=Text(
            nl="De opleiding is niet erkend door VDAB of leidt niet naar een knelpuntberoep.",
            en="The training is not recognised by VDAB or does not lead to a shortage occupation.",
        ),
        source=PARTNERS,
    ),
    Condition(
        name="long_training",
        holds=last_day_of_term(STARTS, MIN_TRAINING) <= ENDS,
        met=Text(nl="De opleiding duurt lang genoeg.", en="The training lasts long enough."),
        not_met=Text(
            nl="De opleiding duurt minder dan {knelpunt.min_training_months}.",
            en="The training lasts less than {knelpunt.min_training_months}.",
        ),
        source=THREE_MONTHS,
    ),
    Condition(
        name="in_time",
        holds=all_of(STARTS >= FIRST_START, STARTS <= LAST_START),
        met=Text(nl="De opleiding start in de periode van de premie.", en="The training starts in the period of the premium."),
        not_met=Text(
            nl="De premie is er alleen voor opleidingen die starten van {knelpunt.first_start} tot en met {knelpunt.last_start}. "
            "Een verlenging vonden wij niet.",
            en="The premium is only for trainings that start from {knelpunt.first_start} to {knelpunt.last_start} included. "
            "We found no extension.",
        ),
        source=PARTNERS,
    ),
)
SUCCESS = Quantity(
    name="success_part",
    title=Text(nl="als u slaagt (bruto)", en="when you pass (gross)"),
    amount=switch((ask.PASSED_TRAINING, SUCCESS_PART), otherwise=NOTHING),
)
JOB = Quantity(
    name="job_part",
    title=Text(nl="als u daarna werkt (bruto)", en="when you work afterwards (gross)"),
    amount=switch((ask.DAYS_WORKED_AFTER >= JOB_DAYS, JOB_PART), otherwise=NOTHING),
)
AMOUNTS: tuple[Step, ...] = (
    Quantity(name="start_part", title=Text(nl="bij de start (bruto)", en="at the start (gross)"), amount=START_PART),
    SUCCESS,
    JOB,
    Quantity(
        name="premium",
        title=Text(nl="premie samen (bruto)", en="premium in all (gross)"),
        amount=plus(START_PART, plus(result_of(SUCCESS), result_of(JOB))),
    ),
)
TERMS: tuple[Step, ...] = (
    Term(
        name="work",
        what=Text(
            nl="u hebt genoeg dagen gewerkt voor het laatste deel van de premie",
            en="you have worked enough days for the last part of the premium",
        ),
        day=later(ENDS, JOB_WITHIN),
        source=PARTNERS,
        lateness=FORFEITS,
        bound=Bound.TRAINEE,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=JOB_WITHIN),),
        is_act=False,
    ),
)

RULE = Rule(
    instrument="knelpuntpremie",
    title=Text(nl="Knelpuntpremie", en="Premium for a shortage training (knelpuntpremie)"),
    valid_from=date(2023, 9, 1),
    source=PARTNERS,
    steps=(*PERSON, *TRAINING, *AMOUNTS, *TERMS),
)

LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Een premie voor wie geen inkomen heeft en een lange opleiding volgt voor een knelpuntberoep.",
        en="A premium for who has no income and follows a long training for a shortage occupation.",
    ),
    matters_for=frozenset({Position.NO_INCOME, Position.OTHER_INCOME, Position.SCHOOL}),
    otherwise=Text(
        nl="Deze premie is er niet voor wie loon, een inkomen als zelfstandige of een uitkering van RVA, ziekenfonds of OCMW "
        "heeft.",
        en="This premium is not for who has pay, income as self-employed or a benefit of the RVA, health insurance fund or OCMW.",
    ),
)
