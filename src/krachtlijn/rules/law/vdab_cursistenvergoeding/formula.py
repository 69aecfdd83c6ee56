"""VDAB-cursistenvergoedingen: travel, stay and childcare of a jobseeker in a recognised training, for one month.

`on` is a day in the month that is paid: the price per kilometre follows it. Some old allowances stay with old contracts.
Amounts in 1/10,000 euro; how VDAB rounds a sum of kilometres stands in no source: here to the nearest cent, once, at the end.
"""

from datetime import date

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import SEEKING_WORK
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import largest, plus, ratio_of, times
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import later
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law import other_bodies as bodies
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.vdab_cursistenvergoeding import questions as ask
from krachtlijn.rules.rule import ALWAYS, Condition, Notice, Quantity, Rule, Step, result_of
from krachtlijn.rules.unit import Unit

STATUS = "https://extranet.vdab.be/themas/cursistenvergoedingen"
TRAVEL_2024 = (
    "https://extranet.vdab.be/home/nieuws/nieuws-23-10-2023-vanaf-1-januari-2024-past-vdab-verplaatsingsvergoedingen-aan"
)
BENEFITS = "https://www.vdab.be/opleidingen/premieserkend"

KM_PRICE = dated("trainee.km", Unit.EURO)
FAR_CONTRACT_BEFORE = dated("trainee.far.contract_before", Unit.DATE)
FAR_DAY = dated("trainee.far.day", Unit.EURO)
FAR_KM = dated("trainee.far.km", Unit.COUNT)
FAR_HOURS = dated("trainee.far.hours", Unit.HOURS)
STAY_HOURS = dated("trainee.stay.hours_away", Unit.HOURS)
STAY_KM = dated("trainee.stay.max_km", Unit.COUNT)
MIDDAY_MEAL = dated("trainee.stay.midday_meal", Unit.EURO)
EVENING_MEAL = dated("trainee.stay.evening_meal", Unit.EURO)
NIGHT = dated("trainee.stay.night", Unit.EURO)
INCENTIVE_CONTRACT_BEFORE = dated("trainee.incentive.contract_before", Unit.DATE)
INCENTIVE_WEEKS = dated("trainee.incentive.weeks_without", Unit.WEEKS)
INCENTIVE = dated("trainee.incentive.month", Unit.EURO)

CENT = EURO_SCALE // 100
YES = Literal(value=True, of_unit=Unit.FLAG)
NOTHING = Literal(value=0, of_unit=Unit.EURO)
DAY_MAXIMUM_UNKNOWN = Text(
    nl="Voor opvang op schoolvrije dagen betaalt VDAB hoogstens een vast bedrag per dag. Vroeger was dat 14,37 euro; het bedrag "
    "van nu vonden wij niet. Vraag het aan uw opleidingscentrum.",
    en="For childcare on school-free days VDAB pays at most a fixed amount a day. It used to be 14.37 euro; the amount of today "
    "we did not find. Ask your training centre.",
)
HAS_FAR_CONTRACT = switch(
    (known(ask.CONTRACT_STARTED_ON), ask.CONTRACT_STARTED_ON < FAR_CONTRACT_BEFORE),
    (training.ON < FAR_CONTRACT_BEFORE, YES),
    otherwise=ask.CONTRACT_STARTED_ON < FAR_CONTRACT_BEFORE,
)
HAS_FAR_TRAVEL = all_of(
    HAS_FAR_CONTRACT,
    any_of(ask.KM_ONE_WAY > FAR_KM, ask.HOURS_ONE_WAY > FAR_HOURS),
)
MAY_STAY = all_of(
    ask.NEEDS_STAY,
    ask.HOURS_AWAY > STAY_HOURS,
    ask.RETURNS_ONCE_A_WEEK,
    ask.PAYS_FOR_STAY,
    ask.KM_STAY <= STAY_KM,
)
HAS_CHILDCARE = all_of(ask.NEEDS_CHILDCARE, ask.CHILD_UNDER_SECONDARY, ask.CHILDCARE_LICENSED, ask.CHILDCARE_PROOF)

PERSON: tuple[Step, ...] = (
    Condition(
        name="registered",
        holds=person.REGISTERED_JOBSEEKER,
        met=Text(nl="U bent ingeschreven als werkzoekende.", en="You are registered as a jobseeker."),
        not_met=Text(
            nl="U bent niet ingeschreven als werkzoekende. Schrijf u in bij VDAB.",
            en="You are not registered as a jobseeker. Register with VDAB.",
        ),
        source=BENEFITS,
    ),
    Condition(
        name="recognised",
        holds=training.RECOGNISED_BY_VDAB,
        met=Text(nl="VDAB erkent de opleiding.", en="VDAB recognises the training."),
        not_met=Text(
            nl="VDAB erkent de opleiding niet. Dan betaalt VDAB geen vergoedingen.",
            en="VDAB does not recognise the training. Then VDAB pays no allowances.",
        ),
        source=STATUS,
    ),
    Condition(
        name="trainee",
        holds=ask.TRAINEE_STATUS,
        met=Text(nl="U hebt het cursistenstatuut.", en="You have the trainee status."),
        not_met=Text(
            nl="U hebt geen VDAB-cursistenstatuut. Vraag uw bemiddelaar naar een opleidingscontract.",
            en="You do not have the trainee status of VDAB. Ask your adviser for a training contract.",
        ),
        source=STATUS,
    ),
)
KILOMETRES = Quantity(
    name="kilometre_sum",
    title=Text(nl="kilometervergoeding", en="allowance for kilometres"),
    amount=ratio_of(times(times(KM_PRICE, ask.KM_PER_DAY), ask.TRAINING_DAYS), (1, 1), rounding=Rounding.HALF_UP, step=CENT),
    shown=False,
)
TRAVEL = Quantity(
    name="travel",
    title=Text(nl="verplaatsing", en="travel"),
    amount=switch(
        (HAS_FAR_TRAVEL, times(FAR_DAY, ask.TRAINING_DAYS)),
        (ask.TRANSPORT.equals("de_lijn"), NOTHING),
        (ask.TRANSPORT.equals("other_public"), largest(result_of(KILOMETRES), ask.PASS_COST)),
        otherwise=result_of(KILOMETRES),
    ),
)
STAY = Quantity(
    name="stay",
    title=Text(nl="verblijf", en="stay"),
    amount=switch(
        (
            MAY_STAY,
            plus(
                times(NIGHT, ask.NIGHTS),
                plus(times(MIDDAY_MEAL, ask.MIDDAY_MEALS), times(EVENING_MEAL, ask.EVENING_MEALS)),
            ),
        ),
        otherwise=NOTHING,
    ),
)
CHILDCARE = Quantity(
    name="childcare",
    title=Text(nl="kinderopvang", en="childcare"),
    amount=switch((HAS_CHILDCARE, ask.CHILDCARE_COST), otherwise=NOTHING),
)
CHILDCARE_FREE_DAYS = Quantity(
    name="childcare_free_days",
    title=Text(nl="kinderopvang op schoolvrije dagen", en="childcare on school-free days"),
    amount=switch(
        (~HAS_CHILDCARE, NOTHING),
        (ask.CHILDCARE_FREE_DAYS_COST.equals(0), NOTHING),
        otherwise=Undecided(of_unit=Unit.EURO, why=DAY_MAXIMUM_UNKNOWN),
    ),
)
OLD_INCENTIVE = Quantity(
    name="incentive",
    title=Text(nl="stimulanspremie van een oud contract (bruto)", en="incentive premium of an old contract (gross)"),
    amount=switch(
        (
            all_of(
                ask.CONTRACT_STARTED_ON < INCENTIVE_CONTRACT_BEFORE,
                later(ask.CONTRACT_STARTED_ON, INCENTIVE_WEEKS) <= training.ON,
                ask.HAD_INCENTIVE,
            ),
            INCENTIVE,
        ),
        otherwise=NOTHING,
    ),
)
PARTS = (TRAVEL, STAY, CHILDCARE, CHILDCARE_FREE_DAYS, OLD_INCENTIVE)
TOTAL = Quantity(
    name="total",
    title=Text(nl="samen voor deze maand", en="in all for this month"),
    amount=plus(
        plus(result_of(TRAVEL), result_of(STAY)),
        plus(plus(result_of(CHILDCARE), result_of(CHILDCARE_FREE_DAYS)), result_of(OLD_INCENTIVE)),
    ),
)
ADVICE: tuple[Step, ...] = (
    *bodies.NOTICES,
    Notice(
        name="free_pass",
        when=ask.TRANSPORT.equals("de_lijn"),
        text=Text(
            nl="U krijgt een gratis abonnement van De Lijn; kilometers krijgt u dan niet betaald.",
            en="You get a free pass of De Lijn; kilometres are not paid then.",
        ),
        source=BENEFITS,
    ),
    Notice(
        name="weekly_entry",
        when=ALWAYS,
        text=Text(
            nl="Uw opleidingscentrum geeft elke week uw dagen en kosten in. Een fout kan het tot {trainee.correction_months} "
            "terug verbeteren: kijk uw betaling na.",
            en="Your training centre enters your days and costs every week. It can correct a mistake up to "
            "{trainee.correction_months} back: check your payment.",
        ),
        source=STATUS,
    ),
)

RULE = Rule(
    instrument="vdab_cursistenvergoeding",
    title=Text(nl="Vergoedingen voor VDAB-cursisten", en="Allowances for VDAB trainees"),
    valid_from=date(1988, 12, 21),
    source="besluit van de Vlaamse Regering van 21 december 1988 (arbeidsbemiddeling en beroepsopleiding)",
    steps=(*PERSON, KILOMETRES, *PARTS, TOTAL, *ADVICE),
)

LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="VDAB betaalt vervoer, verblijf en kinderopvang terwijl u als werkzoekende een opleiding volgt.",
        en="VDAB pays for travel, stay and childcare while you follow a training as a jobseeker.",
    ),
    matters_for=SEEKING_WORK,
    otherwise=Text(
        nl="Deze vergoedingen zijn er alleen voor wie bij VDAB ingeschreven is als werkzoekende.",
        en="These allowances are only for who is registered with VDAB as a jobseeker.",
    ),
)
