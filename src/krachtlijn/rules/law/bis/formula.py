"""Beroepsinlevingsstage (BIS): learning a job at a workplace for half a year at most, for an allowance and without wage.

`on` is the day the traineeship starts. The allowance is at least half of the minimum monthly income (GGMMI), for the part of
the week worked, rounded up to the cent. Where no source prints the amount of the month, it is computed from the GGMMI given.
"""

from datetime import date

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import SEEKING_WORK
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import share_of
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.day import earlier, later
from krachtlijn.rules.expression.leaf import Absent, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.law.bis import questions as ask
from krachtlijn.rules.law.person_questions import RECEIVES_UNEMPLOYMENT_BENEFIT
from krachtlijn.rules.law.training_questions import ON
from krachtlijn.rules.law.workplace_questions import AGREEMENT_ENDS_ON, MINIMUM_MONTHLY_INCOME, WORKPLACE_FRACTION
from krachtlijn.rules.rule import ALWAYS, Condition, Notice, Quantity, Rule, Step, Term, result_of
from krachtlijn.rules.term import GUIDELINE, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

FAQ = "https://werkgevers.vdab.be/werkgevers/bis/faq"
REQUIREMENTS = "https://werkgevers.vdab.be/werkgevers/beroepsinlevingsovereenkomst/vereisten"
TRAINEE = "https://www.vdab.be/opleidingen/leren-en-werken/beroepsinlevingsstage"
CENT = EURO_SCALE // 100

MAX_WEEKS = dated("bis.max_weeks", Unit.WEEKS)
ASK_WEEKS = dated("bis.ask_weeks_before", Unit.WEEKS)
ASK_MONTHS = dated("bis.ask_months_before", Unit.MONTHS)
EXEMPTION_MONTHS = dated("bis.exemption_months", Unit.MONTHS)
MINIMUM_SHARE = dated("bis.minimum_share", Unit.FRACTION)
PRINTED_MINIMUM = dated("bis.printed_minimum", Unit.EURO)

FULL_TIME_MINIMUM = switch(
    (known(PRINTED_MINIMUM), PRINTED_MINIMUM),
    otherwise=share_of(MINIMUM_MONTHLY_INCOME, MINIMUM_SHARE, rounding=Rounding.UP),
)
MINIMUM_ALLOWANCE = Quantity(
    name="minimum_allowance",
    title=Text(nl="vergoeding per maand, minstens", en="allowance a month, at least"),
    amount=share_of(FULL_TIME_MINIMUM, WORKPLACE_FRACTION, rounding=Rounding.UP, step=CENT),
)

CONDITIONS: tuple[Step, ...] = (
    Condition(
        name="no_employment_contract",
        holds=~ask.EMPLOYMENT_CONTRACT,
        met=Text(nl="Er loopt geen arbeidsovereenkomst.", en="There is no running employment contract."),
        not_met=Text(
            nl="Er loopt een arbeidsovereenkomst. Dan kan deze stage niet; vraag naar Vlaams opleidingsverlof.",
            en="There is a running employment contract. This traineeship is not possible; ask about Vlaams opleidingsverlof.",
        ),
        source=FAQ,
    ),
    Condition(
        name="purpose",
        holds=ask.PURPOSE.equals("gain_experience"),
        met=Text(nl="U leert een beroep op de werkplek.", en="You learn a job at the workplace."),
        not_met=Text(
            nl="Voor dit doel bestaat de stage niet: {traineeship_purpose}. Vraag uw school of beroepsorde naar hun regeling.",
            en="The traineeship does not exist for this: {traineeship_purpose}. Ask your school or profession for theirs.",
        ),
        source=FAQ,
    ),
    Condition(
        name="plan_approved",
        holds=ask.PLAN_APPROVED,
        met=Text(nl="VDAB keurde het opleidingsplan goed.", en="VDAB approved the training plan."),
        not_met=Text(
            nl="VDAB keurde het opleidingsplan niet goed. Zonder dat plan kan de stage niet beginnen: pas het aan met VDAB.",
            en="VDAB did not approve the training plan. Without it the traineeship cannot begin: change it with VDAB.",
        ),
        source=REQUIREMENTS,
    ),
    Condition(
        name="length",
        holds=all_of(ON <= AGREEMENT_ENDS_ON, later(ON, MAX_WEEKS) > AGREEMENT_ENDS_ON),
        met=Text(
            nl="De stage duurt niet langer dan {bis.max_weeks}, met verlenging.",
            en="The traineeship lasts no longer than {bis.max_weeks}, extension included.",
        ),
        not_met=Text(
            nl="De stage duurt langer dan {bis.max_weeks}, of eindigt voor ze begint. Kies een vroegere einddatum.",
            en="The traineeship lasts longer than {bis.max_weeks}, or ends before it starts. Choose an earlier last day.",
        ),
        source=FAQ,
    ),
    MINIMUM_ALLOWANCE,
    Condition(
        name="enough_allowance",
        holds=any_of(~known(ask.OFFERED_ALLOWANCE), result_of(MINIMUM_ALLOWANCE) <= ask.OFFERED_ALLOWANCE),
        met=Text(
            nl="De vergoeding is hoog genoeg, of er is nog geen bedrag afgesproken.",
            en="The allowance is high enough, or no amount has been agreed yet.",
        ),
        not_met=Text(
            nl="De vergoeding van {offered_allowance} is te laag. Vraag minstens {minimum_allowance} per maand.",
            en="The allowance of {offered_allowance} is too low. Ask for at least {minimum_allowance} a month.",
        ),
        source=REQUIREMENTS,
    ),
)
TERMS: tuple[Step, ...] = (
    Quantity(
        name="plan_from",
        title=Text(nl="het plan kan naar VDAB vanaf", en="the plan can go to VDAB from"),
        amount=earlier(ON, ASK_MONTHS),
    ),
    Term(
        name="send_plan",
        what=Text(nl="de werkgever stuurt het opleidingsplan naar VDAB", en="the employer sends the training plan to VDAB"),
        day=earlier(ON, ASK_WEEKS),
        source=REQUIREMENTS,
        lateness=GUIDELINE,
        bound=Bound.EMPLOYER,
        counting=(Counting(how=Convention.COUNTED_BACK, length=ASK_WEEKS),),
        first_day=earlier(ON, ASK_MONTHS),
    ),
    Term(
        name="ask_exemption",
        what=Text(nl="u vraagt VDAB een vrijstelling", en="you ask VDAB for an exemption"),
        day=switch((RECEIVES_UNEMPLOYMENT_BENEFIT, earlier(ON, EXEMPTION_MONTHS)), otherwise=Absent(of_unit=Unit.DATE)),
        source=TRAINEE,
        lateness=GUIDELINE,
        bound=Bound.JOBSEEKER,
        counting=(Counting(how=Convention.COUNTED_BACK, length=EXEMPTION_MONTHS),),
    ),
    Notice(
        name="keep_the_benefit",
        when=RECEIVES_UNEMPLOYMENT_BENEFIT,
        text=Text(
            nl="U houdt uw uitkering alleen als VDAB u vrijstelt. Vraag de vrijstelling voor u begint.",
            en="You keep your benefit only when VDAB grants an exemption. Ask for it before you start.",
        ),
        source=TRAINEE,
    ),
    Notice(
        name="employer_duties",
        when=ALWAYS,
        text=Text(
            nl="U krijgt een vergoeding en geen loon; er gaat belasting af en geen sociale bijdrage. De werkgever meldt de stage "
            "aan met Dimona (DWD) en verzekert u tegen ongevallen en schade. Overuren mogen niet.",
            en="You get an allowance and no wage; tax is withheld and no social contribution. The employer declares the "
            "traineeship in Dimona (DWD) and insures you against accidents and damage. Overtime is not allowed.",
        ),
        source=FAQ,
    ),
)

RULE = Rule(
    instrument="bis",
    title=Text(nl="Beroepsinlevingsstage (BIS)", en="Traineeship to learn a job (beroepsinlevingsstage, BIS)"),
    valid_from=date(2018, 9, 1),
    source=FAQ,
    steps=(*CONDITIONS, *TERMS),
)

# An agreement with an employer: it opens no limit for a training somebody chooses.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Een stage van hoogstens een half jaar om een beroep te leren, met een vergoeding van de werkgever.",
        en="A traineeship of half a year at most to learn a job, with an allowance of the employer.",
    ),
    matters_for=SEEKING_WORK,
    otherwise=Text(
        nl="Deze stage kan niet naast een lopende arbeidsovereenkomst. Bent u zelfstandige en wilt u een ander beroep leren? "
        "Kijk ze dan apart na.",
        en="This traineeship cannot go beside a running employment contract. Are you self-employed and do you want to learn "
        "another job? Then check it apart.",
    ),
)
