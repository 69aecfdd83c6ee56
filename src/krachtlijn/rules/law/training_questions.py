"""What more than one instrument asks about the training somebody wants to follow."""

from krachtlijn.kernel.text import Text
from krachtlijn.rules.expression.choice import known, one_of, switch
from krachtlijn.rules.expression.day import earlier, school_year_day
from krachtlijn.rules.expression.leaf import DecisionDay, Undecided, fact
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Expression, Literal
from krachtlijn.rules.fact import Choice
from krachtlijn.rules.unit import Unit


def choice(code: str, nl: str, en: str) -> Choice:
    """One answer with its label."""
    return Choice(code=code, label=Text(nl=nl, en=en))


TRAINING_KIND = fact(
    "training_kind",
    Unit.TEXT,
    nl="Welk soort opleiding of examen is het?",
    en="What kind of training or exam is it?",
    choices=(
        choice("hour_based", "opleiding in contacturen (Syntra, VDAB, vakbond, privé)", "training in contact hours"),
        choice("adult_education", "volwassenenonderwijs (CVO)", "adult education (CVO)"),
        choice("higher_education", "bachelor, master of ander hoger onderwijs", "bachelor, master or other higher education"),
        choice("graduaat", "graduaat of HBO5", "graduaat or HBO5"),
        choice("exam_commission", "examens bij de Examencommissie", "exams at the Examencommissie"),
        choice("evc_test", "examen om competenties te erkennen (EVC)", "exam to recognise competences (EVC)"),
    ),
)
CONTACT_HOURS = fact(
    "contact_hours",
    Unit.HOURS,
    nl="Hoeveel contacturen telt de opleiding? Vooraf opgenomen lessen tellen niet mee.",
    en="How many contact hours has the training? Recorded lessons do not count.",
)
LESTIJDEN = fact(
    "lestijden", Unit.LESTIJDEN, nl="Hoeveel lestijden telt de opleiding?", en="How many lesson periods has the training?"
)
ECTS = fact("ects", Unit.ECTS, nl="Voor hoeveel studiepunten schrijft u in?", en="For how many ECTS credits do you enrol?")
CONTRACT = fact(
    "contract",
    Unit.TEXT,
    nl="Met welk contract schrijft u in aan de hogeschool of universiteit?",
    en="Under which contract do you enrol in higher education?",
    choices=(
        choice("diploma", "diplomacontract", "diploma contract"),
        choice("credit", "creditcontract", "credit contract"),
        choice("exam", "examencontract", "exam contract"),
    ),
)
IN_DEVELOPMENT_PLAN = fact(
    "in_development_plan",
    Unit.FLAG,
    nl="Staat deze opleiding in een persoonlijk ontwikkelingsplan dat u in loopbaanbegeleiding maakte?",
    en="Is this training in a personal development plan that you made in career guidance?",
)
DEVELOPMENT_PLAN_ON = fact(
    "development_plan_on",
    Unit.DATE,
    nl="Van welke dag is het attest van die loopbaanbegeleiding?",
    en="What is the date of the certificate of that career guidance?",
)
HOURS_PER_WEEK = fact(
    "hours_per_week",
    Unit.HOURS,
    nl="Hoeveel uur per week telt de opleiding gemiddeld?",
    en="How many hours a week does the training count on average?",
)
RECOGNISED_BY_VDAB = fact(
    "recognised_by_vdab",
    Unit.FLAG,
    nl="Is de opleiding erkend door VDAB? Die opleidingen hebben een ster in de opleidingendatabank van VDAB.",
    en="Is the training recognised by VDAB? Those trainings have a star in the training database of VDAB.",
)
SHORTAGE_TRAINING = fact(
    "shortage_training",
    Unit.FLAG,
    nl="Leidt de opleiding naar een knelpuntberoep op de lijst van VDAB?",
    en="Does the training lead to a shortage occupation on the list of VDAB?",
)
PRICE = fact("price", Unit.EURO, nl="Wat kost de opleiding?", en="What does the training cost?")
TRAINING_STARTS_ON = fact("training_starts_on", Unit.DATE, nl="Wanneer start de opleiding?", en="When does the training start?")
TRAINING_ENDS_ON = fact("training_ends_on", Unit.DATE, nl="Wanneer eindigt de opleiding?", en="When does the training end?")

ON = DecisionDay()
OUTSIDE_SCHOOL_YEAR = Text(
    nl="De opleiding valt niet in het schooljaar van deze dag. Vraag het recht voor de dag waarop ze start.",
    en="The training does not lie in the school year of this day. Ask for the right on the day it starts.",
)
IS_HIGHER_EDUCATION = one_of(TRAINING_KIND, "higher_education", "graduaat")
IS_EXAM = one_of(TRAINING_KIND, "exam_commission", "evc_test")
NO_EXAM_CONTRACT = any_of(~IS_HIGHER_EDUCATION, ~CONTRACT.equals("exam"))


def in_school_year(*, goes_on: Expression | None = None) -> Expression:
    """Whether the training starts in the school year of the day, or `goes_on` from an earlier one; else undecided.

    Days that nobody told do not count; a training in another school year leaves the right of this one undecided.
    """
    first, last = school_year_day(ON, (9, 1)), school_year_day(ON, (8, 31))
    from_first = first <= TRAINING_STARTS_ON
    starts = all_of(last >= TRAINING_STARTS_ON, from_first if goes_on is None else any_of(from_first, goes_on))
    inside = all_of(any_of(~known(TRAINING_STARTS_ON), starts), any_of(~known(TRAINING_ENDS_ON), first <= TRAINING_ENDS_ON))
    undecided = Undecided(of_unit=Unit.FLAG, why=OUTSIDE_SCHOOL_YEAR)
    return switch((inside, Literal(value=True, of_unit=Unit.FLAG)), otherwise=undecided)


def reaches_size(
    *, contact_hours: Expression, lestijden: Expression, ects: Expression, counted_hours: Expression = CONTACT_HOURS
) -> Expression:
    """Whether the training reaches the minimum in the measure of its kind (no measure for exams)."""
    return switch(
        (TRAINING_KIND.equals("adult_education"), lestijden <= LESTIJDEN),
        (IS_HIGHER_EDUCATION, ects <= ECTS),
        otherwise=contact_hours <= counted_hours,
    )


def in_recent_plan(max_age_months: Expression) -> Expression:
    """Whether the training is in a development plan that is there on the day, and recent enough."""
    return all_of(IN_DEVELOPMENT_PLAN, earlier(ON, max_age_months) <= DEVELOPMENT_PLAN_ON, DEVELOPMENT_PLAN_ON <= ON)
