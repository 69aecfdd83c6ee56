"""Duur van de werkloosheidsuitkering: whether the federal benefit still runs on a day, by the last day in the RVA's letter.

That last day is a fact that the person enters; it is never computed here, for the career days behind it are not known to
us. Trainings that let the benefit run longer rest on sources that disagree: see the status of their parameters.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import switch
from krachtlijn.rules.expression.day import later
from krachtlijn.rules.expression.leaf import Absent, Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.werkloosheidsuitkering_duur import questions as ask
from krachtlijn.rules.rule import ALWAYS, Condition, Notice, Quantity, Rule, Step, Term
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

RVA = "https://www.rva.be/nieuws/2026/03/02/nieuwe-werkloosheids--reglementering-sinds-1-maart-2026"
PRESS = "https://www.bruzz.be/actua/samenleving/actiris-werklozen-kunnen-uitkering-behouden-met-opleiding-knelpuntberoep-2025-05"
OCMW = "https://www.zoersel.be/node/14958"

STARTED_BEFORE = dated("fed.exception.started_before", Unit.DATE)
EXCEPTION_MONTHS = dated("fed.exception.max_months", Unit.MONTHS)
CARE_EXCEPTION = dated("fed.exception.care", Unit.FLAG)

NEVER = Literal(value=False, of_unit=Unit.FLAG)
CARE_IS_DISPUTED = Text(
    nl="Of een opleiding voor een ander knelpuntberoep in de zorg uw uitkering verlengt, staat niet vast: de pers (bruzz.be) "
    "noemt alle knelpuntberoepen in de zorg, Unisoc alleen verpleegkundige en zorgkundige. Vraag het aan uw "
    "uitbetalingsinstelling voor u start.",
    en="Whether a training for another shortage occupation in care prolongs your benefit is not certain: the press (bruzz.be) "
    "names all shortage occupations in care, Unisoc only nurse and care assistant. Ask your paying body before you start.",
)
RUNS_BY_LETTER = ask.LAST_DAY_IN_LETTER >= training.ON
STARTED_IN_TIME = training.TRAINING_STARTS_ON < STARTED_BEFORE
KEPT_BY_OLD_TRAINING = all_of(ask.PASSES, later(training.TRAINING_STARTS_ON, EXCEPTION_MONTHS) > training.ON)
# Inside a switch an answer rests on the disputed value too: who is refused by a disputed condition is told so.
KEPT_BY_CARE_TRAINING = switch(
    (
        ask.EXCEPTION_TRAINING.equals("nurse_or_care_assistant"),
        switch((CARE_EXCEPTION, all_of(ask.UNINTERRUPTED, ~ask.EXCEPTION_USED)), otherwise=NEVER),
    ),
    (ask.EXCEPTION_TRAINING.equals("other_care"), Undecided(of_unit=Unit.FLAG, why=CARE_IS_DISPUTED)),
    otherwise=NEVER,
)
KEPT_BY_TRAINING = switch(
    (ask.EXCEPTION_TRAINING.equals("none"), NEVER),
    (STARTED_IN_TIME, any_of(KEPT_BY_OLD_TRAINING, KEPT_BY_CARE_TRAINING)),
    otherwise=KEPT_BY_CARE_TRAINING,
)

CONDITIONS: tuple[Step, ...] = (
    Condition(
        name="gets_benefit",
        holds=person.RECEIVES_UNEMPLOYMENT_BENEFIT,
        met=Text(nl="U krijgt een uitkering van de RVA.", en="You get a benefit of the RVA."),
        not_met=Text(
            nl="U krijgt geen uitkering van de RVA; er is geen duur die eindigt.",
            en="You get no benefit of the RVA; there is no duration that ends.",
        ),
        source=RVA,
    ),
    Condition(
        name="still_runs",
        holds=switch((RUNS_BY_LETTER, ALWAYS), otherwise=KEPT_BY_TRAINING),
        met=Text(
            nl="Uw uitkering loopt nog op deze dag. De laatste dag in uw brief is {benefit_last_day}.",
            en="Your benefit still runs on this day. The last day in your letter is {benefit_last_day}.",
        ),
        not_met=Text(
            nl="Uw uitkering is gestopt na {benefit_last_day}, en u volgt geen opleiding die ze verlengt. Vraag hulp aan het "
            "OCMW van uw gemeente; VDAB helpt u verder zoeken naar werk.",
            en="Your benefit stopped after {benefit_last_day}, and you follow no training that prolongs it. Ask the OCMW of your "
            "municipality for help; VDAB keeps helping you to find work.",
        ),
        source=OCMW,
    ),
)
AMOUNTS: tuple[Step, ...] = (
    Quantity(
        name="benefit_until",
        title=Text(nl="laatste dag met uitkering, volgens uw brief", en="last day with benefit, by your letter"),
        amount=switch((RUNS_BY_LETTER, ask.LAST_DAY_IN_LETTER), otherwise=Absent(of_unit=Unit.DATE)),
    ),
)
ADVICE: tuple[Step, ...] = (
    Notice(
        name="letter_counts",
        when=all_of(person.RECEIVES_UNEMPLOYMENT_BENEFIT, RUNS_BY_LETTER),
        text=Text(
            nl="De dag in de brief telt; wij rekenen hem niet na. Een werkloosheidsuitkering duurt {fed.benefit.base_months}, en "
            "hoogstens {fed.benefit.extra_months} meer naargelang uw loopbaan; een inschakelingsuitkering duurt hoogstens "
            "{fed.benefit.insertion_months}. Klopt de brief niet, zeg het uw uitbetalingsinstelling.",
            en="The day in the letter counts; we do not recompute it. Unemployment benefit lasts {fed.benefit.base_months}, and "
            "at most {fed.benefit.extra_months} more by your career; insertion benefit lasts at most "
            "{fed.benefit.insertion_months}. If the letter is wrong, tell your paying body.",
        ),
        source=RVA,
    ),
    Notice(
        name="ask_before_start",
        when=all_of(~ask.EXCEPTION_TRAINING.equals("none"), ~RUNS_BY_LETTER),
        text=Text(
            nl="Over opleidingen die de uitkering verlengen, spreken de bronnen elkaar tegen. Vraag een schriftelijk antwoord "
            "aan uw uitbetalingsinstelling.",
            en="On trainings that prolong the benefit the sources contradict each other. Ask your paying body for an answer in "
            "writing.",
        ),
        source=PRESS,
    ),
)
TERMS: tuple[Step, ...] = (
    Term(
        name="last_day",
        what=Text(nl="u krijgt uw uitkering", en="you get your benefit"),
        day=ask.LAST_DAY_IN_LETTER,
        source=RVA,
        lateness=FORFEITS,
        bound=Bound.JOBSEEKER,
        counting=(Counting(how=Convention.TOLD_DAY),),
        is_act=False,
    ),
)

RULE = Rule(
    instrument="werkloosheidsuitkering_duur",
    title=Text(nl="Duur van de werkloosheidsuitkering", en="Duration of the unemployment benefit"),
    valid_from=date(2026, 3, 1),
    source=RVA,
    steps=(*CONDITIONS, *AMOUNTS, *ADVICE, *TERMS),
)

LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Of uw werkloosheidsuitkering op deze dag nog loopt, en of een opleiding ze langer laat lopen.",
        en="Whether your unemployment benefit still runs on this day, and whether a training lets it run longer.",
    ),
    matters_for=frozenset({Position.UNEMPLOYMENT_BENEFIT}),
    otherwise=Text(
        nl="U krijgt geen werkloosheidsuitkering. Er is dus geen laatste dag om te bekijken.",
        en="You receive no unemployment benefit. So there is no last day to look at.",
    ),
)
