"""The conditions about the training: registered, large enough, open to the level of schooling, followed."""

from krachtlijn.kernel.money import Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import share_of
from krachtlijn.rules.expression.choice import known, one_of
from krachtlijn.rules.expression.day import earlier, school_year_day
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.law.vlaams_opleidingsverlof import sources
from krachtlijn.rules.law.vlaams_opleidingsverlof.lessons import PLANNED_HOURS
from krachtlijn.rules.rule import Condition, Notice, Step
from krachtlijn.rules.unit import Unit

MIN_CONTACT_HOURS = dated("vov.min_contact_hours", Unit.HOURS)
MIN_LESTIJDEN = dated("vov.min_lestijden", Unit.LESTIJDEN)
MIN_ECTS = dated("vov.min_ects", Unit.ECTS)
COMBINE = dated("vov.combine_trainings", Unit.FLAG)
COMBINE_ACROSS_PROVIDERS = dated("vov.combine_across_providers", Unit.FLAG)
POP_MAX_AGE = dated("vov.pop_max_age_months", Unit.MONTHS)
EXCLUDES_ACTIVITIES = dated("vov.excludes_activities", Unit.FLAG)
MIN_ATTENDANCE = dated("vov.min_attendance", Unit.FRACTION)
ONE = Literal(value=1, of_unit=Unit.COUNT)
# A training of last school year counts in this one when it is told that a request for it was approved then.
A_YEAR = Literal(value=12, of_unit=Unit.MONTHS)
GOES_ON = all_of(
    known(ask.APPROVED_LAST_YEAR),
    ask.APPROVED_LAST_YEAR,
    school_year_day(earlier(training.ON, A_YEAR), (9, 1)) <= training.TRAINING_STARTS_ON,
)

STEPS: tuple[Step, ...] = (
    Condition(
        name="school_year",
        holds=training.in_school_year(goes_on=GOES_ON),
        met=Text(nl="De opleiding past bij het gevraagde schooljaar.", en="The training fits the school year asked for."),
        not_met=training.OUTSIDE_SCHOOL_YEAR,
        source=sources.HOURS,
    ),
    Condition(
        name="opens_right",
        holds=any_of(
            ask.REGISTERED_FOR_VERLOF,
            training.IS_EXAM,
            training.in_recent_plan(POP_MAX_AGE),
            ask.CONTINUES_REMOVED_TRAINING,
        ),
        met=Text(nl="Deze opleiding of dit examen opent het recht.", en="This training or exam opens the right."),
        not_met=Text(
            nl="De opleiding is niet geregistreerd voor Vlaams opleidingsverlof en staat niet in een recent ontwikkelingsplan.",
            en="The training is not registered for Vlaams opleidingsverlof and is not in a recent development plan.",
        ),
        source=sources.WHICH_TRAININGS,
    ),
    Condition(
        name="no_exam_contract",
        holds=training.NO_EXAM_CONTRACT,
        met=Text(nl="U volgt de opleiding niet met een examencontract.", en="You do not enrol under an exam contract."),
        not_met=Text(nl="Een examencontract geeft geen recht.", en="An exam contract gives no right."),
        source=sources.WHICH_TRAININGS,
    ),
    Notice(
        name="credit_contract",
        when=all_of(training.IS_HIGHER_EDUCATION, training.CONTRACT.equals("credit")),
        text=Text(
            nl="Met een creditcontract gebruikt uw werkgever het vaste nummer ODB-P00004.",
            en="Under a credit contract your employer uses the fixed number ODB-P00004.",
        ),
        source=sources.WHICH_TRAININGS,
    ),
    Condition(
        name="size",
        holds=any_of(
            training.IS_EXAM,
            training.reaches_size(
                contact_hours=MIN_CONTACT_HOURS, lestijden=MIN_LESTIJDEN, ects=MIN_ECTS, counted_hours=PLANNED_HOURS
            ),
            ask.MENTOR_TRAINING,
            all_of(
                COMBINE,
                ask.COMBINED_CONTACT_HOURS >= MIN_CONTACT_HOURS,
                any_of(COMBINE_ACROSS_PROVIDERS, ask.COMBINED_PROVIDERS <= ONE),
            ),
        ),
        met=Text(
            nl="De opleiding is groot genoeg, of heeft geen minimum.", en="The training is large enough, or has no minimum."
        ),
        not_met=Text(
            nl="De opleiding is te klein. Het minimum is {vov.min_contact_hours}, {vov.min_lestijden} of {vov.min_ects}.",
            en="The training is too small. The minimum is {vov.min_contact_hours}, {vov.min_lestijden} or {vov.min_ects}.",
        ),
        source=sources.TRAINING_CONDITIONS,
    ),
    Condition(
        name="level",
        holds=any_of(
            training.IS_EXAM,
            ~ask.LEVEL_RESTRICTED,
            ask.HIGHEST_LEVEL < ask.RESTRICTION_LEVEL,
            ask.RESTRICTION_CAME_LATER,
        ),
        met=Text(nl="Uw diploma sluit u niet uit.", en="Your diploma does not exclude you."),
        not_met=Text(
            nl="U hebt al een diploma van niveau {highest_level}. Deze opleiding geeft dan geen recht.",
            en="You already hold a diploma of level {highest_level}. This training then gives no right.",
        ),
        source=sources.WHICH_TRAININGS,
    ),
    # Registration is the check on the form of a training; only a form that is told to be excluded overrides it.
    Condition(
        name="activity_allowed",
        holds=~all_of(EXCLUDES_ACTIVITIES, known(ask.ACTIVITY), one_of(ask.ACTIVITY, *ask.EXCLUDED_ACTIVITIES)),
        met=Text(nl="Het is geen uitgesloten activiteit.", en="It is not an excluded activity."),
        not_met=Text(nl="Deze activiteit is uitgesloten: {activity}.", en="This activity is excluded: {activity}."),
        source=sources.TRANSITION,
    ),
    Condition(
        name="attendance",
        holds=any_of(
            ~training.TRAINING_KIND.equals("hour_based"),
            ~known(ask.ATTENDED_HOURS),
            ~known(MIN_ATTENDANCE),
            share_of(PLANNED_HOURS, MIN_ATTENDANCE, rounding=Rounding.UP) <= ask.ATTENDED_HOURS,
            all_of(ask.FINAL_ASSESSMENT_SUFFICES, ask.FINAL_ASSESSMENT_TAKEN),
        ),
        met=Text(
            nl="U was genoeg aanwezig, of de opleiding is nog niet gevolgd.",
            en="You attended enough, or the training was not followed yet.",
        ),
        not_met=Text(
            nl="U was {attended_hours} aanwezig van {contact_hours}. Het minimum is {vov.min_attendance}.",
            en="You attended {attended_hours} of {contact_hours}. The minimum is {vov.min_attendance}.",
        ),
        source=sources.ATTENDANCE,
    ),
)
