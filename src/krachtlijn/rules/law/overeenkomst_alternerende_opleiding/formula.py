"""Overeenkomst van alternerende opleiding (OAO): the paid agreement of who learns in a school and at a workplace in turn.

`on` is a day in the month for which the allowance is asked. The allowance is a share of the minimum monthly income (GGMMI),
rounded half up to 10 cents. Amounts that a source prints go first; for other months the GGMMI must be given.
"""

from datetime import date

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import share_of
from krachtlijn.rules.expression.choice import known, one_of, switch
from krachtlijn.rules.expression.day import last_day_of_term
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Expression, Literal
from krachtlijn.rules.law.overeenkomst_alternerende_opleiding import questions as ask
from krachtlijn.rules.law.training_questions import ON
from krachtlijn.rules.law.workplace_questions import MINIMUM_MONTHLY_INCOME
from krachtlijn.rules.rule import ALWAYS, Condition, Notice, Quantity, Rule, Step, result_of
from krachtlijn.rules.unit import Unit

WHICH_AGREEMENT = "https://duaalleren.vlaanderen.be/welke-overeenkomst-sluit-ik-af-met-de-leerling"
RECOGNITION = "https://mtechplus.be/verloop-van-erkenningvoor-duaal-leren/"
MENTOR = "https://www.syntravlaanderen.be/erkenningsvoorwaarden-duale-werkplek"
PROCESS = "https://onderwijs.vlaanderen.be/nl/vind-een-onderneming-en-sluit-een-overeenkomst"
STEPS_OF_PAY = (
    "https://www.groups.be/nl/nieuws/juridische-artikels/vlaamse-gemeenschap-overeenkomst-alternerende-opleiding-indexatie-op-1-7"
)
TEN_CENTS = EURO_SCALE // 10

MIN_HOURS = dated("oao.min_workplace_hours", Unit.HOURS)
RECOGNITION_MONTHS = dated("oao.recognition_months", Unit.MONTHS)
SHARES = tuple(dated(f"oao.share.step_{step}", Unit.FRACTION) for step in (1, 2, 3))
PRINTED = tuple(dated(f"oao.printed_allowance.step_{step}", Unit.EURO) for step in (1, 2, 3))


def _number(value: int) -> Expression:
    return Literal(value=value, of_unit=Unit.COUNT)


PAY_STEP = Quantity(
    name="pay_step",
    title=Text(nl="trap van de vergoeding", en="step of the allowance"),
    amount=switch(
        (
            one_of(ask.COMPLETED, "alternating_year_2", "third_grade_year_1", "ov3_qualification", "alternating_two_years"),
            _number(3),
        ),
        (one_of(ask.COMPLETED, "alternating_year_1", "second_grade"), _number(2)),
        otherwise=_number(1),
    ),
)


def _of_step(amounts: tuple[Expression, ...]) -> Expression:
    step = result_of(PAY_STEP)
    return switch((step.equals(1), amounts[0]), (step.equals(2), amounts[1]), otherwise=amounts[2])


PAY_SHARE = Quantity(
    name="pay_share", title=Text(nl="deel van het GGMMI", en="share of the minimum monthly income"), amount=_of_step(SHARES)
)
PRINTED_ALLOWANCE = _of_step(PRINTED)

CONDITIONS: tuple[Step, ...] = (
    Condition(
        name="alternating",
        holds=ask.ALTERNATING_TRAINING,
        met=Text(nl="Uw opleiding wisselt leren en werken af.", en="Your training alternates learning and work."),
        not_met=Text(
            nl="Uw opleiding wisselt leren en werken niet af. Vraag uw school of ze ook duaal kan.",
            en="Your training does not alternate learning and work. Ask your school whether it exists as dual learning.",
        ),
        source=WHICH_AGREEMENT,
    ),
    Condition(
        name="no_employment_contract",
        holds=~ask.PART_TIME_CONTRACT,
        met=Text(nl="U hebt geen deeltijdse arbeidsovereenkomst.", en="You have no part-time employment contract."),
        not_met=Text(
            nl="U werkt met een deeltijdse arbeidsovereenkomst. Dan krijgt u loon, en geen leervergoeding.",
            en="You work under a part-time employment contract. Then you get a wage and no learning allowance.",
        ),
        source=WHICH_AGREEMENT,
    ),
    Condition(
        name="enough_hours_at_a_real_workplace",
        holds=all_of(~ask.SIMULATED_WORKPLACE, ask.WORKPLACE_HOURS >= MIN_HOURS),
        met=Text(
            nl="U bent gemiddeld minstens {oao.min_workplace_hours} per week op een echte werkplek.",
            en="You are at a real workplace for at least {oao.min_workplace_hours} a week on average.",
        ),
        not_met=Text(
            nl="U bent minder dan {oao.min_workplace_hours} per week op een echte werkplek. Dan sluit u een "
            "stageovereenkomst (SAO) af, zonder vergoeding.",
            en="You are at a real workplace for less than {oao.min_workplace_hours} a week. Then you sign a traineeship "
            "agreement (SAO), which is unpaid.",
        ),
        source=WHICH_AGREEMENT,
    ),
    Condition(
        name="recognised_firm",
        holds=all_of(
            ask.FIRM_RECOGNISED,
            any_of(~known(ask.FIRM_RECOGNISED_ON), last_day_of_term(ask.FIRM_RECOGNISED_ON, RECOGNITION_MONTHS) >= ON),
        ),
        met=Text(nl="De onderneming is erkend als leerwerkplek.", en="The firm is recognised as a workplace to learn."),
        not_met=Text(
            nl="De onderneming is niet erkend voor deze opleiding en deze vestiging, of de erkenning is ouder dan "
            "{oao.recognition_months}. Ze vraagt de erkenning aan op app.werkplekduaal.be.",
            en="The firm is not recognised for this training and this establishment, or the recognition is older than "
            "{oao.recognition_months}. It asks for recognition on app.werkplekduaal.be.",
        ),
        source=RECOGNITION,
    ),
)
PAY: tuple[Step, ...] = (
    PAY_STEP,
    PAY_SHARE,
    Quantity(
        name="allowance",
        title=Text(nl="leervergoeding per maand", en="learning allowance a month"),
        amount=switch(
            (known(PRINTED_ALLOWANCE), PRINTED_ALLOWANCE),
            otherwise=share_of(MINIMUM_MONTHLY_INCOME, result_of(PAY_SHARE), rounding=Rounding.HALF_UP, step=TEN_CENTS),
        ),
    ),
    Notice(
        name="raise_in_september",
        when=~result_of(PAY_STEP).equals(3),
        text=Text(
            nl="Slaagt u dit schooljaar? Dan krijgt u vanaf 1 september het bedrag van de volgende trap.",
            en="Do you pass this school year? Then you get the amount of the next step from 1 September.",
        ),
        source=STEPS_OF_PAY,
    ),
    Notice(
        name="mentor_of_the_firm",
        when=ALWAYS,
        text=Text(
            nl="De mentor in de onderneming is minstens {oao.mentor_min_age} jaar (met een passend diploma soms "
            "{oao.mentor_min_age_schooled}), heeft minstens {oao.mentor_min_practice_years} jaar praktijk en een goed "
            "strafregister (model 596.2), en volgt binnen {oao.mentor_training_months} een mentoropleiding.",
            en="The mentor in the firm is at least {oao.mentor_min_age} (sometimes {oao.mentor_min_age_schooled} with fitting "
            "schooling), has at least {oao.mentor_min_practice_years} years of practice and a good criminal record "
            "(model 596.2), and takes a mentor training within {oao.mentor_training_months}.",
        ),
        source=MENTOR,
    ),
    Notice(
        name="find_a_firm_in_time",
        when=ALWAYS,
        text=Text(
            nl="U hebt een overeenkomst nodig binnen {oao.contract_training_days} opleidingsdagen, ook na een breuk. Anders "
            "stopt de opleiding. De trajectbegeleider van de school helpt u zoeken.",
            en="You need an agreement within {oao.contract_training_days} training days, also after a break. Otherwise the "
            "training stops. The counsellor of the school helps you look.",
        ),
        source=PROCESS,
    ),
)

RULE = Rule(
    instrument="overeenkomst_alternerende_opleiding",
    title=Text(
        nl="Overeenkomst van alternerende opleiding (OAO)", en="Agreement of alternating training (alternerende opleiding, OAO)"
    ),
    valid_from=date(2019, 9, 1),
    source=WHICH_AGREEMENT,
    steps=(*CONDITIONS, *PAY),
)

# An agreement with an employer: it opens no limit for a training somebody chooses.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="U leert op school en op een werkplek, en de onderneming betaalt u een leervergoeding.",
        en="You learn at school and at a workplace, and the firm pays you a learning allowance.",
    ),
    matters_for=frozenset({Position.SCHOOL}),
    otherwise=Text(
        nl="Deze overeenkomst is er alleen voor leerlingen die leren en werken afwisselen.",
        en="This agreement is only for pupils who alternate learning and working.",
    ),
)
