"""VDAB-studiecontract (OKOT): a jobseeker studies for a shortage occupation, keeps the benefit, and VDAB pays.

`on` is the day the study starts. The screening by VDAB is a fact to be obtained: its result is never guessed. Amounts in
1/10,000 euro.
"""

from datetime import date

from krachtlijn.kernel.money import Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import SEEKING_WORK
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import share_of
from krachtlijn.rules.expression.choice import one_of, switch
from krachtlijn.rules.expression.day import earlier
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law import other_bodies as bodies
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.vdab_studiecontract import questions as ask
from krachtlijn.rules.rule import ALWAYS, Condition, Notice, Quantity, Rule, Step, result_of
from krachtlijn.rules.unit import Unit

VDAB = "https://www.vdab.be/diplomaviavdab/bijkomende-voorwaarden"
SCHOOL = "https://thomasmore.be/nl/levenslang-leren/ondersteuning/financiering/vdab-studiecontract"
BENEFITS = "https://www.vdab.be/opleidingen/premieserkend"

OUT_SECONDARY = dated("okot.out_of_school_months.secondary", Unit.MONTHS)
OUT_AFTER_SECONDARY = dated("okot.out_of_school_months.secondary_after_secondary", Unit.MONTHS)
OUT_GRADUAAT = dated("okot.out_of_school_months.graduaat", Unit.MONTHS)
OUT_BACHELOR = dated("okot.out_of_school_months.bachelor", Unit.MONTHS)
WAIT = dated("okot.wait_after_earlier_study_months", Unit.MONTHS)
FEE_SHARE = dated("okot.fee_share", Unit.FRACTION)

IS_SECONDARY = ask.STUDY_LEVEL.equals("secondary")
IS_AFTER_SECONDARY = ask.STUDY_LEVEL.equals("secondary_after_secondary")
IS_GRADUAAT = ask.STUDY_LEVEL.equals("graduaat")
SECOND_STUDY_UNCLEAR = Text(
    nl="U volgde al een studie via VDAB. Wanneer een tweede op dit niveau mag, vonden wij niet: vraag het aan uw bemiddelaar.",
    en="You already followed a study through VDAB. When a second one at this level is allowed we did not find: ask your adviser.",
)
MONTHS_OUT = switch(
    (IS_SECONDARY, OUT_SECONDARY),
    (IS_AFTER_SECONDARY, OUT_AFTER_SECONDARY),
    (IS_GRADUAAT, OUT_GRADUAAT),
    otherwise=OUT_BACHELOR,
)
MONTHS_OUT_OF_SCHOOL = Quantity(
    name="months_out_of_school",
    title=Text(nl="tijd die u van school moet zijn", en="time you must be out of school"),
    amount=MONTHS_OUT,
    shown=False,
)

STUDY: tuple[Step, ...] = (
    Condition(
        name="registered",
        holds=person.REGISTERED_JOBSEEKER,
        met=Text(nl="U bent ingeschreven als werkzoekende.", en="You are registered as a jobseeker."),
        not_met=Text(
            nl="U bent niet ingeschreven als werkzoekende. Schrijf u in bij VDAB.",
            en="You are not registered as a jobseeker. Register with VDAB.",
        ),
        source=SCHOOL,
    ),
    Condition(
        name="is_study",
        holds=one_of(ask.STUDY_LEVEL, "secondary", "secondary_after_secondary", "graduaat", "bachelor"),
        met=Text(nl="Het is een studie: {study_level}.", en="It is a study: {study_level}."),
        not_met=Text(
            nl="Het studiecontract is er voor secundair onderwijs, Se-n-Se, graduaat en bachelor. Kijk voor een andere opleiding "
            "naar de vergoedingen voor VDAB-cursisten.",
            en="The studiecontract is for secondary education, Se-n-Se, graduaat and bachelor. For another training see the "
            "allowances for VDAB trainees.",
        ),
        source=VDAB,
    ),
    Condition(
        name="on_the_list",
        holds=training.RECOGNISED_BY_VDAB,
        met=Text(nl="De studie staat op de lijst van VDAB van dit jaar.", en="The study is on this year's list of VDAB."),
        not_met=Text(
            nl="De studie staat niet op de lijst van VDAB van dit jaar. Zoek een erkende studie in de opleidingendatabank.",
            en="The study is not on this year's list of VDAB. Look for a recognised study in the training database.",
        ),
        source=SCHOOL,
    ),
    Condition(
        name="full_time_by_day_in_dutch",
        holds=all_of(ask.FULL_TIME_BY_DAY, ask.TAUGHT_IN_DUTCH),
        met=Text(nl="De studie is voltijds, overdag en in het Nederlands.", en="The study is full time, by day and in Dutch."),
        not_met=Text(
            nl="Alleen een voltijdse dagopleiding in het Nederlands komt in aanmerking.",
            en="Only a full-time study by day in Dutch qualifies.",
        ),
        source=SCHOOL,
    ),
)
PERSON: tuple[Step, ...] = (
    Condition(
        name="screening",
        holds=ask.SCREENING_PASSED,
        met=Text(nl="VDAB vindt u geschikt voor de studie.", en="VDAB finds you suited for the study."),
        not_met=Text(
            nl="VDAB vindt u na de screening niet geschikt voor deze studie. Bespreek een andere weg met uw bemiddelaar.",
            en="After the screening VDAB does not find you suited for this study. Discuss another way with your adviser.",
        ),
        source=SCHOOL,
    ),
    MONTHS_OUT_OF_SCHOOL,
    Condition(
        name="out_of_school",
        holds=earlier(training.ON, result_of(MONTHS_OUT_OF_SCHOOL)) >= person.LEFT_SCHOOL_ON,
        met=Text(nl="U bent lang genoeg van school.", en="You left school long enough ago."),
        not_met=Text(
            nl="U bent nog geen {months_out_of_school} van school ({left_school_on}).",
            en="You left school less than {months_out_of_school} ago ({left_school_on}).",
        ),
        source=VDAB,
    ),
    Condition(
        name="admission",
        holds=ask.MEETS_ADMISSION,
        met=Text(nl="De school laat u toe.", en="The school admits you."),
        not_met=Text(
            nl="De school laat u niet toe. Vraag haar naar een instaptoets of toelatingsproef.",
            en="The school does not admit you. Ask it for an admission test.",
        ),
        source=VDAB,
    ),
    Condition(
        name="diploma",
        holds=any_of(IS_SECONDARY, ~person.HIGHER_DIPLOMA, ask.VDAB_ACCEPTS_STUDY),
        met=Text(nl="Uw diploma is geen hinder.", en="Your diploma is no obstacle."),
        not_met=Text(
            nl="U hebt al een diploma hoger onderwijs, en VDAB vindt dat u daarmee werk kunt vinden.",
            en="You already hold a diploma of higher education, and VDAB finds that you can find work with it.",
        ),
        source=VDAB,
    ),
    Condition(
        name="earlier_study",
        holds=switch(
            (~ask.HAD_EARLIER_STUDY, ALWAYS),
            (IS_SECONDARY, all_of(earlier(training.ON, WAIT) >= ask.EARLIER_STUDY_ENDED_ON, ask.EARLIER_STUDY_JUDGED)),
            otherwise=Undecided(of_unit=Unit.FLAG, why=SECOND_STUDY_UNCLEAR),
        ),
        met=Text(nl="Een eerdere studie is geen hinder.", en="An earlier study is no obstacle."),
        not_met=Text(
            nl="U volgde al een studie via VDAB. Een nieuwe kan ten vroegste na {okot.wait_after_earlier_study_months}, als "
            "VDAB het goedkeurt.",
            en="You already followed a study through VDAB. A new one is possible after {okot.wait_after_earlier_study_months} at "
            "the earliest, when VDAB approves.",
        ),
        source=VDAB,
    ),
    Condition(
        name="leerkrediet",
        holds=any_of(
            IS_SECONDARY,
            IS_AFTER_SECONDARY,
            all_of(~IS_GRADUAAT, ask.EDUCATIONAL_BACHELOR),
            ask.ENOUGH_LEERKREDIET,
        ),
        met=Text(nl="U hebt genoeg leerkrediet, of u hebt het niet nodig.", en="You have enough leerkrediet, or do not need it."),
        not_met=Text(nl="U hebt te weinig leerkrediet.", en="You have too little leerkrediet."),
        source=SCHOOL,
    ),
    Condition(
        name="progress",
        holds=any_of(~ask.GOES_ON, ask.ENOUGH_PROGRESS),
        met=Text(nl="Uw studievoortgang is geen hinder.", en="Your progress is no obstacle."),
        not_met=Text(
            nl="VDAB vindt dat u te weinig vooruitgaat. Soms kan één semester langer: vraag het uw bemiddelaar.",
            en="VDAB finds that you make too little progress. Sometimes one more semester is possible: ask your adviser.",
        ),
        source=SCHOOL,
    ),
)
CONDITIONS = (*STUDY, *PERSON)
ALL_MET = all_of(*(result_of(step) for step in CONDITIONS if isinstance(step, Condition)))
PAID_SHARE = Quantity(name="fee_share", title=Text(nl="deel dat VDAB betaalt", en="share that VDAB pays"), amount=FEE_SHARE)
AMOUNTS: tuple[Step, ...] = (
    PAID_SHARE,
    Quantity(
        name="paid_fee",
        title=Text(nl="VDAB betaalt van het inschrijvingsgeld", en="VDAB pays of the enrolment fee"),
        amount=share_of(training.PRICE, result_of(PAID_SHARE), rounding=Rounding.DOWN),
    ),
)
ADVICE: tuple[Step, ...] = (
    *bodies.NOTICES,
    Notice(
        name="what_it_gives",
        when=ALL_MET,
        text=Text(
            nl="U houdt uw uitkering van de RVA. VDAB betaalt de school rechtstreeks en betaalt studiemateriaal, vervoer en "
            "kinderopvang terug. Vraag het contract aan in Mijn loopbaan.",
            en="You keep your benefit of the RVA. VDAB pays the school directly and pays back study material, travel and "
            "childcare. Ask for the contract in Mijn loopbaan.",
        ),
        source=SCHOOL,
    ),
)

RULE = Rule(
    instrument="vdab_studiecontract",
    title=Text(nl="VDAB-studiecontract (OKOT)", en="VDAB study contract (studiecontract, OKOT)"),
    valid_from=date(2019, 1, 1),
    source=SCHOOL,
    steps=(*CONDITIONS, *AMOUNTS, *ADVICE),
)

# It pays the fee of one study. It comes with the exemption, and with travel and childcare (thomasmore.be).
LIMIT_TERMS = LimitTerms(
    unit=Unit.EURO,
    per_unit="fee_share",
    limit="paid_fee",
    combines_with=("vrijstelling_beschikbaarheid", "vdab_cursistenvergoeding"),
)
ABOUT = About(
    sentence=Text(
        nl="U studeert voor een knelpuntberoep via VDAB. VDAB betaalt het inschrijvingsgeld of een deel ervan.",
        en="You study for a shortage occupation through VDAB. VDAB pays the enrolment fee or part of it.",
    ),
    matters_for=SEEKING_WORK,
    otherwise=Text(
        nl="Dit contract is er alleen voor wie bij VDAB ingeschreven is als werkzoekende.",
        en="This contract is only for who is registered with VDAB as a jobseeker.",
    ),
)
