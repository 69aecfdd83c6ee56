"""Outplacement for people of 45 or older with less than 30 weeks of notice or pay in lieu (CAO 82 and 82bis).

It comes after the general regime: who has 30 weeks or more is refused here and sent there.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.day import earlier, later
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.span import full_years
from krachtlijn.rules.law import dismissal_questions as ask
from krachtlijn.rules.law import outplacement
from krachtlijn.rules.law.person_questions import BIRTH_DATE
from krachtlijn.rules.law.vlaams_opleidingsverlof.questions import ENTERED_SERVICE_ON
from krachtlijn.rules.rule import Condition, Notice, Quantity, Rule, Step, Term
from krachtlijn.rules.term import FORFEITS, GUIDELINE, Bound, Convention, Counting
from krachtlijn.rules.unit import Unit

REGIME = "https://www.herstructureringen.be/nl/measure/outplacement/specialsystem.html"
OFFER = "https://www.prato.be/outplacement-45-uitbreiding-recht-spontaan-aanbod-door-de-werkgever/"

MIN_AGE = dated("outplacement.min_age", Unit.COUNT)
MIN_SERVICE = dated("outplacement.min_service_months", Unit.MONTHS)
MAX_MONTHS = dated("outplacement.max_months", Unit.MONTHS)
OFFER_DAYS = dated("outplacement.offer_days", Unit.DAYS)
ANSWER_MONTHS = dated("outplacement.answer_months", Unit.MONTHS)

CONDITIONS: tuple[Step, ...] = (
    outplacement.DISMISSED,
    outplacement.OUTSIDE_CELL,
    Condition(
        name="private_employer",
        holds=ask.DISMISSED_BY_PRIVATE_EMPLOYER,
        met=Text(nl="Een privéwerkgever ontslaat u.", en="A private employer dismisses you."),
        not_met=Text(
            nl="Uw werkgever is geen privéwerkgever. Deze regeling geldt alleen in de privésector.",
            en="Your employer is no private employer. This scheme holds in the private sector only.",
        ),
        source=REGIME,
    ),
    Condition(
        name="short_notice",
        holds=ask.NOTICE_WEEKS < outplacement.MIN_WEEKS,
        met=Text(
            nl="Uw opzeg of vergoeding telt {notice_weeks}, minder dan {outplacement.min_weeks}.",
            en="Your notice or pay in lieu is {notice_weeks}, less than {outplacement.min_weeks}.",
        ),
        not_met=Text(
            nl="Uw opzeg of vergoeding telt {notice_weeks}. Vanaf {outplacement.min_weeks} geldt de algemene regeling, en die "
            "gaat voor. Kijk bij outplacement tijdens de opzegtermijn of na een verbrekingsvergoeding.",
            en="Your notice or pay in lieu is {notice_weeks}. From {outplacement.min_weeks} the general regime holds, and it "
            "comes first. See outplacement during notice or after pay in lieu of notice.",
        ),
        source=REGIME,
    ),
    Condition(
        name="old_enough",
        holds=full_years(BIRTH_DATE, ask.DISMISSED_ON) >= MIN_AGE,
        met=Text(
            nl="U was minstens {outplacement.min_age} jaar op de dag van uw ontslag.",
            en="You were at least {outplacement.min_age} on the day of your dismissal.",
        ),
        not_met=Text(
            nl="U was nog geen {outplacement.min_age} jaar op de dag van uw ontslag ({dismissed_on}).",
            en="You were not yet {outplacement.min_age} on the day of your dismissal ({dismissed_on}).",
        ),
        source=REGIME,
    ),
    Condition(
        name="long_enough_in_service",
        holds=earlier(ask.DISMISSED_ON, MIN_SERVICE) >= ENTERED_SERVICE_ON,
        met=Text(
            nl="U was minstens {outplacement.min_service_months} zonder onderbreking in dienst.",
            en="You were in service for at least {outplacement.min_service_months} without a break.",
        ),
        not_met=Text(
            nl="U was nog geen {outplacement.min_service_months} in dienst (sinds {entered_service_on}).",
            en="You were not yet {outplacement.min_service_months} in service (since {entered_service_on}).",
        ),
        source=REGIME,
    ),
    Condition(
        name="no_pension_yet",
        holds=~ask.MAY_RETIRE,
        met=Text(nl="U mag nog niet met rustpensioen.", en="You may not take your retirement pension yet."),
        not_met=Text(
            nl="U mag al met (vervroegd) rustpensioen. Dan is er geen recht op deze outplacement.",
            en="You may already take your (early) retirement pension. Then there is no right to this outplacement.",
        ),
        source=OFFER,
    ),
)
RULE = Rule(
    instrument="outplacement_45plus",
    title=Text(nl="Outplacement voor 45-plussers", en="Outplacement for people over 45 (outplacement 45+)"),
    valid_from=date(2014, 1, 1),
    source="CAO nr. 82 van 10 juli 2002 en nr. 82bis van 17 juli 2007",
    steps=(
        *CONDITIONS,
        Quantity(
            name="hours",
            title=Text(nl="uren begeleiding, betaald door de werkgever", en="hours of guidance, paid by the employer"),
            amount=outplacement.HOURS,
        ),
        Quantity(
            name="max_months",
            title=Text(nl="de begeleiding duurt hoogstens", en="the guidance lasts at most"),
            amount=MAX_MONTHS,
        ),
        Notice(
            name="no_offer",
            when=outplacement.right_of(CONDITIONS),
            text=Text(
                nl="Kreeg u geen aanbod, stel uw werkgever dan schriftelijk in gebreke. Hoelang u daarvoor hebt in deze "
                "regeling, staat in geen bron die wij lazen. Wacht niet, en vraag raad aan uw vakbond.",
                en="If you got no offer, give your employer written notice of default. How long you have for that in this scheme "
                "stands in no source we read. Do not wait, and ask your union for advice.",
            ),
            source=OFFER,
        ),
        Term(
            name="offer",
            what=Text(nl="uw werkgever doet u schriftelijk een aanbod", en="your employer makes you a written offer"),
            day=outplacement.while_no_offer(later(ask.CONTRACT_ENDS_ON, OFFER_DAYS)),
            source=OFFER,
            lateness=GUIDELINE,
            bound=Bound.EMPLOYER,
            counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=OFFER_DAYS),),
        ),
        Term(
            name="answer",
            what=Text(nl="u aanvaardt of weigert het aanbod", en="you accept or refuse the offer"),
            day=later(ask.OFFERED_ON, ANSWER_MONTHS),
            source=OFFER,
            lateness=FORFEITS,
            bound=Bound.EMPLOYEE,
            counting=(Counting(how=Convention.DAY_AFTER_IS_FIRST, length=ANSWER_MONTHS),),
        ),
    ),
)

# Guidance after a dismissal is paid to an office that the employer chooses: no hours or euros for a training.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Begeleiding naar nieuw werk voor wie 45 of ouder is en een kortere opzeg krijgt. Uw werkgever betaalt.",
        en="Guidance to new work for who is 45 or older and gets a shorter notice. Your employer pays.",
    ),
    matters_for=frozenset({Position.DISMISSED}),
    otherwise=Text(
        nl="Outplacement is er alleen voor werknemers die ontslagen worden.",
        en="Outplacement is only for employees who are dismissed.",
    ),
)
