"""Individuele beroepsopleiding (IBO): a jobseeker learns a job at an employer, who then takes him or her on.

`on` is the day the IBO starts.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import SEEKING_WORK
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import one_of, switch
from krachtlijn.rules.expression.day import last_day_of_term, later
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.expression.span import as_long_again
from krachtlijn.rules.law.ibo import money
from krachtlijn.rules.law.ibo import questions as ask
from krachtlijn.rules.law.person_questions import REGISTERED_JOBSEEKER
from krachtlijn.rules.law.training_questions import ON
from krachtlijn.rules.law.workplace_questions import AGREEMENT_ENDS_ON, WORKPLACE_REGION
from krachtlijn.rules.rule import ALWAYS, Condition, Notice, Quantity, Rule, Step
from krachtlijn.rules.unit import Unit

FAQ = "https://werkgevers.vdab.be/werkgevers/ibo/faq"
PARTNERS = "https://partners.vdab.be/werkgevers/ibo"
VOKA = "https://www.voka.be/belangenbehartigen/talent/werkplekleren-en-individuele-beroepsopleiding"

AGENCY_DAYS_FIVE = dated("ibo.agency_days.five_day_week", Unit.DAYS)
AGENCY_DAYS_SIX = dated("ibo.agency_days.six_day_week", Unit.DAYS)
MIN_WEEKS, MAX_WEEKS = dated("ibo.min_weeks", Unit.WEEKS), dated("ibo.max_weeks", Unit.WEEKS)
PLUS_MAX_MONTHS = dated("ibo.plus_max_months", Unit.MONTHS)
YES, NO = Literal(value=True, of_unit=Unit.FLAG), Literal(value=False, of_unit=Unit.FLAG)

DAY_AFTER = later(AGREEMENT_ENDS_ON, Literal(value=1, of_unit=Unit.DAYS))
IN_PRINCIPLE = Text(
    nl="Een IBO duurt in principe {ibo.min_weeks} tot {ibo.max_weeks}. Of deze duur mag, beslist VDAB: vraag het daar.",
    en="An IBO lasts {ibo.min_weeks} to {ibo.max_weeks} in principle. VDAB decides whether this length is allowed: ask there.",
)
USUAL_LENGTH = all_of(later(ON, MIN_WEEKS) <= DAY_AFTER, later(ON, MAX_WEEKS) >= DAY_AFTER)

CANDIDATE: tuple[Step, ...] = (
    Condition(
        name="jobseeker",
        holds=REGISTERED_JOBSEEKER,
        met=Text(nl="U bent bij VDAB ingeschreven als werkzoekende.", en="You are registered with VDAB as a jobseeker."),
        not_met=Text(
            nl="U bent niet ingeschreven als werkzoekende. Een IBO is er alleen voor werkzoekenden: schrijf u in bij VDAB.",
            en="You are not registered as a jobseeker. IBO exists only for jobseekers: register with VDAB.",
        ),
        source=FAQ,
    ),
    Condition(
        name="did_not_quit",
        holds=~ask.QUIT_FOR_IBO,
        met=Text(nl="U nam geen ontslag om te starten.", en="You did not resign in order to start."),
        not_met=Text(
            nl="U nam ontslag om met deze IBO te beginnen. Dan kan het niet; praat met VDAB over andere opleidingen.",
            en="You resigned to start this IBO. Then it is not possible; talk to VDAB about other trainings.",
        ),
        source=FAQ,
    ),
    Condition(
        name="new_at_the_employer",
        holds=switch(
            (ask.WORKED_THERE_AS.equals("never"), YES),
            (
                ask.WORKED_THERE_AS.equals("agency_worker"),
                any_of(
                    ask.AGENCY_DAYS_THERE <= AGENCY_DAYS_FIVE,
                    all_of(ask.AGENCY_DAYS_THERE <= AGENCY_DAYS_SIX, ask.WORKING_WEEK.equals("six_days")),
                ),
            ),
            (ask.WORKED_THERE_AS.equals("student"), ask.COMPETENCES_TO_LEARN),
            otherwise=NO,
        ),
        met=Text(
            nl="U werkte nog niet bij deze werkgever, of zo kort dat het mag.",
            en="You have not worked for this employer yet, or so shortly that it is allowed.",
        ),
        not_met=Text(
            nl="U werkte al bij deze werkgever. Dat mag alleen als uitzendkracht van hoogstens {ibo.agency_days.five_day_week} "
            "(in een zesdagenweek {ibo.agency_days.six_day_week}), of als jobstudent die nog vaardigheden moet leren.",
            en="You have worked for this employer. That is allowed only as an agency worker for {ibo.agency_days.five_day_week} "
            "at most ({ibo.agency_days.six_day_week} in a six-day week), or as a student who still has skills to learn.",
        ),
        source=FAQ,
    ),
)
EMPLOYER: tuple[Step, ...] = (
    Condition(
        name="site",
        holds=one_of(WORKPLACE_REGION, Region.FLANDERS.value, Region.BRUSSELS.value),
        met=Text(nl="De werkplek ligt in Vlaanderen of Brussel.", en="The workplace lies in Flanders or Brussels."),
        not_met=Text(
            nl="De werkplek ligt niet in Vlaanderen of Brussel ({workplace_region}). Zoek een werkgever met een vestiging daar.",
            en="The workplace does not lie in Flanders or Brussels ({workplace_region}). Look for an employer with a site there.",
        ),
        source=FAQ,
    ),
    Condition(
        name="employer_allowed",
        holds=ask.EMPLOYER_EXCLUSION.equals("none"),
        met=Text(nl="Niets sluit deze werkgever of deze job uit.", en="Nothing excludes this employer or this job."),
        not_met=Text(
            nl="Deze werkgever of deze job komt niet in aanmerking: {ibo_employer_exclusion}. Zoek met VDAB een andere.",
            en="This employer or this job does not qualify: {ibo_employer_exclusion}. Look for another one with VDAB.",
        ),
        source=FAQ,
    ),
    Condition(
        name="length",
        holds=switch(
            (USUAL_LENGTH, YES),
            (AGREEMENT_ENDS_ON < ON, NO),
            (ask.IBO_PLUS, last_day_of_term(ON, PLUS_MAX_MONTHS) >= AGREEMENT_ENDS_ON),
            otherwise=Undecided(of_unit=Unit.FLAG, why=IN_PRINCIPLE),
        ),
        met=Text(nl="De IBO duurt lang genoeg en niet te lang.", en="The IBO is long enough and not too long."),
        not_met=Text(
            nl="De IBO eindigt voor ze begint, of de IBO-plus duurt te lang. Die mag hoogstens {ibo.plus_max_months} duren.",
            en="The IBO ends before it starts, or the IBO-plus is too long. That one may last {ibo.plus_max_months} at most.",
        ),
        source=VOKA,
    ),
)
AFTERWARDS: tuple[Step, ...] = (
    Quantity(
        name="employed_until",
        title=Text(
            nl="daarna houdt de werkgever u in dienst tot minstens", en="afterwards the employer keeps you until at least"
        ),
        amount=as_long_again(ON, AGREEMENT_ENDS_ON),
    ),
    Notice(
        name="employer_duties",
        when=ALWAYS,
        text=Text(
            nl="De werkgever verzekert u zoals het personeel, en ook voor schade aan anderen. Reiskosten, vakantiegeld, "
            "eindejaarspremie en loon bij ziekte moet hij niet betalen.",
            en="The employer insures you like the staff, and for damage to others. The employer need not pay travel costs, "
            "holiday pay, a year-end bonus or sick pay.",
        ),
        source=PARTNERS,
    ),
)

RULE = Rule(
    instrument="ibo",
    title=Text(nl="Individuele beroepsopleiding (IBO)", en="Individual vocational training at an employer (IBO)"),
    valid_from=date(2019, 7, 1),
    source=FAQ,
    steps=(*CANDIDATE, *EMPLOYER, *money.STEPS, *AFTERWARDS),
)

# A contract with an employer: it opens no limit for a training somebody chooses.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="U leert een job bij een werkgever en krijgt een premie van VDAB. Daarna neemt de werkgever u in dienst.",
        en="You learn a job at an employer and get a premium of VDAB. Afterwards the employer takes you on.",
    ),
    matters_for=SEEKING_WORK,
    otherwise=Text(
        nl="Een IBO is er alleen voor wie bij VDAB ingeschreven is als werkzoekende.",
        en="IBO is only for who is registered with VDAB as a jobseeker.",
    ),
    employer_amounts=frozenset({"employer_fee", "days_charged_in_part"}),
)
