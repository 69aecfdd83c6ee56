"""How many hours: the personal maximum, the maximum with joint initiative, the hours this training gives."""

from krachtlijn.kernel.money import Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.amount import less, share_of, smallest, times
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.law.vlaams_opleidingsverlof.employment import COUNTED_FRACTION
from krachtlijn.rules.law.vlaams_opleidingsverlof.lessons import HOURS_THAT_COUNT, NO_HOURS
from krachtlijn.rules.rule import Quantity, Step, result_of
from krachtlijn.rules.unit import Unit

BASE_HOURS = dated("vov.base_hours", Unit.HOURS)
MAX_ABSENCE = dated("vov.max_unjustified_absence", Unit.FRACTION)
JOINT_FACTOR = dated("vov.joint_factor", Unit.COUNT)
JOINT_MIN_DISTINCT_ODB = dated("vov.joint_min_distinct_odb", Unit.COUNT)
HOURS_PER_ECTS = dated("vov.hours_per_ects", Unit.HOURS)
HOURS_PER_ECTS_GRADUAAT = dated("vov.hours_per_ects.graduaat", Unit.HOURS)
HOURS_PER_LESTIJD = dated("vov.hours_per_lestijd", Unit.HOURS)
HOURS_PER_EXAM = dated("vov.hours_per_exam", Unit.HOURS)
HOURS_PER_EVC = dated("vov.hours_per_evc", Unit.HOURS)
COUNTS_COACHING = dated("vov.counts_coaching", Unit.FLAG)
COINCIDE_ONLY_FRACTION = dated("vov.coincide_only_fraction", Unit.FRACTION)
ONE = Literal(value=1, of_unit=Unit.COUNT)

ABSENT_TOO_OFTEN = all_of(
    any_of(
        all_of(known(ask.UNJUSTIFIED_ABSENCE_LAST_YEAR), ask.UNJUSTIFIED_ABSENCE_LAST_YEAR > MAX_ABSENCE),
        all_of(known(ask.MISSED_ASSESSMENT_LAST_YEAR), ask.MISSED_ASSESSMENT_LAST_YEAR),
    ),
    known(MAX_ABSENCE),
)
PERSONAL_MAXIMUM = Quantity(
    name="personal_maximum",
    title=Text(nl="uw maximum per schooljaar", en="your maximum per school year"),
    amount=switch(
        (
            ABSENT_TOO_OFTEN,
            Undecided(
                of_unit=Unit.HOURS,
                why=Text(
                    nl="Wie vorig schooljaar te vaak afwezig was, krijgt minder verlof. Hoeveel minder, staat in geen bron.",
                    en="Who was absent too often last school year gets less leave. How much less stands in no source.",
                ),
            ),
        ),
        otherwise=share_of(BASE_HOURS, result_of(COUNTED_FRACTION), rounding=Rounding.DOWN),
    ),
)
JOINT_MAXIMUM = Quantity(
    name="joint_maximum",
    title=Text(nl="maximum met gemeenschappelijk initiatief", en="maximum with joint initiative"),
    amount=switch(
        (
            all_of(
                known(JOINT_FACTOR),
                ask.EMPLOYEE_INITIATIVE_TRAININGS >= ONE,
                ask.EMPLOYER_INITIATIVE_TRAININGS >= ONE,
                ask.DISTINCT_ODB_NUMBERS >= JOINT_MIN_DISTINCT_ODB,
            ),
            times(result_of(PERSONAL_MAXIMUM), JOINT_FACTOR),
        ),
        otherwise=result_of(PERSONAL_MAXIMUM),
    ),
    asked=False,
)

HAS_COACHING_APART = all_of(known(ask.COACHING_HOURS), ask.COACHING_HOURS > NO_HOURS, ~COUNTS_COACHING)
TRAINING_HOURS = Quantity(
    name="training_hours",
    title=Text(nl="uren die deze opleiding geeft", en="hours this training gives"),
    amount=switch(
        (training.TRAINING_KIND.equals("adult_education"), times(HOURS_PER_LESTIJD, training.LESTIJDEN)),
        (training.TRAINING_KIND.equals("higher_education"), times(HOURS_PER_ECTS, training.ECTS)),
        (training.TRAINING_KIND.equals("graduaat"), times(HOURS_PER_ECTS_GRADUAAT, training.ECTS)),
        (training.TRAINING_KIND.equals("exam_commission"), times(HOURS_PER_EXAM, ask.EXAMS)),
        (training.TRAINING_KIND.equals("evc_test"), times(HOURS_PER_EVC, ask.EVC_COMPETENCES)),
        (HAS_COACHING_APART, less(HOURS_THAT_COUNT, ask.COACHING_HOURS)),
        otherwise=HOURS_THAT_COUNT,
    ),
)
ONLY_COINCIDING = all_of(
    known(COINCIDE_ONLY_FRACTION),
    result_of(COUNTED_FRACTION).equals(COINCIDE_ONLY_FRACTION),
    ask.FIXED_TIMETABLE,
)
GRANTED_HOURS = Quantity(
    name="granted_hours",
    title=Text(nl="uren verlof voor deze opleiding", en="hours of leave for this training"),
    amount=smallest(
        switch(
            (ONLY_COINCIDING, smallest(result_of(TRAINING_HOURS), ask.COINCIDING_HOURS)),
            otherwise=result_of(TRAINING_HOURS),
        ),
        result_of(PERSONAL_MAXIMUM),
    ),
)

STEPS: tuple[Step, ...] = (PERSONAL_MAXIMUM, JOINT_MAXIMUM, TRAINING_HOURS, GRANTED_HOURS)
