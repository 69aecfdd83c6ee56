"""Opleidingscheque: an employee buys cheques for a training, Flanders pays part of them.

`on` names the school year (before September 2020: the calendar year) for which the right is asked: pass the day the
training starts. Amounts in 1/10,000 euro; what Flanders pays is rounded down to the cent, the rest is the own share.
"""

from datetime import date

from krachtlijn.kernel.money import EURO_SCALE, Rounding
from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import less, share_of, smallest
from krachtlijn.rules.expression.choice import known, one_of, switch
from krachtlijn.rules.expression.day import last_day_of_term, school_year_day
from krachtlijn.rules.expression.leaf import Undecided, dated
from krachtlijn.rules.expression.logic import all_of, any_of
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.instrument import LimitTerms
from krachtlijn.rules.law import person_questions as person
from krachtlijn.rules.law import training_questions as training
from krachtlijn.rules.law.opleidingscheque import questions as ask
from krachtlijn.rules.rule import Condition, Quantity, Rule, Step, Term, result_of
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

OFFICIAL = "https://www.vlaanderen.be/opleidingscheques-voor-werknemers"
EXCLUSIONS = "https://cvofocus.be/info/opleidingscheques/"
TRAINING = "https://www.ugent.be/student/nl/administratie/studiegeld/opleidingscheques.htm"
SCHOOL_YEAR = "https://www.transportacademy.be/nl/opleidingscheques"
CENT = EURO_SCALE // 100
# Until then cheques went by calendar year, and a longer training could use those of each year (centenvoorstudenten.be).
SCHOOL_YEARS_FROM = Literal(value=date(2020, 9, 1), of_unit=Unit.DATE)

CAP_STANDARD = dated("cheque.cap.standard", Unit.EURO)
CAP_HIGHER_EDUCATION = dated("cheque.cap.higher_education", Unit.EURO)
CAP_FULL = dated("cheque.cap.full", Unit.EURO)
SHARE_STANDARD = dated("cheque.public_share.standard", Unit.FRACTION)
SHARE_FULL = dated("cheque.public_share.full", Unit.FRACTION)
PERIOD = dated("cheque.period", Unit.TEXT)
VALIDITY = dated("cheque.validity_months", Unit.MONTHS)
APPLY_WITHIN = dated("cheque.apply_within_months", Unit.MONTHS)
LIMITED = dated("cheque.higher_educated_limited", Unit.FLAG)
NURSE_EXCEPTION = dated("cheque.nurse_brevet_exception", Unit.FLAG)
POP_MAX_AGE = dated("cheque.pop_max_age_months", Unit.MONTHS)
MIN_APPRENTICESHIP_HOURS = dated("cheque.min_apprenticeship_hours", Unit.HOURS)
MIN_CONTACT_HOURS = dated("cheque.min_contact_hours", Unit.HOURS)
MIN_LESTIJDEN = dated("cheque.min_lestijden", Unit.LESTIJDEN)
MIN_ECTS = dated("cheque.min_ects", Unit.ECTS)

# Unlike Vlaams opleidingsverlof, no source exempts exams from the minimum, nor measures an exam: then nothing is decided.
EXAM_WITHOUT_SIZE = Text(
    nl="Of u een examen met cheques kunt betalen, staat in geen bron: die noemt alleen contacturen, lestijden en studiepunten. "
    "Vraag het na bij wie het examen organiseert.",
    en="No source tells whether cheques can pay for an exam: it only names contact hours, lesson periods and ECTS credits. "
    "Ask the organiser of the exam.",
)
IS_NURSE_EXCEPTION = all_of(known(ask.NURSE_BREVET_ONLY), ask.NURSE_BREVET_ONLY, NURSE_EXCEPTION)
COUNTS_AS_HIGHER = all_of(person.HIGHER_DIPLOMA, ~IS_NURSE_EXCEPTION)
WITHOUT_OWN_SHARE = all_of(~person.SECONDARY_DIPLOMA, ~person.HIGHER_DIPLOMA, ask.BASIC_OR_SHORTAGE_TRAINING)
RAISED = all_of(training.IS_HIGHER_EDUCATION, ~COUNTS_AS_HIGHER)

PERSON: tuple[Step, ...] = (
    Condition(
        name="employee_or_agency_worker",
        holds=person.EMPLOYEE,
        met=Text(nl="U bent werknemer of uitzendkracht.", en="You are an employee or agency worker."),
        not_met=Text(
            nl="U bent geen werknemer of uitzendkracht. Opleidingscheques zijn er alleen voor hen.",
            en="You are not an employee or agency worker. Opleidingscheques exist only for them.",
        ),
        source=OFFICIAL,
    ),
    Condition(
        name="no_benefit",
        holds=~person.RECEIVES_UNEMPLOYMENT_BENEFIT,
        met=Text(nl="U krijgt geen werkloosheidsuitkering.", en="You receive no unemployment benefit."),
        not_met=Text(
            nl="U krijgt een werkloosheidsuitkering. Vraag VDAB naar steun voor werkzoekenden.",
            en="You receive unemployment benefit. Ask VDAB for support for jobseekers.",
        ),
        source=EXCLUSIONS,
    ),
    Condition(
        name="ordinary_contract",
        holds=all_of(
            ~ask.STUDENT_CONTRACT,
            any_of(~ask.APPRENTICESHIP_CONTRACT, ask.APPRENTICESHIP_HOURS >= MIN_APPRENTICESHIP_HOURS),
        ),
        met=Text(nl="Uw contract sluit u niet uit.", en="Your contract does not exclude you."),
        not_met=Text(
            nl="Met een studentenovereenkomst, of een leerovereenkomst van minder dan {cheque.min_apprenticeship_hours} "
            "per maand, hebt u geen recht.",
            en="Under a student contract, or an apprenticeship of less than {cheque.min_apprenticeship_hours} a month, "
            "you have no right.",
        ),
        source=EXCLUSIONS,
    ),
    Condition(
        name="pays_oneself",
        holds=~ask.EMPLOYER_PAYS,
        met=Text(nl="U betaalt de opleiding zelf.", en="You pay for the training yourself."),
        not_met=Text(nl="Uw werkgever betaalt de opleiding.", en="Your employer pays for the training."),
        source=EXCLUSIONS,
    ),
    Condition(
        name="lives_or_works_here",
        holds=any_of(
            one_of(person.RESIDENCE, Region.FLANDERS.value, Region.BRUSSELS.value),
            all_of(
                ask.WORKS_IN_FLANDERS_OR_BRUSSELS,
                any_of(
                    person.RESIDENCE.equals(Region.EEA.value),
                    all_of(person.RESIDENCE.equals(Region.WALLONIA.value), ask.MOVED_FROM_EEA),
                ),
            ),
        ),
        met=Text(nl="Uw woonplaats geeft recht: {residence}.", en="Your residence gives a right: {residence}."),
        not_met=Text(
            nl="U woont niet in Vlaanderen of Brussel ({residence}), en de uitzonderingen gelden niet voor u.",
            en="You do not live in Flanders or Brussels ({residence}), and the exceptions do not apply to you.",
        ),
        source=OFFICIAL,
    ),
)
FREE = Literal(value=0, of_unit=Unit.EURO)
COURSE: tuple[Step, ...] = (
    Condition(
        name="has_a_price",
        holds=any_of(~known(training.PRICE), training.PRICE > FREE),
        met=Text(
            nl="De opleiding is niet gratis, voor zover de prijs bekend is.",
            en="The training is not free, as far as the price is known.",
        ),
        not_met=Text(nl="Deze opleiding is gratis; een cheque is niet nodig.", en="This training is free; no voucher is needed."),
        source=OFFICIAL,
    ),
    Condition(
        name="schooling_and_training",
        holds=any_of(
            training.in_recent_plan(POP_MAX_AGE),
            all_of(ask.REGISTERED_FOR_CHEQUE, any_of(~COUNTS_AS_HIGHER, ~LIMITED)),
        ),
        met=Text(
            nl="Met uw diploma kunt u deze opleiding met cheques betalen.",
            en="With your diploma you can pay for this training with cheques.",
        ),
        not_met=Text(
            nl="De opleiding is niet geregistreerd, of u hebt al een diploma hoger onderwijs. Dan kan het alleen voor een "
            "opleiding uit een ontwikkelingsplan van hoogstens {cheque.pop_max_age_months} oud.",
            en="The training is not registered, or you already hold a diploma of higher education. Then it must be in a "
            "development plan that is at most {cheque.pop_max_age_months} old.",
        ),
        source=OFFICIAL,
    ),
    Condition(
        name="size",
        holds=switch(
            (training.IS_EXAM, Undecided(of_unit=Unit.FLAG, why=EXAM_WITHOUT_SIZE)),
            otherwise=training.reaches_size(contact_hours=MIN_CONTACT_HOURS, lestijden=MIN_LESTIJDEN, ects=MIN_ECTS),
        ),
        met=Text(nl="De opleiding is groot genoeg.", en="The training is large enough."),
        not_met=Text(
            nl="De opleiding is te klein. Het minimum is {cheque.min_contact_hours}, {cheque.min_lestijden} of "
            "{cheque.min_ects}.",
            en="The training is too small. The minimum is {cheque.min_contact_hours}, {cheque.min_lestijden} or "
            "{cheque.min_ects}.",
        ),
        source=TRAINING,
    ),
    Condition(
        name="no_exam_contract",
        holds=training.NO_EXAM_CONTRACT,
        met=Text(nl="U volgt de opleiding niet met een examencontract.", en="You do not enrol under an exam contract."),
        not_met=Text(nl="Een examencontract geeft geen recht.", en="An exam contract gives no right."),
        source=TRAINING,
    ),
    Condition(
        name="school_year",
        holds=any_of(training.ON < SCHOOL_YEARS_FROM, training.in_school_year()),
        met=Text(nl="De opleiding past bij het gevraagde schooljaar.", en="The training fits the school year asked for."),
        not_met=training.OUTSIDE_SCHOOL_YEAR,
        source=SCHOOL_YEAR,
    ),
    Condition(
        name="in_one_school_year",
        holds=any_of(
            training.ON < SCHOOL_YEARS_FROM,
            ~known(training.TRAINING_STARTS_ON),
            ~known(training.TRAINING_ENDS_ON),
            school_year_day(training.TRAINING_STARTS_ON, (8, 31)) >= training.TRAINING_ENDS_ON,
        ),
        met=Text(nl="De opleiding valt in één schooljaar.", en="The training lies in one school year."),
        not_met=Text(
            nl="De opleiding valt niet in één schooljaar (1 september tot en met 31 augustus).",
            en="The training does not lie in one school year (1 September to 31 August).",
        ),
        source=SCHOOL_YEAR,
    ),
)
CEILING = Quantity(
    name="ceiling",
    title=Text(nl="cheques die u mag kopen", en="cheques you may buy"),
    amount=switch((WITHOUT_OWN_SHARE, CAP_FULL), (RAISED, CAP_HIGHER_EDUCATION), otherwise=CAP_STANDARD),
)
PUBLIC_SHARE = Quantity(
    name="public_share",
    title=Text(nl="deel dat Vlaanderen betaalt", en="share that Flanders pays"),
    amount=switch((WITHOUT_OWN_SHARE, SHARE_FULL), otherwise=SHARE_STANDARD),
)
CHEQUES = Quantity(
    name="cheques",
    title=Text(nl="cheques voor deze opleiding", en="cheques for this training"),
    amount=smallest(training.PRICE, result_of(CEILING)),
)
SUBSIDY = Quantity(
    name="subsidy",
    title=Text(nl="Vlaanderen betaalt", en="Flanders pays"),
    amount=share_of(result_of(CHEQUES), result_of(PUBLIC_SHARE), rounding=Rounding.DOWN, step=CENT),
)
AMOUNTS: tuple[Step, ...] = (
    CEILING,
    PUBLIC_SHARE,
    CHEQUES,
    SUBSIDY,
    Quantity(
        name="own_share",
        title=Text(nl="u betaalt van de cheques", en="you pay of the cheques"),
        amount=less(result_of(CHEQUES), result_of(SUBSIDY)),
    ),
    Quantity(name="limit_period", title=Text(nl="periode van de grens", en="period of the ceiling"), amount=PERIOD),
)
TERMS: tuple[Step, ...] = (
    Term(
        name="apply",
        what=Text(nl="u vraagt de cheques aan", en="you ask for the cheques"),
        day=last_day_of_term(training.TRAINING_STARTS_ON, APPLY_WITHIN),
        source="https://deavondschool.be/algemene-info/kortingen/opleidingscheques",
        lateness=FORFEITS,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.FIRST_DAY_COUNTS, length=APPLY_WITHIN),),
    ),
    Term(
        name="use",
        what=Text(nl="u gebruikt de cheques", en="you use the cheques"),
        day=last_day_of_term(ask.CHEQUES_ISSUED_ON, VALIDITY),
        source="https://www.cervogo.be/uwvoordelen/",
        lateness=FORFEITS,
        bound=Bound.EMPLOYEE,
        counting=(Counting(how=Convention.FIRST_DAY_COUNTS, length=VALIDITY),),
    ),
)

RULE = Rule(
    instrument="opleidingscheque",
    title=Text(nl="Opleidingscheque", en="Training cheque (opleidingscheque)"),
    valid_from=date(2015, 1, 1),
    source=OFFICIAL,
    steps=(*PERSON, *COURSE, *AMOUNTS, *TERMS),
)

# Own-initiative training may be followed during opleidingsverlof (vdab.be); the cheque and the kmo-portefeuille do not
# go together for one training (zelfstandige.vlaanderen).
LIMIT_TERMS = LimitTerms(
    unit=Unit.EURO,
    per_unit="public_share",
    limit="ceiling",
    period="limit_period",
    excludes=("kmo_portefeuille",),
    combines_with=("vlaams_opleidingsverlof",),
)
ABOUT = About(
    sentence=Text(
        nl="Bent u werknemer? Dan betaalt Vlaanderen een deel van de prijs van uw opleiding, met cheques.",
        en="Are you an employee? Then Flanders pays part of the price of your training, with vouchers.",
    ),
    matters_for=frozenset({Position.EMPLOYEE}),
    otherwise=Text(
        nl="Opleidingscheques zijn er alleen voor werknemers. Bent u zelfstandige, kijk dan bij de kmo-portefeuille. Zoekt u "
        "werk, vraag dan aan VDAB wat het voor u betaalt.",
        en="Training cheques are only for employees. If you are self-employed, see the kmo-portefeuille. If you look for "
        "work, ask VDAB what it pays for you.",
    ),
)
