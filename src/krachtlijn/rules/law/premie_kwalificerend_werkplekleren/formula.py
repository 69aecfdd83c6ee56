"""Premie kwalificerend werkplekleren: a sum for the employer who trains a learner at the workplace.

`on` is the day in the school year for which the premium is asked. An agreement that begins on 1 September must be
registered on 1 December at the latest: the same day of the month counts, unlike the terms of Vlaams opleidingsverlof.
The start and stage bonus, the cut for mentors and the target-group cuts ended on 1 July 2023 without a transition (prato).
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Region
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.amount import less
from krachtlijn.rules.expression.choice import switch
from krachtlijn.rules.expression.day import last_day_of_term, later
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import any_of
from krachtlijn.rules.law.premie_kwalificerend_werkplekleren import questions as ask
from krachtlijn.rules.law.training_questions import TRAINING_ENDS_ON, TRAINING_STARTS_ON
from krachtlijn.rules.law.workplace_questions import AGREEMENT_REGISTERED_ON, AGREEMENT_STARTS_ON, WORKPLACE_REGION
from krachtlijn.rules.rule import Condition, Quantity, Rule, Step, Term
from krachtlijn.rules.term import FORFEITS, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

OFFICIAL = "https://www.vlaanderen.be/premie-kwalificerend-werkplekleren"

PREMIUM_PAID = dated("qualifying_premium.paid_learner", Unit.EURO)
PREMIUM_UNPAID = dated("qualifying_premium.unpaid_learner", Unit.EURO)
MAX_TIMES = dated("qualifying_premium.max_times", Unit.COUNT)
MIN_MONTHS = dated("qualifying_premium.min_months", Unit.MONTHS)
MIN_SHARE = dated("qualifying_premium.min_workplace_share", Unit.FRACTION)
MAX_LEVEL = dated("qualifying_premium.max_level", Unit.LEVEL)
REGISTER_MONTHS = dated("qualifying_premium.register_within_months", Unit.MONTHS)
LAST_DAY_TO_REGISTER = later(AGREEMENT_STARTS_ON, REGISTER_MONTHS)

WORKPLACE: tuple[Step, ...] = (
    Condition(
        name="flemish_site",
        holds=WORKPLACE_REGION.equals(Region.FLANDERS.value),
        met=Text(nl="De werkplek ligt in Vlaanderen.", en="The workplace lies in Flanders."),
        not_met=Text(
            nl="De werkplek ligt niet in Vlaanderen ({workplace_region}). De premie is er alleen voor Vlaamse vestigingen.",
            en="The workplace does not lie in Flanders ({workplace_region}). The premium exists for Flemish sites only.",
        ),
        source=OFFICIAL,
    ),
    Condition(
        name="mentor",
        holds=ask.HAS_MENTOR,
        met=Text(nl="Een mentor begeleidt de leerling.", en="A mentor guides the learner."),
        not_met=Text(
            nl="Er is geen mentor. Wijs een werknemer aan die de leerling begeleidt.",
            en="There is no mentor. Name an employee who guides the learner.",
        ),
        source=OFFICIAL,
    ),
)
TRAINING: tuple[Step, ...] = (
    Condition(
        name="long_enough",
        holds=last_day_of_term(TRAINING_STARTS_ON, MIN_MONTHS) <= TRAINING_ENDS_ON,
        met=Text(nl="De opleiding duurt lang genoeg.", en="The training lasts long enough."),
        not_met=Text(
            nl="De opleiding duurt minder dan {qualifying_premium.min_months}. Voor een kortere opleiding is er geen premie.",
            en="The training lasts less than {qualifying_premium.min_months}. For a shorter training there is no premium.",
        ),
        source=OFFICIAL,
    ),
    Condition(
        name="mostly_at_the_workplace",
        holds=ask.WORKPLACE_SHARE >= MIN_SHARE,
        met=Text(nl="De opleiding gaat genoeg door op de werkplek.", en="Enough of the training is at the workplace."),
        not_met=Text(
            nl="Maar {workplace_share} van de opleiding is op de werkplek; het minimum is "
            "{qualifying_premium.min_workplace_share}.",
            en="Only {workplace_share} of the training is at the workplace; the minimum is "
            "{qualifying_premium.min_workplace_share}.",
        ),
        source=OFFICIAL,
    ),
    Condition(
        name="level",
        holds=any_of(ask.TRAINING_LEVEL <= MAX_LEVEL, ask.ADULT_DUAL, ask.NURSING_GRADUATE),
        met=Text(nl="Het niveau van de opleiding geeft recht.", en="The level of the training gives a right."),
        not_met=Text(
            nl="De opleiding ligt boven niveau {qualifying_premium.max_level}. Dat mag alleen in duaal volwassenenonderwijs of "
            "in het graduaat verpleegkunde.",
            en="The training lies above level {qualifying_premium.max_level}. That is allowed only in dual adult education or "
            "the graduaat in nursing.",
        ),
        source=OFFICIAL,
    ),
)
CLAIM: tuple[Step, ...] = (
    Condition(
        name="once_a_school_year",
        holds=~ask.RECEIVED_THIS_YEAR,
        met=Text(nl="Dit schooljaar was er nog geen premie.", en="There was no premium yet this school year."),
        not_met=Text(
            nl="De onderneming kreeg dit schooljaar al een premie voor deze leerling. Volgend schooljaar kan het weer.",
            en="The firm received a premium for this learner this school year. Next school year it is possible again.",
        ),
        source=OFFICIAL,
    ),
    Condition(
        name="times_left",
        holds=ask.TIMES_RECEIVED < MAX_TIMES,
        met=Text(nl="Het hoogste aantal premies is niet bereikt.", en="The highest number of premiums is not reached."),
        not_met=Text(
            nl="De onderneming kreeg al {firm_premiums_received} premies of stagebonussen voor deze leerling; meer dan "
            "{qualifying_premium.max_times} kan niet.",
            en="The firm received {firm_premiums_received} premiums or stagebonuses for this learner; more than "
            "{qualifying_premium.max_times} is not possible.",
        ),
        source=OFFICIAL,
    ),
    Condition(
        name="registered_in_time",
        holds=AGREEMENT_REGISTERED_ON <= LAST_DAY_TO_REGISTER,
        met=Text(nl="De overeenkomst is op tijd geregistreerd.", en="The agreement was registered in time."),
        not_met=Text(
            nl="De overeenkomst is geregistreerd op {agreement_registered_on}, meer dan "
            "{qualifying_premium.register_within_months} na het begin. Dan vervalt de premie.",
            en="The agreement was registered on {agreement_registered_on}, more than "
            "{qualifying_premium.register_within_months} after its beginning. The premium is lost.",
        ),
        source=OFFICIAL,
    ),
    Quantity(
        name="premium",
        title=Text(nl="premie voor de onderneming", en="premium for the firm"),
        amount=switch((ask.LEARNER_IS_PAID, PREMIUM_PAID), otherwise=PREMIUM_UNPAID),
    ),
    Quantity(
        name="premiums_left",
        title=Text(
            nl="premies die nog kunnen voor deze leerling, met deze erbij", en="premiums left for this learner, with this one"
        ),
        amount=less(MAX_TIMES, ask.TIMES_RECEIVED),
    ),
    Term(
        name="register",
        what=Text(nl="de onderneming laat de overeenkomst registreren", en="the firm has the agreement registered"),
        day=LAST_DAY_TO_REGISTER,
        source=OFFICIAL,
        lateness=FORFEITS,
        bound=Bound.ENTERPRISE,
        counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=REGISTER_MONTHS),),
    ),
)

RULE = Rule(
    instrument="premie_kwalificerend_werkplekleren",
    title=Text(nl="Premie kwalificerend werkplekleren", en="Premium for qualifying workplace learning (employer)"),
    valid_from=date(2023, 9, 1),
    source=OFFICIAL,
    steps=(*WORKPLACE, *TRAINING, *CLAIM),
)

# A premium for the employer: it opens no limit for a training somebody chooses.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Een premie voor de onderneming die een leerling opleidt op de werkplek.",
        en="A premium for the firm that trains a learner at the workplace.",
    ),
    matters_for=frozenset(),
    otherwise=Text(
        nl="De onderneming vraagt deze premie, niet de leerling. Leidt uw eigen zaak een leerling op? Kijk het dan apart na.",
        en="The firm asks for this premium, not the learner. Does your own business train a learner? Then check it apart.",
    ),
    for_employer=True,
)
