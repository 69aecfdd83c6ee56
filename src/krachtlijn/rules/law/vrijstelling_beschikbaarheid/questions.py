"""What the exemption from availability asks, besides what more instruments ask about a person or a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.unit import Unit

FITS_PATH = fact(
    "fits_path_to_work",
    Unit.FLAG,
    nl="Vindt VDAB dat de opleiding past in uw weg naar werk? Weet u het niet, vraag het dan aan uw bemiddelaar.",
    en="Does VDAB find that the training fits your path to work? If you do not know, ask your adviser.",
)
WEEKS = fact("training_weeks", Unit.WEEKS, nl="Hoeveel weken duurt de opleiding?", en="How many weeks does the training last?")
IS_IBO = fact(
    "is_ibo",
    Unit.FLAG,
    nl="Is het een individuele beroepsopleiding (IBO), bij een werkgever?",
    en="Is it an individual training at an employer (IBO)?",
)
MOSTLY_BY_DAY = fact(
    "mostly_by_day",
    Unit.FLAG,
    nl="Volgt u de opleiding vooral overdag, op weekdagen?",
    en="Do you follow the training mainly by day, on weekdays?",
)
SATURDAY_OR_AFTER_17 = fact(
    "saturday_or_after_17",
    Unit.FLAG,
    nl="Zijn er lessen op zaterdag of na 17 uur?",
    en="Are there lessons on Saturday or after 5 p.m.?",
)
NEW_ECTS = fact(
    "new_ects",
    Unit.ECTS,
    nl="Voor hoeveel nieuwe studiepunten schrijft u in? Vakken die u al eens volgde, tellen niet mee.",
    en="For how many new ECTS credits do you enrol? Courses you took before do not count.",
)
VDAB_ACCEPTS_DIPLOMA = fact(
    "vdab_accepts_diploma",
    Unit.FLAG,
    nl="Aanvaardt VDAB de studie, ook al hebt u al een diploma hoger onderwijs? Vraag het aan uw bemiddelaar.",
    en="Does VDAB accept the study, although you already hold a diploma of higher education? Ask your adviser.",
)
EXTRA_CONDITIONS_MET = fact(
    "extra_conditions_met",
    Unit.FLAG,
    nl="Voldoet u aan de andere voorwaarden van VDAB voor uw soort opleiding? Ze staan op vdab.be/voorwaarden-niet-erkend.",
    en="Do you meet the other conditions of VDAB for your kind of training? They stand on vdab.be/voorwaarden-niet-erkend.",
)
